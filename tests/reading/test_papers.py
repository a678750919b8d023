"""Pasted text names its paper and its author in many ways; a section or a button is neither."""

from __future__ import annotations

import pytest

from briefing.model.article import Article
from briefing.reading import read_bytes
from briefing.reading.papers import is_paper

TITLE = "Salt works of Orlavik close two basins"
BODY = (
    "The salt works of Orlavik closed two of its five basins on Monday, the foreman said.\n\n"
    "The basins hold 9,000 tonnes of brine and will be emptied before the frost, he added.\n\n"
    "The council will hear the owner of the works next week, the mayor said in a statement.\n\n"
    "Nobody knows when the basins will open again, and the buyers are looking for other salt."
)


def read(text: str) -> Article:
    return read_bytes(text.encode(), "pasted.txt")[0]


@pytest.mark.parametrize(
    "text",
    [
        f"The Orlavik Herald\n\n{TITLE}\n\nBy Berta Holm\n\n{BODY}",
        f"{TITLE} | The Orlavik Herald\n\nBy Berta Holm\n\n{BODY}",
        f"{TITLE}\n\nThe Orlavik Herald, 10 February 2026\n\nBy Berta Holm\n\n{BODY}",
        f"{TITLE}\n\nThe Orlavik Herald - 10 February 2026 - Berta Holm\n\n{BODY}",
        f"{TITLE}\n\n*The Orlavik Herald*, 10 February 2026, by Berta Holm\n\n{BODY}",
        f"{TITLE}\n\nBerta Holm\nThe Orlavik Herald\n\n10 February 2026\n\n{BODY}",
        f"Title: {TITLE}\nAuthor: Berta Holm\nPublication: The Orlavik Herald\n\n{BODY}",
        f"{TITLE}\n\nBy Berta Holm\n\n{BODY}\n\nSource: The Orlavik Herald",
        f"{TITLE}\n\nBy Berta Holm\n\n{BODY}\n\n© 2026 The Orlavik Herald. All rights reserved.",
        f"{TITLE}\n\nThe Orlavik Herald\n\n10 February 2026\n\nByline: Berta Holm\n\n{BODY}",
    ],
)
def test_the_paper_and_the_author_are_read(text: str) -> None:
    article = read(text)
    assert article.title == TITLE
    assert article.outlet == "The Orlavik Herald"
    assert article.byline == ("Berta Holm",)
    kept = [article.text[p.start : p.end] for p in article.paragraphs]
    assert not any("Herald" in line or "Holm" in line for line in kept if TITLE not in line)


@pytest.mark.parametrize("trade", ["Salt correspondent", "Senior reporter, Orlavik", "@bertaholm"])
def test_a_name_above_a_trade_is_the_authors(trade: str) -> None:
    article = read(f"{TITLE}\n\nBerta Holm\n{trade}\n\nTuesday 10 February 2026\n\n{BODY}")
    assert article.byline == ("Berta Holm",)


@pytest.mark.parametrize(
    "line", ["Latest News", "Previous Post", "World News", "Book Review", "Middle East", "News"]
)
def test_a_section_or_a_button_is_no_paper(line: str) -> None:
    article = read(f"{line}\n\n{TITLE}\n\n10 February 2026\n\n{BODY}")
    assert article.outlet == ""
    assert article.byline == ()


@pytest.mark.parametrize(
    ("name", "paper"),
    [
        ("Orlavik Tagblatt", True),
        ("Le Courrier", True),
        ("BBC News", True),
        ("The salt works sent a telegram", False),
        ("Times", False),
        ("More Times", False),
    ],
)
def test_names_of_papers(name: str, paper: bool) -> None:
    assert is_paper(name) is paper


def test_two_papers_named_are_none() -> None:
    assert read(f"Orlavik Herald\nSound Gazette\n\n{TITLE}\n\n{BODY}").outlet == ""

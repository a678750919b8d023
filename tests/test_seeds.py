"""The sample articles: there, complete, and in our own words."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest

import seeds

WORD = re.compile(r"[a-z0-9]+")
MARK_IN_WORD = re.compile(r"[.'’]")
NEGOTIATORS = ("Scott Bessent", "Howard Lutnick", "Jamieson Greer", "He Lifeng", "Wang Wentao")


def texts() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in seeds.paths()}


def words(text: str) -> list[str]:
    """Lower-case words, so that "U.S." and "US", "China’s" and "China's" are equal."""
    return WORD.findall(MARK_IN_WORD.sub("", text.lower()))


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + length]) for i in range(len(found) - length + 1)}


def test_six_articles_of_three_formats_in_order() -> None:
    names = [path.name for path in seeds.paths()]
    assert len(names) == 6
    assert all(first < second for first, second in pairwise(names))
    assert {path.suffix for path in seeds.paths()} == {".txt", ".md", ".html"}
    assert date(2025, 6, 10) == seeds.DATE


def test_every_article_says_its_title_outlet_and_date() -> None:
    for name, text in texts().items():
        if name.endswith(".html"):
            assert re.search(r'"datePublished": "2025-06-10T', text), name
            assert '<meta property="og:site_name"' in text, name
            assert "<h1>" in text, name
        else:
            front = text.split("---\n")[1]
            keys = [line.split(": ")[0] for line in front.splitlines()]
            assert keys == ["title", "outlet", "date", "byline"], name
            assert re.search(r"^date: 2025-06-(09|10)$", front, re.M), name


@pytest.mark.parametrize(
    "fact",
    [
        "34.5%",
        "34.5 per cent",
        "February 2020",
        "60%",
        "100 per cent",
        "10 per cent",
        "August",
        "by Wednesday",
        "January 20",
        "Lancaster House",
        "Geneva",
        "Kevin Hassett",
        "Josh Lipsky",
        "Xi Jinping",
        "licences",
        *NEGOTIATORS,
    ],
)
def test_the_story_is_told(fact: str) -> None:
    assert any(fact in text for text in texts().values())


@pytest.mark.parametrize(
    "residue",
    [
        "Your email address will not be published",
        "Also read:",
        "Read more:",
        "Key Point 1:",
        "Written By",
        "Follow us",
        "Please follow us",
        "Scroll to Top",
        "Share this:",
    ],
)
def test_the_pages_carry_their_residue(residue: str) -> None:
    assert any(residue in text for text in texts().values())


def test_one_headline_stands_twice_and_one_agency_report_in_two_outlets() -> None:
    found = texts()
    ledger = found["01-harbour-ledger.txt"]
    title = re.search(r"^title: (.+)$", ledger, re.M)
    assert title
    assert ledger.count(title[1]) == 3
    carried = [name for name, text in found.items() if "LONDON (Three Rivers) - " in text]
    assert len(carried) == 2
    first, second = (runs(found[name], 60) for name in carried)
    assert first & second

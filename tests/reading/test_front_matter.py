"""The block of keys at the top of a file."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.model.errors import ReadingError
from briefing.reading import read_bytes, read_text
from briefing.reading.front_matter import read

FILE = """---
title: "Ferries stop: a week without boats"
outlet: The Norlund Courier
date: 2025-06-10
author: Mara Holt and Ines Okafor
url: https://example.org/ferries
language: en-GB
---
The ferries of Norlund stopped on Monday, the port said.
"""


def test_its_fields_are_read_and_it_is_residue() -> None:
    article = read_text(FILE)
    assert article.title == "Ferries stop: a week without boats"
    assert article.outlet == "The Norlund Courier"
    assert article.published == date(2025, 6, 10)
    assert article.published_found_in == "front matter"
    assert article.byline == ("Mara Holt", "Ines Okafor")
    assert article.address == "https://example.org/ferries"
    assert article.language == "en"
    (residue,) = article.residue
    assert residue.reason == "front matter"
    assert article.text[residue.start : residue.end].endswith("---")


def test_markdown_has_it_too() -> None:
    article = read_bytes(FILE.encode(), "ferries.md")[0]
    assert article.published == date(2025, 6, 10)
    assert article.residue[0].reason == "front matter"


def test_the_headline_below_it_becomes_the_title_where_it_gives_none() -> None:
    text = (
        "---\noutlet: The Courier\n---\n\nAll ferries stop\n\n"
        "The ferries stopped on Monday, it said."
    )
    assert read_text(text).title == "All ferries stop"


@pytest.mark.parametrize("value", ["10 Jund 2025", "2025-13-01", "2025-02-30", "soon"])
def test_a_bad_date_names_file_and_line(value: str) -> None:
    with pytest.raises(ReadingError) as caught:
        read_bytes(
            FILE.replace("2025-06-10", value).encode(), "ferries.txt", path="/in/ferries.txt"
        )
    assert str(caught.value).startswith("/in/ferries.txt, line 4: the date ")
    assert "YYYY-MM-DD" in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "---\nA rule above a sentence.\n---\nText",
        "---\ntitle: never closed\n",
        "title: no rule\n",
        "",
    ],
)
def test_other_rules_are_no_front_matter(text: str) -> None:
    assert read(text, "a.txt").end == 0


def test_lists_of_authors_and_unknown_keys() -> None:
    front = read("---\nauthors:\n  - Mara Holt\n  - Ines Okafor\nmood: fine\n---\n", "a.md")
    assert front.metadata.byline == ("Mara Holt", "Ines Okafor")

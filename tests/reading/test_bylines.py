"""Who wrote it."""

from __future__ import annotations

import pytest

from briefing.reading import bylines
from briefing.reading.bylines import read


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Mara Holt", ("Mara Holt",)),
        ("by Mara Holt and Ines Okafor", ("Mara Holt", "Ines Okafor")),
        ("Written By Mara Holt", ("Mara Holt",)),
        ("By Mara Holt, Norlund Courier", ("Mara Holt", "Norlund Courier")),
        ("By Mara Holt | June 10, 2025", ("Mara Holt",)),
        ("Author: Jean-Luc van den Berg", ("Jean-Luc van den Berg",)),
        ("Story by Siân O’Dell", ("Siân O’Dell",)),
    ],
)
def test_bylines_give_their_names(line: str, names: tuple[str, ...]) -> None:
    assert read(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday Morning",
        "By June 2025",
        "By the end of the week",
        "By Monday the boats were back.",
        "Bywater Street",
        "By 2030",
        "Mara Holt",
    ],
)
def test_other_lines_are_no_bylines(line: str) -> None:
    assert read(line) == ()


def test_only_explicit_words_count_below_the_body() -> None:
    assert read("By Mara Holt", explicit=True) == ()
    assert read("Reporting by Mara Holt", explicit=True) == ("Mara Holt",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Von Ada Holm und Karl Ost", ("Ada Holm", "Karl Ost")),
        ("Par Ada Holm et Karl Ost", ("Ada Holm", "Karl Ost")),
        ("Por Ada Holm y Karl Ost", ("Ada Holm", "Karl Ost")),
        ("Ein Kommentar von Ada Holm", ("Ada Holm",)),
        ("Von der Leyen", ()),
        ("Von Orlavik nach Norden", ()),
    ],
)
def test_a_byline_in_other_languages(line: str, names: tuple[str, ...]) -> None:
    assert bylines.read(line) == names


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("By Ada Holm and Karl Ost", ("Ada Holm", "Karl Ost")),
        ("Ada Holm und Karl Ost", ("Ada Holm", "Karl Ost")),
        ("Ada Holm (aho), Karl Ost (kos)", ("Ada Holm", "Karl Ost")),
        ("https://herald.example/authors/holm", ()),
        ("a.holm@herald.example", ()),
        ("The Orlavik Herald", ()),
        ("OH", ()),
    ],
)
def test_what_a_page_gives_as_author_is_split_and_the_outlet_is_none(
    value: str, names: tuple[str, ...]
) -> None:
    assert bylines.persons(bylines.split(value), "Orlavik Herald") == names


@pytest.mark.parametrize(
    "line",
    [
        "Posted on 3rd of June 2026 by Ada Holm",
        "Published 3 June 2026, 08:00 by Ada Holm",
        "Written on June 3, 2026 by Ada Holm",
    ],
)
def test_a_day_may_stand_before_the_name(line: str) -> None:
    assert read(line) == ("Ada Holm",)

"""Who wrote it."""

from __future__ import annotations

import pytest

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

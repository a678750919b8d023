"""Whole names in the lines that open a note, and none where a line before has told them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing import reading
from briefing.compose.order import compose
from briefing.model.brief import Origin
from briefing.model.options import Options

DAY = date(2032, 3, 9)
LEAD = "The harbour board of Pell sold its nine ferries to the Orrin line on Tuesday."
TOLD = "Ada Vey, transport minister of Orvane, disagreed."  # too short for a line of its own
REST = "Vey told the crews of the nine ferries that all of them keep their jobs until June 2033."


def rest(title: str, told: str = TOLD) -> tuple[str, Origin, str]:
    """The line that has the surname alone: its words, what was done to it, and its own words."""
    text = f"{LEAD}\n\n{told}\n\n{REST}"
    article = replace(reading.read_text(text, "a.txt"), published=DAY, title=title)
    brief = compose([article], Options(date=DAY))
    (line,) = (one for one in (*brief.bottom_line, *brief.points) if "their jobs" in one.text)
    return line.text, line.origin, line.original


def test_a_surname_alone_gets_its_rest_and_its_role() -> None:
    text, origin, original = rest("Pell sells its ferries to Orrin")
    assert text == REST.replace("Vey", "[Ada] Vey[, transport minister of Orvane,]", 1)
    assert (origin, original) == (Origin.COMPLETED, REST)


def test_whom_the_title_names_needs_nothing() -> None:
    assert rest("Vey fails to stop sale of Pell ferries to Orrin")[:2] == (REST, Origin.VERBATIM)


@pytest.mark.parametrize("told", ["Vey disagreed.", "Minister Ada Vey and Mayor Ivo Vey left."])
def test_of_whom_nobody_tells_more_or_two_are_of_that_name_nothing_is_added(told: str) -> None:
    assert rest("Pell sells its ferries to Orrin", told)[0] == REST

"""Whole names in the lines that open a note, and none where a line before has told them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing import reading
from briefing.compose.order import compose
from briefing.model.brief import Line, Origin
from briefing.model.edits import NO_EDITS, Edits, Struck
from briefing.model.options import Options

DAY = date(2032, 3, 9)
LEAD = "The harbour board of Pell sold its nine ferries to the Orrin line on Tuesday."
TITLE = "Pell sells its ferries to Orrin"
TOLD = "Ada Vey, transport minister of Orvane, disagreed."  # too short for a line of its own
REST = "Vey told the crews of the nine ferries that all of them keep their jobs until June 2033."


def line(title: str, told: str = TOLD, edits: Edits = NO_EDITS) -> Line:
    """The line whose report has the surname alone."""
    text = f"{LEAD}\n\n{told}\n\n{REST}"
    article = replace(reading.read_text(text, "a.txt"), published=DAY, title=title)
    brief = compose([article], Options(date=DAY), edits)
    (found,) = (one for one in (*brief.bottom_line, *brief.points) if "their jobs" in one.text)
    return found


def test_a_surname_alone_gets_its_rest_and_its_role() -> None:
    found = line(TITLE)
    assert found.text == REST.replace("Vey", "[Ada] Vey[, transport minister of Orvane,]", 1)
    assert (found.origin, found.original) == (Origin.COMPLETED, REST)


def test_whom_the_title_names_needs_nothing() -> None:
    found = line("Vey fails to stop sale of Pell ferries to Orrin")
    assert (found.text, found.origin) == (REST, Origin.VERBATIM)


@pytest.mark.parametrize("told", ["Vey disagreed.", "Minister Ada Vey and Mayor Ivo Vey left."])
def test_of_whom_nobody_tells_more_or_two_are_of_that_name_nothing_is_added(told: str) -> None:
    assert line(TITLE, told).text == REST


def test_what_is_struck_counts_in_the_words_of_the_source() -> None:
    cut = (REST.index(" until"), REST.index(" 2033") + len(" 2033"))
    struck = Struck(line(TITLE).id, (cut,))
    assert line(TITLE, edits=Edits(struck=(struck,))).text == f"{REST[: cut[0]]} […]"

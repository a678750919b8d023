"""Days said in brackets: only where the report says which day it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing import reading
from briefing.compose.order import compose
from briefing.model.brief import Brief
from briefing.model.options import Options

FRIDAY = date(2031, 5, 16)
LATER = date(2031, 5, 20)
OPTIONS = Options(date=LATER)
NEWER = (
    "An inquiry blamed a worn rudder on Tuesday for the loss of the Sollen ferry, which sank"
    " with 44 people on board.",
    "The inquiry asked the line to check the rudders of its 12 other ferries by August.",
)


def note(day: date, title: str, *told: str, options: Options = OPTIONS) -> Brief:
    """The note of an older report and of a newer one."""
    reports = ((day, title, told), (LATER, "Sollen ferry inquiry blames a worn rudder", NEWER))
    return compose(
        [
            replace(
                reading.read_text("\n\n".join(sentences), f"{n}.txt"),
                published=when,
                title=headline,
                outlet=f"Post {n}",
            )
            for n, (when, headline, sentences) in enumerate(reports)
        ],
        options,
    )


def words(brief: Brief) -> str:
    lines = (*brief.bottom_line, *brief.points, *brief.timeline)
    return "\n".join(line.text for line in lines)


@pytest.mark.parametrize(
    ("day", "bracketed"),
    [
        (date(2031, 5, 17), True),
        # a Sunday ends a week in Europe and begins one in America
        (date(2031, 5, 18), False),
        (date(2031, 5, 19), True),
    ],
)
def test_last_week_of_a_sunday_could_be_either(day: date, *, bracketed: bool) -> None:
    told = "Norland declared the loss of the Sollen ferry off Pell last week an accident."
    brief = note(day, "Sollen ferry loss an accident", told)
    assert "last week" in words(brief)
    assert ("last week [" in words(brief)) is bracketed


def test_a_weekday_beside_quoted_words_is_the_one_before() -> None:
    told = 'Skippers shouted "open the gate" and "we want a vote" Thursday at the quay of Sollen.'
    assert "Thursday [15 May]" in words(note(FRIDAY, "Skippers shout at Sollen", told))


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("said Nils Orre, chairman of the Seamen's League.", "reported 19 May"),
        ("Nils Orre, chairman of the Seamen's League, said on Friday.", "16 May"),
        ("Nils Orre, chairman of the Seamen's League, told the council on Saturday.", "17 May"),
    ],
)
def test_a_quotation_has_the_day_on_which_it_was_said(told: str, day: str) -> None:
    words = "The rudder was worn when she left, and nobody had told the bridge"
    (quote,) = note(
        date(2031, 5, 19),
        "Sollen ferry sank with a worn rudder",
        "The Sollen ferry sank off Pell with 44 people on board, and 12 of them are missing.",
        f"“{words},” {told}",
        options=replace(OPTIONS, bottom_line=1, points=0, quotes=3),
    ).quotes
    assert f"[{day}]" in f"{quote.speaker} {quote.role}"

"""What a newer report turns round is no line any more."""

from dataclasses import replace
from datetime import date

import pytest

from briefing import reading, story
from briefing.compose.analysing import analyse
from briefing.story.told import tell

OLD, NEW = date(2031, 3, 1), date(2031, 3, 6)


def superseded(older: str, newer: str, *, days: tuple[date, date] = (OLD, NEW)) -> bool:
    articles = [
        replace(reading.read_text(text, f"{n}.txt"), published=day, outlet=f"Paper {n}")
        for n, (text, day) in enumerate(zip((older, newer), days, strict=True))
    ]
    analyses = tuple(analyse(one) for one in articles)
    told = tell(analyses, story.families(articles), {})
    return told.standing.superseded(analyses[0].sentences[0].span) is not None


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (
            "The port of Tessel halted ferries to Norland over a strike.",
            "The port of Tessel resumed its ferries to Norland on Thursday.",
        ),
        (
            "Police in Sollen arrested two traders over the fire at the Orrin market.",
            "Police in Sollen released the two traders held over the Orrin market fire.",
        ),
        (
            "Divers found wreckage of the ferry Orla in Tessel Bay.",
            "The navy said divers have not found any debris of the ferry Orla in Tessel Bay.",
        ),
        (
            "The Sollen council approved the Orrin tunnel.",
            "The Sollen council rejected the Orrin tunnel in a second vote.",
        ),
    ],
)
def test_a_newer_report_ends_what_an_older_one_tells(older: str, newer: str) -> None:
    assert superseded(older, newer)
    assert not superseded(older, newer, days=(NEW, OLD))
    assert not superseded(older, newer, days=(OLD, OLD)) or older.startswith("The Sollen")


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (
            "The port of Tessel halted ferries to Norland over a strike.",
            "The rail board resumed trains from Sollen to Orrin on Thursday.",
        ),
        (
            "Police in Sollen arrested two traders over the fire at the Orrin market.",
            "The Sollen zoo released two falcons at the Orrin lake.",
        ),
        (
            "Divers found wreckage of the ferry Orla in Tessel Bay.",
            "Divers found the engine of the ferry Orla in Tessel Bay.",
        ),
        (
            "Exports of Tessel rose by 4 percent in January.",
            "Exports of Tessel fell by 2 percent in February.",
        ),
    ],
)
def test_another_thing_or_another_month_ends_nothing(older: str, newer: str) -> None:
    assert not superseded(older, newer)

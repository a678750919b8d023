"""What older reports foretold for the note's own day is no date ahead any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing import reading
from briefing.compose.order import compose
from briefing.model.article import Article
from briefing.model.options import Options

MONDAY = date(2032, 4, 5)


def report(day: date, text: str) -> Article:
    read = reading.read_text(text, f"{day}.txt")
    return replace(read, published=day, title="Quay", outlet=f"Post {day}")


FORETOLD = (
    "The owners of the Varn quay were charged with fraud on Thursday. "
    "A hearing in the Varn quay case is set for Monday, the court said."
)


def test_what_older_reports_foretold_for_the_notes_own_day_is_over() -> None:
    newest = report(
        MONDAY, "The owners of the Varn quay told a judge on Monday they were innocent."
    )
    brief = compose(
        [report(date(2032, 4, 1), FORETOLD), newest], Options(date=MONDAY, points=0, bottom_line=0)
    )
    assert not [one for one in brief.deadlines if one.start == MONDAY]


def test_without_a_report_of_the_day_it_is_still_ahead() -> None:
    brief = compose(
        [report(date(2032, 4, 2), FORETOLD)], Options(date=MONDAY, points=0, bottom_line=0)
    )
    assert [one for one in brief.deadlines if one.start == MONDAY]

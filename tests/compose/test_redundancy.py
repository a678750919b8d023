"""A brief says each thing once: rows lose sentences that are printed, dates that are told go."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing import reading
from briefing.compose.order import compose
from briefing.compose.redundancy import Printed, fresh, within_no_other
from briefing.model.article import EventKind, FigureKind
from briefing.model.brief import Citation, DateLine, FigureLine
from briefing.model.options import Options

STATEMENT = "The truce is set to expire in August unless both sides agree."


def figure(start: int, subject: str = "exports") -> FigureLine:
    return FigureLine(
        id=f"figure-a-{start}-{start + 3}",
        text="12%",
        spans=(Citation(1, start, start + 3),),
        kind=FigureKind.PERCENT,
        subject=subject,
        statement=STATEMENT,
        statement_spans=(Citation(1, 0, len(STATEMENT)),),
    )


def day(text: str, what: str, *, assumed: bool = False) -> DateLine:
    return DateLine(
        id="date-a-30-36",
        text=text,
        spans=(Citation(1, 30, 36),),
        kind=EventKind.SCHEDULED,
        timex="2025-08",
        start=date(2025, 8, 1),
        end=date(2025, 8, 31),
        what=what,
        assumed=assumed,
        statement=STATEMENT,
        statement_spans=(Citation(1, 0, len(STATEMENT)),),
    )


def test_two_figures_of_a_sentence_print_it_once() -> None:
    first, second = Printed().figures([figure(4), figure(20)])
    assert first.statement == STATEMENT
    assert (second.statement, second.statement_spans) == ("", ())


def test_a_row_without_its_sentence_says_more_than_people() -> None:
    rows = [figure(4), figure(20, "people"), figure(24, "dead seabirds")]
    assert [row.subject for row in Printed().figures(rows)] == ["exports", "dead seabirds"]


def test_a_sentence_that_another_row_prints_with_its_own_is_no_row() -> None:
    more = replace(figure(80), statement_spans=(Citation(1, 0, 120),))
    assert within_no_other([more, figure(4)]) == (more,)
    assert within_no_other([more, figure(4)], [figure(4).id]) == (more, figure(4))
    assert within_no_other([figure(4), figure(20)]) == (figure(4), figure(20))


def test_a_figure_that_another_source_tells_in_a_point_loses_its_sentence() -> None:
    printed = Printed()
    printed.add([Citation(2, 100, 190)])
    (row,) = printed.figures([replace(figure(4), support=(Citation(2, 120, 123),))])
    assert row.statement == ""
    (row,) = Printed().figures([figure(4)])
    assert row.statement == STATEMENT


def test_a_figure_that_says_nothing_else_goes_unless_it_is_held() -> None:
    rows = [figure(4), figure(20, subject="")]
    assert len(Printed().figures(rows)) == 1
    _, second = Printed().figures(rows, [rows[1].id])
    assert second.statement == STATEMENT


def test_a_weekday_on_an_assumed_day_gives_way_to_a_line_that_tells_the_same() -> None:
    printed = Printed()
    printed.add([Citation(2, 0, 40)], same=[Citation(1, 0, len(STATEMENT))])
    assert printed.dates([day("Monday", "", assumed=True)]) == ()
    assert len(printed.dates([day("Monday", "")])) == 1
    assert len(Printed().dates([day("Monday", "", assumed=True)])) == 1


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("It will reopen on 1 July 2025, the board said.", True),
        ("A ferry of the Halm line will reopen on 1 July 2025, the board said.", False),
    ],
)
def test_a_row_that_points_back_brings_the_sentence_before(second: str, expected: bool) -> None:
    first = "The ferry to Salen was closed in March after a storm had broken the pier."
    text = f"---\ntitle: Ferry\ndate: 2025-06-10\n---\n{first} {second}\n\nIt is late."
    article = reading.read_text(text)
    brief = compose([article], Options(date=date(2025, 6, 10), points=0, bottom_line=0))
    (row,) = [line for line in brief.deadlines if "July" in line.text]
    assert row.statement.startswith(first) is expected
    (span,) = row.statement_spans
    assert article.text[span.start : span.end] == row.statement


TOLD = tuple(
    replace(day("Monday", ""), statement=statement)
    for statement in (
        "The mole of Ellery broke in a storm and 12 ferries were lost.",
        "Divers searched the harbour of Ellery for the crews on Monday.",
    )
)


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("Divers searched the harbour after 12 ferries were lost in the storm.", False),
        ("Wet flags hung over a silent square on Monday.", False),
        ("The mole of Ellery was last mended by the navy before the storm.", True),
    ],
)
def test_of_the_past_what_is_new_and_of_the_story_is_told(statement: str, *, told: bool) -> None:
    row = replace(day("Monday", ""), kind=EventKind.PAST, statement=statement)
    assert (row in fresh([row], TOLD)) is told
    assert fresh([row], (), ()) == [row]
    assert fresh([row], TOLD, {row.id}) == [row]

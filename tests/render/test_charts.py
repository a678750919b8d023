from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date
from types import ModuleType

import pytest

from briefing.model.article import Direction, EventKind, FigureKind
from briefing.model.brief import Brief, Citation, DateLine, FigureLine
from briefing.render.charts import axis, bars
from briefing.render.html import to_html
from briefing.styles import load

SPAN = (Citation(1, 0, 5),)


def figure(low: float | None, subject: str = "exports to Kell", **changes: object) -> FigureLine:
    line = FigureLine(
        id=f"f{low}{subject}", text=f"{low}%", spans=SPAN, kind=FigureKind.PERCENT, unit="%",
        statement=f"It was {low}%.", statement_spans=SPAN, low=low, high=low, subject=subject,
    )  # fmt: skip
    return dataclasses.replace(line, **changes)  # type: ignore[arg-type]


def dated(first: date, last: date, kind: EventKind = EventKind.PAST) -> DateLine:
    return DateLine(
        id=str(first), text="then", spans=SPAN, kind=kind, timex=first.isoformat(),
        statement="It was then.", statement_spans=SPAN, start=first, end=last,
    )  # fmt: skip


def test_comparable_figures_stand_on_one_scale() -> None:
    made = bars([figure(40), figure(10, "exports of timber"), figure(20)])
    assert [(one.line.low, one.share) for one in made] == [(40, 1.0), (10, 0.25), (20, 0.5)]


@pytest.mark.parametrize(
    "others",
    [
        [],
        [figure(40)],  # the same value: nothing to see
        [figure(10, unit="percentage point")],
        [figure(10, kind=FigureKind.COUNT)],
        [figure(10, "the number of crews")],
        [figure(10, "")],
        [figure(10, direction=Direction.UP)],
        [figure(10, modifier="over")],
        [figure(10, high=20.0)],
        [figure(10, high=None)],
        [figure(None)],
    ],
)
def test_what_cannot_be_compared_is_not_drawn(others: list[FigureLine]) -> None:
    assert bars([figure(40), *others]) == ()


def test_dates_stand_in_proportion() -> None:
    brief = Brief(
        title="",
        date=date(2025, 6, 6),
        timeline=(dated(date(2025, 6, 1), date(2025, 6, 1)),),
        deadlines=(dated(date(2025, 6, 9), date(2025, 6, 10), EventKind.DEADLINE),),
    )
    made = axis(brief)
    assert made is not None
    assert (made.first, made.last, made.today) == (date(2025, 6, 1), date(2025, 6, 10), 0.5)
    assert [(m.start, m.length, m.ahead) for m in made.marks] == [(0, 0.1, False), (0.8, 0.2, True)]


def test_one_date_is_no_axis() -> None:
    line = dated(date(2025, 6, 1), date(2025, 6, 1))
    assert axis(Brief(title="", date=date(2025, 6, 6), timeline=(line, line))) is None
    unknown = dataclasses.replace(line, id="u", start=None, end=None)
    assert axis(Brief(title="", date=date(2025, 6, 6), timeline=(line, unknown))) is None


@pytest.fixture
def html(samples: ModuleType) -> Callable[..., str]:
    def render(*figures: FigureLine) -> str:
        brief = dataclasses.replace(samples.brief(), figures=figures)
        return to_html(brief, load("newsroom"))

    return render


def test_a_drawn_figure_keeps_its_words_and_marks(html: Callable[..., str]) -> None:
    text = html(figure(40), figure(10), figure(7, "something else"))
    assert text.count('<svg class="bar"') == 2
    assert "25% of the longest bar" in text
    assert all(text.count(f'data-line="f{one}') == 1 for one in (40, 10, 7))
    assert '<svg class="bar"' not in html(figure(40))

"""Whether two figures can be one value, and which is more precise."""

from __future__ import annotations

import pytest

from briefing.model.article import Figure, FigureKind, Span
from briefing.sameness.values import agree, precision


def percent(text: str, value: float, modifier: str = "", high: float | None = None) -> Figure:
    span = Span("a", 0, len(text))
    return Figure(
        span, text, FigureKind.PERCENT, span, value, high or value, "%", modifier=modifier
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (percent("34.5%", 34.5), percent("34.5 percent", 34.5), True),
        (percent("34.5%", 34.5), percent("34.48%", 34.48), True),
        (percent("34.5%", 34.5), percent("35%", 35, "about"), True),
        (percent("34.5%", 34.5), percent("35%", 35), True),
        (percent("34.5%", 34.5), percent("36%", 36), False),
        (percent("145%", 145), percent("100%", 100, "over"), True),
        (percent("90%", 90), percent("100%", 100, "over"), False),
        (percent("90%", 90), percent("100%", 100, "under"), True),
        (percent("3 to 5%", 3, high=5), percent("4%", 4), True),
        (percent("3 to 5%", 3, high=5), percent("6%", 6), False),
    ],
)
def test_agree(one: Figure, other: Figure, same: bool) -> None:
    assert agree(one, other) is same
    assert agree(other, one) is same


def test_precision_orders_tellings() -> None:
    tellings = [percent("34.5%", 34.5), percent("35%", 35), percent("35%", 35, "about")]
    assert sorted(tellings, key=precision, reverse=True) == tellings

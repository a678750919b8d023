"""Whether two figures can be one value, and which is more precise."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from briefing.model.article import Figure, FigureKind, Span
from briefing.sameness.values import can_agree, precision, value

_SPEC = importlib.util.spec_from_file_location(
    "reports", Path(__file__).parents[1] / "story" / "conftest.py"
)
assert _SPEC
assert _SPEC.loader
_REPORTS = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(_REPORTS)


def percent(text: str, number: float, modifier: str = "", high: float | None = None) -> Figure:
    span = Span("a", 0, len(text))
    return Figure(
        span, text, FigureKind.PERCENT, span, number, high or number, "%", modifier=modifier
    )


def agree(one: Figure, other: Figure) -> bool:
    return can_agree(value(one), value(other))


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


def figures(text: str) -> tuple[Figure, ...]:
    return _REPORTS.make_report("a", text, day=None).facts.figures


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A quarter of the vines died.", "Some vines, 25% of them, died."),
        ("Half of the vines died.", "Some 50 percent of the vines died."),
        ("Thirteen vines died.", "13 vines died."),
        ("A dozen vines died.", "12 vines died."),
        ("Two dozen vines died.", "24 vines died."),
        ("Two thirds of the vines died.", "About 67 percent of the vines died."),
        ("Three quarters of the vines died.", "75% of the vines died."),
        ("One in five vines died.", "20 percent of the vines died."),
        ("Two million vines died.", "2,000,000 vines died."),
    ],
)
def test_one_value_however_it_is_written(one: str, other: str) -> None:
    assert any(agree(a, b) for a in figures(one) for b in figures(other))


def test_about_one_leaves_room_for_its_last_digit() -> None:
    assert agree(percent("1.2%", 1.2), percent("1%", 1, "about"))
    assert not agree(percent("1.8%", 1.8), percent("1%", 1, "about"))

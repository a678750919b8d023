"""Calendar arithmetic."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.facts import resolve
from briefing.facts.holidays import holiday_in
from briefing.model.article import Tense

_DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(_DAYS)
def test_a_unit_holds_its_day_at_both_ends(day: date) -> None:
    for unit in ("D", "W", "M", "Q", "Y", "DE", "CE"):
        value = resolve.unit_of(day, unit)
        assert value.start is not None
        assert value.end is not None
        assert value.start <= day <= value.end


@given(_DAYS, st.integers(-300, 300))
def test_months_shift_to_the_month_asked_for(day: date, count: int) -> None:
    shifted = resolve.shift(day, count, "M")
    assert shifted.year * 12 + shifted.month == day.year * 12 + day.month + count
    assert shifted.day <= day.day


@given(_DAYS, st.integers(0, 6))
def test_the_nearest_weekday_is_on_the_side_of_the_tense(day: date, weekday: int) -> None:
    past = resolve.nearest_weekday(day, weekday, Tense.PAST)
    ahead = resolve.nearest_weekday(day, weekday, Tense.AHEAD)
    assert past.weekday() == ahead.weekday() == weekday
    assert day - timedelta(6) <= past <= day <= ahead <= day + timedelta(6)


@pytest.mark.parametrize(
    ("count", "unit", "timex"),
    [(3, "D", "P3D"), (None, "W", "PXW"), (2, "W2", "P4W"), (1.5, "H", "PT1.5H"), (2, "Q", "P6M")],
)
def test_lengths(count: float | None, unit: str, timex: str) -> None:
    assert resolve.length(count, unit) == timex


@pytest.mark.parametrize(
    ("year", "day"), [(1961, "04-02"), (2000, "04-23"), (2024, "03-31"), (2038, "04-25")]
)
def test_easter(year: int, day: str) -> None:
    assert holiday_in("easter", year).isoformat() == f"{year}-{day}"


def test_floating_holidays() -> None:
    assert holiday_in("thanksgiving", 2024) == date(2024, 11, 28)
    assert holiday_in("memorial day", 2025) == date(2025, 5, 26)
    assert holiday_in("good friday", 2025) == date(2025, 4, 18)

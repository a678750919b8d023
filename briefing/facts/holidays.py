"""Days that are known by name: fixed ones, those told by Easter, and those of a certain weekday."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import easter

from briefing.facts import english_time as time
from briefing.facts import resolve
from briefing.facts.reading import Reading
from briefing.facts.resolve import UNRESOLVED, Value
from briefing.facts.symbols import holiday_name, is_holiday
from briefing.model.article import Tense


def holiday(r: Reading) -> Value | None:
    """“Christmas Eve”, “Easter 2018”, “last Thanksgiving”."""
    first, last = r.match.span("x")
    name = holiday_name(r.tokens, first, last)
    if not is_holiday(name):
        return None  # two names side by side, "the Christmas New Year break": neither day is told
    if r.has("y"):
        return resolve.day(holiday_in(name, r.integer("y")))
    now = r.clock.now
    if now is None:
        return UNRESOLVED
    # around a new year the nearest one is in another year
    candidates = [holiday_in(name, now.year + step) for step in (-1, 0, 1)]
    before = [d for d in candidates if d < now]
    ahead = [d for d in candidates if d >= now]
    if r.symbol("dir") == "x" or (r.tense is Tense.AHEAD and r.symbol("dir") != "l"):
        return resolve.day(ahead[0])
    if r.symbol("dir") == "l" or r.tense is Tense.PAST:
        return resolve.day(before[-1])
    return resolve.day(min(candidates, key=lambda d: abs((d - now).days)))


def holiday_weekend(r: Reading) -> Value | None:
    """“Labor Day weekend”, “Halloween weekend 2021”: the weekend next to the holiday."""
    year = r.first_integer("y", "y2")
    first, last = r.match.span("x")
    if not is_holiday(holiday_name(r.tokens, first, last)):
        return None
    if year:
        day_of = holiday_in(holiday_name(r.tokens, first, last), year)
    else:
        value = holiday(r)
        if value is None or value.start is None:
            return value
        day_of = value.start
    # one on a Monday or a Tuesday makes the weekend before it long
    return resolve.weekend(day_of - timedelta(2) if day_of.weekday() < 2 else day_of)


def holiday_in(name: str, year: int) -> date:
    """The day of a holiday in a year."""
    if name in time.HOLIDAYS:
        month, number = time.HOLIDAYS[name]
        return date(year, month, number)
    if name in time.EASTER:
        sunday: date = easter(year)
        return sunday + timedelta(time.EASTER[name])
    month, weekday, which = time.FLOATING[name]
    if which < 0:
        last = resolve.month(year, month).end
        assert last is not None
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (which - 1))

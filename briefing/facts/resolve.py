"""Calendar arithmetic: from what a time expression says to a TIMEX3 value with its days.

Values keep the precision of the text (ISO-TimeML, ISO 24617-1): a month is "2025-08", a week
"2025-W24", a quarter "2025-Q3", a season "2025-SU", a length "P3D". ``start`` and ``end`` are the
first and last day, both inclusive.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.model.article import DateKind, Tense


@dataclass(frozen=True, slots=True)
class Value:
    """What a time expression stands for. ``timex`` is "" when it cannot be said.

    ``two_ways`` says that it is a day written in numbers of which either may be the month.
    """

    kind: DateKind
    timex: str = ""
    start: date | None = None
    end: date | None = None
    two_ways: bool = False


UNRESOLVED = Value(DateKind.DATE)
TWO_WAYS = Value(DateKind.DATE, two_ways=True)
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS_OF = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}
_DAYS_OF = {"D": 1, "W": 7, "W2": 14}


def day(value: date, part: str = "") -> Value:
    """One day, with a part of it ("MO", "NI") if the text says one."""
    kind = DateKind.TIME if part else DateKind.DATE
    return Value(kind, value.isoformat() + (f"T{part}" if part else ""), value, value)


def ymd(year: int, month: int, number: int) -> Value:
    """A day of the calendar, unresolved when there is no such day."""
    try:
        return day(date(year, month, number))
    except ValueError:
        return UNRESOLVED


def month(year: int, number: int) -> Value:
    """A calendar month."""
    last = calendar.monthrange(year, number)[1]
    timex = f"{year:04}-{number:02}"
    return Value(DateKind.DATE, timex, date(year, number, 1), date(year, number, last))


def year(number: int) -> Value:
    """A calendar year."""
    if not 1 <= number <= 9999:
        return UNRESOLVED
    return Value(DateKind.DATE, f"{number:04}", date(number, 1, 1), date(number, 12, 31))


def years(first: int, last: int) -> Value:
    """From one year to another, both included."""
    if not 1 <= first <= last <= 9999:
        return UNRESOLVED
    return Value(DateKind.DATE, f"{first:04}/{last:04}", date(first, 1, 1), date(last, 12, 31))


def before_christ(number: int) -> Value:
    """A year BC, which the calendar of this program does not reach."""
    return Value(DateKind.DATE, f"BC{number:04}")


def decade(first: int) -> Value:
    """Ten years; the value is the first three digits."""
    return Value(DateKind.DATE, f"{first // 10:03}", date(first, 1, 1), date(first + 9, 12, 31))


def century(number: int) -> Value:
    """The years of a century; the value is the first two digits."""
    # there is no year 0
    first = (number - 1) * 100 or 1
    return Value(DateKind.DATE, f"{number - 1:02}", date(first, 1, 1), date(first + 99, 12, 31))


def quarter(in_year: int, number: int) -> Value:
    """A calendar quarter."""
    first, last = date(in_year, 3 * number - 2, 1), month(in_year, 3 * number).end
    return Value(DateKind.DATE, f"{in_year:04}-Q{number}", first, last)


def half(in_year: int, number: int) -> Value:
    """Half a calendar year."""
    first, last = date(in_year, 6 * number - 5, 1), month(in_year, 6 * number).end
    return Value(DateKind.DATE, f"{in_year:04}-H{number}", first, last)


def season(in_year: int, code: str) -> Value:
    """A season by the months of the northern half of the world; winter ends the year after."""
    number = _SEASON_MONTHS[code]
    first = date(in_year, number, 1)
    # a winter would end past the last year that a date can hold
    last = shift(first, 3, "M") - timedelta(1) if in_year < 9999 else date(9999, 12, 31)
    return Value(DateKind.DATE, f"{in_year:04}-{code}", first, last)


def week(of: date) -> Value:
    """The ISO week that holds a day."""
    # the ISO year, which around a new year is not that of the day
    iso = of.isocalendar()
    monday = of - timedelta(of.weekday())
    return Value(DateKind.DATE, f"{iso.year:04}-W{iso.week:02}", monday, monday + timedelta(6))


def weekend(of: date) -> Value:
    """Saturday and Sunday of the ISO week that holds a day."""
    iso = of.isocalendar()
    saturday = of + timedelta(5 - of.weekday())
    timex = f"{iso.year:04}-W{iso.week:02}-WE"
    return Value(DateKind.DATE, timex, saturday, saturday + timedelta(1))


def unit_of(of: date, unit: str, part: str = "") -> Value:
    """The day, week, month ... that holds a day."""
    match unit:
        case "D":
            return day(of, part)
        case "W" | "W2":
            return week(of)
        case "WE":
            return weekend(of)
        case "M":
            return month(of.year, of.month)
        case "Q":
            return quarter(of.year, (of.month + 2) // 3)
        case "Y":
            return year(of.year)
        case "DE":
            return decade(of.year // 10 * 10)
        case "CE":
            return century(of.year // 100 + 1)
    return UNRESOLVED


def shift(of: date, count: float, unit: str) -> date:
    """The day ``count`` units after (before, when negative); months end where they must."""
    if unit in _DAYS_OF or unit == "WE":
        return of + timedelta(days=int(count * _DAYS_OF.get(unit, 7)))
    if unit not in _MONTHS_OF:
        return of
    months = of.year * 12 + of.month - 1 + int(count * _MONTHS_OF[unit])
    in_year, index = divmod(months, 12)
    return date(in_year, index + 1, min(of.day, calendar.monthrange(in_year, index + 1)[1]))


def ago(of: date, count: float, unit: str) -> Value:
    """``count`` units from a day, at the precision of the unit ("three months ago": a month)."""
    try:
        return unit_of(shift(of, count, unit), unit) if unit else UNRESOLVED
    except (ValueError, OverflowError):
        return UNRESOLVED


def length(count: float | None, unit: str) -> str:
    """The TIMEX3 value of a duration; ``count`` None is an unknown number ("weeks")."""
    # TIMEX3 has no letters for these units
    if unit == "W2":
        count, unit = (count * 2 if count else None), "W"
    if unit == "Q":
        count, unit = (count * 3 if count else None), "M"
    if unit in ("DE", "CE") and count is not None:
        count, unit = count * (10 if unit == "DE" else 100), "Y"
    number = "X" if count is None else f"{count:g}"
    if unit in ("H", "MIN", "S"):
        # behind the "T" a minute is "M" as well
        return f"PT{number}{unit[0]}"
    return f"P{number}{unit}"


def nearest_weekday(of: date, weekday: int, tense: Tense) -> date:
    """The day of that name next to ``of``: itself if it is one, else before or after by tense."""
    back = (of.weekday() - weekday) % 7
    if not back:
        return of
    return of + timedelta(7 - back) if tense is Tense.AHEAD else of - timedelta(back)


def nearest_month(of: date, number: int, tense: Tense) -> int:
    """The year of a month that is named without one: behind, where nothing looks ahead."""
    if number == of.month:
        return of.year
    if tense is Tense.AHEAD:
        return of.year if number > of.month else of.year + 1
    return of.year if number < of.month else of.year - 1


def nearest_day(of: date, number: int, in_month: int, tense: Tense) -> int:
    """The year of a day that is named without one: behind, where nothing looks ahead."""
    # months of 30 days are exact enough to tell near from far
    near = abs((in_month - of.month) * 30 + number - of.day)
    if (in_month, number) == (of.month, of.day):
        return of.year
    ahead = (in_month, number) > (of.month, of.day)
    if tense is Tense.AHEAD:
        # some days back a future verb is that of words said before, and not of next year
        return of.year if ahead else of.year + (0 if near < 4 else 1)
    near_ahead = tense is Tense.PRESENT and near <= _NEAR
    return of.year - 1 if ahead and not near_ahead else of.year


_NEAR = 120
"""Days within which a day of the present is ahead."""

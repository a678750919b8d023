"""From a TIMEX3 value back to the days that it stands for."""

from __future__ import annotations

import re
from datetime import date

from briefing.facts import resolve

_YEAR = re.compile(r"(\d{4})")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-([QH])(\d)")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")


def value_of(timex: str) -> resolve.Value | None:
    """A day, week, month, quarter, half, season or year of the calendar; None for all else."""
    try:
        value = _value(timex)
    except (ValueError, OverflowError):
        return None
    return value if value and value.start else None


def _value(timex: str) -> resolve.Value | None:
    if match := _DAY.fullmatch(timex):
        return resolve.day(date(*map(int, match.groups())))
    if match := _MONTH.fullmatch(timex):
        return resolve.month(int(match[1]), int(match[2]))
    if match := _YEAR.fullmatch(timex):
        return resolve.year(int(match[1]))
    if match := _WEEK.fullmatch(timex):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return resolve.weekend(monday) if match[3] else resolve.week(monday)
    if match := _PART.fullmatch(timex):
        # a year has no fifth quarter and no third half
        of, most = (resolve.quarter, 4) if match[2] == "Q" else (resolve.half, 2)
        return of(int(match[1]), int(match[3])) if 1 <= int(match[3]) <= most else None
    if match := _SEASON.fullmatch(timex):
        return resolve.season(int(match[1]), match[2])
    return None

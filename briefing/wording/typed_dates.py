"""A day as somebody types it: "9 June 2025", "10.6.2025", "2025-06-10". No day is guessed.

Only whole days are taken, with their year. What can mean two days (6/9/2025), names a weekday
that does not fall on it, or holds anything else is no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from briefing.wording import LANGUAGES, calendar

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{4})(\d{2})(\d{2})")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})")
_SLASHED = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|º|\.)?", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_BETWEEN = frozenset(["of", "de", "del", "the", "den", "der", "le", "el", "am", "on"])
_CENTURY = 2000  # "10.6.25": notes are of these years, and what is older is typed in full
_FIRST_YEAR, _LAST_YEAR = 1600, 2199  # newspapers are no older


def typed_date(text: str) -> date | None:
    """The day that a text is, in any language of :data:`briefing.wording.LANGUAGES`, else None."""
    words = " ".join(text.replace(",", " ").split())
    if found := _ISO.fullmatch(words):
        year, month, day = (int(one) for one in found.groups() if one)
        return _day(year, month, day)
    if found := _DOTTED.fullmatch(words):
        day, month, year = map(int, found.groups())
        return _day(year if len(found[3]) > 2 else _CENTURY + year, month, day)
    if found := _SLASHED.fullmatch(words):
        return _either(int(found[1]), int(found[3]), int(found[4]))
    return _in_words(words)


def _day(year: int, month: int, day: int) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None  # a slip of the fingers
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _either(first: int, second: int, year: int) -> date | None:
    """With slashes some write the day first and some the month: only one may be possible."""
    days = {_day(year, second, first), _day(year, first, second)} - {None}
    return days.pop() if len(days) == 1 else None


def _in_words(words: str) -> date | None:
    """A day with the name of its month, in either order, a weekday before it or not."""
    months: list[int] = []
    weekdays: list[int] = []
    numbers: list[str] = []
    for word in words.split(" "):
        name = word.rstrip(".").casefold()
        if name in _names("months"):
            months.append(_names("months")[name])
        elif name in _names("weekdays"):
            weekdays.append(_names("weekdays")[name])
        elif name not in _BETWEEN:
            numbers.append(word)
    if len(months) != 1 or len(weekdays) > 1 or len(numbers) != 2:
        return None
    if _YEAR.fullmatch(numbers[0]):
        numbers.reverse()
    day, year = _DAY.fullmatch(numbers[0]), _YEAR.fullmatch(numbers[1])
    found = _day(int(year[0]), months[0], int(day[1])) if day and year else None
    if found is None or (weekdays and found.weekday() != weekdays[0]):
        return None
    return found


@lru_cache
def _names(kind: str) -> dict[str, int]:
    """Names of months, from 1, or of weekdays, from 0; one that means two things means none."""
    found: dict[str, set[int]] = {}
    for code in LANGUAGES:
        for name, number in _named(code, kind):
            found.setdefault(name, set()).add(number)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}


def _named(code: str, kind: str) -> Iterator[tuple[str, int]]:
    of_months = kind == "months"
    named = calendar.months if of_months else calendar.weekdays
    for width in ("wide", "abbreviated"):
        for number, name in enumerate(named(code, width), 1 if of_months else 0):
            whole = name.rstrip(".").casefold()
            yield whole, number
            if of_months and len(whole) > 3 and width == "wide":
                yield whole[:3], number

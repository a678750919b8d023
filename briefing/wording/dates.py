"""Dates in words, by a CLDR pattern such as ``d MMMM yyyy``, whatever the machine's locale."""

from __future__ import annotations

import re
from datetime import date

from briefing.wording import Language, calendar, language

_WORD = re.compile(r"'([^']*)'|([A-Za-z])\2*|[^A-Za-z']+")
_FIELDS = {"yyyy", "yy", "MMMM", "MMM", "MM", "M", "dd", "d", "EEEE", "EEE"}


def wrong_field(pattern: str) -> str:
    """The first field of a pattern that is not known; "" when all are."""
    if pattern.count("'") % 2:
        return "'"
    words = (match.group() for match in _WORD.finditer(pattern))
    return next((word for word in words if word[0].isalpha() and word not in _FIELDS), "")


def format_date(day: date, pattern: str, tag: str = "en") -> str:
    """The day by a CLDR pattern, in the language of ``tag``; words in quotes stand as they are."""
    spoken = language(tag)

    def field(match: re.Match[str]) -> str:
        word = match.group()
        return match[1] if word.startswith("'") else _field(day, word, spoken)

    return _WORD.sub(field, pattern)


def _field(day: date, word: str, spoken: Language) -> str:
    match word:
        case "yyyy":
            return f"{day.year:04d}"
        case "yy":
            return f"{day.year % 100:02d}"
        case "MMMM":
            return calendar.months(spoken.code)[day.month - 1]
        case "MMM":
            return calendar.months(spoken.code, "abbreviated")[day.month - 1]
        case "MM" | "dd":
            return f"{day.month if word == 'MM' else day.day:02d}"
        case "M" | "d":
            return str(day.month if word == "M" else day.day)
        case "EEEE":
            return calendar.weekdays(spoken.code)[day.weekday()]
        case "EEE":
            return calendar.weekdays(spoken.code, "abbreviated")[day.weekday()]
        case _:
            return word


def without_weekday(pattern: str) -> str:
    """The pattern without the day of the week."""
    return pattern.replace("EEEE", "").replace("EEE", "").strip(" ,.")

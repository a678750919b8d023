"""Dates in words, by a CLDR pattern such as ``d MMMM yyyy``, whatever the machine's locale."""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_WORD = re.compile(r"'([^']*)'|([A-Za-z])\2*|[^A-Za-z']+")
_FIELDS = {"yyyy", "yy", "MMMM", "MMM", "MM", "M", "dd", "d", "EEEE", "EEE"}


def wrong_field(pattern: str) -> str:
    """The first field of a pattern that is not known; "" when all are."""
    if pattern.count("'") % 2:
        return "'"
    words = (match.group() for match in _WORD.finditer(pattern))
    return next((word for word in words if word[0].isalpha() and word not in _FIELDS), "")


def format_date(day: date, pattern: str) -> str:
    """The day by a CLDR pattern; words in quotes stand as they are."""

    def field(match: re.Match[str]) -> str:
        word = match.group()
        return match[1] if word.startswith("'") else _field(day, word)

    return _WORD.sub(field, pattern)


def _field(day: date, word: str) -> str:
    match word:
        case "yyyy":
            return f"{day.year:04d}"
        case "yy":
            return f"{day.year % 100:02d}"
        case "MMMM":
            return MONTHS[day.month - 1]
        case "MMM":
            return MONTHS[day.month - 1][:3]
        case "MM" | "dd":
            return f"{day.month if word == 'MM' else day.day:02d}"
        case "M" | "d":
            return str(day.month if word == "M" else day.day)
        case "EEEE":
            return WEEKDAYS[day.weekday()]
        case "EEE":
            return WEEKDAYS[day.weekday()][:3]
        case _:
            return word


def without_weekday(pattern: str) -> str:
    """The pattern without the day of the week."""
    return pattern.replace("EEEE", "").replace("EEE", "").strip(" ,.")

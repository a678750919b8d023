"""Days in words, as the window's language writes them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale

from briefing.wording import language
from briefing.wording.dates import format_date


def written(day: date) -> str:
    """A day in full: "10 June 2025", "10. Juni 2025"."""
    return _written(day, "MMMM")


def written_short(day: date) -> str:
    """A day with the short name of its month."""
    return _written(day, "MMM")


def _written(day: date, month: str) -> str:
    code = QLocale().name().replace("_", "-")
    return format_date(day, language(code).date.replace("MMMM", month), code)

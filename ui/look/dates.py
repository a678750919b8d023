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


def without_year(day: date) -> str:
    """A day of a year that is said elsewhere: "10 June", "10. Juni"."""
    return _without_year(day, "MMMM")


def without_year_short(day: date) -> str:
    """A day of a year that is said elsewhere, with the short name of its month."""
    return _without_year(day, "MMM")


def _without_year(day: date, month: str) -> str:
    # taken out of the whole date, so that order and dots stay those of the language
    return _written(day, month).replace(str(day.year), "").strip(" ,")


def _written(day: date, month: str) -> str:
    code = QLocale().name().replace("_", "-")
    return format_date(day, language(code).date.replace("MMMM", month), code)

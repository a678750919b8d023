"""What the program itself says on the page: dates at their own precision, the basis, remarks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.brief import Brief, DateLine, SourceStatement
from briefing.styles.dates import MONTHS, WEEKDAYS, format_date, without_weekday

_SEASONS = {"SP": "Spring", "SU": "Summer", "FA": "Autumn", "AU": "Autumn", "WI": "Winter"}
_TIMES = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d|\w\w)\S*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|AU|WI)")
_YEAR = re.compile(r"\d{4}")
_DECADE = re.compile(r"(\d{3})X?")


@dataclass(frozen=True, slots=True)
class When:
    """A date in words: ``main`` at its own precision and ``detail`` ("16–22 June"), maybe ""."""

    main: str
    detail: str = ""


def when(line: DateLine, pattern: str = "d MMMM yyyy") -> When:
    """The date of a line, no more precise than its source.

    ``pattern`` is the house's date format. What no calendar value is known for stays in the
    words of the source.
    """
    found = _timex(line, without_weekday(pattern))
    if found is not None:
        return found
    if line.start and line.end:
        return When(date_range(line.start, line.end, pattern))
    return When(" ".join(line.text.split()))


def _timex(line: DateLine, pattern: str) -> When | None:
    text = line.timex
    try:
        if match := _DAY.fullmatch(text):
            day = date(int(match[1]), int(match[2]), int(match[3]))
            time = _TIMES.get(match[4] or "", match[4] or "")
            return When(f"{WEEKDAYS[day.weekday()][:3]} {format_date(day, pattern)}", time)
        if match := _MONTH.fullmatch(text):
            return When(f"{MONTHS[int(match[2]) - 1]} {match[1]}")
        if match := _WEEK.fullmatch(text):
            return _week(int(match[1]), int(match[2]), weekend=bool(match[3]), pattern=pattern)
    except (ValueError, IndexError):
        return None
    if match := _PART.fullmatch(text):
        part = _SEASONS.get(match[2], match[2])
        months = date_range(line.start, line.end, pattern) if line.start and line.end else ""
        return When(f"{part} {match[1]}", months if part == match[2] else "")
    if _YEAR.fullmatch(text):
        return When(text)
    if match := _DECADE.fullmatch(text):
        return When(f"{match[1]}0s")
    return None


def _week(year: int, week: int, *, weekend: bool, pattern: str) -> When:
    first = date.fromisocalendar(year, week, 6 if weekend else 1)
    last = date.fromisocalendar(year, week, 7)
    if weekend:
        return When(date_range(first, last, pattern), "weekend")
    return When(f"Week of {format_date(first, pattern)}", date_range(first, last, pattern))


def date_range(first: date, last: date, pattern: str = "d MMMM yyyy") -> str:
    """Two inclusive days in few words, "9–15 June 2025" or "May–June 2025".

    A ``pattern`` that begins with the month gives "June 9–15, 2025".
    """
    month_first = without_weekday(pattern).startswith("M")
    day, full = ("MMMM d", "MMMM d, yyyy") if month_first else ("d MMMM", "d MMMM yyyy")
    if first == last:
        return format_date(first, full)
    same_month = (first.year, first.month) == (last.year, last.month)
    if first.day == 1 and (last + timedelta(days=1)).day == 1:  # whole months
        if same_month:
            return format_date(first, "MMMM yyyy")
        one = "MMMM" if first.year == last.year else "MMMM yyyy"
        dash = "–" if one == "MMMM" else " – "
        return f"{format_date(first, one)}{dash}{format_date(last, 'MMMM yyyy')}"
    if same_month:
        ends = (day, "d, yyyy") if month_first else ("d", full)
        return f"{format_date(first, ends[0])}–{format_date(last, ends[1])}"
    one = day if first.year == last.year else full
    return f"{format_date(first, one)} – {format_date(last, full)}"


def basis(statement: SourceStatement, pattern: str = "d MMMM yyyy") -> str:
    """The source statement in one or two sentences (ICD 206's summary statement)."""
    words = _count(statement.articles, "article")
    if statement.outlets:
        words += f" from {_count(statement.outlets, 'outlet')}"
    if statement.independent != statement.articles:
        words += f", {_count(statement.independent, 'independent report')}"
    if statement.first and statement.last:
        days = date_range(statement.first, statement.last, pattern)
        words += f", dated {days}" if statement.first != statement.last else f", of {days}"
    rest = []
    if statement.undated:
        rest.append(f"{statement.undated} undated")
    if statement.opinion:
        rest.append(f"{statement.opinion} opinion, kept apart from the reports")
    return words + (f"; {', '.join(rest)}" if rest else "") + "."


def boxes(count: int, named: str) -> str:
    """The remark that boxes stand for characters which no font here has."""
    return f"□ stands for {_count(count, 'character')} that no font here has: {named}."


def left_out(brief: Brief) -> str:
    """The remark about lines that a page limit took away, "" when it took none."""
    if not brief.left_out:
        return ""
    pages = "one page" if brief.page_limit == 1 else f"{brief.page_limit} pages"
    return f"{_count(brief.left_out, 'further line')} left out to keep to {pages}."


def remarks(brief: Brief) -> tuple[str, ...]:
    """All that the program has to say to the reader."""
    last = left_out(brief)
    return (*brief.notes, last) if last else brief.notes


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

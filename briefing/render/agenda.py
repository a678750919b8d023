"""The dates ahead as a calendar (iCalendar, RFC 5545).

A date is no more precise than its source: "in August" lies on all of August and says so in its
title. Without a zone in the source, a time of day is a local one. What hangs on a condition, or is
only supposed, is tentative, and the condition stands in the text, in the source's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256

from briefing.model.brief import ELLIPSIS, Brief, DateLine
from briefing.render.references import address
from briefing.render.sandbox import clean
from briefing.render.words import Words
from briefing.styles.model import HouseStyle

_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT(\d\d):(\d\d)(?::\d\d)?")
_FOLD = 75  # octets of a line, RFC 5545 3.1


def to_calendar(brief: Brief, style: HouseStyle) -> tuple[bytes, tuple[str, ...]]:
    """The calendar, and a remark for each date that has no place in one, or that there is none."""
    words = Words.of(style)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Briefing Desk//Dates ahead//EN"]
    lines += ["CALSCALE:GREGORIAN", f"X-WR-CALNAME:{_text(brief.title)}"]
    left = []
    for line in brief.deadlines:
        if line.start and line.end:
            lines += _event(brief, line, words)
        else:
            left.append(f"“{_flat(line.text)}” has no day in the calendar and is left out of it")
    if not brief.deadlines:  # a calendar program refuses a file without entries, and says not why
        left.append(f"nothing lies ahead of {words.day(brief.date)}, so the calendar is empty")
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode(), tuple(left)


def _event(brief: Brief, line: DateLine, words: Words) -> Iterator[str]:
    assert line.start
    assert line.end
    stamp = f"{brief.date:%Y%m%d}T000000Z"  # the note's own day: the same note, the same bytes
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(line)}"
    yield f"DTSTAMP:{stamp}"
    yield from _days(line.timex, line.start, line.end)
    yield f"SUMMARY:{_text(_summary(line, words))}"
    yield f"DESCRIPTION:{_text(_description(brief, line))}"
    yield f"CATEGORIES:{line.kind.value.upper()}"
    if line.condition or line.hedged or line.assumed:
        yield "STATUS:TENTATIVE"
    yield "TRANSP:TRANSPARENT"  # it is somebody else's date, and keeps nobody busy
    first = next((s for s in brief.sources if s.number in line.marks and address(s)), None)
    if first:
        yield f"URL:{address(first)}"
    yield f"X-TIMEX3-VALUE:{_text(line.timex)}"
    yield "END:VEVENT"


def _days(timex: str, start: date, end: date) -> Iterator[str]:
    clock = _CLOCK.match(timex)
    if clock and start == end:
        yield f"DTSTART:{start:%Y%m%d}T{clock[1]}{clock[2]}00"
        return
    yield f"DTSTART;VALUE=DATE:{start:%Y%m%d}"
    if end < date.max:
        yield f"DTEND;VALUE=DATE:{end + timedelta(days=1):%Y%m%d}"


def _summary(line: DateLine, words: Words) -> str:
    what = line.what or line.statement or line.text
    at = words.when(line)
    return what if line.start == line.end else f"{at.main}: {what}"


def _description(brief: Brief, line: DateLine) -> str:
    told = [f"{line.statement}{ELLIPSIS if line.statement_cut else ''}" if line.statement else ""]
    told.append(f"“{line.text}”")
    if line.condition and line.condition not in line.statement:
        told.append(f"“{line.condition}”")
    for source in brief.sources:
        if source.number in (*line.marks, *line.also):
            parts = (source.outlet, source.title or source.name, address(source))
            told.append(f"[{source.number}] {', '.join(filter(None, parts))}")
    return "\n".join(_flat(one) for one in told if one)


def _uid(line: DateLine) -> str:
    """One name for a date of an article, so that a later note's calendar changes it in place."""
    return f"{sha256(line.id.encode()).hexdigest()[:32]}@briefing-desk"


def _flat(text: str) -> str:
    return " ".join(clean(text).split())


def _text(value: str) -> str:
    escaped = clean(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\r", "").replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of at most 75 octets, no character cut in two."""
    pieces, piece, size = [], "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _FOLD:
            pieces.append(piece)
            piece, size = " ", 1
        piece += character
        size += octets
    return "\r\n".join([*pieces, piece])

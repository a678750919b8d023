"""A field of a line that the analyst puts right, and the values that follow its words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from briefing import facts
from briefing.facts import timex
from briefing.model.article import Article, Facts, Paragraph, Sentence, Span
from briefing.model.brief import (
    DateLine,
    FigureLine,
    Line,
    Origin,
    PersonLine,
    PositionLine,
    QuoteLine,
    Role,
)

_TEXTS: dict[type[Line], tuple[str, ...]] = {
    FigureLine: ("text", "subject", "period", "comparison", "attribution"),
    DateLine: ("text", "what", "condition"),
    PersonLine: ("text", "organisation"),
    QuoteLine: ("text", "speaker", "role"),
    PositionLine: ("text", "holder", "towards"),
}
"""Which fields of which lines are words that can be put right as they are."""


def changed(line: Line, was: str, **changes: Any) -> Line:
    """The line with the analyst's words; it says so, and keeps ``was``, what it said before."""
    origin = Origin.OWN if line.origin is Origin.OWN else Origin.EDITED
    original = "" if origin is Origin.OWN else (kept_original(line) or was)
    return replace(line, origin=origin, original=original, **changes)


def kept_original(line: Line) -> str:
    """What an edit before this one kept. Of a completed line the words as completed count."""
    return "" if line.origin is Origin.COMPLETED else line.original


def put_right(line: Line, field: str, value: str, day: date) -> Line:
    """The line with another value for a field; ``day`` is the brief's.

    A field that the line does not have and a day that is none change nothing.
    """
    if field == "date" and isinstance(line, DateLine):
        known = timex.value_of(value)
        if known is None:
            return line
        days = {"timex": known.timex, "start": known.start, "end": known.end}
        return changed(line, line.text, assumed=False, **days)
    if field == "role" and isinstance(line, PersonLine):
        was = line.roles[0].text if line.roles else line.text
        first = (Role(text=value, spans=()),) if value else ()
        return changed(line, was, roles=(*first, *line.roles[1:]) if value else ())
    if field not in _TEXTS.get(type(line), ("text",)) or (field == "text" and not value):
        return line
    was = getattr(line, field) or line.text
    return changed(line, was, **{field: value}, **_following(line, field, value, day))


def _following(line: Line, field: str, value: str, day: date) -> dict[str, Any]:
    """The values that follow the words of a field."""
    if isinstance(line, FigureLine) and field == "text":
        return _figure_values(value, day)
    if isinstance(line, FigureLine) and field == "period":
        found = next((one for one in _read(value, day).dates if one.resolved), None)
        return {
            "period_timex": found.timex if found else "",
            "period_start": found.start if found else None,
            "period_end": found.end if found else None,
        }
    if isinstance(line, QuoteLine) and field == "speaker":
        return {"speaker_spans": ()}
    return {}


def _figure_values(value: str, day: date) -> dict[str, Any]:
    """Number and unit of a figure as the analyst writes it; none where it holds no number."""
    found = next(iter(_read(value, day).figures), None)
    if found is None:
        return {"low": None, "high": None, "unit": "", "modifier": ""}
    return {
        "kind": found.kind,
        "low": found.low,
        "high": found.high,
        "unit": found.unit,
        "modifier": found.modifier,
    }


def _read(text: str, day: date) -> Facts:
    """The facts in a few words."""
    words = Article("", "", text, (Paragraph(0, len(text)),), published=day)
    return facts.extract(words, (Sentence(Span("", 0, len(text)), text, 0, 0),))

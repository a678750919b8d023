"""Rows in which a person stands by surname alone: the rest of the name, in brackets before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefing.compose.context import Context
from briefing.model.brief import DateLine, Origin
from briefing.summary.candidates import newest_day, own_day

_WHOLE = 2
"""Words of a whole name."""


def with_whole_names(context: Context, rows: Iterable[DateLine]) -> tuple[DateLine, ...]:
    """The rows of the newest reports, with whole names; those of older ones get their days."""
    newest = newest_day(context.analyses)
    return tuple(
        row
        if not row.statement_spans
        or row.id in context.held
        or own_day(context.source(row.spans[0].source)) != newest
        else _named(context, row)
        for row in rows
    )


def _named(context: Context, row: DateLine) -> DateLine:
    (place, *_), text = row.statement_spans, row.statement
    found: list[tuple[int, str]] = []
    for person in context.source(place.source).facts.people:
        first, _, surname = person.name.partition(" ")
        inside = [
            m
            for m in person.mentions
            if place.start <= m.span.start and m.span.end <= place.end and m.role is None
        ]
        if not inside or len(person.name.split()) < _WHOLE or first in text:
            continue
        at = inside[0].span.start - place.start
        if inside[0].text == surname and text[at : at + len(surname)] == surname:
            found.append((at, first))
    if not found:
        return row
    said = text
    for at, first in sorted(found, reverse=True):
        said = f"{said[:at]}[{first}] {said[at:]}"
    return replace(row, statement=said, origin=Origin.COMPLETED, original=row.original or text)

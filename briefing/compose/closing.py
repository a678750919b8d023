"""Rows whose sentence can be read alone: closed in itself, stating something, not overtaken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from briefing.compose.context import Context
from briefing.language import clauses, grammar
from briefing.language.clauses import Mood, Place, Time
from briefing.language.lexicon import base
from briefing.model.article import Sentence
from briefing.model.brief import Citation, DateLine, FigureLine, Line
from briefing.summary.candidates import newest_day
from briefing.summary.fitness import line_fault, nouns_in

Row = TypeVar("Row", FigureLine, DateLine)


def closed(context: Context, rows: Iterable[Row], lines: Iterable[Line] = ()) -> tuple[Row, ...]:
    """The rows that the analyst holds, that print no sentence, or whose sentence stands alone.

    A noun that one of the ``lines`` of the same report has named needs no explanation in a row.
    """
    newest = newest_day(context.analyses)
    named: dict[int, frozenset[str]] = {}
    for line in lines:
        for place in line.spans:
            told = nouns_in(line.text, context.source(place.source).article.language)
            named[place.source] = named.get(place.source, frozenset()) | told
    return tuple(
        row
        for row in rows
        if row.id in context.held
        or not row.statement
        or _stands(context, row.statement_spans[0], newest, named)
    )


def happened(context: Context, rows: Iterable[DateLine]) -> tuple[DateLine, ...]:
    """The rows of whose day the sentence says that something happened on it.

    A day that belongs to a name ("the 7 May talks"), that only a noun is of, or on which something
    was denied, asked or wanted, is none.
    """
    return tuple(row for row in rows if row.id in context.held or _happened(context, row))


def _happened(context: Context, row: DateLine) -> bool:
    place = row.spans[0]
    analysis = context.source(place.source)
    code = base(analysis.article.language)
    sentence = _sentence_at(analysis.sentences, place)
    if sentence is None or not grammar.reads(code):
        return True
    (parsed,) = grammar.parse([sentence.text], code)
    start, end = place.start - sentence.span.start, place.end - sentence.span.start
    found = clauses.clause(parsed, start, end)
    if found is None or clauses.place(parsed, start, end) is not Place.ADJUNCT:
        return False
    return found.time is Time.PAST and found.mood is Mood.FACT and not found.negated


def _stands(
    context: Context,
    place: Citation,
    newest: date | None,
    named: Mapping[int, frozenset[str]],
) -> bool:
    analysis = context.source(place.source)
    sentence = _sentence_at(analysis.sentences, place)
    if sentence is None:
        return True
    explained = named.get(place.source, frozenset())
    fault = line_fault(sentence, analysis, newest, explained=explained)
    return fault is None and context.stands(sentence.span)


def _sentence_at(sentences: Iterable[Sentence], place: Citation) -> Sentence | None:
    """The sentence in which a place begins."""
    return next((s for s in sentences if s.span.start <= place.start < s.span.end), None)

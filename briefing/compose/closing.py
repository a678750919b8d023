"""Rows whose sentence can be read alone: closed in itself, stating something, not overtaken."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from briefing.compose.context import Context
from briefing.model.article import Sentence
from briefing.model.brief import Citation, DateLine, FigureLine
from briefing.summary.candidates import newest_day
from briefing.summary.fitness import line_fault

Row = TypeVar("Row", FigureLine, DateLine)


def closed(context: Context, rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows that the analyst holds, that print no sentence, or whose sentence stands alone."""
    newest = newest_day(context.analyses)
    return tuple(
        row
        for row in rows
        if row.id in context.held
        or not row.statement
        or _stands(context, row.statement_spans[0], newest)
    )


def _stands(context: Context, place: Citation, newest: date | None) -> bool:
    analysis = context.source(place.source)
    sentence = _sentence_at(analysis.sentences, place)
    return sentence is None or line_fault(sentence, analysis, newest) is None


def _sentence_at(sentences: Iterable[Sentence], place: Citation) -> Sentence | None:
    """The sentence in which a place begins."""
    return next((s for s in sentences if s.span.start <= place.start < s.span.end), None)

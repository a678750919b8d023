"""A row's sentence that points back, printed with the sentence before it: both are verbatim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from briefing.language import words
from briefing.model.article import Analysis, Sentence
from briefing.model.brief import Citation, DateLine, FigureLine
from briefing.summary.candidates import MOST_WORDS, points_back
from briefing.summary.fitness import Fault, fault
from briefing.summary.heads import lead_of

Row = TypeVar("Row", FigureLine, DateLine)


def joined(rows: Iterable[Row], analyses: Sequence[Analysis]) -> tuple[Row, ...]:
    """The rows; a statement that points back begins with the sentence before where that helps.

    It helps where the two stand in one paragraph, or open their report, the first points back to
    nothing itself, and both together are no longer than a sentence may be.
    """
    return tuple(_joined(row, analyses) for row in rows)


def _joined(row: Row, analyses: Sequence[Analysis]) -> Row:
    if not row.statement or len(row.statement_spans) != 1:
        return row
    (span,) = row.statement_spans
    analysis = analyses[span.source - 1]
    article = analysis.article
    if not _leans(row.statement, article.language):
        return row
    before = _before(analysis, span.start)
    if before is None:
        return row
    leads = before.position == lead_of(analysis)
    if _leans(before.text, article.language, opening=leads):
        return row
    text = article.text[before.span.start : span.end]
    if len(words(text)) > MOST_WORDS:
        return row
    whole = Citation(span.source, before.span.start, span.end)
    return replace(row, statement=text, statement_spans=(whole,))


def _leans(text: str, language: str, *, opening: bool = False) -> bool:
    return points_back(text, language) or fault(text, language, opening=opening) is Fault.LEANS


def _before(analysis: Analysis, start: int) -> Sentence | None:
    """The sentence that ends before ``start``, of the same paragraph or the report's opening."""
    found = None
    for sentence in analysis.sentences:
        if sentence.span.start == start:
            same = found is not None and found.paragraph == sentence.paragraph
            leads = found is not None and found.position == lead_of(analysis)
            return found if same or leads else None
        found = sentence
    return None

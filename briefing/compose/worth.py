"""Whether what a table or a quotation tells is worth its line beside the bottom line and points."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import summary
from briefing.compose.context import AnyLine, Context
from briefing.compose.weighing import sentence_at
from briefing.model.article import Span
from briefing.model.brief import Citation, DateLine, FigureLine, Line

FIGURE = 0.2
"""What a figure's sentence must be worth. Of 68 rows that readers judged in new sets 47 of 100
would stand, of the 48 above it 56, of the others 25."""
QUOTE = 0.06
"""The same of a quotation's: of 105 48 of 100 would stand, of the 66 above it 58, of the others
31."""

DAYS = 3
"""Days of a timeline at least. One or two past days are told by bottom line and points: of 23 rows
of such timelines that readers judged in new sets three would stand."""


def worthy(
    context: Context, rows: Sequence[AnyLine], lines: Sequence[Line], least: float
) -> tuple[AnyLine, ...]:
    """The rows whose sentence is worth ``least``, from 0 to 1, beside the printed ``lines``.

    Those that the analyst holds, and those made from no sentence of a body, always are.
    """
    if not rows:
        return ()
    told = [span for line in lines if (span := _sentence(context, line)) is not None]
    worth = summary.beside(context.analyses, context.families, told)

    def stands(row: AnyLine) -> bool:
        span = _sentence(context, row)
        return row.id in context.held or span is None or span in told or worth(span) >= least

    return tuple(row for row in rows if stands(row))


def enough(context: Context, rows: Sequence[DateLine]) -> tuple[DateLine, ...]:
    """The rows of a timeline; of one of few days only those held."""
    if len({row.start for row in rows}) >= DAYS:
        return tuple(rows)
    return tuple(row for row in rows if row.id in context.held)


def _sentence(context: Context, line: Line) -> Span | None:
    """The sentence that a line is made from."""
    places: Sequence[Citation] = line.spans
    if isinstance(line, FigureLine | DateLine) and line.statement_spans:
        places = line.statement_spans
    if not places:
        return None
    found = sentence_at(context.source(places[0].source).sentences, places[0].start)
    return found.span if found is not None else None

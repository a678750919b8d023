"""Whether what a table or a quotation tells is worth its line beside the bottom line and points."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from math import log

from briefing import summary
from briefing.compose.context import Context
from briefing.compose.weighing import sentence_at
from briefing.language.clauses.words import clause_words
from briefing.language.counted import harms
from briefing.language.lexicon import base
from briefing.language.terms import stems
from briefing.model.article import Span
from briefing.model.brief import Citation, DateLine, FigureLine, Line, QuoteLine
from briefing.summary.candidates import newest_day, own_day
from briefing.summary.weights import Weights, probability

FIGURE = 0.35
"""What a figure's sentence must be worth. Of 55 rows of 48 stories readers would leave 36 of 100,
of the 18 above it 78."""
FIGURE_OF_FEW = 0.2
"""The same of a note of few reports; readers judged notes of five and more."""
FEW = 3
"""Independent reports of such a note. Its quotations need no worth: each voice is one of few."""
SAID: Weights = {
    "": (-0.893, 0.0),
    "newest": (0.854, 0.437),
    "words": (0.85, 2.797),
    "first": (1.051, 0.251),
    "worth": (0.487, -2.238),
    "unknown": (-0.876, 0.168),
}
"""That a reader leaves a quotation, fitted on 167 of 48 stories: that its report is of the newest
day, how long it is, that it is the most important one, what its sentence is worth beside the lines,
and that nobody told of says it."""
SAID_LEAST = 0.45
"""Of 167 quotations readers would leave 33 of 100; of the 42 above it, by weights that were fitted
without their story, 55."""
_SOME = 0.03
"""What a sentence is worth at least, so that its logarithm is one."""

DAYS = 3
"""Days of a timeline at least. One or two past days are told by bottom line and points: of 23 rows
of such timelines that readers judged in new sets three would stand."""


def worthy(
    context: Context, rows: Sequence[FigureLine], lines: Sequence[Line]
) -> tuple[FigureLine, ...]:
    """The rows of figures whose sentence is worth its line beside the printed ``lines``.

    Those that the analyst holds, and those made from no sentence of a body, always are.
    """
    worth = _worth(context, lines) if rows else None
    several = len(context.families) > FEW
    least = FIGURE if several else FIGURE_OF_FEW

    def stands(row: FigureLine) -> bool:
        if row.id in context.held:
            return True
        if several and not row.statement and any(row.text in line.text for line in lines):
            return False  # its sentence is a line, and the number stands there
        found = worth(row) if worth else None
        return found is None or (found >= least and not _is_old_toll(context, row))

    return tuple(row for row in rows if stands(row))


def _is_old_toll(context: Context, row: FigureLine) -> bool:
    """Whether an older report counts whom it says harm befell: the newest would, if it stood."""
    newest = newest_day(context.analyses)
    if newest is None or any(own_day(context.source(p.source)) == newest for p in row.spans):
        return False
    code = context.source(row.spans[0].source).article.language
    told = stems(f"{row.subject} {row.statement or row.text}", base(code)).kin
    harmed = frozenset(stems(" ".join(clause_words().harmed), base(code)).kin)
    return not harmed.union(*harms(base(code)).values()).isdisjoint(told)


def worth_saying(
    context: Context, rows: Sequence[QuoteLine], lines: Sequence[Line], known: Collection[str]
) -> Iterator[QuoteLine]:
    """The quotations worth their line beside the printed ``lines``; the first matters most.

    ``known`` are the names of those of whom the reports tell.
    """
    if len(context.families) <= FEW or not rows:
        return iter(rows)
    worth = _worth(context, lines)
    newest = newest_day(context.analyses)

    def stands(row: QuoteLine) -> bool:
        found = worth(row)
        if row.id in context.held or found is None:
            return True
        signs = {
            "newest": float(own_day(context.source(row.spans[0].source)) == newest),
            # the logarithm: five words more matter to a short quotation, and hardly to a long one
            "words": log(max(1, len(row.text.split()))),
            "first": float(row is rows[0]),
            "worth": log(_SOME + found),
            "unknown": float(row.speaker not in known),
        }
        return probability(SAID, signs) >= SAID_LEAST

    return filter(stands, rows)


def _worth(context: Context, lines: Sequence[Line]) -> Callable[[Line], float | None]:
    """What the sentence of a row is worth beside the lines, from 0 to 1; None of one not read."""
    told = [span for line in lines if (span := _sentence(context, line)) is not None]
    worth = summary.beside(context.analyses, context.families, told)

    def worth_of(row: Line) -> float | None:
        span = _sentence(context, row)
        # beside its own sentence, printed as a line, nothing can be asked of it
        return None if span is None or span in told else worth(span)

    return worth_of


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

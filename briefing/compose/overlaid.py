"""Rows of dates ahead that another row, or the rest of their own sentence, stands in the way of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from briefing.compose.context import Context
from briefing.compose.weighing import sentence_at
from briefing.language import clauses, grammar
from briefing.language.lexicon import base
from briefing.language.parsed import Parsed
from briefing.language.terms import stems
from briefing.model.brief import DateLine
from briefing.summary.candidates import own_day

ALIKE = 0.4
"""Share of the words of the shorter of two rows from which they tell the same."""
_DAY = timedelta(days=1)


def are_alike(row: DateLine, other: DateLine) -> bool:
    """Whether two rows tell the same in about the same words."""
    mine, theirs = (frozenset(stems(one.statement).kin) for one in (row, other))
    return len(mine & theirs) >= ALIKE * min(len(mine), len(theirs))


def is_within(row: DateLine, others: Iterable[DateLine]) -> bool:
    """Whether another row prints the statement of this one with its own."""
    return any(
        a.source == b.source and a.start <= b.start and b.end <= a.end and a != b
        for other in others
        for a in other.statement_spans
        for b in row.statement_spans
    )


def is_vaguer(row: DateLine, others: Iterable[DateLine]) -> bool:
    """Whether another row tells the same of one day in the stretch that this one is of."""
    if row.start is None or row.end is None or row.start == row.end:
        return False
    return any(
        one.start is not None
        and one.start == one.end
        and row.start <= one.start <= row.end
        and are_alike(row, one)
        for one in others
    )


def is_in_doubt(context: Context, row: DateLine, others: Iterable[DateLine]) -> bool:
    """Whether reports of one day give a thing two days, told only by when they were written.

    "Tomorrow" of the one and "Wednesday" of the other are one day, or a report was older than it
    says; nobody knows which.
    """
    return any(
        row.start is not None
        and one.start is not None
        and abs(row.start - one.start) == _DAY
        # a date in digits is the report's own, whenever it was written
        and not any(map(str.isdigit, row.text + one.text))
        and _day(context, row) == _day(context, one)
        and row.spans[0].source != one.spans[0].source
        and are_alike(row, one)
        for one in others
    )


def _day(context: Context, row: DateLine) -> object:
    return own_day(context.source(row.spans[0].source))


def is_by_the_way(context: Context, row: DateLine, others: Iterable[DateLine]) -> bool:
    """Whether a sentence of other things only names the day that another row is about."""
    same = [
        one for one in others if one is not row and (one.start, one.end) == (row.start, row.end)
    ]
    return (
        bool(same)
        and _is_relative(context, row)
        # where every row of a day is by the way, they must not take out one another
        and not all(_is_relative(context, one) for one in same)
    )


def _is_relative(context: Context, row: DateLine) -> bool:
    found = _parsed(context, row)
    if found is None:
        return False
    parsed, offset = found
    place = row.spans[0]
    return clauses.is_relative(parsed, place.start - offset, place.end - offset)


def _parsed(context: Context, row: DateLine) -> tuple[Parsed, int] | None:
    """The structure of the sentence of a row's day, and where it begins; None without one."""
    analysis = context.source(row.spans[0].source)
    code = base(analysis.article.language)
    sentence = sentence_at(analysis.sentences, row.spans[0].start)
    if sentence is None or not grammar.reads(code):
        return None
    (parsed,) = grammar.parse([sentence.text], code)
    return parsed, sentence.span.start


def is_overtaken(context: Context, row: DateLine) -> bool:
    """Whether a day stands in an aside of a sentence that tells of what was to be, and is over.

    "Rowers will not start on Friday in the regatta, which ends on 23 May", after that Friday.
    """
    found = _parsed(context, row)
    if found is None:
        return False
    parsed, offset = found
    told = {one.verb for one in clauses.main_clauses(parsed)}

    def clause(start: int, end: int) -> clauses.Clause | None:
        found = clauses.clause(parsed, start - offset, end - offset)
        return found if found and found.verb in told else None

    place = row.spans[0]
    gone = (
        clause(one.span.start, one.span.end)
        for one in context.source(place.source).facts.dates
        if one.sentence.start == offset and one.end and one.end < context.options.date
    )
    aside = clause(place.start, place.end) is None
    # told as still to come, of a day that is over
    return aside and any(one and one.time is not clauses.Time.PAST for one in gone)

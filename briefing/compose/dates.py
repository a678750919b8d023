"""Dates ahead and the timeline of what is past."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefing import story
from briefing.citing.antecedents import joined
from briefing.compose.closing import happened, scheduled
from briefing.compose.context import Context
from briefing.compose.redundancy import Printed
from briefing.model.article import EventKind, Genre
from briefing.model.brief import DateLine
from briefing.summary.candidates import points_back

_HEAD = 12
"""Sentences at the head of a report among which what happened is told."""
_YEAR = 364
"""Days from the first to the last day of a year."""


def ahead(context: Context, occasions: Sequence[story.Occasion]) -> tuple[DateLine, ...]:
    """Dates ahead in order of time."""
    today = context.options.date
    found = [
        (context.citing.occasion("date", one), _is_this_year(one, today))
        for one in occasions
        if _is_ahead(one, today)
    ]
    told = (
        line
        for line, is_vague in found
        if line.id in context.held or (_is_reported(context, line) and not is_vague)
    )
    return context.kept(scheduled(context, told), context.options.deadlines)


def past(
    context: Context, occasions: Sequence[story.Occasion], printed: Printed
) -> tuple[DateLine, ...]:
    """What is past and not told yet; the latest matters most, and it prints in order of time.

    An occasion is told where one of its tellings is; so it is where a copy of the report, with a
    later date, tells it in the same words of another day.
    """
    found: list[DateLine] = []
    worded: set[str] = set()
    for occasion in occasions:
        if _is_ahead(occasion, context.options.date):
            continue
        (line,) = joined([context.citing.occasion("past", occasion)], context.analyses)
        if line.id not in context.held and (
            _dangles(context, line) or not _is_reported(context, line)
        ):
            continue
        told = context.citing.cite(event.sentence for event in occasion.events)
        known = line.statement in worded or printed.tells(told)
        if line.id in context.held or not known:
            worded.add(line.statement)
            printed.add(line.statement_spans)
            found.append(line)
    rows = [row for row in happened(context, found) if _is_told_first(context, row)]
    return context.kept(reversed(rows), context.options.timeline)[::-1]


def _is_told_first(context: Context, line: DateLine) -> bool:
    """Whether a report tells it near its head, or another report does too: else it is colour."""
    if line.id in context.held or line.support:
        return True
    place = line.statement_spans[0] if line.statement_spans else line.spans[0]
    return any(
        one.position < _HEAD and one.span.start <= place.start < one.span.end
        for one in context.source(place.source).sentences
    )


def _is_reported(context: Context, line: DateLine) -> bool:
    """Whether a report tells it; what only opinion pieces tell is kept apart from reports."""
    genres = {a.article.genre for a in context.analyses}
    tellers = {context.source(one.source).article.genre for one in (*line.spans, *line.support)}
    return genres == {Genre.OPINION} or tellers != {Genre.OPINION}


def _dangles(context: Context, line: DateLine) -> bool:
    """Whether its sentence points back to one that is not printed."""
    article = context.source(line.statement_spans[0].source).article
    return points_back(line.statement, article.language)


def _is_ahead(occasion: story.Occasion, today: date) -> bool:
    """A month that is not over is ahead, unless the text says that the thing has happened."""
    return occasion.end >= today and occasion.kind is not EventKind.PAST


def _is_this_year(occasion: story.Occasion, today: date) -> bool:
    """Whether it only names the year that has begun, as "the forecast for 2026" does."""
    long = (occasion.end - occasion.start).days >= _YEAR
    return long and occasion.start <= today and occasion.kind is not EventKind.DEADLINE

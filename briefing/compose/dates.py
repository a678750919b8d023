"""Dates ahead and the timeline of what is past."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from briefing import story
from briefing.citing.antecedents import joined
from briefing.compose.closing import closed, governed, happened, scheduled
from briefing.compose.context import Context
from briefing.compose.overlaid import (
    are_alike,
    is_by_the_way,
    is_in_doubt,
    is_overtaken,
    is_vaguer,
    is_within,
)
from briefing.compose.redundancy import WEEKDAYS, Printed
from briefing.compose.weighing import LEAST, dropped_plans, idle, sentence_at, told_of, weight
from briefing.language import clauses, grammar
from briefing.language.clauses import Place
from briefing.language.cues import pattern
from briefing.language.lexicon import base
from briefing.language.parsed import Parsed
from briefing.model.article import Analysis, EventKind, Genre
from briefing.model.brief import DateLine
from briefing.summary.candidates import is_balanced, newest_day, own_day, points_back

_HEAD = 3
"""Sentences at the head of a report among which what it tells of a day is news, and no colour."""
_TO = re.compile(r" (?:to|until|till|through|and) (?:the )?")
_FROM = re.compile(r"\b(?:from|between)(?: the)? \Z")
_BEFORE = 12
"""Characters before a day in which "from" stands."""
_LED = re.compile(r"\b(?:by|in|until|before|from|of) \Z")
_YEAR_ALONE = re.compile(r"\d{4}")
_COUNTED = re.compile(r"\b(?:days?|weeks?|months?|years?)\Z")
_THEN = re.compile(r",? (?:on|by|at)(?: the)? ")
"""What joins a counted day and its date: "in twelve days, on 26 May"."""
_SPARE = 4
"""Rows that stand by for those that no printed line makes readable."""
_TELLINGS = 4
"""Tellings of a day of which the one that reads alone is taken."""
_FRESH = 2
"""Days after which a plan may no longer hold. Of the dates ahead of 33 stories two were told by
reports of three days before alone, both overtaken; of the others every second one was right."""
_YEAR = 364
"""Days from the first to the last day of a year."""


def ahead(context: Context, occasions: Sequence[story.Occasion]) -> tuple[DateLine, ...]:
    """Dates ahead, those that matter most first: some more than the note has room for."""
    today = context.options.date
    found = [
        _best_told(context, one)
        for one in occasions
        # asked first, as it costs no parse: the best telling has each sentence of the occasion
        # read
        if _is_ahead(one, today) and not (_is_this_year(one, today) or _is_over(context, one))
    ]
    held = context.held.intersection(
        context.citing.occasion("date", one).id for one in occasions if _is_ahead(one, today)
    )
    vague = [
        context.citing.occasion("date", one)
        for one in occasions
        if held and _is_ahead(one, today) and _is_this_year(one, today)
    ]
    told = [row for row in found if row] + [row for row in vague if row.id in held]
    # only now: it is other rows that overtake a row, and all must be there
    overtaken = idle(context, told) | dropped_plans(context, told, occasions)
    told = [row for row in told if row.id in context.held or row.id not in overtaken]
    opened = told_of(context)
    # joined to ranges before they are weighed: a first and a last day would take two rows
    rows = [(row, weight(context, row, opened)) for row in _ranges(context, told)]
    # of equal weight the earlier day, so that the order of the articles decides nothing
    rows.sort(key=lambda one: (-one[1], one[0].start or date.max))
    kept = (row for row, value in rows if value >= LEAST or row.id in context.held)
    return context.kept(kept, context.options.deadlines + _SPARE)


def _is_over(context: Context, one: story.Occasion) -> bool:
    """Whether only older reports tell of the note's own day: what came of it, its reports tell."""
    today = context.options.date
    days = {a.article.id: own_day(a) for a in context.analyses}
    dates = [event.date for event in one.events]
    # without a report of today nobody tells what came of it
    return today in days.values() and all(
        date.start == date.end == today and (days.get(date.span.article) or today) < today
        for date in dates
    )


def upcoming(context: Context, rows: Iterable[DateLine]) -> tuple[DateLine, ...]:
    """As many of the dates ahead as the note has room for, in order of time."""
    given = list(rows)
    once: list[DateLine] = []
    for row in given:
        free = not any(_is_one(context, row, other) for other in once)
        sure = not (_is_aside(context, row, given) or is_in_doubt(context, row, given))
        if row.id in context.held or (free and sure):
            once.append(row)
    # against the rows that are left: one taken out above stands in nobody's way
    once = [
        row
        for row in once
        if row.id in context.held
        or not (is_within(row, once) or is_vaguer(row, given) or is_by_the_way(context, row, once))
    ]
    kept = context.kept(once, context.options.deadlines)
    return tuple(sorted(kept, key=lambda row: (row.start or date.max, row.end or date.max)))


def _is_aside(context: Context, row: DateLine, others: Iterable[DateLine]) -> bool:
    """Whether another row is of an earlier day in the same sentence, which it tells first."""
    place = row.spans[0]
    sentences = context.source(place.source).sentences
    own = sentence_at(sentences, place.start)
    return any(
        one.spans[0].source == place.source
        and one.spans[0].start < place.start
        # "met on Monday and set a limit of Friday": a limit is news behind another day too
        and (one.kind is row.kind or row.kind is not EventKind.DEADLINE)
        and sentence_at(sentences, one.spans[0].start) == own
        and not _are_apart(context, row, one)
        for one in others
    )


def _are_apart(context: Context, row: DateLine, other: DateLine) -> bool:
    """Whether two days of one sentence are of two things that it tells side by side."""
    mine, theirs = governed(context, row), governed(context, other)
    if mine is None or theirs is None or row.start == other.start:
        return False
    (one, _, first), (two, _, second) = mine, theirs
    return bool(one and two and first and second) and one != two


def _is_one(context: Context, row: DateLine, other: DateLine) -> bool:
    """Whether two rows are of one sentence, or tell the same of one day."""
    a, b = row.statement_spans, other.statement_spans
    # by their ends: one of the two may have the sentence before it in front
    if a and b and a[-1].source == b[-1].source and a[-1].end == b[-1].end:
        return not _are_apart(context, row, other)
    if (row.start, row.end) != (other.start, other.end):
        return False
    return are_alike(row, other)


def tellings(
    context: Context, occasions: Sequence[story.Occasion], row: DateLine
) -> Iterator[DateLine]:
    """The rows of all tellings of a row's occasion that settle its day, its own among them."""
    (place,) = (context.citing.span(one) for one in row.spans[:1])
    for occasion in occasions:
        if any(event.date.span == place for event in occasion.events):
            yield from _settled(context, occasion)
            return


def _settled(context: Context, occasion: story.Occasion) -> Iterator[DateLine]:
    for event in occasion.events[:_TELLINGS]:
        rest = tuple(one for one in occasion.events if one is not event)
        line = context.citing.occasion("date", replace(occasion, events=(event, *rest)))
        reported = _is_reported(context, line) and _is_settled(context, line)
        if reported and scheduled(context, [line]):
            yield line


def _best_told(context: Context, occasion: story.Occasion) -> DateLine | None:
    """The row in the words of a report that settles the day, of one that reads alone if any does.

    None where nobody settles it.
    """
    first = context.citing.occasion("date", occasion)
    if first.id in context.held:
        return first
    settled = []
    for line in _settled(context, occasion):
        if closed(context, joined([line], context.analyses)):
            return line
        settled.append(line)
    return settled[0] if settled else None


def _ranges(context: Context, rows: Iterable[DateLine]) -> list[DateLine]:
    """The rows; the first and the last day of one range are one row."""
    found: list[DateLine] = []
    for row in sorted(rows, key=lambda one: (one.spans[0].source, one.spans[0].start)):
        before = found[-1] if found else None
        if before and _goes_on(context, before, row) and row.id not in context.held:
            place = replace(before.spans[0], end=row.spans[0].end)
            # the words between the two days too: what a row prints is one slice of its source
            text = context.source(place.source).article.text[place.start : place.end]
            timex = f"{before.timex}/{row.timex}"
            found[-1] = replace(before, text=text, spans=(place,), end=row.end, timex=timex)
        else:
            found.append(row)
    return sorted(found, key=lambda one: (one.start or date.max, one.end or date.max))


def _goes_on(context: Context, one: DateLine, other: DateLine) -> bool:
    """Whether another row's day ends the range that one's day begins: "from 3 to 5 May"."""
    a, b = one.spans[0], other.spans[0]
    if a.source != b.source or not (one.start and other.end and one.start <= other.end):
        return False
    text = context.source(a.source).article.text
    return _TO.fullmatch(text, a.end, b.start) is not None and (
        _FROM.search(text, max(0, a.start - _BEFORE), a.start) is not None
    )


def _is_settled(context: Context, line: DateLine) -> bool:
    """Whether a day is of what is laid down, planned or a limit, and not only asked or hoped for.

    What comes about every year the facts hold no event for; what may or should be is nothing laid
    down.
    """
    place = line.spans[0]
    analysis = context.source(place.source)
    code = base(analysis.article.language)
    sentence = next(
        (s for s in analysis.sentences if s.span.start <= place.start < s.span.end), None
    )
    if sentence is None or not grammar.reads(code):
        return True
    (parsed,) = grammar.parse([sentence.text], code)
    start, end = place.start - sentence.span.start, place.end - sentence.span.start
    if _is_gone(context, line, parsed, start, end) or _is_written_out(line, analysis):
        return False
    if is_overtaken(context, line) or _is_told_of_old(context, line, analysis):
        return False
    if pattern("open_until", code).search(sentence.text[:start]):
        return True
    if _is_spoken_by_nobody(sentence.text, start):
        return False
    named = clauses.place(parsed, start, end) is Place.MODIFIER
    if named and _YEAR_ALONE.fullmatch(line.timex) and not _LED.search(sentence.text[:start]):
        return False  # "the 2031 games" tells which, and no day
    if clauses.is_beside(parsed, start, end) or clauses.is_called_for(parsed, start, end):
        return False
    if _is_long(line) and clauses.is_reckoned(parsed, start, end):
        return False
    return not clauses.is_pleaded(parsed, start, end)


def _is_long(line: DateLine) -> bool:
    return line.start is not None and line.end is not None and (line.end - line.start).days >= _YEAR


def _is_gone(context: Context, line: DateLine, parsed: Parsed, start: int, end: int) -> bool:
    """Whether a day without its date, or a time that has begun, may be one that was."""
    today = context.options.date
    begun = line.start is not None and line.start <= today
    # "Monday" without a date may be the last one as well as the next
    weekday = line.text.partition(" ")[0] in WEEKDAYS
    if not (begun or weekday):
        return False
    return clauses.may_be_past(parsed, start, end) or (
        weekday and clauses.is_before_another(parsed, start, end)
    )


def _is_told_of_old(context: Context, line: DateLine, analysis: Analysis) -> bool:
    """Whether what somebody means to do was told days before the newest report: he may not now.

    A limit that is laid down stands until a report says otherwise.
    """
    newest, own = newest_day(context.analyses), own_day(analysis)
    if newest is None or own is None or line.kind is EventKind.DEADLINE:
        return False
    return (newest - own).days > _FRESH


def _is_written_out(line: DateLine, analysis: Analysis) -> bool:
    """Whether a day is only counted, and its date stands right behind: "in 12 days on 26 May"."""
    text, end = analysis.article.text, line.spans[0].end
    return _COUNTED.search(line.text) is not None and any(
        _THEN.fullmatch(text, end, one.span.start) is not None
        for one in analysis.facts.dates
        if 0 < one.span.start - end < _BEFORE
    )


def _is_spoken_by_nobody(sentence: str, start: int) -> bool:
    """Whether a day stands in a quotation that the sentence opens and does not close."""
    before = sentence[:start]
    # straight marks open and close alike: an odd number of them leaves one open
    opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return opened and not is_balanced(sentence)


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
    # the first are kept, so the latest come first, and are turned round again for print
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

"""Days said in brackets: when "Thursday" was, and of which day a report is that names none.

A note is read after the reports were written. What an older one calls "Thursday" or "today" gets
its day in brackets behind it; a line of an older report without any day says in front when it was
reported. A date in numbers that could be read two ways has its day spelt out. Words in brackets are
the program's, so such a line is marked as completed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from briefing.compose.context import Context
from briefing.language import clauses, grammar
from briefing.language import words as words_in
from briefing.language.clauses import Place
from briefing.language.clauses.words import clause_words
from briefing.language.lexicon import base
from briefing.language.parsed import Parsed
from briefing.model.article import Analysis, Article, DateKind, DateMention
from briefing.model.brief import (
    Brief,
    Citation,
    DateLine,
    DifferenceLine,
    FigureLine,
    Line,
    Origin,
    PersonLine,
    QuoteLine,
    with_lines,
    words_of,
)
from briefing.model.sections import COUNTED
from briefing.summary.candidates import newest_day, own_day
from briefing.summary.heads import is_relative
from briefing.wording import calendar, fill, language
from briefing.wording.dates import format_date

_ABSOLUTE = re.compile(r"\d|[^\W\d_]+\s+\d")
_MONTH_OR_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d\S*)?")
_IN_NUMBERS = re.compile(r"0?(\d{1,2})[./-]0?(\d{1,2})[./-](?:\d\d)?\d\d")
_MARKS = ('"', "“", "”")
_QUOTATION = re.compile(r"[\"“”]")
_MONTHS = 12
"""Months of a year: a larger number is the day."""
_MOST_DAYS = 32
"""More days than a month has: "last month" gets its days in brackets; those of a longer stretch
("this year") would tell the reader nothing."""
_WEEK = 7
"""Days within which a report still says "has resigned on Monday" of its news; an older day beside
such a verb is of another matter."""
_SUNDAY = 6
"""The last day of a week in Europe, the first in America: of "last week" nobody knows which."""
_HELD = (Origin.VERBATIM, Origin.COMPLETED)


def dated(context: Context, brief: Brief) -> Brief:
    """The brief, each line of an older report with its days."""
    newest = newest_day(context.analyses)
    brief = with_lines(brief, lambda line: _spelt_out(context, line), COUNTED)
    if newest is None:
        return brief

    def told(line: Line) -> Line:
        match line:
            case QuoteLine():
                return _said_on(context, line, newest)
            case PersonLine() | DifferenceLine():
                return line
        return _dated(context, line, newest)

    return with_lines(brief, told, COUNTED)


def _spelt_out(context: Context, line: Line) -> Line:
    """A line with the day behind each date of which nobody knows what is day, what month."""
    place = _place(line)
    if place is None or line.origin not in _HELD or isinstance(line, QuoteLine | PersonLine):
        return line
    analysis = context.source(place.source)
    own = line.spans[0] if isinstance(line, DateLine) and line.spans else None
    spoken = language(context.options.language)
    was = words = words_of(line)
    # from the last to the first: what is put in moves only words that are done with
    for one in sorted(_mentions(place, analysis), key=lambda one: -one.span.start):
        if one.start is None or one.start != one.end or not _is_two_ways(one.text):
            continue
        end = _end_in(was, one, place, analysis.article)
        if end is not None and not (own and own.start <= one.span.start < own.end):
            day = format_date(one.start, spoken.date, context.options.language)
            words = f"{words[:end]} [{day}]{words[end:]}"
    return line if words == was else _completed(line, words, was)


def _is_two_ways(text: str) -> bool:
    """Whether a date in numbers could be read day first and month first: 03/04/2026."""
    found = _IN_NUMBERS.fullmatch(text)
    return (
        found is not None and found[1] != found[2] and max(int(found[1]), int(found[2])) <= _MONTHS
    )


def _completed(line: Line, words: str, was: str) -> Line:
    field = "statement" if isinstance(line, FigureLine | DateLine) else "text"
    changes: dict[str, Any] = {field: words, "original": line.original or was}
    return replace(line, origin=Origin.COMPLETED, **changes)


def _said_on(context: Context, line: QuoteLine, newest: date) -> QuoteLine:
    """A quotation of an older report with its day behind the speaker, or that of the report.

    What a report quotes without a day may have been said days before.
    """
    if not line.spans or not line.speaker or line.origin not in _HELD:
        return line
    analysis = context.source(line.spans[0].source)
    day = own_day(analysis)
    if day is None or day >= newest:
        return line
    said = _day_of_saying(line.spans[0], analysis)
    mark = f" [{_short(said, context) if said else _reported(day, context)}]"
    if line.role:
        return replace(line, role=line.role + mark)
    return replace(line, speaker=line.speaker + mark)


def _day_of_saying(place: Citation, analysis: Analysis) -> date | None:
    """The day that stands beside the words of a quotation: "..., she said on Thursday"."""
    text = analysis.article.text
    # the words alone, or with the sentence around them
    bare = text[max(0, place.start - 1) : place.start] in _MARKS

    def quoted(start: int) -> bool:
        if not place.start <= start < place.end:
            return False
        return bare or bool(len(_QUOTATION.findall(text, place.start, start)) % 2)

    days = {
        one.start
        for one in analysis.facts.dates
        if one.sentence.start < place.end
        and place.start < one.sentence.end
        and one.start == one.end
        and _is_relative(one)
        and not quoted(one.span.start)
    }
    return days.pop() if len(days) == 1 else None


def _dated(context: Context, line: Line, newest: date) -> Line:
    place = _place(line)
    if place is None or line.origin not in _HELD:
        return line
    analysis = context.source(place.source)
    day = own_day(analysis)
    if day is None or day >= max(newest, context.options.date):
        return line
    was = words_of(line)
    said = _with_days(was, place, analysis, context, line)
    undated = said == was or not _bracketed_main(said, place, analysis)
    # its row has the day in a column of its own
    if isinstance(line, DateLine):
        undated = False
    short = _short(day, context)
    # a day in brackets that is the report's own says already when it was told
    undated = undated and f"[{short}]" not in said
    if undated and day < newest and not _has_day(was, place, analysis):
        # when it happened nobody says: it may be the day before, or last year
        said = f"[{_reported(day, context)}] {said}"
    if said == was:
        return line
    return _completed(line, said, was)


def _reported(day: date, context: Context) -> str:
    """Of which day a report is, in the note's language: "reported 5 May"."""
    label = language(context.options.language).labels["reported"]
    return fill(label, day=_short(day, context))


def _bracketed_main(said: str, place: Citation, analysis: Analysis) -> bool:
    """Whether a day in brackets stands behind the time of the main clause."""
    return any(
        _is_relative(one) and f"{one.text} [" in said and _dates_main_clause(one, analysis)
        for one in _mentions(place, analysis)
    )


def _place(line: Line) -> Citation | None:
    """Where the words of a line stand, if they are one stretch."""
    if isinstance(line, FigureLine | DateLine):
        spans = line.statement_spans if line.statement else ()
    else:
        spans = line.spans
    return spans[0] if len(spans) == 1 else None


def _mentions(place: Citation, analysis: Analysis) -> Iterable[DateMention]:
    return (
        one
        for one in analysis.facts.dates
        if place.start <= one.span.start and one.span.end <= place.end
    )


def _with_days(
    words: str, place: Citation, analysis: Analysis, context: Context, line: Line
) -> str:
    """The words with the day behind each that is told by another day.

    The row of a date prints its own day already.
    """
    article = analysis.article
    own = line.spans[0] if isinstance(line, DateLine) and line.spans else None
    given = words
    # from the last to the first, as above
    for one in sorted(_mentions(place, analysis), key=lambda one: -one.span.start):
        year = _lacks_year(one, context) and _is_of_its_year(one, analysis)
        if one.start is None or not (year or _is_relative(one)):
            continue
        if _is_of_two_weeks(one, analysis):
            continue
        if own and own.start <= one.span.start < own.end and _is_named(one):
            continue
        end = _end_in(given, one, place, article)
        if end is not None:
            day = str(one.start.year) if year else _stretch(one, context)
            words = f"{words[:end]} [{day}]{words[end:]}"
    return words


def _is_named(one: DateMention) -> bool:
    """Whether the words name the very day: a weekday, "today", and not "yesterday"."""
    return bool(clause_words().same_day.intersection(words_in(one.text.lower())))


def _end_in(words: str, one: DateMention, place: Citation, article: Article) -> int | None:
    """Where a mention ends in the words, which may begin otherwise than their place does."""
    # counted from the end: a name in brackets moves only what stands behind it
    rest = article.text[one.span.end : place.end]
    end = len(words) - len(rest)
    return end if words.endswith(rest) and words[:end].endswith(one.text) else None


def _is_relative(one: DateMention) -> bool:
    """Whether it names a day that only the report's own day tells: "Thursday", "last night"."""
    if one.kind not in (DateKind.DATE, DateKind.TIME) or one.start is None or one.end is None:
        return False
    return (one.end - one.start).days < _MOST_DAYS and is_relative(one)


def _is_of_two_weeks(one: DateMention, analysis: Analysis) -> bool:
    """Whether a week is meant of which a Sunday's report does not say where it begins."""
    day = own_day(analysis)
    if day is None or day.weekday() != _SUNDAY or one.start is None or one.end is None:
        return False
    return (one.end - one.start).days == _WEEK - 1


def _lacks_year(one: DateMention, context: Context) -> bool:
    """Whether it names a day or month without a year that is not the note's."""
    if one.start is None or one.start.year == context.options.date.year or _is_relative(one):
        return False
    months = (*calendar.months("en"), *calendar.months("en", "abbreviated"))
    named = any(word in months for word in words_in(one.text.replace(".", " ")))
    whole = _MONTH_OR_DAY.fullmatch(one.timex) is not None
    return named and whole and str(one.start.year) not in one.text


def _is_of_its_year(one: DateMention, analysis: Analysis) -> bool:
    """Whether a day is of its report's year, and no part of a name ("the 7 May talks")."""
    day = own_day(analysis)
    code = base(analysis.article.language)
    if day is None or one.start is None or one.start.year != day.year or not grammar.reads(code):
        return False
    (parsed,) = grammar.parse([analysis.article.slice(one.sentence)], code)
    start = one.span.start - one.sentence.start
    return clauses.place(parsed, start, start + len(one.text)) is Place.ADJUNCT


def _has_day(words: str, place: Citation, analysis: Analysis) -> bool:
    """Whether the words say when their main clause was: by a day, a month, a year."""
    return any(
        _ABSOLUTE.search(one.text)
        and one.kind is not DateKind.DURATION
        and one.text in words
        and _dates_main_clause(one, analysis)
        for one in _mentions(place, analysis)
    )


def _dates_main_clause(one: DateMention, analysis: Analysis) -> bool:
    """Whether a time is that of the main clause, and not of a clause or a name within."""
    code = base(analysis.article.language)
    if not grammar.reads(code):
        return True
    text = analysis.article.slice(one.sentence)
    (parsed,) = grammar.parse([text], code)
    start = one.span.start - one.sentence.start
    end = one.span.end - one.sentence.start
    held, main = clauses.clause(parsed, start, end), clauses.main_clause(parsed)
    if held is None or main is None or _is_since_done(parsed, main, one, analysis):
        return False
    told = {main.verb, *(said.verb for said in clauses.main_clauses(parsed))}
    return held.verb in told and clauses.place(parsed, start, end) is Place.ADJUNCT


def _is_since_done(
    parsed: Parsed, main: clauses.Clause, one: DateMention, analysis: Analysis
) -> bool:
    """Whether a sentence tells what has been done by its report's day, and a day long before it.

    "Has declared" is never "on 8 March", wherever that stands.
    """
    day = own_day(analysis)
    long_ago = day is not None and one.end is not None and (day - one.end).days > _WEEK
    return long_ago and clauses.has_been_done(parsed, main)


def _stretch(one: DateMention, context: Context) -> str:
    """The day of a mention, or the first and last of several."""
    assert one.start is not None
    assert one.end is not None
    last = _short(one.end, context)
    if one.start == one.end:
        return last
    # at most 31 days, so this is one whole month, and its name is shorter than its days
    if one.start.day == 1 and (one.end + timedelta(days=1)).day == 1:
        month = "MMM" if one.start.year == context.options.date.year else "MMM yyyy"
        return format_date(one.start, month, context.options.language)
    first = str(one.start.day) if one.start.month == one.end.month else _short(one.start, context)
    return f"{first}–{last}"


def _short(day: date, context: Context) -> str:
    """A day in few words, with its year where it is not the note's."""
    spoken = language(context.options.language)
    pattern = spoken.day if day.year == context.options.date.year else spoken.date
    return format_date(day, pattern.replace("MMMM", "MMM"), context.options.language)

"""Dates ahead in words that can be read alone, beside the lines that are printed above them.

A row is printed in its own sentence, with who and what it means in brackets where its report leaves
no doubt; else with the sentence before it; else in the words of another report. A row that none of
these makes readable is left out, and so is one whose sentence a line above prints whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing.citing.antecedents import joined
from briefing.compose.closing import closed, told_of
from briefing.compose.context import Context
from briefing.compose.dates import tellings
from briefing.compose.naming import before_days
from briefing.compose.weighing import is_of_another_story, sentence_at
from briefing.model.brief import Citation, DateLine, Line, Origin
from briefing.story import Occasion
from briefing.summary.candidates import points_back
from briefing.summary.heads import nouns_in
from briefing.summary.naming import Naming, is_unknown, namings, with_namings, without_brackets


def readable(
    context: Context,
    rows: Iterable[DateLine],
    occasions: Sequence[Occasion],
    lines: Sequence[Line],
) -> tuple[DateLine, ...]:
    """The rows that the ``lines`` do not tell, each as it reads alone; without the others."""
    found: list[DateLine] = []
    shared = told_of(context)
    for row in rows:
        if row.id in context.held:
            found.extend(joined([row], context.analyses))
        elif not (_is_told(row, lines) or is_of_another_story(context, row, shared)):
            read = _best_read(context, row, occasions, lines)
            found.extend([read] if read else [])
    return tuple(found)


def _best_read(
    context: Context, row: DateLine, occasions: Sequence[Occasion], lines: Sequence[Line]
) -> DateLine | None:
    """The first form of a row, of any report's, that reads alone; the less it leans the better.

    First one that says itself what it is about, then one that the lines explain, then one with
    the sentence before it.
    """
    if not row.statement:
        return row
    others = (one for one in tellings(context, occasions, row) if one.id != row.id)
    # its own report first: that of which the row was chosen
    rows = (row, *others)
    told = " ".join(line.text for line in lines)
    alone = [form for one in rows for form in _alone(context, one, lines, told)]
    # one that explains itself still reads where the lines above are struck
    for beside in ((), lines):
        for form in alone:
            if _reads(context, form, beside):
                return form
    behind = (form for one in rows for form in _behind_another(context, one, lines))
    return next((form for form in behind if _reads(context, form, lines)), None)


def _reads(context: Context, row: DateLine, lines: Sequence[Line]) -> bool:
    language = context.source(row.spans[0].source).article.language
    back = points_back(without_brackets(row.statement), language)
    return not back and bool(closed(context, [row], lines))


def _holds(place: Citation, lines: Iterable[Line]) -> bool:
    """Whether a line prints where a place begins."""
    return any(
        one.source == place.source and one.start <= place.start < one.end
        for line in lines
        for one in line.spans
    )


def _is_told(row: DateLine, lines: Iterable[Line]) -> bool:
    """Whether a line prints the row's day in the row's own sentence."""
    return _holds(row.spans[0], lines)


def _alone(context: Context, row: DateLine, lines: Sequence[Line], told: str) -> Iterator[DateLine]:
    """The row with whole names, and with all else that its report says it means."""
    analysis = context.source(row.spans[0].source)
    sentence = sentence_at(analysis.sentences, row.spans[0].start)
    if sentence is None or is_unknown(sentence, analysis, told):
        return
    code = analysis.article.language
    met = (
        nouns_in(line.text, code)
        for line in lines
        if any(place.source == row.spans[0].source for place in line.spans)
    )
    found = namings(sentence, analysis, told, frozenset[str]().union(*met))
    # names alone first: the fewer words are put in, the more are the report's
    yield _named(context, row, [one for one in found if one.is_of_name])
    if not all(one.is_of_name for one in found):
        yield _named(context, row, found)


def _behind_another(context: Context, row: DateLine, lines: Sequence[Line]) -> Iterator[DateLine]:
    """The row with the sentence before it, where it leans on that; names are whole at first."""
    (whole,) = joined([row], context.analyses)
    if whole.statement_spans == row.statement_spans:
        return
    told = " ".join(line.text for line in lines)
    analysis = context.source(row.spans[0].source)
    places = (whole.statement_spans[0].start, row.spans[0].start)
    sentences = [one for at in places if (one := sentence_at(analysis.sentences, at))]
    if any(is_unknown(one, analysis, told) for one in sentences):
        return
    names = [n for one in sentences for n in namings(one, analysis, told) if n.is_of_name]
    yield _named(context, whole, names[:1])


def _named(context: Context, row: DateLine, found: Sequence[Naming]) -> DateLine:
    """The row with names in brackets, where its days can still be told behind them."""
    place = row.statement_spans[0]
    analysis = context.source(place.source)
    found = before_days(context, analysis, place, found)
    said = with_namings(row.statement, place.start, found)
    if said == row.statement:
        return row
    return replace(
        row, statement=said, origin=Origin.COMPLETED, original=row.original or row.statement
    )

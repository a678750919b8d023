"""How much a date ahead matters, and which row of a date a newer report has made idle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from briefing.compose.context import Context
from briefing.language import clauses, grammar
from briefing.language.clauses import Mood
from briefing.language.clauses.words import clause_words
from briefing.language.cues import pattern
from briefing.language.lexicon import base
from briefing.language.terms import stems
from briefing.model.article import Analysis, Event, EventKind, Sentence
from briefing.model.brief import DateLine
from briefing.story import Occasion
from briefing.summary.candidates import newest_day, own_day
from briefing.summary.heads import is_aside, lead_of, nouns_in

LEAST = 1.0
"""Weight from which a date is a row: advice to the public and the weather stay below."""
_CONDITION = 3.0
"""The most: what hangs on a day ("or the strike begins") is why a reader looks for dates."""
_WEIGHTY = 2.0
"""A vote, a verdict, an election: more than a limit, so that a decision comes before its
papers."""
_DEADLINE = 1.5
"""A limit is a row by itself, even where only an older report tells it."""
_COURTESY = 4.0
"""Visits and feasts stay below even where something hangs on them in the newest report (3.0 and
1.5); only what several reports or their openings tell makes rows of them."""
_TOLD = 1.0
"""As much as makes a row: what two reports tell is one without anything else."""
_NEW = 1.5
"""A day of the newest report is a row by itself, and stays one where it is vague."""
_VAGUE = 0.5
"""What a month or a week weighs less than a day."""
_STORY = 0.5
"""Two words in common with the openings make a row of what an older report tells."""
_MOST_STORY = 1.5
"""Three such words: a long sentence shares more of them by chance, and would beat a limit."""

Deed = tuple[str, ...]
"""A verb and whom or what it is of."""


def weight(context: Context, row: DateLine, story: frozenset[str]) -> float:
    """How much a row matters; ``story`` are the words with which the newest reports open.

    What hangs on a day and what is decided on it weigh most, then limits, what several reports
    tell, and what the newest report tells.
    """
    place = row.spans[0]
    analysis = context.source(place.source)
    article = analysis.article
    words = _lemmas(row.statement, article.language)
    newest, own = newest_day(context.analyses), own_day(analysis)
    # as far back as the words of a limit reach: "later than the end of "
    before = article.text[max(0, place.start - 24) : place.start]
    found = _CONDITION * bool(row.condition)
    found += _WEIGHTY * (not words.isdisjoint(clause_words().weighty))
    found -= _COURTESY * (not words.isdisjoint(clause_words().courtesy))
    # "by the end of May" is a limit, whatever kind of event the day was taken for
    limit = pattern("limiting", base(article.language)).search(before) is not None
    found += _DEADLINE * (row.kind is EventKind.DEADLINE or limit)
    found += _TOLD * bool(row.support) + _NEW * (newest is None or own == newest)
    found -= _VAGUE * (row.start != row.end and row.kind is not EventKind.DEADLINE)
    said = frozenset(stems(row.statement, article.language).kin)
    return found + min(_MOST_STORY, _STORY * len(said & story))


def told_of(context: Context) -> frozenset[str]:
    """The words (kin) with which the reports of the newest day open."""
    newest = newest_day(context.analyses)
    found: set[str] = set()
    for one in context.analyses:
        if newest is None or own_day(one) == newest:
            lead = lead_of(one)
            opening = next((s.text for s in one.sentences if s.position == lead), "")
            found.update(stems(opening, one.article.language).kin)
    return frozenset(found)


def is_of_another_story(context: Context, row: DateLine, shared: frozenset[str]) -> bool:
    """Whether a report of another story tells a row, in words that are not of this one.

    ``shared`` are the nouns that the story is about.
    """
    analysis = context.source(row.spans[0].source)
    if not is_aside(analysis, shared, len(context.families)):
        return False
    return shared.isdisjoint(nouns_in(row.statement, analysis.article.language))


def idle(context: Context, rows: Sequence[DateLine]) -> frozenset[str]:
    """The ids of rows that a newer report has overtaken.

    One tells the same thing of another day; or an older report expected it for days that have
    begun by now.
    """
    newest = newest_day(context.analyses)
    told = [(row, _day(context, row), _deed(context, row)) for row in rows]
    found = set()
    for row, day, what in told:
        begun = newest is not None and row.start is not None and row.start <= newest
        if newest and day < newest and begun and _is_hoped(context, row):
            found.add(row.id)
        if any(
            newer > day and _is_moved(row, what, other, theirs) for other, newer, theirs in told
        ):
            found.add(row.id)
    return frozenset(found)


def dropped_plans(
    context: Context, rows: Iterable[DateLine], occasions: Iterable[Occasion]
) -> frozenset[str]:
    """The ids of plans for a day of which a newer report says that they were given up."""
    articles = {one.article.id: one for one in context.analyses}
    given_up = [
        (one.start, own_day(articles[event.sentence.article]) or date.min)
        for one in occasions
        for event in one.events
        if _is_given_up(event, articles[event.sentence.article])
    ]
    return frozenset(
        row.id
        for row in rows
        if any(row.start == day and _day(context, row) < told for day, told in given_up)
        and _is_hoped(context, row)
    )


def _is_given_up(event: Event, analysis: Analysis) -> bool:
    before = analysis.article.text[event.sentence.start : event.date.span.start]
    return pattern("given_up", base(analysis.article.language)).search(before) is not None


def _is_moved(row: DateLine, deed: Deed, other: DateLine, theirs: Deed) -> bool:
    """Whether another row tells the same deed of another day."""
    # of single days: a day within a month that another report names is no move
    days = row.start == row.end and other.start == other.end and row.start != other.start
    return days and bool(deed) and deed == theirs


def _day(context: Context, row: DateLine) -> date:
    return own_day(context.source(row.spans[0].source)) or date.min


def _deed(context: Context, row: DateLine) -> Deed:
    """The verb of what is told and what it is done to, else who does it."""
    found = _clause(context, row)
    if found is None:
        return ()
    # one actor does several things: what a deed is done to tells them apart
    party = found.object or found.subject
    return (found.lemma, party.lemma.lower()) if party else ()


def _is_hoped(context: Context, row: DateLine) -> bool:
    """Whether somebody only plans, expects or wants what a row tells."""
    found = _clause(context, row)
    return row.hedged or (found is not None and found.mood in (Mood.FORECAST, Mood.INTENDED))


def _clause(context: Context, row: DateLine) -> clauses.Clause | None:
    """The clause that a row's date stands in."""
    place = row.spans[0]
    analysis = context.source(place.source)
    sentence = sentence_at(analysis.sentences, place.start)
    code = base(analysis.article.language)
    if sentence is None or not grammar.reads(code):
        return None
    (parsed,) = grammar.parse([sentence.text], code)
    start = place.start - sentence.span.start
    return clauses.clause(parsed, start, start + len(row.text))


def sentence_at(sentences: Iterable[Sentence], start: int) -> Sentence | None:
    """The sentence in which a place begins."""
    return next((s for s in sentences if s.span.start <= start < s.span.end), None)


def _lemmas(text: str, language: str) -> frozenset[str]:
    code = base(language)
    if not grammar.reads(code):
        return frozenset()
    (parsed,) = grammar.parse([text], code)
    return frozenset(token.lemma.lower() for token in parsed.tokens)

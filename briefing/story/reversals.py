"""Turned round: what a newer report says has ended, or never was, with no number to compare.

Flights are halted and resume, a suspect is held and set free, wreckage is found and is none. The
older sentence is true of its day at best, so no line is made of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources

from briefing.language.lexicon import sections
from briefing.language.predicates import Assertion, Mood, family
from briefing.model.article import Analysis, Genre, ParagraphKind, Span
from briefing.sameness.readings import Reading, Readings
from briefing.story.standing import Superseded, Why

_OLDER_HEAD = 6  # what stands further down is background, which a later report may repeat
_NEWER_HEAD = 4
"""Sentences at the head of a report that may be turned round, and that turn others round."""
_FEWEST = 2
"""Families of words that the two have in common beside the deed."""


@cache
def _turned() -> dict[str, frozenset[str]]:
    """The deeds that end a state, by the deed that brought it about."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for pair in _words()["turned"]:
        one, _, other = pair.partition("/")
        a, b = family(one), family(other)
        found[a].add(b)
        found[b].add(a)
    return {deed: frozenset(others - {deed}) for deed, others in found.items()}


@cache
def _finding() -> frozenset[str]:
    return frozenset(map(family, _words()["finding"]))


@cache
def _words() -> dict[str, frozenset[str]]:
    file = resources.files("briefing.language") / "data" / "en.reversals.txt"
    return sections(file.read_text("utf-8"))


def turned_round(analyses: Sequence[Analysis], readings: Readings) -> dict[Span, Superseded]:
    """The sentences at the heads of reports that a newer report turns round."""
    spans = list(_heads(analyses))
    readings.prepare(span for span, _ in spans)
    told = [(readings.of(span), place) for span, place in spans]
    newer = [(one, said) for one, place in told if place < _NEWER_HEAD for said in _ending(one)]
    by_party: defaultdict[tuple[str, bool, str], list[int]] = defaultdict(list)
    for number, (_, said) in enumerate(newer):
        for word in _whom(said):
            by_party[said.deed, said.negated, word].append(number)
    found: dict[Span, Superseded] = {}
    for older, _ in told:
        for said in older.news:
            near = {n for key in _keys(said) for n in by_party.get(key, ())}
            ends = (newer[n][0] for n in sorted(near) if _ends(older, said, *newer[n]))
            if by := next(ends, None):
                found.setdefault(older.span, Superseded(Why.REFUTED, by.span))
    return found


def _keys(said: Assertion) -> Iterator[tuple[str, bool, str]]:
    """What ends this: a deed that does, or its own denied, and a word that both have for whom."""
    turned = _turned().get(said.deed)
    deeds = {(deed, said.negated) for deed in turned or ()}
    if not said.negated:
        own = {said.deed} if turned is not None else set[str]()
        own |= _finding() if said.deed in _finding() else frozenset()
        deeds |= {(deed, True) for deed in own}
    return ((deed, negated, word) for deed, negated in deeds for word in _whom(said))


def _whom(said: Assertion) -> frozenset[str]:
    return (said.patient or said.agent).heads


def _heads(analyses: Sequence[Analysis]) -> Iterable[tuple[Span, int]]:
    for analysis in analyses:
        if analysis.article.genre is Genre.NEWS and not analysis.article.date_assumed:
            for one in analysis.sentences[:_OLDER_HEAD]:
                if one.kind is ParagraphKind.BODY:
                    yield one.span, one.position


def _ending(one: Reading) -> Iterable[Assertion]:
    """What a sentence says that may end a state."""
    return (
        said
        for said in one.news
        if said.mood in (Mood.FACT, Mood.AHEAD)
        and (said.deed in _turned() or said.deed in _finding())
    )


def _ends(older: Reading, said: Assertion, newer: Reading, against: Assertion) -> bool:
    # a report tells at its head what has changed since what it tells further on
    own = older.span.article == newer.span.article and newer.span.start < older.span.start
    if not own and (older.day is None or newer.day is None or older.day >= newer.day):
        return False
    if said.mood is not Mood.FACT or not _excludes(said, against):
        return False
    shared = older.kin & newer.kin - {said.deed, against.deed}
    fewest = 1 if own else _FEWEST
    return not _whom(said).isdisjoint(_whom(against)) and len(shared) >= fewest


def _excludes(said: Assertion, against: Assertion) -> bool:
    if against.negated and not said.negated and against.mood is Mood.FACT:
        both = {said.deed, against.deed}
        return both <= _finding() or (len(both) == 1 and said.deed in _turned())
    return said.negated is against.negated and against.deed in _turned().get(said.deed, ())

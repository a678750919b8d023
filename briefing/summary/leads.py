"""One lead a report, newest days first: what points are made of before any second sentence.

A report puts its news first and explains it then. So each report is heard once, with the first of
its sentences that may be printed, before one is heard twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from briefing.model.article import Analysis, Figure, FigureKind
from briefing.summary.candidates import Candidate
from briefing.summary.fitness import Fits, same_event
from briefing.summary.heads import is_aside, lead_of, shared_nouns
from briefing.summary.opening import LENGTH, standings
from briefing.summary.paraphrase import Likeness

EDGE = 0.5
"""A lead that tells less of what the reports share, against half of the leads, is at the edge."""
_DAYS = 2
DEPTH = 3
"""Sentences at the head of a report of which the first that may be printed is its lead."""
DEEPER = 6
"""Sentences of a report of the newest days among which a note of too few lines finds another."""
BENEATH = 4
"""Sentences behind a lead among which a report of the newest days tells what follows from it."""
_DETAILS = 1.0
"""Details (names, numbers, days) of a sentence that can be checked."""
NEXT = 2
"""How many sentences behind a lead may go on with it."""
_TOLD_IN = frozenset({FigureKind.PERCENT, FigureKind.MONEY, FigureKind.QUANTITY, FigureKind.COUNT})
"""Kinds of figures that a sentence is worth printing for."""
_ANYBODY = frozenset({"", "people", "person"})
"""Units of what may be counted for many reasons."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)+|\d{2,}")
_SPOKEN = re.compile(r'["“”]')
_LENGTHS = frozenset({"year", "month", "week", "day", "hour", "minute", "second"}) | frozenset(
    {"metre", "kilometre", "centimetre", "foot", "mile", "inch", "yard"}
)
"""Units of what says how old, how long or how far, and not how much."""


def leads(
    analyses: Sequence[Analysis], pool: Sequence[Candidate], likeness: Likeness, fits: Fits
) -> tuple[int, ...]:
    """Indices of the reports' leads, the newest and best borne out first.

    A report that a pinned sentence tells already has none; nor has one at the edge of the story.
    Where all reports are of one day there are none.
    """
    if len({one.age for one in pool}) < _DAYS:
        return ()  # reports of one day have one news: what several tell is worth more
    heard = {one.article for one in pool if one.pinned}
    begins = [lead_of(analysis) for analysis in analyses]
    heads: dict[int, list[int]] = {}
    for index, one in enumerate(pool):
        if one.article not in heard and 0 <= one.sentence.position - begins[one.article] < DEPTH:
            heads.setdefault(one.article, []).append(index)
    found = list(_each(pool, heads.values(), fits))
    worth = standings(pool, likeness, found)
    relevant = {index: _relevance(pool, likeness, index) for index in found}
    least = EDGE * median(relevant.values()) if found else 0.0
    kept = [index for index in found if relevant[index] >= least]
    kept = [index for index in kept if not any(_retold(pool[index], pool[one]) for one in kept)]
    return tuple(sorted(kept, key=lambda index: (-worth[index], index)))


def _retold(one: Candidate, newer: Candidate) -> bool:
    """Whether another report tells an event, a day later or in more words, with its measure."""
    if one.family == newer.family or not 0 <= one.age - newer.age <= 1:
        return False
    if one.age == newer.age and one.words >= newer.words:
        return False
    a, b = (set(_NUMBER.findall(c.sentence.text)) for c in (one, newer))
    return bool(a & b) and same_event(one.sentence.text, newer.sentence.text)


def _relevance(pool: Sequence[Candidate], likeness: Likeness, index: int) -> float:
    """How much it tells of what the reports share."""
    weights, concepts = likeness.concepts
    shared: float = sum(weights[one] for one in concepts[index])
    return shared / float(pool[index].words ** LENGTH)


def _each(pool: Sequence[Candidate], heads: Iterable[Sequence[int]], fits: Fits) -> Iterator[int]:
    for head in heads:
        ordered = sorted(head, key=lambda index: pool[index].sentence.position)
        lead = next((one for one in ordered if pool[one].eligible and fits(one, ())), None)
        if lead is not None:
            yield lead


def going_on(pool: Sequence[Candidate], told: Iterable[int], fits: Fits) -> Iterator[int]:
    """Indices of the sentences that go on with what is told, with a figure that it lacks.

    Each stands right behind a told one at the head of its report, or one further on, and needs
    nothing but what is told to be understood.
    """
    places = {(one.article, one.sentence.position): index for index, one in enumerate(pool)}
    beside = tuple(told)
    for index in beside:
        one = pool[index]
        if one.sentence.position >= DEPTH:
            continue
        for step in range(1, NEXT + 1):
            place = places.get((one.article, one.sentence.position + step))
            if place is None or place in beside:
                break
            if _adds(pool[place], one) and not _outgrown(pool, place) and fits(place, beside):
                yield place
                break


def beneath(
    analyses: Sequence[Analysis], pool: Sequence[Candidate], likeness: Likeness
) -> tuple[int, ...]:
    """Indices of what stands beneath the leads of the newest days: terms, sums, the next step.

    The best first; each tells something that can be checked, and is of the story.
    """
    begins = [lead_of(analysis) for analysis in analyses]
    found = [
        index
        for index, one in enumerate(pool)
        if one.age <= 1
        and 0 < one.sentence.position - begins[one.article] <= BENEATH
        and one.eligible
        and not one.background
        and likeness.detail(index) >= _DETAILS
    ]
    if not found:
        return ()
    worth = standings(pool, likeness, found)
    relevant = {index: _relevance(pool, likeness, index) for index in found}
    least = EDGE * median(relevant.values())
    return tuple(sorted((n for n in found if relevant[n] >= least), key=lambda n: (-worth[n], n)))


def deeper(
    analyses: Sequence[Analysis], pool: Sequence[Candidate], likeness: Likeness
) -> tuple[int, ...]:
    """Indices of what stands deeper in the reports of the newest days, the best first.

    It fills a note that has too few lines. Reports of another story have none.
    """
    begins = [lead_of(analysis) for analysis in analyses]
    family = {one.article: one.family for one in pool}
    shared, reports = shared_nouns(analyses, family), len(set(family.values()))
    aside = [is_aside(analysis, shared, reports) for analysis in analyses]
    found = [
        index
        for index, one in enumerate(pool)
        if one.age <= 1
        and 0 < one.sentence.position - begins[one.article] < DEEPER
        and one.eligible
        and not one.background
        and not one.completed
        and not aside[one.article]
        and not _SPOKEN.search(one.sentence.text)
    ]
    worth = standings(pool, likeness, found)
    return tuple(sorted((n for n in found if worth[n]), key=lambda n: (-worth[n], n)))


def _adds(one: Candidate, lead: Candidate) -> bool:
    """Whether a sentence that may be printed tells how much, or how many, and the lead does not."""
    if not one.eligible or one.completed or one.background or _SPOKEN.search(one.sentence.text):
        return False  # who speaks, and of what, is for the quotes
    known = {(figure.unit, figure.low) for figure in lead.figures or ()}
    return any(
        _counts(figure) and (figure.unit, figure.low) not in known for figure in one.figures or ()
    )


def _outgrown(pool: Sequence[Candidate], index: int) -> bool:
    """Whether a newer report counts more of the same things: bodies, houses, villages."""
    one = pool[index]
    counted = {
        figure.unit: figure.low
        for figure in one.figures or ()
        if figure.kind is FigureKind.COUNT and figure.unit not in _ANYBODY and figure.low
    }
    return any(
        other.age < one.age and (figure.low or 0.0) > counted[figure.unit]
        for other in pool
        for figure in other.figures or ()
        if figure.unit in counted
    )


def _counts(figure: Figure) -> bool:
    return (
        figure.kind in _TOLD_IN
        and figure.low is not None
        and not figure.mood.open
        and figure.unit.partition(" ")[0] not in _LENGTHS
    )

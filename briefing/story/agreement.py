"""Where the sources agree and where they differ: claims, figures and dates. No verdict on truth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.language.predicates import Assertion
from briefing.language.terms import stems
from briefing.model.article import (
    Analysis,
    Event,
    EventKind,
    Figure,
    Span,
)
from briefing.sameness.days import near
from briefing.sameness.readings import Reading
from briefing.story.contrary import Contradiction
from briefing.story.ledger import Measure
from briefing.story.timeline import Occasion

_SAME_EVENT = 0.6  # least share of the shorter telling's kin for two dates to be of one event
_FEWEST = 2  # kin that two tellings of one event must share


class Subject(StrEnum):
    """What the sources differ on."""

    FIGURE = "figure"
    DATE = "date"
    CLAIM = "claim"  # what one report asserts, another denies


@dataclass(frozen=True, slots=True)
class Telling:
    """What one article says: its exact words and the sentence around them.

    ``shown`` is the sentence as it reads alone, with a name in brackets; "" where it is as it is.
    """

    words: Span
    sentence: Span
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that articles tell differently; ``tellings`` in the order of their articles."""

    subject: Subject
    tellings: tuple[Telling, ...]


def differences(
    measures: Sequence[Measure],
    occasions: Sequence[Occasion],
    analyses: Sequence[Analysis],
    contrary: Iterable[Contradiction] = (),
    tolls: Iterable[tuple[Figure, Figure]] = (),
) -> tuple[Difference, ...]:
    """Values of one measure that exclude each other, claims that do, one event on two days.

    ``contrary`` are the claims, as :func:`briefing.story.contrary.contradictions` gives them,
    ``tolls`` counts of two measures (:func:`briefing.story.tolls.tolls_apart`).
    """
    figures = [
        Difference(Subject.FIGURE, _figures((measure.figures[0], *others)))
        for measure in measures
        if (others := _each_once(measure.differing))
    ]
    figures += [Difference(Subject.FIGURE, _figures(pair)) for pair in tolls]
    shown = {telling.sentence for one in figures for telling in one.tellings}
    claims = [
        one
        for one in _claims(contrary)
        if not all(telling.sentence in shown for telling in one.tellings)
    ]
    return (*figures, *claims, *_dates(occasions, analyses))


def _each_once(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The first telling of each value: a copy of a report says nothing new."""
    found: dict[tuple[float | None, float | None, str], Figure] = {}
    for figure in figures:
        found.setdefault((figure.low, figure.high, figure.modifier), figure)
    return tuple(found.values())


def _figures(figures: Sequence[Figure]) -> tuple[Telling, ...]:
    return tuple(sorted((Telling(f.span, f.sentence) for f in figures), key=_place))


def _place(telling: Telling) -> Span:
    return telling.words


# --- claims -------------------------------------------------------------------------------------


def _claims(found: Iterable[Contradiction]) -> tuple[Difference, ...]:
    """Each pair of claims that differ, once for the sentence that comes first."""
    differences: dict[Span, Difference] = {}
    for one in found:
        if one.is_open:
            tellings = (_told(one.older, one.said), _told(one.newer, one.against))
            ordered = tuple(sorted(tellings, key=_place))
            differences.setdefault(ordered[0].sentence, Difference(Subject.CLAIM, ordered))
    return tuple(differences.values())


def _told(reading: Reading, said: Assertion) -> Telling:
    start = reading.span.start
    words = replace(reading.span, start=start + said.start, end=start + said.end)
    return Telling(words, reading.span)


# --- dates --------------------------------------------------------------------------------------


def _dates(occasions: Sequence[Occasion], analyses: Sequence[Analysis]) -> tuple[Difference, ...]:
    articles = {analysis.article.id: analysis.article for analysis in analyses}
    ahead = [occasion for occasion in occasions if occasion.kind is not EventKind.PAST]

    def kin(event: Event) -> frozenset[str]:
        article = articles[event.sentence.article]
        words = event.what.text if event.what else article.slice(event.sentence)
        return frozenset(stems(words, article.language).kin)

    def said(event: Event) -> frozenset[str]:
        article = articles[event.sentence.article]
        return frozenset(stems(article.slice(event.sentence), article.language).kin)

    found = []
    for number, one in enumerate(ahead):
        for other in ahead[number + 1 :]:
            a, b = one.events[0], other.events[0]
            apart = one.end < other.start or other.end < one.start
            elsewhere = a.sentence.article != b.sentence.article
            days = [articles[event.sentence.article].published for event in (a, b)]
            if not near(days[0], days[1], 1):
                continue  # the newer report tells a new day
            if _tells_both(one, other, analyses):
                continue  # two steps of one plan
            if apart and elsewhere and _alike(kin(a), kin(b)) and len(said(a) & said(b)) > _FEWEST:
                tellings = (Telling(a.date.span, a.sentence), Telling(b.date.span, b.sentence))
                found.append(Difference(Subject.DATE, tuple(sorted(tellings, key=_place))))
    return tuple(found)


def _tells_both(one: Occasion, other: Occasion, analyses: Sequence[Analysis]) -> bool:
    """Whether one of the reports names the days of both."""
    tellers = {one.events[0].sentence.article, other.events[0].sentence.article}
    return any(
        {(one.start, one.end), (other.start, other.end)}
        <= {(date.start, date.end) for date in analysis.facts.dates}
        for analysis in analyses
        if analysis.article.id in tellers
    )


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= _FEWEST and shared >= _SAME_EVENT * min(len(one), len(other))

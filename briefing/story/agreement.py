"""Where the sources agree and where they differ: claims, figures and dates. No verdict on truth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing.language.terms import stems
from briefing.model.article import Analysis, Event, EventKind, Figure, Span
from briefing.story.ledger import MOST_FIGURES, Measure
from briefing.story.timeline import Occasion

_SAME_EVENT = 0.6  # least share of the shorter telling's kin for two dates to be of one event
_MOST_APART = 3  # 17 and 19 dead, not 17 dead and 180 rescued
_FEWEST = 2  # kin that two tellings of one event must share


class Subject(StrEnum):
    """What the sources differ on."""

    FIGURE = "figure"
    DATE = "date"
    CLAIM = "claim"  # one measure rises here and falls there


@dataclass(frozen=True, slots=True)
class Telling:
    """What one article says: its exact words and the sentence around them."""

    words: Span
    sentence: Span


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that articles tell differently; ``tellings`` in the order of their articles."""

    subject: Subject
    tellings: tuple[Telling, ...]


def differences(
    measures: Sequence[Measure],
    occasions: Sequence[Occasion],
    analyses: Sequence[Analysis],
) -> tuple[Difference, ...]:
    """Figures of one measure that differ or move apart, and one event ahead on different days."""
    figures = [
        Difference(Subject.FIGURE, _figures((measure.figures[0], *others)))
        for measure in measures
        if (others := _each_once(f for f in measure.differing if _near(measure.figures[0], f)))
    ]
    return (*figures, *_claims(analyses), *_dates(occasions, analyses))


def _near(one: Figure, other: Figure) -> bool:
    """Whether two numbers that differ could be two counts of one thing."""
    low, high = sorted((one.low or one.high or 0.0, other.low or other.high or 0.0))
    return high <= _MOST_APART * low


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


@dataclass(frozen=True, slots=True)
class _Move:
    """A figure or trend with the stretches of time that its sentence names."""

    figure: Figure
    times: tuple[tuple[date, date], ...]


def _claims(analyses: Sequence[Analysis]) -> tuple[Difference, ...]:
    """One measure that moves up in one article and down in another, in one period."""
    moves: dict[frozenset[str], list[_Move]] = {}
    for analysis in analyses:
        facts, code = analysis.facts, analysis.article.language
        times: dict[Span, tuple[tuple[date, date], ...]] = {}
        for mention in facts.dates:
            if mention.start and mention.end:
                stretch = (mention.start, mention.end)
                times[mention.sentence] = (*times.get(mention.sentence, ()), stretch)
        for figure in (*facts.figures[:MOST_FIGURES], *facts.trends[:MOST_FIGURES]):
            if figure.direction and figure.subject and not figure.hedged:
                measured = frozenset(stems(figure.subject.text, code).kin)
                if len(measured) >= _FEWEST:
                    move = _Move(figure, times.get(figure.sentence, ()))
                    moves.setdefault(measured, []).append(move)
    found = []
    for told in moves.values():
        first, *others = sorted(told, key=lambda move: move.figure.span)
        against = [other.figure for other in others if _against(first, other)]
        if against:
            tellings = (_told(first.figure), _told(against[0]))
            found.append(Difference(Subject.CLAIM, tuple(sorted(tellings, key=_place))))
    return tuple(sorted(found, key=lambda one: one.tellings[0].words))


def _against(one: _Move, other: _Move) -> bool:
    """Whether another article tells the opposite, and not of another time."""
    a, b = one.figure, other.figure
    if a.span.article == b.span.article or a.direction is b.direction:
        return False
    if not one.times or not other.times:
        return True
    return any(s <= end and start <= e for s, e in one.times for start, end in other.times)


def _told(figure: Figure) -> Telling:
    words = figure.movement if figure.movement else figure
    return Telling(words.span, figure.sentence)


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
            if apart and elsewhere and _alike(kin(a), kin(b)) and len(said(a) & said(b)) > _FEWEST:
                tellings = (Telling(a.date.span, a.sentence), Telling(b.date.span, b.sentence))
                found.append(Difference(Subject.DATE, tuple(sorted(tellings, key=_place))))
    return tuple(found)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= _FEWEST and shared >= _SAME_EVENT * min(len(one), len(other))

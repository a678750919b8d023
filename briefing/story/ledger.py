"""The ledger of figures: each measure once, with all who tell it and how their tellings compare.

Two figures belong to one measure when their units are the same and their subjects share most of
their words, in families of words and countries, and neither movement nor period speaks against
it. Their values then agree, or one is more precise, or they differ; no verdict is given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefing.language.terms import stems
from briefing.model.article import Analysis, Figure, FigureKind
from briefing.sameness.values import agree, precision
from briefing.story.harm import harm
from briefing.story.support import Told, family_of
from briefing.summary.candidates import points_back

_WEIGHT = {
    FigureKind.PERCENT: 3.0,
    FigureKind.MONEY: 3.0,
    FigureKind.MULTIPLE: 2.5,
    FigureKind.QUANTITY: 2.0,
    FigureKind.COUNT: 1.5,
    FigureKind.RANK: 1.0,
    FigureKind.NUMBER: 0.5,
}
_AGREEING = 0.3  # least share of the shorter subject that two mentions of one value have in common
_DIFFERING = 0.67  # and two mentions of different values, for them to be one measure
_TREND = 0.5
MOST_FIGURES = 400
"""Figures of one article that are compared; no report has more, and a data dump has thousands."""

_IDLE_NOUNS = """countries sides parties superpowers giants economies points issues things ways
powers governments delegations rounds fronts occasions reasons parts neighbours neighbors worlds
allies rivals"""
_HARMED = """killed dead died deaths injured wounded missing hurt victims arrested detained
evacuated infected jailed"""
_PEOPLE = """people persons men women children civilians soldiers passengers patients residents
survivors prisoners hostages"""
_FEW = 12  # what is usually written in words
_SHARED_KIN = 2
_TOLLS_APART = 2  # 14 and 20 injured; not 14 and 180


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure as the articles tell it.

    ``figures`` are its mentions that agree, the best-told first; ``differing`` those that give
    another value; ``trends`` tell the same movement without a number; ``silent`` are the ids of
    the articles that tell nothing of it. ``families`` counts the independent reports behind
    ``figures``; ``importance`` is comparable within one ledger only.
    """

    figures: tuple[Figure, ...]
    trends: tuple[Figure, ...]
    families: int
    importance: float
    differing: tuple[Figure, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Mention(Told[Figure]):
    """A figure with the kin of its subject and of its whole sentence.

    ``dangling`` says that the sentence points back and reads badly alone; ``harm`` what befell
    those who are counted, see :func:`briefing.story.harm.harm`.
    """

    subject: frozenset[str]
    sentence: frozenset[str]
    dangling: bool
    harm: str


def ledger(analyses: Sequence[Analysis], families: Sequence[Sequence[int]]) -> tuple[Measure, ...]:
    """The figures of all articles, one entry a measure, most important first.

    ``families`` are groups of indices into ``analyses`` (:func:`briefing.story.families`).
    """
    family = family_of(families)
    mentions = []
    trends = []
    for index, analysis in enumerate(analyses):
        facts = analysis.facts
        for figure in (*facts.figures[:MOST_FIGURES], *facts.trends[:MOST_FIGURES]):
            if figure.mood.open:
                continue
            mention = _mention(figure, index, family[index], analysis)
            if figure.is_trend:
                trends.append(mention)
            elif _matters(figure, mention):
                mentions.append(mention)
    by_unit: dict[tuple[FigureKind, str], list[list[_Mention]]] = {}
    for mention in sorted(mentions, key=lambda one: (one.dangling, _telling(one.fact))):
        groups = by_unit.setdefault((mention.fact.kind, mention.fact.unit), [])
        group = next((group for group in groups if _belongs(mention, group)), None)
        if group is None:
            groups.append([mention])
        else:
            group.append(mention)
    measures = [
        _measure(group, trends, analyses) for groups in by_unit.values() for group in groups
    ]
    return tuple(sorted(measures, key=lambda item: (-item.importance, item.figures[0].span)))


def _mention(figure: Figure, index: int, family: int, analysis: Analysis) -> _Mention:
    article = analysis.article
    subject = figure.subject.text if figure.subject else ""
    return _Mention(
        figure,
        index,
        family,
        frozenset(stems(subject, article.language).kin),
        frozenset(stems(article.slice(figure.sentence), article.language).kin),
        points_back(article.slice(figure.sentence), article.language),
        harm(article, figure),
    )


def _matters(figure: Figure, mention: _Mention) -> bool:
    """Whether it is a figure at all: not "two countries", "one point"."""
    if figure.kind is FigureKind.ORDINAL:
        return False
    if _is_few_in_words(figure) and not figure.direction:
        counted = mention.subject | frozenset(stems(figure.unit).kin)
        return not (
            mention.sentence.isdisjoint(_kin(_HARMED)) and counted.isdisjoint(_kin(_PEOPLE))
        )
    idle = figure.kind in (FigureKind.COUNT, FigureKind.NUMBER) and (figure.high or 0) <= 3
    nouns = frozenset(stems(figure.unit).kin) or mention.subject
    if not idle or (
        nouns.isdisjoint(_kin(_IDLE_NOUNS)) and (figure.direction or figure.comparison)
    ):
        return True
    if figure.kind is FigureKind.NUMBER:
        return figure.subject is not None and figure.text.isdigit()
    return nouns.isdisjoint(_kin(_IDLE_NOUNS)) and figure.low != 1


def _is_few_in_words(figure: Figure) -> bool:
    """Whether it is a small count written in words, which tells little: "two subjects"."""
    counted = figure.kind in (FigureKind.COUNT, FigureKind.NUMBER)
    return counted and (figure.high or 0) <= _FEW and not any(map(str.isdigit, figure.text))


@cache
def _kin(words: str) -> frozenset[str]:
    return frozenset(stems(words).kin)


def _telling(figure: Figure) -> tuple[int, int, str, int]:
    """Sorts the mention that tells most first, of equals the most precise."""
    told = (figure.subject, figure.period, figure.comparison, figure.direction, figure.attribution)
    return (
        -sum(part is not None for part in told),
        -precision(figure),
        figure.span.article,
        figure.span.start,
    )


def _belongs(mention: _Mention, group: Sequence[_Mention]) -> bool:
    """Whether a mention is of the measure of a group: of its best telling, or one as exact."""
    return _is_same(group[0], mention) or any(_is_same_value(one, mention) for one in group)


def _is_same_value(one: _Mention, other: _Mention) -> bool:
    """Whether two articles tell one value of sentences that share what they speak of."""
    a, b = one.fact, other.fact
    return (
        one.article != other.article
        and (a.low, a.unit) == (b.low, b.unit)
        and agree(a, b)
        and _same_way(a, b)
        and (a.subject is None or b.subject is None)
        and len(one.sentence & other.sentence) >= _SHARED_KIN
    )


def _is_same(one: _Mention, other: _Mention) -> bool:
    """Whether two mentions of one kind and unit are of one measure, whatever their values."""
    a, b = one.fact, other.fact
    if not _same_way(a, b) or (one.harm and other.harm and one.harm != other.harm):
        return False
    if agree(a, b):
        if one.article == other.article and not a.sentence.overlaps(b.sentence):
            return _overlap(one.subject, other.subject) >= _DIFFERING
        told = _overlap(one.subject, other.subject), _overlap(one.sentence, other.sentence)
        return max(told) >= _AGREEING
    if one.harm and _is_same_toll(one, other):
        return True
    return (
        one.article != other.article
        and a.relation == b.relation
        and min(len(one.subject), len(other.subject)) > 1
        and _overlap(one.subject, other.subject) >= _DIFFERING
    )


def _is_same_toll(one: _Mention, other: _Mention) -> bool:
    """Whether two articles count those who came to one harm in one event: 17 injured, 19 injured.

    What is counted, "people", says too little; what else their sentences speak of decides.
    """
    shared = (one.sentence & other.sentence) - _kin(_HARMED) - _kin(_PEOPLE)
    low, high = sorted((one.fact.low or 0.0, other.fact.low or 0.0))
    return (
        one.article != other.article
        and one.harm == other.harm
        and high <= _TOLLS_APART * low
        and len(shared) >= _SHARED_KIN
    )


def _same_way(a: Figure, b: Figure) -> bool:
    if a.direction and b.direction and a.direction is not b.direction:
        return False
    if a.period is None or b.period is None:
        return True
    one, other = a.period, b.period
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return True
    return one.start <= other.end and other.start <= one.end


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


def _most_told(group: list[_Mention]) -> _Mention:
    """The best telling of the value that most independent reports give."""

    def families(one: _Mention) -> int:
        return len({other.family for other in group if agree(one.fact, other.fact)})

    return max(group, key=families)  # of equals the first, which tells most


def _measure(
    group: list[_Mention], trends: Sequence[_Mention], analyses: Sequence[Analysis]
) -> Measure:
    best = _most_told(group)
    agreeing = [best]
    agreeing += [m for m in group if m is not best and agree(best.fact, m.fact)]
    differing = [mention for mention in group if not agree(best.fact, mention.fact)]
    telling = {mention.article for mention in group}
    subject = best.subject or best.sentence
    borne_out = [
        trend
        for trend in trends
        if best.fact.direction is not None
        and trend.fact.direction is best.fact.direction
        and trend.article not in telling
        and _overlap(subject, trend.subject or trend.sentence) >= _TREND
    ]
    telling.update(trend.article for trend in borne_out)
    families = len({mention.family for mention in agreeing})
    return Measure(
        figures=tuple(mention.fact for mention in agreeing),
        trends=tuple(trend.fact for trend in borne_out),
        families=families,
        importance=_importance(best.fact, families, len(borne_out), len(differing)),
        differing=tuple(mention.fact for mention in differing),
        silent=tuple(
            analysis.article.id for index, analysis in enumerate(analyses) if index not in telling
        ),
    )


def _importance(best: Figure, families: int, trends: int, differing: int) -> float:
    told = sum(part is not None for part in (best.subject, best.direction, best.comparison))
    others = 1.5 * (families - 1) + 0.5 * trends + differing
    return _WEIGHT.get(best.kind, 0.0) + others + told - best.hedged

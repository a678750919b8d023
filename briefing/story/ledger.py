"""The ledger of figures: what is measured, told once, with all who tell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.language.terms import terms
from briefing.model import Analysis, Figure, FigureKind
from briefing.story.support import Told, family_of

_WEIGHT = {
    FigureKind.PERCENT: 3.0,
    FigureKind.MONEY: 3.0,
    FigureKind.MULTIPLE: 2.5,
    FigureKind.QUANTITY: 2.0,
    FigureKind.COUNT: 1.5,
    FigureKind.RANK: 1.0,
    FigureKind.NUMBER: 0.5,
}
_ALIKE = 0.25  # least share of the shorter subject's terms that two mentions have in common


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure as the articles tell it.

    ``figures`` are its mentions, the best-told first; ``trends`` tell the same movement without
    a number; ``families`` counts the independent reports behind ``figures``; ``importance`` is
    comparable within one ledger only.
    """

    figures: tuple[Figure, ...]
    trends: tuple[Figure, ...]
    families: int
    importance: float


def ledger(analyses: Sequence[Analysis], families: Sequence[Sequence[int]]) -> tuple[Measure, ...]:
    """The figures of all articles, one entry a measure, most important first.

    ``families`` are groups of indices into ``analyses`` (:func:`briefing.story.families`).
    """
    family = family_of(families)
    told = [
        Told(figure, index, family[index])
        for index, analysis in enumerate(analyses)
        for figure in analysis.facts.figures
        if figure.kind is not FigureKind.ORDINAL and not figure.is_trend
    ]
    trends = [
        Told(trend, index, family[index])
        for index, analysis in enumerate(analyses)
        for trend in analysis.facts.trends
    ]
    groups: list[list[Told[Figure]]] = []
    subjects: list[set[str]] = []
    for mention in sorted(told, key=lambda mention: _telling(mention.fact)):
        context = _context(mention.fact, analyses[mention.article])
        for group, subject in zip(groups, subjects, strict=True):
            if _same(group[0].fact, mention.fact, subject, context):
                group.append(mention)
                break
        else:
            groups.append([mention])
            subjects.append(context)
    measures = [
        _measure(group, subject, trends, analyses)
        for group, subject in zip(groups, subjects, strict=True)
    ]
    return tuple(sorted(measures, key=lambda item: (-item.importance, item.figures[0].span)))


def _telling(figure: Figure) -> tuple[int, str, int]:
    """Sorts the mention that tells most first."""
    told = (figure.subject, figure.period, figure.comparison, figure.direction, figure.attribution)
    return (-sum(part is not None for part in told), figure.span.article, figure.span.start)


def _context(figure: Figure, analysis: Analysis) -> set[str]:
    """Terms of what is measured; of the whole sentence where no subject is known."""
    language = analysis.article.language
    if figure.subject is not None:
        return set(terms(figure.subject.text, language))
    return set(terms(analysis.article.slice(figure.sentence), language))


def _same(one: Figure, other: Figure, subject: set[str], context: set[str]) -> bool:
    if (one.unit, one.low, one.high) != (other.unit, other.low, other.high):
        return False
    if one.direction and other.direction and one.direction is not other.direction:
        return False
    least = min(len(subject), len(context))
    return least == 0 or len(subject & context) >= _ALIKE * least


def _measure(
    group: list[Told[Figure]],
    subject: set[str],
    trends: list[Told[Figure]],
    analyses: Sequence[Analysis],
) -> Measure:
    best = group[0].fact
    corroborating = tuple(
        trend.fact
        for trend in trends
        if best.direction is not None
        and trend.fact.direction is best.direction
        and trend.article not in {mention.article for mention in group}
        and _overlap(subject, _context(trend.fact, analyses[trend.article])) >= 0.5
    )
    families = len({mention.family for mention in group})
    return Measure(
        figures=tuple(mention.fact for mention in group),
        trends=corroborating,
        families=families,
        importance=_importance(best, families, len(corroborating)),
    )


def _overlap(one: set[str], other: set[str]) -> float:
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


def _importance(best: Figure, families: int, trends: int) -> float:
    told = sum(part is not None for part in (best.subject, best.direction, best.comparison))
    return _WEIGHT.get(best.kind, 0.0) + 1.5 * (families - 1) + 0.5 * trends + told - best.hedged

"""Who says what of a figure: each source stands in one group of its row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.model.article import Figure, FigureKind
from briefing.sameness.measures import harm, same_harm
from briefing.sameness.readings import Readings
from briefing.sameness.values import excludes, same_value
from briefing.story import Measure


@dataclass(frozen=True, slots=True)
class Tellers:
    """The groups as :class:`briefing.model.brief.FigureLine` names them; ``silent`` are ids."""

    support: tuple[Figure, ...]
    trends: tuple[Figure, ...]
    differing: tuple[Figure, ...]
    earlier: tuple[Figure, ...]
    silent: frozenset[str]


def gives(figure: Figure, other: Figure) -> bool:
    """Whether another mention gives this number; what may be so does not bear out what is so."""
    return same_value(figure, other) and (figure.hedged or not other.hedged)


def tellers(
    best: Figure, others: Sequence[Figure], measure: Measure, readings: Readings
) -> Tellers:
    """The other figures of a measure by what they say of the best; a source is asked once."""
    same = [f for f in others if gives(best, f) and _is_of_one_harm(best, f, readings)]
    unlike = [f for f in others if not gives(best, f)]
    # what agrees, but is no such number, differs in nothing: "at least 7", and 1,842 for 1,840
    apart = [f for f in (*measure.differing, *unlike) if excludes(best, f)]
    taken = {best.span.article}

    def new(figures: Iterable[Figure]) -> tuple[Figure, ...]:
        found = tuple(f for f in figures if f.span.article not in taken)
        taken.update(f.span.article for f in found)
        return found

    # the order is what a source is taken for that fits two groups: agreement before difference,
    # and what is said now before what was said earlier
    support, trends = new(same), new(measure.trends)
    differing, earlier = new(apart), new(measure.earlier)
    return Tellers(support, trends, differing, earlier, frozenset(measure.silent) - taken)


def _is_of_one_harm(one: Figure, other: Figure, readings: Readings) -> bool:
    """Whether two equal counts are of those whom one thing befell: dead, and not on board."""
    if one.kind not in (FigureKind.COUNT, FigureKind.NUMBER):
        return True
    return same_harm(_harm(one, readings), _harm(other, readings))


def _harm(figure: Figure, readings: Readings) -> str:
    return readings.once(("harm", figure.span), lambda: harm(figure, readings.of(figure.sentence)))

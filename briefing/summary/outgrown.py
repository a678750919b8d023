"""Counts of harm that a newer report has outgrown: 31 dead, where it counts 97 now."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.language.counted import harms
from briefing.model.article import Figure, FigureKind
from briefing.summary.candidates import Candidate

_ANYBODY = frozenset({"", "people", "person"})
"""Units of a count that says of whom only by what befell them."""


def outgrown_in(pool: Sequence[Candidate]) -> Callable[[int], bool]:
    """Whether a newer report counts more whom the same befell, of a candidate by its index.

    The older count is over then, whole or part.
    """
    counts = [_harmed(one) for one in pool]
    most: dict[tuple[str, int], float] = {}
    for one, told in zip(pool, counts, strict=True):
        for harm, count in told:
            most[harm, one.age] = max(count, most.get((harm, one.age), 0.0))

    def outgrown(index: int) -> bool:
        return any(
            kind == harm and age < pool[index].age and more > count
            for harm, count in counts[index]
            for (kind, age), more in most.items()
        )

    return outgrown


def _is_rough(figure: Figure) -> bool:
    """Whether a number is a word for many, without whom it counts: "injured dozens"."""
    return figure.kind is FigureKind.NUMBER and figure.text.isalpha() and figure.text.endswith("s")


def _harmed(one: Candidate) -> tuple[tuple[str, float], ...]:
    """How many people a sentence says came to which harm, each kind of harm with the most."""
    numbers = [
        figure.low
        for figure in one.figures or ()
        if (figure.kind is FigureKind.COUNT or _is_rough(figure))
        and figure.low
        and not figure.mood.open
        and figure.unit in _ANYBODY
    ]
    told = frozenset(one.stems.kin) if numbers else frozenset[str]()
    return tuple((harm, max(numbers)) for harm, kin in harms().items() if kin & told)

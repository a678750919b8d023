"""What harm newer reports have outgrown: 31 dead, where they count 97; missing, where dead."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.facts.harmed import harmed_in
from briefing.language.counted import harms
from briefing.model.article import Figure, FigureKind
from briefing.summary.candidates import Candidate

_HEAD = 4
"""Sentences at the head of a report that tell its news. Of 52 older sentences about who or what was
missing, where those of the newest reports told of dead, readers left two."""
_LEAD = 1
"""The last place at which a report opens, a caption before it."""
_MOST = 3
"""How many times as many dead a lead of the same day may tell of: of more, they died elsewhere."""
_ANYBODY = frozenset({"", "people", "person"})
"""Units of a count that says of whom only by what befell them."""


def outgrown_in(pool: Sequence[Candidate]) -> Callable[[int], bool]:
    """Whether newer reports have outgrown what harm a candidate tells, by its index.

    They count more whom the same befell: the older count is over, whole or part. Or they tell of
    the dead at their head, where it tells of somebody missing. And "at least five dead" is outgrown
    by the lead of a report of its own day that tells of six.
    """
    counts = [_harmed(one) for one in pool]
    most: dict[tuple[str, int], float] = {}
    for one, told in zip(pool, counts, strict=True):
        for harm, count in told:
            most[harm, one.age] = max(count, most.get((harm, one.age), 0.0))

    leads = [
        (one.age, max(dying))
        for one in pool
        if one.sentence.position <= _LEAD and (dying := _dead(one))
    ]

    def is_least(one: Candidate) -> bool:
        if not any(figure.modifier == "at least" for figure in one.figures or ()):
            return False
        most = max(_dead(one), default=0)
        return any(age == one.age and most < more <= _MOST * most for age, more in leads)

    dead = _kin("dead")
    found = any(
        not one.age and one.sentence.position < _HEAD and not dead.isdisjoint(one.stems.kin)
        for one in pool
    )

    def is_sought(one: Candidate) -> bool:
        kin = frozenset(one.stems.kin)
        return bool(one.age and kin & _kin("missing")) and not kin & dead

    def outgrown(index: int) -> bool:
        if found and is_sought(pool[index]):
            return True
        if is_least(pool[index]):
            return True
        return any(
            kind == harm and age < pool[index].age and more > count
            for harm, count in counts[index]
            for (kind, age), more in most.items()
        )

    return outgrown


def _dead(one: Candidate) -> frozenset[int]:
    """The numbers of dead that a sentence tells."""
    if one.figures and not _kin("dead").isdisjoint(one.stems.kin):
        return frozenset(harmed_in(one.sentence.text, "en").get("dead", ()))
    return frozenset()


def _kin(harm: str) -> frozenset[str]:
    return harms().get(harm, frozenset())


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

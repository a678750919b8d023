"""Tolls apart: two counts of whom one harm befell, where one leaves it to its lead to say where.

"A tram left the rails in Tolvik. Twenty-six people were hurt, police said." The ledger takes such a
count for a measure of its own; whether it differs from the count of another report is asked here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from briefing.language.counted import harms
from briefing.model.article import Analysis, Figure, ParagraphKind
from briefing.sameness.days import near
from briefing.sameness.measures import Measured, measured, same_measure
from briefing.sameness.readings import Readings
from briefing.story.differing import differ
from briefing.story.ledger import Measure
from briefing.story.support import family_of

_NEAR_LEAD = 3
"""Sentences behind the lead that may leave out of what event they tell."""


def tolls_apart(
    measures: Sequence[Measure],
    analyses: Sequence[Analysis],
    families: Sequence[Sequence[int]],
    readings: Readings,
) -> tuple[tuple[Figure, Figure], ...]:
    """The counts of two measures that exclude each other: one pair a harm, of one day."""
    told = list(_tolls(measures, analyses, family_of(families), readings))
    held = [{id(f) for f in (*m.figures, *m.differing)} for m in measures if m.harm]
    known = {m.harm for m in measures if m.harm and m.differing}
    found: dict[str, tuple[Figure, Figure]] = {}
    for one, other in combinations(told, 2):
        if one.harm in known or one.family == other.family or not near(one.day, other.day, 0):
            continue
        if any({id(one.figure), id(other.figure)} <= group for group in held):
            continue
        if differ(one, other) and same_measure(one, other):
            found.setdefault(one.harm, (one.figure, other.figure))
    return tuple(found[harm] for harm in harms() if harm in found)


def _tolls(
    measures: Sequence[Measure],
    analyses: Sequence[Analysis],
    family: dict[int, int],
    readings: Readings,
) -> Iterator[Measured]:
    """The counts that stand, near the lead of their reports, read with these leads."""
    number = {one.article.id: index for index, one in enumerate(analyses)}
    for measure in measures:
        figure = measure.figures[0]
        if not measure.harm or figure.span.article not in number:
            continue
        index = number[figure.span.article]
        analysis = analyses[index]
        head = [
            one.span
            for one in analysis.sentences[: _NEAR_LEAD + 1]
            if one.kind is ParagraphKind.BODY
        ]
        if figure.sentence not in head:
            continue
        reading = readings.of(figure.sentence)
        alone = figure.sentence != head[0] and not reading.places and not reading.dates
        lead = readings.of(head[0]) if alone else None
        yield measured(figure, reading, analysis.article, index, family[index], lead)

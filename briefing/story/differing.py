"""Whether two values of one measure exclude each other, or only count different things."""

from __future__ import annotations

from briefing.language.cues import pattern
from briefing.model.article import Figure, FigureKind
from briefing.sameness.measures import Measured
from briefing.sameness.values import excludes

MOST_APART = 5
"""How many times the smaller the larger may be: 12,000 and 40,000 in the streets can be two counts
of one thing, 17 dead and 180 rescued not."""


def differ(standing: Measured, other: Measured) -> bool:
    """Whether two values of one measure exclude each other, and both count the same whole."""
    a, b = standing.figure, other.figure
    low, high = sorted((a.low or a.high or 0.0, b.low or b.high or 0.0))
    if not excludes(a, b) or high > MOST_APART * low:
        return False
    if standing.harm and _is_a_first_guess(a, b):
        return False
    if _is_total(standing) is not _is_total(other):
        return False
    graded = [_grade(one) for one in (standing, other)]
    return graded[0] == graded[1] and not (_is_part(standing) or _is_part(other))


def _is_a_first_guess(one: Figure, other: Figure) -> bool:
    """Whether one count is rough and lower than another, exact one: "around 100", then 202.

    Tolls rise in the first hours, and who counts exactly counts later.
    """
    low, high = sorted((one, other), key=lambda figure: figure.low or 0.0)
    return low.modifier == "about" and high.modifier != "about"


def _is_total(mention: Measured) -> bool:
    """Whether a sentence says that it counts over several places or times: "in all, 31 died"."""
    reading = mention.reading
    return pattern("in_total", reading.language).search(reading.text) is not None


def _grade(mention: Measured) -> str:
    """How badly those were hurt whom a number counts: "ten were badly injured"."""
    reading, figure = mention.reading, mention.figure
    after = reading.text[figure.span.end - reading.span.start :]
    found = pattern("graded", reading.language).match(after)
    return found["how"] if found else ""


def _is_part(mention: Measured) -> bool:
    """Whether a number is only one part of a count: "five on arrival and four more later"."""
    reading, figure = mention.reading, mention.figure
    after = reading.text[figure.span.end - reading.span.start :]
    counts = figure.kind in (FigureKind.COUNT, FigureKind.NUMBER)
    if counts and pattern("of_those", reading.language).match(after):
        return True
    return pattern("in_parts", reading.language).search(after) is not None

"""What may be drawn: figures that can be compared, and dates on one axis.

A drawing claims more than a list does, so nothing is drawn from fewer than two values, and
values stand side by side only where unit and kind are the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.model.article import FigureKind
from briefing.model.brief import Brief, DateLine, FigureLine

_KINDS = (FigureKind.PERCENT, FigureKind.MONEY, FigureKind.QUANTITY, FigureKind.COUNT)
_EXACT = ("", "about")
_WORD = re.compile(r"[^\W\d_]{4,}")  # shorter words say little about what is measured
_SMALLEST = 0.012  # a bar that can still be seen


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure and its length as a share of the longest bar, 0 to 1."""

    line: FigureLine
    share: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A date on the axis: where it begins and how long it lasts, as shares of the axis."""

    line: DateLine
    start: float
    length: float
    ahead: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """Dates past and ahead between two days; ``today`` is the brief's own, as a share."""

    first: date
    last: date
    today: float
    marks: tuple[Mark, ...]


def bars(figures: Sequence[FigureLine]) -> tuple[Bar, ...]:
    """The largest group of figures that can be compared, in their order; empty below two.

    Comparable are single values of the same kind and unit that are said of the same thing (what
    they measure has a word in common) and are either all changes or all levels.
    """
    groups: dict[tuple[str, str, bool, str], list[FigureLine]] = {}
    for line in figures:
        if line.kind in _KINDS and line.low and line.low == line.high and line.modifier in _EXACT:
            for word in sorted(set(_WORD.findall(line.subject.lower()))):
                key = line.kind.value, line.unit, line.direction is not None, word
                groups.setdefault(key, []).append(line)
    group = max(groups.values(), key=len, default=[])
    if len({line.low for line in group}) < 2:
        return ()
    longest = max(line.low or 0.0 for line in group)
    return tuple(Bar(line, max(_SMALLEST, (line.low or 0.0) / longest)) for line in group)


def axis(brief: Brief) -> Axis | None:
    """The dates of a brief on one axis, None where there are fewer than two."""
    dated = [(line, line.start, line.end) for line in (*brief.timeline, *brief.deadlines)]
    spans = [(line, start, end) for line, start, end in dated if start and end]
    if len({start for _, start, _ in spans}) < 2:
        return None
    first = min(brief.date, *(start for _, start, _ in spans))
    last = max(brief.date, *(end for _, _, end in spans))
    days = (last - first).days + 1

    def share(day: date) -> float:
        return round((day - first).days / days, 4)

    marks = [
        Mark(line, share(start), round(share(end + timedelta(1)) - share(start), 4),
             ahead=end >= brief.date)
        for line, start, end in spans
    ]  # fmt: skip
    return Axis(first, last, share(brief.date), tuple(sorted(marks, key=lambda m: m.start)))

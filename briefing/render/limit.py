"""Which lines go for a page limit: those with the highest rank, as few as needed."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from briefing.brief import Brief, Line
from briefing.render.layout import Overflow

L = TypeVar("L", bound=Line)

_SECTIONS = (
    "bottom_line",
    "points",
    "figures",
    "deadlines",
    "timeline",
    "people",
    "quotes",
    "assessment",
    "next_steps",
)
_REMARK = 14.0  # points that the remark about what was left out takes


class Drops:
    """Finds the smallest number of lines, by falling rank, without which the brief fits.

    Each layout tells how much too long it was; the heights of the lines say how many more must
    go. ``fits`` and ``too_long`` are the numbers that are known to be one or the other, so the
    search ends at once when they meet.
    """

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._order = _by_rank(brief)
        self._count = 0
        self._too_long = -1
        self._heights: dict[str, float] = {}

    @property
    def dropped(self) -> tuple[str, ...]:
        """Ids of the lines left out, in the order in which they went."""
        return self._order[: self._count]

    def apply(self) -> Brief:
        """The brief without the dropped lines."""
        gone = frozenset(self.dropped)
        brief = self._brief

        def kept(lines: tuple[L, ...]) -> tuple[L, ...]:
            return tuple(line for line in lines if line.id not in gone)

        return replace(
            brief,
            bottom_line=kept(brief.bottom_line),
            points=kept(brief.points),
            figures=kept(brief.figures),
            deadlines=kept(brief.deadlines),
            timeline=kept(brief.timeline),
            people=kept(brief.people),
            quotes=kept(brief.quotes),
            assessment=kept(brief.assessment),
            next_steps=kept(brief.next_steps),
            left_out=len(gone),
        )

    def need_another(self, overflow: Overflow, *, last: bool) -> bool:
        """Take in the latest layout; whether the brief must be laid out again."""
        limit = self._brief.page_limit
        self._heights = overflow.heights | self._heights
        if overflow.pages <= limit:
            return False
        if self._count == len(self._order):
            return False  # nothing more may go: the limit cannot be kept
        self._count = len(self._order) if last else self._next(overflow.excess)
        return True

    def _next(self, excess: float) -> int:
        """How many lines to drop so that ``excess`` points go."""
        needed = excess + (_REMARK if self._count == 0 else 0.0)
        count = self._count
        while count < len(self._order) and (needed > 0 or count == self._count):
            needed -= self._heights.get(self._order[count], 0.0)
            count += 1
        return count


def _by_rank(brief: Brief) -> tuple[str, ...]:
    """Ids of the lines that may go, the first to go first; equal ranks from the end."""
    lines: list[Line] = [line for name in _SECTIONS for line in getattr(brief, name)]
    ranked = [(-line.rank, -place, line.id) for place, line in enumerate(lines) if line.rank > 0]
    return tuple(dict.fromkeys(line for _, _, line in sorted(ranked)))

"""Which lines go for a page limit: those with the highest rank, as few as needed."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from briefing.model.brief import Brief, Line, in_sections
from briefing.render.layout import Overflow, SectionHeight

L = TypeVar("L", bound=Line)

_REMARK = 14.0  # points that the remark about what was left out takes


class Drops:
    """Finds the smallest number of lines, by falling rank, without which the brief fits.

    Each layout tells how much too long it was, or how much room was left, and the heights of the
    lines say how many more must go or may come back. ``count`` is the number to try next;
    numbers known to be too few and to be enough close in on each other, so the search ends.

    ``begin`` are lines that were left out of a brief much like this one: ``count`` begins with
    them, where they are the first that would go here too.
    """

    def __init__(self, brief: Brief, begin: tuple[str, ...] = ()) -> None:
        self._brief = brief
        self._order = _by_rank(brief)
        self._saved: tuple[float, ...] = ()
        self._too_few = -1
        self._enough = len(self._order) + 1
        known = begin == self._order[: len(begin)]
        self.count = len(begin) if known else 0

    @property
    def dropped(self) -> tuple[str, ...]:
        """Ids of the lines left out, in the order in which they went."""
        return self._order[: self.count]

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
            positions=kept(brief.positions),
            differences=kept(brief.differences),
            assessment=kept(brief.assessment),
            next_steps=kept(brief.next_steps),
            left_out=len(gone),
        )

    def next(self, overflow: Overflow, *, last: bool) -> bool:
        """Take in the layout of ``count``; whether another number is worth a layout.

        ``last`` says that only one more layout may be made: then it is one that surely fits.
        """
        self._saved = self._saved or _savings(self._order, overflow.sections)
        if overflow.excess > 0:
            self._too_few = self.count
            tried = self._more(overflow.excess)
            if tried >= self._enough <= len(self._order):
                tried = (self._too_few + self._enough) // 2  # the heights say no more
        else:
            self._enough = self.count
            tried = self._fewer(-overflow.excess)
        if last and self._enough > len(self._order):
            tried = len(self._order)
        if not self._too_few < tried < self._enough:
            return False
        self.count = tried
        return True

    def _more(self, excess: float) -> int:
        """The number of lines to leave out when ``excess`` points must go."""
        # the remark about what was left out needs room too
        # and where the heights promised too much before, they are believed less
        needed = excess + _REMARK if self.count == 0 else 1.4 * excess + _REMARK
        count = self.count
        while count < len(self._order) and (
            count == self.count or self._saved[count] - self._saved[self.count] < needed
        ):
            count += 1
        return count

    def _fewer(self, room: float) -> int:
        """The number of lines to leave out when ``room`` points are still free."""
        count = self.count
        while count and self._saved[self.count] - self._saved[count - 1] < room:
            count -= 1
        # with nothing left out there is no remark, but then the brief was too long already
        return max(count, self._too_few + 1)


def _savings(order: tuple[str, ...], sections: tuple[SectionHeight, ...]) -> tuple[float, ...]:
    """Height saved by leaving out the first 0, 1, 2, ... lines of ``order``.

    Where lines stand in columns, a row goes when the lines left fill one row less. The last line
    of a section takes the section's title and margins with it.
    """
    where = {line: number for number, one in enumerate(sections) for line in one.lines}
    left = [len(one.lines) for one in sections]
    saved = [0.0]
    for line in order:
        height = 0.0
        if line in where:
            section = sections[where[line]]
            left[where[line]] -= 1
            rest = left[where[line]]
            if rest == 0:
                height = section.lines[line] + section.overhead
            elif rest % section.columns == 0:
                height = section.lines[line]
        saved.append(saved[-1] + height)
    return tuple(saved)


def _by_rank(brief: Brief) -> tuple[str, ...]:
    """Ids of the lines that may go, the first to go first; equal ranks from the end."""
    lines = [line for _, line in in_sections(brief)]
    ranked = [(-line.rank, -place, line.id) for place, line in enumerate(lines) if line.rank > 0]
    return tuple(dict.fromkeys(line for _, _, line in sorted(ranked)))

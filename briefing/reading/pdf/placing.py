"""Lines on their page: columns in order, the room that each line had, letters that open a text."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.reading.pdf.letters import Box
from briefing.reading.pdf.lines import Line

OPENED = "\x00"
"""Stands between a large letter that opens a text and the words beside it."""

_FLUSH = 1.5
"""Points within which a line ends at its column's edge."""
_COLUMN_WORDS = 4
"""Words that a line of a column has at least; a table's cell has fewer."""
_SHORT_LINES = 2
"""Short lines in running text that follow each other, at most; in a table all are short."""
_FEWEST_JUMPS = 3
"""Jumps from one column to the other that are no chance."""
_OPENING = 1.9
"""Size of a letter that opens a text, in sizes of the text, at least."""


def in_order(lines: list[Line]) -> list[Line]:
    """The lines, column by column where the stream jumps between two columns line by line.

    It may do so on a part of a page only, at the foot of it as a rule.
    """
    gutter = _gutter(lines) if len(lines) >= 8 else None
    if gutter is None:
        return lines
    if _jumps(lines, gutter) < _FEWEST_JUMPS:
        return lines
    sides = ([x for x in lines if x.right <= gutter], [x for x in lines if x.left >= gutter])
    if any(statistics.median(line.words for line in side) < _COLUMN_WORDS for side in sides):
        return _runs_in_order(lines, gutter)
    across = [n for n, line in enumerate(lines) if line.left < gutter - 1 and line.right > gutter]
    ordered: list[Line] = []
    start = 0
    for stop in [*across, len(lines)]:
        band = lines[start:stop]
        if _jumps(band, gutter):
            ordered += in_order([line for line in band if line.right <= gutter])
            ordered += in_order([line for line in band if line.right > gutter])
        else:
            ordered += band
        if stop < len(lines):
            ordered.append(lines[stop])
        start = stop + 1
    return ordered


def _runs_in_order(lines: Sequence[Line], gutter: float) -> list[Line]:
    """The lines of a page with a table; where it is running text in columns, column by column."""
    ordered: list[Line] = []
    run: list[Line] = []
    short = 0
    for line in lines:
        short = short + 1 if line.words < _COLUMN_WORDS else 0
        across = line.left < gutter - 1 and line.right > gutter
        if across or short > _SHORT_LINES or (short and not run):
            ordered += [*_in_columns(run, gutter), line]
            run = []
        else:
            run.append(line)
    return ordered + _in_columns(run, gutter)


def _in_columns(run: Sequence[Line], gutter: float) -> list[Line]:
    if _jumps(run, gutter) < _FEWEST_JUMPS:
        return list(run)
    left = [line for line in run if line.right <= gutter]
    return left + [line for line in run if line.right > gutter]


def _jumps(lines: Sequence[Line], gutter: float) -> int:
    """How often the next line stands level with the one before it on the gutter's other side."""
    return sum(
        one.level_with(two) and (one.right <= gutter) != (two.right <= gutter)
        for one, two in pairwise(lines)
    )


def _gutter(lines: Sequence[Line]) -> float | None:
    """An x that at most a quarter of the lines cross and that both sides of stand many lines."""
    for edge in sorted({round(line.left) - 2.0 for line in lines}):
        crossing = sum(line.left < edge < line.right for line in lines)
        before = sum(line.right <= edge for line in lines)
        after = len(lines) - crossing - before
        if crossing * 4 <= len(lines) and min(before, after) * 4 >= len(lines):
            return edge
    return None


def placed(lines: Sequence[Line], pictures: Sequence[Box]) -> list[Line]:
    """The lines with the edges that their column and what stands beside them leave room for."""
    return [_placed(line, lines, pictures) for line in lines]


def _placed(line: Line, lines: Sequence[Line], pictures: Sequence[Box]) -> Line:
    """The line with its column's edges, taken from lines of about the same size around it."""
    same = [
        other
        for other in lines
        if not other.beside(line)
        and not other.turned
        and abs(other.size - line.size) < 0.1 * line.size
        and abs(other.top - line.top) < 30 * line.size
        and (other.right - other.left) < 1.6 * max(line.right - line.left, 20 * line.size)
    ] or [line]
    lefts = Counter(round(other.left) for other in same)
    left = max(lefts, key=lambda edge: (lefts[edge], -edge))
    room_left, room_right = _room(line, lines, pictures)
    # a line that runs on over what stands beside this one has another room
    fitting = [other.right for other in same if other.right <= room_right] or [line.right]
    right = max(fitting)
    flush = sum(right - edge < _FLUSH for edge in fitting)
    return replace(
        line,
        left_edge=min(max(left, room_left), line.left),
        right_edge=max(right, line.right),
        room=_stands_in_way(line, lines, pictures),
        flush=flush * 10 > len(fitting) * 6,
    )


def _room(line: Line, lines: Sequence[Line], pictures: Sequence[Box]) -> tuple[float, float]:
    """Where what stands left and right of a line leaves it room."""
    margin = 0.5 * line.size
    near = 0.9 * line.size
    beside: list[tuple[float, float]] = [
        (other.left, other.right)
        for other in lines
        if other.bottom < line.top + near
        and other.top > line.bottom - near
        # a short last line and the indented one below it stand in nobody's way
        and (other.left - line.left > 6 * line.size or line.left - other.right > line.size)
        and other.beside(line)
    ]
    beside += [
        (box.left, box.right)
        for box in pictures
        if box.bottom < line.top
        and box.top > line.bottom
        and (box.left >= line.right - 1 or box.right <= line.left + 1)
    ]
    before = [right + margin for _, right in beside if right <= line.left + 1]
    after = [left - margin for left, _ in beside if left >= line.right - 1]
    return max(before, default=float("-inf")), min(after, default=float("inf"))


def _stands_in_way(line: Line, lines: Sequence[Line], pictures: Sequence[Box]) -> float:
    """Where something stands to the right of a line, level with it."""
    ahead = [
        other.left
        for other in lines
        if other.bottom < line.top and other.top > line.bottom and other.left >= line.right - 1
    ]
    ahead += [
        box.left
        for box in pictures
        if box.bottom < line.top and box.top > line.bottom and box.left >= line.right - 1
    ]
    return min(ahead, default=float("inf"))


def leads(pages: Iterable[Sequence[Line]]) -> dict[tuple[int, float], float]:
    """The usual way from baseline to baseline on each page for each size of letters, in points."""
    ways: dict[tuple[int, float], Counter[float]] = {}
    for page in pages:
        for one, two in pairwise(line for line in page if not (line.cells or line.reason)):
            same = abs(one.size - two.size) < 0.05 * one.size
            if same and one.above(two) and one.base - two.base < 2.6 * one.size:
                way = round((one.base - two.base) * 2) / 2
                ways.setdefault((one.page, size_class(one.size)), Counter())[way] += len(one.text)
    return {place: _usual(counted) for place, counted in ways.items()}


def _usual(counted: Counter[float]) -> float:
    """The shortest way of those that are about as common as the most common one."""
    most = max(counted.values())
    return min(way for way, count in counted.items() if count * 3 >= most * 2)


def size_class(size: float) -> float:
    """Sizes that are taken for one."""
    return round(size * 2) / 2


def opened(lines: Sequence[Line]) -> list[Line]:
    """The lines, a large letter at the start of a text made one with the word that it begins."""
    found = list(lines)
    for n, letter in enumerate(lines):
        if not _is_opening(letter):
            continue
        beside = [m for m in range(len(lines)) if m != n and _stands_beside(letter, lines[m])]
        if len(beside) < 2 or all(lines[m].left < letter.right - 1 for m in beside):
            continue
        first = max(beside, key=lambda m: lines[m].base)
        for m in beside:
            found[m] = replace(found[m], left=letter.left)
        found[first] = replace(found[first], text=letter.text + OPENED + found[first].text)
        found[n] = replace(letter, text="")
    return [line for line in found if line.text]


def _is_opening(line: Line) -> bool:
    plain = line.text.strip("\"'“„«‘")
    return len(plain) == 1 and plain.isalpha() and plain.isupper()


def _stands_beside(letter: Line, line: Line) -> bool:
    """Whether a line of the text is one of those that a large letter pushes to the right."""
    return (
        letter.size > _OPENING * line.size
        and letter.left - 1 < line.left < letter.right + 1.6 * line.size
        and letter.base - 0.5 * line.size < line.base < letter.top + 0.5 * line.size
    )

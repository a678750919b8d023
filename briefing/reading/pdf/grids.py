"""Tables drawn with rules: the cell that each line of text stands in, and the rows of cells.

A cell is the room between the nearest rules left, right, above and below of a line. Cells whose
upper rules are level are a row. A frame around running text, and the rule between two columns of
it, make no table: a table has rows of two and more cells with few words in each.
"""

from __future__ import annotations

import ctypes
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pypdfium2 import raw

from briefing.reading.pdf.letters import Box, Frame
from briefing.reading.pdf.lines import Line

BREAK = "\n"
"""Stands between two lines of one cell, until it is known how their words are joined."""

_MOST = 12_000
"""Strokes of a page over which it is a drawing, and no table is looked for."""
_STRAIGHT = 1.0
"""Points by which a rule may lean."""
_LEAST = 6.0
"""Points that a rule is long at least."""
_LEVEL = 3.0
"""Points within which upper rules are level."""
_WHITE = 250
"""Red, green and blue from which a colour is the paper's."""
_DEEPEST = 4  # writers put a drawing into another once or twice; a made file may go round
_CELL_WORDS = 60  # two columns with more in one are running text with a rule between
_SHORT_WORDS = 25  # from three columns on half may be short and one may be remarks
_FEWEST_ROWS = 2  # two boxes side by side are a page's layout, not yet a table

Matrix = tuple[float, float, float, float, float, float]
Stroke = tuple[float, float, float]
"""Where a rule stands, and from where to where it runs."""
_PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)  # neither turned, scaled nor moved


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a page: (y, left, right) of those across, (x, bottom, top) of those upright."""

    across: tuple[Stroke, ...] = ()
    upright: tuple[Stroke, ...] = ()

    def part(self, one: Box, other: Box) -> bool:
        """Whether an upright rule stands between two letters of a line."""
        middle = (one.bottom + one.top) / 2
        return any(
            bottom <= middle <= top and one.right - 0.5 <= x <= other.left + 0.5
            for x, bottom, top in self.upright
        )


NONE = Rules()


def of_page(page: Any, frame: Frame) -> Rules:
    """The rules that are drawn on a page, or none where it has too many strokes."""
    across: list[Stroke] = []
    upright: list[Stroke] = []
    for count, (one, other) in enumerate(_strokes(page.raw)):
        if count > _MOST:
            return NONE
        (left, low), (right, high) = frame.point(*one), frame.point(*other)
        if abs(low - high) <= _STRAIGHT and abs(left - right) >= _LEAST:
            across.append(((low + high) / 2, min(left, right), max(left, right)))
        elif abs(left - right) <= _STRAIGHT and abs(low - high) >= _LEAST:
            upright.append(((left + right) / 2, min(low, high), max(low, high)))
    if len(across) < 3 or len(upright) < 2:
        return NONE
    return Rules(tuple(dict.fromkeys(across)), tuple(dict.fromkeys(upright)))


def rows(lines: Sequence[Line], rules: Rules) -> list[Line]:
    """The lines, those of ruled tables made one line for each row, tabs between its cells."""
    if rules is NONE:
        return list(lines)
    cells: dict[Box, list[int]] = {}
    for n, line in enumerate(lines):
        if box := _cell(line, rules):
            cells.setdefault(box, []).append(n)
    tabular = [row for row in _level(cells) if _is_tabular(row, lines, cells)]
    if len(tabular) < _FEWEST_ROWS:
        return list(lines)
    placed = {min(n for box in row for n in cells[box]): row for row in tabular}
    gone = {n for row in tabular for box in row for n in cells[box]}
    found: list[Line] = []
    for n, line in enumerate(lines):
        if n in placed:
            row = [[lines[m] for m in cells[box]] for box in placed[n]]
            found.append(_joined(row))
        elif n not in gone:
            found.append(line)
    return found


def _cell(line: Line, rules: Rules) -> Box | None:
    """The room between the rules around a line, where there is one on each side."""
    x, y = (line.left + line.right) / 2, line.base + 0.25 * line.size
    slack = _LEVEL
    lefts = [at for at, low, high in rules.upright if low - slack <= y <= high + slack and at <= x]
    rights = [at for at, low, high in rules.upright if low - slack <= y <= high + slack and at > x]
    belows = [at for at, low, high in rules.across if low - slack <= x <= high + slack and at <= y]
    aboves = [at for at, low, high in rules.across if low - slack <= x <= high + slack and at > y]
    if not (lefts and rights and belows and aboves):
        return None
    box = Box(max(lefts), max(belows), min(rights), min(aboves))
    closed = (
        _covered(rules.upright, box.left, box.bottom, box.top)
        and _covered(rules.upright, box.right, box.bottom, box.top)
        and _covered(rules.across, box.bottom, box.left, box.right)
        and _covered(rules.across, box.top, box.left, box.right)
    )
    if not closed:  # rules of tables around it, and none of its own
        return None
    return Box(*(round(at, 1) for at in (box.left, box.bottom, box.right, box.top)))


def _covered(strokes: Sequence[Stroke], at: float, start: float, end: float) -> bool:
    """Whether rules at a place run from one point to another, without a gap to speak of."""
    reached = start
    near = [one for one in strokes if abs(one[0] - at) <= _STRAIGHT]
    for _, low, high in sorted(near, key=lambda one: one[1]):
        if low <= reached + _LEVEL:
            reached = max(reached, high)
    return reached >= end - _LEVEL


def _level(cells: dict[Box, list[int]]) -> Iterator[list[Box]]:
    """The cells in rows, from the left to the right; tables beside each other have their own."""
    row: list[Box] = []
    for box in sorted(cells, key=lambda one: (-one.top, one.left)):
        if row and row[0].top - box.top > _LEVEL:
            yield from _parted(row)
            row = []
        row.append(box)
    yield from _parted(row)


def _parted(row: Sequence[Box]) -> Iterator[list[Box]]:
    """The runs of cells of a row that no gap parts."""
    run: list[Box] = []
    for box in sorted(row, key=lambda one: one.left):
        if run and box.left - run[-1].right > 2 * _LEVEL:
            yield run
            run = []
        run.append(box)
    if run:
        yield run


def _is_tabular(row: Sequence[Box], lines: Sequence[Line], cells: dict[Box, list[int]]) -> bool:
    words = [sum(lines[n].words for n in cells[box]) for box in row]
    if len(row) < 2:
        return False
    return max(words) <= _CELL_WORDS or (len(row) > 2 and statistics.median(words) <= _SHORT_WORDS)


def _joined(row: Sequence[Sequence[Line]]) -> Line:
    every = [line for cell in row for line in cell]
    texts = [
        BREAK.join(line.text for line in sorted(cell, key=lambda line: -line.base)) for cell in row
    ]
    return replace(
        row[0][0],
        text="\t".join(texts),
        left=min(line.left for line in every),
        right=max(line.right for line in every),
        bottom=min(line.bottom for line in every),
        top=max(line.top for line in every),
        base=max(line.base for line in every),
        marks=tuple(mark for line in every for mark in line.marks),
        note=False,
        cells=len(row),
    )


def _strokes(page: Any) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    for n in range(raw.FPDFPage_CountObjects(page)):
        yield from _of_shape(raw.FPDFPage_GetObject(page, n), _PLAIN, 0)


def _of_shape(
    shape: Any, outer: Matrix, depth: int
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    kind = raw.FPDFPageObj_GetType(shape)
    if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
        inner = _times(_matrix(shape), outer)
        for n in range(raw.FPDFFormObj_CountObjects(shape)):
            yield from _of_shape(raw.FPDFFormObj_GetObject(shape, n), inner, depth + 1)
    elif kind == raw.FPDF_PAGEOBJ_PATH and _is_seen(shape):
        yield from _of_path(shape, _times(_matrix(shape), outer))


def _is_seen(shape: Any) -> bool:
    """Whether a path is drawn at all, and not in white alone."""
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(shape, filled, stroked):
        return False
    if not stroked.value and not filled.value:
        return False
    told = raw.FPDFPageObj_GetStrokeColor if stroked.value else raw.FPDFPageObj_GetFillColor
    colours = [ctypes.c_uint() for _ in range(4)]
    return not told(shape, *colours) or min(one.value for one in colours[:3]) < _WHITE


def _of_path(
    shape: Any, matrix: Matrix
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    for n in range(min(raw.FPDFPath_CountSegments(shape), _MOST)):
        segment = raw.FPDFPath_GetPathSegment(shape, n)
        if not raw.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        a, b, c, d, e, f = matrix
        here = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = here
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield last, here
        last = here
        if raw.FPDFPathSegment_GetClose(segment):
            yield here, start


def _matrix(shape: Any) -> Matrix:
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(shape, found):
        return _PLAIN
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(one: Matrix, other: Matrix) -> Matrix:
    """The matrix that applies one and then the other."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )

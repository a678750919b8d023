"""Where everything of a row of the draft stands, at a width."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont, QFontMetrics

from briefing.model.brief import Line, runs
from ui.look.text_block import SMALL, block_height, semibold, sized
from ui.look.theme import GRID
from ui.note.rows import Row

LEFT = 3 * GRID
"""Room for the pin, and for the dot of a line that is new."""
RIGHT = 2 * GRID
"""Room for the three dots that a row shows under the mouse."""
MARKS = 8 * GRID
"""Room for two numbers of two digits; more of them go into further rows."""
TOP = GRID * 3 // 4
"""Over and under the words: rows of one section are nearer to one another than sections."""
INSET = 3 * GRID // 2
"""How far the original stands in, right of a thin rule."""
_KEPT = 20_000
"""Qt asks for every row at each width that a drag of the edge comes past."""


class Part(Enum):
    """What a row is made of, from top to bottom."""

    LEAD = "lead"
    TEXT = "text"
    NOTE = "note"
    STATUS = "status"  # what the analyst did, and the way to the original
    ORIGINAL = "original"
    BACK = "back"  # the way back to the original


class Spot(NamedTuple):
    """A part and where it stands, from the row's top left corner."""

    part: Part
    area: QRect


def spots(row: Row, font: QFont, width: int, opened: bool) -> tuple[Spot, ...]:
    """The parts of a line at this width of the list. ``opened`` shows what stood there before."""
    return _spots(row, font.toString(), width, opened)


@lru_cache(maxsize=_KEPT)
def _spots(row: Row, name: str, width: int, opened: bool) -> tuple[Spot, ...]:
    font = QFont()  # Qt's own lives no longer than the call
    font.fromString(name)
    room = max(1, width - LEFT - RIGHT - MARKS)
    small = sized(font, SMALL)
    found: list[Spot] = []
    top = TOP

    def put(part: Part, words: str, which: QFont, *, inset: int = 0, gap: int = 0) -> None:
        nonlocal top
        if words:
            height = block_height(words, which, room - inset)
            found.append(Spot(part, QRect(LEFT + inset, top + gap, room - inset, height)))
            top += height + gap

    put(Part.LEAD, row.lead, semibold(font))
    # a line that is still to be written has a height, too
    put(Part.TEXT, row.text or " ", font)
    put(Part.NOTE, row.note, small)
    put(Part.STATUS, " " if row.tags else "", small, gap=2)
    if opened and row.original:
        put(Part.ORIGINAL, row.original, small, inset=INSET, gap=GRID // 2)
        put(Part.BACK, " " if row.edited else "", small, inset=INSET, gap=2)
    return tuple(found)


def height(row: Row, font: QFont, width: int, opened: bool) -> int:
    """The height of a row in pixels."""
    if row.heading:
        return QFontMetrics(font).lineSpacing() + 3 * GRID
    words = spots(row, font, width, opened)[-1].area.bottom() + 1
    return max(words, TOP + _marks_height(row.line, font)) + TOP


class Mark(NamedTuple):
    """The number of a source, where its words begin, right and below of the row's marks.

    ``also`` says that the source says the same in other words.
    """

    words: str
    place: QPoint
    also: bool


def marks(line: Line | None, font: QFont) -> tuple[Mark, ...]:
    """The numbers of a line's sources, in as many rows as they need."""
    if line is None:
        return ()
    metrics = QFontMetrics(mark_font(font))
    found: list[Mark] = []
    x, y = 0, 0
    for run, also in (
        *((run, False) for run in runs(line.marks)),
        *((run, True) for run in runs(line.also)),
    ):
        words = f"[{'–'.join(map(str, run))}]"
        width = metrics.horizontalAdvance(words)
        # the first of a row stands there, however long it is
        if x and x + width > MARKS - GRID:
            x, y = 0, y + metrics.lineSpacing()
        found.append(Mark(words, QPoint(x, y), also))
        x += width + 2
    return tuple(found)


def mark_font(font: QFont) -> QFont:
    """In which the numbers of the sources stand."""
    return sized(semibold(font), SMALL)


def _marks_height(line: Line | None, font: QFont) -> int:
    placed = marks(line, font)
    return placed[-1].place.y() + QFontMetrics(font).lineSpacing() if placed else 0


def more_area(rect: QRect) -> QRect:
    """Where a row under the mouse offers what can be done with it."""
    return QRect(rect.right() - RIGHT, rect.top() + TOP, RIGHT, RIGHT + GRID // 2)


def part_area(part: Part, row: Row, font: QFont, rect: QRect, opened: bool) -> QRect | None:
    """Where a part of a row stands in the list; None when the row has none."""
    for spot in spots(row, font, rect.width(), opened):
        if spot.part is part:
            return spot.area.translated(rect.topLeft())
    return None


def part_at(place: QPoint, row: Row, font: QFont, rect: QRect, opened: bool) -> Part | None:
    """The part of a row at a place of the list."""
    for spot in spots(row, font, rect.width(), opened):
        if spot.area.translated(rect.topLeft()).contains(place):
            return spot.part
    return None

"""The lines of a PDF with their places, and which of them are running heads and feet.

Coordinates are PDF points, y upwards. Lines are as PDFium gives them, in the order of the
content stream, which for columns is column after column; where a stream goes to and fro between
two columns, the lines are put in order here.
"""

from __future__ import annotations

import math
import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from briefing.model.errors import ReadingError

_SPACE = re.compile(r"\s+")
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"\W*(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.IGNORECASE
)
_EDGE = 0.12
"""Share of a page's height, at its top and at its foot, where running lines stand."""
_FLUSH = 1.5
"""Points within which a line ends at its column's edge."""
RUNNING = "running head or foot"
NUMBER = "page number"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and its box.

    ``column_left`` and ``column_right`` are the edges of the lines above and below it,
    ``usual_gap`` the usual space between two lines of its page, all in points. ``justified`` is
    true where most of those lines end at the edge.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool = False
    column_left: float = 0.0
    column_right: float = 0.0
    justified: bool = False
    usual_gap: float = 0.0
    height: float = 0.0
    reason: str = ""

    @property
    def short(self) -> bool:
        """Whether it ends before the edge of a column whose lines do not: a last line."""
        return self.justified and self.column_right - self.right > 2 * _FLUSH

    @property
    def letter_width(self) -> float:
        """Average width of a character."""
        return (self.right - self.left) / max(1, len(self.text))

    def beside(self, other: Line) -> bool:
        """Whether the two share no stretch of the x-axis."""
        return self.right < other.left or other.right < self.left

    def above(self, other: Line) -> bool:
        """Whether the other stands below this line in the same column of the same page."""
        return self.page == other.page and self.top > other.top and not self.beside(other)


def of_document(data: bytes, name: str, most: int) -> list[list[Line]]:
    """The lines of each page.

    Raises :class:`ReadingError` for a protected or damaged document and for more than ``most``
    pages.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadingError("it is protected by a password", path=name) from error
        raise ReadingError("the document is damaged and cannot be opened", path=name) from error
    try:
        if len(document) > most:
            raise ReadingError(f"it has {len(document)} pages; {most} are read at most", path=name)
        return [_lines(document[number], number) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise ReadingError(f"the document is damaged: {error}", path=name) from error
    finally:
        document.close()


def _lines(page: Any, number: int) -> list[Line]:
    """The lines of one page with their columns."""
    text_page = page.get_textpage()
    try:
        found = list(_raw(text_page, number, page.get_height()))
    finally:
        text_page.close()
        page.close()
    return [_placed(line, found, gap) for gap in [_gap(found)] for line in _in_order(found)]


@dataclass(slots=True)
class _Letters:
    """The characters of a line while it is read."""

    text: list[str]
    boxes: list[tuple[float, float, float, float]]
    sizes: list[float]
    bold: int = 0


def _raw(text_page: Any, number: int, height: float) -> Iterator[Line]:
    """Lines from characters; a gap of more than three letters within a line divides it."""
    import ctypes

    from pypdfium2 import raw

    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    matrix = raw.FS_MATRIX()
    letters = _Letters([], [], [])
    for index in range(text_page.count_chars()):
        char = chr(raw.FPDFText_GetUnicode(text_page, index))
        if char in "\r\n":
            yield from _line(letters, number, height)
            letters = _Letters([], [], [])
            continue
        found = raw.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
        if found and not char.isspace():
            box = (left.value, right.value, bottom.value, top.value)
            size = raw.FPDFText_GetFontSize(text_page, index)
            if raw.FPDFText_GetMatrix(text_page, index, matrix):
                # many writers set a font of one point and scale it by the text matrix
                size *= math.hypot(matrix.b, matrix.d)
            if letters.boxes and _begins_line(box, letters.boxes[-1], size):
                yield from _line(letters, number, height)
                letters = _Letters([], [], [])
            letters.boxes.append(box)
            letters.sizes.append(size)
            letters.bold += raw.FPDFText_GetFontWeight(text_page, index) >= 600
        letters.text.append(char)
    yield from _line(letters, number, height)


def _begins_line(
    box: tuple[float, float, float, float], last: tuple[float, float, float, float], size: float
) -> bool:
    """Whether a letter stands apart from the one before: far to the right, above, or below.

    PDFium tells no line break after a hyphen that it takes for one that divides a word, be the
    next letter on the next line or in the page's head. A raised figure or an accent that is
    drawn on its own is near what it stands by.
    """
    left, _, bottom, top = box
    last_left, right, last_bottom, last_top = last
    apart = max(last_bottom - top, bottom - last_top)
    if left - right > 2.5 * max(1.0, size) or apart > 0.5 * size:
        return True
    return apart > 0 and last_left - left > 2 * size


def _line(letters: _Letters, number: int, height: float) -> Iterator[Line]:
    text = _SPACE.sub(" ", "".join(letters.text)).strip()
    # fonts draw both hyphens alike, and then a document names the one for the other
    text = text.replace("\u2010", "-")
    text = "".join(char for char in text if char.isprintable() or char in "\x02\ufffe\u00ad")
    if not text or not letters.boxes:
        return
    size = statistics.median(letters.sizes)
    bottom = min(box[2] for box in letters.boxes)
    top = max(box[3] for box in letters.boxes)
    yield Line(
        text=text,
        page=number,
        left=letters.boxes[0][0],
        right=max(box[1] for box in letters.boxes),
        bottom=bottom,
        top=top,
        size=size if size > 1 else max(1.0, top - bottom),
        bold=letters.bold * 2 > len(letters.boxes),
        height=height,
    )


def _gap(lines: Sequence[Line]) -> float:
    """The usual space between two lines that follow each other in a column, in points."""
    gaps = [
        one.bottom - two.top
        for one, two in pairwise(lines)
        if one.above(two) and one.bottom - two.top < 2 * one.size
    ]
    return max(0.0, statistics.median(gaps)) if gaps else 0.0


def _placed(line: Line, lines: Sequence[Line], gap: float) -> Line:
    """The line with its column's edges, taken from lines of about the same size around it."""
    same = [
        other
        for other in lines
        if not other.beside(line)
        and abs(other.size - line.size) < 0.1 * line.size
        and abs(other.top - line.top) < 30 * line.size
        and (other.right - other.left) < 1.6 * max(line.right - line.left, 20 * line.size)
    ]
    lefts = Counter(round(other.left) for other in same)
    left = max(lefts, key=lambda edge: (lefts[edge], -edge))
    right = max(other.right for other in same)
    flush = sum(right - other.right < _FLUSH for other in same)
    return replace(
        line,
        column_left=min(left, line.left),
        column_right=right,
        justified=flush * 10 > len(same) * 6,
        usual_gap=gap,
    )


def _in_order(lines: list[Line]) -> list[Line]:
    """The lines, column by column where the stream jumps between two columns line by line."""
    jumps = sum(
        one.beside(two) and abs(one.bottom - two.bottom) < 0.5 * one.size
        for one, two in pairwise(lines)
    )
    if len(lines) < 8 or jumps * 10 < len(lines) * 3:
        return lines
    gutter = _gutter(lines)
    if gutter is None:
        return lines
    across = [n for n, line in enumerate(lines) if line.left < gutter - 1 and line.right > gutter]
    ordered: list[Line] = []
    start = 0
    for stop in [*across, len(lines)]:
        band = lines[start:stop]
        ordered += [line for line in band if line.right <= gutter]
        ordered += [line for line in band if line.right > gutter]
        if stop < len(lines):
            ordered.append(lines[stop])
        start = stop + 1
    return ordered


def _gutter(lines: Sequence[Line]) -> float | None:
    """An x that at most a quarter of the lines cross and that both sides of stand many lines."""
    for edge in sorted({round(line.left) - 2.0 for line in lines}):
        crossing = sum(line.left < edge < line.right for line in lines)
        before = sum(line.right <= edge for line in lines)
        after = len(lines) - crossing - before
        if crossing * 4 <= len(lines) and min(before, after) * 4 >= len(lines):
            return edge
    return None


def without_running(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages, with running heads, running feet and page numbers marked by their reason.

    A line in the outer eighth of a page runs where, its digits aside, it stands there on at
    least half of the pages (two at least), or on half of the left or the right ones.
    """
    counted: Counter[str] = Counter()
    for page in pages:
        counted.update({_key(line) for line in page if _at_edge(line)})
    enough = max(2, len(pages) * 0.45) if len(pages) < 4 else max(2, len(pages) * 0.24)
    return [
        [
            replace(line, reason=_why(line, counted, enough)) if _at_edge(line) else line
            for line in page
        ]
        for page in pages
    ]


def _at_edge(line: Line) -> bool:
    return line.bottom > line.height * (1 - _EDGE) or line.top < line.height * _EDGE


def _key(line: Line) -> str:
    return _DIGITS.sub("#", line.text.casefold())


def _why(line: Line, counted: Counter[str], enough: float) -> str:
    if _NUMBER.fullmatch(line.text):
        return NUMBER
    return RUNNING if counted[_key(line)] >= enough and len(line.text) < 160 else ""

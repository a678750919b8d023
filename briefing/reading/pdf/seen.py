"""What no reader of a page can see: drawn invisibly, in the paper's colour, covered, clipped away.

A page is drawn twice by PDFium, with its text and without; where the two are alike, no letter is
seen, whatever the reason. The text that a program for scans lays over or under the picture of a
page is not seen either but says what is: it stays where the picture holds ink at its place.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from pypdfium2 import raw

from briefing.reading.pdf.letters import Box, Frame, Letter

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

HIDDEN = "no reader sees it"
OUTSIDE = "outside the page"
TINY = "too small to be read"
INVISIBLE = "drawn so that nobody sees it"
PAPER = "in the colour of what lies behind it"
OTHER = "other words than are drawn there"
COVERED = "covered, clipped away or in the colour of the paper"

_LEAST_SIZE = 2.0
"""Points below which letters are too small to be read."""
_LEAST_WIDTH = 0.03
"""Width of a letter by its size below which so many cannot stand side by side as they are said to.

A document may say that a drawn mark stands for a text of any length; PDFium parts the mark's width
among the letters of that text.
"""
_FEWEST = 8
"""Letters of a text object from which their mean width tells."""
_LEAST_CONTRAST = 16
"""Difference of a pixel's red, green or blue, of 255, that an eye can see."""
_INK = 60
"""The same between the paper and the ink of a scanned page."""
_MOST_PIXELS = 1600
"""Pixels of the longer side of a page as it is drawn here."""
_SCAN = 0.4
"""Share of a page's area from which a picture may be the picture of a page."""
_DEEPEST = 12
"""Forms within forms that are looked into."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pixels of a page, top row first: with and without text, and the scale of a point.

    ``scanned`` is true where one picture fills much of the page.
    """

    full: Pixels
    bare: Pixels
    scale: float
    scanned: bool


def unseen(page: Any, letters: Sequence[Letter], frame: Frame) -> list[str]:
    """For each letter why nobody sees it, or "". The page's text is no longer drawn afterwards."""
    reasons = [""] * len(letters)
    boxed = [n for n, letter in enumerate(letters) if letter.box]
    if not boxed:
        return reasons
    drawn = _drawn(page, frame)
    if drawn is None:
        return reasons
    changed, crowded = _changed(drawn), _crowded(letters)
    styles: dict[int, _Style] = {}
    for run in _runs(letters):
        first = letters[run[0]]
        style = styles.get(first.drawn)
        if style is None:
            style = styles[first.drawn] = _style(first.drawn)
        one = [letters[n] for n in run]
        reason = OTHER if first.drawn in crowded else ""
        reason = reason or _reason(one, frame, drawn, changed, style)
        for n in run if reason else ():
            reasons[n] = reason
    return reasons


def _runs(letters: Sequence[Letter]) -> Iterator[list[int]]:
    """Letters that follow each other in one text object and one word."""

    def key(n: int) -> tuple[bool, int]:
        return letters[n].box is not None, letters[n].drawn

    for (boxed, _), run in groupby(range(len(letters)), key=key):
        if boxed:
            yield list(run)


@dataclass(frozen=True, slots=True)
class _Style:
    """How a text object is drawn. ``colour`` is None where it is no plain one."""

    invisible: bool = False
    colour: tuple[int, int, int] | None = None


def _style(drawn: int) -> _Style:
    if not drawn:
        return _Style()
    shape = ctypes.cast(drawn, raw.FPDF_PAGEOBJECT)
    mode = raw.FPDFTextObj_GetTextRenderMode(shape)
    red, green, blue, opaque = (ctypes.c_uint() for _ in range(4))
    told = raw.FPDFPageObj_GetFillColor(shape, red, green, blue, opaque)
    filled = mode in (raw.FPDF_TEXTRENDERMODE_FILL, raw.FPDF_TEXTRENDERMODE_FILL_CLIP)
    return _Style(
        invisible=mode in (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
        or (bool(told) and filled and opaque.value == 0),
        colour=(red.value, green.value, blue.value) if told and filled else None,
    )


def _reason(
    run: Sequence[Letter], frame: Frame, drawn: Drawn, changed: NDArray[np.int32], style: _Style
) -> str:
    boxes = [letter.box for letter in run if letter.box]
    box = Box(
        min(one.left for one in boxes),
        min(one.bottom for one in boxes),
        max(one.right for one in boxes),
        max(one.top for one in boxes),
    )
    width, height = frame.seen_size
    if box.right <= 0 or box.left >= width or box.top <= 0 or box.bottom >= height:
        return OUTSIDE
    rows, columns = _pixels(box, frame, drawn)
    if style.invisible:
        return "" if _holds_ink(drawn, rows, columns) else INVISIBLE
    if max(letter.size for letter in run) < _LEAST_SIZE:
        return TINY
    if not _any(changed, rows, columns):
        mark = not any(letter.char.isalnum() for letter in run)
        return "" if mark or _holds_ink(drawn, rows, columns) else COVERED
    return PAPER if _like_paper(drawn, rows, columns, style) else ""


def _crowded(letters: Sequence[Letter]) -> frozenset[int]:
    """The text objects with far more letters than fit into the place that they are drawn in."""
    widths: dict[int, list[float]] = {}
    for one in letters:
        if one.box and one.char.isalnum() and one.size > 0:
            width = one.box.height if one.turned else one.box.width
            widths.setdefault(one.drawn, []).append(width / one.size)
    return frozenset(
        drawn
        for drawn, shares in widths.items()
        if len(shares) >= _FEWEST and sum(shares) / len(shares) < _LEAST_WIDTH
    )


def _drawn(page: Any, frame: Frame) -> Drawn | None:
    scale = min(1.5, _MOST_PIXELS / max(1.0, frame.width, frame.height))
    import pypdfium2

    try:
        full = _picture(page, scale)
        texts, largest = [], 0.0
        for shape, kind in _shapes(page.raw):
            if kind == raw.FPDF_PAGEOBJ_TEXT:
                texts.append(shape)
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                largest = max(largest, _area(shape))
        for shape in texts:
            raw.FPDFPageObj_SetIsActive(shape, False)
        bare = _picture(page, scale)
    except pypdfium2.PdfiumError:
        return None
    return Drawn(full, bare, scale, largest > _SCAN * frame.width * frame.height)


def _picture(page: Any, scale: float) -> Pixels:
    bitmap = page.render(scale=scale, draw_annots=False)
    pixels: Pixels = bitmap.to_numpy()[:, :, :3].copy()
    bitmap.close()
    return pixels


def _shapes(page: Any) -> Iterator[tuple[Any, int]]:
    """The objects of a page and of the forms in it."""
    for n in range(raw.FPDFPage_CountObjects(page)):
        yield from _within(raw.FPDFPage_GetObject(page, n), 0)


def _within(shape: Any, depth: int) -> Iterator[tuple[Any, int]]:
    kind = raw.FPDFPageObj_GetType(shape)
    yield shape, kind
    if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
        for n in range(raw.FPDFFormObj_CountObjects(shape)):
            yield from _within(raw.FPDFFormObj_GetObject(shape, n), depth + 1)


def bounds(shape: Any) -> tuple[float, float, float, float] | None:
    """Left, bottom, right and top of an object in its own space."""
    sides = tuple(ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(shape, *sides):
        return None
    left, bottom, right, top = (side.value for side in sides)
    return left, bottom, right, top


def _area(shape: Any) -> float:
    sides = bounds(shape)
    return (sides[2] - sides[0]) * (sides[3] - sides[1]) if sides else 0.0


def _changed(drawn: Drawn) -> NDArray[np.int32]:
    """For each corner of pixels, how many above and left of it the text changes."""
    import numpy as np

    apart = np.abs(drawn.full.astype(np.int16) - drawn.bare.astype(np.int16)).max(axis=2)
    counted = np.zeros((apart.shape[0] + 1, apart.shape[1] + 1), np.int32)
    counted[1:, 1:] = (apart >= _LEAST_CONTRAST).cumsum(axis=0).cumsum(axis=1)
    return counted


def _pixels(box: Box, frame: Frame, drawn: Drawn) -> tuple[slice, slice]:
    """Rows and columns of the pixels of a box, at least one of each where it is on the page."""
    # the page is drawn as its rotation says; text set upright here is turned back
    corners = [_turned_back(x, y, frame) for x, y in ((box.left, box.bottom), (box.right, box.top))]
    high, wide = drawn.full.shape[:2]
    xs = sorted(x * drawn.scale for x, _ in corners)
    ys = sorted((frame.height - y) * drawn.scale for _, y in corners)
    return _slice(ys[0], ys[1], high), _slice(xs[0], xs[1], wide)


def _turned_back(x: float, y: float, frame: Frame) -> tuple[float, float]:
    if frame.quarter == 1:
        return frame.width - y, x
    if frame.quarter == 2:
        return frame.width - x, frame.height - y
    if frame.quarter == 3:
        return y, frame.height - x
    return x, y


def _slice(low: float, high: float, most: int) -> slice:
    first = min(max(0, int(low)), most - 1)
    return slice(first, min(most, max(first + 1, int(high + 0.999))))


def _any(changed: NDArray[np.int32], rows: slice, columns: slice) -> bool:
    top, bottom, left, right = rows.start, rows.stop, columns.start, columns.stop
    inside = (
        changed[bottom, right] - changed[top, right] - changed[bottom, left] + changed[top, left]
    )
    return bool(inside > 0)


def _holds_ink(drawn: Drawn, rows: slice, columns: slice) -> bool:
    """Whether the picture of a page shows something there."""
    if not drawn.scanned:
        return False
    part = drawn.full[rows, columns].max(axis=2)
    return int(part.max()) - int(part.min()) >= _INK


def _like_paper(drawn: Drawn, rows: slice, columns: slice, style: _Style) -> bool:
    """Whether what lies behind is of one colour, and that colour the letters' own."""
    if style.colour is None:
        return False
    part = drawn.bare[rows, columns].reshape(-1, 3)
    low, high = part.min(axis=0), part.max(axis=0)
    blue, green, red = (int(value) for value in low)
    return int((high - low).max()) < _LEAST_CONTRAST and all(
        abs(one - other) < _LEAST_CONTRAST
        for one, other in zip((red, green, blue), style.colour, strict=True)
    )

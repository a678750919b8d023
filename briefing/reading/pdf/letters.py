"""The letters of a PDF page as PDFium finds them, with their places on the page that is seen.

Coordinates are points from the lower left corner of the visible page, y upwards, the page turned
as a reader sees it: its rotation, the origin of its crop box and a text that runs upwards all
over the page are undone.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw

_FINE = 64
"""Steps of a point in which PDFium is asked where a place of the page is seen."""
_LIGATURES = {"\x0b": "ff", "\x0c": "fi", "\x0d": "fl", "\x0e": "ffi", "\x0f": "ffl"}
"""Where the fonts of TeX have their ligatures, which some documents name so."""
BULLET = "•"
BOLD = 600
"""Font weight from which letters are bold."""
_HEAVIEST = 1000
"""Weight above which a font's own data are no weight: they give the width of its stems wrongly."""
_BOLD_NAME = re.compile(r"bold|black|heavy|(?<![a-z])demi|[-,]bd\b|cmbx|-medi\b", re.IGNORECASE)
_PLAIN_NAME = re.compile(r"italic|oblique|regular|roman|book|light|mt$", re.IGNORECASE)
_SLANTED_NAME = re.compile(r"italic|oblique|(?<![a-z])(?:it|kursiv)\b", re.IGNORECASE)
_MARKS_NAME = re.compile(r"wingdings|webdings|dingbats", re.IGNORECASE)
_MOST_BOLD = 0.6
"""Share of a page's letters above which what only their weight calls bold is its plain text."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, in points."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Width in points."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height in points."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Letter:
    """A character, its box and the place of its baseline.

    ``size`` is the font's size as it is seen, in points. ``drawn`` names the text object that it
    belongs to. ``turned`` is true where its line runs in another direction than the page's. A
    character that PDFium made up (space, line break) has no box.
    """

    char: str
    box: Box | None = None
    base: float = 0.0
    size: float = 0.0
    bold: bool = False
    turned: bool = False
    drawn: int = 0
    slanted: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """How places in a page's own space become places on the page that is seen."""

    width: float
    height: float
    across: tuple[float, float, float]
    up: tuple[float, float, float]
    quarter: int = 0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a place of the page's own space is seen."""
        seen_x = self.across[0] * x + self.across[1] * y + self.across[2]
        seen_y = self.up[0] * x + self.up[1] * y + self.up[2]
        return self.turned(seen_x, seen_y)

    def turned(self, x: float, y: float) -> tuple[float, float]:
        """The place after the quarter turns that set the page's text upright."""
        if self.quarter == 1:
            return y, self.width - x
        if self.quarter == 2:
            return self.width - x, self.height - y
        if self.quarter == 3:
            return self.height - y, x
        return x, y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """The rectangle that holds one of the page's own space."""
        one, other = self.point(left, bottom), self.point(right, top)
        return Box(
            min(one[0], other[0]),
            min(one[1], other[1]),
            max(one[0], other[0]),
            max(one[1], other[1]),
        )

    def quarters(self, across: float, up: float) -> int:
        """Quarter turns against the clock of a direction in the page's own space."""
        x = self.across[0] * across + self.across[1] * up
        y = self.up[0] * across + self.up[1] * up
        return round(math.atan2(y, x) / (math.pi / 2)) % 4

    @property
    def seen_size(self) -> tuple[float, float]:
        """Width and height after the quarter turns."""
        size = self.width, self.height
        return size[::-1] if self.quarter % 2 else size


def frame_of(page: Any) -> Frame:
    """The frame of a page, its text not yet set upright."""
    width, height = page.get_size()
    wide, high = max(1, round(width * _FINE)), max(1, round(height * _FINE))
    x, y = ctypes.c_int(), ctypes.c_int()

    def seen(at_x: float, at_y: float) -> tuple[float, float]:
        raw.FPDF_PageToDevice(page.raw, 0, 0, wide, high, 0, at_x, at_y, x, y)
        return x.value / _FINE, height - y.value / _FINE

    span = 100.0
    zero, right, up = seen(0, 0), seen(span, 0), seen(0, span)
    return Frame(
        width,
        height,
        ((right[0] - zero[0]) / span, (up[0] - zero[0]) / span, zero[0]),
        ((right[1] - zero[1]) / span, (up[1] - zero[1]) / span, zero[1]),
    )


@dataclass(frozen=True, slots=True)
class _Font:
    """What the letters of one text object share."""

    size: float
    bold: bool
    quarter: int
    drawn: int
    heavy: bool = False
    marks: bool = False
    slanted: bool = False


@dataclass(frozen=True, slots=True)
class _Raw:
    """A character in the page's own space."""

    char: str
    corners: tuple[float, float, float, float] | None = None
    origin: tuple[float, float] = (0.0, 0.0)
    font: _Font | None = None


def of_page(page: Any, text_page: Any) -> tuple[list[Letter], Frame]:
    """The letters in the order of the content stream, and the page's frame."""
    frame = frame_of(page)
    found = list(_raw_letters(text_page, frame))
    turns = Counter(one.font.quarter for one in found if one.font)
    main = max(turns, key=lambda quarter: (turns[quarter], -quarter)) if turns else 0
    frame = Frame(frame.width, frame.height, frame.across, frame.up, main)
    lettered = [one.font for one in found if one.font]
    heavy = sum(font.heavy for font in lettered) <= _MOST_BOLD * len(lettered)
    return [_placed(one, frame, main, heavy) for one in found], frame


def _placed(one: _Raw, frame: Frame, main: int, heavy: bool) -> Letter:
    if one.font is None or one.corners is None:
        return Letter(one.char)
    box = frame.box(*one.corners)
    return Letter(
        char=one.char,
        box=box,
        base=frame.point(*one.origin)[1],
        size=one.font.size if one.font.size > 0 else max(1.0, box.height),
        bold=one.font.bold or (heavy and one.font.heavy),
        turned=one.font.quarter != main,
        drawn=one.font.drawn,
        slanted=one.font.slanted,
    )


def _raw_letters(text_page: Any, frame: Frame) -> list[_Raw]:
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    fonts: dict[int, _Font] = {}
    found: list[_Raw] = []
    for index in range(text_page.count_chars()):
        char = chr(raw.FPDFText_GetUnicode(text_page, index))
        boxed = raw.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
        if char in _LIGATURES and not raw.FPDFText_IsGenerated(text_page, index):
            char = _LIGATURES[char]
        if char.isspace() or not boxed:
            found.append(_Raw(char))
            continue
        drawn = ctypes.cast(raw.FPDFText_GetTextObject(text_page, index), ctypes.c_void_p).value
        font = fonts.get(drawn or 0)
        if font is None:
            font = _font(text_page, index, frame, drawn or 0)
            if drawn:
                fonts[drawn] = font
        raw.FPDFText_GetCharOrigin(text_page, index, x, y)
        corners = (left.value, bottom.value, right.value, top.value)
        if font.marks and char.isalnum():
            char = BULLET  # a letter of such a font is drawn as a mark
        found.append(_Raw(char, corners, (x.value, y.value), font))
    return found


def _font_name(text_page: Any, index: int) -> str:
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    length = raw.FPDFText_GetFontInfo(text_page, index, name, len(name), flags)
    return name.value.decode("utf-8", "replace") if 0 < length <= len(name) else ""


def _font(text_page: Any, index: int, frame: Frame, drawn: int) -> _Font:
    size = raw.FPDFText_GetFontSize(text_page, index)
    matrix = raw.FS_MATRIX()
    quarter = 0
    if raw.FPDFText_GetMatrix(text_page, index, matrix):
        # many writers set a font of one point and scale it by the text matrix
        size *= math.hypot(matrix.c, matrix.d)
        quarter = frame.quarters(matrix.a, matrix.b)
    name = _font_name(text_page, index)
    bold = bool(_BOLD_NAME.search(name))
    weight = raw.FPDFText_GetFontWeight(text_page, index)
    heavy = BOLD <= weight <= _HEAVIEST and not bold and not _PLAIN_NAME.search(name)
    marks, slanted = bool(_MARKS_NAME.search(name)), bool(_SLANTED_NAME.search(name))
    return _Font(size, bold, quarter, drawn, heavy, marks, slanted)

"""Wrapped text for delegates, measured and painted with the same rules; words in one line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

SMALL = 0.9
"""Of a font, for what is said beside a line: 9 points where the window has 10, no less."""
# not \s, which holds the no-break spaces that are to stay
_PLAIN_SPACE = re.compile("[ \t\n\r\f\v\u2028\u2029]+")


def flat(text: str) -> str:
    """Words as they print: plain white space made single spaces, no-break spaces as they are."""
    return _PLAIN_SPACE.sub(" ", text).strip(" ")


def semibold(font: QFont) -> QFont:
    """The font, one step heavier."""
    # a copy, here and below: the font of a widget or an option is not ours to change
    heavier = QFont(font)
    heavier.setWeight(QFont.Weight.DemiBold)
    return heavier


def sized(font: QFont, factor: float) -> QFont:
    """The font, ``factor`` times as large."""
    other = QFont(font)
    other.setPointSizeF(font.pointSizeF() * factor)
    return other


def block_height(text: str, font: QFont, width: int) -> int:
    """Height in pixels of the text, wrapped at ``width``."""
    return round(_laid_out(text, font, width)[1])


def utf16(text: str, offset: int) -> int:
    """The offset in UTF-16 units, as Qt counts, of an offset in code points."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def draw_block(
    painter: QPainter,
    area: QRect,
    text: str,
    font: QFont,
    *,
    lines: int = 0,
    marks: Sequence[QTextLayout.FormatRange] = (),
) -> int:
    """Paint wrapped text at the top of ``area``; the height used.

    ``lines`` is the most that is painted, the last one ending in "…" if there is more; 0 paints
    all. ``marks`` are stretches that are painted in a form of their own.
    """
    layout, height = _laid_out(text, font, area.width())
    if not lines or layout.lineCount() <= lines:
        layout.draw(painter, QPointF(area.topLeft()), list(marks))
        return round(height)
    # a text layout knows no "…": the lines are painted by hand, the last one cut
    metrics = QFontMetrics(font)
    painter.setFont(font)
    top = area.top()
    for number in range(lines):
        line = layout.lineAt(number)
        start = line.textStart()
        if number < lines - 1:
            words = text[start : start + line.textLength()].rstrip()
        else:
            words = metrics.elidedText(text[start:], Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area.left(), top + metrics.ascent(), words)
        top += metrics.lineSpacing()
    return top - area.top()


def _laid_out(text: str, font: QFont, width: int) -> tuple[QTextLayout, float]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout, top

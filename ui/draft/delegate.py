"""How a row of the draft is painted: lead, words, source marks at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing.brief import Line
from ui import theme
from ui.draft.model import ROW
from ui.draft.rows import Row, State
from ui.icon import icon
from ui.text_block import block_height, draw_block, semibold, sized
from ui.theme import GRID

_LEFT = 3 * GRID
_RIGHT = 2 * GRID
_MARKS = 8 * GRID
_PIN = 14
_SMALL = 0.9

Index = QModelIndex | QPersistentModelIndex


class DraftDelegate(QStyledItemDelegate):
    """Rows are as high as their words need at the width of the list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height that :meth:`paint` uses."""
        width = option.rect.width()
        return QSize(width, _Layout(_row(index), option.font, width).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        row = _row(index)
        painter.save()
        if row.heading:
            _paint_heading(painter, option, row)
        else:
            _paint_ground(painter, option, row)
            _Layout(row, option.font, option.rect.width()).paint(painter, option.rect)
            _paint_marks(painter, option, row.line)
        painter.restore()


def _row(index: Index) -> Row:
    row = index.data(ROW)
    assert isinstance(row, Row)
    return row


class _Layout:
    """A row at a width: what goes where. Heights in pixels."""

    def __init__(self, row: Row, font: QFont, width: int) -> None:
        self.row = row
        self.font = font
        self.lead_font = semibold(font)
        self.small = sized(font, _SMALL)
        self.width = max(1, width - _LEFT - _RIGHT - _MARKS)
        if row.heading:
            self.height = QFontMetrics(font).lineSpacing() + 3 * GRID
            return
        self.lead_height = self._height(row.lead, self.lead_font)
        self.text_height = self._height(row.text, self.font)
        self.note_height = self._height(row.note, self.small)
        self.height = self.lead_height + self.text_height + self.note_height + GRID + GRID // 2

    def _height(self, text: str, font: QFont) -> int:
        return block_height(text, font, self.width) if text else 0

    def paint(self, painter: QPainter, rect: QRect) -> None:
        """Lead, words and small print under one another."""
        colours = theme.current()
        faded = self.row.state is not State.PRINTED or self.row.line is None
        area = QRect(rect.left() + _LEFT, rect.top() + GRID * 3 // 4, self.width, rect.height())
        text = colours.muted if faded else colours.text
        font = QFont(self.font)
        font.setStrikeOut(self.row.state is State.DROPPED)
        for words, which, colour, height in (
            (self.row.lead, self.lead_font, text, self.lead_height),
            (self.row.text, font, text, self.text_height),
            (self.row.note, self.small, colours.muted, self.note_height),
        ):
            if words:
                painter.setPen(QColor(colour))
                draw_block(painter, area, words, which)
                area.translate(0, height)
        if self.row.pinned:
            place = QRect(rect.left() + GRID // 2, rect.top() + GRID * 3 // 4 + 2, _PIN, _PIN)
            icon("pin", colours.accent).paint(painter, place)


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
    colours = theme.current()
    area = option.rect.adjusted(_LEFT, GRID, -_RIGHT, -GRID // 2)
    painter.setFont(semibold(option.font))
    painter.setPen(QColor(colours.accent))
    bottom = Qt.AlignmentFlag.AlignBottom
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | bottom, row.text)
    painter.setFont(sized(option.font, _SMALL))
    painter.setPen(QColor(colours.muted))
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | bottom, row.note)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
    if row.line is None:
        return
    colours = theme.current()
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(colours.accent_soft))
        if option.state & QStyle.StateFlag.State_Active:
            edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(edge, QColor(colours.accent))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, QColor(colours.raised))


def _paint_marks(painter: QPainter, option: QStyleOptionViewItem, line: Line | None) -> None:
    """Numbers of the sources, those that say the same in other words fainter after them."""
    if line is None:
        return
    colours = theme.current()
    marks = [(f"[{n}]", colours.accent) for n in line.marks]
    marks += [(f"[{n}]", colours.muted) for n in line.also]
    font = sized(semibold(option.font), _SMALL)
    metrics = QFontMetrics(font)
    painter.setFont(font)
    left = option.rect.right() - _RIGHT - _MARKS + GRID
    x, y = left, option.rect.top() + GRID * 3 // 4 + QFontMetrics(option.font).ascent()
    for words, colour in marks:
        width = metrics.horizontalAdvance(words)
        if x + width > option.rect.right() - _RIGHT:
            x, y = left, y + metrics.lineSpacing()
        if y > option.rect.bottom():
            return
        painter.setPen(QColor(colour))
        painter.drawText(x, y, words)
        x += width + 2

"""How a row of the draft is painted: lead, words, source marks at the right."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefing.model.brief import Line
from ui.look import theme
from ui.look.icon import icon
from ui.look.index import Index
from ui.look.text_block import SMALL, draw_block, semibold, sized, utf16
from ui.look.theme import GRID
from ui.note.layout import (
    LEFT,
    MARKS,
    RIGHT,
    TOP,
    Part,
    height,
    mark_font,
    marks,
    more_area,
    part_at,
    spots,
)
from ui.note.model import ROW
from ui.note.rows import Row, State
from ui.shell.find_bar import places

_PIN = 14
"""Lower than a line of 10 points, and narrower than LEFT, in which it stands."""
_DOT = 7
"""Odd, so that its middle is a pixel: that under the middle of the pin."""


class DraftDelegate(QStyledItemDelegate):
    """Rows are as high as their words need at the width of the list.

    ``opened`` is the key of the line whose original shows, ``reserved`` the line that is being
    edited and the height that its editor needs, ``sought`` the words to mark. ``beneath`` is the
    height of what stands under the heading of a section, in pixels.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.opened = ""
        self.reserved: tuple[str, int] = ("", 0)
        self.sought = ""
        self.beneath: dict[str, int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height that :meth:`paint` uses."""
        row, width = row_of(index), option.rect.width()
        key, room = self.reserved
        if key and row.key == key:
            return QSize(width, room)
        beneath = self.beneath.get(row.section, 0) if row.heading else 0
        return QSize(width, height(row, option.font, width, self._is_open(row)) + beneath)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        row = row_of(index)
        painter.save()
        if row.heading:
            _paint_heading(painter, option, row, self.beneath.get(row.section, 0))
        else:
            _paint_ground(painter, option, row)
            _paint_gutter(painter, option, row)
            self._paint_parts(painter, option, row)
            _paint_marks(painter, option, row.line)
        painter.restore()

    def link_at(self, place: QPoint, row: Row, font: QFont, rect: QRect) -> Part | None:
        """The part to click at a place of the list: STATUS or BACK, else None."""
        if row.heading:
            return None
        part = part_at(place, row, font, rect, self._is_open(row))
        if part is Part.BACK or (part is Part.STATUS and row.original):
            return part
        return None

    def _is_open(self, row: Row) -> bool:
        return bool(self.opened) and row.key == self.opened

    def _paint_parts(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        colours = theme.current()
        faded = row.state is not State.PRINTED or row.line is None
        text = colours.muted if faded else colours.text
        small = sized(option.font, SMALL)
        # a copy: the rows painted next have the same font
        plain = QFont(option.font)
        plain.setStrikeOut(row.state is State.DROPPED)
        edited = bool(row.key) and row.key == self.reserved[0]
        for part, area in spots(row, option.font, option.rect.width(), self._is_open(row)):
            if edited and part is not Part.LEAD:
                return  # the editor stands there
            place = area.translated(option.rect.topLeft())
            match part:
                case Part.LEAD:
                    self._words(painter, place, row.lead, semibold(option.font), text)
                case Part.TEXT:
                    self._words(painter, place, row.text, plain, text)
                case Part.NOTE:
                    self._words(painter, place, row.note, small, colours.muted)
                case Part.STATUS:
                    self._paint_status(painter, place, row, small)
                case Part.ORIGINAL:
                    edge = QRect(place.left() - GRID, place.top(), 2, place.height())
                    painter.fillRect(edge, QColor(colours.border))
                    self._words(painter, place, row.original, small, colours.muted)
                case Part.BACK:
                    painter.setFont(small)
                    painter.setPen(QColor(colours.accent))
                    painter.drawText(place, 0, self.tr("Put the original back"))

    def _words(self, painter: QPainter, area: QRect, words: str, font: QFont, colour: str) -> None:
        painter.setPen(QColor(colour))
        draw_block(painter, area, words, font, marks=self._marks(words))

    def _marks(self, words: str) -> list[QTextLayout.FormatRange]:
        """What is sought, as a highlighter would mark it."""
        found = []
        for start, end in places(words, self.sought) if self.sought else ():
            mark = QTextLayout.FormatRange()
            mark.start = utf16(words, start)
            mark.length = utf16(words, end) - mark.start
            form = QTextCharFormat()
            form.setBackground(QColor(theme.current().mark))
            mark.format = form
            found.append(mark)
        return found

    def _paint_status(self, painter: QPainter, area: QRect, row: Row, font: QFont) -> None:
        colours = theme.current()
        said = "  ·  ".join(row.tags)
        painter.setFont(font)
        painter.setPen(QColor(colours.muted))
        painter.drawText(area, 0, said)
        if row.original:
            opened = self._is_open(row)
            words = self.tr("Hide the original") if opened else self.tr("Show the original")
            left = QFontMetrics(font).horizontalAdvance(said) + 2 * GRID
            painter.setPen(QColor(colours.accent))
            painter.drawText(area.adjusted(left, 0, 0, 0), 0, words)


def row_of(index: Index) -> Row:
    """The row at an index of the draft."""
    row = index.data(ROW)
    assert isinstance(row, Row)
    return row


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, row: Row, beneath: int) -> None:
    colours = theme.current()
    area = option.rect.adjusted(LEFT, GRID, -RIGHT, -GRID // 2 - beneath)
    painter.setFont(semibold(option.font))
    painter.setPen(QColor(colours.accent))
    bottom = Qt.AlignmentFlag.AlignBottom
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | bottom, row.text)
    painter.setFont(sized(option.font, SMALL))
    painter.setPen(QColor(colours.muted))
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | bottom, row.note)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
    if not row.chosen:
        return
    colours = theme.current()
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(colours.accent_soft))
        # the edge says where the keys go, and they go to no window behind another
        if option.state & QStyle.StateFlag.State_Active:
            edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(edge, QColor(colours.accent))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, QColor(colours.raised))
    if option.state & QStyle.StateFlag.State_MouseOver:
        icon("more", colours.muted).paint(painter, more_area(option.rect))


def _paint_gutter(painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
    """A pin, and a dot for a line that the user has not seen yet."""
    colours = theme.current()
    left, top = option.rect.left() + GRID // 2, option.rect.top() + TOP
    line = QFontMetrics(option.font).height()
    if row.pinned:
        icon("pin", colours.accent).paint(painter, QRect(left + 1, top + 2, _PIN, _PIN))
        top += line
    if row.fresh:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(QRect(left + 5, top + (line - _DOT) // 2 + 1, _DOT, _DOT))
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_marks(painter: QPainter, option: QStyleOptionViewItem, line: Line | None) -> None:
    """Numbers of the sources, those that say the same in other words fainter after them."""
    if line is None:
        return
    colours = theme.current()
    painter.setFont(mark_font(option.font))
    left = option.rect.right() - RIGHT - MARKS + GRID
    corner = QPoint(left, option.rect.top() + TOP + QFontMetrics(option.font).ascent())
    for mark in marks(line, option.font):
        painter.setPen(QColor(colours.muted if mark.also else colours.accent))
        painter.drawText(corner + mark.place, mark.words)

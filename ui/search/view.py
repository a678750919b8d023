"""The list of places that a search found, with the words marked."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.look import theme
from ui.look.index import Index
from ui.look.text_block import semibold, utf16
from ui.look.theme import GRID
from ui.search.model import ROW, FoundModel
from ui.search.places import Head, Place

_LINES = 3  # of a place
_RAGGED = 1.08  # how much longer words are with the ends of lines left open


class FoundView(QListView):
    """Heads and places; Enter, or a click, opens a place."""

    opened = Signal(object)
    """The :class:`Place` that the user wants to see."""
    left = Signal()
    """The user goes up from the first place."""

    def __init__(self, model: FoundModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setAccessibleName(self.tr("Places found"))
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.clicked.connect(self._open)

    def go_to_first(self) -> None:
        """Move to the first place."""
        self._step(-1, 1)

    def _step(self, start: int, by: int) -> bool:
        """Move to the nearest place after row ``start``, or before it; false when there is none."""
        rows = self._model.rows
        row = start + by
        while 0 <= row < len(rows) and isinstance(rows[row], Head):
            row += by
        if not 0 <= row < len(rows):
            return False
        self.setCurrentIndex(self._model.index(row))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down pass over heads, Enter opens."""
        here = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Down:
            self._step(here, 1)
        elif event.key() == Qt.Key.Key_Up:
            if not self._step(here, -1):
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        row = index.data(ROW)
        if isinstance(row, Place):
            self.opened.emit(row)


class _Delegate(QStyledItemDelegate):
    """A head in one line, a place in a few with its words on a ground of their own."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A head is as high as a line, a place as its lines."""
        line = QFontMetrics(option.font).lineSpacing()
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 40 * GRID
        row = index.data(ROW)
        if isinstance(row, Head):
            return QSize(20 * GRID, line + 2 * GRID)
        # a guess at the lines: laying out hundreds of places takes longer than a glance
        words = QFontMetrics(option.font).horizontalAdvance(row.text)
        lines = 1 + int(words * _RAGGED / max(1, width - 6 * GRID))
        return QSize(20 * GRID, min(_LINES, lines) * line + GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, then head or place."""
        self.initStyleOption(option, index)
        painter.save()
        row = index.data(ROW)
        if isinstance(row, Head):
            _paint_head(painter, option, row)
        else:
            _paint_place(painter, option, row)
        painter.restore()


def _paint_head(painter: QPainter, option: QStyleOptionViewItem, head: Head) -> None:
    colours = theme.current()
    area = option.rect.adjusted(2 * GRID, GRID, -2 * GRID, 0)
    count = str(head.count)
    metrics = QFontMetrics(option.font)
    painter.setPen(QColor(colours.muted))
    painter.setFont(option.font)
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
    area = area.adjusted(0, 0, -metrics.horizontalAdvance(count) - GRID, 0)
    font = semibold(option.font)
    words = QFontMetrics(font).elidedText(head.text, Qt.TextElideMode.ElideRight, area.width())
    painter.setPen(QColor(colours.text))
    painter.setFont(font)
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


def _paint_place(painter: QPainter, option: QStyleOptionViewItem, place: Place) -> None:
    colours, state = theme.current(), option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(colours.accent_soft))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, QColor(colours.raised))
    if state & QStyle.StateFlag.State_HasFocus:
        bar = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
        painter.fillRect(bar, QColor(colours.accent))
    area = option.rect.adjusted(4 * GRID, GRID // 2, -2 * GRID, -GRID // 2)
    painter.setPen(QColor(colours.muted if place.aside else colours.text))
    # a place may be a guess too low, and is not to run into the next
    painter.setClipRect(area)
    layout = _laid_out(place, option, area.width())
    room = max(1, area.height() // QFontMetrics(option.font).lineSpacing())
    if layout.lineCount() > room:
        last = layout.lineAt(room - 1)
        # without the last two units, in whose place the dots stand
        shown = place.text.encode("utf-16-le")[: 2 * (last.textStart() + last.textLength() - 2)]
        text = shown.decode("utf-16-le", "ignore").rpartition(" ")[0].rstrip(" ,;:") + "…"
        layout = _laid_out(replace(place, text=text), option, area.width())
    layout.draw(painter, QPointF(area.topLeft()))


def _laid_out(place: Place, option: QStyleOptionViewItem, width: int) -> QTextLayout:
    """The text wrapped, its words marked. Qt counts some characters twice, marks do not."""
    layout = QTextLayout(place.text, option.font)
    wrap = QTextOption()
    wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrap)
    form = QTextCharFormat()
    form.setBackground(QColor(theme.current().mark))
    form.setForeground(QColor(theme.current().text))
    ranges = []
    for start, end in place.marks:
        span = QTextLayout.FormatRange()
        span.start = utf16(place.text, start)
        span.length = utf16(place.text, end) - span.start
        span.format = form
        ranges.append(span)
    layout.setFormats(ranges)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, top))
        top += QFontMetrics(option.font).lineSpacing()
    layout.endLayout()
    return layout

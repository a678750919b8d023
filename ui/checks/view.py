"""The list of what to look at: an icon for how much it matters, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefing.checks.check import Leads, Severity
from ui.checks.model import ROW, ChecksModel, Row
from ui.look import theme
from ui.look.icon import icon
from ui.look.index import Index
from ui.look.scrolling import SETTLE_MS, rest_when_idle
from ui.look.text_block import block_height, draw_block
from ui.look.theme import GRID

_ICON = 2 * GRID
"""16, for which the icons are drawn."""
_LEFT = 2 * GRID
"""As the words of the other lists begin."""
_TEXT = _LEFT + _ICON + GRID
_RIGHT = 4 * GRID
"""The arrow, with a grid on either side."""
_TOP = GRID * 3 // 4
"""Over and under the words, as in the draft."""
_STROKE = 1.5
"""In one pixel a ring is paler than the triangles beside it."""
_INSET = 4
"""A ring of half the icon's size: a sign for what is usual."""


class ChecksView(QListView):
    """The entries. A click or Enter leads to what an entry is about, or unfolds a head."""

    chosen = Signal(object)
    """The :class:`briefing.checks.check.Finding` that the user wants to see."""
    ticked = Signal(object)
    """The :class:`ui.checks.model.Row` that the user ticks off, or opens again."""
    folded = Signal(str)
    """The kind of the head that the user unfolds or folds."""

    def __init__(self, model: ChecksModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setAccessibleName(self.tr("Checks"))
        self.setModel(model)
        self.setItemDelegate(ChecksDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        rest_when_idle(self.verticalScrollBar())
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(SETTLE_MS)
        self._resized.timeout.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show new rows and stay at the same entry and place."""
        current, place = self.current, self.verticalScrollBar().value()
        self._model.show(rows)
        found = self._model.row_of(current.key) if current else -1
        if found >= 0:
            self.setCurrentIndex(self._model.index(found))
        # now, since before it the bar has no range to put the place back in
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)

    @property
    def current(self) -> Row | None:
        """The entry that the user is at."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, Row) else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click leads to the place."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        if place.x() < self.visualRect(index).left() + tick_edge(index.data(ROW)):
            self.ticked.emit(index.data(ROW))
        else:
            self._use(index.data(ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the place; Right unfolds a head, Left folds it."""
        row = self.current
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._use(row)
            return
        if row is not None and event.key() == Qt.Key.Key_Space:
            self.ticked.emit(row)
            return
        wanted = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}.get(Qt.Key(event.key()))
        if row is not None and wanted is not None:
            if row.is_head and row.unfolded is not wanted:
                self.folded.emit(row.finding.kind)
            elif row.inside and not wanted:
                self._go_to_head(row)
            return
        super().keyPressEvent(event)

    def _go_to_head(self, row: Row) -> None:
        head = next(
            n for n, one in enumerate(self._model.rows) if one.finding.kind == row.finding.kind
        )
        self.setCurrentIndex(self._model.index(head))

    def _use(self, row: Row) -> None:
        if row.is_head:
            self.folded.emit(row.finding.kind)
        elif row.finding.leads is not Leads.NOWHERE:
            self.chosen.emit(row.finding)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out again once the size settles."""
        super().resizeEvent(event)
        self._resized.start()


class ChecksDelegate(QStyledItemDelegate):
    """Rows are as high as their words need at the width of the list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height that :meth:`paint` uses."""
        row, width = _row(index), option.rect.width()
        words = block_height(row.words, option.font, _width(width, row))
        return QSize(width, max(_ICON, words) + 2 * _TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Icon and words, and where it leads or unfolds an arrow."""
        row, rect = _row(index), option.rect
        colours = theme.current()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.raised))
        left = rect.left() + _TEXT + (_ICON if row.inside else 0)
        painter.setPen(QColor(colours.muted if row.done else colours.text))
        area = QRect(left, rect.top() + _TOP, _width(rect.width(), row), rect.height())
        draw_block(painter, area, row.words, QFont(option.font))
        line = QFontMetrics(option.font).lineSpacing()
        top = rect.top() + _TOP + max(0, (line - _ICON) // 2)
        place = QRect(rect.left() + tick_edge(row) - _ICON - GRID // 2, top, _ICON, _ICON)
        if row.mild and not row.done:
            _paint_ring(painter, place)
        else:
            sign = icon("tick", colours.muted) if row.done else _sign(row.finding.severity)
            sign.paint(painter, place)
        if name := _arrow(row):
            place = QRect(rect.right() - _RIGHT + GRID, top, _ICON, _ICON)
            icon(name, colours.muted).paint(painter, place)
        painter.restore()


def _row(index: Index) -> Row:
    row = index.data(ROW)
    assert isinstance(row, Row)
    return row


def tick_edge(row: Row) -> int:
    """How far from the left of a row a click ticks it off."""
    return _LEFT + _ICON + GRID // 2 + (_ICON if row.inside else 0)


def _width(width: int, row: Row) -> int:
    return max(1, width - _TEXT - _RIGHT - (_ICON if row.inside else 0))


def _arrow(row: Row) -> str:
    if row.is_head:
        return "up" if row.unfolded else "down"
    return "next" if row.finding.leads is not Leads.NOWHERE else ""


def _paint_ring(painter: QPainter, place: QRect) -> None:
    """The sign of what is usual, as in the margin of the pages."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.current().warning), _STROKE))
    painter.drawEllipse(QRectF(place).adjusted(_INSET, _INSET, -_INSET, -_INSET))
    painter.restore()


def _sign(severity: Severity) -> QIcon:
    colours = theme.current()
    if severity is Severity.NOTE:
        return icon("info", colours.muted)
    return icon("warning", colours.danger if severity is Severity.CONFIRM else colours.warning)

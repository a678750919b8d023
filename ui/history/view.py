"""The list of steps: the present one marked, those that were undone pale."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.history.model import PRESENT, TIME, UNDONE, HistoryModel
from ui.look import theme
from ui.look.index import Index
from ui.look.text_block import semibold
from ui.look.theme import GRID


class HistoryView(QListView):
    """The steps. A click or Enter goes to one."""

    def __init__(self, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("History"))
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for each step."""
        return QSize(20 * GRID, QFontMetrics(option.font).lineSpacing() + GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Words to the left, time to the right."""
        colours = theme.current()
        painter.save()
        present = bool(index.data(PRESENT))
        if present:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
            bar = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(bar, QColor(colours.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.raised))
        area = option.rect.adjusted(2 * GRID, 0, -2 * GRID, 0)
        undone = bool(index.data(UNDONE))
        painter.setFont(option.font)
        painter.setPen(QColor(colours.muted))
        time = str(index.data(TIME))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | middle, time)
        used = QFontMetrics(option.font).horizontalAdvance(time) + 2 * GRID
        font = semibold(option.font) if present else option.font
        painter.setFont(font)
        painter.setPen(QColor(colours.muted if undone else colours.text))
        words = QFontMetrics(font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, area.width() - used
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, words)
        # the present one has its bar
        if option.state & QStyle.StateFlag.State_HasFocus and not present:
            painter.setPen(QColor(colours.accent))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()

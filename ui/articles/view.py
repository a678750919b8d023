"""The list of articles: a tick, the headline, and under it outlet and date."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefing.desk import Entry
from ui import theme
from ui.articles.model import DATE, ENTRY, NUMBER, OUTLET, ArticlesModel
from ui.icon import icon
from ui.text_block import draw_block, semibold
from ui.theme import GRID

_TICK = 2 * GRID
_LINES = 2  # of the headline


class ArticlesView(QListView):
    """The articles; several can be selected."""

    opened = Signal(str)
    """The user moved to the article with this id."""

    def __init__(self, model: ArticlesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Articles"))
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Say which article the user moved to."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.opened.emit(_entry(current).article.id)

    @property
    def selected(self) -> frozenset[str]:
        """Ids of the selected articles; that of the current one when none is selected."""
        chosen = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        return frozenset(_entry(index).article.id for index in chosen if index.isValid())

    @property
    def current(self) -> str:
        """Id of the current article, "" when there is none."""
        index = self.currentIndex()
        return _entry(index).article.id if index.isValid() else ""


def _entry(index: QModelIndex | QPersistentModelIndex) -> Entry:
    entry = index.data(ENTRY)
    assert isinstance(entry, Entry)
    return entry


class _Delegate(QStyledItemDelegate):
    """Paints a row. Its ticks are the style's own, and where the style expects them."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for each row."""
        line = QFontMetrics(option.font).lineSpacing()
        return QSize(20 * GRID, (_LINES + 1) * line + 2 * GRID)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tick, headline, outlet and date, number in the brief."""
        self.initStyleOption(option, index)
        painter.save()
        self._paint_ground(painter, option)
        self._paint_tick(painter, option)
        colours = theme.current()
        entry = _entry(index)
        area = _text_area(option.rect)
        painter.setPen(QColor(colours.text if entry.ticked else colours.muted))
        line = QFontMetrics(option.font).lineSpacing()
        headline = QRect(area.left(), area.top(), area.width(), _LINES * line)
        used = draw_block(painter, headline, str(index.data()), option.font, lines=_LINES)
        below = QRect(area.left(), area.top() + used + GRID // 4, area.width(), line)
        self._paint_below(painter, below, option, index)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tick where the tick is painted."""
        if event.type() is not QEvent.Type.MouseButtonRelease:
            return False
        assert isinstance(event, QMouseEvent)
        reach = tick_area(option.rect).adjusted(-GRID, -GRID, GRID, GRID)
        if not reach.contains(event.position().toPoint()):
            return False
        ticked = _entry(index).ticked
        state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours = theme.current()
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.raised))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(
                QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                QColor(colours.accent),
            )

    def _paint_tick(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The style's own box cannot be told from the ground in the dark."""
        colours = theme.current()
        area = tick_area(option.rect)
        ticked = option.checkState == Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.accent if ticked else colours.muted))
        painter.setBrush(QColor(colours.accent if ticked else colours.pane))
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.restore()
        if ticked:
            icon("tick", colours.on_accent).paint(painter, area)

    def _paint_below(
        self,
        painter: QPainter,
        area: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = theme.current()
        entry = _entry(index)
        number = index.data(NUMBER)
        painter.setPen(QColor(colours.accent))
        painter.setFont(semibold(option.font))
        mark = f"[{number}]" if number else ""
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, mark)
        area = area.adjusted(0, 0, -5 * GRID, 0)
        day = str(index.sibling(index.row(), DATE).data())
        outlet = str(index.sibling(index.row(), OUTLET).data())
        painter.setFont(option.font)
        metrics = QFontMetrics(option.font)
        outlet = metrics.elidedText(
            outlet,
            Qt.TextElideMode.ElideRight,
            area.width() - metrics.horizontalAdvance(f"  ·  {day}"),
        )
        painter.setPen(QColor(colours.muted))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, flags, outlet)
        painter.drawText(area.adjusted(metrics.horizontalAdvance(outlet), 0, 0, 0), flags, "  ·  ")
        if entry.article.published is None:
            painter.setPen(QColor(colours.warning))
        start = metrics.horizontalAdvance(f"{outlet}  ·  ")
        painter.drawText(area.adjusted(start, 0, 0, 0), flags, day)


def tick_area(row: QRect) -> QRect:
    """Where a row's tick is painted."""
    return QRect(row.left() + 2 * GRID, row.top() + GRID - 1, _TICK, _TICK)


def _text_area(row: QRect) -> QRect:
    return row.adjusted(5 * GRID, GRID - 2, -2 * GRID, 0)

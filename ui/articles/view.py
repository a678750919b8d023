"""The list of articles: a tick, the headline, and under it outlet and date.

Reprints of one report stand under a head that unfolds.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.articles.arranging import Row
from ui.articles.model import DATE, NUMBER, OUTLET, ROW, ArticlesModel
from ui.look import theme
from ui.look.icon import icon
from ui.look.index import Index
from ui.look.text_block import draw_block, semibold
from ui.look.theme import GRID

_TICK = 2 * GRID
"""16, for which the icon of the tick is drawn."""
_LINES = 2  # of the headline


class ArticlesView(QListView):
    """The articles; several can be selected."""

    opened = Signal(str)
    """The user moved to the article with this id."""
    folded = Signal(str)
    """The user unfolds the group whose head has this key, or folds it."""
    edit_asked = Signal(str)
    """The user wants to put the article with this id right."""

    def __init__(self, model: ArticlesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Articles"))
        self.setModel(model)
        self._delegate = _Delegate(self)
        self._delegate.folded.connect(self.folded)
        self.setItemDelegate(self._delegate)
        # else Qt asks each of hundreds of rows for its height
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def currentChanged(
        self,
        current: Index,
        previous: Index,
    ) -> None:
        """Say which article the user moved to."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.opened.emit(_row(current).entry.original.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right unfolds a group, Left folds it."""
        index = self.currentIndex()
        row = _row(index) if index.isValid() else None
        wanted = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}.get(Qt.Key(event.key()))
        if row is not None and wanted is not None and (row.is_head or row.inside):
            if row.is_head and row.unfolded is not wanted:
                self.folded.emit(row.key)
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on an article puts it right, one on a head unfolds the group."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        row = _row(index)
        if row.is_head:
            self.folded.emit(row.key)
        # two clicks on a tick are two ticks
        elif not _reach(self.visualRect(index)).contains(event.position().toPoint()):
            self.edit_asked.emit(row.entry.original.id)

    @property
    def selected(self) -> frozenset[str]:
        """Ids of the selected articles; those of the current row when none is selected."""
        chosen = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        return frozenset(key for index in chosen if index.isValid() for key in _row(index).ids)

    def take_current(self) -> str:
        """The id of the current article, which is the first one where there was none."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))
        return self.current

    @property
    def current(self) -> str:
        """Id of the current article, "" when there is none."""
        index = self.currentIndex()
        return _row(index).entry.original.id if index.isValid() else ""


def _row(index: Index) -> Row:
    row = index.data(ROW)
    assert isinstance(row, Row)
    return row


class _Delegate(QStyledItemDelegate):
    """Paints a row, and takes clicks on its tick and on the arrow of a group."""

    folded = Signal(str)
    """The key of a head whose arrow was clicked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for each row."""
        line = QFontMetrics(option.font).lineSpacing()
        return QSize(20 * GRID, (_LINES + 1) * line + 2 * GRID)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        """Tick, headline, outlet and date, number in the brief."""
        self.initStyleOption(option, index)
        painter.save()
        self._paint_ground(painter, option)
        self._paint_tick(painter, option, index)
        colours = theme.current()
        row = _row(index)
        area = _text_area(option.rect, inside=row.inside)
        painter.setPen(QColor(colours.muted if row.ticked is False else colours.text))
        line = QFontMetrics(option.font).lineSpacing()
        # beside the arrow
        room = area.width() - (3 * GRID if row.is_head else 0)
        headline = QRect(area.left(), area.top(), room, _LINES * line)
        used = draw_block(painter, headline, str(index.data()), option.font, lines=_LINES)
        below = QRect(area.left(), area.top() + used + GRID // 4, area.width(), line)
        self._paint_below(painter, below, option, index)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tick where the tick is painted."""
        if event.type() is not QEvent.Type.MouseButtonRelease:
            return False
        assert isinstance(event, QMouseEvent)
        row, point = _row(index), event.position().toPoint()
        if row.is_head and arrow_area(option.rect).contains(point):
            self.folded.emit(row.key)
            return True
        if not _reach(option.rect, inside=row.inside).contains(point):
            return False
        state = Qt.CheckState.Unchecked if row.ticked else Qt.CheckState.Checked
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

    def _paint_tick(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        """The style's own box cannot be told from the ground in the dark."""
        colours = theme.current()
        row = _row(index)
        area = tick_area(option.rect, inside=row.inside)
        used = row.ticked is not False
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.accent if used else colours.muted))
        painter.setBrush(QColor(colours.accent if row.ticked else colours.pane))
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.restore()
        if row.ticked:
            icon("tick", colours.on_accent).paint(painter, area)
        elif used:
            icon("minus", colours.accent).paint(painter, area)

    def _paint_below(
        self,
        painter: QPainter,
        area: QRect,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        colours = theme.current()
        row = _row(index)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(option.font)
        metrics = QFontMetrics(option.font)
        outlet = str(index.sibling(index.row(), OUTLET).data())
        if row.is_head:
            self._paint_arrow(painter, option, unfolded=row.unfolded)
            words = metrics.elidedText(outlet, Qt.TextElideMode.ElideRight, area.width())
            painter.setPen(QColor(colours.muted))
            painter.drawText(area, flags, words)
            return
        taken = self._paint_number(painter, area, option, index)
        area = area.adjusted(0, 0, -taken, 0)
        day = str(index.sibling(index.row(), DATE).data())
        painter.setFont(option.font)
        # the outlet gives way: the day is seen as a whole
        room = area.width() - metrics.horizontalAdvance(f"  ·  {day}")
        outlet = metrics.elidedText(outlet, Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(colours.muted))
        painter.drawText(area, flags, outlet)
        painter.drawText(area.adjusted(metrics.horizontalAdvance(outlet), 0, 0, 0), flags, "  ·  ")
        if row.entry.article.published is None:
            painter.setPen(QColor(colours.warning))
        start = metrics.horizontalAdvance(f"{outlet}  ·  ")
        painter.drawText(area.adjusted(start, 0, 0, 0), flags, day)

    def _paint_number(
        self,
        painter: QPainter,
        area: QRect,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> int:
        """Paint the article's number in the note; the width that it takes with some air."""
        number = index.data(NUMBER)
        painter.setPen(QColor(theme.current().accent))
        painter.setFont(semibold(option.font))
        mark = f"[{number}]" if number else ""
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, mark)
        return painter.fontMetrics().horizontalAdvance(mark) + GRID if mark else 0

    def _paint_arrow(
        self, painter: QPainter, option: QStyleOptionViewItem, *, unfolded: bool
    ) -> None:
        name = "down" if unfolded else "next"
        icon(name, theme.current().muted).paint(painter, arrow_area(option.rect))


def tick_area(row: QRect, *, inside: bool = False) -> QRect:
    """Where a row's tick is painted."""
    left = row.left() + (4 if inside else 2) * GRID
    return QRect(left, row.top() + GRID - 1, _TICK, _TICK)


def arrow_area(row: QRect) -> QRect:
    """Where the arrow that unfolds a group is painted, and clicked."""
    return QRect(row.right() - 4 * GRID, row.top() + GRID - 1, _TICK, _TICK)


def _reach(row: QRect, *, inside: bool = False) -> QRect:
    """Where a click ticks."""
    return tick_area(row, inside=inside).adjusted(-GRID, -GRID, GRID, GRID)


def _text_area(row: QRect, *, inside: bool) -> QRect:
    left = 7 if inside else 5
    return row.adjusted(left * GRID, GRID - 2, -2 * GRID, 0)

"""The chooser of house styles: each with a small picture of its first page and what it is for."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.look import theme
from ui.look.index import Index
from ui.look.text_block import SMALL, draw_block, semibold, sized
from ui.look.theme import GRID

THUMBNAIL = QSize(7 * GRID, 10 * GRID)
"""Room for the picture of a page, in pixels."""
PICTURE = Qt.ItemDataRole.UserRole + 1
"""Role of the picture; the first role of one's own is the key, which QComboBox keeps there."""
_WIDTH = 46 * GRID
"""The longest description that ships, some 90 letters, fits in three lines beside the page."""


class StyleBox(QComboBox):
    """A box whose list shows pictures as they come."""

    opened = Signal()
    """The list is shown: pictures are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[str, QImage] = {}
        self.view().setItemDelegate(_Delegate(self))
        self.view().setMinimumWidth(_WIDTH)

    def showPopup(self) -> None:
        """Show the list."""
        self.opened.emit()
        super().showPopup()

    def add_style(self, key: str, title: str, tip: str) -> None:
        """Offer a style at the end."""
        self.addItem(title, key)
        row = self.count() - 1
        self.setItemData(row, tip, Qt.ItemDataRole.ToolTipRole)
        self.setItemData(row, self._pictures.get(key), PICTURE)

    def show_picture(self, key: str, picture: QImage) -> None:
        """Take the picture of a style; it is kept when the styles are listed anew."""
        self._pictures[key] = picture
        row = self.findData(key)
        if row >= 0:
            self.setItemData(row, picture, PICTURE)

    def forget_pictures(self) -> None:
        """The pictures are those of another note."""
        self._pictures.clear()
        for row in range(self.count()):
            self.setItemData(row, None, PICTURE)


class _Delegate(QStyledItemDelegate):
    """A page, the name beside it, and what the style is for."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as a page."""
        return QSize(_WIDTH - 4 * GRID, THUMBNAIL.height() + GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        colours = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(option.rect, QColor(colours.accent_soft))
        inner = option.rect.adjusted(GRID, GRID // 2, -GRID, -GRID // 2)
        self._paint_page(painter, inner, index.data(PICTURE))
        words = inner.adjusted(THUMBNAIL.width() + 2 * GRID, 0, -GRID, 0)
        bold, small = semibold(option.font), sized(option.font, SMALL)
        painter.setPen(QColor(colours.text))
        height = QFontMetrics(bold).lineSpacing()
        top = words.top() + GRID // 2
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        draw_block(painter, QRect(words.left(), top, words.width(), height), title, bold, lines=1)
        painter.setPen(QColor(colours.muted))
        rest = words.adjusted(0, GRID // 2 + height + 2, 0, 0)
        tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        draw_block(painter, rest, tip, small, lines=3)
        painter.restore()

    def _paint_page(self, painter: QPainter, inner: QRect, picture: object) -> None:
        size = THUMBNAIL
        if isinstance(picture, QImage) and not picture.isNull():
            size = picture.deviceIndependentSize().toSize()
        left = inner.left() + (THUMBNAIL.width() - size.width()) // 2
        top = inner.top() + (THUMBNAIL.height() - size.height()) // 2
        page = QRect(left, top, size.width(), size.height())
        painter.fillRect(page, QColor(Qt.GlobalColor.white))
        if isinstance(picture, QImage):
            painter.drawImage(page, picture)
        painter.setPen(QColor(theme.current().edge))
        # half a pixel in, where a line of one pixel is sharp
        painter.drawRect(QRectF(page).adjusted(0.5, 0.5, -0.5, -0.5))

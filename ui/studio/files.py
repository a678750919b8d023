"""The files of a style in a list, each with what it is for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QPalette
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
from ui.look.theme import GRID

FILE = Qt.ItemDataRole.UserRole
"""Role of the :class:`FileRow` itself."""
STANDARD = ("style.yml", "_brand.yml", "style.css", "brief.html")
"""The files that every style may have."""
_FONTS = (".ttf", ".otf", ".woff", ".woff2")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file: ``there`` unless it is only offered, ``text`` when it can be edited as one."""

    name: str
    there: bool = True
    text: bool = True
    changed: bool = False

    @property
    def what(self) -> str:
        """What it is for."""
        words = {
            "style.yml": QCoreApplication.translate("Files", "page, sections and words"),
            "_brand.yml": QCoreApplication.translate("Files", "names, logo, colours and fonts"),
            "style.css": QCoreApplication.translate("Files", "the look in detail"),
            "brief.html": QCoreApplication.translate("Files", "the layout of each section"),
        }
        if self.name in words:
            return (
                words[self.name]
                if self.there
                else QCoreApplication.translate("Files", "not used yet; open to begin it")
            )
        ending = "." + self.name.rpartition(".")[2].lower()
        if ending in _FONTS:
            return QCoreApplication.translate("Files", "a font")
        return QCoreApplication.translate("Files", "a picture") if ending in _PICTURES else ""


class FilesModel(QAbstractListModel):
    """The rows as Qt shows them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[FileRow, ...] = ()

    def show_rows(self, rows: tuple[FileRow, ...]) -> None:
        """Show these."""
        if rows == self.rows:
            return
        # where only marks differ there is no reset, which would take the current row away
        if [row.name for row in rows] == [row.name for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many files there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name; what the file is for as its tip."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == FILE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.what
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}: {row.what}" if row.what else row.name
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only texts can be opened."""
        if not index.isValid() or not self.rows[index.row()].text:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class FilesView(QListView):
    """Says which file the user wants to see."""

    opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Files of the style"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setItemDelegate(_Delegate(self))
        self.clicked.connect(self._open)
        self.activated.connect(self._open)

    def show_name(self, name: str) -> None:
        """Make this file the current one."""
        model = self.model()
        for row in range(model.rowCount() if model else 0):
            index = model.index(row, 0)
            if index.data() == name:
                self.setCurrentIndex(index)

    def _open(self, index: QModelIndex) -> None:
        # fonts and pictures are shown, and cannot be opened
        if index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.opened.emit(index.data())


class _Delegate(QStyledItemDelegate):
    """The name, and quieter behind it what it is for."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(20 * GRID, option.fontMetrics.height() + GRID + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(FILE)
        colours = theme.current()
        state, area = option.state, option.rect
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colours.accent_soft)
        elif state & QStyle.StateFlag.State_MouseOver and row.text:
            painter.fillRect(area, colours.raised)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if row.there and row.text else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colours.text if row.there and row.text else colours.muted)
        area = area.adjusted(2 * GRID, 0, -GRID, 0)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        name = row.name + (" •" if row.changed else "")
        painter.drawText(area, middle, name)
        left = painter.fontMetrics().horizontalAdvance(name) + GRID + GRID // 2
        painter.setFont(option.font)
        painter.setPen(colours.muted)
        area = area.adjusted(left, 0, 0, 0)
        elide = Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(row.what, elide, area.width())
        painter.drawText(area, middle, words)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected:
            painter.setPen(option.palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()

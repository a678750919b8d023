"""The palette's window: a field, and below it what the typed words find."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QObject,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.look import theme
from ui.look.index import NOWHERE, Index
from ui.look.theme import GRID
from ui.palette.matching import Command, matching

COMMAND = Qt.ItemDataRole.UserRole
"""Role of the :class:`Command` itself."""
_ROW = 4 * GRID
"""A line of 10 points with most of a grid over and under it."""
_ROWS = 12
"""With the field they end above the lower edge of the smallest window."""
_WIDTH = 76 * GRID
"""Words, menu and keys beside one another; it fits into the smallest window."""
_PASSED_ON = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class CommandModel(QAbstractListModel):
    """The commands found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.commands: tuple[Command, ...] = ()

    def show(self, commands: tuple[Command, ...]) -> None:
        """Hold these."""
        self.beginResetModel()
        self.commands = commands
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """The number found."""
        return 0 if parent.isValid() else len(self.commands)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The command's words, and what a screen reader says."""
        if not index.isValid():
            return None
        command = self.commands[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return command.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (command.words, command.place, command.keys)))
        return command if role == COMMAND else None


class CommandDelegate(QStyledItemDelegate):
    """A row: what it does, where it belongs, its keys at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are equally high."""
        return QSize(0, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        command = index.data(COMMAND)
        if not isinstance(command, Command):
            return
        colours = theme.current()
        area: QRect = option.rect
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(colours.accent_soft))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area.adjusted(GRID // 2, 1, -GRID // 2, -1), 5, 5)
        inner = area.adjusted(2 * GRID, 0, -2 * GRID, 0)
        metrics = painter.fontMetrics()
        centre = Qt.AlignmentFlag.AlignVCenter
        right = metrics.horizontalAdvance(command.keys)
        painter.setPen(QColor(colours.muted))
        painter.drawText(inner, centre | Qt.AlignmentFlag.AlignRight, command.keys)
        inner.setRight(inner.right() - right - 2 * GRID)
        painter.setPen(QColor(colours.text))
        words = metrics.elidedText(command.words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, centre, words)
        inner.setLeft(inner.left() + metrics.horizontalAdvance(words) + 2 * GRID)
        painter.setPen(QColor(colours.muted))
        place = metrics.elidedText(command.place, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, centre, place)
        painter.restore()


class Palette(QDialog):
    """Type, choose with the arrows, Enter does it, Escape leaves."""

    def __init__(
        self, parent: QWidget, commands: tuple[Command, ...], recent: tuple[str, ...]
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("Find a command"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._commands = commands
        self._recent = recent
        self.chosen: Command | None = None
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("What do you want to do?"))
        self.model = CommandModel(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(CommandDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setAccessibleName(self.tr("Commands found"))
        # the field keeps the keyboard, and passes the arrows on
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing = QLabel(self.tr("Nothing is called like this."))
        self.nothing.setObjectName("placeholder")
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        for widget in (self.field, self.view, self.nothing):
            column.addWidget(widget)
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(self._take_current)
        self.field.installEventFilter(self)
        self.view.clicked.connect(self._take_current)
        # the window is as high as what is found
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self.field.setFixedWidth(_WIDTH - 2 * GRID)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self._find("")
        self._place(parent.window())

    def _place(self, window: QWidget) -> None:
        """In the upper middle of the window."""
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - _WIDTH) // 2, corner.y() + 8 * GRID)

    def _find(self, typed: str) -> None:
        self.model.show(matching(self._commands, typed, self._recent))
        found = bool(self.model.commands)
        self.view.setVisible(found)
        self.nothing.setVisible(not found)
        self.view.setFixedHeight(min(_ROWS, len(self.model.commands)) * _ROW)
        self.view.setCurrentIndex(self.model.index(0))

    def _take_current(self) -> None:
        command = self.view.currentIndex().data(COMMAND)
        if isinstance(command, Command):
            self.chosen = command
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while the field keeps the keyboard."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in _PASSED_ON
        ):
            self.view.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

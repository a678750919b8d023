"""The frame around each part of the window: a heading, a few tools, a place for the content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.look.theme import GRID

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent


class PaneBar(QFrame):
    """A line right under a pane's heading, which Ctrl+F opens while the keyboard is there."""

    closed = Signal()
    """The user put the bar away; the keyboard should go back to the content."""

    def open(self) -> None:
        """Show it and give it the keyboard."""
        self.show()
        self.setFocus()


class Pane(QFrame):
    """A titled frame. Until it has content, and whenever it has none, it shows a hint."""

    def __init__(self, name: str, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAccessibleName(title)
        self.name = name
        self.find_bar: PaneBar | None = None
        self.keyboard: QWidget | None = None
        """What takes the keyboard when the user goes to the pane; None before it has content."""
        self._title = _label("paneTitle", title)
        self._note = _Elided()
        self._note.setObjectName("paneNote")
        # a long note is cut off before it makes the pane wider
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(GRID // 4)
        self._hint = _label("placeholder", hint)
        self._hint.setWordWrap(True)
        self._body: QWidget = self._hint
        self._start: QWidget = self._hint
        self._stack = QStackedWidget()
        self._stack.addWidget(self._hint)
        self._column = QVBoxLayout(self)
        # the border of the frame is painted inside of it
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addWidget(self._header())
        self._column.addWidget(rule())
        self._column.addWidget(self._stack, 1)

    def _header(self) -> QWidget:
        header = QWidget()
        header.setObjectName("paneHeader")
        header.setFixedHeight(5 * GRID)
        row = QHBoxLayout(header)
        row.setContentsMargins(2 * GRID, 0, GRID, 0)
        row.setSpacing(GRID)
        row.addWidget(self._title)
        row.addWidget(self._note, 1)
        row.addLayout(self._tools)
        return header

    def set_body(self, body: QWidget) -> None:
        """Take the content; it is shown by :meth:`show_body`."""
        self._stack.addWidget(body)
        self._body = self.keyboard = body

    def take_keyboard(self) -> None:
        """Give the keyboard to the content.

        No focus proxy does it: a pane that has one is a stop of Tab that leads into its content.
        """
        # here and below, as the Qt namespace is not made before the first paint
        from PySide6.QtCore import Qt

        if self.keyboard is not None:
            self.keyboard.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_start(self, start: QWidget) -> None:
        """Take what :meth:`show_start` shows in place of the content."""
        self._start = start
        self._stack.addWidget(start)

    def show_start(self) -> None:
        """Show ways to begin."""
        self._stack.setCurrentWidget(self._start)

    def add_above(self, widget: QWidget) -> None:
        """Put a widget between the heading and the content."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def add_below(self, widget: QWidget) -> None:
        """Put a widget under the content."""
        self._column.addWidget(widget)

    def set_find_bar(self, bar: PaneBar) -> None:
        """Take the bar that Ctrl+F opens while the keyboard is in this pane."""
        self.find_bar = bar
        self._column.insertWidget(2, bar)  # right under the heading and its rule
        bar.closed.connect(self.take_keyboard)

    def add_tool(self, widget: QWidget) -> None:
        """Put a control at the right end of the heading."""
        self._tools.addWidget(widget)

    def set_note(self, note: str) -> None:
        """Say something short beside the title ("3 of 6")."""
        self._note.setText(note)
        self._note.setToolTip(note)

    def show_hint(self, hint: str) -> None:
        """Show a sentence in place of the content."""
        self._hint.setText(hint)
        self._stack.setCurrentIndex(0)  # the hint was the first

    def show_body(self) -> None:
        """Show the content."""
        self._stack.setCurrentWidget(self._body)

    @property
    def hint(self) -> str:
        """The sentence shown in place of the content, "" when the content shows."""
        return "" if self._stack.currentIndex() else self._hint.text()


def tool_button(name: str = "") -> QToolButton:
    """A flat, square button for a pane's heading; ``name`` is what a screen reader says."""
    button = QToolButton()
    furnish_tool(button, name)
    return button


def furnish_tool(button: QToolButton, name: str) -> None:
    """Make a button one for a pane's heading."""
    from PySide6.QtCore import Qt

    button.setProperty("tight", "true")
    button.setIconSize(QSize(16, 16))
    button.setAccessibleName(name)
    button.setToolTip(name)
    # a click leaves the keyboard in the content
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class CloseButton(QToolButton):
    """Puts a part of the window away; its cross is in the colours of the theme."""

    def __init__(self, name: str) -> None:
        super().__init__()
        furnish_tool(self, name)
        self._paint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is event.Type.PaletteChange:
            self._paint()

    def _paint(self) -> None:
        from ui.look import theme
        from ui.look.icon import icon

        self.setIcon(icon("close", theme.current().muted))


class _Elided(QLabel):
    """Words of which the end goes first where there is no room."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """As much as there is room for, with "…" for the rest."""
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QPainter

        room = self.contentsRect()
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            room,
            # this one function takes its flags as a number
            int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value),
            self.palette(),
            self.isEnabled(),
            words,
            self.foregroundRole(),
        )


def _label(name: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    return label


def rule() -> QFrame:
    """A thin line across."""
    line = QFrame()
    line.setObjectName("rule")
    return line


def side_by_side(name: str, *widgets: QWidget) -> QSplitter:
    """Parts that share their room as the user says; none of them can be dragged out of sight."""
    splitter = QSplitter()
    splitter.setObjectName(name)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(GRID)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter

"""A line for web addresses. Nothing is fetched before the user says so."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.look.theme import GRID
from ui.shell.pane import CloseButton

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


class AddressBar(QFrame):
    """Hidden until :meth:`open`; several addresses stand with blanks between them."""

    asked = Signal(tuple)
    """The addresses to fetch."""
    closed = Signal()
    """The keyboard should go back to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.edit = QLineEdit()
        self.edit.setPlaceholderText("https://")
        self.edit.setAccessibleName(self.tr("Web address of an article"))
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._show_what_can_be_done)
        self.fetch_button = QPushButton(self.tr("Fetch"))
        self.fetch_button.clicked.connect(self._ask)
        self.close_button = CloseButton(self.tr("Close (Esc)"))
        self.close_button.clicked.connect(self.close_bar)
        self.promise = QLabel(self.tr("This one page is fetched, and nothing that it refers to."))
        self.promise.setObjectName("muted")
        self.promise.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        row.addWidget(self.edit, 1)
        row.addWidget(self.fetch_button)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID // 2, GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addLayout(row)
        column.addWidget(self.promise)
        self.setFocusProxy(self.edit)
        self._show_what_can_be_done()
        self.hide()

    def open(self, addresses: tuple[str, ...] = ()) -> None:
        """Show the bar, with these addresses if there are any, and give it the keyboard."""
        if addresses:
            self.edit.setText(" ".join(addresses))
        self.show()
        self.edit.selectAll()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_bar(self) -> None:
        """Put the bar away."""
        if not self.isHidden():
            self.hide()
            # an address that was left is not fetched by a later Enter
            self.edit.clear()
            self.closed.emit()

    def _ask(self) -> None:
        addresses = addresses_in(self.edit.text())
        if addresses:
            self.close_bar()
            self.asked.emit(addresses)

    def _show_what_can_be_done(self) -> None:
        self.fetch_button.setEnabled(bool(addresses_in(self.edit.text())))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Enter fetches, Esc closes."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._ask()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return False


def addresses_in(text: str) -> tuple[str, ...]:
    """The addresses of a text that holds nothing else; a host alone counts as one."""
    words = text.split()
    if len(words) == 1 and re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", words[0]):
        return (f"https://{words[0]}",)
    # all or nothing: a text in which an address stands is an article
    if all(_ADDRESS.fullmatch(word) for word in words):
        return tuple(dict.fromkeys(words))
    return ()

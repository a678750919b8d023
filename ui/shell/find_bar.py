"""A bar to find words in a pane, and where words stand in a text."""

from __future__ import annotations

import re
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from ui.look import theme
from ui.look.icon import icon
from ui.look.theme import GRID
from ui.shell.pane import PaneBar, tool_button

MOST_FOUND = 10_000
"""More places than these are not counted."""

# a keyboard types the straight ones, print has the curly ones
_ALIKE = {"'": "['‘’]", "‘": "['‘’]", "’": "['‘’]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}
_ALIKE |= dict.fromkeys("-‐‑–—", "[-‐‑–—]")


class Place(NamedTuple):
    """Where words were found: offsets of the text, half-open."""

    start: int
    end: int


def places(text: str, words: str) -> tuple[Place, ...]:
    """Where ``words`` stand in ``text``, capitals, kinds of quotation marks and breaks alike.

    At most :data:`MOST_FOUND`; none for words that are only white space.
    """
    parts = words.split()
    if not parts:
        return ()
    pattern = r"\s+".join("".join(_ALIKE.get(c, re.escape(c)) for c in part) for part in parts)
    found: list[Place] = []
    for match in re.finditer(pattern, text, re.IGNORECASE):
        found.append(Place(*match.span()))
        if len(found) == MOST_FOUND:
            break
    return tuple(found)


class FindBar(PaneBar):
    """Words to find, how many there are, to the next and back. Hidden until :meth:`open`.

    It finds nothing itself: the pane is told what is sought and tells back with
    :meth:`show_place`. Give it to a pane with :meth:`ui.shell.pane.Pane.set_find_bar`, and Ctrl+F
    opens it when the keyboard is there.
    """

    sought = Signal(str)
    """The words to find, at every keystroke; "" when the bar is closed."""
    stepped = Signal(int)
    """1 to the next place, -1 to the one before."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """``name`` says where it finds ("Find in the draft")."""
        super().__init__(parent)
        self.setObjectName("findBar")
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(name)
        self.edit.setAccessibleName(name)
        # the field has the keyboard, and would keep Enter and Esc to itself
        self.edit.installEventFilter(self)
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.previous_button = tool_button(self.tr("Previous place (Shift+Enter)"))
        self.next_button = tool_button(self.tr("Next place (Enter)"))
        self.close_button = tool_button(self.tr("Close (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID // 2)
        row.addWidget(self.edit, 1)
        for widget in (self.count, self.previous_button, self.next_button, self.close_button):
            row.addWidget(widget)
        self.edit.textChanged.connect(self._seek)
        self.previous_button.clicked.connect(lambda: self.stepped.emit(-1))
        self.next_button.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.close_bar)
        self.setFocusProxy(self.edit)
        self.show_place(0, 0)
        self._paint_icons()
        self.hide()

    @property
    def words(self) -> str:
        """What is sought, "" while the bar is closed."""
        return "" if self.isHidden() else self.edit.text()

    def open(self, words: str = "") -> None:
        """Show the bar, with these words if there are any, and give it the keyboard."""
        self.show()
        if words and words != self.edit.text():
            self.edit.setText(words)
        # of the same words as before the field does not tell
        elif self.edit.text():
            self.sought.emit(self.edit.text())
        self.edit.selectAll()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_bar(self) -> None:
        """Put the bar away; its words are there when it opens again."""
        if not self.isHidden():
            self.hide()
            self.sought.emit("")
            self.closed.emit()

    def show_place(self, at: int, count: int) -> None:
        """Say which of how many places is shown, counted from 1."""
        if count:
            most = "+" if count >= MOST_FOUND else ""
            words = self.tr("{} of {}").format(at, f"{count}{most}")
        else:
            words = self.tr("not found") if self.edit.text().strip() else ""
        self.count.setText(words)
        # a screen reader is at the field, and not at the count beside it
        self.edit.setAccessibleDescription(words)
        for button in (self.previous_button, self.next_button):
            button.setEnabled(count > 0)

    def _seek(self, words: str) -> None:
        self.sought.emit(words)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Enter goes on, Shift+Enter goes back, Esc closes."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.stepped.emit(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._paint_icons()

    def _paint_icons(self) -> None:
        colours = theme.current()
        for button, name in (
            (self.previous_button, "up"),
            (self.next_button, "down"),
            (self.close_button, "close"),
        ):
            button.setIcon(icon(name, colours.text, colours.border))

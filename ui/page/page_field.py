"""Which page is in view; another number typed there goes to that page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.look.theme import GRID


class PageField(QLineEdit):
    """Says "Page 1 of 2", and takes a number while it has the keyboard."""

    chosen = Signal(int)
    """The page to go to, from 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageField")
        self.setAccessibleName(self.tr("Page"))
        self.setToolTip(self.tr("Type a number to go to that page"))
        self._page = self._count = 0
        self.returnPressed.connect(self._choose)

    def show_page(self, page: int, count: int) -> None:
        """Say which page, from 1, of how many is in view; hidden while there is none."""
        self._page, self._count = page, count
        self.setVisible(bool(count))
        if not self.hasFocus():
            self._say()

    def _say(self) -> None:
        # a validator of numbers refuses the words
        self.setValidator(None)  # type: ignore[arg-type]
        words = self.tr("Page {} of {}").format(self._page, self._count)
        self.setText(words)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(words) + 3 * GRID)

    def _choose(self) -> None:
        if self.text():
            self.chosen.emit(int(self.text()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the number alone, ready to be typed over."""
        super().focusInEvent(event)
        self.setText(str(self._page))
        self.setValidator(QIntValidator(1, max(1, self._count), self))
        # after the click that gave it the keyboard, which puts the cursor somewhere
        QTimer.singleShot(0, self, self.selectAll)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say again where the view is."""
        super().focusOutEvent(event)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs another width."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._count and not self.hasFocus():
            self._say()

"""A strip that says something and offers to do something about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui.look.theme import GRID


class Offer(QFrame):
    """Hidden until it is shown. ``button`` does it; ``other`` is for where there are two ways."""

    def __init__(
        self, words: str, what: str, other: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("banner", "info")
        self._label = QLabel()
        self._label.setWordWrap(True)
        # it names styles and files, which may hold tags
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(what)
        self.other = QPushButton(other)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self._label, 1)
        row.addWidget(self.button)
        row.addWidget(self.other)
        self.say(words)
        self.hide()
        self.other.setVisible(bool(other))

    @property
    def words(self) -> str:
        """What is said."""
        return self._label.text()

    def say(self, words: str) -> None:
        """Say something else."""
        self._label.setText(words)
        self.setAccessibleName(words)

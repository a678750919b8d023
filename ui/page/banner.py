"""A strip over the preview that tells what is wrong with it while the last good pages stay."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.look.theme import GRID


class Banner(QFrame):
    """Hidden while nothing is wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "danger")
        self._label = QLabel()
        self._label.setWordWrap(True)
        # it quotes files, which may hold tags
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        # to be copied, for whoever keeps the style
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.addWidget(self._label)
        self.hide()

    @property
    def text(self) -> str:
        """What is said, "" when nothing is."""
        return "" if self.isHidden() else self._label.text()

    def say(self, words: str) -> None:
        """Say what is wrong; "" says that nothing is."""
        self._label.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

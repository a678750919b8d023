"""What is running right now, how far it is, and a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui.look.theme import GRID


class Activity(QWidget):
    """A line for the status bar; hidden while nothing runs."""

    stopped = Signal()
    """The user asked to stop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, GRID, 0)
        row.setSpacing(GRID)
        self._label = QLabel()
        # it names files and addresses, which may hold tags
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(20 * GRID)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.stop_button = QPushButton(self.tr("Stop"))
        self.stop_button.setAccessibleName(self.tr("Stop what is running"))
        self.stop_button.clicked.connect(self.stopped)
        for widget in (self._label, self._bar, self.stop_button):
            row.addWidget(widget)
        self.hide()

    def show_progress(self, words: str, done: int = 0, total: int = 0) -> None:
        """Say what runs; ``total`` 0 says that nobody knows how long it takes."""
        self._label.setText(words)
        # from 0 to 0 a bar moves to and fro
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.show()

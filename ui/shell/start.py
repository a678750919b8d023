"""What an empty desk offers: the latest notes, another one, articles, the samples."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.dossiers.recent import called
from ui.look.plain import tip
from ui.look.theme import GRID
from ui.shell.actions import Actions

_MOST_NOTES = 6
"""What has room under the four ways to begin in the smallest window."""
_WIDTH = 48 * GRID
"""A name of some 50 letters with its day fits in a line."""
_OFFERED = ("add", "paste", "open", "samples")


class StartPage(QWidget):
    """Ways to begin, in the place of pages that are not there yet."""

    note_chosen = Signal(object)
    """The path of a dossier."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes: list[QPushButton] = []
        self._title = _heading(self.tr("Begin a note"))
        self._latest = _heading(self.tr("Latest notes"))
        inside = QFrame()
        inside.setFixedWidth(_WIDTH)
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(GRID)
        self._column.addWidget(self._title)
        self.buttons: dict[str, QPushButton] = {}
        for name in _OFFERED:
            action = actions[name]
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            words = action.text().replace("&", "").removesuffix("…")
            button = QPushButton(f"{words}  ({keys})" if keys else words)
            button.setAccessibleName(words)
            # not its default action, which would bring the words of the menu
            button.clicked.connect(action.trigger)
            self.buttons[name] = button
            self._column.addWidget(button)
        self.buttons["samples"].setText(self.tr("Try it on sample articles"))
        self._column.addSpacing(GRID)
        self._column.addWidget(self._latest)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(inside, 0, Qt.AlignmentFlag.AlignHCenter)
        # a little above the middle, where one looks first
        whole.addStretch(2)
        self.show_notes(())

    def show_notes(self, paths: Sequence[str]) -> None:
        """Offer these dossiers, the latest first."""
        for button in self.notes:
            button.deleteLater()
        self.notes = []
        for path in paths[:_MOST_NOTES]:
            button = QPushButton(called(Path(path)))
            button.setObjectName("link")
            button.setToolTip(tip(path))
            button.clicked.connect(lambda _=False, path=path: self.note_chosen.emit(Path(path)))
            self.notes.append(button)
            self._column.addWidget(button)
        self._latest.setVisible(bool(self.notes))


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("paneTitle")
    return label

"""One quiet line over the draft: what is new and what went since it was composed before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ui.look.theme import GRID
from ui.note.changes import NO_CHANGES, Cause, Changes
from ui.shell.pane import CloseButton


class NewsBar(QFrame):
    """Says what changed, until the user puts it away."""

    seen = Signal()
    """The user put it away."""
    gone_wanted = Signal(bool)
    """Whether the lines that went are to be shown."""
    next_wanted = Signal()
    """The next new line is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("news")
        self.setProperty("banner", "info")
        self._changes = NO_CHANGES
        self._count = 0
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.next_button = _link(self.tr("Next new"))
        self.gone_button = _link(self.tr("Show gone"))
        self.gone_button.setCheckable(True)
        self.close_button = CloseButton(self.tr("Put this message away"))
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, GRID // 2, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self.words, 1)
        for button in (self.next_button, self.gone_button, self.close_button):
            row.addWidget(button)
        self.next_button.clicked.connect(self.next_wanted)
        self.gone_button.toggled.connect(self._show_gone)
        self.close_button.clicked.connect(self.seen)
        self.hide()

    @property
    def shows_gone(self) -> bool:
        """Whether the lines that went are shown."""
        return bool(self._changes.gone) and self.gone_button.isChecked()

    def show_changes(self, changes: Changes) -> None:
        """Show these changes; none hides the bar."""
        # other lines are gone than those that the user looked at
        if changes.gone != self._changes.gone:
            self.gone_button.setChecked(False)
        other = (changes.gone, changes.cause) != (self._changes.gone, self._changes.cause)
        if other or len(changes.fresh) > self._count:
            self._count = len(changes.fresh)  # as it was told; seen lines stay told
            self.words.setText(self._told(changes))
        self._changes = changes
        self.next_button.setVisible(bool(changes.fresh))
        self.gone_button.setVisible(bool(changes.gone))
        self.setVisible(bool(changes))

    def _told(self, changes: Changes) -> str:
        """Such as "3 new lines, 1 gone since you removed 2 articles"."""
        fresh, gone = len(changes.fresh), len(changes.gone)
        parts = []
        if fresh:
            parts.append(
                self.tr("1 new line") if fresh == 1 else self.tr("{} new lines").format(fresh)
            )
        if gone and fresh:
            parts.append(self.tr("{} gone").format(gone))
        elif gone:
            parts.append(
                self.tr("1 line gone") if gone == 1 else self.tr("{} lines gone").format(gone)
            )
        return f"{', '.join(parts)} {self._since(changes)}"

    def _since(self, changes: Changes) -> str:
        match changes.cause:
            case Cause.ADDED:
                words = self.tr("since you added 1 article"), self.tr("since you added {} articles")
            case Cause.REMOVED:
                words = (
                    self.tr("since you removed 1 article"),
                    self.tr("since you removed {} articles"),
                )
            case Cause.EXCHANGED:
                words = (self.tr("since you changed the articles"),) * 2
            case Cause.CORRECTED:
                words = (
                    self.tr("since you corrected 1 article"),
                    self.tr("since you corrected {} articles"),
                )
            case Cause.CHOICES:
                words = (self.tr("since you changed length, points or style"),) * 2
            case Cause.SEVERAL:
                words = (self.tr("since you looked last"),) * 2
            case _:
                words = (self.tr("since you edited the note"),) * 2
        return words[0] if changes.count == 1 else words[1].format(changes.count)

    def _show_gone(self, shown: bool) -> None:
        words = self.tr("Hide gone") if shown else self.tr("Show gone")
        self.gone_button.setText(words)
        self.gone_button.setAccessibleName(words)
        self.gone_wanted.emit(shown)


def _link(words: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("link")
    button.setText(words)
    button.setAccessibleName(words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button

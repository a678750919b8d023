"""What is told of the window's dossier: that it is not saved, cannot be changed, stays open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from briefing.model.errors import BriefingError
from ui.shell.main_window import MainWindow
from ui.shell.notices import Severity


class Telling(QObject):
    """Tells it in the window's notices; ``name`` gives the dossier's. One complaint stands."""

    def __init__(self, window: MainWindow, name: Callable[[], str]) -> None:
        super().__init__(window)
        self._window = window
        self._name = name
        self._notices = window.tools.notices
        self._complaint = ""

    def tell(self, error: BriefingError) -> None:
        """Something failed once."""
        self._notices.add(Severity.ERROR, f"{self._name()}: {error.message}.")

    def tell_unsaved(self, error: BriefingError) -> None:
        """Changes are kept in memory alone."""
        # from now on the window asks before it closes
        self._window.unsaved = True
        words = self.tr(
            "Your latest changes are not saved yet: {}. They are kept here and tried again;"
            " “Save as” puts the note elsewhere."
        )
        self._complain(Severity.ERROR, words.format(error.message))

    def tell_locked(self) -> None:
        """It can be read only."""
        words = self.tr("“{}” is open for reading only. To work on it, make a duplicate.")
        self._complain(Severity.INFO, words.format(self._name()))

    def tell_close_refused(self) -> None:
        """The window stays, as not everything is on the disk."""
        words = self.tr("Not everything is saved. Close again to leave without it.")
        self._notices.add(Severity.ERROR, words)

    def tell_kept_open(self) -> None:
        """No other dossier takes its place, as it is not on the disk."""
        words = self.tr("This note is not saved yet. Save it elsewhere first (Save as).")
        self._notices.add(Severity.ERROR, words)

    def withdraw(self) -> None:
        """What was complained of holds no more."""
        if self._complaint:
            self._notices.withdraw(self._complaint)
            self._complaint = ""

    def _complain(self, severity: Severity, words: str) -> None:
        self.withdraw()
        self._complaint = words
        self._notices.add(severity, words)

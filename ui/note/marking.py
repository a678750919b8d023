"""The mark of a note that is not finished, with its version: "Draft 2"."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject

from briefing.desk.state import Desk
from ui.shell.actions import Actions
from ui.work.history import History

_WORDS = {"en": "Draft", "de": "Entwurf", "fr": "Projet", "es": "Borrador"}
"""What is printed, in the language of the house."""
_VERSION = re.compile(r"\d+")


class DraftMark(QObject):
    """Sets and counts the mark. ``language`` is that of the house style."""

    def __init__(self, history: History, actions: Actions) -> None:
        super().__init__(history)
        self._history = history
        self._mark, self._next = actions["mark_draft"], actions["next_draft"]
        self._mark.setCheckable(True)
        self.language = "en"
        self._mark.triggered.connect(self.mark)
        self._next.triggered.connect(self.count)
        history.changed.connect(self._show)
        self._show(history.desk)

    def mark(self, wanted: bool) -> None:
        """Mark the note as a draft, or as finished."""
        words = self.tr("mark as a draft") if wanted else self.tr("mark as finished")
        self._set(words, self._worded(1) if wanted else None)

    def count(self) -> None:
        """Count the version up; the first mark where there is none."""
        # the mark may be in another language, or reworded: its number counts on
        found = _VERSION.search(self._history.desk.choices.draft or "")
        version = int(found.group()) + 1 if found else 1
        self._set(self.tr("count the draft up"), self._worded(version))

    def _worded(self, version: int) -> str:
        return f"{_WORDS.get(self.language.split('-')[0], _WORDS['en'])} {version}"

    def _set(self, words: str, mark: str | None) -> None:
        self._history.change(words, self._history.desk.with_choice("draft", mark))

    def _show(self, desk: Desk) -> None:
        self._mark.setChecked(bool(desk.choices.draft))

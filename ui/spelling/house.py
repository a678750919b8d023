"""Writing in the language of the house: what is spelled, and how a draft is called."""

from __future__ import annotations

from PySide6.QtCore import QObject

from briefing.styles import HouseStyle
from ui.note.marking import DraftMark
from ui.spelling.marks import SpellingRoom
from ui.spelling.speller import Speller
from ui.work.history import History
from ui.work.jobs import Workers
from ui.work.tasks import Tasks


class HouseLanguage(QObject):
    """Follows the house style; names that the ticked articles hold are spelled right."""

    def __init__(self, history: History, workers: Workers, tasks: Tasks, mark: DraftMark) -> None:
        super().__init__(history)
        self._history = history
        self._mark = mark
        self._language = "en"
        self.speller = Speller(workers, tasks, self._is_in_articles, self)
        self._room = SpellingRoom(self.speller)

    def _is_in_articles(self, word: str) -> bool:
        # ticked ones alone: of these the note speaks, in their spelling of names
        return any(word in article.text for article in self._history.desk.ticked)

    def speak(self, style: HouseStyle) -> None:
        """Write and spell in the language of this style."""
        self._language = self._mark.language = style.language
        self.check()

    def check(self) -> None:
        """Spell as the settings say now."""
        self.speller.speak(self._language)

"""Which words are spelled wrong: asked of the desk worker once each, remembered after.

The user's own words are in a file, which is read and written beside the window's thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.language.spelling import LANGUAGES
from briefing.styles import user_folder
from briefing.worker.messages import CheckWords, WordsChecked
from ui.app import settings
from ui.work.jobs import Answer, Workers
from ui.work.tasks import Outcome, Tasks

_GATHER_MS = 200
"""An editor that opens asks word by word: what comes in this time is one question."""
_FILE = "words.txt"
"""Beside the user's styles, and not the settings: it can be read, edited and taken along."""


class Speller(QObject):
    """Knows words of one language, of the articles on the desk, and of the user's own list.

    ``in_articles`` says whether an article holds a word: names that it spells are right.
    """

    changed = Signal()
    """More is known than before; what is marked may have to be marked anew."""

    def __init__(
        self, workers: Workers, tasks: Tasks, in_articles: Callable[[str], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workers = workers
        self._tasks = tasks
        self._in_articles = in_articles
        self._language = "en"
        self._answers: dict[str, tuple[str, ...] | None] = {}
        self._waiting: dict[str, None] = {}
        self._asked: tuple[str, ...] = ()
        self._job = 0
        self._own: set[str] = set()
        self._reading = tasks.run(_read_own)
        tasks.finished.connect(self._take_own)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_GATHER_MS)
        self._clock.timeout.connect(self._ask)
        workers.answered.connect(self._take)

    @property
    def active(self) -> bool:
        """Whether the user wants it and the language has a word list."""
        return settings.spelling() and self._language in LANGUAGES

    def speak(self, house_language: str) -> None:
        """Check as the settings say, or else the language of the house style."""
        chosen = settings.text(settings.DICTIONARY) or house_language
        language = chosen.split("-")[0].lower()
        if language != self._language:
            self._language = language
            self._answers.clear()
            self._waiting.clear()
            # an answer in the language of before is dropped
            self._job = 0
        self.changed.emit()

    def is_wrong(self, word: str) -> bool:
        """Whether a word is known to be wrong; one that was not asked before is asked now."""
        if not self.active or word.casefold() in self._own:
            return False
        if word not in self._answers:
            # else it is being asked already
            if word not in self._asked or not self._job:
                self._waiting[word] = None
                self._clock.start()
            return False
        return self._answers[word] is not None

    def guesses(self, word: str) -> tuple[str, ...]:
        """What may have been meant by a wrong word, the likeliest first."""
        return self._answers.get(word) or ()

    def learn(self, word: str) -> None:
        """Take a word into the user's own list."""
        self._own.add(word.casefold())
        words = frozenset(self._own)
        # what was learned before the list was read is not to be written over it
        self._tasks.run(lambda: _write_own(words | _read_own()))
        self.changed.emit()

    def _take_own(self, outcome: Outcome) -> None:
        if outcome.job == self._reading and isinstance(outcome.value, frozenset):
            self._own |= outcome.value
            self.changed.emit()

    def _ask(self) -> None:
        if self._job or not self._waiting:
            return
        self._asked, self._waiting = tuple(self._waiting), {}
        language = self._language
        self._job = self._workers.ask(lambda job: CheckWords(job, self._asked, language))

    def _take(self, answer: Answer) -> None:
        if not self._job or answer.job != self._job:
            return
        self._job = 0
        if isinstance(answer.reply, WordsChecked):
            # None says that a word is right
            self._answers.update(dict.fromkeys(self._asked))
            for one in answer.reply.wrong:
                if not self._in_articles(one.word):
                    self._answers[one.word] = one.guesses
        self._asked = ()
        self.changed.emit()
        self._ask()


def _read_own() -> frozenset[str]:
    try:
        lines = _own_file().read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return frozenset()
    return frozenset(line.strip() for line in lines if line.strip())


def _write_own(words: Iterable[str]) -> None:
    file = _own_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(f"{word}\n" for word in sorted(words)), encoding="utf-8")
    except OSError:
        return  # the word is right until the window closes


def _own_file() -> Path:
    return user_folder().parent / _FILE

"""Searching all articles off the GUI thread; the newest words win."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from briefing.desk.state import Desk, Entry
from briefing.dossier import Hit
from briefing.dossier.searching import Index
from ui.search.places import Place, in_article
from ui.work.tasks import Outcome, Tasks


@dataclass(frozen=True, slots=True)
class Found:
    """What came of a search: the articles, the best one first, each with its places."""

    words: str
    articles: tuple[tuple[Entry, tuple[Place, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Matched:
    """The ids of the articles that have all the words."""

    words: str
    articles: frozenset[str] = frozenset()


class Searcher(QObject):
    """Keeps an index of the desk's articles, made when the first words are looked for."""

    found = Signal(object)
    """:class:`Found`, for the words that were sought last."""
    matched = Signal(object)
    """:class:`Matched`, for the words that were last asked about."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)
        self._index = Index()
        self._waiting: dict[str, Callable[[], object]] = {}
        self._running = ("", 0)
        self._tasks.finished.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return bool(self._running[1])

    def search(self, words: str, desk: Desk) -> None:
        """Look for the places of words."""
        self._ask("found", lambda: Found(words, _grouped(self._index.search(words), desk)), desk)

    def match(self, words: str, desk: Desk) -> None:
        """Look for the articles that have the words."""
        self._ask("matched", lambda: Matched(words, self._index.articles(words)), desk)

    def _ask(self, kind: str, work: Callable[[], object], desk: Desk) -> None:
        def do() -> object:
            # on the thread of the tasks: the index is touched on no other
            self._index.show(entry.original for entry in desk.entries)
            return work()

        # the newest of a kind takes the place of one that waits
        self._waiting[kind] = do
        self._next()

    def _next(self) -> None:
        if self._waiting and not self.busy:
            kind = next(iter(self._waiting))
            self._running = (kind, self._tasks.run(self._waiting.pop(kind)))

    def _take(self, outcome: Outcome) -> None:
        kind, job = self._running
        if outcome.job != job:
            return
        self._running = ("", 0)
        if kind not in self._waiting:  # else the newest words are asked for next
            (self.found if kind == "found" else self.matched).emit(outcome.value)
        self._next()

    def close(self) -> None:
        """Wait for what runs, and forget everything."""
        self._tasks.close()
        self._index.close()


def _grouped(hits: tuple[Hit, ...], desk: Desk) -> tuple[tuple[Entry, tuple[Place, ...]], ...]:
    by_article: dict[str, list[Hit]] = {}
    for hit in hits:
        by_article.setdefault(hit.article, []).append(hit)
    return tuple(
        (entry, in_article(entry.article, found))
        for key, found in by_article.items()
        if (entry := desk.entry(key)) is not None
    )

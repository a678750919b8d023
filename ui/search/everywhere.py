"""Search everywhere as the window has it: what is searched, and where a place leads."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.articles.room import ArticlesRoom
from ui.note.room import DraftRoom
from ui.search.places import Place
from ui.search.room import SearchRoom
from ui.search.searching import Matched, Searcher
from ui.shell.main_window import MainWindow
from ui.source.room import SourceRoom
from ui.source.trail import Passage
from ui.work.history import History


class Everywhere(QObject):
    """Connects the search with the desk, the draft and the source."""

    article_opened = Signal(str)
    """A place was opened in the article with this id."""

    def __init__(
        self,
        window: MainWindow,
        history: History,
        articles: ArticlesRoom,
        draft: DraftRoom,
        source: SourceRoom,
    ) -> None:
        super().__init__(window)
        self._history = history
        self._articles = articles
        self._source = source
        self.searcher = Searcher(self)
        # a function, as the rows of the draft are others at each search
        self.room = SearchRoom(window, self.searcher, lambda: draft.model.rows)
        history.changed.connect(self.room.show_desk)
        self.room.place_opened.connect(self._open)
        articles.filtered.connect(self._match)
        self.searcher.matched.connect(self._show_matched)
        actions = window.tools.actions
        actions["search_all"].triggered.connect(self.room.open)
        # the search stands in the place of the articles
        actions["to_articles"].triggered.connect(self.room.close)

    def _open(self, place: Place, same: tuple[Place, ...]) -> None:
        """Show a place in its article; the article's other places are the next ones."""
        passages = tuple(
            # 0: what was found is no source of the note
            Passage(one.key, 0, one.start, one.end, one.start, one.end)
            for one in same
        )
        self.article_opened.emit(place.key)
        self._source.show_passages(passages, same.index(place), self._history.desk)

    def _match(self, words: str) -> None:
        if words:
            self.searcher.match(words, self._history.desk)

    def _show_matched(self, matched: Matched) -> None:
        self._articles.show_found(matched.words, matched.articles)

    def close(self) -> None:
        """End what runs."""
        self.searcher.close()

"""Words found on the preview's pages: marked, counted, gone to."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF
from PySide6.QtPdf import QPdfSearchModel

from ui.page.lines import LinesView
from ui.shell.find_bar import FindBar

MOST_MARKED = 1000
"""More places than these are counted and gone to, and not marked."""


class PageFinder(QObject):
    """Connects a find bar with the pages. It looks again whenever other pages are shown."""

    def __init__(self, bar: FindBar, view: LinesView) -> None:
        super().__init__(view)
        self._bar = bar
        self._view = view
        self._at = -1
        self._model = QPdfSearchModel(self)
        self._model.countChanged.connect(self._take_count)
        bar.sought.connect(self._seek)
        bar.stepped.connect(self._step)
        view.documentChanged.connect(self._follow)

    @property
    def count(self) -> int:
        """How many places there are so far; pages are searched one after another."""
        return self._model.count()

    def _follow(self) -> None:
        """Other pages: the same words, and the place in them stays as far as it can."""
        self._model.setDocument(self._view.document())

    def _seek(self, words: str) -> None:
        self._at = -1
        if self._model.document() is not self._view.document():
            self._model.setDocument(self._view.document())
        self._model.setSearchString(words.strip())
        self._take_count()

    def _take_count(self) -> None:
        count = self.count
        if not count:
            self._at = -1
        # gone to once: as further pages are searched, the user stays there
        elif self._at < 0:
            self._go(self._first_in_view())
            return
        # other pages may have fewer places
        self._at = min(self._at, count - 1)
        self._show()

    def _first_in_view(self) -> int:
        """The first place on the page in view or after it."""
        for index in range(self.count):
            if self._model.resultAtIndex(index).page() >= self._view.page:
                return index
        return 0

    def _step(self, by: int) -> None:
        if self.count:
            self._go((self._at + by) % self.count)

    def _go(self, index: int) -> None:
        self._at = index
        link = self._model.resultAtIndex(index)
        self._view.show_place(link.page(), QPointF(link.location()))
        self._show()

    def _show(self) -> None:
        """Mark the places, and say which one the user is at."""
        self._bar.show_place(self._at + 1, self.count)
        links = [self._model.resultAtIndex(index) for index in range(min(self.count, MOST_MARKED))]
        self._view.show_found(
            tuple((link.page(), tuple(link.rectangles())) for link in links), self._at
        )

    @property
    def at(self) -> int:
        """The place that the user is at, from 0; -1 for none."""
        return self._at

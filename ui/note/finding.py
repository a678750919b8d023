"""Finding words in the draft."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.note.model import DraftModel
from ui.note.view import DraftView
from ui.shell.find_bar import FindBar, places


class Finding(QObject):
    """Marks what is sought in the rows and goes from one row that has it to the next."""

    def __init__(self, bar: FindBar, view: DraftView, model: DraftModel) -> None:
        super().__init__(bar)
        self._bar = bar
        self._view = view
        self._model = model
        self._found: tuple[str, ...] = ()
        bar.sought.connect(self._seek)
        bar.stepped.connect(self._step)

    def _seek(self, words: str) -> None:
        """Mark the words and go to the first row at or after the current one that has them."""
        self._view.mark_words(words)
        self._look(words)
        # whoever types on stays at a row that has the longer words too
        if self._found and self._here() < 0:
            row = self._view.currentIndex().row()
            after = [key for key in self._found if self._model.row_of(key) >= row]
            self._view.go_to((after or self._found)[0])
        self._tell()

    def refresh(self) -> None:
        """The rows are others than before."""
        if self._bar.words:
            self._look(self._bar.words)
            self._tell()

    def _look(self, words: str) -> None:
        self._found = tuple(
            row.key
            for row in self._model.rows
            # headings and remarks have no key, and cannot be gone to
            if row.key and any(places(t, words) for t in (row.lead, row.text, row.note))
        )

    def _step(self, by: int) -> None:
        if not self._found:
            return
        here = self._here()
        if here >= 0:
            following = (here + by) % len(self._found)
        else:
            following = 0 if by > 0 else len(self._found) - 1
        self._view.go_to(self._found[following])
        self._tell()

    def _here(self) -> int:
        current = self._view.current
        key = current.key if current is not None else ""
        return self._found.index(key) if key in self._found else -1

    def _tell(self) -> None:
        self._bar.show_place(self._here() + 1, len(self._found))

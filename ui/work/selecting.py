"""What the user is at: one value; list, pages, source and checks are shown from it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Selection:
    """``line`` is the id of a line of the note (or of an empty place to write in), "" for none.

    ``article`` is the id of an article that is read as a whole, "" while the source shows what
    the line rests on. ``passage`` says which of the line's passages is meant, from 0.
    """

    line: str = ""
    article: str = ""
    passage: int = 0


NOTHING = Selection()


class Selecting(QObject):
    """Holds the selection. Whoever changes it is told of it like all others."""

    changed = Signal(object)
    """The new :class:`Selection`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.now = NOTHING

    def choose(self, line: str) -> None:
        """Go to a line; the source shows what it rests on."""
        if line != self.now.line or self.now.article:
            self._take(Selection(line))

    def choose_beside(self, line: str, article: str) -> None:
        """Go to a line whose words are in view in an article: that stays as it is."""
        self._take(Selection(line, article))

    def follow(self, line: str) -> None:
        """The line is gone, and the list is at another one; what is read stays."""
        if line != self.now.line:
            self._take(replace(self.now, line=line, passage=0))

    def read(self, article: str) -> None:
        """Read an article as a whole."""
        self._take(replace(self.now, article=article, passage=0))

    def show_passage(self, number: int) -> None:
        """Go to one of the passages of the line."""
        self._take(replace(self.now, article="", passage=number))

    def forget(self) -> None:
        """Another note: nothing is chosen."""
        self._take(NOTHING)

    def _take(self, selection: Selection) -> None:
        # whoever is told may choose in turn, and the same choice ends that
        if selection != self.now:
            self.now = selection
            self.changed.emit(selection)

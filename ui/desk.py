"""What lies on the desk: the articles, the choices, the analyst's edits, and their history.

One frozen :class:`Desk` holds it all. Every change makes a new one and can be undone; panes are
told the new value and show it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from briefing.brief import Line
from briefing.edits import Edits
from briefing.model import Article
from briefing.options import Choices


@dataclass(frozen=True, slots=True)
class Entry:
    """An article on the desk. ``settled`` says that the user was asked for a missing date."""

    article: Article
    ticked: bool = True
    settled: bool = False

    @property
    def asks(self) -> bool:
        """Whether the article has no date and nobody was asked yet."""
        return self.article.published is None and not self.settled


@dataclass(frozen=True, slots=True)
class DroppedLine:
    """A line that the analyst took out, kept so that it can be shown and brought back."""

    section: str
    line: Line


@dataclass(frozen=True, slots=True)
class Desk:
    """All that a brief is made from, but for the house style."""

    entries: tuple[Entry, ...] = ()
    choices: Choices = Choices()  # noqa: RUF009  frozen
    pinned: tuple[str, ...] = ()
    dropped: tuple[DroppedLine, ...] = ()

    @property
    def edits(self) -> Edits:
        """The edits as :func:`briefing.compose.compose` takes them."""
        return Edits(pinned=self.pinned, dropped=tuple(d.line.id for d in self.dropped))

    @property
    def ticked(self) -> tuple[Article, ...]:
        """The articles to brief on."""
        return tuple(entry.article for entry in self.entries if entry.ticked)

    @property
    def undated(self) -> tuple[Article, ...]:
        """The articles whose date is to be asked for."""
        return tuple(entry.article for entry in self.entries if entry.asks)

    def article(self, key: str) -> Article | None:
        """The article with this id."""
        return next((e.article for e in self.entries if e.article.id == key), None)

    def with_articles(self, articles: Iterable[Article]) -> Desk:
        """With these added, ticked; one that is here already is not added twice."""
        known = {entry.article.id for entry in self.entries}
        new = {a.id: a for a in articles if a.id not in known}
        return replace(self, entries=self.entries + tuple(map(Entry, new.values())))

    def without(self, keys: frozenset[str]) -> Desk:
        """Without the articles with these ids."""
        kept = tuple(entry for entry in self.entries if entry.article.id not in keys)
        return replace(self, entries=kept)

    def with_ticks(self, keys: frozenset[str], ticked: bool) -> Desk:
        """With these articles ticked or not."""
        return self._changed(keys, lambda entry: replace(entry, ticked=ticked))

    def with_date(self, key: str, day: date | None) -> Desk:
        """With the user's date for an article; None settles that it stays without one."""

        def settle(entry: Entry) -> Entry:
            if day is None:
                return replace(entry, settled=True)
            article = replace(
                entry.article, published=day, date_assumed=True, published_found_in=""
            )
            return replace(entry, article=article, settled=True)

        return self._changed(frozenset({key}), settle)

    def with_dropped(self, section: str, line: Line) -> Desk:
        """With a line taken out."""
        pinned = tuple(key for key in self.pinned if key != line.id)
        return replace(self, pinned=pinned, dropped=(*self.dropped, DroppedLine(section, line)))

    def with_restored(self, key: str) -> Desk:
        """With a line brought back."""
        return replace(self, dropped=tuple(d for d in self.dropped if d.line.id != key))

    def with_pin(self, key: str) -> Desk:
        """With a line pinned, or no longer."""
        if key in self.pinned:
            return replace(self, pinned=tuple(other for other in self.pinned if other != key))
        return replace(self, pinned=(*self.pinned, key))

    def with_choice(self, field: str, value: str | int | date | None) -> Desk:
        """With another value for one field of the choices; None leaves it to the house style."""
        change: dict[str, Any] = {field: value}
        return replace(self, choices=replace(self.choices, **change))

    def _changed(self, keys: frozenset[str], change: Callable[[Entry], Entry]) -> Desk:
        entries = (change(e) if e.article.id in keys else e for e in self.entries)
        return replace(self, entries=tuple(entries))


class _Change(QUndoCommand):
    """From one desk to another."""

    def __init__(self, words: str, history: History, before: Desk, after: Desk, merge: int) -> None:
        super().__init__(words)
        self._history = history
        self._before = before
        self.after = after
        self._merge = merge

    def id(self) -> int:
        """Changes with the same number, one after another, become one; -1 never does."""
        return self._merge

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over where the next change leads."""
        if not isinstance(other, _Change):
            return False
        self.after = other.after
        return True

    def undo(self) -> None:
        """Go back."""
        self._history.show(self._before)

    def redo(self) -> None:
        """Go forth."""
        self._history.show(self.after)


class History(QObject):
    """The desk and every change made to it."""

    changed = Signal(object)
    """The new :class:`Desk`."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.stack = QUndoStack(self)

    def change(self, words: str, desk: Desk, *, merge: int = -1) -> None:
        """Go to another desk; ``words`` say what undo would undo. No change is no step."""
        if desk != self.desk:
            self.stack.push(_Change(words, self, self.desk, desk, merge))

    def begin(self, desk: Desk) -> None:
        """Start from this desk, with nothing to undo."""
        self.stack.clear()
        self.show(desk)

    def close(self) -> None:
        """Tell nobody anything more: the stack still speaks while it is destroyed."""
        self.blockSignals(True)
        self.stack.blockSignals(True)

    def show(self, desk: Desk) -> None:
        """Take a desk as the present one."""
        self.desk = desk
        self.changed.emit(desk)

"""What lies on the desk: the articles, the choices, the analyst's edits, as one frozen value.

Every change makes a new :class:`Desk`, so a history is a sequence of them, and undo goes back to
the one before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from briefing.brief import Line
from briefing.edits import NO_EDITS, Edits
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
    """All that a brief is made from.

    ``dropped`` holds the lines that ``edits.dropped`` names, so that they can be shown.
    ``style`` is the key of the house style, "" for the program's choice.
    """

    entries: tuple[Entry, ...] = ()
    choices: Choices = Choices()  # noqa: RUF009  frozen
    edits: Edits = NO_EDITS
    dropped: tuple[DroppedLine, ...] = ()
    style: str = ""

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
        edits = replace(
            self.edits,
            pinned=tuple(key for key in self.edits.pinned if key != line.id),
            dropped=(*self.edits.dropped, line.id),
        )
        return replace(self, edits=edits, dropped=(*self.dropped, DroppedLine(section, line)))

    def with_restored(self, key: str) -> Desk:
        """With a line brought back."""
        kept = tuple(other for other in self.edits.dropped if other != key)
        return replace(
            self,
            edits=replace(self.edits, dropped=kept),
            dropped=tuple(d for d in self.dropped if d.line.id != key),
        )

    def with_pin(self, key: str) -> Desk:
        """With a line pinned, or no longer."""
        before = self.edits.pinned
        kept = tuple(other for other in before if other != key)
        pinned = kept if key in before else (*before, key)
        return replace(self, edits=replace(self.edits, pinned=pinned))

    def with_choice(self, field: str, value: str | int | date | None) -> Desk:
        """With another value for one field of the choices; None leaves it to the house style."""
        change: dict[str, Any] = {field: value}
        return replace(self, choices=replace(self.choices, **change))

    def _changed(self, keys: frozenset[str], change: Callable[[Entry], Entry]) -> Desk:
        entries = (change(e) if e.article.id in keys else e for e in self.entries)
        return replace(self, entries=tuple(entries))

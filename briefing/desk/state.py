"""What lies on the desk: the articles, the choices, the analyst's edits, as one frozen value.

Every change makes a new :class:`Desk`, so a history is a sequence of them, and undo goes back to
the one before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from briefing.desk.corrections import NO_CORRECTIONS, Corrections, corrected
from briefing.model.article import Article, Span
from briefing.model.brief import Brief, Line, Origin, Source
from briefing.model.edits import (
    NO_EDITS,
    Added,
    Corrected,
    Edits,
    LineEdit,
    Moved,
    Own,
    Placed,
    Reworded,
    Struck,
    Swapped,
)
from briefing.model.options import Choices


class _Corrected:
    """A place for the corrected article that is no field: neither compared nor written."""

    # worked out once, when first asked for: every draft and every row asks again
    __slots__ = ("_article",)
    _article: Article


@dataclass(frozen=True, slots=True)
class Entry(_Corrected):
    """An article on the desk, as read and as put right.

    ``settled`` says that the user was asked for a missing date.
    """

    original: Article
    ticked: bool = True
    settled: bool = False
    corrections: Corrections = NO_CORRECTIONS

    @property
    def article(self) -> Article:
        """The article as put right: what counts."""
        if not self.corrections:
            return self.original
        try:
            return self._article
        except AttributeError:
            article = corrected(self.original, self.corrections)
            # a frozen value may remember what follows from its fields alone
            object.__setattr__(self, "_article", article)
            return article

    @property
    def asks(self) -> bool:
        """Whether the article has no date and nobody was asked yet."""
        return self.article.published is None and not self.settled


class _ById:
    """A place for the entries by id that is no field: neither compared nor written."""

    # the window asks for an entry at every row that it draws; a walk over all would be squared
    __slots__ = ("_by_id",)
    _by_id: dict[str, Entry]


@dataclass(frozen=True, slots=True)
class DroppedLine:
    """A line that the analyst took out, kept so that it can be shown and brought back."""

    section: str
    line: Line


@dataclass(frozen=True, slots=True)
class Desk(_ById):
    """All that a brief is made from.

    ``dropped`` holds the lines that ``edits.dropped`` names, so that they can be shown.
    ``checked`` are the marks of the checks that the analyst ticked off.
    ``style`` is the key of the house style, "" for the program's choice. ``earlier`` is the note
    that this one follows: what it did not tell is marked as new.
    """

    entries: tuple[Entry, ...] = ()
    choices: Choices = Choices()  # noqa: RUF009  frozen
    edits: Edits = NO_EDITS
    dropped: tuple[DroppedLine, ...] = ()
    style: str = ""
    earlier: Brief | None = None
    checked: tuple[str, ...] = ()

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
        entry = self.entry(key)
        return entry.article if entry else None

    def with_articles(self, articles: Iterable[Article]) -> Desk:
        """With these added, ticked; one that is here already is not added twice.

        What was put right in the note that this one follows is put right in the same article.
        """
        known = {entry.original.id for entry in self.entries}
        new = {a.id: a for a in articles if a.id not in known}
        before = {source.article: source for source in self.earlier.sources} if self.earlier else {}
        entries = (
            Entry(article, corrections=_as_before(before[key]) if key in before else NO_CORRECTIONS)
            for key, article in new.items()
        )
        return replace(self, entries=(*self.entries, *entries))

    def without(self, keys: frozenset[str]) -> Desk:
        """Without the articles with these ids."""
        kept = tuple(entry for entry in self.entries if entry.original.id not in keys)
        return replace(self, entries=kept)

    def with_ticks(self, keys: frozenset[str], ticked: bool) -> Desk:
        """With these articles ticked or not."""
        return self._changed(keys, lambda entry: replace(entry, ticked=ticked))

    def entry(self, key: str) -> Entry | None:
        """The entry of the article with this id."""
        try:
            by_id = self._by_id
        except AttributeError:
            by_id = {entry.original.id: entry for entry in self.entries}
            object.__setattr__(self, "_by_id", by_id)
        return by_id.get(key)

    def with_corrections(self, key: str, corrections: Corrections) -> Desk:
        """With an article put right, in place of whatever was put right before."""
        return self._changed(
            frozenset({key}), lambda entry: replace(entry, corrections=corrections)
        )

    def with_date(self, key: str, day: date | None, *, assumed: bool = False) -> Desk:
        """With the user's date for an article; None settles that it stays without one.

        ``assumed`` says that the user does not know it and lets the program assume it.
        """

        def settle(entry: Entry) -> Entry:
            if day is None:
                return replace(entry, settled=True)
            new = replace(entry.corrections, published=day, assumed=assumed)
            return replace(entry, corrections=new, settled=True)

        return self._changed(frozenset({key}), settle)

    def with_dropped(self, section: str, line: Line) -> Desk:
        """With a line taken out."""
        edits = replace(
            self.edits,
            # no line is both: what is taken out last is what the analyst wants
            pinned=tuple(key for key in self.edits.pinned if key != line.id),
            dropped=tuple(dict.fromkeys((*self.edits.dropped, line.id))),
        )
        return replace(self, edits=edits, dropped=(*self.dropped, DroppedLine(section, line)))

    def with_dropped_only_here(self, key: str) -> Desk:
        """With a dropped line's sentence free to print in another section."""
        only = dict.fromkeys((*self.edits.only_here, key))
        return replace(self, edits=replace(self.edits, only_here=tuple(only)))

    def with_restored(self, key: str) -> Desk:
        """With a line brought back."""
        kept = tuple(other for other in self.edits.dropped if other != key)
        only = tuple(other for other in self.edits.only_here if other != key)
        return replace(
            self,
            edits=replace(self.edits, dropped=kept, only_here=only),
            dropped=tuple(d for d in self.dropped if d.line.id != key),
        )

    def with_pin(self, key: str) -> Desk:
        """With a line pinned, or no longer."""
        before = self.edits.pinned
        kept = tuple(other for other in before if other != key)
        pinned = kept if key in before else (*before, key)
        return replace(self, edits=replace(self.edits, pinned=pinned))

    def edits_of(self, key: str) -> tuple[LineEdit, ...]:
        """What was done to the words of a line: in this order they are applied."""
        return self.edits.of(key)

    def with_reworded(self, key: str, text: str) -> Desk:
        """With other words for a line; "" gives it its own again."""
        kept = tuple(one for one in self.edits.reworded if one.line != key)
        new = (Reworded(key, text),) if text else ()
        return replace(self, edits=replace(self.edits, reworded=kept + new))

    def with_struck(self, key: str, cuts: tuple[tuple[int, int], ...]) -> Desk:
        """With these stretches struck from a line's words, and no others."""
        kept = tuple(one for one in self.edits.struck if one.line != key)
        new = (Struck(key, cuts),) if cuts else ()
        return replace(self, edits=replace(self.edits, struck=kept + new))

    def with_corrected(self, key: str, field: str, value: str | None) -> Desk:
        """With a field of a line put right; "" empties it, None leaves it as it was found."""
        kept = tuple(o for o in self.edits.corrected if (o.line, o.field) != (key, field))
        new = () if value is None else (Corrected(key, field, value),)
        return replace(self, edits=replace(self.edits, corrected=kept + new))

    def with_swapped(self, key: str, span: Span | None) -> Desk:
        """With another sentence that says the same in the place of a line's own; None ends it."""
        kept = tuple(one for one in self.edits.swapped if one.line != key)
        new = (Swapped(key, span),) if span else ()
        return replace(self, edits=replace(self.edits, swapped=kept + new))

    def with_original(self, key: str) -> Desk:
        """With a line as it was before it was reworded, struck, corrected or swapped."""
        edits = self.edits
        return replace(
            self,
            edits=replace(
                edits,
                reworded=tuple(one for one in edits.reworded if one.line != key),
                struck=tuple(one for one in edits.struck if one.line != key),
                corrected=tuple(one for one in edits.corrected if one.line != key),
                swapped=tuple(one for one in edits.swapped if one.line != key),
            ),
        )

    def with_added(self, section: str, span: Span) -> Desk:
        """With words of an article put into a section; twice is once."""
        added = dict.fromkeys((*self.edits.added, Added(section, span)))
        return replace(self, edits=replace(self.edits, added=tuple(added)))

    def with_moved(self, line: Line, section: str, home: str) -> Desk:
        """With a line in another section, or back in its own.

        ``home`` is the section that it is of (:func:`briefing.model.sections.home_of`).
        """
        edits = self.edits
        if line.origin is Origin.OWN:
            # an own line has no section that it was found in, so it just lies in another
            own = tuple(replace(o, section=section) if o.id == line.id else o for o in edits.own)
            return replace(self, edits=replace(edits, own=own))
        kept = tuple(one for one in edits.moved if one.line != line.id)
        new = () if section == home else (Moved(line.id, section),)
        return replace(self, edits=replace(edits, moved=kept + new))

    @property
    def next_own(self) -> str:
        """An id for a line in the analyst's own words that no line here has."""
        # a dropped line may be brought back, and must then find its id free
        taken = {one.id for one in self.edits.own} | {one.line.id for one in self.dropped}
        number = 1
        while f"own-{number}" in taken:
            number += 1
        return f"own-{number}"

    def with_own(self, key: str, section: str, text: str) -> Desk:
        """With a line in the analyst's own words, or with other words for it; "" takes it away."""
        own = self.edits.own
        if not text:
            changed = tuple(one for one in own if one.id != key)
        elif any(one.id == key for one in own):
            changed = tuple(replace(o, text=text) if o.id == key else o for o in own)
        else:
            changed = (*own, Own(key, section, text))
        return replace(self, edits=replace(self.edits, own=changed))

    def with_placed(self, section: str, lines: tuple[str, ...]) -> Desk:
        """With the lines of a section in this order; () leaves them in the program's."""
        kept = tuple(one for one in self.edits.placed if one.section != section)
        new = (Placed(section, lines),) if lines else ()
        return replace(self, edits=replace(self.edits, placed=kept + new))

    def next_note(self, brief: Brief) -> Desk:
        """An empty desk for the note that follows this one, ``brief`` as it went out.

        Style, sections, author and addressee stay; title, date and what the analyst did to lines
        and articles go.
        """
        # what was said of one day's note must not pass for said of the next
        choices = replace(self.choices, title=None, date=None, draft=None, confidence=None)
        return Desk(choices=choices, style=self.style, earlier=brief)

    def with_checked(self, marks: Iterable[str], *, done: bool) -> Desk:
        """With checks ticked off, or open again."""
        other = dict.fromkeys(marks)
        kept = tuple(mark for mark in self.checked if mark not in other)
        return replace(self, checked=(*kept, *other) if done else kept)

    def with_style(self, key: str) -> Desk:
        """With another house style."""
        return replace(self, style=key)

    def with_choice(self, field: str, value: str | float | date | None) -> Desk:
        """With another value for one field of the choices; None leaves it to the house style."""
        change: dict[str, Any] = {field: value}
        return replace(self, choices=replace(self.choices, **change))

    def _changed(self, keys: frozenset[str], change: Callable[[Entry], Entry]) -> Desk:
        entries = (change(e) if e.original.id in keys else e for e in self.entries)
        return replace(self, entries=tuple(entries))


def _as_before(source: Source) -> Corrections:
    """What the analyst gave for this source of an earlier note."""
    given = source.given
    return Corrections(
        title=source.title if "title" in given else None,
        outlet=source.outlet if "outlet" in given else None,
        byline=source.byline if "byline" in given else None,
        published=source.date if "date" in given and not source.date_assumed else None,
    )

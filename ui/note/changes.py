"""What became different when the draft was composed again, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from briefing.desk.state import Desk, DroppedLine
from briefing.model.brief import Brief, in_sections


class Cause(Enum):
    """What the user did before the draft changed."""

    ADDED = auto()  # articles
    REMOVED = auto()  # articles
    EXCHANGED = auto()  # some articles for others
    CORRECTED = auto()  # articles
    CHOICES = auto()  # length and the like, or the house style
    EDITS = auto()  # lines
    SEVERAL = auto()  # of these, one after another, and the user has not looked in between


@dataclass(frozen=True, slots=True)
class Changes:
    """Lines that came (their ids) and lines that went, since the draft that the user knows.

    ``count`` is of the articles that came, went, or were corrected.
    """

    fresh: frozenset[str] = frozenset()
    gone: tuple[DroppedLine, ...] = ()
    cause: Cause = Cause.EDITS
    count: int = 0

    def __bool__(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.fresh or self.gone)

    def without(self, key: str) -> Changes:
        """With one line seen."""
        return replace(self, fresh=self.fresh - {key})


NO_CHANGES = Changes()


def lines_of(brief: Brief) -> dict[str, DroppedLine]:
    """All lines that a draft shows, by id, each with its section."""
    return {line.id: DroppedLine(section, line) for section, line in in_sections(brief)}


class Memory:
    """What the user has seen of the draft so far; compares each new brief with it."""

    def __init__(self) -> None:
        self._known: dict[str, None] = {}
        self._last: Mapping[str, DroppedLine] = {}
        self._desk: Desk | None = None
        self._style = ""
        self.changes = NO_CHANGES

    def forget(self) -> None:
        """Begin anew: the next brief is the first one."""
        self._known, self._last, self._desk, self.changes = {}, {}, None, NO_CHANGES

    def take(self, brief: Brief, desk: Desk, style: str = "") -> Changes:
        """Compare a new brief with the one before; ``style`` is the name of its house style."""
        lines = lines_of(brief)
        if self._desk is not None and _is_another(self._desk, desk):
            self.forget()
        if self._desk is not None and lines.keys() != self._last.keys():
            self.changes = self._compare(lines, self._desk, desk)
            if self.changes.cause is Cause.EDITS and style != self._style:
                self.changes = replace(self.changes, cause=Cause.CHOICES)
        self._known |= dict.fromkeys(lines.keys() - self.changes.fresh)
        self._last, self._desk, self._style = lines, desk, style
        return self.changes

    def _compare(self, lines: Mapping[str, DroppedLine], before: Desk, after: Desk) -> Changes:
        came = lines.keys() - self._last.keys() - self._known.keys() - _brought(after)
        waiting = self.changes.fresh & lines.keys()
        # what the user never saw is not missed, so that undo at once is silent
        seen = self._last.keys() - self.changes.fresh
        went = seen - lines.keys() - _taken(before, after)
        missed = [one for one in self.changes.gone if one.line.id not in lines]
        missed = [one for one in missed if one.line.id not in _taken(before, after)]
        gone = (*missed, *(one for key, one in self._last.items() if key in went))
        cause, count = self._since(_cause(before, after), bool(came or went), waiting or missed)
        return Changes(frozenset(came | waiting), gone, cause, count)

    def _since(self, latest: tuple[Cause, int], told: bool, unseen: object) -> tuple[Cause, int]:
        """What the changes are since, where some of before are ``unseen`` and others are told."""
        cause, count = self.changes.cause, self.changes.count
        if not unseen:
            return latest
        if not told:
            return cause, count
        return (cause, count + latest[1]) if cause is latest[0] else (Cause.SEVERAL, 0)

    def see(self, key: str) -> Changes:
        """The user was at this line."""
        if key in self.changes.fresh:
            self._known[key] = None
            self.changes = self.changes.without(key)
        return self.changes

    def see_all(self) -> Changes:
        """The user put the remark about changes away."""
        self._known |= dict.fromkeys(self.changes.fresh)
        self.changes = NO_CHANGES
        return self.changes


def _is_another(before: Desk, after: Desk) -> bool:
    """Whether the desk was exchanged as a whole: another dossier was opened."""
    old = {entry.original.id for entry in before.entries}
    return old.isdisjoint(entry.original.id for entry in after.entries)


def _brought(after: Desk) -> frozenset[str]:
    """Lines that came by the user's own hand: no news."""
    return frozenset((*after.edits.pinned, *(own.id for own in after.edits.own)))


def _taken(before: Desk, after: Desk) -> frozenset[str]:
    """Lines that went by the user's own hand."""
    return frozenset((*after.edits.dropped, *(own.id for own in before.edits.own)))


def _cause(before: Desk, after: Desk) -> tuple[Cause, int]:
    old, new = ({a.id: a for a in desk.ticked} for desk in (before, after))
    added, removed = len(new.keys() - old.keys()), len(old.keys() - new.keys())
    if added and removed:
        return Cause.EXCHANGED, added + removed
    if added:
        return Cause.ADDED, added
    if removed:
        return Cause.REMOVED, removed
    if changed := sum(old[key] != new[key] for key in new):
        return Cause.CORRECTED, changed
    if before.choices != after.choices or before.style != after.style:
        return Cause.CHOICES, 0
    return Cause.EDITS, 0

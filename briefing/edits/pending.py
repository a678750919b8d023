"""Edits that have nothing to change now: their line or article is not in the brief."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.model.brief import Brief, lines_of
from briefing.model.edits import Edits, LineEdit, Moved
from briefing.model.line_ids import added_id, place_of


@dataclass(frozen=True, slots=True)
class Waiting:
    """An edit that has nothing to change now. It is kept, and counts when its line comes back.

    ``kind`` is the name of a field of :class:`Edits`, ``line`` the id of the line; ``article`` is
    the article that has to be there for it.
    """

    kind: str
    line: str
    article: str = ""


def waiting(edits: Edits, brief: Brief) -> tuple[Waiting, ...]:
    """The edits whose line, or article, is not in the brief."""
    lines = lines_of(brief)
    here = {source.article for source in brief.sources}
    dropped = frozenset(edits.dropped)
    found = [
        Waiting(kind, key, _article(key))
        for kind, keys in _lines_by_kind(edits)
        for key in keys
        if key not in lines and key not in dropped
    ]
    for swap in edits.swapped:
        if swap.line in lines and swap.span.article not in here:
            found.append(Waiting("swapped", swap.line, swap.span.article))
    return tuple(dict.fromkeys(found))


def _lines_by_kind(edits: Edits) -> Iterable[tuple[str, Sequence[str]]]:
    yield "pinned", edits.pinned
    for kind in ("reworded", "struck", "corrected", "swapped", "moved"):
        changes: tuple[LineEdit | Moved, ...] = getattr(edits, kind)
        yield kind, [one.line for one in changes]
    yield "added", [added_id(one) for one in edits.added]
    yield "own", [one.id for one in edits.own]


def _article(key: str) -> str:
    span = place_of(key)
    return span.article if span else ""

"""Which words of an article the brief uses."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.brief import Brief
from briefing.desk import Desk
from ui.draft.changes import lines_of
from ui.source.trail import trail


@dataclass(frozen=True, slots=True)
class Use:
    """Words of an article that a line was taken from. Offsets are code points."""

    start: int
    end: int
    line: str


def uses(article: str, brief: Brief, desk: Desk) -> tuple[Use, ...]:
    """All words of the article that lines were taken from, in the order of the text."""
    found = {
        Use(passage.context_start, passage.context_end, one.line.id)
        for one in lines_of(brief).values()
        for passage in trail(one.line, brief, desk)
        if passage.taken and passage.article == article
    }
    return tuple(sorted(found, key=lambda use: (use.start, use.end, use.line)))

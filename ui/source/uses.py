"""Which words of an article the brief uses."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.brief import Brief
from ui.note.changes import lines_of
from ui.source.trail import taken_from


@dataclass(frozen=True, slots=True)
class Use:
    """Words of an article that a line was taken from. Offsets are code points."""

    start: int
    end: int
    line: str


def uses(article: str, brief: Brief) -> tuple[Use, ...]:
    """All words of the article that lines were taken from, in the order of the text."""
    numbers = [source.number for source in brief.sources if source.article == article]
    # a set: two fields of a line may be taken from the same words
    found = {
        Use(words.start, words.end, one.line.id)
        for number in numbers
        for one in lines_of(brief).values()
        for words in taken_from(number, one.line)
    }
    return tuple(sorted(found, key=lambda use: (use.start, use.end, use.line)))

"""What the analyst does to one line moves no other.

A brief is chosen as if nothing had been done: a line whose words changed is one of it all the
same, and one that was taken out still counts as told, so that nothing says it instead. Only what
the articles do not bring up by themselves is asked for, and for each line that went the next best
of its section comes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from briefing.model.article import Span
from briefing.model.brief import Brief, DateLine, FigureLine, Line, QuoteLine, lines_of
from briefing.model.edits import Edits
from briefing.model.line_ids import place_of

Chosen = TypeVar("Chosen")

_SENTENCES = ("bottom", "point", "position", "added_bottom_line", "added_points")
"""How the ids of lines begin whose words are whole sentences."""


def missing(edits: Edits, held: frozenset[str], brief: Brief) -> frozenset[str]:
    """What the choice has to take besides, for each edited line to be there; empty when all are.

    ``held`` is what it took already, ``brief`` what it chose. Lines of articles that are not
    there are not missed.
    """
    here = {source.article for source in brief.sources}
    wanted = edits.invested - held - lines_of(brief).keys()
    found = {key for key in wanted if (place := place_of(key)) and place.article in here}
    return held | found if found else frozenset()


def up_to(
    found: Iterable[Chosen], most: int, is_dropped: Callable[[Chosen], bool]
) -> tuple[Chosen, ...]:
    """The first of what was found: ``most`` that print, and those before them that do not."""
    first = []
    for one in found:
        if most <= 0:
            break
        first.append(one)
        most -= not is_dropped(one)
    return tuple(first)


def sentences_taken_out(edits: Edits) -> frozenset[Span]:
    """The sentences of the lines that were taken out of the whole note."""
    gone = frozenset(edits.dropped).difference(edits.only_here)
    places = (place_of(key, section) for key in gone for section in _SENTENCES)
    return frozenset(place for place in places if place)


def rests_on(line: Line, taken_out: frozenset[Span], articles: dict[int, str]) -> bool:
    """Whether a row needs a sentence that was taken out: its words stand there and nowhere else.

    ``articles`` are the ids of the articles by their numbers.
    """
    if not isinstance(line, FigureLine | DateLine | QuoteLine) or not line.spans:
        return False
    return all(
        any(
            articles.get(one.source) == out.article
            and out.start <= one.start
            and one.end <= out.end
            for out in taken_out
        )
        for one in line.spans
    )

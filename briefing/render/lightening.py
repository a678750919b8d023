"""What of a very large brief goes on the pages, so that they can be laid out at all.

A note of two thousand articles rests on a few dozen of them. Up to :data:`MOST_SOURCES` sources are
all listed; of more, those that printed lines rest on, and marks name the first that say the same.
What is printed stays true, and the note says what was left out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing.model.brief import (
    Brief,
    Citation,
    DifferenceLine,
    FigureLine,
    Line,
    in_sections,
    with_lines,
)
from briefing.model.sections import ESSENTIAL, SECTIONS
from briefing.render.words import Words
from briefing.styles.model import HouseStyle

MOST_SOURCES = 200
"""Most sources that are listed whether a line rests on them or not."""

MOST_MARKS = 12
"""Most sources that the marks of a line of a larger brief name as saying the same."""

_TELLINGS = 6  # readers compare a few; the rest is in the full brief


def lightened(brief: Brief, style: HouseStyle) -> Brief:
    """The brief as it goes on the pages: itself up to :data:`MOST_SOURCES` sources."""
    if len(brief.sources) <= MOST_SOURCES:
        return brief
    made = _cited_alone(with_lines(brief, _light))
    gone = len(brief.sources) - len(made.sources)
    said = Words.of(style).say("sources not listed", gone, most=MOST_MARKS)
    return replace(made, notes=(*made.notes, said)) if gone else made


def plainest(brief: Brief) -> Brief:
    """The brief without its optional sections and its annex, for pages that took too long."""
    gone: dict[str, Any] = {section: () for section in SECTIONS if section not in ESSENTIAL}
    return _cited_alone(replace(brief, annex=(), **gone))


def _light(line: Line) -> Line:
    support = _first(line.support, MOST_MARKS)
    if isinstance(line, FigureLine):
        return replace(
            line,
            support=support,
            trends=_first(line.trends, MOST_MARKS),
            differing=_first(line.differing, MOST_MARKS),
            earlier=line.earlier[:_TELLINGS],
            silent=(),
        )
    if isinstance(line, DifferenceLine):
        return replace(line, support=support, tellings=line.tellings[:_TELLINGS])
    return replace(line, support=support)


def _first(citations: tuple[Citation, ...], most: int) -> tuple[Citation, ...]:
    """The citations of the first so many sources."""
    kept = sorted({one.source for one in citations})[:most]
    return tuple(one for one in citations if one.source in kept)


def _cited_alone(brief: Brief) -> Brief:
    """The brief with the sources that its lines name."""
    named = {span.source for span in brief.title_spans}
    for _, line in in_sections(brief):
        named.update(line.marks, line.also)
        if isinstance(line, FigureLine):
            named.update(one.source for one in (*line.trends, *line.differing))
        if isinstance(line, DifferenceLine):
            named.update(mark for told in line.tellings for mark in told.marks)
    return replace(brief, sources=tuple(s for s in brief.sources if s.number in named))

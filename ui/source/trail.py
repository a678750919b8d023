"""From a line of the brief to the words of the articles that it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.desk.state import Desk
from briefing.model.brief import (
    Brief,
    Citation,
    DateLine,
    DifferenceLine,
    FigureLine,
    Line,
    PersonLine,
    QuoteLine,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article. ``start`` to ``end`` are the very words, the context is around them.

    ``taken`` is true where the line was taken from here, false where the article says the same
    in other words. Offsets are code points of ``Article.text``.
    """

    article: str
    number: int
    start: int
    end: int
    context_start: int
    context_end: int
    taken: bool = True


def trail(line: Line, brief: Brief, desk: Desk) -> tuple[Passage, ...]:
    """All passages of a line: those that it was taken from, then those that say the same."""
    articles = {source.number: source.article for source in brief.sources}
    passages: dict[tuple[int, int, int], Passage] = {}
    around = _around(line)
    for taken, citations in ((True, _taken(line)), (False, line.support)):
        for citation in citations:
            article = articles.get(citation.source, "")
            key = (citation.source, citation.start, citation.end)
            # a place that is cited twice is one passage, of the kind that it was first
            if key not in passages and desk.article(article) is not None:
                context = _context(citation, around)
                passages[key] = Passage(
                    article,
                    citation.source,
                    citation.start,
                    citation.end,
                    context.start,
                    context.end,
                    taken,
                )
    return tuple(passages.values())


def taken_from(source: int, line: Line) -> tuple[Citation, ...]:
    """The stretches of one source that a line was taken from, each with its sentence."""
    around = _around(line)
    return tuple(_context(one, around) for one in _taken(line) if one.source == source)


def _taken(line: Line) -> Iterable[Citation]:
    if isinstance(line, PersonLine):
        return (*line.spans, *(span for role in line.roles for span in role.spans))
    if isinstance(line, DifferenceLine):
        told = tuple(span for one in line.tellings for span in one.spans)
        # of a line of an earlier note only the place in its id is known
        return told or line.spans
    return line.spans


def _around(line: Line) -> tuple[Citation, ...]:
    if isinstance(line, FigureLine | DateLine | QuoteLine):
        return line.statement_spans
    if isinstance(line, DifferenceLine):
        return tuple(span for told in line.tellings for span in told.statement_spans)
    return ()


def _context(citation: Citation, around: tuple[Citation, ...]) -> Citation:
    """The sentence that the citation lies in, itself when there is none."""
    for wider in around:
        if (
            wider.source == citation.source
            and wider.start <= citation.start
            and citation.end <= wider.end
        ):
            return wider
    return citation

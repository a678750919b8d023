"""Which of an article's text is kept, changed by hand: residue put back, kept text set aside.

Pure functions over :class:`briefing.model.article.Article` that need nothing but the model, so
that the window's process may call them. ``Article.text`` stays as it is and no offset moves;
paragraphs and residue still cover it, white space aside, in order and without overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from briefing.model.article import Article, Paragraph, ParagraphKind, Span
from briefing.model.origins import Residue

_Stretch = tuple[int, int]


def put_back(
    article: Article, spans: Iterable[Span], kind: ParagraphKind = ParagraphKind.BODY
) -> Article:
    """The article with the residue under the spans kept as paragraphs again.

    Each piece of residue that a span touches becomes a paragraph of its own; where the span
    holds only a part of it, that part does and the rest stays residue. A span over text that is
    already kept changes nothing there. Raises ValueError for a span of another article.
    """
    chosen = _stretches(article, spans)
    if not chosen:
        return article
    back: list[Paragraph] = []
    left: list[Residue] = []
    for piece in article.residue:
        for start, end, inside in _divided(article.text, (piece.start, piece.end), chosen):
            if inside:
                back.append(Paragraph(start, end, kind))
            else:
                left.append(Residue(start, end, piece.reason))
    return _rebuilt(article, [*article.paragraphs, *back], left)


def set_aside(article: Article, spans: Iterable[Span], reason: str) -> Article:
    """The article with the kept text under the spans made residue, for this reason.

    The other way of :func:`put_back`: what of a paragraph a span does not hold stays, as one
    paragraph before it and one after. Nothing may be left. Raises ValueError for a span of
    another article.
    """
    chosen = _stretches(article, spans)
    if not chosen:
        return article
    kept: list[Paragraph] = []
    aside: list[Residue] = []
    for paragraph in article.paragraphs:
        whole = (paragraph.start, paragraph.end)
        for start, end, inside in _divided(article.text, whole, chosen):
            if inside:
                aside.append(Residue(start, end, reason))
            else:
                kept.append(Paragraph(start, end, paragraph.kind))
    return _rebuilt(article, kept, [*article.residue, *aside])


def _stretches(article: Article, spans: Iterable[Span]) -> list[_Stretch]:
    """The spans in order, inside the text, those that touch or overlap as one."""
    found: list[_Stretch] = []
    for span in sorted(spans):
        if span.article != article.id:
            raise ValueError(f"a span of article {span.article} is not in article {article.id}")
        start, end = max(0, span.start), min(len(article.text), span.end)
        if start >= end:
            continue
        # two selections side by side are one stretch: no paragraph is cut between them
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _divided(
    text: str, whole: _Stretch, chosen: Sequence[_Stretch]
) -> Iterator[tuple[int, int, bool]]:
    """A stretch cut where the chosen ones begin and end: the pieces, and whether chosen.

    Pieces are without surrounding white space, and those of white space alone fall out.
    """
    first, last = whole
    at = first
    for start, end in chosen:
        if end <= first or start >= last:
            continue
        yield from _trimmed(text, at, max(first, start), inside=False)
        at = min(last, end)
        yield from _trimmed(text, max(first, start), at, inside=True)
    yield from _trimmed(text, at, last, inside=False)


def _trimmed(text: str, start: int, end: int, *, inside: bool) -> Iterator[tuple[int, int, bool]]:
    words = text[start:end]
    if stripped := words.strip():
        begin = start + words.index(stripped)
        yield begin, begin + len(stripped), inside


def _rebuilt(
    article: Article, paragraphs: Sequence[Paragraph], residue: Sequence[Residue]
) -> Article:
    return replace(
        article,
        paragraphs=tuple(sorted(paragraphs, key=attrgetter("start"))),
        residue=tuple(sorted(residue, key=attrgetter("start"))),
    )

"""The passages of the sources that a brief rests on, quoted for its annex."""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefing.model.article import Article
from briefing.model.brief import Brief, Citation, Passage


def passages(brief: Brief, articles: Sequence[Article]) -> tuple[Passage, ...]:
    """Each paragraph that a line of ``brief`` cites, once, in the order of the sources.

    ``articles`` are in the order of the brief's sources. A citation that runs over several
    paragraphs gives them as one passage.
    """
    found = {
        passage
        for citation in set(_cited(brief))
        if 1 <= citation.source <= len(articles)
        for passage in _around(citation, articles[citation.source - 1])
    }
    return tuple(sorted(found, key=lambda p: (p.source, p.start, p.end)))


def _cited(value: object) -> Iterator[Citation]:
    """The citations in a value and in all that it holds; a brief's title is not marked."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _cited(one)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.name not in ("title_spans", "sources", "annex"):
                yield from _cited(getattr(value, field.name))


def _around(citation: Citation, article: Article) -> Iterator[Passage]:
    paragraphs = article.paragraphs
    starts = [paragraph.start for paragraph in paragraphs]
    first = max(0, bisect_right(starts, citation.start) - 1)
    last = max(first, bisect_right(starts, citation.end - 1) - 1)
    if not paragraphs or not 0 <= citation.start < citation.end <= len(article.text):
        return
    start = min(paragraphs[first].start, citation.start)
    end = max(paragraphs[last].end, citation.end)
    if start < paragraphs[first].start or paragraphs[first].end <= citation.start:
        start, end = citation.start, citation.end  # words that stand in no paragraph
    yield Passage(
        source=citation.source,
        start=start,
        end=end,
        text=article.text[start:end],
        paragraph=first + 1,
    )

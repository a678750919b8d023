"""The numbered sources and the statement of what a brief rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefing import language
from briefing.citing.receiving import receipt
from briefing.model.article import Analysis, Article, Genre, Span
from briefing.model.brief import Citation, Line, Source, SourceStatement
from briefing.model.origins import CreditKind, PageStart
from briefing.sameness.outlets import outlet_key
from briefing.sameness.reprints import reprints
from briefing.story.versions import updates

_MOST_KEPT = 2
"""Sets that are kept: an edit changes no source."""


def sources(analyses: Sequence[Analysis], families: Sequence[Sequence[int]]) -> tuple[Source, ...]:
    """The articles in their order, from 1, each with the report that it repeats."""
    return _sources(tuple(analyses), tuple(map(tuple, families)))


@lru_cache(maxsize=_MOST_KEPT)
def _sources(
    analyses: tuple[Analysis, ...], families: tuple[tuple[int, ...], ...]
) -> tuple[Source, ...]:
    family = {index: number for number, group in enumerate(families, 1) for index in group}
    repeats = {one.article: one for one in reprints([a.article for a in analyses], families)}
    later = {one.article: one for one in updates(analyses, families)}
    found = []
    for index, analysis in enumerate(analyses):
        article, repeat, update = analysis.article, repeats.get(index), later.get(index)
        found.append(
            Source(
                number=index + 1,
                article=article.id,
                title=article.title,
                outlet=article.outlet,
                date=article.published,
                date_assumed=article.date_assumed,
                byline=article.byline,
                name=article.name,
                address=article.address,
                genre=article.genre,
                language=article.language,
                words=sum(len(language.words(s.text)) for s in analysis.sentences),
                family=family[index],
                repeats=repeat.original + 1 if repeat else 0,
                given=article.given,
                shared=round(repeat.share, 2) if repeat else 0.0,
                unresolved=_unresolved(analysis),
                two_ways=_two_ways(analysis),
                credit=_credited(article, CreditKind.WIRE),
                cites=_credited(article, CreditKind.CITED),
                place=article.dateline.place if article.dateline else "",
                accessed=article.accessed,
                updates=update.earlier + 1 if update else 0,
                new_passages=_cited(update.new, index) if update else (),
                gone_passages=_cited(update.gone, update.earlier) if update else (),
                receipt=receipt(article),
                unread=bool(analysis.trouble),
                pages=_pages(article),
            )
        )
    return tuple(found)


def _pages(article: Article) -> tuple[PageStart, ...]:
    """Where the pages of a document of several begin."""
    return article.pages if len({page.number for page in article.pages}) > 1 else ()


def _credited(article: Article, kind: CreditKind) -> tuple[str, ...]:
    return tuple(credit.name for credit in article.credits if credit.kind is kind)


def _cited(spans: Sequence[Span], index: int) -> tuple[Citation, ...]:
    return tuple(Citation(index + 1, span.start, span.end) for span in spans)


def _unresolved(analysis: Analysis) -> int:
    """How many dates have no place in the calendar because the article has no date."""
    if analysis.article.published:
        return 0
    return sum(not mention.resolved for mention in analysis.facts.dates)


def _two_ways(analysis: Analysis) -> tuple[str, ...]:
    """The dates in numbers that may be read day first or month first, each once, as written."""
    return tuple(dict.fromkeys(one.text for one in analysis.facts.dates if one.two_ways))


def statement(
    analyses: Sequence[Analysis],
    families: Sequence[Sequence[int]],
    claims: Iterable[Line],
) -> SourceStatement:
    """Outlets, independent reports, days, and what is missing; ``claims`` are the printed lines."""
    articles = [analysis.article for analysis in analyses]
    days = [a.published for a in articles if a.published and not a.date_assumed]
    family = {index + 1: n for n, group in enumerate(families) for index in group}
    lines = tuple(claims)
    return SourceStatement(
        articles=len(articles),
        outlets=len({outlet_key(a.outlet) for a in articles if a.outlet}),
        independent=len(families),
        first=min(days, default=None),
        last=max(days, default=None),
        undated=len(articles) - len(days),
        opinion=sum(a.genre is Genre.OPINION for a in articles),
        nameless=sum(not a.outlet for a in articles),
        languages=tuple(sorted({language.base(a.language) for a in articles})),
        # by the sources that tell a line; a movement without a number tells no figure
        single=sum(len({family[n] for n in (*line.marks, *line.also)}) < 2 for line in lines),
        claims=len(lines),
    )

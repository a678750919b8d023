"""What the desk worker tells of articles without a brief: their facts, their main sentences."""

from __future__ import annotations

from briefing import story, summary
from briefing.compose.analysing import analysed
from briefing.compose.order import assume_dates, in_order
from briefing.facts.table import rows
from briefing.worker.messages import (
    FactsListed,
    ListedArticle,
    ListFacts,
    Picked,
    PickSentences,
    SentencesPicked,
)


def facts_of(request: ListFacts) -> FactsListed:
    """The facts of each article, in the order of its text."""
    articles = request.articles
    if request.undated:
        articles = assume_dates(articles, request.undated)
    told = []
    for article in in_order(articles):
        analysis = analysed(article)
        found = tuple(rows(article, analysis.facts))
        dated = article.published is not None
        told.append(ListedArticle(article.name, found, dated, analysis.trouble))
    return FactsListed(request.job, tuple(told))


def sentences_of(request: PickSentences) -> SentencesPicked:
    """The most important sentences; raises as :func:`briefing.summary.summarize`."""
    found = in_order(assume_dates(request.articles, request.undated))
    choices = summary.summarize(
        [analysed(article) for article in found],
        story.families(found),
        algorithm=request.algorithm,
        count=request.count,
    )
    names = {article.id: article.name for article in found}
    picked = []
    for choice in choices:
        span = choice.sentence.span
        also = {names[one.span.article] for one in choice.support} - {names[span.article]}
        picked.append(
            Picked(
                choice.sentence.text, names[span.article], span.start, span.end, tuple(sorted(also))
            )
        )
    return SentencesPicked(request.job, tuple(picked))

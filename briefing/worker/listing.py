"""What the desk worker tells of articles without a brief: their facts, their main sentences."""

from __future__ import annotations

from briefing import story, summary
from briefing.citing.lines import Citing
from briefing.compose.analysing import analysed
from briefing.compose.order import assume_dates, in_order
from briefing.facts.table import rows
from briefing.sameness.readings import Readings
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
    analyses = [analysed(article) for article in found]
    choices = summary.summarize(
        analyses, story.families(found), algorithm=request.algorithm, count=request.count
    )
    # A sentence that is alike may still give another figure: "also" is asked as in a note.
    numbers = {article.id: number for number, article in enumerate(found)}
    citing = Citing({article.id: article for article in found}, numbers, Readings(analyses))
    picked = []
    for choice in choices:
        span = choice.sentence.span
        told = citing.borne_out(span, (one.span for one in choice.support))
        also = tuple(sorted({found[one.source].name for one in told}))
        name = citing.articles[span.article].name
        picked.append(Picked(choice.sentence.text, name, span.start, span.end, also))
    return SentencesPicked(request.job, tuple(picked))

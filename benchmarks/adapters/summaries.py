"""Our summarizer as the scorer calls it: documents in, sentences out, most important first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from briefing.language import sentences
from briefing.model import Analysis, Article, Facts, Paragraph
from briefing.story import families
from briefing.summary import summarize


def summarise(docs: Sequence[Mapping[str, Any]], budget_words: int) -> list[str]:
    """Sentences of ``docs`` ({"id", "title", "paras"}) until they hold ``budget_words`` words."""
    return rank(docs, budget_words, "coverage")


def rank(docs: Sequence[Mapping[str, Any]], budget_words: int, algorithm: str) -> list[str]:
    """The same with another algorithm."""
    analyses = [_analysis(number, doc) for number, doc in enumerate(docs)]
    groups = families([analysis.article for analysis in analyses])
    choices = summarize(analyses, groups, algorithm=algorithm, words=budget_words, support=False)
    return [choice.sentence.text for choice in choices]


def _analysis(number: int, doc: Mapping[str, Any]) -> Analysis:
    text = ""
    paragraphs = []
    for block in doc["paras"]:
        if stripped := block.strip():
            paragraphs.append(Paragraph(len(text), len(text) + len(stripped)))
            text += f"{stripped}\n\n"
    article = Article(
        id=f"{number:04d}",
        name=str(doc.get("id", number)),
        text=text,
        paragraphs=tuple(paragraphs),
        title=doc.get("title") or "",
    )
    return Analysis(article, sentences(article), Facts())

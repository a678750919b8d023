"""Our summarizer as the scorer calls it: documents in, sentences out, most important first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from briefing.language import sentences
from briefing.model.article import Analysis, Article, Facts, Paragraph
from briefing.story import families
from briefing.summary import summarize


def summarise(docs: Sequence[Mapping[str, Any]], budget_words: int) -> list[str]:
    """Sentences of ``docs`` ({"id", "title", "paras"}) until they hold ``budget_words`` words."""
    return rank(docs, budget_words, "coverage")


def rank(docs: Sequence[Mapping[str, Any]], budget_words: int, algorithm: str) -> list[str]:
    """The same with another algorithm."""
    analyses = _analyses(docs)
    groups = families([analysis.article for analysis in analyses])
    choices = summarize(analyses, groups, algorithm=algorithm, words=budget_words, support=False)
    return [choice.sentence.text for choice in choices]


def _analyses(docs: Sequence[Mapping[str, Any]]) -> list[Analysis]:
    """The documents; of equal ones each has a number of its own."""
    seen: Counter[str] = Counter()
    found = []
    for doc in docs:
        key = repr((doc.get("title"), doc["paras"]))
        found.append(_analysis(seen[key], doc))
        seen[key] += 1
    return found


def _analysis(number: int, doc: Mapping[str, Any]) -> Analysis:
    text = ""
    paragraphs = []
    for block in doc["paras"]:
        if stripped := block.strip():
            paragraphs.append(Paragraph(len(text), len(text) + len(stripped)))
            text += f"{stripped}\n\n"
    # named by its text, so that the order of the documents changes nothing
    name = sha256(f"{doc.get('title')}\n{text}".encode()).hexdigest()[:16]
    article = Article(
        id=f"{name}-{number}" if number else name,
        name=str(doc.get("id", number)),
        text=text,
        paragraphs=tuple(paragraphs),
        title=doc.get("title") or "",
    )
    return Analysis(article, sentences(article), Facts())

"""What a figure measures, in the words around its number: "people were killed", not "people"."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.language.counted import harms
from briefing.language.lexicon import base
from briefing.language.terms import stems
from briefing.model.article import Article, Figure, FigureKind
from briefing.model.brief import FigureLine

_MOST = 6
"""Words from a number to the word that says what befell those whom it counts."""
_STOPS = re.compile(r"[,.;:()\n]|\b(?:and|or|but|who|which|that|while|when|after|as)\b")

_LAST = re.compile(r"\b[\w’'-]+(?= (?:all )?\Z)")
"""The word right before a number, or before "all" and a number."""


def label(figure: Figure, article: Article) -> str:
    """The words for what is measured, as the article has them; "" where it has none.

    Of people whom something befell they go on to the word that says what.
    """
    said = figure.subject.text if figure.subject else ""
    if figure.kind not in (FigureKind.COUNT, FigureKind.NUMBER):
        return said
    rest = article.text[figure.span.end : figure.sentence.end]
    stop = _STOPS.search(rest)
    part = rest[: stop.start()] if stop else rest
    words = [*re.finditer(r"[\w’'-]+", part)][:_MOST]
    harmed = frozenset[str]().union(*harms(base(article.language)).values())
    for word in words:
        if not harmed.isdisjoint(stems(word[0], article.language).kin):
            told = part[: word.end()].strip()
            return told if len(told) > len(said) else said
    return _led(figure, article, part, harmed) or said


def beside_sentence(row: FigureLine) -> FigureLine:
    """The row with the noun alone as its label where its sentence stands beside it."""
    _, number, noun = row.subject.partition(row.text)
    return replace(row, subject=noun.strip()) if row.statement and number else row


def _led(figure: Figure, article: Article, after: str, harmed: frozenset[str]) -> str:
    """The words from what befell them to those whom a number counts: "killed 45 people"."""
    start = figure.bounded.span.start if figure.bounded else figure.span.start
    before = article.text[figure.sentence.start : start]
    led = _LAST.search(before)
    noun = after.find(figure.subject.text) if figure.subject else -1
    if led is None or noun < 0 or harmed.isdisjoint(stems(led[0], article.language).kin):
        return ""
    assert figure.subject
    end = figure.span.end + noun + len(figure.subject.text)
    return article.text[figure.sentence.start + led.start() : end]

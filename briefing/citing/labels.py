"""What a figure measures, in the words around its number: "people were killed", not "people"."""

from __future__ import annotations

import re

from briefing.language.counted import harms
from briefing.language.lexicon import base
from briefing.language.terms import stems
from briefing.model.article import Article, Figure, FigureKind

_MOST = 6
"""Words from a number to the word that says what befell those whom it counts."""
_STOPS = re.compile(r"[,.;:()\n]|\b(?:and|or|but|who|which|that|while|when|after|as)\b")


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
    return said

"""Sentences with exact places, words that keep "34.5%" and "U.S.", stems and stop words."""

from __future__ import annotations

import re

from briefing.language.boundaries import split
from briefing.language.lexicon import base, stop_words
from briefing.language.tokens import stem, word_spans, words
from briefing.model.article import Article, ParagraphKind, Sentence, Span

__all__ = ["base", "sentences", "split", "stem", "stop_words", "word_spans", "words"]

_KEY_POINT = re.compile(r"(?:key\s+points?\s*\d*\s*[:.–—-]|key\s+takeaways?\s*:)\s*", re.IGNORECASE)
_DATELINE = re.compile(
    # LONDON, June 10 (Reuters) -   TOKYO, Japan --   London (CNN) —   (AP) _
    r"(?:(?:[A-Z][A-Z.'’]+(?:[ -][A-Z][A-Z.'’]+)*(?:, [A-Z][\w.]+)*(?: \d{1,2})?"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?(?= \([A-Z][\w/ ]{1,24}\)))"
    r"(?: \([A-Z][\w/ ]{1,24}\))?|\([A-Z][\w/ ]{1,24}\))"
    r"(?: ?(?:--|—) ?| [–_-] )(?=[“\"‘A-Z0-9])"
)
_ITEM = re.compile(r"(?:[-•*‣▪]|\d{1,2}[.)])\s+")


def sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article's body, key points and commentary, in order.

    Headings give none. A list mark, the label "Key Point 1:" or a dateline ("LONDON (AP) -") is no
    part of a sentence; each ``text`` is the exact slice of ``article.text``.
    """
    found: list[Sentence] = []
    for number, paragraph in enumerate(article.paragraphs):
        if paragraph.kind in (ParagraphKind.HEADING, ParagraphKind.TABLE):
            continue
        block = article.text[paragraph.start : paragraph.end]
        line = article.dateline
        told = line.end - paragraph.start if line and line.start == paragraph.start else 0
        for start, end in split(block, article.language):
            if start < told:
                start = min(told, end)
            else:
                start += _label(block[start:end], paragraph.kind, opening=start == 0)
            if start < end:
                span = Span(article.id, paragraph.start + start, paragraph.start + end)
                text = block[start:end]
                found.append(Sentence(span, text, len(found), number, paragraph.kind))
    return tuple(found)


def _label(text: str, kind: ParagraphKind, *, opening: bool) -> int:
    """Length of the dateline, list mark or label that a sentence begins with."""
    match = _KEY_POINT.match(text) if kind is ParagraphKind.KEY_POINTS else None
    match = match or _ITEM.match(text)
    if match is None and opening:
        match = _DATELINE.match(text)
    return match.end() if match else 0

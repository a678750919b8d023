"""Adapter for the facts scorer: plain text and a day in, one dictionary a fact out.

    python evaluation/facts/score_facts.py benchmarks/adapters/facts.py:predict

The text becomes an article of one body paragraph a non-empty line.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from briefing.facts import extract
from briefing.model.article import (
    Article,
    DateMention,
    EventKind,
    Figure,
    Paragraph,
    Sentence,
    Span,
)
from briefing.reading import turns

_LINE = re.compile(r"\S[^\n]*")
_END = re.compile(r"(?<=[a-z0-9%)\]”\"’])[.!?]+[”\"’)]*\s+(?=[A-Z“\"‘(])")


def _split(text: str) -> list[tuple[int, int]]:
    """Sentence bounds of plain text, where the language stage is not there."""
    bounds, start = [], 0
    for match in _END.finditer(text):
        bounds.append((start, match.start() + len(match.group().rstrip())))
        start = match.end()
    return [*bounds, (start, len(text))]


def article_of(text: str, published: date | None) -> Article:
    """An article with a body paragraph a line."""
    lines = (match for match in _LINE.finditer(text))
    paragraphs = tuple(Paragraph(m.start(), m.start() + len(m.group().rstrip())) for m in lines)
    return Article(
        id="a",
        name="a",
        text=text,
        paragraphs=paragraphs,
        published=published,
        language="en-US",  # that of the labelled sets: "6/10" is in June
        turns=turns.find(text, paragraphs),
    )


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article, by the language stage where it is there."""
    try:
        from briefing.language import sentences
    except ImportError:
        return tuple(_plain(article))
    return sentences(article)


def _plain(article: Article) -> Iterator[Sentence]:
    position = 0
    for number, paragraph in enumerate(article.paragraphs):
        text = article.text[paragraph.start : paragraph.end]
        for first, last in _split(text):
            span = Span(article.id, paragraph.start + first, paragraph.start + last)
            if len(span):
                yield Sentence(span, article.text[span.start : span.end], position, number)
                position += 1


_CURRENCIES = {
    "CRC": "Costa Rican colón",
    "GEL": "Georgian lari",
    "LAK": "Lao kip",
    "TRY": "Turkish lira",
    "MXN": "Mexican peso",
}
"""Names of currencies whose ISO 4217 codes the scorer does not know."""


def _figure(figure: Figure) -> dict[str, object]:
    low, high = figure.low, figure.high
    value = (low, high) if high is not None and high != low else low
    return {
        "start": figure.span.start,
        "end": figure.span.end,
        "text": figure.text,
        "kind": figure.kind.value,
        "value": value,
        "unit": _CURRENCIES.get(figure.unit, figure.unit),
        "modifier": figure.modifier,
        "direction": figure.direction.value if figure.direction else None,
        "relation": figure.relation,
        "subject": figure.subject.text if figure.subject else None,
    }


def _date(mention: DateMention, deadlines: frozenset[Span]) -> dict[str, object]:
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        "kind": mention.kind.value,
        "timex": mention.timex,
        "start_date": mention.start.isoformat() if mention.start else None,
        "end_date": mention.end.isoformat() if mention.end else None,
        "deadline": mention.span in deadlines,
    }


def predict(text: str, dct: date) -> list[dict[str, object]]:
    """Figures and dates of a text published on ``dct``."""
    article = article_of(text, dct)
    facts = extract(article, sentences_of(article))
    deadlines = frozenset(e.date.span for e in facts.events if e.kind is EventKind.DEADLINE)
    return [_figure(f) for f in facts.figures] + [_date(d, deadlines) for d in facts.dates]

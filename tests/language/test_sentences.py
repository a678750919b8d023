"""Sentences of an article: which paragraphs give them, and where exactly they stand."""

from __future__ import annotations

import pytest

from briefing.language import sentences
from briefing.model.article import Article, Paragraph, ParagraphKind

BLOCKS = (
    ("Harbour reopens", ParagraphKind.HEADING),
    ("Key Point 1: The port of Sandhaven is open.", ParagraphKind.KEY_POINTS),
    ("Ships came in at dawn. The queue was long.", ParagraphKind.BODY),
    ("- A list item stands here.", ParagraphKind.BODY),
    ("We think it was late.", ParagraphKind.COMMENTARY),
)


def article() -> Article:
    text, paragraphs = "", []
    for block, kind in BLOCKS:
        paragraphs.append(Paragraph(len(text), len(text) + len(block), kind))
        text += block + "\n\n"
    return Article(id="a", name="a.txt", text=text, paragraphs=tuple(paragraphs))


def test_headings_give_none_and_labels_are_cut() -> None:
    assert [sentence.text for sentence in sentences(article())] == [
        "The port of Sandhaven is open.",
        "Ships came in at dawn.",
        "The queue was long.",
        "A list item stands here.",
        "We think it was late.",
    ]


def test_spans_are_exact_and_positions_count() -> None:
    one = article()
    found = sentences(one)
    assert all(one.slice(sentence.span) == sentence.text for sentence in found)
    assert [sentence.position for sentence in found] == list(range(5))
    assert [sentence.paragraph for sentence in found] == [1, 2, 2, 3, 4]
    assert found[0].kind is ParagraphKind.KEY_POINTS
    assert found[-1].kind is ParagraphKind.COMMENTARY


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("LONDON, June 10 (Reuters) - Ships came in.", "Ships came in."),
        ("WASHINGTON (AP) _ Ships came in.", "Ships came in."),
        ("SAN ORRIN, Calif. -- Ships came in.", "Ships came in."),
        ("London (CNN) — Ships came in.", "Ships came in."),
        ("(CNN) -- Ships came in.", "Ships came in."),
        ("ST. ORRIN — “Ships came in,” he said.", "“Ships came in,” he said."),
        ("COVID-19 came with ships.", "COVID-19 came with ships."),
        ("US-China talks went on.", "US-China talks went on."),
        ("NATO - a club of states - met.", "NATO - a club of states - met."),
        ("The ship (Orrin) - an old one - came in.", "The ship (Orrin) - an old one - came in."),
    ],
)
def test_a_dateline_is_no_part(text: str, sentence: str) -> None:
    one = Article(id="a", name="a", text=text, paragraphs=(Paragraph(0, len(text)),))
    assert sentences(one)[-1].text == sentence

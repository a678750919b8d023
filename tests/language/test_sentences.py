"""Sentences of an article: which paragraphs give them, and where exactly they stand."""

from __future__ import annotations

from briefing.language import sentences
from briefing.model import Article, Paragraph, ParagraphKind

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

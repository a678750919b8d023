"""Residue put back and kept text set aside: offsets stay, everything stays covered."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.article import Article, Paragraph, ParagraphKind, Span
from briefing.model.origins import Residue
from briefing.reading import read_text
from briefing.reading.putting_back import put_back, set_aside

PAGE = """Ferry talks resume in Oldhaven

The ferry company and its crews met again on Monday after two weeks without a word.

Share this article

The company offers 4 per cent more from May. The crews want six.
"""


def words(article: Article, pieces: tuple[Paragraph, ...] | tuple[Residue, ...]) -> list[str]:
    return [article.text[piece.start : piece.end] for piece in pieces]


def place(article: Article, text: str) -> Span:
    start = article.text.index(text)
    return Span(article.id, start, start + len(text))


def covered(article: Article) -> bool:
    """Whether paragraphs and residue are in order, apart, and cover all but white space."""
    pieces = sorted([*article.paragraphs, *article.residue], key=lambda piece: piece.start)
    at = 0
    for piece in pieces:
        if piece.start < at or article.text[at : piece.start].strip() or piece.end <= piece.start:
            return False
        at = piece.end
    in_order = list(article.paragraphs) == sorted(article.paragraphs, key=lambda p: p.start)
    return in_order and not article.text[at:].strip()


def test_a_line_is_put_back_where_it_stood() -> None:
    article = read_text(PAGE)
    assert "Share this article" in words(article, article.residue)
    changed = put_back(article, [place(article, "Share this article")])
    assert changed.text == article.text
    assert "Share this article" not in words(changed, changed.residue)
    assert words(changed, changed.paragraphs)[2] == "Share this article"
    assert changed.paragraphs[2].kind is ParagraphKind.BODY
    assert covered(changed)


def test_a_part_of_the_residue_is_put_back_and_the_rest_stays() -> None:
    article = read_text(PAGE)
    changed = put_back(article, [place(article, "this article")])
    assert "Share" in words(changed, changed.residue)
    assert "this article" in words(changed, changed.paragraphs)
    assert covered(changed)


def test_a_sentence_is_set_aside_out_of_its_paragraph_with_the_reason() -> None:
    article = read_text(PAGE)
    changed = set_aside(article, [place(article, "The crews want six.")], "set aside by hand")
    assert words(changed, changed.paragraphs)[-1] == "The company offers 4 per cent more from May."
    assert (changed.residue[-1].reason, words(changed, changed.residue)[-1]) == (
        "set aside by hand",
        "The crews want six.",
    )
    assert covered(changed)


def test_what_is_set_aside_can_be_put_back_whole() -> None:
    article = read_text(PAGE)
    last = article.paragraphs[-1]
    span = Span(article.id, last.start, last.end)
    assert put_back(set_aside(article, [span], "by hand"), [span]) == article


def test_a_span_of_another_article_is_refused() -> None:
    article = read_text(PAGE)
    for change in (put_back, lambda one, spans: set_aside(one, spans, "by hand")):
        with pytest.raises(ValueError, match="another"):
            change(article, [Span("another", 0, 4)])


@given(st.data())
def test_whatever_is_chosen_the_text_stays_covered(data: st.DataObject) -> None:
    article = read_text(PAGE)
    ends = st.integers(-3, len(article.text) + 5)
    spans = [
        Span(article.id, *sorted(pair))
        for pair in data.draw(st.lists(st.tuples(ends, ends), max_size=5))
    ]
    back = put_back(article, spans)
    aside = set_aside(article, spans, "by hand")
    assert covered(back)
    assert covered(aside)
    assert put_back(back, spans) == back
    assert set_aside(aside, spans, "by hand") == aside
    for span in filter(len, spans):
        assert not any(
            span.overlaps(Span(article.id, residue.start, residue.end)) for residue in back.residue
        )


def test_it_needs_no_parser() -> None:
    """The window's process calls it, and that never imports these."""
    code = (
        "import sys, briefing.reading.putting_back;"
        "print(sorted({'lxml', 'trafilatura', 'numpy', 'py3langid'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert found.stdout.decode().strip() == "[]"

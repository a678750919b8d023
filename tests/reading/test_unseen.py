"""Words that no reader sees, and struck ones, in pages and in Word documents."""

from __future__ import annotations

import io
from typing import Any

import pytest
from docx import Document
from docx.shared import Pt, RGBColor

from briefing import reading
from briefing.model.article import Article
from briefing.reading.unseen import HIDDEN, STRUCK

PAGE = (
    "<html><head><title>Lock gates open</title></head><body><h1>Lock gates open</h1>"
    "<p>The keepers of Varn lock {} open their gates on Monday, the guild of the town said.</p>"
    "<p>Boats of more than nine metres must wait for the morning, its master told reporters.</p>"
    "</body></html>"
)


def aside(article: Article) -> dict[str, str]:
    return {article.text[one.start : one.end]: one.reason for one in article.residue}


def body(article: Article) -> str:
    return "\n".join(article.text[one.start : one.end] for one in article.paragraphs)


@pytest.mark.parametrize(
    ("piece", "reason"),
    [
        ("<s>will not</s>", STRUCK),
        ("<del><b>will</b> not</del>", STRUCK),
        ('<span style="text-decoration: line-through">will not</span>', STRUCK),
        ('<span style="opacity:0">will not</span>', HIDDEN),
        ('<span style="font-size:0">will not</span>', HIDDEN),
        ('<span style="font-size: 1px;">will not</span>', HIDDEN),
        ('<span style="color:#FFF">will not</span>', HIDDEN),
        ('<span style="color: white; background: #ffffff">will not</span>', HIDDEN),
        ('<span style="color:transparent">will not</span>', HIDDEN),
        ('<i style="position:absolute; left:-9999px">will not</i>', HIDDEN),
        ('<span class="a sr-only">will not</span>', HIDDEN),
        ('<span style="mso-hide:all">will not</span>', HIDDEN),
    ],
)
def test_it_is_set_aside_with_its_reason(piece: str, reason: str) -> None:
    (article,) = reading.read_bytes(PAGE.format(piece).encode(), "a.html")
    assert aside(article).get("will not") == reason
    assert "The keepers of Varn lock open their gates" in " ".join(body(article).split())


@pytest.mark.parametrize(
    "style", ["color:#fff; background:#003366", "opacity:0.9", "font-size:10px", "left:-20px"]
)
def test_what_is_seen_stays(style: str) -> None:
    piece = f'<span style="{style}">will soon</span>'
    (article,) = reading.read_bytes(PAGE.format(piece).encode(), "a.html")
    assert "will soon open" in body(article)


@pytest.mark.parametrize(
    "ground", ['bgcolor="#003366"', 'style="background:#003"', 'style="background: url(a.png)"']
)
def test_white_letters_on_a_dark_ground_are_seen(ground: str) -> None:
    piece = f'</p><div {ground}><p>They <span style="color:#fff">will soon</span> '
    page = PAGE.format("may come.</p>" + piece.removeprefix("</p>"))
    (article,) = reading.read_bytes(page.encode(), "a.html")
    assert "They will soon open" in body(article)


def _hide(run: Any) -> None:
    run.font.hidden = True


def _strike(run: Any) -> None:
    run.font.strike = True


def _whiten(run: Any) -> None:
    run.font.color.rgb = RGBColor(255, 255, 255)


def _shrink(run: Any) -> None:
    run.font.size = Pt(1)


@pytest.mark.parametrize(
    ("change", "reason"),
    [(_hide, HIDDEN), (_strike, STRUCK), (_whiten, HIDDEN), (_shrink, HIDDEN)],
)
def test_in_word_documents_too(change: Any, reason: str) -> None:
    document = Document()
    document.add_heading("Lock gates open", 1)
    paragraph = document.add_paragraph("The keepers of Varn lock ")
    change(paragraph.add_run("will not "))
    paragraph.add_run("open their gates on Monday, the guild of the town said.")
    buffer = io.BytesIO()
    document.save(buffer)
    (article,) = reading.read_bytes(buffer.getvalue(), "a.docx")
    assert aside(article).get("will not") == reason
    assert "The keepers of Varn lock open their gates" in " ".join(body(article).split())

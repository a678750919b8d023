"""Words that no reader sees, and struck ones, in pages and in Word documents."""

from __future__ import annotations

import io
import zipfile
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


_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def open_text(properties: str, span: str = "", parent: str = "") -> bytes:
    """An OpenDocument text, one of its words in a style with these properties."""
    words = span or '<text:span text:style-name="T1">will not </text:span>'
    content = (
        f'<office:document-content xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0"'
        f' xmlns:style="{_ODF}:style:1.0" xmlns:fo="{_ODF}:xsl-fo-compatible:1.0">'
        f'<office:automatic-styles><style:style style:name="T1" style:family="text" {parent}>'
        f"<style:text-properties {properties}/></style:style></office:automatic-styles>"
        "<office:body><office:text><text:h>Lock gates open</text:h>"
        f"<text:p>The keepers of Varn lock {words}open their gates on Monday, the guild of the town"
        " said.</text:p></office:text></office:body></office:document-content>"
    )
    styles = (
        f'<office:document-styles xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0"'
        f' xmlns:style="{_ODF}:style:1.0" xmlns:fo="{_ODF}:xsl-fo-compatible:1.0"><office:styles>'
        '<style:style style:name="Gone" style:family="text"><style:text-properties'
        ' text:display="none"/></style:style></office:styles></office:document-styles>'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr("content.xml", content)
        file.writestr("styles.xml", styles)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (open_text('text:display="none"'), HIDDEN),
        (open_text('fo:color="#FFFFFF"'), HIDDEN),
        (open_text('fo:font-size="1pt"'), HIDDEN),
        (open_text('style:text-line-through-style="solid"'), STRUCK),
        (open_text("", parent='style:parent-style-name="Gone"'), HIDDEN),
        (open_text("", span="<text:hidden-text>will not </text:hidden-text>"), HIDDEN),
    ],
)
def test_in_open_documents_too(data: bytes, reason: str) -> None:
    (article,) = reading.read_bytes(data, "a.odt")
    assert aside(article).get("will not") == reason
    assert "The keepers of Varn lock open their gates" in " ".join(body(article).split())


def test_a_section_that_is_hidden_is_set_aside() -> None:
    section = '</text:p><text:section text:display="none"><text:p>It will not</text:p>'
    data = open_text("", span=f"may.{section}</text:section><text:p>They will ")
    (article,) = reading.read_bytes(data, "a.odt")
    assert aside(article).get("It will not") == HIDDEN


@pytest.mark.parametrize(
    "properties",
    [
        'fo:color="#ffffff" fo:background-color="#003366"',
        'fo:font-size="9pt"',
        'fo:color="#fff0f0"',
    ],
)
def test_what_is_seen_stays_in_open_documents(properties: str) -> None:
    (article,) = reading.read_bytes(open_text(properties), "a.odt")
    assert "will not open" in body(article)


RICH = (
    r"{\rtf1\ansi{\fonttbl\f0 Weir;}{\colortbl;\red255\green255\blue255;\red0\green0\blue90;}"
    r"Lock gates open\par The keepers of Varn lock %s open their gates on Monday, the guild of the"
    r" town said.\par}"
)


@pytest.mark.parametrize(
    ("piece", "reason"),
    [
        (r"{\v will not}", HIDDEN),
        (r"\v will not\v0 ", HIDDEN),
        (r"\v will \b not\plain ", HIDDEN),
        (r"{\strike will not}", STRUCK),
        (r"\striked1 will not\striked0 ", STRUCK),
        (r"{\deleted will not}", STRUCK),
        (r"{\cf1 will not}", HIDDEN),
        (r"{\fs2 will not}", HIDDEN),
        (r"{\v will {\*\gone \v0 x}not}", HIDDEN),
        (r"{\v w\u105?ll n\'6ft}", HIDDEN),
    ],
)
def test_in_rich_text_too(piece: str, reason: str) -> None:
    (article,) = reading.read_bytes((RICH % piece).encode(), "a.rtf")
    assert " ".join(words for words in aside(article) if words in "will not") == "will not"
    assert set(aside(article).values()) == {reason}
    assert "The keepers of Varn lock open their gates" in " ".join(body(article).split())


@pytest.mark.parametrize(
    "piece",
    [r"{\cf1\highlight2 will soon}", r"{\v0 will soon}", r"{\fs20 will soon}", r"{\cf2 will soon}"],
)
def test_what_is_seen_stays_in_rich_text(piece: str) -> None:
    (article,) = reading.read_bytes((RICH % piece).encode(), "a.rtf")
    assert "will soon open" in body(article)
    assert not aside(article)

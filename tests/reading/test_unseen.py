"""Words that no reader sees, and struck ones, in pages and in Word documents."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
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
        ('<span style="color:#1e3c5a; background:rgb(30, 60, 90)">will not</span>', HIDDEN),
        ('<span style="color:#fefefe">will not</span>', HIDDEN),
        ('<span style="color:rgb(9 9 9 / 0%)">will not</span>', HIDDEN),
        ('<span style="-webkit-text-fill-color:transparent">will not</span>', HIDDEN),
        ('<span style="font: 0/0 serif">will not</span>', HIDDEN),
        ('<span style="max-height:0; overflow:hidden">will not</span>', HIDDEN),
        ('<span style="clip-path:circle(0)">will not</span>', HIDDEN),
        ('<span style="transform:translateX(-9999px)">will not</span>', HIDDEN),
        ('<span style="opacity:1%">will not</span>', HIDDEN),
        ('<span style="opa\\63ity:/* so */0">will not</span>', HIDDEN),
        ('<span style="position:absolute; left:-999em">will not</span>', HIDDEN),
        ("<font color=#FFFFFF>will not</font>", HIDDEN),
        ('<span style="font-size:0">will <b>not</b></span>', HIDDEN),
    ],
)
def test_it_is_set_aside_with_its_reason(piece: str, reason: str) -> None:
    (article,) = reading.read_bytes(PAGE.format(piece).encode(), "a.html")
    assert aside(article).get("will not") == reason
    assert "The keepers of Varn lock open their gates" in " ".join(body(article).split())


@pytest.mark.parametrize(
    "style",
    [
        "color:#fff; background:#003366",
        "opacity:0.9",
        "font-size:10px",
        "font-size:.8em",
        "left:-20px",
        "opacity:0; opacity:1",
        "display:none; display:inline !important; display:none",
        "height:0; padding-top:56%; overflow:hidden",
        "max-height:20em; overflow:hidden",
        "color:#fff; background:url(a.png)",
        "color:var(--ink)",
    ],
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


def test_letters_inside_may_be_seen_again() -> None:
    """Columns are set in a box whose own letters have no size; a white box holds a black one."""
    for outer, inner in (("font-size:0", "font-size:14px"), ("color:#fff", "color:#000")):
        piece = f'<span style="{outer}">will <i style="{inner}">soon</i></span>'
        (article,) = reading.read_bytes(PAGE.format(piece).encode(), "a.html")
        assert aside(article).get("will") == HIDDEN
        assert "Varn lock soon open" in " ".join(body(article).split())


@pytest.mark.parametrize(
    "piece",
    [
        "<dialog>will not</dialog>",
        "<i popover>will not</i>",
        "<ruby>may<rp>will not</rp></ruby>",
        "<noembed>will not</noembed>",
        '<i style="visibility:collapse">will not</i>',
        '<i style="DISPLAY:/**/NONE">will not</i>',
    ],
)
def test_what_a_page_takes_out_is_no_part_of_it(piece: str) -> None:
    (article,) = reading.read_bytes(PAGE.format(piece).encode(), "a.html")
    assert "will not" not in article.text


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


STYLES = {
    "hidden": ("<w:vanish/>", HIDDEN),
    "white": ('<w:color w:val="FFFFFF"/>', HIDDEN),
    "struck": ("<w:dstrike/>", STRUCK),
    "marked": ('<w:color w:val="000000"/><w:highlight w:val="black"/>', HIDDEN),
    "shaded": ('<w:color w:val="1E3C5A"/><w:shd w:val="clear" w:fill="1E3C5A"/>', HIDDEN),
}


def word_document(change: Callable[[Any, Any], object]) -> Article:
    """The article of a document, a run of which is changed once it and the document are there."""
    document = Document()
    document.add_heading("Lock gates open", 1)
    paragraph = document.add_paragraph("The keepers of Varn lock ")
    run = paragraph.add_run("will not ")
    paragraph.add_run("open their gates on Monday, the guild of the town said.")
    change(document, run)
    buffer = io.BytesIO()
    document.save(buffer)
    (article,) = reading.read_bytes(buffer.getvalue(), "a.docx")
    return article


def _properties(source: str) -> Any:
    return parse_xml(f'<w:rPr xmlns:w="{qn("w:x")[1:-2]}">{source}</w:rPr>')


@pytest.mark.parametrize("kind", STYLES)
@pytest.mark.parametrize("by_style", [False, True])
def test_word_documents_by_runs_and_by_styles(kind: str, by_style: bool) -> None:
    source, reason = STYLES[kind]

    def change(document: Any, run: Any) -> None:
        if by_style:
            below = document.styles.add_style("Under", WD_STYLE_TYPE.CHARACTER)
            below.element.append(_properties(source))
            named = document.styles.add_style("Named", WD_STYLE_TYPE.CHARACTER)
            named.base_style = below
            run.style = named
        else:
            run._r.insert(0, _properties(source))

    article = word_document(change)
    assert aside(article).get("will not") == reason
    assert "The keepers of Varn lock open their gates" in " ".join(body(article).split())


@pytest.mark.parametrize(
    "source",
    [
        '<w:vanish w:val="0"/>',
        '<w:dstrike w:val="false"/>',
        '<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>',
        '<w:color w:val="auto"/><w:shd w:val="clear" w:fill="auto"/>',
    ],
)
def test_what_is_seen_stays_in_word_documents(source: str) -> None:
    article = word_document(lambda _, run: run._r.insert(0, _properties(source)))
    assert "will not open" in " ".join(body(article).split())


def test_a_row_of_a_table_that_is_hidden() -> None:
    def change(document: Any, _: Any) -> None:
        (cell,) = document.add_table(1, 1).rows[0].cells
        cell.text = "It will not"
        row = cell._tc.getparent()
        row.get_or_add_trPr().append(parse_xml(f'<w:hidden xmlns:w="{qn("w:x")[1:-2]}"/>'))

    assert aside(word_document(change)).get("It will not") == HIDDEN


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
        (open_text('fo:color="#fefefe"'), HIDDEN),
        (open_text('fo:color="#1e3c5a" fo:background-color="#1e3c5a"'), HIDDEN),
        (open_text('fo:font-size="4%"'), HIDDEN),
        (open_text('style:char-transparency="100%"'), HIDDEN),
    ],
)
def test_in_open_documents_too(data: bytes, reason: str) -> None:
    (article,) = reading.read_bytes(data, "a.odt")
    assert aside(article).get("will not") == reason
    assert "The keepers of Varn lock open their gates" in " ".join(body(article).split())


@pytest.mark.parametrize(
    "shown", ['text:display="none"', 'text:display="condition" text:is-hidden="true"']
)
def test_a_section_that_is_hidden_is_set_aside(shown: str) -> None:
    section = f"</text:p><text:section {shown}><text:p>It will not</text:p>"
    data = open_text("", span=f"may.{section}</text:section><text:p>They will ")
    (article,) = reading.read_bytes(data, "a.odt")
    assert aside(article).get("It will not") == HIDDEN


def test_a_paragraph_that_is_hidden_is_set_aside() -> None:
    mark = '<text:hidden-paragraph text:is-hidden="true"/>'
    data = open_text("", span=f"may.</text:p><text:p>{mark}It will not</text:p><text:p>They will ")
    (article,) = reading.read_bytes(data, "a.odt")
    assert aside(article).get("It will not") == HIDDEN


@pytest.mark.parametrize(
    "properties",
    [
        'fo:font-size="80%"',
        'text:display="condition"',
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
        (r"{\cf2\highlight2 will not}", HIDDEN),
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


MARKED = "# Lock gates open\n\nThe keepers of Varn lock %s open their gates on Monday, it said.\n"


@pytest.mark.parametrize(
    ("piece", "reason"),
    [
        ("~~will not~~", STRUCK),
        ("<del>will not</del>", STRUCK),
        ('<span style="opacity:0">will not</span>', HIDDEN),
        ('<span style="display:none">will not</span>', ""),
    ],
)
def test_in_markdown_too(piece: str, reason: str) -> None:
    (article,) = reading.read_bytes((MARKED % piece).encode(), "a.md")
    assert aside(article).get("will not", "") == reason
    assert article.title == "Lock gates open"
    assert "The keepers of Varn lock open their gates" in " ".join(body(article).split())


def test_markdown_with_tags_keeps_its_blocks() -> None:
    source = (
        MARKED % "<b>will</b>" + "\n- one **lock**\n- two\n\n<div hidden>\n\nnot so\n\n</div>\n"
    )
    (article,) = reading.read_bytes(source.encode(), "a.md")
    assert body(article).splitlines()[-2:] == ["one lock", "two"]
    assert "Varn lock will open" in body(article)


LETTER = (
    "From: Orla <orla@varn.example>\nSubject: Lock gates open\nContent-Type: text/html\n\n"
    "<html><body bgcolor=#ffffff><p>The keepers of Varn lock open their gates on Monday, the guild"
    " of the town said.</p><p><font color=white>The gates will not open.</font></p></body></html>"
)


def test_in_rich_letters_too() -> None:
    (article,) = reading.read_bytes(LETTER.encode(), "a.eml")
    assert aside(article).get("The gates will not open.") == HIDDEN
    assert "will not" not in body(article)


ARCHIVE = """From: <Saved by a browser>
Snapshot-Content-Location: https://varn.example/gates
Content-Type: multipart/related; type="text/html"; boundary=b

--b
Content-Type: text/html
Content-Location: https://varn.example/gates

<html><head><title>Lock gates open</title>
<link rel="stylesheet" href="cid:css-1@varn.example"></head><body><h1>Lock gates open</h1>
<p>The keepers of Varn lock open their gates on Monday, the guild of the town said.</p>
<p class=q>The gates will not open.</p></body></html>
--b
Content-Type: text/css
Content-ID: <css-1@varn.example>

.q{font-size:0}
--b--
"""


def test_sheets_of_a_saved_page_count_too() -> None:
    (article,) = reading.read_bytes(ARCHIVE.encode(), "a.mhtml")
    assert aside(article).get("The gates will not open.") == HIDDEN


TWO_BODIES = (
    "From: Orla <orla@varn.example>\nSubject: Lock gates open\n"
    "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n{}\n--b\n"
    "Content-Type: text/html\n\n{}\n--b--\n"
)
SEEN = (
    "The keepers of Varn lock open their gates on Monday, the guild of the town said.",
    "Boats of more than nine metres must wait for the morning, its master told reporters.",
)
PLANTED = "The warden of the lock has left the town with the money of the guild, it said."


def test_what_only_the_plain_body_says_is_shown_by_no_mail_program() -> None:
    rich = "".join(f"<p>{one}</p>" for one in SEEN)
    source = TWO_BODIES.format("\n\n".join((*SEEN, PLANTED)), rich)
    (article,) = reading.read_bytes(source.encode(), "a.eml")
    assert aside(article).get(PLANTED) == HIDDEN
    assert body(article).splitlines() == ["Lock gates open", *SEEN]


def test_a_rich_body_that_says_little_leaves_the_plain_one_alone() -> None:
    more = [SEEN[0].replace("Monday", f"day {number}") for number in range(9)]
    plain = "\n\n".join((*SEEN, *more, PLANTED))
    source = TWO_BODIES.format(plain, "<p>Read this letter in a browser.</p>")
    (article,) = reading.read_bytes(source.encode(), "a.eml")
    assert PLANTED in body(article)

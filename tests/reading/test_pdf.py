"""PDF: columns, running heads and feet, divided words, scans, protected and damaged files."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import pypdf
import pytest

import briefing.render
from briefing.model.article import Article, ParagraphKind
from briefing.model.errors import ReadingError
from briefing.reading import read_bytes
from tests.reading.hand_set import Set, document, lines, stream

PARAGRAPHS = (
    "The harbour authority of Norlund closed its two northern basins on Monday after a week of "
    "storms that damaged cranes, flooded warehouses and kept more than forty container ships "
    "waiting outside the breakwater, according to a statement by the port's director.",
    "Exporters want long-term help: the interruption was costing them 3.2 million crowns a day. "
    "Insurance companies have begun to send assessors, and the government is considering "
    "extraordinary compensation for small businesses that depend on refrigerated transportation.",
    "Ines Okafor, who leads the dockworkers' union, told reporters that the long-term maintenance "
    "of the installations had been neglected. She described the situation as unacceptable and "
    "asked for an independent investigation into the circumstances of the collapse.",
    "Negotiations between the authority and the operators of the terminals are expected to resume "
    "on Thursday. Both sides have agreed that the reconstruction of the breakwater must be "
    "finished before the autumn, when the next season of high water begins.",
    "Meteorologists at the national institute warned that temperatures would remain unusually "
    "high. They expect considerable precipitation in the mountainous regions, which increases the "
    "probability of flooding along the lower part of the river.",
)
STYLE = """
@page { size: A5; margin: 22mm 14mm;
  @top-left { content: "The Norlund Courier" } @top-right { content: "10 June 2025" }
  @bottom-center { content: "Page " counter(page) " of " counter(pages) } }
%s
body { font: 9.5pt/1.35 %s, serif; text-align: justify; hyphens: auto;
  columns: %d; column-gap: 7mm }
h1 { font-size: 19pt; column-span: all; text-align: left; hyphens: none }
h2 { font-size: 12pt; hyphens: none; text-align: left }
p { margin: 0 0 %s; text-indent: %s }
"""


FONTS = Path(briefing.render.__path__[0]) / "fonts"
SHIPPED = (FONTS / "source-serif-4" / "SourceSerif4-Regular.ttf").as_uri()


@cache
def made(columns: int, margin: str, indent: str, family: str = "DejaVu Serif") -> bytes:
    """A document of several pages in a style of newspapers."""
    import weasyprint

    body = "".join(
        f"<h2>Part {part}</h2>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
        for part in range(1, 5)
    )
    source = f"<html lang=en><h1>Storms close the harbour</h1>{body}</html>"
    face = f'@font-face {{ font-family: "Shipped"; src: url({SHIPPED}) }}'
    style = weasyprint.CSS(string=STYLE % (face, f'"{family}"', columns, margin, indent))
    return bytes(weasyprint.HTML(string=source).write_pdf(stylesheets=[style]))


def body(article: Article) -> list[str]:
    return [
        article.text[p.start : p.end] for p in article.paragraphs if p.kind is ParagraphKind.BODY
    ]


@pytest.mark.parametrize("family", ["DejaVu Serif", "Shipped"])
@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize(("margin", "indent"), [("8pt", "0"), ("0", "12pt")])
def test_paragraphs_come_out_whole(columns: int, margin: str, indent: str, family: str) -> None:
    article = read_bytes(made(columns, margin, indent, family), "storm.pdf")[0]
    assert body(article) == list(PARAGRAPHS) * 4
    assert article.title == "Storms close the harbour"
    headings = [
        article.text[p.start : p.end] for p in article.paragraphs if p.kind is ParagraphKind.HEADING
    ]
    assert headings == ["Storms close the harbour", "Part 1", "Part 2", "Part 3", "Part 4"]
    reasons = {residue.reason for residue in article.residue}
    assert reasons == {"running head or foot", "page number"}


def test_a_scan_says_what_to_do() -> None:
    blank = io.BytesIO()
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(blank)
    with pytest.raises(ReadingError, match=r"scan\.pdf: it has no text.*OCR"):
        read_bytes(blank.getvalue(), "scan.pdf")


def test_a_protected_document_says_so() -> None:
    locked = io.BytesIO()
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(locked)
    with pytest.raises(ReadingError, match=r"locked\.pdf: it is protected by a password"):
        read_bytes(locked.getvalue(), "locked.pdf")


def test_a_damaged_document_says_so() -> None:
    with pytest.raises(ReadingError, match=r"cut\.pdf: the document is damaged"):
        read_bytes(b"%PDF-1.7\n" + b"x" * 200, "cut.pdf")


LEAD = (
    "The water board of Marlow Sound said on Monday that the old pumping",
    "station will close on 9 September and that its 46 workers will be moved",
    "to the new plant.",
)


@pytest.mark.parametrize("in_matrix", [False, True])
def test_the_size_of_letters_is_the_size_that_is_seen(in_matrix: bool) -> None:
    sets = [Set(20, 72, 760, "Old pumping station to close"), *lines(720, LEAD)]
    data = document([stream(sets, in_matrix=in_matrix)])
    article = read_bytes(data, "board.pdf")[0]
    assert article.title == "Old pumping station to close"
    assert body(article) == [" ".join(LEAD)]

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


def read(*streams: bytes) -> Article:
    return read_bytes(document(streams), "board.pdf")[0]


def set_aside(article: Article) -> dict[str, str]:
    return {article.text[r.start : r.end]: r.reason for r in article.residue}


TITLE = Set(20, 72, 760, "Old pumping station to close")


@pytest.mark.parametrize(
    ("hidden", "reason"),
    [
        (Set(11, 72, 500, "The fee is 900 crowns.", before="3 Tr", after="0 Tr"), "drawn so"),
        (Set(11, 72, 500, "The fee is 900 crowns.", before="1 g", after="0 g"), "covered"),
        (Set(11, 72, 900, "The fee is 900 crowns."), "outside the page"),
        (Set(0.6, 72, 500, "The fee is 900 crowns."), "too small"),
        (
            Set(11, 72, 500, "The fee is 900 crowns.", after="1 g 60 490 300 30 re f 0 g"),
            "covered",
        ),
        (
            Set(11, 72, 500, "The fee is 900 crowns.", after="0 g 60 490 300 30 re f"),
            "covered",
        ),
        (
            Set(11, 72, 500, "The fee is 900 crowns.", before="q 0 0 9 9 re W n", after="Q"),
            "covered",
        ),
    ],
)
def test_what_no_reader_sees_is_set_aside(hidden: Set, reason: str) -> None:
    article = read(stream([TITLE, *lines(720, LEAD), hidden]))
    assert body(article) == [" ".join(LEAD)]
    found = set_aside(article)["The fee is 900 crowns."]
    assert found.startswith("no reader sees it: ")
    assert reason in found


def test_a_mark_that_says_to_stand_for_other_words() -> None:
    said = "/Span <</ActualText (The fee is 900 crowns.)>> BDC"
    article = read(
        stream([TITLE, *lines(720, LEAD), Set(11, 72, 500, ".", before=said, after="EMC")])
    )
    assert body(article) == [" ".join(LEAD)]
    found = " ".join(set_aside(article))
    assert "900" in found


def test_letters_that_are_drawn_as_one_sign_are_seen() -> None:
    said = "/Span <</ActualText (fi)>> BDC"
    piece = Set(11, 72, 500, "f", before=said, after="EMC")
    article = read(stream([TITLE, *lines(720, LEAD), piece, Set(11, 75, 500, "lling 30 tanks.")]))
    assert "filling 30 tanks." in " ".join(body(article))


def test_a_document_of_hidden_words_says_so() -> None:
    with pytest.raises(ReadingError, match="no reader can see the words"):
        read(stream([Set(11, 72, 500, "The fee is 900 crowns.", before="3 Tr")]))


FIRST = (
    "The water board of Marlow Sound said on Monday that the old pumping",
    "station will close on 9 September, and that the engineers of the firm",
    "that built the new plant on the northern bank of the river would stay in",
)
SECOND = (
    "the town until the spring. The plant cost the board 31 million crowns,",
    "and its pumps are the first of their kind.",
)


def two_pages() -> bytes:
    note = Set(8, 72, 90, "1 The firm has built four plants on the coast since 2011.")
    foot = [Set(8, 72, 40, "Marlow Sound Water Board"), Set(8, 500, 40, "Page 1")]
    last = [Set(8, 72, 40, "Marlow Sound Water Board"), Set(8, 500, 40, "Page 2")]
    return document(
        [
            stream([TITLE, *lines(150, FIRST), note, *foot]),
            stream([*lines(770, SECOND), *last]),
        ]
    )


def test_a_sentence_goes_on_over_a_page_with_a_footnote() -> None:
    article = read_bytes(two_pages(), "board.pdf")[0]
    assert body(article) == [" ".join(FIRST + SECOND)]
    found = set_aside(article)
    assert found["1 The firm has built four plants on the coast since 2011."] == "footnote"
    assert found["Page 1"] == "page number"
    assert set(found.values()) == {"footnote", "page number", "running head or foot"}


def test_each_word_knows_its_page() -> None:
    article = read_bytes(two_pages(), "board.pdf")[0]
    assert article.page_of(article.text.index("The water board")) == 1
    assert article.page_of(article.text.index("the town until")) == 2
    assert article.page_of(article.text.index("1 The firm")) == 1
    assert article.page_of(article.text.index("Page 2")) == 2


def test_raised_marks_are_no_digits_of_a_number() -> None:
    marked = [
        Set(11, 72, 690, "The board counted 46,000"),
        Set(7, 203, 694, "3"),
        Set(11, 210, 690, "homes, and 10"),
        Set(7, 279, 694, "6"),
        Set(11, 286, 690, "litres a day."),
    ]
    article = read(stream([TITLE, *lines(720, LEAD), *marked]))
    assert body(article)[-1].endswith("counted 46,000 homes, and 10⁶ litres a day.")
    assert set_aside(article)["3"] == "footnote mark"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("The minister praised a low-", "carbon plan for the town.", "a low-carbon plan"),
        ("The minister read the re-", "port of the board aloud.", "the report of"),
        ("The plan has short-", "and long-term goals for it.", "short- and long-term"),
        ("A state-of-the-", "art plant opens in the town.", "state-of-the-art plant"),
        ("The firm is Geneva-", "based and has no debts now.", "Geneva-based"),
        ("THE BOARD NAMED A LO-", "CATION for the new plant.", "A LOCATION for"),
        ("She met the direct-", "or of the board in the town.", "the director of"),
    ],
)
def test_hyphens_at_line_ends(first: str, second: str, expected: str) -> None:
    words = (
        "The water board of Marlow Sound said on Monday that the old station",
        first,
        second,
    )
    article = read(stream([TITLE, *lines(720, words)]))
    assert expected in article.text.replace("\n", " ")


def test_print_marks_of_a_browser_on_a_single_page() -> None:
    marks = [
        Set(8, 30, 818, "4/7/26, 8:02 PM"),
        Set(8, 250, 818, "Old pumping station to close"),
        Set(8, 30, 20, "https://marlow.example/water/46"),
        Set(8, 550, 20, "1/1"),
    ]
    article = read(stream([*marks, TITLE, *lines(720, LEAD)]))
    assert body(article) == [" ".join(LEAD)]
    assert article.title == "Old pumping station to close"
    assert article.address == "https://marlow.example/water/46"


def test_a_table_comes_row_by_row() -> None:
    cells = [
        Set(10, x, y, words)
        for y, row in (
            (600, ("District", "Pumps", "Homes")),
            (584, ("Northbank", "14", "2,300")),
            (568, ("Southbank", "9", "1,150")),
        )
        for x, words in zip((72, 250, 400), row, strict=True)
    ]
    article = read(stream([TITLE, *lines(720, LEAD), *cells]))
    rows = [
        article.text[p.start : p.end] for p in article.paragraphs if p.kind is ParagraphKind.TABLE
    ]
    assert rows == ["District\tPumps\tHomes", "Northbank\t14\t2,300", "Southbank\t9\t1,150"]


def test_a_large_first_letter_is_the_words_own() -> None:
    opening = [
        Set(30, 72, 698, "T"),
        *lines(
            712,
            (
                "he water board of Marlow Sound said on Monday that",
                "the old pumping station on the southern bank of",
            ),
            x=94,
        ),
        *lines(684, ("the river will close on 9 September and stay closed.",)),
    ]
    article = read(stream([TITLE, *opening]))
    assert article.title == "Old pumping station to close"
    assert body(article)[0].startswith("The water board of Marlow Sound")


def test_a_press_release_has_a_title_and_an_issuer() -> None:
    head = [
        Set(11, 72, 800, "Marlow Sound Water Board"),
        Set(14, 72, 775, "FOR IMMEDIATE RELEASE"),
        Set(11, 72, 750, "7 April 2026"),
        Set(16, 72, 720, "Board closes the old pumping station", font="F2"),
    ]
    article = read(stream([*head, *lines(690, LEAD)]))
    assert article.title == "Board closes the old pumping station"
    assert article.outlet == "Marlow Sound Water Board"
    assert str(article.published) == "2026-04-07"
    assert body(article) == [" ".join(LEAD)]


def test_capitals_of_another_size_stay_in_their_sentence() -> None:
    above = (
        "The board lists the streets that will be without water on those days, and",
        "those who need help in carrying it are asked to write to the person named",
    )
    capitals = Set(9, 72, 692, "in the NOTICE TO HOUSEHOLDS OF THE OLD TOWN AND ON THE NORTHERN")
    below = ("BANK by 2 September, and to say on which floor they live.",)
    article = read(
        stream([TITLE, *lines(720, above), capitals, *lines(678, below)]),
    )
    assert body(article) == [f"{' '.join(above)} {capitals.words} {below[0]}"]


def test_a_head_far_inside_the_page_runs() -> None:
    head = Set(9, 72, 700, "Letters from the Sound")
    pages = [
        stream([TITLE, *lines(600, FIRST)]),
        stream([head, *lines(670, SECOND), *lines(620, LEAD)]),
        stream([Set(9, 300, 700, "Oda Lervik"), *lines(670, LEAD)]),
        stream([head, *lines(670, LEAD)]),
    ]
    article = read(*pages)
    assert body(article)[0] == " ".join(FIRST + SECOND)
    assert set_aside(article)["Letters from the Sound"] == "running head or foot"


@pytest.mark.parametrize(
    "between",
    [
        Set(14, 72, 780, "More on the plant"),
        Set(11, 72, 780, "What the plant will cost", font="F2"),
        Set(11, 72, 780, "MS 12,4"),
    ],
)
def test_a_sentence_goes_on_over_a_page_with_a_title_at_its_top(between: Set) -> None:
    article = read(stream([TITLE, *lines(150, FIRST)]), stream([between, *lines(740, SECOND)]))
    assert " ".join(FIRST + SECOND) in body(article)

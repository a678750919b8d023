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
from briefing.reading.pdf import hyphens
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


WIDE = (
    "The board has asked the owners of the mills whether they can do without",
    "the old channel for a year, and expects their answers by the first week of",
    "May. Until then nothing is built on the southern bank.",
)


@pytest.mark.parametrize("lead", [14, 20])
def test_a_sentence_goes_on_however_the_lines_are_spaced(lead: float) -> None:
    figures = [Set(11, 72, 500 - 13 * n, f"Mill {n} uses {n} pumps") for n in range(1, 14)]
    article = read(stream([TITLE, *lines(720, WIDE, lead=lead), *figures]))
    assert " ".join(WIDE) in body(article)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("The works stand in five towns (Marlow, Fernby,", "Lerwick Sound, Oda and Greyhaven)."),
        ("In a quarter of the towns (n =", "71) the pumps are older than the mains."),
        ("The engineers counted with a loss of", "2. The board had asked for a lower one."),
        ("She was received by the head of the", "Northern Pilots and by two of his men."),
    ],
)
def test_a_line_that_cannot_end_a_sentence_goes_on_with_a_capital_or_number(
    above: str, below: str
) -> None:
    full = "The water board of Marlow Sound said on Monday that it had looked at"
    article = read(stream([TITLE, *lines(720, (full, "the mains of the whole coast.")),
                           *lines(680, (above, below))]))  # fmt: skip
    assert f"{above} {below}" in body(article)


def test_the_last_item_of_a_list_stays_one() -> None:
    items = ("1) the pumps of the old plant are sold; and", "2) the plant is kept for a museum.")
    article = read(stream([TITLE, *lines(720, LEAD), *lines(660, items)]))
    assert body(article)[1:] == list(items)


@pytest.mark.parametrize(
    "caption",
    [
        "Table 3: Pumps of the board by town and year",
        "Figure 2.1. Water used in the towns on the Sound.",
        "TABLE 4. number of homes by town",
        "Tabelle 7 - Pumpen der Gemeinden am Sund",
        "Graphique 2 : Eau consommée dans les communes",
        "Exhibit 9 Share of Homes on the Old Mains",
    ],
)
def test_captions_are_no_paragraphs(caption: str) -> None:
    article = read(stream([TITLE, *lines(720, LEAD), Set(11, 72, 600, caption)]))
    assert body(article) == [" ".join(LEAD)]
    assert set_aside(article)[caption] == "caption of a figure or table"


@pytest.mark.parametrize(
    "words",
    [
        "Table 3 shows that the pumps of the old plant are the oldest of all.",
        "Table 3 Norlund leads with 14 pumps.",
        "Map makers of the Sound met the board on Monday.",
    ],
)
def test_a_sentence_about_a_table_is_one(words: str) -> None:
    article = read(stream([TITLE, *lines(720, LEAD), Set(11, 72, 600, words)]))
    assert body(article) == [" ".join(LEAD), words]


def test_a_list_of_contents_is_set_aside_line_by_line() -> None:
    entries = ("The old plant ............... 4", "The new plant . . . . . . . . 12")
    article = read(stream([TITLE, *lines(720, LEAD), *lines(600, entries)]))
    assert body(article) == [" ".join(LEAD)]
    assert [set_aside(article)[entry] for entry in entries] == [
        "entry of a list of contents or a form"
    ] * 2


@pytest.mark.parametrize("mark", ["\u2022", "\u00a4", "\u00a7", "\u00ac", "\u2013"])
def test_items_begin_with_any_mark(mark: str) -> None:
    items = (f"{mark} new pumps for the towns on the coast", f"{mark} lower fees for small homes")
    article = read(stream([TITLE, *lines(720, LEAD), *lines(640, items)]))
    assert body(article)[1:] == list(items)


def ruled(left: float, bottom: float, right: float, top: float) -> Set:
    """A rectangle that is drawn around nothing."""
    drawn = f"{left} {bottom} {right - left} {top - bottom} re S"
    return Set(11, 72, 30, "", before=drawn)


def rows_of(article: Article) -> list[str]:
    return [
        article.text[p.start : p.end] for p in article.paragraphs if p.kind is ParagraphKind.TABLE
    ]


def test_the_lines_of_a_ruled_cell_are_one_cell() -> None:
    drawn = [
        ruled(x, y, right, y + 40)
        for y in (560, 520, 480)
        for x, right in ((70, 200), (200, 420), (420, 520))
    ]
    words = [
        *lines(588, ("District", "and town"), x=74, lead=12),
        Set(11, 204, 588, "What is built"),
        Set(11, 424, 588, "Cost"),
        Set(11, 74, 548, "Northbank"),
        *lines(548, ("a plant for the drink-", "ing water of the town"), x=204, lead=12),
        Set(11, 424, 548, "31m"),
        Set(11, 74, 508, "Southbank"),
        *lines(508, ("mains for 2,300 homes", "and a school"), x=204, lead=12),
        Set(11, 424, 508, "9m"),
    ]
    article = read(stream([TITLE, *lines(720, LEAD), *drawn, *words]))
    assert rows_of(article) == [
        "District and town\tWhat is built\tCost",
        "Northbank\ta plant for the drinking water of the town\t31m",
        "Southbank\tmains for 2,300 homes and a school\t9m",
    ]
    assert body(article) == [" ".join(LEAD)]


def test_rules_around_running_text_make_no_table() -> None:
    box = [ruled(60, 560, 540, 800), ruled(60, 300, 540, 560)]
    article = read(stream([*box, TITLE, *lines(720, LEAD), *lines(540, FIRST + SECOND)]))
    assert rows_of(article) == []
    assert body(article) == [" ".join(LEAD), " ".join(FIRST + SECOND)]


def test_a_rule_between_two_columns_makes_no_table() -> None:
    narrow = [word for line in FIRST + SECOND for word in (line[:35], line[35:])]
    long = [" ".join(narrow)[n : n + 34] for n in range(0, 340, 34)]
    box = [ruled(60, 300, 300, 740), ruled(300, 300, 540, 740), ruled(60, 740, 540, 800)]
    left = lines(720, long * 3, x=66, size=9, lead=12)
    right = lines(720, long * 3, x=306, size=9, lead=12)
    article = read(stream([TITLE, *box, *left, *right]))
    assert rows_of(article) == []


def test_a_sentence_goes_on_behind_a_figure_and_its_labels() -> None:
    labels = [
        Set(11, 72, 780, "Homes by town"),
        Set(11, 72, 740, "Figure 4: Homes of the Sound on the old mains"),
    ]
    article = read(stream([TITLE, *lines(150, FIRST)]), stream([*labels, *lines(700, SECOND)]))
    assert " ".join(FIRST + SECOND) in body(article)


def plain_lines(*divided: str) -> list[str]:
    """Many full lines of running text, and further ones."""
    return [f"The board of the town number {n} met on Monday night." for n in range(80)] + [
        *divided
    ]


@pytest.mark.parametrize(
    ("stem", "rest", "whole"),
    [
        ("a follow-", "up of the plan", "a follow-up of the plan"),
        ("the mark-", "up on pumps", "the mark-up on pumps"),
        ("all non-", "teaching staff", "all non-teaching staff"),
        ("an up-", "to-date plan", "an up-to-date plan"),
        ("an end-", "to-end test", "an end-to-end test"),
        ("the sub-", "section on fees", "the sub-section on fees"),
        ("a multi-", "party deal", "a multi-party deal"),
    ],
)
def test_a_document_that_divides_no_word_has_compounds_alone(
    stem: str, rest: str, whole: str
) -> None:
    vocabulary = hyphens.vocabulary(plain_lines(), "en")
    assert not vocabulary.divides
    assert hyphens.joined(stem, rest, vocabulary) == whole


@pytest.mark.parametrize(
    ("stem", "rest", "whole"),
    [
        ("the re-", "port of the board", "the report of the board"),
        ("his fore-", "cast for May", "his forecast for May"),
        ("all house-", "holds in the town", "all households in the town"),
        ("the follow-", "up of the plan", "the follow-up of the plan"),
        ("a stand-", "alone plant", "a stand-alone plant"),
        ("some Low-", "income homes", "some Low-income homes"),
        ("near Den-", "mark and beyond", "near Denmark and beyond"),
        ("in the after-", "noon of May 3", "in the afternoon of May 3"),
        ("the car-", "goes of grain", "the cargoes of grain"),
        ("two under-", "lines and a dot", "two underlines and a dot"),
        ("a non-", "violent protest", "a non-violent protest"),
    ],
)
def test_a_document_that_divides_words_joins_what_is_a_common_word(
    stem: str, rest: str, whole: str
) -> None:
    vocabulary = hyphens.vocabulary(plain_lines("The informa-", "tion came late."), "en")
    assert vocabulary.divides
    assert hyphens.joined(stem, rest, vocabulary) == whole


def test_the_last_word_of_a_paragraph_at_a_page_s_foot_is_no_page_number() -> None:
    words = (
        "The board sold less water in the towns on the Sound than in any year",
        "since 1994, and its debts are the highest in the region since February",
        "2020.",
    )
    article = read(stream([TITLE, *lines(720, LEAD), *lines(80, words)]))
    assert body(article)[-1] == " ".join(words)


def test_lines_of_text_that_come_again_elsewhere_do_not_run() -> None:
    again = ("The board of Marlow Sound meets in the old hall of the town on Mondays,",
             "and whoever wants to may come.")  # fmt: skip
    article = read(
        stream([TITLE, *lines(720, LEAD), *lines(96, again)]),
        stream([*lines(780, again), *lines(700, LEAD)]),
        stream([*lines(770, LEAD), *lines(140, again)]),
    )
    assert body(article).count(" ".join(again)) == 3


def test_ruled_tables_beside_each_other_have_their_own_rows() -> None:
    drawn = [
        ruled(x, y, right, y + 20)
        for y in (560, 540)
        for x, right in ((70, 150), (150, 250), (320, 400), (400, 500))
    ]
    words = [
        Set(10, x, y, text)
        for y, row in (
            (565, ("Town", "Homes", "Mill", "Pumps")),
            (545, ("Fernby", "1", "Old", "3")),
        )
        for x, text in zip((74, 154, 324, 404), row, strict=True)
    ]
    article = read(stream([TITLE, *lines(720, LEAD), *drawn, *words]))
    assert sorted(rows_of(article)) == ["Fernby\t1", "Mill\tPumps", "Old\t3", "Town\tHomes"]


def test_a_short_line_above_a_wide_one_is_no_start_of_its_sentence() -> None:
    label = Set(11, 72, 660, "Homes and pumps by town")
    article = read(stream([TITLE, *lines(720, LEAD), label, *lines(646, WIDE)]))
    assert " ".join(WIDE) in body(article)


SMALL_NOTE = (
    "The board counted the pumps of the towns twice, and in the second count it found",
    "0.4 of them per home, (2) no pump that was out of use and, in the villages, some",
    "12 wells that nobody had told it of. The count goes on.",
)


def test_a_number_at_the_start_of_a_small_line_begins_no_footnote() -> None:
    article = read(
        stream([TITLE, *lines(720, FIRST + SECOND), *lines(200, SMALL_NOTE, size=9, lead=11)])
    )
    assert " ".join(SMALL_NOTE) in body(article)
    assert "footnote" not in set_aside(article).values()


def test_a_running_head_of_several_lines_is_set_aside_as_a_whole() -> None:
    def head(number: int) -> list[Set]:
        return [
            Set(15, 200, 790, "Letter of the Board"),
            Set(13, 160, 735, "Water, Pumps and Fees on the Sound"),
            Set(9, 250, 700, f"Page {number} of 3"),
        ]

    article = read(
        stream([TITLE, *lines(150, FIRST)]),
        stream([*head(2), *lines(640, SECOND), *lines(400, LEAD)]),
        stream([*head(3), *lines(640, LEAD)]),
    )
    assert " ".join(FIRST + SECOND) in body(article)
    found = set_aside(article)
    assert found["Water, Pumps and Fees on the Sound"] == "running head or foot"


def test_what_stands_level_with_hidden_words_stays() -> None:
    hidden = Set(9, 500, 706, "drafted in May", before="3 Tr", after="0 Tr")
    article = read(stream([TITLE, hidden, *lines(720, WIDE)]))
    assert " ".join(WIDE) in body(article)


def test_an_address_that_ends_a_sentence_at_a_page_s_foot_stays() -> None:
    words = (
        "Copies of the letter of the board and of the list of the streets are found at",
        "www.marlow.example/water/letters or there.",
    )
    article = read(stream([TITLE, *lines(720, LEAD), *lines(34, words, size=8, lead=10)]))
    assert " ".join(words) in body(article)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Il consiglio dei comuni del golfo deve chiudere entro la fine di maggio la",
         "o le pompe vecchie della riva, se trova i denari per farlo."),
        ("The engineers of the firm called the new plant the best one on the coast",
         "\u2013 although its pumps are the old ones and its tanks are small."),
        ("The board looked at three ways to do without the old channel, as it is",
         "(1) too narrow for the new pumps and (2) too deep for the old ones."),
        ("The board sold what it no longer needs (the pumps of Fernby, the mills 2 and",
         "3) and keeps the plant on the northern bank of the river."),
        ("Whoever has no water is paid by the board, as is said in paragraph",
         "(c) of the rules that hold since the spring of the year before."),
    ],
)  # fmt: skip
def test_a_mark_of_lists_within_a_sentence_begins_no_item(above: str, below: str) -> None:
    article = read(stream([TITLE, *lines(720, (above, below))]))
    assert f"{above} {below}" in body(article)


def test_clauses_counted_by_letters_are_no_notices_of_copyright() -> None:
    clause = "(c) Pumps. The owner of a mill shall give the board the key of its channel."
    article = read(stream([TITLE, *lines(720, LEAD), Set(11, 72, 600, clause)]))
    assert clause in body(article)


def test_a_full_stop_raised_with_a_mark_stays() -> None:
    marked = [
        Set(11, 72, 600, "The letters of the board were sent in Spanish"),
        Set(7, 290, 604, "8."),
    ]
    article = read(stream([TITLE, *lines(720, LEAD), *marked]))
    assert body(article)[-1] == "The letters of the board were sent in Spanish."


def test_a_raised_mark_that_wraps_to_the_next_line_begins_no_note() -> None:
    first = "The old plant was for a hundred years the one that the whole of the town drank from,"
    words = [
        Set(11, 72, 600, first[:-1]),
        Set(7, 72, 590, "[46]"),
        Set(11, 88, 586, "at least until the flood of the year 1994."),
    ]
    article = read(stream([TITLE, *lines(720, LEAD), *words, *lines(540, WIDE)]))
    assert f"{first[:-1]} at least until the flood of the year 1994." in body(article)


def test_a_title_in_capitals_is_no_paragraph() -> None:
    words = (
        "12-7 RULES ON THE USE OF WATER FROM THE SOUND BY OWNERS OF MILLS AND",
        "OTHER WORKS ON THE NORTHERN BANK (MAY 1994)",
    )
    article = read(stream([TITLE, *lines(720, LEAD), *lines(600, words)]))
    assert body(article) == [" ".join(LEAD)]


def test_a_sentence_goes_on_with_a_bracket_behind_a_table() -> None:
    cells = [
        Set(10, x, y, words)
        for y, row in (
            (760, ("District", "Pumps", "Homes")),
            (744, ("Northbank", "14", "2,300")),
            (728, ("Southbank", "9", "1,150")),
        )
        for x, words in zip((72, 250, 400), row, strict=True)
    ]
    rest = ("(the share of the homes that are on the old mains, as the board has counted", "them).")
    article = read(stream([TITLE, *lines(150, FIRST)]), stream([*cells, *lines(680, rest)]))
    assert " ".join(FIRST + rest) in body(article)


@pytest.mark.parametrize(
    ("stem", "rest", "whole"),
    [
        ("the EU-", "funded plant", "the EU-funded plant"),
        ("a Fernby-", "inspired plan", "a Fernby-inspired plan"),
        ("his re-", "election in May", "his re-election in May"),
        ("a line-by-", "line reading", "a line-by-line reading"),
        ("the pre-", "flood years", "the pre-flood years"),
        ("a sub-", "group of towns", "a subgroup of towns"),
        ("will pre-", "pare a plan", "will prepare a plan"),
        ("will pre-", "vent a flood", "will prevent a flood"),
        ("a re-", "trained crew", "a re-trained crew"),
        ("as kitten-", "hood ends", "as kittenhood ends"),
    ],
)
def test_habits_and_forms_tell_whether_a_hyphen_is_the_word_s_own(
    stem: str, rest: str, whole: str
) -> None:
    habits = ("The pre-war mains and the pre-dawn fire", "The informa-", "tion came late.")
    vocabulary = hyphens.vocabulary(plain_lines(*habits), "en")
    assert hyphens.joined(stem, rest, vocabulary) == whole


def test_half_of_a_word_is_no_word_of_its_document() -> None:
    lines_of = plain_lines("The plant was closed by heavy pre-", "cipitation in the spring.")
    vocabulary = hyphens.vocabulary(lines_of, "en")
    assert not vocabulary.knows("cipitation")
    assert hyphens.joined("heavy pre-", "cipitation in", vocabulary) == "heavy precipitation in"


def test_what_joins_two_halves_is_told_by_the_language() -> None:
    vocabulary = hyphens.vocabulary(["El plan tiene metas a corto plazo."], "es")
    assert hyphens.joined("en ese momen-", "to del plan", vocabulary) == "en ese momento del plan"

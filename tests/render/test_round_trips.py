"""What goes out in each format, and what other people's readers find in it: nothing is lost.

Each format is held to what it can hold: the sources for a reference manager, the dates for a
calendar, the figures for a spreadsheet, every line for the others.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from collections.abc import Callable
from datetime import date
from email import message_from_bytes, policy
from types import ModuleType

import bibtexparser
import docx
import icalendar
import jsonschema
import lxml.html
import openpyxl
import pytest
import rispy
from docx.oxml.ns import qn
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from pptx import Presentation

from briefing.model.article import Article
from briefing.model.brief import Brief, Source, from_json, lines_of, to_json
from briefing.model.interchange import note_schema
from briefing.reading import read_bytes
from briefing.render.agenda import to_calendar
from briefing.render.docx import to_docx
from briefing.render.draft_mail import to_draft
from briefing.render.figure_table import to_csv, to_xlsx
from briefing.render.html import to_html
from briefing.render.markdown import to_markdown
from briefing.render.references import to_bibtex, to_csl, to_ris
from briefing.render.slide import to_slide
from briefing.styles import load

STYLE = load("ministry")
WORDS_OF_A_LINE = ("text", "statement", "speaker", "role", "subject", "period", "condition")


def squeezed(text: str) -> str:
    return " ".join(text.split())


def html_text(data: str) -> str:
    return lxml.html.fromstring(data).text_content()


def in_html(brief: Brief) -> str:
    return html_text(to_html(brief, STYLE))


def in_markdown(brief: Brief) -> str:
    return html_text(MarkdownIt("commonmark").render(to_markdown(brief, STYLE)))


def in_footnotes(brief: Brief) -> str:
    parser = MarkdownIt("commonmark").use(footnote_plugin)
    return html_text(parser.render(to_markdown(brief, STYLE, footnotes=True)))


def in_docx(brief: Brief) -> str:
    document = docx.Document(io.BytesIO(to_docx(brief, STYLE)))
    return " ".join("".join(p.itertext()) for p in document.element.body.iter(qn("w:p")))


def in_slide(brief: Brief) -> str:
    (slide,) = Presentation(io.BytesIO(to_slide(brief, STYLE))).slides
    notes: str = slide.notes_slide.notes_text_frame.text
    return notes


def in_mail(kind: str) -> Callable[[Brief], str]:
    def read(brief: Brief) -> str:
        message = message_from_bytes(to_draft(brief, STYLE), policy=policy.default)
        content: str = message.get_body((kind,)).get_content()
        return html_text(content) if kind == "html" else content

    return read


def in_json(brief: Brief) -> str:
    data = json.loads(to_json(brief))
    jsonschema.validate(data, note_schema())
    return json.dumps(data, ensure_ascii=False)


@pytest.mark.parametrize(
    "read",
    [in_html, in_markdown, in_footnotes, in_docx, in_slide, in_mail("plain"), in_mail("html"),
     in_json],
    ids=["html", "markdown", "footnotes", "docx", "pptx", "eml plain", "eml html", "json"],
)  # fmt: skip
def test_every_word_of_a_line_and_every_source(
    samples: ModuleType, read: Callable[[Brief], str]
) -> None:
    brief = samples.case_everything()
    found = squeezed(read(brief))
    lost = [
        (line.id, name)
        for line in lines_of(brief).values()
        for name in WORDS_OF_A_LINE
        if squeezed(getattr(line, name, "") or "") not in found
    ]
    assert lost == []
    assert squeezed(brief.title) in found
    for source in brief.sources:
        for value in (source.title or source.name, source.outlet):
            assert squeezed(value) in found


def test_json_is_the_brief(samples: ModuleType) -> None:
    brief = samples.case_everything()
    assert from_json(to_json(brief)) == brief


def test_every_figure_is_a_row(samples: ModuleType) -> None:
    brief = samples.case_everything()
    rows = list(csv.DictReader(io.StringIO(to_csv(brief).decode("utf-8"))))
    figures, sources = openpyxl.load_workbook(io.BytesIO(to_xlsx(brief, STYLE))).worksheets
    names, *cells = ([cell.value for cell in row] for row in figures.iter_rows())
    for line, row, values in zip(brief.figures, rows, cells, strict=True):
        typed = dict(zip(names, values, strict=True))
        marks = ";".join(map(str, line.marks))
        for told in (row, typed):
            assert str(told["figure"]).lstrip("'") == squeezed(line.text)
            assert str(told["statement"]).startswith(squeezed(line.statement))
            assert (told["measure"] or "") == line.subject
            assert (told["period"] or "") == line.period
            assert (told["direction"] or "") == (line.direction.value if line.direction else "")
            assert str(told["sources"]).replace(" ", "").replace(",", ";") == marks
    _, *listed = ([cell.value for cell in row] for row in sources.iter_rows())
    assert [row[0] for row in listed] == [source.number for source in brief.sources]
    assert [row[2] for row in listed] == [source.title for source in brief.sources]


def test_every_date_is_an_event(samples: ModuleType) -> None:
    brief = samples.case_everything()
    data, told = to_calendar(brief, STYLE)
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert told == ()
    for line, event in zip(brief.deadlines, events, strict=True):
        said = f"{event['SUMMARY']} {event['DESCRIPTION']}"
        for words in (line.text, line.statement, line.condition):
            assert words in said
        assert event["DTSTART"].dt == line.start
        assert event["X-TIMEX3-VALUE"] == line.timex
        for source in brief.sources:
            if source.number in (*line.marks, *line.also):
                assert f"[{source.number}]" in event["DESCRIPTION"]


BODY = "The salt works of Orlavik closed two of its five basins on Monday, the foreman said."
FULL = Source(
    number=3,
    article="a",
    title="Ferries & fares: 5% more {at once}, ~10 “crowns”",
    outlet="The Varnby Courier & Post_Gazette",
    date=date(2025, 6, 7),
    byline=("Ana de la Cruz", "Jonas Ek"),
    address="https://example.org/a_b?c=1&d=~e#f%20g",
    place="Kell",
    accessed=date(2025, 6, 9),
    language="en",
)


def as_csl(brief: Brief) -> bytes:
    return json.dumps([item | {"abstract": BODY} for item in json.loads(to_csl(brief))]).encode()


def as_ris(brief: Brief) -> bytes:
    return to_ris(brief).replace(b"ER  - ", f"AB  - {BODY}\r\nER  - ".encode())


def as_bibtex(brief: Brief) -> bytes:
    return to_bibtex(brief).replace(b"\n}\n", f"\n  abstract = {{{BODY}}},\n}}\n".encode())


@pytest.mark.parametrize(
    ("write", "name"), [(as_csl, "a.json"), (as_ris, "a.ris"), (as_bibtex, "a.bib")]
)
def test_sources_come_back_as_they_went(write: Callable[[Brief], bytes], name: str) -> None:
    """What this program hands on, it reads again (a text put beside it, as an export has one)."""
    other = dataclasses.replace(FULL, number=4, title="Dredging", byline=(), date=None)
    brief = Brief(title="T", date=date(2025, 6, 10), sources=(FULL, other))
    first, second = read_bytes(write(brief), name)

    def told(one: Source | Article) -> tuple[object, ...]:
        day = one.date if isinstance(one, Source) else one.published
        return one.title, one.outlet, one.byline, day, one.address, one.accessed, one.language

    assert told(first) == told(FULL)
    assert told(second) == told(other)


def test_no_field_of_a_source_is_lost() -> None:
    brief = Brief(title="T", date=date(2025, 6, 10), sources=(FULL,))
    (csl,) = json.loads(to_csl(brief))
    (ris,) = rispy.loads(to_ris(brief).decode())
    (entry,) = bibtexparser.parse_string(to_bibtex(brief).decode()).entries
    bibtex = {key: field.value for key, field in entry.fields_dict.items()}
    assert (csl["publisher-place"], ris["place_published"], bibtex["location"]) == ("Kell",) * 3
    assert (csl["language"], ris["language"], bibtex["langid"]) == ("en",) * 3
    assert csl["URL"] == ris["urls"][0] == bibtex["url"] == FULL.address
    assert csl["note"] == ris["notes"][0] == bibtex["note"] == "[3]"

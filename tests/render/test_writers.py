"""Every writer of a part of the note: hostile words, nothing to write, the same bytes each time."""

from __future__ import annotations

import csv
import email
import io
import json
import os
import stat
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from email import policy
from hashlib import sha256
from pathlib import Path
from types import ModuleType

import openpyxl  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.article import EventKind, FigureKind
from briefing.model.brief import Brief, Citation, DateLine, FigureLine, Line, Source
from briefing.model.errors import ForeignFile, OutputError, StyleError
from briefing.render.beside import WRITERS
from briefing.render.hex_colors import hex_color, readable_on
from briefing.render.html import to_file
from briefing.render.lightening import plainest
from briefing.render.output import write_own, write_whole
from briefing.styles import contrast, load

Make = Callable[..., Path]
EMPTY = Brief(title="", date=date(2025, 6, 10))
HOSTILE = "=cmd|' /C x'!A1 <b>&\"'{}\\ \u202e北港 نورلوند\r\nBCC: x@example.org\nEND:VEVENT"


def hostile() -> Brief:
    source = Source(number=1, article="a", title=HOSTILE, outlet=HOSTILE, byline=(HOSTILE,))
    spans = (Citation(1, 0, 9),)
    figure = FigureLine(
        id="f", text=HOSTILE, spans=spans, kind=FigureKind.COUNT, statement=HOSTILE,
        statement_spans=spans, subject=HOSTILE, period=HOSTILE,
    )  # fmt: skip
    dated = DateLine(
        id="d", text=HOSTILE, spans=spans, kind=EventKind.SCHEDULED, timex="2025-08-31",
        statement=HOSTILE, statement_spans=spans, start=date(2025, 8, 31), end=date(2025, 8, 31),
        what=HOSTILE,
    )  # fmt: skip
    return Brief(
        title=HOSTILE,
        date=date(2025, 6, 10),
        points=(Line(id="p", text=HOSTILE, spans=spans),),
        figures=(figure,),
        deadlines=(dated,),
        sources=(source,),
    )


def write(name: str, brief: Brief) -> bytes:
    return WRITERS[name](brief, load("ministry"))[0]


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_a_writer_gives_the_same_bytes_each_time_and_takes_a_note_without_lines(
    name: str, samples: ModuleType
) -> None:
    brief = samples.brief()
    assert write(name, brief) == write(name, brief)
    empty, told = WRITERS[name](EMPTY, load("ministry"))
    assert isinstance(empty, bytes)
    assert all(one.strip() for one in told)


def test_hostile_words_stay_words_in_tables() -> None:
    rows = list(csv.reader(io.StringIO(write("csv", hostile()).decode("utf-8-sig"))))
    assert len(rows) == 2
    assert len(rows[0]) == len(rows[1])
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)
    book = openpyxl.load_workbook(io.BytesIO(write("xlsx", hostile())))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


def test_hostile_words_add_no_field_to_a_reference() -> None:
    (item,) = json.loads(write("csl-json", hostile()))
    assert item["title"].startswith("=cmd")
    lines = write("ris", hostile()).decode().splitlines()
    assert sum(line.startswith("TY  -") for line in lines) == 1
    assert not any(line.startswith(("BCC", "END")) for line in lines)
    bibtex = write("bibtex", hostile()).decode()
    entry = bibtex[bibtex.index("@") :]
    depth = 0
    for before, sign in zip(" " + entry, entry, strict=False):
        depth += {"{": 1, "}": -1}.get(sign, 0) if before != "\\" else 0
        assert depth >= 0
    assert depth == 0


def test_hostile_words_add_no_header_to_a_message_and_no_event_to_a_calendar() -> None:
    message = email.message_from_bytes(write("eml", hostile()), policy=policy.default)
    assert message["bcc"] is None
    assert "北港" in message["subject"]
    assert message["x-unsent"] == "1"
    calendar = write("ics", hostile()).decode()
    assert calendar.count("\nBEGIN:VEVENT") == calendar.count("\nEND:VEVENT") == 1
    assert "\nBCC" not in calendar


def test_a_slide_is_a_whole_package_whatever_it_says() -> None:
    with zipfile.ZipFile(io.BytesIO(write("pptx", hostile()))) as slide:
        assert slide.testzip() is None
        assert "ppt/presentation.xml" in slide.namelist()
        text = slide.read("ppt/slides/slide1.xml").decode()
    assert "&lt;b&gt;" in text
    assert "<b>" not in text


# --- colours ------------------------------------------------------------------------------------

CHANNEL = st.integers(0, 255)


@given(CHANNEL, CHANNEL, CHANNEL)
def test_letters_on_any_ground_can_be_read(red: int, green: int, blue: int) -> None:
    ground = f"{red:02x}{green:02x}{blue:02x}"
    assert hex_color(f"rgb({red}, {green}, {blue})", "000000") == ground
    chosen = readable_on(ground)
    found = contrast.parse(f"#{ground}")
    letters = contrast.parse(f"#{chosen}")
    assert found is not None
    assert letters is not None
    assert contrast.ratio(found[0], letters[0]) >= 3.5


@pytest.mark.parametrize(
    ("css", "color"),
    [
        ("", "123456"),
        ("no color", "123456"),
        ("var(--x)", "123456"),
        ("#fff", "ffffff"),
        ("WHITE", "ffffff"),
        ("rgb(0 0 0 / 0)", "ffffff"),
        ("#00000080", "7f7f7f"),
    ],
)
def test_a_colour_stands_on_white(css: str, color: str) -> None:
    assert hex_color(css, "123456") == color


# --- templates ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("\n\n{{ brief.titel }}", 3, "did you mean 'title'"),
        ("\n{% for line in brief.points %}{{ line.txt }}{% endfor %}", 2, "did you mean 'text'"),
        ("\n{{ 1 / 0 }}", 2, "division"),
        ("\n{% include 'nowhere.html' %}", 2, "there is no template 'nowhere.html'"),
        ("\n\n{% if %}", 3, "Expected"),
        ("\n{% macro a() %}{{ a() }}{% endmacro %}\n{{ a() }}", 2, "calls itself"),
        ("{% extends 'mine/brief.html' %}", 1, "extends or calls itself"),
        ("\n{{ [0] * 10 ** 12 }}", 2, ""),
    ],
)
def test_a_mistake_in_a_template_names_its_line_and_what_is_wrong(
    make_style: Make, samples: ModuleType, template: str, line: int, said: str
) -> None:
    folder = make_style(brief_html=template)
    with pytest.raises(StyleError) as caught:
        to_file(samples.brief(), load(folder))
    assert caught.value.path == str(folder / "brief.html")
    assert caught.value.line == line
    assert said in caught.value.message


# --- less to lay out ----------------------------------------------------------------------------


def test_the_plainest_note_says_the_same_with_sources_that_it_names(samples: ModuleType) -> None:
    brief = samples.brief()
    once = plainest(brief)
    assert [one.text for one in once.points] == [one.text for one in brief.points]
    numbers = {source.number for source in once.sources}
    cited = {span.source for line in once.points for span in (*line.spans, *line.support)}
    assert cited <= numbers <= {source.number for source in brief.sources}
    assert plainest(once) == once
    assert once.annex == ()
    assert plainest(replace(EMPTY, sources=brief.sources)).sources == ()


# --- what is written ----------------------------------------------------------------------------


def test_a_file_of_ours_is_written_anew_and_one_that_was_changed_is_not(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    first = write_own(path, b"one", "")
    assert first == sha256(b"one").hexdigest()
    path.chmod(0o600)
    second = write_own(path, b"two", first)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(ForeignFile):
        write_own(path, b"three", first)
    assert path.read_bytes() == b"two"
    path.unlink()
    assert write_own(path, b"four", second) == sha256(b"four").hexdigest()
    assert [one.name for one in tmp_path.iterdir()] == ["note.pdf"]


def test_what_may_not_be_changed_stays(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.mkdir()
    with pytest.raises(OutputError, match="this is a folder"):
        write_whole(path, b"x")
    path.rmdir()
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(path, b"into the pipe")
    assert os.read(reader, 100) == b"into the pipe"
    os.close(reader)
    assert stat.S_ISFIFO(path.stat().st_mode)
    with pytest.raises(OutputError):
        write_whole(tmp_path / "a\0b.pdf", b"x")

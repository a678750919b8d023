"""Colours of the code: what is what, over line breaks, and never for long at a time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing.styles.places import SHIPPED
from ui.studio import highlighting
from ui.studio.highlighting import (
    COMMENT,
    KEYWORD,
    NAME,
    NUMBER,
    PLAIN_STATE,
    SLICE_MS,
    STRING,
    TAG,
    Highlighter,
    Kind,
    Piece,
    scanner,
)


def kinds(file: str, text: str) -> dict[str, Kind]:
    """Each coloured piece of the text."""
    scan = scanner(file)
    assert scan is not None
    found: dict[str, Kind] = {}
    state = PLAIN_STATE
    for line in text.split("\n"):
        pieces, state = scan(line, state)
        found |= {line[start:end]: kind for start, end, kind in pieces}
    return found


def test_yaml() -> None:
    found = kinds("style.yml", 'name: "A # b" # note\npage:\n  size: 12mm\n  - id: points')
    assert found == {
        "name": TAG, '"A # b"': STRING, "# note": COMMENT, "page": TAG, "size": TAG,
        "12mm": NUMBER, "id": TAG,
    }  # fmt: skip


def test_css_over_lines() -> None:
    found = kinds("style.css", "h1, .a {\n  color: var(--brand);\n}\n/* a\nb */ @page { }")
    assert found["h1"] == found[".a"] == NAME
    assert found["color"] == TAG
    assert found["--brand"] == NAME
    assert found["/* a"] == found["b */"] == COMMENT
    assert found["@page"] == KEYWORD


def test_templates_over_lines() -> None:
    found = kinds("brief.html", '{# a\nb #}<li id="x">{{ quote.text }}\n{% for a in\nb.c %}</li>')
    assert found["{# a"] == found["b #}"] == COMMENT
    assert found["<li"] == found["</li"] == TAG
    assert found['"x"'] == STRING
    assert found["quote.text"] == found["b.c"] == NAME
    assert found["in"] == KEYWORD


@pytest.mark.parametrize("file", ["a.html", "a.css", "a.yml"])
@given(st.lists(st.text("{}%#<>/*-\"'=a.: ", max_size=30), max_size=6))
def test_any_text_is_coloured_within_its_lines(file: str, lines: list[str]) -> None:
    scan = scanner(file)
    assert scan is not None
    state = PLAIN_STATE
    for line in lines:
        pieces, state = scan(line, state)
        assert all(0 <= start <= end <= len(line) for start, end, _ in pieces)
        assert 0 <= state <= 4


def test_plain_files_have_no_colours() -> None:
    assert scanner("readme.txt") is None


def test_a_long_text_is_coloured_a_slice_at_a_time(qtbot: QtBot) -> None:
    text = (SHIPPED / "base" / "brief.html").read_text(encoding="utf-8") * 4
    document = QTextDocument(text)
    scan = scanner("brief.html")
    assert scan is not None
    coloured: list[int] = []

    def slow(line: str, state: int) -> tuple[list[Piece], int]:
        time.sleep(0.001)
        coloured.append(state)
        return scan(line, state)

    highlighter = Highlighter(document, slow)
    most = 0
    for _ in range(10_000):
        for turn in (
            QApplication.sendPostedEvents,
            highlighter._go_on if highlighter.waiting else highlighter.rehighlight,
        ):
            coloured.clear()
            turn()
            most = max(most, len(coloured))
        if not highlighter.waiting:
            break
    assert not highlighter.waiting
    last = document.findBlockByLineNumber(document.blockCount() - 3)
    assert last.text() == "</body>"
    assert last.layout().formats()
    # a line takes a millisecond at least, the last one of a slice may begin within it
    assert document.blockCount() > 100
    assert 0 < most <= SLICE_MS + 1


def test_both_themes_can_be_read() -> None:
    looks = [one for one in vars(highlighting).values() if isinstance(one, Kind)]
    assert len(looks) >= 6
    for look in looks:
        assert contrast(look.light, "#ffffff") >= 4.5, look
        assert contrast(look.dark, "#1c2025") >= 4.5, look


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        parts = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)

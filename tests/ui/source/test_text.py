"""Offsets of an article and positions in Qt's documents."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from ui.source.text import shown

TEXTS = st.text(
    st.characters(exclude_categories=("Cs",))
    | st.sampled_from("\r\n\t \u2028\u2029\x00\ufdd0\ufdd1😀𐍈é"),
    max_size=60,
)


def kept(text: str) -> str:
    """What is left of a text when everything that Qt changes is taken out."""
    changed = "\r\n\u2028\u2029\x00\ufdd0\ufdd1\u200b\ufffd\xa0\u0085\x0b\x0c\x1c\x1d\x1e\x1f"
    return "".join(c for c in text if c not in changed)


@given(TEXTS, st.data())
def test_any_stretch_is_where_it_is_said_to_be(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    ready = shown(text)
    document = QTextDocument()
    document.setPlainText(ready.text)
    cursor = QTextCursor(document)
    cursor.setPosition(ready.position(start))
    cursor.setPosition(ready.position(end), QTextCursor.MoveMode.KeepAnchor)
    assert kept(cursor.selectedText()) == kept(text[start:end])
    assert (ready.offset(ready.position(start)), ready.offset(ready.position(end))) == (start, end)


def test_wide_characters_and_windows_line_ends(qtbot: QtBot) -> None:
    text = "Fares 😀 rise.\r\nBoats 😀 stay."
    ready = shown(text)
    document = QTextDocument()
    document.setPlainText(ready.text)
    cursor = QTextCursor(document)
    start = text.index("Boats")
    cursor.setPosition(ready.position(start))
    cursor.setPosition(ready.position(start + 5), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "Boats"

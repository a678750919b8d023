"""The field for words: plain white space is made single, no-break spaces stay as they are."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.app.main import application
from ui.look.text_block import flat
from ui.note.editor import WordsEdit

WORDS = "fees rose by 4\u00a0percent to 13.00\u202fcrowns on 1\u00a0April"


def test_no_break_spaces_outlive_rewording(qtbot: QtBot) -> None:
    application()
    edit = WordsEdit(WORDS, "Words")
    qtbot.addWidget(edit)
    assert edit.words == WORDS
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    QTest.keyClicks(edit, "  again ")
    assert edit.words == f"{WORDS} again"
    pasted = QMimeData()
    pasted.setText("\n and\t2\u00a0more\n")
    edit.insertFromMimeData(pasted)
    assert edit.words == f"{WORDS} again and 2\u00a0more"


def test_plain_white_space_is_one_space() -> None:
    assert flat(" a \n\t b\u2029c ") == "a b c"

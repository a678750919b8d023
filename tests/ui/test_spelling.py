"""Spelling marks in an editor, with the real worker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from briefing.worker.launch import DESK_SECONDS, Kind
from tests.ui.driving import LONG, Window
from ui.app import settings
from ui.spelling.marks import SpellMarks
from ui.spelling.speller import Speller
from ui.work.jobs import Workers
from ui.work.tasks import Tasks

TEXT = "Ministrers of Vintoria recieve the the offer"


@pytest.fixture
def speller(qtbot: QtBot) -> Iterator[Speller]:
    owner = QObject()
    workers = Workers(Kind.DESK, 1, DESK_SECONDS, owner)
    tasks = Tasks(owner)
    yield Speller(workers, tasks, lambda word: word == "Vintoria", owner)
    tasks.close()
    workers.close()


def _marked(editor: QPlainTextEdit) -> list[str]:
    layout = editor.document().firstBlock().layout()
    text = editor.toPlainText()
    return [text[one.start : one.start + one.length] for one in layout.formats()]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus, offscreen
def test_wrong_words_are_marked_and_put_right(
    qtbot: QtBot, speller: Speller, tmp_path: Path
) -> None:
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)
    marks = SpellMarks(editor, speller)
    editor.show()
    editor.setPlainText(TEXT)
    qtbot.waitUntil(lambda: _marked(editor) == ["Ministrers", "recieve"], timeout=LONG)

    cursor = editor.textCursor()
    cursor.setPosition(TEXT.index("recieve") + 3)
    editor.setTextCursor(cursor)
    _ask_menu(editor)
    menu = marks.menu
    assert menu is not None
    assert menu.actions()[0].text() == "receive"
    menu.actions()[0].trigger()
    menu.close()
    assert editor.toPlainText() == TEXT.replace("recieve", "receive")
    editor.undo()
    assert editor.toPlainText() == TEXT

    editor.moveCursor(QTextCursor.MoveOperation.Start)
    _ask_menu(editor)
    assert marks.menu is not None
    marks.menu.actions()[-1].trigger()  # this word is right
    marks.menu.close()
    qtbot.waitUntil(lambda: "Ministrers" not in _marked(editor), timeout=LONG)
    learned = tmp_path / "data" / "words.txt"
    qtbot.waitUntil(
        lambda: learned.is_file() and learned.read_text() == "ministrers\n", timeout=LONG
    )

    settings.set_spelling(False)
    speller.speak("en")
    assert _marked(editor) == []


def test_the_language_of_the_house_style_is_checked(qtbot: QtBot, speller: Speller) -> None:
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)
    marks = SpellMarks(editor, speller)
    assert marks.document() is editor.document()
    speller.speak("de-AT")
    editor.setPlainText("Die Ausfuhrzölle steigen am Mitwoch wieder")
    qtbot.waitUntil(lambda: _marked(editor) == ["Mitwoch"], timeout=LONG)
    speller.speak("fi")
    assert _marked(editor) == []


def _ask_menu(editor: QPlainTextEdit) -> None:
    place = editor.cursorRect().center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, place, editor.mapToGlobal(place), Qt.KeyboardModifier(0)
    )
    QApplication.sendEvent(editor.viewport(), event)


def test_what_is_written_in_the_draft_is_checked(window: Window) -> None:
    window.wait(lambda: window.session.brief is not None)
    window.session.draft.view.setFocus()
    window.session.draft.view.go_to(window.session.brief.points[0].id)
    window.press("N")
    edit = QApplication.focusWidget()
    assert isinstance(edit, QTextEdit)
    window.bot.keyClicks(edit, "We recieve Lutnick on Tuesday ")
    layout = edit.document().firstBlock().layout()
    window.wait(lambda: [(one.start, one.length) for one in layout.formats()] == [(3, 7)])
    window.bot.keyClick(edit, Qt.Key.Key_Escape)

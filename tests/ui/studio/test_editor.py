"""The editor: typing, indents, completion, marks, finding."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from briefing.styles.completing import Known, complete
from briefing.styles.places import SHIPPED
from briefing.worker.failure import Failure
from tests.ui.counting import calls
from tests.ui.driving import LONG
from ui.app.main import application
from ui.shell.pane import Pane
from ui.studio.buffers import Buffers
from ui.studio.code_room import CodeRoom
from ui.studio.editor import Editor, code_font
from ui.studio.problems import Problem, of_failure, of_warning

HTML = "{% block quotes %}\n  {{ brief. }}\n{% endblock %}\n"


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[CodeRoom]:
    application()
    window = QMainWindow()
    qtbot.addWidget(window)
    pane = Pane("code", "Code", "", window)  # it must go before the documents that it shows
    buffers = Buffers(code_font(), window)
    buffers.load({"brief.html": HTML, "style.yml": "name: Mine\n" * 200})
    made = CodeRoom(pane, buffers)
    window.setCentralWidget(pane)
    window.resize(700, 500)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=LONG)
    made.begin(read_only=False)
    made.show_file("brief.html")
    made.editor.setFocus()
    yield made
    window.close()


def put(editor: Editor, position: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(position)
    editor.setTextCursor(cursor)


def test_fields_are_offered_by_the_schema_and_taken_by_enter(qtbot: QtBot, room: CodeRoom) -> None:
    put(room.editor, HTML.index("brief.") + 6)
    QTest.keyClicks(room.editor, "bott")
    assert room.editor.popup.isVisible()
    qtbot.keyClick(room.editor.popup, Qt.Key.Key_Return)
    assert "{{ brief.bottom_line }}" in room.editor.raw
    assert not room.editor.popup.isVisible()


def test_what_may_be_written_is_offered_when_asked(qtbot: QtBot, room: CodeRoom) -> None:
    put(room.editor, HTML.index("brief.") + 6)
    room.editor.show_completions(asked=True)
    model = room.editor.completer.completionModel()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert {"title", "quotes", "sources"} <= set(names)
    qtbot.keyClick(room.editor.popup, Qt.Key.Key_Escape)
    assert room.editor.raw == HTML


def test_enter_keeps_the_indent_and_tab_makes_one(qtbot: QtBot, room: CodeRoom) -> None:
    put(room.editor, HTML.index(" }}\n") + 3)
    qtbot.keyClick(room.editor, Qt.Key.Key_Return)
    qtbot.keyClick(room.editor, Qt.Key.Key_Tab)
    qtbot.keyClicks(room.editor, "x")
    assert room.editor.raw.splitlines()[2] == "    x"
    qtbot.keyClick(room.editor, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert room.editor.raw.splitlines()[2] == "  x"


def test_each_file_keeps_its_place(room: CodeRoom) -> None:
    put(room.editor, 25)
    room.show_file("style.yml")
    assert room.editor.textCursor().position() == 0
    room.show_file("brief.html")
    assert room.editor.textCursor().position() == 25


def test_a_problem_is_marked_where_it_is_and_leads_there(qtbot: QtBot, room: CodeRoom) -> None:
    chosen: list[Problem] = []
    room.problem_chosen.connect(chosen.append)
    mistake = Problem("danger", "there is no field", "style.yml", 150)
    room.show_problems((Problem("warning", "odd", "brief.html", 2), mistake))
    assert room.editor.mark(2) == "warning"
    assert room.editor.mark(150) == ""
    assert room.problems.isVisible()
    qtbot.mouseClick(room.problems.buttons[0], Qt.MouseButton.LeftButton)
    assert chosen == [mistake]
    room.go_to("style.yml", 150)
    assert room.editor.mark(150) == "danger"
    assert room.editor.textCursor().blockNumber() == 149
    room.show_problems(())
    assert not room.problems.isVisible()
    assert room.editor.mark(150) == ""


def test_problems_say_where_they_are() -> None:
    folder = Path("/scratch/mine")
    failure = Failure("StyleError", "no key", "/scratch/mine/style.yml", 3)
    assert of_failure(failure, folder) == Problem("danger", "no key", "style.yml", 3)
    below = of_failure(Failure("StyleError", "gone", "/x/base/brief.html", 9), folder)
    assert (below.file, below.message) == ("", "base/brief.html, line 9: gone")
    warning = of_warning("/scratch/mine/style.css, line 4: Ignored", folder)
    assert warning == Problem("warning", "Ignored", "style.css", 4)
    assert of_warning("odd", folder) == Problem("warning", "odd")


def test_words_are_found_forwards_and_back(qtbot: QtBot, room: CodeRoom) -> None:
    room.open_find_bar()
    qtbot.keyClicks(room.find_bar.edit, "block")
    assert room.find_bar.count.text() == "1 of 2"
    qtbot.keyClick(room.find_bar.edit, Qt.Key.Key_Return)
    assert room.find_bar.count.text() == "2 of 2"
    cursor = room.editor.textCursor()
    assert cursor.selectedText() == "block"
    assert cursor.blockNumber() == 2
    qtbot.keyClick(room.find_bar.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert room.editor.textCursor().blockNumber() == 0
    qtbot.keyClick(room.find_bar.edit, Qt.Key.Key_Escape)
    assert not room.find_bar.isVisible()
    assert QApplication.focusWidget() is room.editor


def test_a_style_that_ships_is_not_typed_into(qtbot: QtBot, room: CodeRoom) -> None:
    refused: list[bool] = []
    room.refused.connect(lambda: refused.append(True))
    room.begin(read_only=True)
    room.show_file("brief.html")
    qtbot.keyClicks(room.editor, "x")
    qtbot.keyClick(room.editor, Qt.Key.Key_Return)
    assert room.editor.raw == HTML
    assert refused
    assert room.notice.isVisible()


def test_the_numbers_grow_with_the_text(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    editor = Editor(lambda text: complete("style.yml", text, Known()), window)
    narrow = editor.gutter_width
    cursor = QTextCursor(editor.document())
    cursor.insertText("\n" * 2000)
    assert editor.gutter_width > narrow
    assert isinstance(editor.document(), QTextDocument)


@pytest.mark.parametrize("name", ["brief.html", "style.css", "style.yml"])
def test_a_keystroke_in_a_long_text_is_little_work(qtbot: QtBot, name: str) -> None:
    application()
    window = QMainWindow()
    qtbot.addWidget(window)
    pane = Pane("code", "Code", "", window)
    buffers = Buffers(code_font(), window)
    text = (SHIPPED / "base" / name).read_text(encoding="utf-8")
    buffers.load({name: text * (2_000 // text.count("\n") + 1)})
    room = CodeRoom(pane, buffers)
    window.setCentralWidget(pane)
    window.resize(700, 900)
    window.show()
    room.begin(read_only=False)
    room.go_to(name, 1_000)
    qtbot.wait(300)

    def press(character: str) -> None:
        QTest.keyClicks(room.editor, character)
        QApplication.sendPostedEvents()

    for character in "{# a {{ brief.t }} /* a":
        # about a thousand, as at 200 lines: one for each line would be twice that and more
        assert calls(lambda character=character: press(character)) < 4_000
        if room.editor.popup.isVisible():
            qtbot.keyClick(room.editor.popup, Qt.Key.Key_Escape)
        qtbot.wait(1)
    assert len(room.editor.raw.splitlines()) >= 2_000

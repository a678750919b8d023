"""The texts of a style: one history for form and code, small changes, what is not saved."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from ui.studio.buffers import Buffers
from ui.studio.editor import code_font
from ui.studio.highlighting import Highlighter, scanner

YAML = "name: Mine # 𝄞 ours\nnotes: end\n"
CSS = "h1 { color: red }\r\nh2 { color: blue }\r\n"


@pytest.fixture
def buffers(qtbot: QtBot) -> Iterator[Buffers]:
    owner = QMainWindow()
    qtbot.addWidget(owner)
    made = Buffers(code_font(), owner)
    made.load({"style.yml": YAML, "style.css": CSS})
    yield made
    owner.close()


def type_into(buffers: Buffers, name: str, words: str) -> None:
    cursor = QTextCursor(buffers[name].document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    for character in words:
        cursor.insertText(character)


def test_texts_come_back_as_they_are(buffers: Buffers) -> None:
    assert buffers["style.yml"].text == YAML
    assert buffers["style.css"].text == CSS.replace("\r\n", "\n")
    assert buffers["style.css"].windows
    assert not buffers.unsaved
    buffers.set_text("style.yml", "a: no\u00a0break\n")
    assert buffers["style.yml"].text == "a: no\u00a0break\n"


def test_one_history_undoes_changes_of_all_files_in_their_order(buffers: Buffers) -> None:
    type_into(buffers, "style.yml", "x")
    buffers.set_text("style.css", "h1 { color: green }\n")
    buffers.set_text("style.yml", "y: " + YAML + "x")
    assert buffers.undo() == "style.yml"
    assert buffers["style.yml"].text == YAML + "x"
    assert buffers.undo() == "style.css"
    assert buffers["style.css"].text == CSS.replace("\r\n", "\n")
    assert buffers.redo() == "style.css"
    assert buffers.undo() == "style.css"
    assert buffers.undo() == "style.yml"
    assert buffers["style.yml"].text == YAML
    assert buffers.undo() == ""
    assert not buffers.unsaved
    assert [buffers.redo() for _ in range(4)] == ["style.yml", "style.css", "style.yml", ""]
    type_into(buffers, "style.css", "z")
    assert buffers.redo() == ""


def test_typing_on_after_another_file_is_undone_first(buffers: Buffers) -> None:
    type_into(buffers, "style.yml", "x")
    buffers.set_text("style.css", "h1 { color: green }\n")
    type_into(buffers, "style.yml", "y")
    assert buffers.undo() == "style.yml"
    assert buffers["style.css"].text == "h1 { color: green }\n"
    assert buffers.undo() == "style.css"
    assert buffers["style.yml"].text == YAML


def test_changes_of_one_field_are_one_step(buffers: Buffers) -> None:
    for end in ("f", "fo", "foot"):
        buffers.set_text("style.yml", YAML.replace("end", end), "notes")
    buffers.set_text("style.yml", YAML.replace("end", "foot").replace("Mine", "Ours"), "name")
    assert buffers.undo() == "style.yml"
    assert buffers["style.yml"].text == YAML.replace("end", "foot")
    assert buffers.undo() == "style.yml"
    assert buffers["style.yml"].text == YAML
    assert buffers.undo() == ""


def test_a_change_is_told_once_and_colours_are_none(qtbot: QtBot, buffers: Buffers) -> None:
    told: list[str] = []
    buffers.changed.connect(told.append)
    scan = scanner("style.yml")
    assert scan is not None
    highlighter = Highlighter(buffers["style.yml"].document, scan)
    highlighter.rehighlight()
    assert told == []
    buffers.set_text("style.yml", YAML.replace("Mine", "Ours"))
    assert told == ["style.yml"]
    assert buffers.unsaved == {"style.yml": YAML.replace("Mine", "Ours")}
    buffers.mark_saved(buffers.unsaved)
    assert not buffers.unsaved


def test_a_file_that_is_begun_or_written_elsewhere(buffers: Buffers) -> None:
    buffers.add("brief.html", "{# #}\n")
    assert buffers.unsaved == {"brief.html": "{# #}\n"}
    buffers.reload("style.css", "p { }\r\n")
    assert buffers["style.css"].text == "p { }\n"
    assert list(buffers.unsaved) == ["brief.html"]
    assert buffers.undo() == "style.css"
    assert "style.css" in buffers.unsaved

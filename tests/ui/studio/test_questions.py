"""The studio's questions and lists, each alone: what they deliver and what they refuse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QTableWidget,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.app.main import application
from ui.studio import dialogs


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    application()
    host = QWidget()
    qtbot.addWidget(host)
    return host


def field(dialog: QWidget) -> QLineEdit:
    found = dialog.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def type_name(dialog: QFileDialog, name: str) -> None:
    edit = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(edit, QLineEdit)
    edit.setText(name)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_a_name_is_typed_over_the_one_that_is_offered(host: QWidget) -> None:
    told: list[str | None] = []
    dialog = dialogs.ask_name(host, "New", "Its name?", "Ministry", "Make", told.append)
    assert field(dialog).selectedText() == "Ministry"
    QTest.keyClicks(field(dialog), "Harbour note")
    QTest.keyClick(field(dialog), Qt.Key.Key_Return)
    assert told == ["Harbour note"]


@pytest.mark.parametrize(
    ("name", "able"),
    [("Tolvik", True), ("渡船", True), ("7", True), ("", False), ("  ", False), ("—!", False)],
)
def test_a_name_has_a_letter_or_a_digit(host: QWidget, name: str, able: bool) -> None:
    told: list[str | None] = []
    dialog = dialogs.ask_name(host, "New", "Its name?", "Ministry", "Make", told.append)
    field(dialog).setText(name)
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    (does,) = (b for b in buttons.buttons() if b.text() == "Make")
    assert does.isEnabled() is able
    QTest.keyClick(field(dialog), Qt.Key.Key_Return)
    assert told == ([name] if able else []), "Enter makes nothing that the button does not"


def test_a_name_is_no_longer_than_its_folder_can_be(host: QWidget) -> None:
    dialog = dialogs.ask_name(host, "New", "Its name?", "", "Make", lambda _: None)
    QTest.keyClicks(field(dialog), "T" * 70)
    assert field(dialog).text() == "T" * 60


def test_no_answer_is_none(host: QWidget, tmp_path: Path) -> None:
    told: list[str | None] = []
    for dialog in (
        dialogs.ask_name(host, "New", "Its name?", "Ministry", "Make", told.append),
        dialogs.ask_color(host, "#123456", told.append),
        dialogs.ask_picture(host, told.append),
        dialogs.ask_font(host, told.append),
        dialogs.ask_pack(host, told.append),
        dialogs.ask_pack_target(host, tmp_path / "a.zip", told.append),
    ):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert told == [None] * 6


@pytest.mark.parametrize(
    ("value", "shown"), [("#7A1FA2", "#7a1fa2"), ("#abc", "#aabbcc"), ("navy", "#000080")]
)
def test_a_colour_begins_at_the_one_there_is_and_is_delivered_as_css(
    host: QWidget, value: str, shown: str
) -> None:
    told: list[str | None] = []
    dialog = dialogs.ask_color(host, value, told.append)
    assert dialog.currentColor().name() == shown
    dialog.accept()
    again = dialogs.ask_color(host, value, told.append)
    again.setCurrentColor(QColor(1, 2, 255, 40))
    again.accept()
    assert told == [shown, "#0102ff"], "a colour that is half seen has no place in a style"


def test_a_picture_a_font_and_a_style_are_offered_by_their_endings(
    host: QWidget, tmp_path: Path
) -> None:
    told: list[str | None] = []
    asks = (dialogs.ask_picture, dialogs.ask_font, dialogs.ask_pack)
    for ask, name in zip(asks, ("mark.svg", "plain.ttf", "harbour.zip"), strict=True):
        (tmp_path / name).write_bytes(b"x")
        dialog = ask(host, told.append)
        assert f"*{Path(name).suffix}" in dialog.nameFilters()[0]
        type_name(dialog, str(tmp_path / name))
    assert told == [str(tmp_path / n) for n in ("mark.svg", "plain.ttf", "harbour.zip")]


def test_a_style_is_written_under_its_ending(host: QWidget, tmp_path: Path) -> None:
    told: list[str | None] = []
    dialog = dialogs.ask_pack_target(host, tmp_path / "harbour.zip", told.append)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    assert name.text() == "harbour.zip"
    type_name(dialog, "quay")
    assert told == [str(tmp_path / "quay.zip")], "its ending is put to it"


ROWS = (("brand.color", "#123", "base"), ("page.size", "A4 " * 60, "harbour-note"))


def test_a_row_is_chosen_by_the_keyboard_and_closes_the_list(host: QWidget) -> None:
    told: list[int] = []
    head = ("Setting", "Value", "From")
    dialog = dialogs.show_rows(host, "Settings", "Where they come from", head, ROWS, told.append)
    table = dialog.findChild(QTableWidget)
    assert isinstance(table, QTableWidget)
    assert [table.model().index(1, place).data() for place in range(3)] == list(ROWS[1])
    assert table.currentRow() == 0
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert told == [1]
    assert not dialog.isVisible()


def test_a_list_without_rows_says_its_words_alone(host: QWidget) -> None:
    told: list[int] = []
    dialog = dialogs.show_rows(host, "Settings", "Nothing is set.", ("Setting",), (), told.append)
    table = dialog.findChild(QTableWidget)
    assert isinstance(table, QTableWidget)
    assert not table.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert told == []


def test_a_longer_text_stays_where_a_link_in_it_is_clicked(host: QWidget) -> None:
    dialog = dialogs.show_text(host, "Fields", "# Fields\n\n[a link](other.md) and *words*")
    text = dialog.findChild(QTextBrowser)
    assert isinstance(text, QTextBrowser)
    assert text.toPlainText() == "Fields\na link and words"
    assert not text.openLinks()
    assert text.accessibleName() == "Fields"

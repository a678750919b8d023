"""The window's questions, each alone: what they deliver, and that nothing in them is taken as tags.

Elsewhere they are answered by replacing their function; here they are opened.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.app.main import application
from ui.shell import dialogs


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    application()
    host = QWidget()
    qtbot.addWidget(host)
    return host


def type_name(dialog: QFileDialog, name: str) -> None:
    """Type into the field for the name, and press Enter."""
    edit = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(edit, QLineEdit)
    edit.setText(name)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def button(dialog: QDialog, words: str) -> QPushButton:
    found = [b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == words]
    assert len(found) == 1, [b.text() for b in dialog.findChildren(QPushButton)]
    return found[0]


# --- files ----------------------------------------------------------------------------------


def test_several_articles_are_delivered_by_their_paths(host: QWidget, tmp_path: Path) -> None:
    for name in ("a.txt", "b.pdf"):
        (tmp_path / name).write_text("Tolvik", encoding="utf-8")
    told: list[tuple[str, ...] | None] = []
    dialog = dialogs.ask_articles(host, str(tmp_path), told.append)
    assert all(f"*{ending}" in dialog.nameFilters()[0] for ending in (".txt", ".pdf", ".mbox"))
    type_name(dialog, '"a.txt" "b.pdf"')
    assert told == [(str(tmp_path / "a.txt"), str(tmp_path / "b.pdf"))]


def test_no_answer_is_none_and_once(host: QWidget, tmp_path: Path) -> None:
    told: list[object] = []
    folder = str(tmp_path)
    for dialog in (
        dialogs.ask_articles(host, folder, told.append),
        dialogs.ask_folder(host, folder, told.append),
        dialogs.ask_dossier(host, folder, told.append),
        dialogs.ask_dossier_target(host, "Save as", tmp_path / "a.dossier", told.append),
    ):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert told == [None] * 4


def test_a_folder_is_delivered_by_its_path(host: QWidget, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    told: list[tuple[str, ...] | None] = []
    dialog = dialogs.ask_folder(host, str(tmp_path), told.append)
    type_name(dialog, "news")
    assert told == [(str(tmp_path / "news"),)]


def test_a_dossier_is_saved_under_its_ending(host: QWidget, tmp_path: Path) -> None:
    told: list[Path | None] = []
    dialog = dialogs.ask_dossier_target(host, "Save as", tmp_path / "Ferries.dossier", told.append)
    edit = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(edit, QLineEdit)
    assert edit.text() == "Ferries.dossier"
    assert dialog.windowTitle() == "Save as"
    type_name(dialog, "Fares of June")
    assert told == [tmp_path / "Fares of June.dossier"]


def test_a_dossier_to_open_may_be_a_note_that_carries_one(host: QWidget, tmp_path: Path) -> None:
    (tmp_path / "note.pdf").write_bytes(b"%PDF-1.7")
    told: list[Path | None] = []
    dialog = dialogs.ask_dossier(host, str(tmp_path), told.append)
    type_name(dialog, "note.pdf")
    assert told == [tmp_path / "note.pdf"]


# --- a dossier that somebody has open -------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "answer"), [("Open for reading", "read"), ("Take it over", "take"), ("Cancel", "")]
)
def test_each_answer_about_a_taken_dossier_is_a_word(
    host: QWidget, words: str, answer: str
) -> None:
    told: list[str] = []
    dialog = dialogs.ask_taken(host, "Ferries", "Bo Lind has it open", True, told.append)
    button(dialog, words).click()
    assert told == [answer]


def test_enter_does_no_harm_to_a_taken_dossier_and_escape_leaves_it(host: QWidget) -> None:
    told: list[str] = []
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog = dialogs.ask_taken(host, "Ferries", "it is open", True, told.append)
        QTest.keyClick(dialog, key)
    assert told == ["read", ""]


def test_a_dossier_that_this_window_has_open_cannot_be_taken_over(host: QWidget) -> None:
    dialog = dialogs.ask_taken(host, "<b>Ferries</b>", "it is open", False, lambda _: None)
    shown = [one.text().replace("&", "") for one in dialog.buttons()]
    assert sorted(shown) == ["Cancel", "Open for reading"]
    assert dialog.informativeText() == ""
    assert dialog.textFormat() is Qt.TextFormat.PlainText
    assert isinstance(dialog, QMessageBox)
    assert "“<b>Ferries</b>”" in dialog.text(), "a name is no tag"


# --- what only tells ------------------------------------------------------------------------


def test_shortcuts_are_a_table_that_the_arrows_move_in(host: QWidget) -> None:
    rows = (("File", "Export", "Ctrl+E"), ("Edit", "Undo", "Ctrl+Z"))
    dialog = dialogs.show_shortcuts(host, rows)
    table = dialog.findChild(QTableWidget)
    assert isinstance(table, QTableWidget)
    told = [[table.model().index(row, place).data() for place in range(3)] for row in range(2)]
    assert told == [list(row) for row in rows]
    assert table.currentRow() == 0
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.currentRow() == 1
    assert table.editTriggers() == table.EditTrigger.NoEditTriggers
    button(dialog, "Close").click()
    assert not dialog.isVisible()


def test_an_unexpected_error_is_shown_as_it_is_and_can_be_copied(host: QWidget) -> None:
    details = "Traceback: <b>Tolvik</b>\nValueError: “x”"
    dialog = dialogs.show_error(host, "The <i>note</i> broke.", details)
    label = dialog.findChild(QLabel)
    assert isinstance(label, QLabel)
    assert label.text().startswith("The <i>note</i> broke.\n")
    assert label.textFormat() is Qt.TextFormat.PlainText
    text = dialog.findChild(QPlainTextEdit)
    assert isinstance(text, QPlainTextEdit)
    assert text.toPlainText() == details
    assert text.isReadOnly()
    QGuiApplication.clipboard().setText("before")
    button(dialog, "Copy the details").click()
    assert QGuiApplication.clipboard().text() == details
    assert dialog.isVisible(), "it can be copied and read on"


def test_about_says_the_version(host: QWidget) -> None:
    dialog = dialogs.show_about(host, "7.8.9")
    label = dialog.findChild(QLabel)
    assert isinstance(label, QLabel)
    assert "Briefing Desk 7.8.9" in label.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()

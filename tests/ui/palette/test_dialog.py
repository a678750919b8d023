"""The palette alone: typing, the arrows, Enter, a click, and what its rows show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.app.main import application
from ui.palette.dialog import COMMAND, Palette
from ui.palette.matching import Command, matching


def command(words: str, place: str = "File", keys: str = "", also: str = "") -> Command:
    return Command(words.casefold(), words, place, keys, lambda: None, also)


COMMANDS = (
    command("Export", keys="Ctrl+E", also="save"),
    command("Print the note", keys="Ctrl+P"),
    command("Use none", "Articles"),
    command("Öffnen", "Datei"),
    command("Undo", "Edit", "Ctrl+Z"),
)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    application()
    host = QWidget()
    host.resize(900, 600)
    qtbot.addWidget(host)
    return host


def opened(host: QWidget, *recent: str, commands: tuple[Command, ...] = COMMANDS) -> Palette:
    # a dialog frees itself when it closes, and a test looks at it after that
    palette = Palette(host, commands, recent)
    palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    palette.open()
    return palette


def words(palette: Palette) -> list[str]:
    return [one.words for one in palette.model.commands]


def test_what_was_used_last_stands_first_and_enter_does_it(host: QWidget) -> None:
    palette = opened(host, "undo", "gone")
    assert words(palette)[:2] == ["Undo", "Export"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.chosen is COMMANDS[4]
    assert not palette.isVisible()


def test_the_arrows_choose_while_the_field_keeps_the_keyboard(host: QWidget) -> None:
    palette = opened(host)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(palette.field, key)
    assert palette.view.currentIndex().row() == 2
    QTest.keyClicks(palette.field, "n")
    assert palette.field.text() == "n"
    assert palette.view.currentIndex().row() == 0, "the likeliest of what is found now"
    QTest.keyClick(palette.field, Qt.Key.Key_PageDown)
    assert palette.view.currentIndex().row() == len(palette.model.commands) - 1
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.chosen is palette.model.commands[-1]


def test_a_click_on_a_row_does_it(host: QWidget) -> None:
    palette = opened(host)
    place = palette.view.visualRect(palette.model.index(1)).center()
    QTest.mouseClick(
        palette.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    assert palette.chosen is COMMANDS[1]


def test_nothing_found_says_so_and_enter_does_nothing(host: QWidget) -> None:
    palette = opened(host)
    QTest.keyClicks(palette.field, "quay")
    assert palette.nothing.isVisible()
    assert not palette.view.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert palette.chosen is None
    palette.field.clear()
    assert palette.view.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.chosen is None
    assert not palette.isVisible()


def test_letters_without_their_accents_and_other_words_find_it(host: QWidget) -> None:
    palette = opened(host)
    for typed, found in (("offn", ["Öffnen"]), ("SAVE", ["Export"]), ("artic none", ["Use none"])):
        palette.field.setText(typed)
        assert words(palette) == found


def test_it_grows_with_what_is_found_and_no_higher_than_twelve_rows(host: QWidget) -> None:
    palette = opened(host, commands=tuple(command(f"Style {n}") for n in range(30)))
    row = palette.view.sizeHintForRow(0)
    assert palette.view.height() == 12 * row
    palette.field.setText("style 29")
    assert palette.view.height() == row


def test_a_screen_reader_says_words_place_and_keys(host: QWidget) -> None:
    palette = opened(host)
    said = [
        palette.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(0, 3, 2)
    ]
    assert said == ["Export, File, Ctrl+E", "Use none, Articles"]
    assert palette.model.index(0).data(COMMAND) is COMMANDS[0]
    assert palette.model.index(9).data() is None


def row_of(host: QWidget, one: Command) -> QImage:
    palette = opened(host, commands=(one,))
    image = palette.view.viewport().grab().toImage()
    palette.close()
    return image


def test_a_row_shows_words_place_and_keys(host: QWidget) -> None:
    shown = row_of(host, command("Export", "File", "Ctrl+E"))
    for other in (
        command("Import", "File", "Ctrl+E"),
        command("Export", "Edit", "Ctrl+E"),
        command("Export", "File", ""),
    ):
        assert row_of(host, other) != shown
    assert row_of(host, command("Export", "File", "Ctrl+E", also="save")) == shown


@given(st.text(max_size=12), st.permutations([one.key for one in COMMANDS]))
def test_what_was_used_last_changes_the_order_and_not_what_is_found(
    typed: str, recent: list[str]
) -> None:
    found = matching(COMMANDS, typed, tuple(recent))
    assert {one.key for one in found} == {one.key for one in matching(COMMANDS, typed)}
    assert len(found) == len({one.key for one in found})
    if not typed.strip():
        assert [one.key for one in found] == recent

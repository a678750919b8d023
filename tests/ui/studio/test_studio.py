"""The studio as a whole: saving, what is not saved, other programs, styles as things."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QTableWidget

from briefing.styles import load, own, recovery, user_folder
from briefing.styles.places import SHIPPED
from tests.ui.studio.conftest import OpenStudio
from tests.ui.studio.driving import StudioUser
from ui.studio import dialogs


@pytest.fixture
def folder() -> Path:
    user_folder().mkdir(parents=True)
    return own.make("ministry", "Harbour note")


def test_what_prints_is_saved_and_what_does_not_is_kept_for_next_time(
    open_studio: OpenStudio, folder: Path
) -> None:
    user = open_studio(folder)
    assert "Aldermere lock" in user.pages
    before = user.saved("style.yml")
    user.put_cursor("size: A4")
    user.type("siez: A5\n")  # the indent of the line is kept
    user.wait(lambda: bool(recovery.kept("harbour-note")))
    assert user.saved("style.yml") == before
    problem = user.studio.code.problems.problems[0]
    line = before[: before.index("size: A4")].count("\n") + 1
    assert (problem.file, problem.line) == ("style.yml", line)
    assert "'size'" in problem.message
    assert user.window.form_note.isVisible()
    _apply_to_the_broken_text(user)
    user.window.close()

    user = open_studio(folder)
    assert user.window.recovery.isVisible()
    assert user.saved("style.yml") == before
    user.click(user.window.recovery.button)
    assert "siez: A5" in user.studio.buffers["style.yml"].text
    user.wait_until_tried()
    user.press("Ctrl+S", user.window)
    user.wait(lambda: "siez" in user.saved("style.yml"))
    user.wait(lambda: recovery.kept("harbour-note") == {})
    user.press("Ctrl+Z", user.window)
    user.wait_until_saved()
    assert user.saved("style.yml") == before
    assert user.studio.code.problems.problems == ()

    _another_program(user, folder)
    _warnings_of_the_style_sheet(user)


def _apply_to_the_broken_text(user: StudioUser) -> None:
    """A form still changes a text that is YAML, whatever else is wrong with it."""
    form = user.window.page_form
    user.window.tabs.setCurrentWidget(form)
    form.title.setFocus()
    form.title.end(False)
    user.bot.keyClicks(form.title, "!")
    assert "Harbour note!" in user.studio.buffers["style.yml"].text
    user.press("Ctrl+Z", user.window)
    assert "Harbour note!" not in user.studio.buffers["style.yml"].text


def _another_program(user: StudioUser, folder: Path) -> None:
    path = folder / "style.yml"
    text = path.read_text().replace("Harbour note", "Quay note")
    path.with_name("beside").write_text(text)
    path.with_name("beside").replace(path)
    user.wait(lambda: "Quay note" in user.studio.buffers["style.yml"].text)
    user.wait_until_saved()
    user.wait(lambda: user.window.page_form.title.text() == "Quay note")


def _warnings_of_the_style_sheet(user: StudioUser) -> None:
    """A rule that means nothing is told with its line, and does not keep it from being saved."""
    user.open_file("style.css")
    user.put_cursor("/* Starts")
    user.type("h1 { colr: red }\n")
    user.wait_until_saved()
    problems = user.studio.code.problems.problems
    assert [(one.severity, one.file, one.line) for one in problems] == [("warning", "style.css", 1)]
    assert user.editor.mark(1) == "warning"


def test_styles_are_duplicated_renamed_deleted_and_brought_back(
    open_studio: OpenStudio, folder: Path
) -> None:
    user = open_studio(folder)
    actions, window = user.window.actions_, user.window
    told: list[tuple[str, str]] = []
    user.studio.keeping.moved.connect(lambda old, new: told.append((old, new)))
    user.answer("ask_name", "Second")
    user.press("Ctrl+D", window)
    user.wait(lambda: user.studio.folder == user_folder() / "second")
    user.wait_until_tried()
    user.answer("ask_name", "Third")
    user.press("F2", window)
    user.wait(lambda: user.studio.folder == user_folder() / "third")
    user.wait_until_tried()
    assert told == [("second", "third")]
    assert window.style_box.currentText() == "Third"
    user.open_file("style.css")
    user.put_cursor("/* Starts")
    user.type(" ")
    user.press("Ctrl+Shift+Del", window)
    user.wait(lambda: window.deleted.isVisible())
    user.wait_until_tried()
    assert told[-1] == ("third", "")
    assert not (user_folder() / "third").exists()
    assert user.studio.read_only
    assert not actions["delete"].isEnabled()
    user.click(window.deleted.button)
    user.wait(lambda: user.studio.folder == user_folder() / "third")
    user.wait_until_tried()
    assert not window.deleted.isVisible()
    assert load("third").title == "Third"
    assert user.saved("style.css").startswith(" /* Starts")
    _reports(user)


def _reports(user: StudioUser) -> None:
    """What it changes, what to look at, what may be written."""
    opened: list[QDialog] = []
    show_rows = dialogs.show_rows

    def watch(*arguments: object) -> QDialog:
        opened.append(show_rows(*arguments))  # type: ignore[arg-type]
        return opened[-1]

    user.patch.setattr(dialogs, "show_rows", watch)
    user.open_file("_brand.yml")
    user.put_cursor('"#1b1d21"')
    user.select_all()
    user.type('color:\n  "foreground": "#dddddd"\n')
    user.wait_until_tried()
    user.press("Ctrl+Shift+C", user.window)
    user.wait(lambda: len(opened) == 1)
    table = opened[0].findChild(QTableWidget)
    assert isinstance(table, QTableWidget)
    cells = [table.item(row, 0).text() for row in range(table.rowCount())]
    assert "color.foreground" in cells, cells
    opened[0].close()
    user.window.activateWindow()
    user.wait(user.window.isActiveWindow)
    user.press("Ctrl+Shift+K", user.window)
    user.wait(lambda: len(opened) == 2)
    table = opened[1].findChild(QTableWidget)
    assert isinstance(table, QTableWidget)
    found = [table.item(row, 2).text() for row in range(table.rowCount())]
    assert any("contrast" in words for words in found), found
    opened[1].close()


def test_a_style_that_ships_cannot_be_changed(open_studio: OpenStudio) -> None:
    user = open_studio(SHIPPED / "newsroom")
    actions = user.window.actions_
    for name in ("save", "rename", "delete", "duplicate"):
        assert not actions[name].isEnabled()
    assert actions["new"].isEnabled()
    assert not user.window.house_form.house.isEnabled()
    assert user.window.house_form.house.text() == "Newsroom digest"
    assert user.studio.code.notice.isVisible()
    user.answer("ask_name", None)
    user.click(user.studio.code.notice.button)
    user.bot.wait(50)
    assert user.studio.folder == SHIPPED / "newsroom"
    shown: list[str] = []
    user.patch.setattr(dialogs, "show_text", lambda parent, title, text: shown.append(text))
    user.press("F1", user.window)
    assert "Keys of style.yml" in shown[0]


def test_what_matters_is_in_sight_on_a_small_screen(open_studio: OpenStudio) -> None:
    user = open_studio(SHIPPED / "ministry")
    window, button = user.window, user.window.use_button
    for width in (1600, 1024):
        window.resize(width, 680)
        assert window.width() == width
        user.wait(
            lambda: (
                button.isVisible()
                and button.mapTo(window, button.rect().topRight()).x() < window.width()
                and window.code.width() >= 200
            )
        )

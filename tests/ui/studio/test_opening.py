"""From the main window into the studio and back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from briefing.styles import own, user_folder
from tests.ui.driving import Opener
from tests.ui.studio.driving import StudioUser
from tests.ui.test_keyboard import _CONTROLS, _is_for_users, _name, _where, access_key, menus_of
from ui.look import theme
from ui.studio.studio import Studio


def test_the_studio_and_the_brief_keep_to_the_same_style(
    opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    user_folder().mkdir(parents=True)
    own.make("ministry", "Harbour note")
    window = opener("--samples", "--style", "harbour-note")
    window.wait_for_pages()
    session = window.session
    session.studio.button.click()
    studio = session.studio.studio
    assert studio is not None
    user = StudioUser(studio, window.bot, monkeypatch)
    user.wait(lambda: not studio.busy)
    assert studio.brief == session.brief
    _controls_have_names(studio)
    _keys_mean_one_thing(studio)

    # a change is in the notes of the main window once it is saved
    user.open_file("style.css")
    user.put_cursor("/* Starts")
    user.type("h1::after { content: 'harbour mark' }\n")
    window.wait(lambda: "harbour mark" in window.preview_text)

    # a click on a line of the pages leads to the code of its section
    line = studio.brief.points[0].id
    studio.preview.line_clicked.emit(line)
    assert studio.code.file == "style.yml"
    block = user.editor.textCursor().block().text()
    assert block.strip() == "- id: points"

    user.answer("ask_name", "Quay note")
    user.press("F2", user.window)
    window.wait(lambda: session.styles.key == "quay-note")
    user.wait(lambda: not studio.busy)
    user.press("Ctrl+Shift+Del", user.window)
    window.wait(lambda: session.styles.key == "ministry")
    user.wait(lambda: not studio.busy)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, theme.DARK)
    theme.apply(app, theme.LIGHT)
    window.main.close()
    assert session.studio.studio is None


def _controls_have_names(studio: Studio) -> None:
    for tab in range(studio.window.tabs.count()):
        studio.window.tabs.setCurrentIndex(tab)
        nameless = [
            f"{type(control).__name__} {control.objectName()} in {_where(control)}"
            for control in studio.window.findChildren(object)
            if isinstance(control, _CONTROLS) and control.isVisible() and _is_for_users(control)
            if not _name(control)
        ]
        assert not nameless, "\n".join(nameless)


def _keys_mean_one_thing(studio: Studio) -> None:
    actions = studio.window.actions_
    keys = [
        one.toString() for spec in actions._specs.values() for one in actions[spec.name].shortcuts()
    ]
    assert len(keys) == len(set(keys)), sorted(keys)
    bar = studio.window.menuBar()
    for title, menu in menus_of(bar.actions(), "menu bar"):
        given = [key for action in menu if action.text() if (key := access_key(action.text()))]
        assert len(given) == len(set(given)), f"{title}: {sorted(given)}"

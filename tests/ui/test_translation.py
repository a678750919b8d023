"""The window in another language: complete, and shown."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from briefing.checks.check import check
from briefing.model.brief import Brief
from tests.ui.driving import Opener
from tests.ui.test_keyboard import access_key, menus_of
from ui.app import settings, translation
from ui.translations import collect

GERMAN = collect.HERE / "briefing_de.ts"
_HOLES = re.compile(r"\{[^}]*\}")


def _messages(path: Path) -> list[tuple[str, str]]:
    return [
        (message.findtext("source", ""), message.findtext("translation", ""))
        for message in ET.parse(path).getroot().iter("message")
    ]


def test_german_is_complete_and_compiled(tmp_path: Path) -> None:
    collected = collect.collect(also=(collect.CHECKS,))
    found = {words for messages in collected.values() for words in messages}
    translated = dict(_messages(GERMAN))
    missing = sorted(words for words in found if not translated.get(words))
    assert not missing, "python -m ui.translations.collect; then translate"
    again = tmp_path / GERMAN.name
    again.write_bytes(GERMAN.read_bytes())
    collect.compile_file(again)
    assert again.with_suffix(".qm").read_bytes() == GERMAN.with_suffix(".qm").read_bytes()


def test_translations_keep_holes_and_access_keys() -> None:
    for source, german in _messages(GERMAN):
        if german:
            assert sorted(_HOLES.findall(source)) == sorted(_HOLES.findall(german)), source
            assert german.count("&") <= 1, german


def test_words_are_found_with_their_classes(tmp_path: Path) -> None:
    (tmp_path / "rooms.py").write_text(
        "class Base(QObject):\n    def say(self): return self.tr('base')\n"
        "class Heir(Base): ...\n"
        "def _tr(words): return QCoreApplication.translate('Rooms', words)\n"
        "NAMES = (_tr('loose'), QT_TRANSLATE_NOOP('Actions', '&Open'))\n",
        encoding="utf-8",
    )
    found = collect.collect(tmp_path)
    assert {context: list(words) for context, words in found.items()} == {
        "Actions": ["&Open"],
        "Base": ["base"],
        "Heir": ["base"],
        "Rooms": ["loose"],
    }


def test_the_words_of_every_check_are_there_to_translate() -> None:
    finding = check(Brief(title="A", date=date(2025, 6, 1), draft="Draft 1"))[0]
    assert finding.text in collect.collect(also=(collect.CHECKS,))["Checks"]


def test_what_is_translated_survives_a_new_collection(tmp_path: Path) -> None:
    path = tmp_path / "briefing_de.ts"
    assert collect.write({"Room": {"Close": "room.py"}}, path, "de") == 1
    path.write_text(
        path.read_text("utf-8").replace(
            '<translation type="unfinished" />', "<translation>Schließen</translation>"
        ),
        encoding="utf-8",
    )
    # the class has another name now, and there is one word more
    assert collect.write({"Hall": {"Close": "hall.py", "New": "hall.py"}}, path, "de") == 1
    assert _messages(path) == [("Close", "Schließen"), ("New", "")]


@pytest.fixture
def german(qtbot: QtBot) -> Iterator[None]:
    settings.set_text(settings.LANGUAGE, "de")
    app = QCoreApplication.instance()
    assert app is not None
    assert len(translation.install(app)) == 2  # Qt's own words, and ours
    yield
    settings.set_text(settings.LANGUAGE, "en")
    assert translation.install(app) == ()
    assert app.translate("Actions", "&Edit") == "&Edit"
    settings.set_text(settings.LANGUAGE, "")
    translation.install(app)


def test_the_window_speaks_german(german: None, opener: Opener) -> None:
    opened = opener()
    menus = [action.text() for action in opened.main.menuBar().actions()]
    assert menus[:2] == ["&Datei", "&Bearbeiten"]
    assert opened.session.tools.export_button.text() == "Exportieren"
    for title, actions in menus_of(opened.main.menuBar().actions(), "menu bar"):
        keys = [key for key in (access_key(action.text()) for action in actions) if key]
        assert sorted(set(keys)) == sorted(keys), f"{title}: {sorted(keys)}"
    opened.wait_for_pages()
    assert "Zeilen" in opened.session.draft._summary(opened.session.draft.model.rows)


@pytest.mark.parametrize(("chosen", "shown"), [("de", "de"), ("en", "en"), ("xx", "en")])
def test_an_unknown_language_is_english(chosen: str, shown: str) -> None:
    settings.set_text(settings.LANGUAGE, chosen)
    assert translation.language() == shown

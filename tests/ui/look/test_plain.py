"""What comes from elsewhere is never taken for a page with pictures to load."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefing.desk.state import Desk
from tests.ui.invented import article
from ui.articles.arranging import Sorting, arrange
from ui.articles.model import ArticlesModel
from ui.look.plain import tip
from ui.shell.dialogs import ask_taken

PICTURE = '<img src="//quay-host/share/a.png">Fares'


@pytest.mark.parametrize("words", [PICTURE, "<b>x</b>", "a &lt;b&gt; <i>c</i>"])
def test_a_tip_shows_the_tags_as_letters(words: str) -> None:
    shown = tip(words)
    assert shown.startswith("<qt>")
    assert "<img" not in shown
    assert shown.count("<") == 2


def test_a_tip_without_tags_is_left_alone() -> None:
    assert tip("4 > 3 & more") == "4 > 3 & more"


def test_the_path_and_title_of_an_article_are_tips_as_they_are() -> None:
    one = replace(article("a"), path=PICTURE, title=PICTURE)
    other = replace(article("b"), path="", title=PICTURE)
    model = ArticlesModel()
    model.show(arrange(Desk().with_articles([one, other]).entries, Sorting.ADDED, {}, frozenset()))
    for row in range(2):
        shown = model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
        assert "quay-host" in shown
        assert "<img" not in shown


def test_a_question_about_a_dossier_is_no_page(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ask_taken(parent, PICTURE, f"{PICTURE} has it open", True, lambda _: None)
    assert dialog.textFormat() == Qt.TextFormat.PlainText
    dialog.close()

"""Where the articles are folded to a rail, what is asked of them is seen all the same."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit

from tests.ui.driving import Opener, Window
from tests.ui.test_selection import articles


@pytest.fixture
def folded(opener: Opener, tmp_path: Path) -> Window:
    """A small window; one of its articles has no date."""
    window = opener("--date", "2025-06-10", *articles(tmp_path))
    window.main.resize(1024, 700)
    window.wait_for_pages()
    assert window.main.left.isHidden()
    return window


def test_the_rail_says_that_a_date_is_missing(folded: Window) -> None:
    rail, bar = folded.session.tools.rail_button, folded.session.articles.date_bar
    assert rail.text().split() == ["Articles", "3", "1", "without", "a", "date"]
    rail.click()
    assert bar.isVisible()
    bar.leave_button.click()
    assert rail.text().split() == ["Articles", "3"]


def test_commands_unfold_what_they_lead_to(folded: Window) -> None:
    session, main = folded.session, folded.main
    folded.action("search_all").trigger()
    assert session.everywhere.room.edit.isVisible()
    assert session.everywhere.room.edit.hasFocus()
    session.everywhere.room.close()

    for name, shown in (
        ("add_address", session.articles.address_bar),
        ("set_date", session.articles.date_bar),
    ):
        session.articles.view.setCurrentIndex(session.articles.model.index(2, 0))
        main.left.hide()
        folded.action(name).trigger()
        assert shown.isVisible(), name

    main.left.hide()
    session.receiving.addresses_received.emit(("https://example.org/a",))
    assert session.articles.address_bar.isVisible()


def test_what_concerns_an_article_begins_with_the_first(folded: Window) -> None:
    session, main = folded.session, folded.main
    assert not session.articles.view.currentIndex().isValid()
    folded.action("edit_article").trigger()
    assert session.articles.details.isVisible()
    assert session.articles.details.edits["title"].hasFocus()
    session.articles.details.close_form()
    session.articles.view.setCurrentIndex(session.articles.model.index(-1, 0))
    main.left.hide()
    folded.action("show_residue").trigger()
    assert session.articles.residue is not None
    assert session.articles.residue.isVisible()
    session.articles.residue.reject()


def test_a_panel_of_a_line_has_room_for_all_of_it(window: Window) -> None:
    session = window.session
    window.main.resize(1024, 700)
    assert window.main.left.isHidden()
    assert session.brief is not None
    session.selecting.choose(session.brief.figures[0].id)
    session.preview.view.setFocus()
    window.action("correct").trigger()
    panel = session.draft.panel
    assert panel is not None
    assert panel.height() > session.preview.view.viewport().height()
    fields = panel.findChildren(QLineEdit)
    assert len(fields) >= 2
    for above, below in pairwise(fields):
        assert above.mapTo(panel, above.rect().bottomLeft()).y() < below.mapTo(panel, QPoint()).y()
    assert window.main.rect().contains(panel.geometry())
    window.press("Esc")
    assert session.draft.panel is None
    assert session.preview.view.hasFocus()


def test_the_keyboard_follows_from_a_view_that_is_put_away(folded: Window) -> None:
    session = folded.session
    session.preview.view.setFocus()
    folded.action("as_list").trigger()
    assert session.draft.view.hasFocus()
    folded.action("as_pages").trigger()
    assert session.preview.view.hasFocus()


def test_checks_and_history_take_turns_under_the_pages(folded: Window) -> None:
    main = folded.main
    folded.action("to_checks").trigger()
    assert main.checks.isVisible()
    folded.action("show_history").trigger()
    assert main.history.isVisible()
    assert main.checks.isHidden()
    folded.action("to_checks").trigger()
    assert main.checks.isVisible()
    assert main.history.isHidden()
    assert not folded.action("show_history").isChecked()
    main.resize(1600, 1000)
    folded.action("show_history").trigger()
    assert main.checks.isVisible()
    assert main.history.isVisible()
    main.resize(1024, 700)
    assert main.history.isHidden()
    for pane in (main.source, main.checks):
        assert pane.width() >= 240
        assert main.rect().contains(pane.mapTo(main, pane.rect().bottomRight()))

"""The articles pane, used as a user would: found, sorted, unfolded, put right."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.driving import Opener, Window
from ui.articles.arranging import Sorting
from ui.articles.filter_bar import FilterBar
from ui.articles.residue import StretchesView, button_area
from ui.articles.view import arrow_area

BODY = """Ferry fares on the Aske will rise by {} percent in September, the harbour company said.

The two ferries carry 40,000 passengers a month, said Mara Lindqvist, who runs the company.
"The old boats cannot go on," she told the town council at its meeting in the old customs house.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, outlet, day, body in (
        ("a", "The Aske Post", "2025-06-02", BODY.format(12) + "\nShare this story\n"),
        ("b", "Wire Service", "2025-06-01", BODY.format(12)),
        ("c", "Morning Gull", "2025-06-03", "Fog kept the lighthouse lit all day on Tuesday.\n"),
    ):
        head = f"---\ntitle: Ferries {name}\noutlet: {outlet}\ndate: {day}\n---\n"
        (folder / f"{name}.txt").write_text(head + body, encoding="utf-8")
    return folder


@pytest.fixture
def desk(opener: Opener, folder: Path) -> Window:
    window = opener("--date", "2025-06-10", str(folder))
    window.wait_for_pages()
    return window


def shown(window: Window) -> list[str]:
    return [row.key for row in window.session.articles.model.rows]


def titles(window: Window) -> list[str]:
    rows = window.session.articles.model.rows
    return [row.entry.article.title[-1] for row in rows]


def click_arrow(window: Window, row: int) -> None:
    view = window.session.articles.view
    area = arrow_area(view.visualRect(view.model().index(row, 0)))
    window.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=area.center())


def test_reprints_stand_under_one_head_that_unfolds(desk: Window) -> None:
    room = desk.session.articles
    assert room.footer.text() == "3 outlets, 2 independent reports"
    assert titles(desk) == ["a", "c"]
    assert room.model.rows[0].outlets == ("The Aske Post", "Wire Service")
    click_arrow(desk, 0)
    assert titles(desk) == ["a", "a", "b", "c"]
    desk.click_tick(2)
    assert desk.ticked == ["a.txt", "c.txt"]
    assert room.model.rows[0].ticked is None
    desk.click_tick(0)
    assert len(desk.ticked) == 3
    room.view.setCurrentIndex(room.model.index(0, 0))
    desk.press("Left", room.view)
    assert titles(desk) == ["a", "c"]
    desk.press("Right", room.view)
    assert titles(desk) == ["a", "a", "b", "c"]
    tester = QAbstractItemModelTester(
        room.model, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    desk.press("Left", room.view)
    assert tester.model() is room.model


def test_articles_are_found_and_sorted(desk: Window) -> None:
    room = desk.session.articles
    room.view.setFocus()
    desk.press("Ctrl+F")
    assert room.filter_bar.edit.hasFocus()
    desk.bot.keyClicks(room.filter_bar.edit, "gull")
    assert titles(desk) == ["c"]
    # all and none are those that are listed
    desk.press("Ctrl+Shift+N")
    assert desk.ticked == ["a.txt", "b.txt"]
    desk.press("Ctrl+Shift+A")
    assert len(desk.ticked) == 3
    desk.press("Esc")
    assert titles(desk) == ["a", "c"]
    box = room.filter_bar.sort_box
    box.setFocus()
    desk.press("Down", box)  # newest first
    assert room.filter_bar.sorting is Sorting.DATE
    assert titles(desk) == ["c", "a"]
    assert FilterBar().sorting is Sorting.DATE  # remembered


def test_the_facts_of_an_article_are_put_right(desk: Window) -> None:
    room, history = desk.session.articles, desk.session.history
    room.view.setFocus()
    room.view.setCurrentIndex(room.model.index(1, 0))
    desk.press("F2")
    form = room.details
    assert form.edits["title"].hasFocus()
    assert form.edits["title"].cursorPosition() == 0  # a long title shows its beginning
    desk.bot.keyClicks(form.edits["title"], "Fog over the Aske")
    desk.press("Tab")
    assert form.edits["outlet"].hasFocus()
    form.edits["published"].setFocus()
    form.edits["published"].selectAll()
    desk.bot.keyClicks(form.edits["published"], "31 June 2025")
    desk.press("Return")
    assert form.mistake.isVisible()
    form.edits["published"].selectAll()
    desk.bot.keyClicks(form.edits["published"], "2025-06-04")
    desk.press("Return")
    assert not form.isVisible()
    article = history.desk.entries[2].article
    assert (article.title, article.given) == ("Fog over the Aske", ("title", "date"))
    assert "correct a date" in desk.action("undo").text()
    desk.wait_for_pages()
    assert "Fog over the Aske, 4 June 2025" in desk.preview_text.replace("\u00a0", " ")
    # what was read is one click away
    desk.press("F2")
    assert form.resets["title"].isVisible()
    assert form.resets["title"].toolTip() == "As read: Ferries c"
    desk.bot.mouseClick(form.resets["title"], Qt.MouseButton.LeftButton)
    assert form.edits["title"].text() == "Ferries c"
    assert history.desk.entries[2].article.title == "Ferries c"
    desk.press("Esc")
    desk.press("Ctrl+D")
    assert form.edits["published"].hasFocus()
    assert form.edits["published"].text() == "4 June 2025"
    desk.press("Esc")
    for _ in range(3):
        desk.press("Ctrl+Z")
    assert not history.desk.entries[2].corrections
    assert not history.can_undo


def press_button(window: Window, view: StretchesView, row: int) -> None:
    index = view.model().index(row, 0)
    view.scrollTo(index)
    area = button_area(view.visualRect(index), 80)
    window.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=area.center())


def test_what_was_set_aside_is_put_back(desk: Window) -> None:
    room, history = desk.session.articles, desk.session.history
    click_arrow(desk, 0)
    room.view.setCurrentIndex(room.model.index(1, 0))
    room.view.setFocus()
    desk.action("show_residue").trigger()
    dialog = room.residue
    assert dialog is not None
    desk.wait(dialog.isActiveWindow)
    texts = [dialog.model.index(row).data() for row in range(dialog.model.rowCount())]
    aside = texts.index("Share this story")
    press_button(desk, dialog.view, aside)
    article = history.desk.entries[0].article
    assert article.text[article.paragraphs[-1].start :].strip() == "Share this story"
    assert "put text back" in desk.action("undo").text()
    # and a paragraph that is no part of the article is set aside, with the keyboard
    first = next(row for row, text in enumerate(texts) if text.startswith("Ferry fares"))
    dialog.view.setCurrentIndex(dialog.model.index(first))
    dialog.view.setFocus()
    desk.press("Space", dialog.view)
    article = history.desk.entries[0].article
    assert not article.text[article.paragraphs[0].start :].startswith("Ferry fares")
    assert "set text aside" in desk.action("undo").text()
    desk.action("undo").trigger()
    desk.action("undo").trigger()
    assert history.desk.entries[0].article == history.desk.entries[0].original
    dialog.only_aside.setChecked(True)
    assert dialog.model.rowCount() == len(history.desk.entries[0].article.residue)
    dialog.close()


def test_an_undated_article_says_what_cannot_be_resolved(opener: Opener, tmp_path: Path) -> None:
    path = tmp_path / "undated.txt"
    path.write_text("The ferry sank yesterday. It will be raised next Tuesday.\n" + BODY)
    window = opener("--date", "2025-06-10", str(path))
    window.wait_for_pages()
    question = window.session.articles.date_bar.question.text()
    assert "relative dates in it cannot be resolved" in question

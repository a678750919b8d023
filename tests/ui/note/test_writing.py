"""Editing lines of the draft where they stand, as a user does: with keys and with the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from briefing.model.brief import Brief, Line, Origin
from tests.ui.driving import Window, event_place
from ui.note.alternatives import AlternativesPanel
from ui.note.correcting import CorrectPanel, DayField
from ui.note.editor import LineEditor
from ui.note.layout import LEFT, Part, more_area, part_area
from ui.note.rows import Row
from ui.note.striking import StrikeEditor
from ui.source.heading import dated


def rows(window: Window, section: str) -> list[Row]:
    return [r for r in window.session.draft.model.rows if r.section == section and r.alive]


def brief_of(window: Window) -> Brief:
    assert window.session.brief is not None
    return window.session.brief


def row_of(window: Window, key: str) -> Row:
    model = window.session.draft.model
    return model.rows[model.row_of(key)]


def choose(window: Window, key: str) -> Row:
    """Click a line."""
    window.click_line(window.session.draft.model.row_of(key))
    row = window.session.draft.view.current
    assert row is not None
    assert row.key == key
    return row


def click_part(window: Window, key: str, part: Part) -> None:
    """Click a part of a row."""
    view = window.session.draft.view
    index = view.model().index(window.session.draft.model.row_of(key), 0)
    view.scrollTo(index)
    opened = view.delegate.opened == key
    area = part_area(part, row_of(window, key), view.font(), view.visualRect(index), opened)
    assert area is not None
    left = area.left() + (150 if part is Part.STATUS else 20)
    place = QPoint(left, area.center().y())
    window.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def settle(window: Window) -> None:
    """Wait until the draft shows what was written."""
    window.wait_for_pages()
    window.wait(lambda: not window.session.draft.view.editing)


def editor(window: Window) -> LineEditor | StrikeEditor:
    found = window.session.draft.view.inline.editor
    assert isinstance(found, LineEditor | StrikeEditor)
    assert found.edit.hasFocus()
    return found


def test_rewording_is_live_and_the_original_is_one_click_away(window: Window) -> None:
    key = rows(window, "points")[0].key
    original = rows(window, "points")[0].text
    choose(window, key)
    window.press("F2")
    edit = editor(window).edit
    assert edit.words == " ".join(original.split())
    QTest.keyClicks(edit, "Ferries wait in Brackwater, said the pilots.")
    window.wait(lambda: "Ferries wait in Brackwater" in window.preview_text)
    assert window.session.draft.view.editing, "the preview follows while one types"
    QTest.keyClick(edit, Qt.Key.Key_Return)
    settle(window)
    row = row_of(window, key)
    assert row.text == "Ferries wait in Brackwater, said the pilots."
    assert row.tags == ("edited",)
    assert row.line is not None
    assert row.line.origin is Origin.EDITED
    assert window.session.history.undo_words == "reword a line"

    click_part(window, key, Part.STATUS)
    view = window.session.draft.view
    assert view.delegate.opened == key
    click_part(window, key, Part.BACK)
    settle(window)
    assert row_of(window, key).text == original
    window.press("Ctrl+Z")
    settle(window)
    assert row_of(window, key).text.startswith("Ferries wait")
    window.press("Ctrl+Z")
    settle(window)
    assert row_of(window, key).text == original
    assert not window.session.history.can_undo, "typing is one step"

    # a double click opens it too; Esc leaves everything as it was; going elsewhere keeps
    index = view.model().index(window.session.draft.model.row_of(key), 0)
    window.bot.mouseDClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center()
    )
    QTest.keyClicks(editor(window).edit, "Nothing")
    QTest.keyClick(editor(window).edit, Qt.Key.Key_Escape)
    settle(window)
    assert row_of(window, key).text == original
    window.press("E", view)
    QTest.keyClicks(editor(window).edit, "Kept without Enter.")
    window.press("Ctrl+1")
    settle(window)
    assert row_of(window, key).text == "Kept without Enter."


def test_words_are_struck_with_keys_and_mouse_and_the_rest_is_verbatim(window: Window) -> None:
    brief = brief_of(window)
    texts = {e.article.id: e.article.text for e in window.session.history.desk.entries}
    sources = {source.number: texts[source.article] for source in brief.sources}
    row = next(r for r in rows(window, "points") if r.line and r.line.origin is Origin.VERBATIM)
    key, words = row.key, row.text.split()
    choose(window, key)
    window.press("K")
    edit = editor(window).edit
    QTest.keyClick(edit, Qt.Key.Key_Right)
    QTest.keyClick(edit, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(edit, Qt.Key.Key_Space)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    settle(window)
    row = row_of(window, key)
    assert row.text.startswith(f"{words[0]} […] {words[3]}")
    assert row.tags == ("shortened",)
    assert row.line is not None
    assert row.line.origin is Origin.VERBATIM
    pieces = [sources[span.source][span.start : span.end] for span in row.line.spans]
    assert " […] ".join(pieces) == row.line.text
    assert f"{words[0]} […] {words[3]}" in window.preview_text

    # again, with the mouse: what is struck shows, a click on it restores it
    choose(window, key)
    window.press("K")
    found = editor(window)
    assert isinstance(found, StrikeEditor)
    assert found.edit.struck == {1, 2}
    for number in (1, 2):
        area = found.edit.cursorRect(found.edit._cursor(number, joined=False))
        place = QPoint(area.left() - 4, area.center().y())
        window.bot.mouseClick(found.edit.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert found.edit.struck == frozenset()
    window.bot.mouseClick(found.save_button, Qt.MouseButton.LeftButton)
    settle(window)
    assert row_of(window, key).text.split() == words
    assert window.session.history.undo_words == "shorten a line"

    # not everything can be struck
    choose(window, key)
    window.press("K")
    found = editor(window)
    QTest.keyClick(found.edit, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(found.edit, Qt.Key.Key_Space)
    assert not found.save_button.isEnabled()
    assert found.hint.text() == "At least one word must stay"
    QTest.keyClick(found.edit, Qt.Key.Key_Escape)
    settle(window)
    assert row_of(window, key).text.split() == words


def test_another_sentence_and_other_values(window: Window) -> None:
    session = window.session
    told = (*rows(window, "bottom_line"), *rows(window, "points"))
    row = max(told, key=lambda r: len((*r.line.support, *r.line.alike)) if r.line else 0)
    assert row.line is not None
    before = row.line.marks
    choose(window, row.key)
    window.press("A")
    panel = session.draft.panel
    assert isinstance(panel, AlternativesPanel), (row.key, len(row.line.alike), row.text)
    assert panel.list.hasFocus()
    assert panel.choices[0].current
    article = session.history.desk.article(panel.choices[1].span.article)
    assert article is not None
    assert panel.choices[1].outlet == f"{article.outlet} · {dated(article)}"
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    settle(window)
    changed = row_of(window, row.key)
    words = article.text[panel.choices[1].span.start : panel.choices[1].span.end]
    assert changed.text.endswith(words), "a day in brackets may stand before them"
    assert changed.line is not None
    assert changed.line.marks != before
    assert changed.tags[0] == "another sentence"
    assert session.history.undo_words == "choose another sentence"
    assert session.draft.view.hasFocus()
    window.press("Ctrl+Backspace", session.draft.view)
    settle(window)
    assert row_of(window, row.key).text == row.text

    # Esc and a click elsewhere close the panel and change nothing
    steps = len(session.history.steps)
    window.press("A", session.draft.view)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert session.draft.panel is None
    window.press("A", session.draft.view)
    window.bot.mouseClick(session.draft.details.title_edit, Qt.MouseButton.LeftButton)
    assert session.draft.panel is None
    assert len(session.history.steps) == steps

    window.press("A", session.draft.view)
    window.press("Ctrl+T")
    assert session.draft.panel is None
    assert session.draft.details.title_edit.hasFocus()

    figure = rows(window, "figures")[0]
    choose(window, figure.key)
    window.press("C")
    panel = session.draft.panel
    assert isinstance(panel, CorrectPanel)
    field = panel.field("text")
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "35.1%")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(window)
    changed = row_of(window, figure.key)
    assert (changed.lead, changed.tags) == ("35.1%", ("edited",))
    assert "35.1%" in window.preview_text
    assert session.history.undo_words == "correct a figure"

    day = rows(window, "deadlines")[0]
    choose(window, day.key)
    window.press("C")
    panel = session.draft.panel
    assert isinstance(panel, CorrectPanel)
    field = panel.field("date")
    assert isinstance(field, DayField)
    QTest.keyClick(field.day_edit, Qt.Key.Key_Up)
    field.exact_box.setFocus()
    QTest.keyClick(field.exact_box, Qt.Key.Key_End)
    assert field.value == "2025"
    window.bot.mouseClick(panel.save_button, Qt.MouseButton.LeftButton)
    settle(window)
    assert row_of(window, day.key).lead == "2025"
    window.press("Ctrl+Z")
    settle(window)
    assert row_of(window, day.key).lead == day.lead


def test_own_lines_the_assessment_and_the_order(window: Window) -> None:
    session = window.session
    view = session.draft.view
    first, second = rows(window, "points")[:2]
    choose(window, first.key)
    window.press("Ctrl+Return")
    QTest.keyClicks(editor(window).edit, "Our embassy confirms this.")
    QTest.keyClick(editor(window).edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    texts = [row.text for row in rows(window, "points")]
    assert texts[:3] == [first.text, "Our embassy confirms this.", second.text]
    own = rows(window, "points")[1]
    assert own.tags == ("your words",)
    assert view.current is not None
    assert view.current.key == own.key

    # nothing written is no line and no step
    steps = len(session.history.steps)
    window.press("N", view)
    assert view.editing
    QTest.keyClick(editor(window).edit, Qt.Key.Key_Return)
    settle(window)
    assert len(session.history.steps) == steps
    assert [row.text for row in rows(window, "points")] == texts

    # the assessment has its place before anything is written there
    choose(window, "prompt-assessment")
    window.press("E")
    QTest.keyClicks(editor(window).edit, "Little will change before Wednesday.")
    QTest.keyClick(editor(window).edit, Qt.Key.Key_Return)
    settle(window)
    assert [line.text for line in brief_of(window).assessment] == [
        "Little will change before Wednesday."
    ]
    assert "Little will change before Wednesday." in window.preview_text
    box = session.draft.confidence_box
    assert box.isVisible()
    heading = session.draft.model.heading_of("assessment")
    words = view.fontMetrics().horizontalAdvance(session.draft.model.rows[heading].text)
    for width in (260, 700):
        view.setFixedWidth(width)
        window.wait(lambda: not view._resized.isActive())
        area = view.visualRect(view.model().index(heading, 0))
        assert area.left() <= box.x() < box.geometry().right() <= width
        beside = box.x() > LEFT + words
        assert beside or box.y() >= area.top() + 3 * 8, "the heading is not covered"
        assert beside is (width == 700)
    view.setMinimumWidth(0)
    view.setMaximumWidth(16_777_215)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Return)
    window.wait_for_pages()
    assert brief_of(window).confidence == "high"

    # in another order: with keys, by dragging, and back
    keys = [row.key for row in rows(window, "points")]
    choose(window, keys[0])
    window.press("Alt+Down", view)
    assert [row.key for row in rows(window, "points")][:2] == [keys[1], keys[0]]
    window.wait_for_pages()
    assert [line.id for line in brief_of(window).points][:2] == [keys[1], keys[0]]
    assert session.history.undo_words == "move a line"
    window.press("Alt+Up", view)
    window.wait_for_pages()
    assert [line.id for line in brief_of(window).points] == keys
    drag(window, keys[0], keys[2])
    window.wait_for_pages()
    assert [line.id for line in brief_of(window).points][:3] == [keys[1], keys[2], keys[0]]
    assert not drag(window, keys[0], rows(window, "figures")[0].key), "a line stays in its section"
    window.press("Ctrl+Z", view)
    window.wait_for_pages()
    assert [line.id for line in brief_of(window).points] == keys


def drag(window: Window, key: str, onto: str) -> bool:
    """Drag a line onto the lower half of another; whether it may go there."""
    view = window.session.draft.view
    choose(window, key)
    area = view.visualRect(view.model().index(window.session.draft.model.row_of(onto), 0))
    if not view.viewport().rect().contains(area.center()):
        view.scrollTo(view.model().index(window.session.draft.model.row_of(onto), 0))
        area = view.visualRect(view.model().index(window.session.draft.model.row_of(onto), 0))
    place = QPoint(area.center().x(), area.bottom() - 3)
    move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    mime = view.model().mimeData([view.currentIndex()])
    assert isinstance(mime, QMimeData)
    window.patch.setattr(QDropEvent, "source", lambda _: view)  # Qt knows it of real drags only
    at = event_place(place)
    entering = QDragEnterEvent(at, move, mime, left, none)  # type: ignore[arg-type]
    QApplication.sendEvent(view.viewport(), entering)
    moving = QDragMoveEvent(at, move, mime, left, none)  # type: ignore[arg-type]
    QApplication.sendEvent(view.viewport(), moving)
    if not moving.isAccepted():
        return False
    QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(place), move, mime, left, none))
    return True


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_each_line_has_its_menu_and_says_what_it_is(window: Window) -> None:
    session = window.session
    view = session.draft.view
    key = rows(window, "points")[0].key
    choose(window, key)
    window.press("P", view)
    window.wait_for_pages()
    spoken = view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "pinned" in spoken
    assert "source" in spoken
    dots = more_area(view.visualRect(view.currentIndex())).center()
    window.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=dots)
    menu = next(m for m in view.findChildren(QMenu) if m.isVisible())
    words = [action.text() for action in menu.actions()]
    assert "&Reword…" in words
    assert "&Correct…" not in words, "only what fits the line"
    menu.close()
    choose(window, rows(window, "figures")[0].key)
    for name, fits in (("correct", True), ("shorten", True), ("put_back", False)):
        assert window.action(name).isEnabled() is fits, name
    button = session.draft.tools.buttons["drop"]
    window.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    window.wait_for_pages()
    assert session.history.undo_words == "drop a line"
    line: Line | None = session.history.desk.dropped[-1].line
    assert line is not None

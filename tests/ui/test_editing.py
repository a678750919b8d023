"""Changing the draft: drop, bring back, pin, undo; title and the other details; length."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from tests.ui.driving import Window, fill_two_pages
from ui.note.rows import Row, State


def points(window: Window) -> list[Row]:
    rows = window.session.draft.model.rows
    return [row for row in rows if row.section == "points" and row.line is not None]


def number_of(window: Window, key: str) -> int:
    return window.session.draft.model.row_of(key)


def test_dropping_is_undone_and_done_again(window: Window) -> None:
    first = points(window)[0]
    window.click_line(number_of(window, first.key))
    window.press("Del", window.session.draft.view)
    dropped = next(row for row in points(window) if row.key == first.key)
    assert dropped.state is State.DROPPED
    window.wait_for_pages()
    assert window.session.brief is not None
    assert first.key not in [line.id for line in window.session.brief.points]
    window.press("Ctrl+Z")
    window.wait_for_pages()
    assert next(r for r in points(window) if r.key == first.key).state is not State.DROPPED
    window.press("Ctrl+Shift+Z")
    window.wait_for_pages()
    window.click_line(number_of(window, first.key))
    window.press("Del", window.session.draft.view)
    window.wait_for_pages()
    assert first.key in [line.id for line in window.session.brief.points]


def test_a_pinned_line_stays_when_there_are_fewer_points(window: Window) -> None:
    last = min(points(window), key=lambda row: -row.line.rank if row.line else 0)
    window.click_line(number_of(window, last.key))
    window.press("P", window.session.draft.view)
    window.wait_for_pages()
    assert next(row for row in points(window) if row.key == last.key).pinned
    box = window.session.tools.options.points_box
    box.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(box, "1")
    QTest.keyClick(box, Qt.Key.Key_Return)
    window.wait_for_pages()
    kept = [row.key for row in points(window)]
    assert last.key in kept
    assert len(kept) <= 2


def test_title_and_details_reach_the_pages(window: Window) -> None:
    details = window.session.draft.details
    window.press("Ctrl+T")
    assert details.title_edit.hasFocus()
    for edit, words in (
        (details.title_edit, "Ferries under review"),
        (details.marking_edit, "OFFICIAL"),
        (details.author_edit, "Aske desk"),
        (details.addressee_edit, "Board"),
    ):
        window.bot.mouseClick(edit, Qt.MouseButton.LeftButton)
        QTest.keyClicks(edit, words)
    window.wait_for_pages()
    for words in ("Ferries under review", "OFFICIAL", "Aske desk", "Board"):
        assert words.casefold() in window.preview_text.casefold()
    for _ in range(4):
        window.press("Ctrl+Z")
    assert details.title_edit.text() == ""
    window.wait_for_pages()
    assert "Ferries under review" not in window.preview_text


def test_the_length_is_kept(window: Window) -> None:
    slider = window.session.tools.options.length.slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Up)
    window.wait_for_pages()
    pages = window.session.preview.pages
    assert pages is not None
    assert window.session.options.pages == 0.5
    assert {box.page for box in pages.reply.boxes} == {1}
    rows = window.session.draft.model.rows
    over = {row.key for row in rows if row.state is State.OVER}
    assert over == {key for key in pages.reply.left_out if number_of(window, key) >= 0}
    assert over


def test_the_date_of_the_brief(window: Window) -> None:
    edit = window.session.draft.details.date_edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "13.6.2025")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    window.wait_for_pages()
    assert "13 June 2025" in window.preview_text


def test_everything_without_a_mouse(window: Window) -> None:
    """Each pane is reached by a key, each action is in a menu, each shortcut is used once."""
    session = window.session
    for keys, widget in (
        ("Ctrl+1", session.articles.view),
        ("Ctrl+2", session.source.view.text),
        ("Ctrl+3", session.draft.view),
        ("Ctrl+4", session.preview.view),
        ("Ctrl+5", session.checks.view),
    ):
        window.press(keys)
        assert widget.hasFocus()
    window.press("F6")
    assert session.articles.view.hasFocus()
    QTest.keyClick(session.articles.view, Qt.Key.Key_Home)
    before = len(window.ticked)
    window.press("Space", session.articles.view)
    assert len(window.ticked) == before - 1
    window.press("Space", session.articles.view)
    assert len(window.ticked) == before
    window.wait_for_pages()
    window.press("Ctrl+3")
    QTest.keyClick(session.draft.view, Qt.Key.Key_Home)
    QTest.keyClick(session.draft.view, Qt.Key.Key_Down)
    row = session.draft.view.current
    assert row is not None
    window.press("Return", session.draft.view)
    assert session.source.passages.hasFocus()
    assert session.source.view.highlighted in (row.line.text if row.line else "")


def test_each_action_is_in_a_menu_and_keys_are_not_taken_twice(window: Window) -> None:
    def actions_of(menu: QMenu) -> list[QAction]:
        return [
            leaf
            for action in menu.actions()
            for leaf in (actions_of(action.menu()) if action.menu() else [action])  # type: ignore[arg-type]
        ]

    leaves = [leaf for menu in window.session.tools.menus.values() for leaf in actions_of(menu)]
    assert window.action("export") in leaves
    taken: dict[str, str] = {}
    for action in leaves:
        for keys in action.shortcuts():
            pane = action.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut
            key = keys.toString() + (action.objectName() if pane else "")
            assert key not in taken, (key, action.text(), taken.get(key))
            taken[key] = action.text()


def test_each_control_has_a_name_for_screen_readers(window: Window) -> None:
    for widget in window.main.findChildren(QWidget):
        takes_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not takes_focus or not widget.isVisibleTo(window.main):
            continue
        if widget.objectName().startswith("qt_"):
            continue
        name = widget.accessibleName() or widget.property("text")
        assert name, (type(widget).__name__, widget.objectName(), widget.parent())


def test_zoom_and_pages(window: Window) -> None:
    view = window.session.preview.view
    fill_two_pages(window)
    assert view.pages >= 2
    fitted = view.zoom
    window.press("Ctrl++")
    assert view.zoom > fitted
    window.press("Ctrl+-")
    window.press("Ctrl+0")
    assert abs(view.zoom - fitted) < 0.01
    window.press("Ctrl+PgDown")
    window.wait(lambda: view.page == 1)
    assert "Page 2" in window.session.preview.place.text()


def test_zoom_and_place_outlive_an_edit(window: Window) -> None:
    view = window.session.preview.view
    for _ in range(3):
        window.press("Ctrl++")
    view.verticalScrollBar().setValue(300)
    zoom = view.zoom
    window.click_line(number_of(window, points(window)[-1].key))
    window.press("Del", window.session.draft.view)
    assert window.session.preview.stale or window.session.composer.busy
    window.wait_for_pages()
    assert view.zoom == zoom
    assert view.verticalScrollBar().value() == 300


def test_the_draft_stays_where_the_user_is(window: Window) -> None:
    view = window.session.draft.view
    view.verticalScrollBar().setValue(120)
    window.session.history.change(
        "", window.session.history.desk.with_choice("title", "Another title")
    )
    window.wait_for_pages()
    assert view.verticalScrollBar().value() == 120
    assert view.indexAt(QPoint(5, 5)).isValid()


def test_an_unfinished_note_says_so_with_its_version(window: Window) -> None:
    mark = window.action("mark_draft")
    mark.trigger()
    window.wait_for_pages()
    assert "draft 1" in window.preview_text.casefold()
    window.action("next_draft").trigger()
    window.wait_for_pages()
    assert "draft 2" in window.preview_text.casefold()
    window.press("Ctrl+Z")
    window.press("Ctrl+Z")
    window.wait_for_pages()
    assert not mark.isChecked()
    assert "draft 1" not in window.preview_text.casefold()

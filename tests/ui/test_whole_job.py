"""One and the same note, made on the pages with the mouse and in the list with the keyboard.

Articles are added, one is dated, one left out; a check is ticked off; lines are reworded,
shortened, moved, moved to the bottom line, taken out, written; the note is exported. Both ways
end in the same desk and the same PDF.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import seeds
from briefing.desk.state import Desk
from briefing.model.brief import Brief
from tests.ui.agreeing import nothing_lies
from tests.ui.driving import Opener, Window, urls
from tests.ui.note.test_writing import choose as click_row
from tests.ui.page.test_editing import centre, drag
from tests.ui.test_exports import keys, sheet
from ui.export.dialog import ExportDialog
from ui.note.editor import LineEditor
from ui.note.striking import StrikeEditor

LEFT = Qt.MouseButton.LeftButton
FERRIES = """Ferry fares on the Aske estuary will rise by 12 per cent in September.

The harbour company told the council that 40,000 passengers a month use the two ferries.
"""
REWORDED = "Carmakers watch the talks more closely than most."
WRITTEN = "Ask the harbour company for its reckoning."


def paths(folder: Path) -> list[Path]:
    """Copies in one folder, as files are listed by their paths: the undated article is first."""
    folder.mkdir()
    undated = folder / "0.txt"
    undated.write_text(FERRIES, encoding="utf-8")
    return [*(Path(shutil.copy(path, folder)) for path in seeds.paths()), undated]


def brief_of(window: Window) -> Brief:
    assert window.session.brief is not None
    return window.session.brief


def settle(window: Window) -> None:
    window.wait_for_pages()
    window.wait(lambda: not window.session.draft.editing)
    nothing_lies(window)


def result(window: Window, target: Path) -> tuple[Desk, str]:
    window.wait(target.is_file)
    window.wait_until_idle()
    words = " ".join(page.extract_text() for page in PdfReader(target).pages)
    return window.session.history.desk, " ".join(words.split())


# --- with the mouse, on the pages -----------------------------------------------------------------


def with_the_mouse(window: Window, given: list[Path], target: Path) -> None:
    session, bot = window.session, window.bot
    window.main.show_views(pages=True, rows=False)
    view, port = session.preview.view, session.preview.view.viewport()
    tools = session.page_editing.tools

    def tool(line: str, name: str) -> None:
        bot.mouseClick(port, LEFT, pos=centre(view, line))
        assert session.selecting.now.line == line
        bot.mouseClick(tools.buttons[name], LEFT)

    window.drop(urls(*given))
    window.wait_for_pages()

    bar = session.articles.date_bar
    bot.mouseDClick(bar.day_edit, LEFT)
    bar.day_edit.selectAll()
    QTest.keyClicks(bar.day_edit, "9.6.2025")
    bot.mouseClick(bar.use_button, LEFT)
    window.wait_for_pages()
    assert bar.isHidden()
    window.click_tick(1)
    settle(window)

    first, second, third, fourth = (line.id for line in brief_of(window).points[:4])
    bot.mouseDClick(port, LEFT, pos=centre(view, first))
    editor = session.page_editing.editor
    assert isinstance(editor, LineEditor)
    editor.edit.selectAll()
    QTest.keyClicks(editor.edit, REWORDED)
    bot.mouseClick(editor.save_button, LEFT)
    settle(window)

    tool(second, "shorten")
    strikes = session.page_editing.editor
    assert isinstance(strikes, StrikeEditor)
    area = strikes.edit.cursorRect(strikes.edit._cursor(0, joined=False))
    bot.mouseClick(strikes.edit.viewport(), LEFT, pos=area.center() - QPoint(4, 0))
    bot.mouseClick(strikes.save_button, LEFT)
    settle(window)

    below = view.areas_of(second)[0].bottomLeft().toPoint()
    drag(view, centre(view, first), below + QPoint(40, -1))
    settle(window)
    lowest = brief_of(window).bottom_line[-1].id
    view.reveal(lowest)
    drag(view, centre(view, third), view.areas_of(lowest)[0].bottomLeft().toPoint() + QPoint(40, 1))
    settle(window)
    tool(fourth, "drop")
    settle(window)

    bot.mouseClick(session.preview.foot.write_buttons["next_steps"], LEFT)
    written = session.page_editing.editor
    assert isinstance(written, LineEditor)
    QTest.keyClicks(written.edit, WRITTEN)
    bot.mouseClick(written.save_button, LEFT)
    settle(window)

    bot.mouseClick(session.tools.checks_button, LEFT)
    checks = session.checks.view
    index = checks.model().index(0, 0)
    bot.mouseClick(checks.viewport(), LEFT, pos=checks.visualRect(index).topLeft() + QPoint(24, 14))
    settle(window)
    assert session.history.desk.checked

    bot.mouseClick(session.tools.export_button, LEFT)
    window.wait(lambda: isinstance(QApplication.activeModalWidget(), ExportDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ExportDialog)
    dialog.folder_edit.setText(str(target.parent))
    dialog.name_edit.setText(target.stem)
    bot.mouseClick(dialog.export_button, LEFT)


# --- with the keyboard, in the list ---------------------------------------------------------------


def with_the_keyboard(window: Window, given: list[Path], target: Path) -> None:
    session = window.session
    window.main.show_views(pages=False, rows=True)
    view = session.draft.view

    def press(*combinations: str) -> None:
        for one in combinations:
            window.press(one)

    def go_to(line: str) -> None:
        press("Ctrl+3", "Home")
        for _ in session.draft.model.rows:
            if session.selecting.now.line == line:
                return
            QTest.keyClick(view, Qt.Key.Key_Down)
        raise AssertionError(line)

    QGuiApplication.clipboard().setMimeData(urls(*given))
    press("Ctrl+1", "Ctrl+V")
    window.wait(lambda: bool(session.history.desk.entries))
    window.wait_for_pages()

    press("Ctrl+1", "Home", "Ctrl+D")
    day = session.articles.date_bar.day_edit
    window.wait(day.hasFocus)
    day.selectAll()
    QTest.keyClicks(day, "9 June 2025")
    QTest.keyClick(day, Qt.Key.Key_Return)
    window.wait_for_pages()
    assert session.articles.date_bar.isHidden()
    press("Ctrl+1", "Home", "Down", "Space")
    settle(window)

    first, second, third, fourth = (line.id for line in brief_of(window).points[:4])
    go_to(first)
    press("F2")
    editor = view.inline.editor
    assert isinstance(editor, LineEditor)
    press("Ctrl+A")
    QTest.keyClicks(editor.edit, REWORDED)
    QTest.keyClick(editor.edit, Qt.Key.Key_Return)
    settle(window)

    go_to(second)
    press("K")
    strikes = view.inline.editor
    assert isinstance(strikes, StrikeEditor)
    QTest.keyClick(strikes.edit, Qt.Key.Key_Space)
    QTest.keyClick(strikes.edit, Qt.Key.Key_Return)
    settle(window)

    go_to(first)
    press("Alt+Down")
    settle(window)
    go_to(third)
    press("B")
    settle(window)
    go_to(fourth)
    press("Del")
    settle(window)

    press("Ctrl+3", "End")
    while session.selecting.now.line != "prompt-next_steps":
        QTest.keyClick(view, Qt.Key.Key_Up)
    press("F2")
    written = view.inline.editor
    assert isinstance(written, LineEditor)
    QTest.keyClicks(written.edit, WRITTEN)
    QTest.keyClick(written.edit, Qt.Key.Key_Return)
    settle(window)

    press("Ctrl+5")
    checks = session.checks.view
    window.wait(checks.hasFocus)
    QTest.keyClick(checks, Qt.Key.Key_Home)
    QTest.keyClick(checks, Qt.Key.Key_Space)
    settle(window)
    assert session.history.desk.checked

    dialog = sheet(window)
    window.wait(dialog.name_edit.hasFocus)
    dialog.name_edit.selectAll()
    QTest.keyClicks(dialog.name_edit, target.stem)
    QTest.keyClick(dialog.name_edit, Qt.Key.Key_Tab)
    assert dialog.folder_edit.hasFocus()
    QTest.keyClicks(dialog.folder_edit, str(target.parent))
    QTest.keyClick(dialog.folder_edit, Qt.Key.Key_Return)


def test_both_ways_make_the_same_note(opener: Opener, tmp_path: Path) -> None:
    given, made = paths(tmp_path / "articles"), []
    for way in (with_the_mouse, with_the_keyboard):
        window = opener("--date", "2025-06-10")
        window.wait_for_pages()
        window.session.dossiers.new()
        window.wait_until_idle()
        desk = window.session.history.desk.with_choice("date", seeds.DATE)
        window.session.history.begin(desk)
        target = tmp_path / f"{way.__name__}.pdf"
        way(window, given, target)
        made.append(result(window, target))
        window.main.close()
    (clicked, on_page), (typed, in_list) = made
    assert clicked.edits == typed.edits
    assert clicked.checked == typed.checked
    assert [e.corrections for e in clicked.entries] == [e.corrections for e in typed.entries]
    assert [e.ticked for e in clicked.entries] == [e.ticked for e in typed.entries]
    assert on_page == in_list
    assert REWORDED in on_page
    assert WRITTEN in on_page


def test_keys_and_click_row_are_for_the_same_line(window: Window) -> None:
    """A click in the list is the same choice as a click on the page."""
    key = brief_of(window).points[0].id
    click_row(window, key)
    assert window.session.preview.view.marked_line == key
    keys(window, "Ctrl+4")
    assert window.session.selecting.now.line == key

"""The whole job on the pages, with the mouse: choose, reword, strike, move, drop, write, check."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing.model.brief import lines_of
from tests.ui.driving import Window
from ui.note.editor import LineEditor
from ui.note.rows import State
from ui.page.lines import LinesView


def centre(view: LinesView, line: str) -> QPoint:
    """A place on a line, brought into view."""
    view.reveal(line)
    return view.areas_of(line)[0].center().toPoint()


def settle(window: Window) -> None:
    window.wait_for_pages()
    window.wait(lambda: not window.session.draft.editing)


def drag(view: LinesView, begin: QPoint, end: QPoint) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    port = view.viewport()
    QTest.mousePress(port, left, none, begin)
    for step in (1, 2, 3):
        place = begin + (end - begin) * step / 3
        place_f = QPointF(place)
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove, place_f, port.mapToGlobal(place_f), left, left, none
        )
        QApplication.sendEvent(port, event)
    QTest.mouseRelease(port, left, none, end)


def test_the_whole_job_on_the_pages(window: Window) -> None:
    session, left = window.session, Qt.MouseButton.LeftButton
    window.main.show_views(pages=True, rows=False)
    view, port = session.preview.view, session.preview.view.viewport()
    view.setFocus()
    assert session.brief is not None
    first, second, third = (line.id for line in session.brief.points[:3])

    # a click chooses a line; its tools stand beside it, and its source is shown
    window.bot.mouseClick(port, left, pos=centre(view, first))
    assert session.selecting.now.line == view.marked_line == first
    tools = session.page_editing.tools
    assert tools.isVisible()
    assert port.rect().contains(tools.geometry())
    assert session.source.passages.passages

    # a double click rewords it where it stands
    window.bot.mouseDClick(port, left, pos=centre(view, first))
    editor = session.page_editing.editor
    assert isinstance(editor, LineEditor)
    assert editor.edit.hasFocus()
    area = view.areas_of(first)[0].toAlignedRect()
    assert editor.geometry().intersects(area)
    QTest.keyClicks(editor.edit, "Talks went on at the quay.")
    window.wait(lambda: "Talks went on at the quay." in window.preview_text)
    assert session.page_editing.editor is editor, "the pages follow while one types"
    QTest.keyClick(editor.edit, Qt.Key.Key_Return)
    settle(window)
    assert lines_of(session.brief)[first].text == "Talks went on at the quay."
    assert view.hasFocus()
    assert view.marked_line == first
    others = [line.id for line in session.brief.points]
    assert others[:3] == [first, second, third], "no other line moved"

    # dragged under the next one
    below = view.areas_of(second)[0]
    drag(view, centre(view, first), QPoint(round(below.center().x()), round(below.bottom()) - 1))
    window.wait_for_pages()
    assert [line.id for line in session.brief.points][:2] == [second, first]

    # a tool takes it out; the next line is chosen, and it can be brought back from the foot
    view.reveal(first)
    window.bot.mouseClick(tools.buttons["drop"], left)
    window.wait_for_pages()
    assert first not in lines_of(session.brief)
    assert session.selecting.now.line in {box.line for box in session.preview.pages.reply.boxes}  # type: ignore[union-attr]
    foot = session.preview.foot
    assert foot.out_button.isVisible()
    menu = foot.menu(State.DROPPED)
    menu.actions()[0].trigger()
    window.wait_for_pages()
    assert first in lines_of(session.brief)

    # one writes where nothing is yet, and what is written is on the page
    window.bot.mouseClick(foot.write_buttons["next_steps"], left)
    written = session.page_editing.editor
    assert isinstance(written, LineEditor)
    QTest.keyClicks(written.edit, "Ask the harbour master.")
    QTest.keyClick(written.edit, Qt.Key.Key_Return)
    settle(window)
    assert "Ask the harbour master." in window.preview_text

    # a line moves to the bottom line
    window.bot.mouseClick(port, left, pos=centre(view, third))
    window.action("to_bottom_line").trigger()
    window.wait_for_pages()
    assert [line.id for line in session.brief.bottom_line][-1] == third
    assert len(session.brief.bottom_line) == 3
    assert session.selecting.now.line == third

    # checks stand in the margin at their line; ticked off, they are open no more, also after undo
    noted = next(iter(view._notes))
    waiting = session.checks.open
    window.bot.mouseClick(port, left, pos=centre(view, noted))
    view.reveal(noted)
    window.bot.mouseClick(port, left, pos=view.note_area(noted).center().toPoint())
    assert session.selecting.now.line == noted
    window.press("F8", view)
    row = session.checks.view.current
    assert row is not None
    session.checks.view.ticked.emit(row)
    assert session.checks.open == waiting - 1
    assert window.session.tools.checks_button.text() == f"{waiting - 1} to look at"
    session.history.undo()
    assert session.checks.open == waiting
    session.history.redo()
    assert session.history.desk.checked

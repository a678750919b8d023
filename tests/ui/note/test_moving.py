"""A line goes to another section: by key, menu, drag in the list and on the pages; undone too."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from briefing.model.brief import Origin, in_sections
from tests.ui.agreeing import nothing_lies
from tests.ui.driving import Window
from tests.ui.note.test_writing import choose, rows, settle
from tests.ui.page.test_editing import centre, drag
from ui.note.line_tools import line_menu


def sections(window: Window) -> dict[str, str]:
    assert window.session.brief is not None
    return {line.id: section for section, line in in_sections(window.session.brief)}


def keys(window: Window, section: str) -> list[str]:
    return [row.key for row in rows(window, section)]


def test_a_line_moves_to_the_bottom_line_and_back(window: Window) -> None:
    session = window.session
    before = sections(window)
    key = keys(window, "points")[1]
    choose(window, key)
    window.press("B")
    window.wait_for_pages()
    assert sections(window) == {**before, key: "bottom_line"}
    assert keys(window, "bottom_line")[-1] == key
    assert session.selecting.now.line == key
    row = session.draft.view.current
    assert row is not None
    assert row.tags == ("moved here",)
    assert not window.action("to_bottom_line").isEnabled()
    assert window.action("move_home").isEnabled()
    nothing_lies(window)
    assert session.history.undo_words == "move a line to another section"

    # what is done to it there holds, and it is the same line back home
    window.press("Alt+Up")
    window.wait_for_pages()
    assert keys(window, "bottom_line")[-2] == key
    window.action("move_home").trigger()
    window.wait_for_pages()
    assert sections(window) == before
    assert session.selecting.now.line == key
    for _ in range(3):
        window.press("Ctrl+Z")
    window.wait_for_pages()
    assert sections(window) == before
    nothing_lies(window)


def test_a_line_is_dragged_into_another_section(window: Window) -> None:
    session = window.session
    before = sections(window)
    first, second = keys(window, "bottom_line")[:2]
    moved = keys(window, "points")[0]

    # on the pages, between the two sentences of the bottom line
    view = session.preview.view
    top = view.areas_of(second)[0]
    drag(view, centre(view, moved), QPoint(round(top.center().x()), round(top.top())))
    window.wait_for_pages()
    assert keys(window, "bottom_line")[:3] == [first, moved, second]
    assert session.selecting.now.line == moved
    window.press("Ctrl+Z")
    window.wait_for_pages()
    assert sections(window) == before

    # in the list, to the top of it
    choose(window, moved)
    row = session.draft.view.current
    assert row is not None
    session.draft.view.place_line(row, session.draft.model.row_of(first))
    window.wait_for_pages()
    assert keys(window, "bottom_line")[:3] == [moved, first, second]
    nothing_lies(window)

    # a figure goes nowhere but among the sentences
    figure = rows(window, "figures")[0]
    places = {section for section, _ in session.draft.places(figure.key)}
    assert places == {"figures", "bottom_line", "points"}


def test_the_sentence_of_a_row_goes_and_the_row_with_it(window: Window) -> None:
    session = window.session
    figure = rows(window, "figures")[0]
    choose(window, figure.key)
    window.press("H")
    window.wait_for_pages()
    assert figure.key not in sections(window)
    row = session.draft.view.current
    assert row is not None
    assert row.section == "points"
    assert row.line is not None
    assert row.line.origin is Origin.VERBATIM
    assert figure.lead in row.text
    assert keys(window, "points")[-1] == row.key
    nothing_lies(window)
    window.press("Ctrl+Z")
    window.wait_for_pages()
    assert figure.key in sections(window)


def test_own_words_move_among_the_places_to_write(window: Window) -> None:
    session = window.session
    desk = session.history.desk.with_own("own-1", "next_steps", "Ring the quay.")
    session.history.change("write a line", desk)
    window.wait_for_pages()
    choose(window, "own-1")
    words = [action.text() for action in line_menu(session.tools.actions, window.main).actions()]
    assert "Move to the assessment" in words
    assert "Move to the next steps" not in words
    window.action("to_assessment").trigger()
    settle(window)
    assert sections(window)["own-1"] == "assessment"
    window.press("B")
    settle(window)
    assert sections(window)["own-1"] == "bottom_line"
    assert "Ring the quay." in window.preview_text
    nothing_lies(window)

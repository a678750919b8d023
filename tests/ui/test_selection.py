"""Line, pages, source and checks are of one choice; what is asked and shown is of the present."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from tests.ui.agreeing import agrees
from tests.ui.driving import Opener, Window
from ui.note.rows import Row, State

TOLD = (
    "The tram depot at Wolm will close for {} weeks, the operator said on 2 June 2025.\n\n"
    "“Nobody here was asked,” said Ida Brandt, who speaks for the drivers.\n\n"
    "The works cost {} million crowns and begin in August 2025, the operator said.\n\n"
    "About {} passengers a day will have to walk to the next stop, the city reckons.\n"
)


def articles(folder: Path) -> list[str]:
    """Three reports; the last one has no date."""
    for name, day, numbers in (
        ("first", "date: 2025-06-03\n---\n", (3, 14, 900)),
        ("second", "date: 2025-06-04\n---\n", (5, 17, 1200)),
        ("third", "", (3, 14, 900)),
    ):
        path = folder / f"{name}.txt"
        path.write_text(day + TOLD.format(*numbers), encoding="utf-8")
    return [str(folder / f"{name}.txt") for name in ("first", "second", "third")]


def rows(window: Window) -> list[Row]:
    return [row for row in window.session.draft.model.rows if row.chosen]


def go_to(window: Window, key: str) -> None:
    view = window.session.draft.view
    view.setCurrentIndex(view.model().index(window.session.draft.model.row_of(key), 0))


def test_the_source_is_that_of_the_line(opener: Opener, tmp_path: Path) -> None:
    window = opener("--date", "2025-06-10", *articles(tmp_path)[:2])
    window.wait_for_pages()
    session = window.session
    first = rows(window)[0]
    go_to(window, first.key)
    agrees(window)
    text = session.source.passages.toPlainText()
    assert first.text.rstrip(" […].") in " ".join(text.split())
    assert "Says the same" in text or len(session.source.passages.passages) == 1

    # an own line has no source, and says so; the line before it is not shown in its place
    prompt = next(row for row in rows(window) if row.prompt and row.section == "next_steps")
    go_to(window, prompt.key)
    agrees(window)
    session.draft.view.setFocus()
    window.press("N", session.draft.view)
    editor = session.draft.view.inline.editor
    assert editor is not None
    QTest.keyClicks(editor.content, "Ring the depot.")
    QTest.keyClick(editor.content, Qt.Key.Key_Return)
    window.wait_for_pages()
    window.wait(lambda: not session.draft.view.editing)
    own = next(row for row in rows(window) if row.text == "Ring the depot.")
    go_to(window, own.key)
    assert window.main.source.hint == "Your own words, no source."
    agrees(window)

    # after undo the row holds another line, and the source follows it
    session.history.undo()
    window.wait_for_pages()
    agrees(window)
    session.history.redo()
    window.wait_for_pages()
    agrees(window)

    # an article is read as a whole; a click on the line leads back
    session.articles.opened.emit(session.history.desk.entries[1].article.id)
    assert session.source.view.isVisible()
    agrees(window)
    window.click_line(session.draft.model.row_of(first.key))
    assert session.source.passages.isVisible()
    agrees(window)


def test_keys_pass_over_what_cannot_be_chosen(opener: Opener, tmp_path: Path) -> None:
    window = opener("--date", "2025-06-10", *articles(tmp_path)[:2])
    window.wait_for_pages()
    view, model = window.session.draft.view, window.session.draft.model
    places = [n for n, row in enumerate(model.rows) if row.chosen]
    view.setFocus()
    for key, at in (
        (Qt.Key.Key_Home, places[0]),
        (Qt.Key.Key_End, places[-1]),
        (Qt.Key.Key_Home, places[0]),
    ):
        QTest.keyClick(view, key)
        assert view.currentIndex().row() == at
    seen = set()
    for _ in model.rows:
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        seen.add(view.currentIndex().row())
    assert view.currentIndex().row() == places[-1]
    for _ in model.rows:
        QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.currentIndex().row() == places[0]
    assert seen <= set(places)

    # a letter whose command is off does nothing
    for row in rows(window):
        go_to(window, row.key)
        if not window.action("others").isEnabled():
            QTest.keyClick(view, Qt.Key.Key_A)
            current = view.current
            assert current is not None
            assert current.key == row.key

    # after Del the next line is current and in view, and Ctrl+Z brings the other back
    line = next(row for row in rows(window) if row.line is not None)
    go_to(window, line.key)
    place = view.currentIndex().row()
    QTest.keyClick(view, Qt.Key.Key_Delete)
    window.wait_for_pages()
    current = view.current
    assert current is not None
    assert current.state is not State.DROPPED
    assert abs(view.currentIndex().row() - place) <= 2, "a heading may lie between"
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))
    agrees(window)


def test_the_pages_follow_the_line(window: Window) -> None:
    session = window.session
    page = session.preview.view
    page.fit_width()
    assert session.preview.pages is not None
    printed = {box.line for box in session.preview.pages.reply.boxes}
    for row in rows(window):
        go_to(window, row.key)
        agrees(window)
        if row.key in printed:
            port = QRectF(page.viewport().rect())
            assert any(port.contains(area.center()) for area in page.areas_of(row.key)), row.text


def test_questions_are_of_the_present(opener: Opener, tmp_path: Path) -> None:
    window = opener("--date", "2025-06-10", *articles(tmp_path))
    window.wait_for_pages()
    session = window.session
    bar = session.articles.date_bar
    key = session.history.desk.undated[0].id
    assert bar.isVisible()
    bar.day_edit.setFocus()
    bar.day_edit.selectAll()
    QTest.keyClicks(bar.day_edit, "9. Juni 2025")
    QTest.keyClick(bar.day_edit, Qt.Key.Key_Return)
    window.wait_for_pages()
    assert bar.isHidden()
    for step, asked in ((session.history.undo, True), (session.history.redo, False)):
        step()
        assert bar.isVisible() is asked
    dated = session.history.desk.article(key)
    assert dated is not None
    assert dated.published is not None
    assert dated.published.isoformat() == "2025-06-09"

    # nothing that was said of one note is said of the next
    session.tools.status.setText("Saved elsewhere")
    window.action("mark_draft").trigger()
    session.dossiers.new()
    window.wait_until_idle()
    assert window.messages == ""
    assert session.tools.status.text() == ""
    assert bar.isHidden()


def test_the_studio_gives_the_note_its_style_as_a_step(opener: Opener, tmp_path: Path) -> None:
    window = opener("--date", "2025-06-10", *articles(tmp_path)[:1])
    window.wait_for_pages()
    session = window.session
    session.studio.style_chosen.emit("policy")
    window.wait_for_pages()
    assert session.history.desk.style == "policy"
    marking = session.draft.details.marking_edit
    marking.setFocus()
    QTest.keyClicks(marking, "OFFICIAL")
    window.wait_for_pages()
    assert session.styles.key == "policy"
    for _ in range(2):
        session.history.undo()
    window.wait_for_pages()
    assert session.styles.key != "policy"


def test_an_article_that_is_gone_is_shown_no_more(opener: Opener, tmp_path: Path) -> None:
    window = opener("--date", "2025-06-10")
    window.wait_for_pages()
    session = window.session
    session.dossiers.new()
    window.wait_until_idle()
    session.receiving.add_paths(articles(tmp_path)[:1])
    window.wait_for_pages()
    session.commands.tick_all(False)
    window.wait_until_idle()
    assert "Tick" in window.main.draft.hint
    session.articles.opened.emit(session.history.desk.entries[0].article.id)
    agrees(window)
    window.action("undo").trigger()
    window.action("undo").trigger()
    window.wait_until_idle()
    assert not session.history.desk.entries
    agrees(window)
    assert session.start.isVisible()

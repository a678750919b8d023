"""The preview pane, used as a user would: pages, words, lines, paper."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtPrintSupport import QPrinter

import seeds
from tests.ui.driving import Opener, Window, fill_two_pages
from ui.page.lines import LinesView
from ui.page.rendering import Pages
from ui.shell import dialogs


@pytest.fixture
def desk(opener: Opener) -> Window:
    """A brief of two pages."""
    window = opener("--date", "2025-06-10", *(str(path) for path in seeds.paths()))
    window.wait_for_pages()
    fill_two_pages(window)
    assert window.session.preview.view.pages == 2
    return window


def middle_of(view: LinesView, line: str) -> QPoint:
    return view.areas_of(line)[0].center().toPoint()


def test_the_page_field_shows_the_page_and_goes_to_another(desk: Window) -> None:
    room = desk.session.preview
    assert room.place.text() == "Page 1 of 2"
    room.place.setFocus()
    desk.wait(lambda: room.place.selectedText() == "1")
    desk.bot.keyClicks(room.place, "2")
    desk.press("Return", room.place)
    desk.wait(lambda: room.view.page == 1)
    assert room.view.verticalScrollBar().value() > 0
    assert room.place.text() == "Page 2 of 2"


def test_the_line_under_the_mouse_is_outlined_and_leads_to_its_source(desk: Window) -> None:
    view = desk.session.preview.view
    assert desk.session.preview.pages is not None
    line = next(b.line for b in desk.session.preview.pages.reply.boxes if "figure" in b.line)
    place = middle_of(view, line)
    before = view.viewport().grab().toImage()
    desk.bot.mouseMove(view.viewport(), place)
    desk.wait(lambda: view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor)
    assert view.viewport().grab().toImage() != before
    desk.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    row = desk.session.draft.view.current
    assert row is not None
    assert row.key == line == view.marked_line
    assert desk.session.source.view.highlighted
    QCursor.setPos(0, 0)


def test_the_keyboard_goes_from_line_to_line(desk: Window) -> None:
    view = desk.session.preview.view
    desk.press("Ctrl+4")
    desk.wait(view.hasFocus)
    desk.press("Ctrl+Down")
    first = view.marked_line
    desk.press("Ctrl+Down")
    second = view.marked_line
    assert first
    assert second not in ("", first)
    assert view.accessibleDescription()
    desk.press("Ctrl+Up")
    assert view.marked_line == first
    for _ in range(80):
        desk.press("Ctrl+Down")
    last = view.marked_line
    assert view.viewport().rect().contains(middle_of(view, last))
    desk.press("Return")
    row = desk.session.draft.view.current
    assert row is not None
    assert row.key == last


def test_words_are_found_on_the_pages(desk: Window) -> None:
    room = desk.session.preview
    desk.press("Ctrl+4")
    desk.press("Ctrl+F")
    bar = room.find_bar
    desk.wait(bar.edit.hasFocus)
    desk.bot.keyClicks(bar.edit, "rare earth")
    desk.wait(lambda: room.finder.count > 1)
    desk.bot.wait(100)
    assert bar.count.text().startswith("1 of ")
    desk.press("Return")
    assert bar.count.text().startswith("2 of ")
    assert room.finder.at == 1
    desk.press("Shift+Return")
    assert bar.count.text().startswith("1 of ")
    # the next pages are searched for the same words
    desk.session.draft.details.title_edit.setFocus()
    desk.bot.keyClicks(desk.session.draft.details.title_edit, "Rare earths")
    desk.wait_for_pages()
    desk.wait(lambda: room.finder.count > 2)
    bar.edit.setFocus()
    desk.press("Esc")
    assert not bar.isVisible()
    assert room.finder.count == 0
    assert room.view.hasFocus()


@pytest.mark.qt_log_ignore("QPainter::begin", "propagateSizeHints", extend=True)
def test_the_pages_are_printed_as_they_are(
    desk: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "paper.pdf"
    paths, asked = [target, tmp_path / "no folder" / "paper.pdf"], []

    def answer(parent: object, pages: int, deliver: object) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setOutputFileName(str(paths.pop(0)))
        asked.append(pages)
        deliver(printer)  # type: ignore[operator]

    monkeypatch.setattr(dialogs, "ask_printer", answer)
    desk.press("Ctrl+P")
    printer = desk.session.printer
    with desk.bot.waitSignal(printer.finished, timeout=60_000):
        assert printer.busy
    assert asked == [2]
    assert desk.messages == ""
    pages = desk.session.preview.pages
    assert pages is not None
    ours, paper = pypdfium2.PdfDocument(pages.data), pypdfium2.PdfDocument(target)
    assert len(paper) == len(ours) == 2
    for one, other in zip(ours, paper, strict=True):
        drawn = [page.render(scale=1).to_pil().convert("L") for page in (one, other)]
        darkness = [sum(255 - v for v in image.resize((60, 85)).tobytes()) for image in drawn]
        assert darkness[1] == pytest.approx(darkness[0], rel=0.1)
        assert darkness[0] > 0
    with desk.bot.waitSignal(printer.finished, timeout=60_000):
        desk.action("print").trigger()
    assert "cannot be reached" in desk.messages


def test_a_keystroke_is_laid_out_once_and_settles_as_an_export_is(
    window: Window, tmp_path: Path
) -> None:
    session = window.session
    session.commands.set_pages(0.5)
    window.wait_for_pages()
    assert session.preview.pages is not None
    assert session.preview.pages.reply.left_out
    seen: list[Pages] = []
    session.renderer.rendered.connect(seen.append)
    window.bot.keyClicks(session.draft.details.title_edit, "x")
    window.wait_for_pages()
    assert seen[0].reply.begun, "what fitted before is tried first"
    assert seen[0].brief == session.brief
    window.answer_target(tmp_path / "note.pdf")
    with window.bot.waitSignal(session.exporter.exported, timeout=60_000):
        window.action("export").trigger()
    assert (tmp_path / "note.pdf").read_bytes() == session.preview.pages.data

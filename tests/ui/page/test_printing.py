"""Printing: which pages, in which order, how they lie on the paper, and how it is stopped.

The pages are drawn here, and the printer is a file; no worker is needed for that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from briefing.worker.messages import Rendered
from tests.ui.invented import BRIEF
from ui.app.main import application
from ui.page.printing import Printer, Printing
from ui.page.rendering import Pages
from ui.page.room import PreviewRoom
from ui.shell import dialogs
from ui.shell.main_window import MainWindow

A4 = QPageSize(QPageSize.PageSizeId.A4)
WIDTHS = (30, 60, 90, 120)  # of 210 millimetres: by its bar a page is told
Deliver = Callable[[QPrinter | None], None]


def pages() -> Pages:
    """Four pages of A4, each with a black bar as wide as no other's."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(A4)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    for number, width in enumerate(WIDTHS):
        if number:
            writer.newPage()
        paper = painter.viewport()
        bar = QRectF(0, 0, paper.width() * width / 210, paper.height() / 10)
        painter.fillRect(bar, Qt.GlobalColor.black)
    painter.end()
    return Pages(BRIEF, bytes(buffer.data().data()), Rendered(1, len(WIDTHS)))


class Desk:
    """A window with pages in its preview, and a printer that is asked for."""

    def __init__(self, bot: QtBot, patch: pytest.MonkeyPatch, target: Path) -> None:
        self.bot, self.target = bot, target
        self.window = MainWindow()
        bot.addWidget(self.window)
        self.window.furnish()
        self.preview = PreviewRoom(self.window.preview, self.window.tools.actions)
        self.printer = Printer(self.window, self.preview, self.window.tools.notices)
        self.asked: list[int] = []
        self.delivers: list[Deliver] = []

        def ask(_: object, count: int, deliver: Deliver) -> None:
            self.asked.append(count)
            self.delivers.append(deliver)

        patch.setattr(dialogs, "ask_printer", ask)

    def show(self) -> None:
        """Show pages in the preview, and wait until they are there."""
        with self.bot.waitSignal(self.preview.shown, timeout=60_000):
            self.preview.show(pages())

    @property
    def messages(self) -> tuple[str, ...]:
        return tuple(self.window.tools.notices.messages)

    def paper(self, size: QPageSize = A4) -> QPrinter:
        """A printer that writes a file; not sharp, for the sake of the time."""
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setFullPage(True)
        printer.setPageSize(size)
        printer.setOutputFileName(str(self.target))
        return printer

    def print(self, printer: QPrinter) -> None:
        """Ask, answer with this printer, and wait until all is printed."""
        self.printer.ask()
        with self.bot.waitSignal(self.printer.finished, timeout=60_000):
            self.delivers.pop()(printer)

    def bars(self) -> list[tuple[float, float]]:
        """How far from the left each printed page is dark, and how wide it is, in millimetres."""
        found = []
        for page in pypdfium2.PdfDocument(self.target):
            image = page.render(scale=1).to_pil().convert("L")
            box = image.point(lambda value: 255 if value < 128 else 0).getbbox()
            assert box is not None
            found.append((box[0] / 72 * 25.4, (box[2] - box[0]) / 72 * 25.4))
        return found

    def printed(self) -> list[int]:
        """The numbers of the pages that were printed, in their order."""
        return [WIDTHS.index(round(width / 30) * 30) + 1 for _, width in self.bars()]


@pytest.fixture
def desk(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Desk]:
    application()
    made = Desk(qtbot, monkeypatch, tmp_path / "paper.pdf")
    made.window.show()
    made.show()
    yield made
    made.printer.close()


def test_all_pages_are_printed_in_order_and_told(desk: Desk) -> None:
    told: list[Printing] = []
    desk.printer.progressed.connect(told.append)
    desk.print(desk.paper())
    assert desk.asked == [4]
    assert desk.printed() == [1, 2, 3, 4]
    assert told == [Printing(done, 4) for done in range(4)]
    assert not desk.printer.busy
    assert desk.messages == ()


@pytest.mark.parametrize(
    ("first", "last", "backwards", "numbers"),
    [
        (2, 3, False, [2, 3]),
        (2, 3, True, [3, 2]),
        (4, 4, False, [4]),
        (3, 9, False, [3, 4]),
        (0, 0, True, [4, 3, 2, 1]),
    ],
)
def test_the_pages_that_were_asked_for_are_printed(
    desk: Desk, first: int, last: int, backwards: bool, numbers: list[int]
) -> None:
    printer = desk.paper()
    printer.setFromTo(first, last)
    if backwards:
        printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    desk.print(printer)
    assert desk.printed() == numbers


@pytest.mark.parametrize("size", [QSizeF(105, 148), QSizeF(300, 297), QSizeF(210, 500)])
def test_a_page_stands_in_the_middle_of_other_paper_as_large_as_fits(
    desk: Desk, size: QSizeF
) -> None:
    printer = desk.paper(QPageSize(size, QPageSize.Unit.Millimeter))
    printer.setFromTo(1, 1)
    desk.print(printer)
    scale = min(size.width() / 210, size.height() / 297)
    ((left, width),) = desk.bars()
    assert width == pytest.approx(WIDTHS[0] * scale, abs=1.5)
    assert left == pytest.approx((size.width() - 210 * scale) / 2, abs=1.5)


def test_no_printer_chosen_prints_nothing(desk: Desk) -> None:
    desk.printer.ask()
    desk.delivers.pop()(None)
    assert not desk.printer.busy
    assert not desk.target.exists()


def test_pages_that_are_being_updated_are_waited_for(desk: Desk) -> None:
    desk.preview.show_stale(True)
    desk.printer.ask()
    assert desk.asked == []
    desk.show()
    assert desk.asked == [4]
    desk.show()
    assert desk.asked == [4], "asked once"


def test_a_wish_that_is_taken_back_asks_for_no_printer(desk: Desk) -> None:
    desk.preview.show_stale(True)
    desk.printer.ask()
    desk.printer.stop()
    desk.show()
    assert desk.asked == []


def test_stopping_ends_without_a_complaint_and_the_next_one_prints(desk: Desk) -> None:
    desk.printer.progressed.connect(lambda _: desk.printer.stop())
    with desk.bot.waitSignal(desk.printer.finished, timeout=60_000):
        desk.printer.ask()
        desk.delivers.pop()(desk.paper())
        desk.printer.stop()
    assert desk.messages == ()
    desk.printer.progressed.disconnect()
    desk.print(desk.paper())
    assert desk.printed() == [1, 2, 3, 4]


def test_while_one_job_is_printed_no_second_one_begins(desk: Desk) -> None:
    desk.printer.ask()
    deliver = desk.delivers.pop()
    with desk.bot.waitSignal(desk.printer.finished, timeout=60_000):
        deliver(desk.paper())
        assert desk.printer.busy
        deliver(desk.paper())
        desk.printer.ask()
    assert desk.asked == [4]
    assert desk.printed() == [1, 2, 3, 4]


@pytest.mark.qt_log_ignore("QPainter::begin", "propagateSizeHints", extend=True)
def test_a_printer_out_of_reach_is_told(desk: Desk) -> None:
    printer = desk.paper()
    printer.setOutputFileName(str(desk.target.parent / "gone" / "paper.pdf"))
    desk.print(printer)
    assert len(desk.messages) == 1
    assert "cannot be reached" in desk.messages[0]

"""Printing the pages that the preview shows, sharp, off the GUI thread."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

from briefing.model.errors import Cancelled, OutputError
from ui.page.room import PreviewRoom
from ui.shell import dialogs
from ui.shell.main_window import MainWindow
from ui.shell.notices import Notices, Severity
from ui.work.tasks import Outcome, Tasks

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SHARPEST_DPI = 300
"""What print shops ask for; at 1,200 a page would take sixteen times the memory."""
_BAND = 192
"""Pixels of a page's height in one go: Qt holds on to Python while it draws, so it draws little."""


@dataclass(frozen=True, slots=True)
class Printing:
    """How far printing is, in pages."""

    done: int
    total: int


class Printer(QObject):
    """Asks for a printer and prints what the preview shows."""

    progressed = Signal(object)
    """:class:`Printing`."""
    finished = Signal()
    """Everything is printed, or printing was stopped."""

    def __init__(self, window: MainWindow, preview: PreviewRoom, notices: Notices) -> None:
        super().__init__(window)
        self._window = window
        self._preview = preview
        self._notices = notices
        self._tasks = Tasks(self)
        self._job = 0
        self._wanted = False
        self._stop = threading.Event()
        self._tasks.finished.connect(self._take)
        preview.shown.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether pages are being printed."""
        return bool(self._job)

    def ask(self) -> None:
        """Ask for a printer, once the newest pages are there."""
        self._wanted = True
        if not self._preview.stale:
            self._go_on()

    def _go_on(self) -> None:
        pages = self._preview.pages
        if self._wanted and pages is not None and not self.busy:
            self._wanted = False
            data = pages.data
            dialogs.ask_printer(self._window, pages.reply.pages, lambda one: self._print(data, one))

    def _print(self, data: bytes, printer: QPrinter | None) -> None:
        if printer is None or self.busy:
            return
        # one for each job: the thread of an older one still looks at its own
        stop = self._stop = threading.Event()
        self._job = self._tasks.run(lambda: self._draw(data, printer, stop))

    def stop(self) -> None:
        """Print nothing more; a page that is sent stays sent."""
        self._wanted = False
        self._stop.set()

    def close(self) -> None:
        """Stop, and wait until the thread is done."""
        self.stop()
        self._tasks.close()

    def _take(self, outcome: Outcome) -> None:
        if outcome.job != self._job:
            return
        self._job = 0
        if outcome.error is not None and not isinstance(outcome.error, Cancelled):
            self._notices.add(Severity.ERROR, str(outcome.error))
        self.finished.emit()

    def _draw(self, data: bytes, printer: QPrinter, stop: threading.Event) -> None:
        """In a thread: each page in bands onto the printer."""
        buffer = QBuffer()
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        # made here: such an object belongs to the thread that made it
        document = QPdfDocument()
        document.load(buffer)
        chosen = _chosen(printer, document.pageCount())
        painter = QPainter()
        if not painter.begin(printer):
            raise OutputError(
                self.tr("the printer cannot be reached; choose another one, or export the PDF")
            )
        try:
            for done, page in enumerate(chosen):
                self.progressed.emit(Printing(done, len(chosen)))
                if done:
                    printer.newPage()
                _draw_page(painter, printer, document, page, stop)
        except Cancelled:
            # the pages that are on their way already are not to print either
            printer.abort()
            raise
        finally:
            painter.end()
            document.close()


def _chosen(printer: QPrinter, count: int) -> tuple[int, ...]:
    """The pages to print, from 0, as the dialog was answered."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    pages = tuple(range(max(1, first) - 1, min(count, last)))
    return pages if printer.pageOrder() is printer.PageOrder.FirstPageFirst else pages[::-1]


def _draw_page(
    painter: QPainter, printer: QPrinter, document: QPdfDocument, page: int, stop: threading.Event
) -> None:
    paper = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    area = _fitted(document.pagePointSize(page), paper)
    # never more than the printer has itself
    scale = min(1.0, _SHARPEST_DPI / printer.resolution())
    size = QSize(round(area.width() * scale), round(area.height() * scale))
    for top in range(0, size.height(), _BAND):
        if stop.is_set():
            raise Cancelled("printing was stopped")
        band = QRect(0, top, size.width(), min(_BAND, size.height() - top))
        image = _band(document, page, size, band)
        target = QRectF(
            area.left(),
            area.top() + band.top() / scale,
            band.width() / scale,
            band.height() / scale,
        )
        painter.drawImage(target, image)


def _band(document: QPdfDocument, page: int, size: QSize, band: QRect) -> QImage:
    """A stretch of a page that is ``size`` large, on white."""
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(size)
    options.setScaledClipRect(band)
    drawn = document.render(page, band.size(), options)
    image = QImage(band.size(), QImage.Format.Format_RGB32)
    # a page of a PDF has no ground of its own
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawImage(QPoint(0, 0), drawn)
    painter.end()
    return image


def _fitted(points: QSizeF, paper: QRectF) -> QRectF:
    """A page in the middle of the paper, no larger than fits."""
    size = points.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = paper.left() + (paper.width() - size.width()) / 2
    top = paper.top() + (paper.height() - size.height()) / 2
    return QRectF(left, top, size.width(), size.height())

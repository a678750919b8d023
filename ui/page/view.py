"""The preview: the very PDF that an export writes, page for page."""

from __future__ import annotations

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMargins,
    QObject,
    QPointF,
    QRectF,
    QSizeF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QWidget

from ui.look.scrolling import rest_when_idle
from ui.look.theme import GRID
from ui.page.places import Spot, page_areas, spot_at

ZOOM_STEP = 1.15
"""Five steps double the size."""
LEAST_ZOOM, MOST_ZOOM = 0.25, 4.0
"""Smaller, lines run into one another; larger, a line goes beyond the pane."""


def _document(data: bytes, parent: QObject) -> QPdfDocument:
    """A PDF in memory.

    The document owns the buffer that it is read from, so that the buffer goes last: threads that
    draw pages read from it up to the moment in which the document closes.
    """
    document = QPdfDocument(parent)
    buffer = QBuffer(document)
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


def _pixels_a_point() -> float:
    """At a zoom of 1, as ``QPdfView`` reckons."""
    return QGuiApplication.primaryScreen().logicalDotsPerInch() / 72


class PreviewView(QPdfView):
    """Pages under one another, with the zoom and the scroll place kept from one to the next."""

    page_shown = Signal(int)
    """The page in view, from 0."""
    clicked = Signal(object)
    """The :class:`Spot` of a page that was clicked."""
    swapped = Signal()
    """The document that :meth:`show_pdf` was given is the one that is shown."""
    zoomed = Signal(float)
    """The zoom factor in use, 1.0 for the size on paper."""

    def __init__(self, owner: QWidget) -> None:
        """``owner`` keeps the documents: one that dies as a child of the view crashes it."""
        super().__init__(owner)
        self._owner = owner
        self._paper: QPdfDocument | None = None
        self._next: QPdfDocument | None = None
        self._swap = QTimer(self)
        self._swap.setSingleShot(True)
        self._swap.timeout.connect(self._swap_documents)
        self._empty = QPdfDocument(owner)
        self.setDocument(self._empty)
        self.setAccessibleName(self.tr("Pages of the note"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        # a bar that comes and goes changes the width, and with it whether it is needed, for ever
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        rest_when_idle(self.verticalScrollBar())
        self.setPageSpacing(2 * GRID)
        self.setDocumentMargins(QMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID))
        self.pageNavigator().currentPageChanged.connect(self.page_shown)
        self._top: Spot | None = None
        self.verticalScrollBar().valueChanged.connect(self._note_top)

    def show_pdf(self, data: bytes) -> bool:
        """Show this document at the same place; false, and the old one stays, if it is none.

        Reading a document and laying it out each take a millisecond a page, so the second is
        done in a turn of the event loop of its own; :attr:`swapped` tells when.
        """
        paper = _document(data, self._owner)
        if paper.status() is not QPdfDocument.Status.Ready:
            paper.deleteLater()
            return False
        self._drop_next()
        self._next = paper
        self._swap.start()
        return True

    def _drop_next(self) -> None:
        self._swap.stop()
        if self._next is not None:
            self._next.deleteLater()
            self._next = None

    def _swap_documents(self) -> None:
        paper, self._next = self._next, None
        if paper is None:
            return
        old, self._paper = self._paper, paper
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        # another document begins at its top
        places = [bar.value() for bar in bars]
        self.setDocument(paper)
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(place)
        if old is not None:
            old.deleteLater()
        self.swapped.emit()

    def clear(self) -> None:
        """Show nothing."""
        self._drop_next()
        # before the old one goes, from which the view still draws
        self.setDocument(self._empty)
        if self._paper is not None:
            self._paper.deleteLater()
            self._paper = None

    @property
    def pages(self) -> int:
        """Number of pages."""
        return self._paper.pageCount() if self._paper else 0

    @property
    def page(self) -> int:
        """The page in view, from 0."""
        return self.pageNavigator().currentPage()

    def text_of(self, page: int) -> str:
        """The words on a page, from 0."""
        return self._paper.getAllText(page).text() if self._paper else ""

    def turn(self, by: int) -> None:
        """Go some pages on or back."""
        wanted = min(max(0, self.page + by), self.pages - 1)
        if wanted >= 0 and wanted != self.page:
            self.pageNavigator().jump(wanted, QPointF())

    # --- zoom ---------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """The zoom factor in use."""
        # Qt knows the factor only where it was set; fitted to the width it is reckoned here
        if self.zoomMode() is QPdfView.ZoomMode.Custom or self._paper is None:
            return self.zoomFactor()
        return self._scale(self._paper.pagePointSize(0)) / _pixels_a_point()

    def _scale(self, size: QSizeF) -> float:
        """Pixels a point of a page of this size."""
        if self.zoomMode() is QPdfView.ZoomMode.Custom:
            return _pixels_a_point() * self.zoomFactor()
        margins = self.documentMargins()
        room = self.viewport().width() - margins.left() - margins.right()
        return room / size.width()

    def show_place(self, page: int, place: QPointF) -> None:
        """Scroll so that a place of a page, in points from its top left, is in the middle."""
        areas, scales = self.layout_of_pages()
        if page < len(areas):
            self.centre(areas[page].topLeft() + place * scales[page])

    def centre(self, point: QPointF) -> None:
        """Scroll so that a point of the content is in the middle."""
        port = self.viewport()
        self.verticalScrollBar().setValue(round(point.y() - port.height() / 2))
        if self.horizontalScrollBar().maximum():
            self.horizontalScrollBar().setValue(round(point.x() - port.width() / 2))

    def layout_of_pages(self) -> tuple[tuple[QRectF, ...], list[float]]:
        """Each page in pixels of the content, and its pixels a point."""
        if self._paper is None:
            return (), []
        sizes = [self._paper.pagePointSize(page) for page in range(self.pages)]
        scales = [self._scale(size) for size in sizes]
        width = self.viewport().width()
        areas = page_areas(sizes, scales, self.documentMargins(), self.pageSpacing(), width)
        return areas, scales

    @property
    def scrolled(self) -> QPointF:
        """The point of the content at the top left of the viewport."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def spot(self, point: QPointF) -> Spot | None:
        """The place on a page under a point of the viewport."""
        return spot_at(point + self.scrolled, *self.layout_of_pages())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say where on which page the user clicked."""
        super().mouseReleaseEvent(event)
        spot = self.spot(event.position())
        if spot is not None and event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit(spot)

    def zoom_by(self, factor: float) -> None:
        """Make the pages larger or smaller."""
        wanted = min(MOST_ZOOM, max(LEAST_ZOOM, self.zoom * factor))
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(wanted)
        self.zoomed.emit(wanted)

    def fit_width(self) -> None:
        """Make the pages as wide as the pane."""
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.zoomed.emit(self.zoom)

    def _note_top(self, value: int) -> None:
        """Remember what stands at the upper edge."""
        areas, scales = self.layout_of_pages()
        for number, (area, scale) in enumerate(zip(areas, scales, strict=True), 1):
            if value <= area.bottom():
                self._top = Spot(number, 0, (value - area.top()) / scale)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width the same words stay at the upper edge."""
        top = self._top
        super().resizeEvent(event)
        areas, scales = self.layout_of_pages()
        if top is not None and top.page <= len(areas):
            place = areas[top.page - 1].top() + top.y * scales[top.page - 1]
            self.verticalScrollBar().setValue(round(place))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)
            event.accept()
        else:
            super().wheelEvent(event)

"""The preview's lines: outlined under the mouse and for the keyboard, and told when clicked.

The pages have no links of their own (see :mod:`ui.page.places`), so the outline is painted
over them.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from briefing.worker.messages import Box
from ui.look import theme
from ui.page.places import Spot, in_reading_order, line_at, shown_at
from ui.page.view import PreviewView

_AIR = 24.0
"""Pixels kept clear above and below a line that is brought into view."""

Found = tuple[int, tuple[QRectF, ...]]
"""Words that were found: their page, from 0, and where they stand, in points."""


class LinesView(PreviewView):
    """Pages of a brief whose lines lead somewhere."""

    line_clicked = Signal(str)
    """The id of the line that was clicked, or opened with the keyboard."""
    line_marked = Signal(str)
    """The id of the line that the keyboard moved to."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._boxes: tuple[Box, ...] = ()
        self._hovered = ""
        self._marked = ""
        self._found: tuple[Found, ...] = ()
        self._found_at = -1
        self.viewport().setMouseTracking(True)
        self.clicked.connect(self._click)

    def show_boxes(self, boxes: Sequence[Box]) -> None:
        """Take where the lines stand on the pages that are shown."""
        self._boxes = tuple(boxes)
        lines = {box.line for box in boxes}
        self._hovered = self._hovered if self._hovered in lines else ""
        self.viewport().update()

    @property
    def marked_line(self) -> str:
        """The line that the user is at, "" when it is at none of the pages."""
        return self._marked if any(box.line == self._marked for box in self._boxes) else ""

    @property
    def hovered_line(self) -> str:
        """The line under the mouse, "" when there is none."""
        return self._hovered

    def mark(self, line: str) -> None:
        """Outline a line as the one that the user is at; "" outlines none.

        One that is not on the pages is outlined as soon as it is.
        """
        self._marked = line
        self.viewport().update()

    def reveal(self, line: str) -> None:
        """Scroll as little as shows a line whole; one that is in view stays where it is."""
        areas = self.areas_of(line) if line else ()
        if not areas or self._visible(line):
            return
        port = self.viewport()
        area = areas[0]
        if not -area.height() < area.top() - _AIR < port.height():
            self.centre(area.center() + self.scrolled)
            return
        bar = self.verticalScrollBar()
        if area.top() < _AIR or area.height() > port.height() - 2 * _AIR:
            bar.setValue(bar.value() + round(area.top() - _AIR))
        elif area.bottom() > port.height() - _AIR:
            bar.setValue(bar.value() + round(area.bottom() - port.height() + _AIR))

    def step_line(self, by: int) -> None:
        """Move the outline to the next line or back, and the pages with it."""
        lines = in_reading_order(self._boxes)
        if not lines:
            return
        if self._marked in lines:
            at = min(max(0, lines.index(self._marked) + by), len(lines) - 1)
        else:
            at = next((n for n, line in enumerate(lines) if self._visible(line)), 0)
        self.mark(lines[at])
        self.reveal(lines[at])
        self.line_marked.emit(lines[at])

    def areas_of(self, line: str) -> tuple[QRectF, ...]:
        """Where a line stands, in pixels of the viewport."""
        areas, scales = self.layout_of_pages()
        return tuple(
            shown_at(box, areas[box.page - 1], scales[box.page - 1]).translated(-self.scrolled)
            for box in self._boxes
            if box.line == line and box.page <= len(areas)
        )

    def _visible(self, line: str) -> bool:
        port = QRectF(self.viewport().rect())
        areas = self.areas_of(line)
        return bool(areas) and port.contains(areas[0])

    def _line_at(self, point: QPointF) -> str:
        spot = self.spot(point)
        return line_at(spot, self._boxes) if spot else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages, and an outline around the line under the mouse and the one gone to."""
        super().paintEvent(event)
        self._paint_found()
        accent = QColor(theme.LIGHT.accent)  # paper is white in the dark, too
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line, alpha, width in ((self._hovered, 110, 1.0), (self._marked, 220, 1.5)):
            accent.setAlpha(alpha)
            painter.setPen(QPen(accent, width))
            for area in self.areas_of(line) if line else ():
                painter.drawRoundedRect(area.adjusted(-4, -2, 4, 2), 3, 3)
        painter.end()

    def show_found(self, found: tuple[Found, ...], at: int) -> None:
        """Mark words that were found, and those the user is at a little stronger."""
        self._found, self._found_at = found, at
        self.viewport().update()

    def _paint_found(self) -> None:
        """As a highlighter does: the words stay as dark as they are."""
        if not self._found:
            return
        areas, scales = self.layout_of_pages()
        painter = QPainter(self.viewport())
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for number, (page, places) in enumerate(self._found):
            if page >= len(areas):
                continue
            is_current = number == self._found_at
            colour = QColor(theme.LIGHT.mark if is_current else theme.LIGHT.mark_soft)
            to = areas[page].topLeft() - self.scrolled
            for place in places:
                scaled = QRectF(place.topLeft() * scales[page], place.size() * scales[page])
                painter.fillRect(scaled.translated(to).adjusted(-1, -1, 1, 1), colour)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Outline the line under the mouse: a click on it leads to its source."""
        super().mouseMoveEvent(event)
        self._hover(self._line_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is gone, and with it the outline."""
        super().leaveEvent(event)
        self._hover("")

    def _hover(self, line: str) -> None:
        if line != self._hovered:
            self._hovered = line
            shape = Qt.CursorShape.PointingHandCursor if line else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def _click(self, spot: Spot) -> None:
        line = line_at(spot, self._boxes)
        if line:
            self.mark(line)
            self.line_clicked.emit(line)

    def open_marked(self) -> None:
        """Lead to the source of the line that is outlined."""
        if self._marked:
            self.line_clicked.emit(self._marked)

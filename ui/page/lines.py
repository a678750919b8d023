"""The preview's lines: outlined under the mouse and for the keyboard, and told when clicked.

The pages have no links of their own (see :mod:`ui.page.places`), so the outline is painted
over them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from briefing.worker.messages import Box
from ui.look import theme
from ui.look.icon import icon
from ui.page.places import Spot, in_reading_order, line_at, shown_at
from ui.page.view import PreviewView

_NOTE, _NOTE_LEFT = 14, 8
"""Pixels: size of a mark in the margin, and how far it stands from the edge of the page."""
_LEAST_NOTE = 0.6
"""Of its size: smaller, a triangle is not told from a ring."""
_DOT = 0.25
"""How large the ring of a mild mark is, of the mark's room."""
_OUTLINE = 2.0
"""Pixels between a line and its outline, at the size on paper and above; less where it is small."""
_AIR = 24.0
"""Pixels kept clear above and below a line that is brought into view."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What there is to look at in a line; ``mild`` is what is usual, and marked more quietly."""

    words: str
    mild: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """A place between two lines: its section, the line that follows ("" for none), its top."""

    section: str
    before: str
    top: float
    left: float
    width: float


Found = tuple[int, tuple[QRectF, ...]]
"""Words that were found: their page, from 0, and where they stand, in points."""


class LinesView(PreviewView):
    """Pages of a brief whose lines lead somewhere."""

    line_clicked = Signal(str)
    """The id of the line that was clicked, or opened with the keyboard."""
    line_marked = Signal(str)
    """The id of the line that the keyboard moved to."""
    line_activated = Signal(str)
    """The id of the line that was double clicked."""
    menu_asked = Signal(QPoint)
    """The context menu of the line that the user is at is wanted at this place of the screen."""
    line_dropped = Signal(str, str, str)
    """A line was dragged, and let go in a section, before a line; "" is the section's end."""
    noted = Signal()
    """There is something else to look at than before."""
    laid_out = Signal()
    """Lines stand elsewhere than before."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._boxes: tuple[Box, ...] = ()
        self._hovered = ""
        self._marked = ""
        self._found: tuple[Found, ...] = ()
        self._found_at = -1
        self._notes: dict[str, Remark] = {}
        self._pressed: tuple[str, QPointF] | None = None
        self._target: Gap | None = None
        self.places: Callable[[str], tuple[tuple[str, tuple[str, ...]], ...]] = lambda line: ()
        """Gives the sections where a line may be put, each with its lines in their order."""
        self.viewport().setMouseTracking(True)
        self.clicked.connect(self._click)
        self.zoomed.connect(lambda _: self.laid_out.emit())

    def show_boxes(self, boxes: Sequence[Box]) -> None:
        """Take where the lines stand on the pages that are shown."""
        self._boxes = tuple(boxes)
        lines = {box.line for box in boxes}
        # the pages may change under a mouse that does not move
        self._hovered = self._hovered if self._hovered in lines else ""
        self.viewport().update()
        self.laid_out.emit()

    def show_notes(self, notes: Mapping[str, Remark]) -> None:
        """Take what there is to look at, by line; it is marked in the margin."""
        self._notes = dict(notes)
        self.viewport().update()
        self.noted.emit()

    def remark(self, line: str) -> str:
        """What there is to look at in a line, in words; "" for nothing."""
        return self._notes[line].words if line in self._notes else ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The ids of the lines on the pages, in the order of reading."""
        return in_reading_order(self._boxes)

    @property
    def right_edge(self) -> float:
        """Where the lines end at the right, in pixels of the viewport."""
        areas, scales = self.layout_of_pages()
        return max(
            (
                areas[b.page - 1].left() + (b.x + b.width) * scales[b.page - 1] - self.scrolled.x()
                for b in self._boxes
                if b.page <= len(areas)
            ),
            default=0.0,
        )

    def note_area(self, line: str) -> QRectF:
        """Where the mark of what there is to look at stands, in the left margin of a line."""
        areas, scales = self.layout_of_pages()
        first = self.areas_of(line)
        pages = [b.page - 1 for b in self._boxes if b.line == line]
        if not first or not pages:
            return QRectF()
        left = areas[pages[0]].left() - self.scrolled.x() + _NOTE_LEFT
        size = _NOTE * min(1.0, max(_LEAST_NOTE, scales[pages[0]]))  # lines stand closer, too
        return QRectF(left, first[0].top(), size, size)

    @property
    def marked_line(self) -> str:
        """The line that the user is at, "" when it is at none of the pages."""
        return self._marked if any(box.line == self._marked for box in self._boxes) else ""

    def mark(self, line: str) -> None:
        """Outline a line as the one that the user is at; "" outlines none.

        One that is not on the pages is outlined as soon as it is.
        """
        self._marked = line
        self.viewport().update()
        self.laid_out.emit()

    def reveal(self, line: str) -> None:
        """Scroll as little as shows a line whole; one that is in view stays where it is."""
        areas = self.areas_of(line) if line else ()
        if not areas or self._visible(line):
            return
        port = self.viewport()
        area = areas[0]
        # from far away into the middle, else as little as needed
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

    def sees(self, line: str) -> bool:
        """Whether a part of a line is in view."""
        port = QRectF(self.viewport().rect())
        return any(area.intersects(port) for area in self.areas_of(line))

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
        # over the page, under the outlines
        self._paint_found()
        accent = QColor(theme.LIGHT.accent)  # paper is white in the dark, too
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        air = _OUTLINE * min(1.0, max(self.layout_of_pages()[1], default=1.0))
        for line, alpha, width in ((self._hovered, 110, 1.0), (self._marked, 220, 1.5)):
            accent.setAlpha(alpha)
            painter.setPen(QPen(accent, width))
            for area in self.areas_of(line) if line else ():
                painter.drawRoundedRect(area.adjusted(-2 * air, -air, 2 * air, air), 3, 3)
        for line, remark in self._notes.items():
            if area := self.note_area(line):
                self._paint_note(painter, area, remark)
        if self._target is not None and self._pressed is not None:
            accent.setAlpha(255)
            gap = self._target
            painter.fillRect(QRectF(gap.left, gap.top - 1, gap.width, 3), accent)
        painter.end()

    def _paint_note(self, painter: QPainter, area: QRectF, remark: Remark) -> None:
        if not remark.mild:
            icon("warning", theme.LIGHT.warning).paint(painter, area.toAlignedRect())
            return
        painter.setPen(QPen(QColor(theme.LIGHT.warning), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(area.center(), _DOT * area.width(), _DOT * area.width())

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
        if event.buttons() & Qt.MouseButton.LeftButton and self._pressed is not None:
            self._drag(event.position())
            return
        self._hover(self._line_at(event.position()))

    # --- dragging a line ----------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A line that is pressed may be dragged."""
        super().mousePressEvent(event)
        line = self._line_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and line:
            self._pressed = (line, event.position())

    def _drag(self, point: QPointF) -> None:
        assert self._pressed is not None
        line, start = self._pressed
        # less is a click with an unsteady hand
        if (point - start).manhattanLength() < QApplication.startDragDistance():
            return
        self._target = self._target_at(line, point)
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def _target_at(self, line: str, point: QPointF) -> Gap | None:
        """The place nearest to a point where the line may be put."""
        gaps = [gap for section, lines in self.places(line) for gap in self._gaps(section, lines)]
        return min(gaps, key=lambda gap: abs(gap.top - point.y()), default=None)

    def _gaps(self, section: str, lines: tuple[str, ...]) -> Iterator[Gap]:
        """The places between the lines of a section, and at its ends."""
        placed = [(line, areas[0]) for line in lines if (areas := self.areas_of(line))]
        for line, area in placed:
            yield Gap(section, line, area.top() - 2, area.left(), area.width())
        if placed:
            last = placed[-1][1]
            yield Gap(section, "", last.bottom() + 2, last.left(), last.width())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let a dragged line go; anything else is a click."""
        pressed, target = self._pressed, self._target
        self._pressed = self._target = None
        if pressed is not None and target is not None:
            self.viewport().update()
            self._hovered = ""
            self._hover(self._line_at(event.position()))
            # let go where it stood, it stays
            if target.before != pressed[0]:
                self.line_dropped.emit(pressed[0], target.section, target.before)
            return
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click rewords a line."""
        line = self._line_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and line:
            self._pressed = None  # the press that came before it begins no drag
            self.line_activated.emit(line)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the line under the mouse, or of the one that the user is at."""
        line = self._line_at(QPointF(event.pos()))
        if event.reason() is QContextMenuEvent.Reason.Mouse and line:
            self.line_clicked.emit(line)
        if self.marked_line:
            self.menu_asked.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what there is to look at where its mark is."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            place = QPointF(event.pos())
            notes = self._notes.items()
            words = [told.words for one, told in notes if self.note_area(one).contains(place)]
            QToolTip.showText(event.globalPos(), words[0] if words else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines stand elsewhere in another width."""
        super().resizeEvent(event)
        self.laid_out.emit()

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
        line = line_at(spot, self._boxes) or self._noted_at(spot)
        if line:
            self.mark(line)
            self.line_clicked.emit(line)

    def _noted_at(self, spot: Spot) -> str:
        """The line whose mark in the margin is at a spot."""
        areas, scales = self.layout_of_pages()
        at = areas[spot.page - 1].topLeft() - self.scrolled
        point = at + QPointF(spot.x, spot.y) * scales[spot.page - 1]
        return next((one for one in self._notes if self.note_area(one).contains(point)), "")

    def open_marked(self) -> None:
        """Lead to the source of the line that is outlined."""
        if self._marked:
            self.line_clicked.emit(self._marked)

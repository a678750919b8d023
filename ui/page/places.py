"""Where the pages lie in the view, and which line of the brief is printed where.

The pages have no links of their own, since they are the pages that an export writes; a click is
looked up in what the render worker says about the lines' places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMargins, QPointF, QRectF, QSizeF

from briefing.worker.messages import Box


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a page: ``page`` from 1, the rest in points from its top left corner."""

    page: int
    x: float
    y: float


def page_areas(
    sizes: Sequence[QSizeF], scales: Sequence[float], margins: QMargins, spacing: int, width: int
) -> tuple[QRectF, ...]:
    """Each page in pixels of the content, as ``QPdfView`` lays many pages out.

    ``sizes`` are in points, ``scales`` in pixels a point, ``width`` is that of the viewport.
    """
    # reckoned again, since a QPdfView does not tell where its pages lie
    shown = [QSizeF(size * scale) for size, scale in zip(sizes, scales, strict=True)]
    widest = max((size.width() for size in shown), default=0) + margins.left() + margins.right()
    top = float(margins.top())
    areas = []
    for size in shown:
        areas.append(QRectF(QPointF((max(widest, width) - size.width()) / 2, top), size))
        top += size.height() + spacing
    return tuple(areas)


def spot_at(point: QPointF, areas: Sequence[QRectF], scales: Sequence[float]) -> Spot | None:
    """The place on a page under a point of the content, None beside the pages."""
    for number, (area, scale) in enumerate(zip(areas, scales, strict=True), 1):
        if area.contains(point):
            inside = point - area.topLeft()
            return Spot(number, inside.x() / scale, inside.y() / scale)
    return None


def shown_at(box: Box, area: QRectF, scale: float) -> QRectF:
    """A box of a page in pixels of the content, where the page lies in ``area``."""
    return QRectF(
        area.left() + box.x * scale,
        area.top() + box.y * scale,
        box.width * scale,
        box.height * scale,
    )


def in_reading_order(boxes: Sequence[Box]) -> tuple[str, ...]:
    """The ids of the lines, each once, from the top of the first page on."""
    ordered = sorted(boxes, key=lambda box: (box.page, box.y, box.x))
    return tuple(dict.fromkeys(box.line for box in ordered))


def line_at(spot: Spot, boxes: Sequence[Box]) -> str:
    """The id of the line printed there, "" when there is none; the smallest box wins."""
    hit = [
        box
        for box in boxes
        if box.page == spot.page
        and box.x <= spot.x <= box.x + box.width
        and box.y <= spot.y <= box.y + box.height
    ]
    return min(hit, key=lambda box: box.width * box.height).line if hit else ""

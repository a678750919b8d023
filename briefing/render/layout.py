"""What stands where on the laid-out pages: the one module that looks into WeasyPrint's boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from weasyprint import Document

_POINTS = 0.75  # a CSS pixel in points


@dataclass(frozen=True, slots=True)
class Box:
    """Where a line of the brief stands: points from the top left corner of ``page`` (from 1)."""

    line: str
    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Overflow:
    """How much too long a layout is, and what each line's going would save. Heights in points.

    ``excess`` is the height that stands beyond the allowed pages, negative by the height that is
    still free on the last allowed page. ``heights`` are the lines' own heights by id.
    """

    pages: int
    excess: float
    heights: dict[str, float]


def boxes(document: Document) -> tuple[Box, ...]:
    """Where each line of the brief stands, in the order of the pages."""
    found: list[Box] = []
    for number, page in enumerate(document.pages, 1):
        for line, box in _lines(page._page_box):
            found.append(
                Box(
                    line,
                    number,
                    round(box.border_box_x() * _POINTS, 2),
                    round(box.border_box_y() * _POINTS, 2),
                    round(box.border_width() * _POINTS, 2),
                    round(box.border_height() * _POINTS, 2),
                )
            )
    return tuple(found)


def overflow(document: Document, limit: int) -> Overflow:
    """How far the layout is from ``limit`` pages."""
    heights: dict[str, float] = {}
    for page in document.pages:
        for line, box in _lines(page._page_box):
            heights[line] = heights.get(line, 0.0) + box.margin_height() * _POINTS
    used = [_used(page._page_box) for page in document.pages]
    free = used[limit - 1][1] if len(used) >= limit else 0.0
    beyond = sum(height for height, _ in used[limit:])
    return Overflow(len(used), (beyond if len(used) > limit else -free), heights)


def _used(page_box: Any) -> tuple[float, float]:
    """Height of a page's content, and the height left free below it."""
    top = page_box.content_box_y()
    bottom = top
    for box in _flow(page_box):
        bottom = max(bottom, box.border_box_y() + box.border_height())
    return (bottom - top) * _POINTS, (top + page_box.height - bottom) * _POINTS


def _flow(page_box: Any) -> Iterator[Any]:
    """The blocks of the text, innermost first excluded: sections and what stands beside them."""
    for child in page_box.children:
        if child.element_tag == "html":
            for body in child.children:
                for block in body.children:
                    if block.element_tag == "main":
                        yield from block.children
                    else:
                        yield block


def _lines(page_box: Any) -> Iterator[tuple[str, Any]]:
    """The outermost boxes that carry a line's id."""
    for child in getattr(page_box, "children", ()):
        element = child.element
        line = element.get("data-line") if element is not None else None
        if line and hasattr(child, "border_width") and child.is_in_normal_flow():
            yield line, child
        else:
            yield from _lines(child)

"""What stands where on the laid-out pages: the one module that looks into WeasyPrint's boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Any

from weasyprint import Document
from weasyprint.formatting_structure import boxes as boxes_

from briefing.model.sections import BESIDE

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
class SectionHeight:
    """A section's whole height, the height of each line in it, and how many stand side by side.

    Heights in points. Lines that run on in one paragraph count by their share of its width.
    """

    height: float
    lines: dict[str, float]
    columns: int = 1

    @property
    def overhead(self) -> float:
        """Height that is no line's: the title and the margins."""
        if not self.lines:
            return self.height
        rows = ceil(len(self.lines) / self.columns)
        return max(0.0, self.height - rows * sum(self.lines.values()) / len(self.lines))


@dataclass(frozen=True, slots=True)
class Overflow:
    """How far a layout is from a page limit. Heights in points.

    ``excess`` is the height that stands beyond the allowed pages, or, negative, what is still
    free on the last allowed page; of a half page, half the height is allowed. The sources and the
    program's remarks at the end are not counted: no line is worth less for a long list of them.
    """

    pages: int
    excess: float
    sections: tuple[SectionHeight, ...]


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


def overflow(document: Document, limit: float) -> Overflow:
    """How far the layout is from ``limit`` pages."""
    whole = ceil(limit)
    pages = [_used(page._page_box) for page in document.pages]
    while len(pages) > 1 and not pages[-1].counts:
        pages.pop()  # what stands there are sources and remarks
    used = [(page.height, page.free) for page in pages]
    heights: dict[str, float] = {}
    lines: dict[str, dict[str, float]] = {}
    columns: dict[str, int] = {}
    for page in document.pages:
        for name, box in _sections(page._page_box):
            heights[name] = heights.get(name, 0.0) + box.margin_height() * _POINTS
            shares = lines.setdefault(name, {})
            for line, height, beside in _shares(box, box.width):
                shares[line] = shares.get(line, 0.0) + height * _POINTS
                columns[name] = max(columns.get(name, 1), beside)
    over = len(used) > whole
    excess = sum(height for height, _ in used[whole:]) if over else min(0.0, -used[-1][1])
    if whole > limit:  # what stands in the lower half of the last page is too much as well
        height, free = used[min(whole, len(used)) - 1]
        half = (height + free) / 2
        if len(used) < whole:
            excess -= half
        else:
            excess = height - half + (excess if over else 0.0)
    sections = [SectionHeight(heights[n], lines[n], columns.get(n, 1)) for n in heights]
    return Overflow(len(used), excess, tuple(sections))


_UNCOUNTED = frozenset(section.replace("_", "-") for section in BESIDE)
"""Sections that stand outside a page limit, as the template names them."""


@dataclass(frozen=True, slots=True)
class _Used:
    """Height of a page's counted content, what is free below it, and whether there is any."""

    height: float
    free: float
    counts: bool


def _used(page_box: Any) -> _Used:
    top = bottom = page_box.content_box_y()
    counts = False
    for box in _blocks(page_box):
        if box.element is not None and box.element.get("id", "") in _UNCOUNTED:
            continue
        counts = True
        bottom = max(bottom, box.border_box_y() + box.border_height())
    foot = sum(
        area.margin_height()
        for area in page_box.children
        if isinstance(area, boxes_.FootnoteAreaBox) and area.children
    )
    return _Used(
        (bottom - top) * _POINTS, (top + page_box.height - foot - bottom) * _POINTS, counts
    )


def _blocks(page_box: Any) -> Iterator[Any]:
    """The blocks of the text: what stands in ``main``, and what stands beside it."""
    for root in page_box.children:
        if root.element_tag != "html":
            continue  # a running header or footer
        for body in root.children:
            for block in body.children:
                if block.element_tag == "main":
                    yield from block.children
                else:
                    yield block


def _sections(page_box: Any) -> Iterator[tuple[str, Any]]:
    for box in _blocks(page_box):
        if box.element is not None and box.element_tag == "section":
            yield box.element.get("id", ""), box


def _shares(box: Any, width: float) -> Iterator[tuple[str, float, int]]:
    """Each line with its height and how many stand side by side in its row."""
    children = getattr(box, "children", ())
    cells = sum(1 for child in children if _line(child)) if box.element_tag == "tr" else 1
    for child in children:
        if line := _line(child):
            share = 1.0 if cells > 1 else min(1.0, child.margin_width() / (width or 1.0))
            yield line, child.margin_height() * share, cells
        else:
            inner = getattr(child, "width", width)
            yield from _shares(child, inner if isinstance(inner, int | float) else width)


def _line(box: Any) -> str:
    """The id of the line that a box holds, "" for none."""
    return box.element.get("data-line", "") if box.element is not None else ""


def _lines(page_box: Any) -> Iterator[tuple[str, Any]]:
    """The outermost boxes that carry a line's id."""
    for child in getattr(page_box, "children", ()):
        if (line := _line(child)) and hasattr(child, "border_width"):
            yield line, child
        else:
            yield from _lines(child)

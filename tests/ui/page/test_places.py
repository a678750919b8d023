"""Where the pages lie, and which line is printed where."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPointF, QSizeF

from briefing.worker.messages import Box
from ui.page.places import Spot, in_reading_order, line_at, page_areas, spot_at

MARGINS = QMargins(16, 16, 16, 16)


def test_pages_lie_under_one_another_in_the_middle() -> None:
    sizes = [QSizeF(600, 800), QSizeF(300, 400)]
    first, second = page_areas(sizes, [1.0, 1.0], MARGINS, 10, 700)
    assert (first.left(), first.top()) == (50, 16)
    assert (second.left(), second.top()) == (200, 826)


def test_a_point_is_a_place_on_its_page() -> None:
    areas = page_areas([QSizeF(600, 800)] * 2, [0.5, 0.5], MARGINS, 10, 332)
    assert spot_at(QPointF(16, 16), areas, [0.5, 0.5]) == Spot(1, 0, 0)
    assert spot_at(QPointF(116, 476), areas, [0.5, 0.5]) == Spot(2, 200, 100)
    assert spot_at(QPointF(5, 5), areas, [0.5, 0.5]) is None


def test_the_smallest_box_wins() -> None:
    boxes = [Box("wide", 1, 0, 0, 100, 100), Box("small", 1, 10, 10, 5, 5)]
    assert line_at(Spot(1, 12, 12), boxes) == "small"
    assert line_at(Spot(1, 50, 50), boxes) == "wide"
    assert line_at(Spot(2, 12, 12), boxes) == ""


def test_lines_are_read_from_the_top() -> None:
    boxes = [Box("c", 2, 0, 0, 9, 9), Box("b", 1, 0, 50, 9, 9), Box("a", 1, 0, 10, 9, 9)]
    assert in_reading_order([*boxes, Box("a", 2, 0, 90, 9, 9)]) == ("a", "b", "c")

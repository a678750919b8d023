from __future__ import annotations

import dataclasses
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.brief import Brief, Line
from briefing.render.layout import Overflow, SectionHeight
from briefing.render.limit import Drops

REMARK = 14.0


def brief(ranks: list[int], limit: int = 1) -> Brief:
    points = tuple(Line(id=f"p{n}", text="x", spans=(), rank=rank) for n, rank in enumerate(ranks))
    return Brief(title="", date=date(2025, 6, 10), points=points, page_limit=limit)


class Paper:
    """Lays lines of given heights out on pages of a given height, title 20 points high."""

    def __init__(self, page: float, heights: dict[str, float]) -> None:
        self.page, self.heights, self.layouts = page, heights, 0

    def lay_out(self, brief: Brief) -> Overflow:
        self.layouts += 1
        lines = {line.id: self.heights[line.id] for line in brief.points}
        section = sum(lines.values()) + (20 if lines else 0)
        used = section + (REMARK if brief.left_out else 0)
        pages = max(1, -int(-used // self.page))
        return Overflow(pages, used - self.page, (SectionHeight(section, lines),))


def fit(brief: Brief, paper: Paper, most: int = 4) -> Drops:
    drops = Drops(brief)
    found = paper.lay_out(brief)
    while paper.layouts < most and drops.next(found, last=paper.layouts == most - 1):
        found = paper.lay_out(drops.apply())
    return drops


def test_what_fits_is_left_alone() -> None:
    paper = Paper(100, {"p0": 30, "p1": 30})
    drops = fit(brief([1, 2]), paper)
    assert (drops.dropped, paper.layouts) == ((), 1)


def test_the_highest_rank_goes_first_and_no_more_than_needed() -> None:
    paper = Paper(100, {"p0": 30, "p1": 30, "p2": 30, "p3": 30})
    drops = fit(brief([3, 1, 4, 2]), paper)
    assert drops.dropped == ("p2", "p0")
    assert paper.layouts == 2
    assert [line.id for line in drops.apply().points] == ["p1", "p3"]
    assert drops.apply().left_out == 2


def test_rank_nought_never_goes() -> None:
    paper = Paper(50, {"p0": 40, "p1": 40, "p2": 40})
    drops = fit(brief([0, 0, 1]), paper)
    assert drops.dropped == ("p2",)
    assert paper.layouts == 2


def test_equal_ranks_go_from_the_end() -> None:
    paper = Paper(70, {"p0": 30, "p1": 30, "p2": 30})
    assert fit(brief([1, 1, 1]), paper).dropped == ("p2", "p1")


def test_columns_save_a_row_at_a_time() -> None:
    lines = {f"p{n}": 40.0 for n in range(5)}
    drops = Drops(brief([1, 2, 3, 4, 5]))
    found = Overflow(2, 20.0, (SectionHeight(100.0, lines, columns=3),))
    assert drops.next(found, last=False)
    assert drops.dropped == ("p4", "p3")  # the second row holds two


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(5, 60)), max_size=30),
    st.integers(60, 400),
)
def test_the_smallest_number_is_found(lines: list[tuple[int, int]], page: int) -> None:
    made = brief([rank for rank, _ in lines])
    heights = {f"p{n}": float(height) for n, (_, height) in enumerate(lines)}
    paper = Paper(page, heights)
    drops = fit(made, paper)
    assert paper.layouts <= 4

    def fits(count: int) -> bool:
        tried = Drops(made)
        tried.count = count
        return paper.lay_out(tried.apply() if count else made).pages == 1

    optional = sum(1 for rank, _ in lines if rank)
    enough = [count for count in range(optional + 1) if fits(count)]
    if enough:
        assert len(drops.dropped) == min(enough)
    else:
        assert len(drops.dropped) == optional


def test_sections_other_than_points_take_part() -> None:
    made = brief([1])
    steps = (Line(id="s", text="x", spans=(), rank=2),)
    drops = Drops(dataclasses.replace(made, next_steps=steps))
    drops.next(Overflow(2, 1.0, ()), last=True)
    assert drops.dropped == ("s", "p0")
    assert drops.apply().next_steps == ()


def test_a_search_may_begin_where_one_ended_before() -> None:
    made = brief([1, 2, 3, 4])
    assert Drops(made, ("p3", "p2")).count == 2
    assert Drops(made, ("p3", "p2")).dropped == ("p3", "p2")
    for other in ((), ("p2", "p3"), ("p1",), ("gone", "p3")):
        assert Drops(made, other).count == 0, "only the first that would go here too"

"""Boxes that the layout engine measures over and over."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.model.errors import RenderError
from briefing.render.nesting import MAX_MEASURED
from briefing.render.pdf import lay_out

PAGE = '<!doctype html><html lang="en"><title>t</title><style>{}</style>{}'


@pytest.mark.parametrize("display", ["flex", "inline-flex", "grid", "inline-grid"])
def test_too_many_in_one_another_are_refused_before_they_are_laid_out(
    tmp_path: Path, display: str
) -> None:
    body = "<div><p>" * 60 + "x"
    with pytest.raises(RenderError, match="flexible boxes or grids stand in one another"):
        lay_out(PAGE.format(f"div {{ display: {display} }}", body), (tmp_path,))


@pytest.mark.parametrize("display", ["flex", "grid"])
def test_as_many_as_a_style_may_want_are_laid_out(tmp_path: Path, display: str) -> None:
    body = "<div>" * MAX_MEASURED + "x" + "</div>" * MAX_MEASURED
    beside = "<div>x</div>" * 20
    page = PAGE.format(f"div {{ display: {display} }}", body + beside)
    assert len(lay_out(page, (tmp_path,)).document.pages) == 1


def test_more_floats_than_a_style_may_want_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match="boxes float"):
        lay_out(PAGE.format("i { float: right }", "<i>x</i>" * 20_000), (tmp_path,))


@pytest.mark.parametrize(
    ("sheet", "piece"),
    [
        ("i { display: inline-block }", "<i>x</i>"),
        ("i { display: inline-table }", "<i>x</i>"),
        ("input { appearance: auto }", "<input value=x>"),
    ],
)
def test_more_blocks_in_lines_than_a_style_may_want_are_refused(
    tmp_path: Path, sheet: str, piece: str
) -> None:
    with pytest.raises(RenderError, match="stand in lines"):
        lay_out(PAGE.format(sheet, piece * 20_000), (tmp_path,))


def test_words_in_a_line_are_no_blocks(tmp_path: Path) -> None:
    page = PAGE.format("i { display: inline-block }", "<b>x</b> " * 5_000 + "<i>x</i>" * 50)
    assert lay_out(page, (tmp_path,)).document.pages

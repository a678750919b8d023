from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.styles import available, copy, load
from briefing.styles.changes import Change, ChangeKind, changes
from briefing.styles.places import BASE

Make = Callable[..., Path]


def found(folder: Path) -> dict[tuple[ChangeKind, str], Change]:
    return {(change.kind, change.name): change for change in changes(load(folder))}


@pytest.mark.parametrize("name", [entry.name for entry in available()])
def test_a_copy_changes_nothing(data_folder: Path, name: str) -> None:
    copy(name, "mine")
    assert changes(load("mine")) == ()


def test_the_base_is_based_on_nothing() -> None:
    assert changes(load(BASE)) == ()


def test_values_with_their_lines(make_style: Make) -> None:
    folder = make_style(
        style_yml="based-on: ministry\npage:\n  size: A5\nnotes: foot\nlabels:\n  own: desk\n"
        "options:\n  marking: OFFICIAL\n",
        _brand_yml='color:\n  primary: "#123456"\ntypography:\n  base:\n    size: 11pt\n',
    )
    got = found(folder)
    assert {name for _, name in got} == {
        "page.size", "notes", "labels.own", "options.marking", "color.primary",
        "typography.base.size",
    }  # fmt: skip
    size = got[ChangeKind.VALUE, "page.size"]
    assert (size.before, size.after, Path(size.path).name, size.line) == (
        "A4",
        "A5",
        "style.yml",
        3,
    )
    color = got[ChangeKind.VALUE, "color.primary"]
    assert (color.after, Path(color.path).name, color.line) == ("#123456", "_brand.yml", 2)


def test_sections_their_order_and_those_that_go(make_style: Make) -> None:
    text = "based-on: ministry\nsections:\n  - points\n  - id: bottom_line\n    title: At once\n"
    got = found(make_style(style_yml=text + "  - notes\n  - sources\n"))
    order = got[ChangeKind.SECTION, "order"]
    assert order.after == "points, bottom_line, notes, sources"
    title = got[ChangeKind.SECTION, "bottom_line"]
    assert (title.before, title.after) == ("Bottom line (at most 2)", "At once")
    assert title.line == 4
    assert got[ChangeKind.SECTION, "quotes"].after == ""


def test_rules_blocks_and_files(make_style: Make) -> None:
    folder = make_style(
        style_yml="based-on: ministry\n",
        style_css="h1 { font-size: 30pt }\n.new { color: red }\n",
        brief_html='{% extends "ministry/brief.html" %}\n{% block quotes %}{% endblock %}',
        part_html="x",
        dot_svg="<svg/>",
    )
    got = found(folder)
    size = got[ChangeKind.RULE, "h1 { font-size }"]
    assert (size.before, size.after, size.line) == ("21pt", "30pt", 1)
    assert got[ChangeKind.RULE, ".new { color }"].before == ""
    assert got[ChangeKind.BLOCK, "quotes"].line == 2
    assert got[ChangeKind.FILE, "part.html"].after == "takes the place of the one below"
    assert got[ChangeKind.FILE, "dot.svg"].after == "added"
    assert len(got) == 5


def test_a_broken_template_is_passed_over(make_style: Make) -> None:
    folder = make_style(style_yml="based-on: ministry\n", brief_html="{% block %}")
    assert found(folder) == {}

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.styles import available, contrast, load
from briefing.styles.checking import check
from briefing.styles.finding import Finding, Severity
from briefing.styles.sheets import declarations, resolved

Make = Callable[..., Path]
PART = st.floats(0, 1)


def told(folder: Path, kind: str) -> list[Finding]:
    return [finding for finding in check(load(folder)) if finding.check == kind]


def test_the_shipped_styles_have_nothing_to_mend() -> None:
    assert {entry.name: check(load(entry.name)) for entry in available()} == {
        entry.name: () for entry in available()
    }


def test_a_pale_role_is_told_at_its_line(make_style: Make) -> None:
    folder = make_style(_brand_yml='color:\n  palette:\n    haze: "#9a9a9a"\n  secondary: haze\n')
    (found,) = told(folder, "contrast")
    assert found.severity is Severity.PROBLEM
    assert (found.path, found.line) == (str(folder / "_brand.yml"), 3)
    assert "2.8:1" in found.message
    assert "darker" in found.message


def test_a_rule_with_its_own_ground(make_style: Make) -> None:
    folder = make_style(
        style_css="h1 { color: #fff; background: var(--color-dark) }\n"
        "h2 { color: #fff; background: #aaa }\n"
        "h3 { color: #fff; background: #888; font-size: 20pt }\n"
    )
    (found,) = told(folder, "contrast")
    assert (found.path, found.line) == (str(folder / "style.css"), 2)


@pytest.mark.parametrize(
    ("css", "lines"),
    [
        ("@page { @footnote { border-top: .5pt solid red; padding-top: 3pt } }", [1]),
        ("@page {\n @footnote {\n border: 2pt solid;\n padding: 1mm 0 } }", [3]),
        ("@page { @footnote { border-top: .5pt solid red; margin-top: 3pt } }", []),
        ("@page { @footnote { border: none; padding: 3pt } }", []),
        ("@page { @footnote { border: 1pt solid; padding: 0 } }", []),
        ("p { border: 1pt solid; padding: 3pt }", []),
    ],
)
def test_the_footnote_trap(make_style: Make, css: str, lines: list[int]) -> None:
    assert [finding.line for finding in told(make_style(style_css=css), "footnotes")] == lines


def test_an_unknown_custom_property_names_the_nearest(make_style: Make) -> None:
    folder = make_style(
        style_css=":root { --own: red }\np { color: var(--color-primry) }\n"
        "b { color: var(--own) }\ni { color: var(--other, red) }\n"
    )
    (found,) = told(folder, "css")
    assert found.line == 2
    assert "'--color-primary'" in found.message


def test_what_nothing_uses(make_style: Make) -> None:
    folder = make_style(
        _brand_yml='color:\n  palette:\n    used: "#111111"\n    spare: "#222222"\n'
        '    styled: "#333333"\n  primary: used\n',
        style_css="h2 { color: var(--brand-styled); background: url(shown.png) }",
    )
    for name in ("shown.png", "spare.png"):
        (folder / name).write_bytes(b"")
    found = told(folder, "unused")
    assert [finding.severity for finding in found] == [Severity.ADVICE] * 2
    assert "'spare'" in found[0].message
    assert found[0].line == 4
    assert found[1].path == str(folder / "spare.png")


def test_a_broken_sheet_is_no_error(make_style: Make) -> None:
    check(load(make_style(style_css="} { color: ; @page { @footnote {{{ border: 1pt")))


@given(st.tuples(PART, PART, PART), st.tuples(PART, PART, PART))
def test_contrast_is_symmetric_and_bounded(one: contrast.RGB, other: contrast.RGB) -> None:
    assert contrast.ratio(one, other) == contrast.ratio(other, one)
    assert 1 <= contrast.ratio(one, other) <= 21.001
    assert contrast.ratio(one, one) == 1


@pytest.mark.parametrize(
    ("color", "on_white"),
    [
        ("#000", 21.0),
        ("#767676", 4.54),
        ("gray", 3.95),
        ("rgb(255 0 0)", 4.0),
        ("hsl(0 0% 100%)", 1),
    ],
)
def test_contrast_of_known_pairs(color: str, on_white: float) -> None:
    parsed = contrast.parse(color)
    assert parsed is not None
    assert contrast.ratio(parsed[0], contrast.WHITE) == pytest.approx(on_white, abs=0.01)


def test_contrast_needed() -> None:
    assert [contrast.needed(*of) for of in ((9, 400), (18, 400), (14, 700), (14, 600))] == [
        4.5,
        3,
        3,
        4.5,
    ]


def test_declarations_and_their_lines(tmp_path: Path) -> None:
    sheet = tmp_path / "a.css"
    sheet.write_text("/* x */\np, b {\n color: red\n}\n@media print { p { color: var(--a) } }\n")
    assert [(d.where, d.name, d.value, d.line) for d in declarations(sheet)] == [
        ("p, b", "color", "red", 3),
        ("@media print p", "color", "var(--a)", 5),
    ]


def test_resolved() -> None:
    known = {"--a": "var(--b)", "--b": "red", "--c": "var(--c)"}
    assert resolved("1pt solid var(--a)", known) == "1pt solid red"
    assert resolved("var(--c)", known) == resolved("var(--d)", known) == ""

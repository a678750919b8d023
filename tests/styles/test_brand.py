from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.model.errors import StyleError
from briefing.styles import load

Make = Callable[..., Path]

HOUSE = """\
meta:
  name: {full: Office of the Harbour Commissioner, short: Harbour Office}
  link: https://example.org
logo:
  images:
    wide: {path: logo.svg, alt: A lighthouse}
  medium: wide
color:
  palette:
    sea: "#036"
    sand: tan
    primary: sea
  foreground: "rgb(10, 20, 30)"
  primary: primary
  secondary: sand
typography:
  fonts:
    - {family: Lighthouse Sans, source: file, files: [a.ttf]}
  base: {family: Lighthouse Sans, size: 10pt, line-height: 1.4}
  headings: {family: Lighthouse Sans, weight: semi-bold, color: sea}
  monospace: Lighthouse Mono
  monospace-inline: {color: sea, background-color: sand}
  link: {decoration: underline}
defaults: {quarto: {anything: goes}}
"""


def test_a_house_drops_its_brand_in(make_style: Make) -> None:
    folder = make_style(_brand_yml=HOUSE)
    (folder / "logo.svg").write_text("<svg/>")
    brand = load("mine").brand
    assert (brand.name, brand.short_name) == (
        "Office of the Harbour Commissioner",
        "Harbour Office",
    )
    assert brand.logo is not None
    assert (brand.logo.path, brand.logo.alt) == (folder / "logo.svg", "A lighthouse")
    assert brand.color("primary") == "#036"
    assert brand.color("secondary") == "tan"
    assert brand.color("foreground") == "rgb(10, 20, 30)"
    assert brand.base.family == '"Lighthouse Sans"'
    assert (brand.base.size, brand.base.line_height) == ("10pt", "1.4")
    assert (brand.headings.weight, brand.headings.color) == ("600", "#036")


def test_roles_not_given_come_from_the_style_below(make_style: Make) -> None:
    make_style(style_yml="based-on: ministry", _brand_yml='color: {primary: "#800"}')
    brand, parent = load("mine").brand, load("ministry").brand
    assert brand.color("primary") == "#800"
    assert brand.color("foreground") == parent.color("foreground")
    assert brand.name == parent.name


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("color:\n  primary: red } body {\n", 2, "is no colour"),
        ("color:\n  primary: expression(alert(1))\n", 2, "is no colour"),
        ("color:\n  primary: 'url(x)'\n", 2, "is no colour"),
        ("color:\n  primary: rebecapurple\n", 2, "did you mean 'rebeccapurple'?"),
        ("color:\n  palette:\n    sea: '#03'\n", 3, "is no colour"),
        ("color:\n  palette:\n    a: b\n    b: a\n", 3, "defined by itself"),
        ("color:\n  palette:\n    'a}b': red\n", 3, "letters, digits and hyphens"),
        ("color:\n  primry: red\n", 2, "did you mean 'primary'?"),
        ("typography:\n  base: 'x; } body {'\n", 2, "is no font family"),
        ("typography:\n  base:\n    size: 3 bananas\n", 3, "is no size"),
        ("typography:\n  headings:\n    weight: heavy\n", 3, "is no weight"),
        ("typography:\n  headings:\n    color: nocolour\n", 3, "is no color"),
        ("typography:\n  base:\n    line-height: 1.4;}\n", 3, "is no line height"),
        ("logo: logo.png\n", 1, "needs a text alternative"),
        ("logo:\n  path: ../logo.png\n  alt: x\n", 2, "must be a file in the style's folder"),
        ("logo:\n  path: https://example.org/l.png\n  alt: x\n", 2, "must be a file"),
        ("logo:\n  path: logo.png\n  alt: x\n", 2, "there is no file"),
        ("logo:\n  path: logo.exe\n  alt: x\n", 2, "must be one of"),
    ],
)
def test_mistakes(make_style: Make, text: str, line: int, words: str) -> None:
    folder = make_style(_brand_yml=text)
    with pytest.raises(StyleError) as caught:
        load("mine")
    assert (caught.value.path, caught.value.line) == (str(folder / "_brand.yml"), line)
    assert words in caught.value.message

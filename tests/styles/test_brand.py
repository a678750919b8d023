from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.model.errors import StyleError
from briefing.render.fonts import unlike_brand
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
        ("typography:\n  base: 'x; } body {'\n", 2, "is no font family"),
        ("typography:\n  base:\n    size: 3 bananas\n", 3, "is no size"),
        ("typography:\n  headings:\n    weight: heavy\n", 3, "is no weight"),
        ("typography:\n  headings:\n    color: nocolour\n", 3, "is no color"),
        ("typography:\n  base:\n    line-height: 1.4;}\n", 3, "is no line height"),
    ],
)
def test_mistakes(make_style: Make, text: str, line: int, words: str) -> None:
    folder = make_style(_brand_yml=text)
    with pytest.raises(StyleError) as caught:
        load("mine")
    assert (caught.value.path, caught.value.line) == (str(folder / "_brand.yml"), line)
    assert words in caught.value.message


OUT = "must be a file in the style's folder"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("color:\n  primry: red\n", 2, "did you mean 'primary'?"),
        ("typography:\n  fonts:\n    - {family: A, sauce: web}\n", 3, "did you mean 'source'?"),
        ("colour:\n  primary: red\n", 1, "did you mean 'color'?"),
        ("logo: logo.svg\n", 1, "no text for those who cannot see it"),
        ("logo:\n  path: ../logo.svg\n  alt: x\n", 2, OUT),
        ("logo:\n  path: /etc/logo.svg\n  alt: x\n", 2, OUT),
        ("logo:\n  path: '\\\\host\\share\\logo.svg'\n  alt: x\n", 2, OUT),
        ("logo:\n  path: 'C:logo.svg'\n  alt: x\n", 2, OUT),
        ("logo:\n  path: https://example.org/l.svg\n  alt: x\n", 2, OUT),
        ("logo:\n  path: gone.png\n  alt: x\n", 2, "there is no file 'gone.png'"),
        ("logo:\n  path: logo.exe\n  alt: x\n", 2, "must be one of"),
    ],
)
def test_what_is_missing_is_a_remark(make_style: Make, text: str, line: int, words: str) -> None:
    folder = make_style(_brand_yml=text)
    (folder / "logo.svg").write_text("<svg/>")
    brand = load("mine").brand
    (remark,) = brand.remarks
    assert (remark.path, remark.line) == (str(folder / "_brand.yml"), line)
    assert words in str(remark)
    assert (brand.logo is not None) == (text == "logo: logo.svg\n")


PLAIN = {
    "a logo in sizes and for two grounds": """\
logo:
  images: {wide: {path: logo.svg, alt: A pier}, small: logo.svg}
  small: small
  medium: {light: wide, dark: logo.svg}
  large: {light: {path: logo.svg, alt: A pier}, dark: {path: logo.svg, alt: A pier}}
""",
    "only named pictures": "logo: {images: {main: {path: logo.svg, alt: A pier}}}",
    "colours for two grounds": """\
color:
  palette: {sea: '#036', night: {light: '#fff', dark: '#000'}, none: }
  primary: {light: sea, dark: night}
  foreground: '#111'
  background: night
""",
    "families as a list": """\
typography:
  fonts:
    - {family: Open Sans, source: google, weight: [400, '600..700'], style: [normal, italic]}
    - {source: file, family: Pier, files: [{path: a.woff2, weight: '400..700'}, b.ttf]}
  base: "'Pier Sans', Arial, sans-serif"
  headings: {family: [Pier Display, Georgia, serif], weight: bold, color: '#036'}
  monospace: {family: monospace, size: 0.9em}
  monospace-block: {background-color: {light: '#eee', dark: '#111'}}
  link: {decoration: }
""",
    "of another program": "defaults: {site: {x: [1, 2]}}\nmeta: {name: Pier, link: {a: b}}",
    "empty": "meta:\nlogo:\ncolor:\ntypography:\n",
    "nothing": "# to come\n",
}


@pytest.mark.parametrize("kind", PLAIN)
def test_the_plain_forms_of_the_convention_are_taken(make_style: Make, kind: str) -> None:
    folder = make_style(_brand_yml=PLAIN[kind])
    (folder / "logo.svg").write_text("<svg/>")
    brand = load("mine").brand
    assert brand.remarks == ()
    if "logo" in kind or "pictures" in kind:
        assert brand.logo is not None
        assert (brand.logo.path, brand.logo.alt) == (folder / "logo.svg", "A pier")
    if "grounds" in kind and "colours" in kind:
        assert (brand.color("primary"), brand.color("background")) == ("#036", "#fff")
    if "families" in kind:
        assert brand.base.family == '"Pier Sans", "Arial", sans-serif'
        assert brand.headings.families == ("Pier Display", "Georgia", "serif")


def test_a_font_that_is_not_here_is_named(make_style: Make) -> None:
    make_style(_brand_yml="typography: {base: Pier Sans, headings: [Pier, Source Serif 4]}")
    assert unlike_brand(load("mine")) == (
        "there is no font 'Pier Sans' here; Source Sans 3 prints in its place",
    )
    assert unlike_brand(load("ministry")) == ()

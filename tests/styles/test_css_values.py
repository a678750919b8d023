from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.styles import css_values

CSS = st.text(alphabet="#0123456789abcdefrghslRGB(),./%-+ ;{}<>\\\"'\n\tun*!@:é", max_size=40)


@pytest.mark.parametrize(
    "text",
    ["#abc", "#AABBCC", "#aabbccdd", "red", "RebeccaPurple", "rgb(1,2,3)", "rgb(1 2 3 / 50%)",
     "rgba(1, 2, 3, .5)", "hsl(120deg 10% 20%)", "hsla(120, 10%, 20%, 0.3)"],
)  # fmt: skip
def test_colours(text: str) -> None:
    assert css_values.color(text) == text.lower()


@pytest.mark.parametrize(
    "text",
    ["", "#12", "#1234567", "redd", "rgb(1,2)", "rgb(var(--x),2,3)", "red;", "red } p {",
     "rgb(1,2,3);}", "color-mix(in srgb, red, blue)", "red/*", "#abc}", "attr(x)"],
)  # fmt: skip
def test_no_colours(text: str) -> None:
    assert css_values.color(text) is None


@given(CSS)
def test_nothing_accepted_can_end_a_rule(text: str) -> None:
    checks = (
        css_values.color, css_values.page_size, css_values.font_size, css_values.line_height,
        css_values.family, css_values.weight,
    )  # fmt: skip
    for check in checks:
        value = check(text)
        assert value is None or not set(value) & set(";{}<>\\\n\t:*!@")
    family = css_values.family(text)
    assert family is None or re.fullmatch(r'("[^"]+"|[a-z-]+)(, ("[^"]+"|[a-z-]+))*', family)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a4", "A4"), ("Letter landscape", "letter landscape"), ("148mm 210mm", "148mm 210mm"),
     ("5.5in 8.5in", "139.7mm 215.9mm"), ("A4 sideways", None), ("1mm 1mm", None), ("", None)],
)  # fmt: skip
def test_page_sizes(text: str, expected: str | None) -> None:
    assert css_values.page_size(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("18mm", 18),
        ("1in", 25.4),
        ("0", 0),
        ("36pt", 12.7),
        (".5cm", 5),
        ("18", None),
        ("-1mm", None),
    ],
)
def test_lengths(text: str, expected: float | None) -> None:
    assert css_values.millimetres(text) == expected

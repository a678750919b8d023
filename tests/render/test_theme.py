from __future__ import annotations

import dataclasses

import pytest
import tinycss2
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.fonts import FontFace
from briefing.render.sandbox import clean
from briefing.render.theme import css_string, draft_css, theme_css, tint
from briefing.styles import load


def rules(css: str) -> list[str]:
    parsed = tinycss2.parse_stylesheet(css, skip_whitespace=True)
    assert all(rule.type in ("qualified-rule", "at-rule") for rule in parsed)
    return [tinycss2.serialize(rule.prelude).strip() for rule in parsed]


def test_the_style_as_custom_properties() -> None:
    style = load("ministry")
    css = theme_css(style, (FontFace('Odd "}" Font', 600, "italic", "fonts/o'dd.ttf"),))
    assert rules(css) == ["", ":root", "", ".page-number::after"]
    assert "--color-primary:#16324f;" in css
    assert "--brand-navy:#16324f;" in css
    assert '--font-base:"Source Serif 4", sans-serif;' in css
    assert "size:A4;margin:15mm 18mm 17mm 18mm;" in css
    assert '"Page " counter(page) " of " counter(pages)' in css


def test_a_label_cannot_end_its_rule() -> None:
    labels = {**dict(load("ministry").labels), "page": '{page}"} body { color: red } </style>'}
    style = dataclasses.replace(load("ministry"), labels=tuple(labels.items()))
    assert rules(theme_css(style)) == [":root", "", ".page-number::after"]


@given(st.text())
def test_strings_stay_strings(text: str) -> None:
    tokens = tinycss2.parse_component_value_list(css_string(text))
    assert [token.type for token in tokens] == ["string"]
    expected = clean(text)
    assert tokens[0].value == "".join(
        "\ufffd" if "\ud800" <= c <= "\udfff" else c for c in expected
    )


@pytest.mark.parametrize(
    ("color", "expected"), [("#000000", "#ebebeb"), ("#fff", "#ffffff"), ("red", ""), ("", "")]
)
def test_tints(color: str, expected: str) -> None:
    assert tint(color) == expected


def test_the_mark_of_a_draft_holds_no_marks_that_turn_its_order() -> None:
    assert 'content:"Draft 2"' in draft_css("Draft\u202e\u2066 2\u200f\x1b")

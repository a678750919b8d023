from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from briefing.model.errors import RenderError
from briefing.render.fonts import SHIPPED, font_files
from briefing.render.glyphs import PLAIN, missing, scripts
from briefing.render.pdf import to_pdf
from briefing.styles import load


def make_font(path: Path, characters: str) -> None:
    names = {ord(c): f"glyph{n}" for n, c in enumerate(characters)}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap(names)
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    pen.lineTo((500, 0))
    pen.lineTo((500, 700))
    pen.closePath()
    builder.setupGlyf(dict.fromkeys([".notdef", *names.values()], pen.glyph()))
    builder.setupHorizontalMetrics(dict.fromkeys([".notdef", *names.values()], (600, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Test Letters", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    path.parent.mkdir(exist_ok=True)
    builder.save(path)


def test_the_shipped_fonts_have_all_plain_letters() -> None:
    from fontTools.ttLib import TTFont

    known: set[int] = set()
    for path in font_files(SHIPPED):
        with path.open("rb") as file, TTFont(file, lazy=True) as font:
            known |= set(font.getBestCmap())
    printed = {n for n in range(PLAIN) if unicodedata.category(chr(n))[0] not in "CZ"}
    assert printed <= known


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("Plain words, “quotes” – and £12 €3 Žižek Ångström", ""),
        ("soft\u00adhyphen zero\u200bwidth \ufeff\u2028\u2009", ""),
        ("Καλημέρα Привет", ""),
        ("مرحبا שלום", ""),
        ("สวัสดี", "ดวสัี"),
        ("გამარჯობა", "აბგმორჯ"),
        ("東京", "京東"),
        ("done \U0001f600\ufe0f", "\U0001f600"),
    ],
)
def test_missing(text: str, lacking: str) -> None:
    assert "".join(missing([text], ())) == lacking


def test_scripts() -> None:
    assert scripts("ابשم東") == ("ARABIC", "HEBREW", "CJK")


def test_a_refusal_names_what_to_add_and_a_font_helps(
    samples: ModuleType, make_style: Callable[..., Path]
) -> None:
    folder = make_style()
    brief = dataclasses.replace(samples.brief(), title="Tea in 東京", page_limit=0)
    with pytest.raises(RenderError) as caught:
        to_pdf(brief, load(folder))
    for words in ("CJK", "東 (U+6771)", "briefing styles add-font mine"):
        assert words in caught.value.message
    make_font(folder / "fonts" / "letters.ttf", "東京")
    assert to_pdf(brief, load(folder)).pages

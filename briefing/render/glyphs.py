"""Characters that no font here can print, found before a page is written without them.

Where the user says that it shall be printed all the same, each is replaced by :data:`BOX`, which
the shipped fonts have: a glyph that a font lacks would break the PDF's accessibility.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element

from briefing.model.errors import MissingGlyphs
from briefing.render.fonts import SHIPPED, font_files, taken
from briefing.render.sandbox import stamp

PLAIN = 0x180
"""All printed characters below this are in the shipped fonts: Latin of most of Europe."""

BOX = "□"
"""What stands on the page for a character that no font has."""

_UNPRINTED = ("style", "script", "title", "meta", "head")
_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))  # they choose a form, no glyph
_SHOWN = 12  # two lines of a message; the rest is counted
_FREE_FONTS = {
    "CJK": "Noto Sans SC, TC, JP or KR",
    "HIRAGANA": "Noto Sans JP",
    "KATAKANA": "Noto Sans JP",
    "HANGUL": "Noto Sans KR",
    "ARABIC": "Noto Sans Arabic",
    "HEBREW": "Noto Sans Hebrew",
    "DEVANAGARI": "Noto Sans Devanagari",
    "BENGALI": "Noto Sans Bengali",
    "GEORGIAN": "Noto Sans Georgian",
    "ARMENIAN": "Noto Sans Armenian",
    "TAMIL": "Noto Sans Tamil",
    "THAI": "Noto Sans Thai",
    "KHMER": "Noto Sans Khmer",
}


def check_glyphs(root: Element, folders: tuple[Path, ...], style: str) -> None:
    """Raise :class:`MissingGlyphs` when the fonts lack a character of the text of a page.

    ``folders`` are the style's, whose ``fonts/`` count; ``style`` names it in the message.
    """
    if lacking := missing(printed(root), folders):
        raise MissingGlyphs(
            f"no font here has {listed(lacking)}; add {_font_for(lacking)} with: "
            f"briefing styles add-font {style} FONT-FILE",
            characters="".join(lacking),
        )


def replace_glyphs(root: Element, folders: tuple[Path, ...]) -> tuple[str, ...]:
    """Put a box for each character that the fonts lack; the characters that went."""
    lacking = missing(printed(root), folders)
    boxes = dict.fromkeys(map(ord, lacking), BOX)
    for element in root.iter() if lacking else ():
        if element.text and element.tag not in _UNPRINTED:
            element.text = element.text.translate(boxes)
        if element.tail:
            element.tail = element.tail.translate(boxes)
    return lacking


def missing(pieces: Iterable[str], folders: tuple[Path, ...]) -> tuple[str, ...]:
    """The characters that neither the shipped fonts nor those of a style have, in order."""
    used = set().union(*(piece for piece in pieces if not piece.isascii()))
    rare = {character for character in used if ord(character) >= PLAIN and _is_printed(character)}
    if not rare:
        return ()
    places = (SHIPPED, *(folder / "fonts" for folder in folders))
    files = tuple(path for folder in places for path in font_files(folder))
    known = _characters(tuple((path, stamp(path)) for path in files))
    return tuple(sorted(character for character in rare if ord(character) not in known))


def scripts(characters: Iterable[str]) -> tuple[str, ...]:
    """The first word of each character's Unicode name ("ARABIC", "CJK"), each once, in order."""
    names = (unicodedata.name(character, "").split(" ", 1)[0] for character in characters)
    return tuple(dict.fromkeys(name.split("-")[0] for name in names if name))


def _font_for(lacking: Iterable[str]) -> str:
    """The name of a free font that has letters of these scripts, as an example."""
    known = [name for script in scripts(lacking) if (name := _FREE_FONTS.get(script))]
    return f"one that does, such as {known[0]}," if known else "one that does"


def listed(characters: tuple[str, ...]) -> str:
    """The characters for a message: their scripts, and the first of them by name."""
    shown = " ".join(f"{one} (U+{ord(one):04X})" for one in characters[:_SHOWN])
    rest = len(characters) - _SHOWN
    more = f" and {rest} more" if rest > 0 else ""
    return f"{', '.join(scripts(characters))} characters: {shown}{more}"


def _is_printed(character: str) -> bool:
    selects = any(ord(character) in selectors for selectors in _SELECTORS)
    return not selects and unicodedata.category(character)[0] not in "CZ"


def printed(root: Element) -> Iterable[str]:
    """The pieces of text that a page shows."""
    for element in root.iter():
        if element.tag not in _UNPRINTED and element.text:
            yield element.text
        if element.tail:
            yield element.tail


@lru_cache(maxsize=4)
def _characters(fonts: tuple[tuple[Path, tuple[int, int]], ...]) -> frozenset[int]:
    """The code points that the fonts have glyphs for."""
    maps = (taken(path, lambda font: font.getBestCmap()) for path, _ in fonts)
    return frozenset(code for one in maps for code in one or ())  # no font prints nothing

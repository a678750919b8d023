"""Characters that no font here can print, found before a page is written with empty boxes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element

from briefing.errors import RenderError
from briefing.render.fonts import SHIPPED, font_files
from briefing.render.sandbox import stamp

PLAIN = 0x180
"""All printed characters below this are in the shipped fonts: Latin of most of Europe."""

_UNPRINTED = ("style", "script", "title", "meta", "head")
_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))  # they choose a form, no glyph
_SHOWN = 12


def check_glyphs(root: Element, folders: tuple[Path, ...], style: str) -> None:
    """Raise :class:`RenderError` when the fonts lack a character of the text of a page.

    ``folders`` are the style's, whose ``fonts/`` count; ``style`` names it in the message.
    """
    lacking = missing(_text(root), folders)
    if lacking:
        raise RenderError(
            f"no font here has {_listed(lacking)}; add one that does with: "
            f"briefing styles add-font {style} FONT-FILE"
        )


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


def _listed(characters: tuple[str, ...]) -> str:
    shown = " ".join(f"{one} (U+{ord(one):04X})" for one in characters[:_SHOWN])
    rest = len(characters) - _SHOWN
    more = f" and {rest} more" if rest > 0 else ""
    return f"{', '.join(scripts(characters))} characters: {shown}{more}"


def _is_printed(character: str) -> bool:
    if any(ord(character) in selectors for selectors in _SELECTORS):
        return False
    return unicodedata.category(character)[0] not in "CZ"


def _text(root: Element) -> Iterable[str]:
    for element in root.iter():
        if element.tag not in _UNPRINTED and element.text:
            yield element.text
        if element.tail:
            yield element.tail


@lru_cache(maxsize=4)
def _characters(fonts: tuple[tuple[Path, tuple[int, int]], ...]) -> frozenset[int]:
    """The code points that the fonts have glyphs for."""
    from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

    found: set[int] = set()
    for path, _ in fonts:
        try:
            with path.open("rb") as file, TTFont(file, lazy=True) as font:
                found.update(font.getBestCmap() or ())
        except (TTLibError, OSError, KeyError, ValueError, ImportError):
            continue  # no font: it prints nothing
    return frozenset(found)

"""Text that a page holds and no reader sees, or that is struck out: set aside with its reason.

What a page takes out of its display altogether (``display: none``, ``hidden``) is no part of its
visible text at all; this is about words that are there and shown to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefing.reading import colours, looks, sheets
from briefing.reading.colours import Colour
from briefing.reading.looks import Look

STRUCK = "struck out"
HIDDEN = "hidden text"
WORD_HIDDEN = "x-hidden-text"
"""The class that a document's hidden runs are given on their way to a page."""
WORD_STRUCK = "x-struck-text"
"""The same of runs that are struck out."""

STRUCK_TAGS = frozenset({"s", "strike", "del"})
"""Elements whose words a line goes through."""
_SPOKEN_ONLY = re.compile(
    rf"(?:^|\s)(?:{WORD_HIDDEN}|sr-only|visually-hidden|visuallyhidden|screen-reader-text|"
    r"screenreader-only|u-hidden-visually|a11y-hidden)(?:\s|$)"
)
_TOKEN = re.compile(r"#[0-9a-f]+|[a-z][a-z-]*\([^()]*\)|[a-z]+", re.IGNORECASE)
_PICTURED = re.compile(r"url\(|gradient|image|var\(", re.IGNORECASE)
_BARE_HEX = re.compile(r"[0-9a-f]{6}", re.IGNORECASE)
_LOOKS = frozenset(("style", "color", "bgcolor", "background", "text"))
"""Attributes that say how an element looks."""
_LETTERS = frozenset(
    ("color", "-webkit-text-fill-color", "font", "font-size", "background", "background-color")
)
_NONE: Look = {}
_USUAL_SIZE = 16.0  # pixels: what browsers set where a page says nothing


@dataclass(frozen=True, slots=True)
class Around:
    """What holds inside an element: why nobody sees its words ("" where one does).

    ``whole`` is true where nothing inside can be seen either; else an element inside with letters
    of its own is looked at again. ``colour`` is that of the letters, "" where no style gives one,
    ``sheet`` whether a style sheet gave it; ``size`` is theirs in pixels.
    """

    reason: str = ""
    whole: bool = False
    colour: str = ""
    sheet: bool = False
    size: float = _USUAL_SIZE


class Unseen:
    """Says of the elements of a page, from the outermost in, why nobody sees their words.

    ``given`` are the looks that style sheets in the page give its elements.
    """

    def __init__(self, root: Any, given: Mapping[Any, Look]) -> None:
        self._given = given
        self._is_whole = not given or sheets.is_whole(root)

    def look(self, element: Any) -> Look:
        """What attributes and sheets say of how an element looks."""
        return self._look(element, element.keys())

    def _look(self, element: Any, names: Collection[str]) -> Look:
        given = self._given.get(element, _NONE) if self._given else _NONE
        if not given and _LOOKS.isdisjoint(names):
            return _NONE
        style = element.get("style")
        own = looks.declared(style) if style else _NONE
        hints = dict(_hints(element))
        return {**hints, **given, **own} if hints or given else own

    def is_gone(self, element: Any, names: Collection[str]) -> bool:
        """Whether an element, with attributes of these ``names``, is out of the display."""
        if self._given and element in self._given:
            return looks.is_gone(self._look(element, names))
        style = element.get("style") if "style" in names else None
        return bool(style) and looks.is_gone(looks.declared(style))

    def inside(self, element: Any, tag: str, names: Collection[str], around: Around) -> Around:
        """What holds inside an element that stands in what ``around`` says.

        ``names`` are those of its attributes.
        """
        if around.whole:
            return around
        if tag in STRUCK_TAGS:
            return Around(STRUCK, whole=True)
        look = self._look(element, names)
        kinds = element.get("class") if "class" in names else ""
        if (look and looks.is_struck(look)) or (kinds and WORD_STRUCK in kinds):
            return Around(STRUCK, whole=True)
        if (look and looks.is_hidden(look)) or (kinds and _SPOKEN_ONLY.search(kinds)):
            return Around(HIDDEN, whole=True)
        return around if _LETTERS.isdisjoint(look) else self._letters(element, look, around)

    def _letters(self, element: Any, look: Look, around: Around) -> Around:
        own, size = looks.letters_of(look), looks.size_of(look)
        pixels = around.size if size is None else size[0] * (around.size / 16 if size[1] else 1)
        colour = own or around.colour
        by_sheet = looks.letters_of(looks.declared(element.get("style") or "")) != own
        sheet = by_sheet if own else around.sheet
        faint = bool(colour) and (
            colours.is_without_ink(colour) or self._is_like_ground(element, colour, sheet=sheet)
        )
        reason = HIDDEN if faint or looks.is_tiny(pixels) else ""
        return Around(reason, colour=colour, sheet=sheet, size=pixels)

    def _is_like_ground(self, element: Any, colour: str, *, sheet: bool) -> bool:
        """Whether letters have the colour of what lies behind them, as far as the page tells."""
        letters = colours.of_css(colour)
        if letters is None:
            return False
        for one in (element, *element.iterancestors()):
            given = looks.ground_of(self.look(one))
            if given and _PICTURED.search(given):
                return False
            if given and (ground := _opaque(given)):
                return colours.alike(letters, ground)
            if sheet and not self._is_whole:
                return False  # what is not in the page may give the ground
        return colours.alike(letters, colours.PAPER)


def _hints(element: Any) -> Iterator[tuple[str, str]]:
    """What attributes of old say of looks."""
    if ground := element.get("bgcolor"):
        yield "background-color", f"#{ground}" if _BARE_HEX.fullmatch(ground) else ground.lower()
    if element.get("background"):
        yield "background-image", "url()"
    name = {"font": "color", "body": "text"}.get(element.tag)
    if name and (letters := element.get(name)):
        yield "color", f"#{letters}" if _BARE_HEX.fullmatch(letters) else letters.lower()


def _opaque(ground: str) -> Colour | None:
    """The colour in a background's words, None where it lets what is behind it through."""
    tokens = (ground, *_TOKEN.findall(ground))
    return next((found for one in tokens if (found := colours.of_css(one))), None)

"""Which styles of an OpenDocument text show their words to nobody, or strike them out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from briefing.reading.unseen import HIDDEN, STRUCK

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_HIDDEN_TAGS = frozenset({f"{_TEXT}hidden-text", f"{_TEXT}hidden-paragraph"})
_SIZE = re.compile(r"(\d+(?:\.\d+)?)(pt|px|mm|cm|in|%)?")
_POINTS = {"pt": 1.0, "px": 0.75, "mm": 2.83, "cm": 28.3, "in": 72.0, "": 1.0}
_TINY = 2.0
_NO_GROUND = frozenset({"", "transparent", "none", "#ffffff"})
_MOST_PARENTS = 20

Key = tuple[str, str]
"""Family and name of a style."""


class Styles:
    """The styles of a document's parts, by family and name."""

    def __init__(self, roots: Iterable[Any]) -> None:
        self._styles: dict[Key, Any] = {}
        for root in roots:
            for style in root.iter(f"{_STYLE}style"):
                self._styles[style.get(f"{_STYLE}family", ""), style.get(f"{_STYLE}name", "")] = (
                    style
                )
        self._reasons: dict[Key, str] = {}

    def reason_of(self, element: Any) -> str:
        """Why the words of an element are set aside, "" where a reader sees them."""
        if element.tag in _HIDDEN_TAGS and element.get(f"{_TEXT}is-hidden", "true") == "true":
            return HIDDEN
        if element.get(f"{_TEXT}display") == "none":
            return HIDDEN
        family = "text" if element.tag == f"{_TEXT}span" else "paragraph"
        key = family, element.get(f"{_TEXT}style-name", "")
        if key not in self._reasons:
            self._reasons[key] = _reason(self._given(key))
        return self._reasons[key]

    def _given(self, key: Key) -> dict[str, str]:
        """What a style says of letters, with what it is based on."""
        given: dict[str, str] = {}
        for _ in range(_MOST_PARENTS):
            style = self._styles.get(key)
            if style is None:
                break
            for properties in style:
                if isinstance(properties.tag, str) and properties.tag.endswith("-properties"):
                    for name, value in properties.attrib.items():
                        given.setdefault(str(name), str(value))
            key = key[0], style.get(f"{_STYLE}parent-style-name", "")
        return given


def _reason(given: dict[str, str]) -> str:
    lines = ("text-line-through-style", "text-line-through-type")
    if any(given.get(f"{_STYLE}{name}", "none") != "none" for name in lines):
        return STRUCK
    if given.get(f"{_TEXT}display") == "none":
        return HIDDEN
    white = given.get(f"{_FO}color", "").lower() == "#ffffff"
    if white and given.get(f"{_FO}background-color", "").lower() in _NO_GROUND:
        return HIDDEN
    size = _SIZE.fullmatch(given.get(f"{_FO}font-size", ""))
    tiny = size and size[2] != "%" and float(size[1]) * _POINTS[size[2] or ""] <= _TINY
    return HIDDEN if tiny else ""

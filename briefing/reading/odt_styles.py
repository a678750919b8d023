"""Which styles of an OpenDocument text show their words to nobody, or strike them out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from briefing.reading import colours
from briefing.reading.unseen import HIDDEN, STRUCK

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_HIDDEN_PARAGRAPH = f"{_TEXT}hidden-paragraph"
_HIDDEN_TAGS = frozenset({f"{_TEXT}hidden-text", _HIDDEN_PARAGRAPH})
_SIZE = re.compile(r"(\d+(?:\.\d+)?)(pt|px|mm|cm|in|%)?")
# points of each unit, rounded: only what is as small as a dot is asked for
_POINTS = {"pt": 1.0, "px": 0.75, "mm": 2.83, "cm": 28.3, "in": 72.0, "": 1.0}
_TINY = 2.0  # points, as in Word and rich text (:mod:`briefing.reading.rtf_unseen`)
_SMALL_PART = 10.0
"""Per cent of the usual size up to which letters are too small to be read."""
_CLEAR = 95.0
"""Per cent of what lies behind letters that they let through, from which none is seen."""
_THROUGH = "}char-transparency"
_MOST_PARENTS = 20  # styles rest on a few others; this ends a circle

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
        if any(_is_hidden(one) for one in (element, *element.iterchildren(_HIDDEN_PARAGRAPH))):
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
    letters = colours.of_hex(given.get(f"{_FO}color", ""))
    ground = colours.of_hex(given.get(f"{_FO}background-color", "")) or colours.PAPER
    if letters and colours.alike(letters, ground):
        return HIDDEN
    if any(_share(value) >= _CLEAR for name, value in given.items() if name.endswith(_THROUGH)):
        return HIDDEN
    size = _SIZE.fullmatch(given.get(f"{_FO}font-size", ""))
    if size is None:
        return ""
    if size[2] == "%":
        return HIDDEN if float(size[1]) <= _SMALL_PART else ""
    return HIDDEN if float(size[1]) * _POINTS[size[2] or ""] <= _TINY else ""


def _is_hidden(element: Any) -> bool:
    """Whether an element itself says that it is not shown."""
    hides = element.tag in _HIDDEN_TAGS and element.get(f"{_TEXT}is-hidden", "true") == "true"
    shown = element.get(f"{_TEXT}display")
    unless = shown == "condition" and element.get(f"{_TEXT}is-hidden") == "true"
    return bool(hides or shown == "none" or unless)


def _share(value: str) -> float:
    found = _SIZE.fullmatch(value)
    return float(found[1]) if found and found[2] == "%" else 0.0

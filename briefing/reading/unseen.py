"""Text that a page holds and no reader sees, or that is struck out: set aside with its reason.

What a page takes out of its display altogether (``display: none``, ``hidden``) is no part of its
visible text at all; this is about words that are there and shown to nobody.
"""

from __future__ import annotations

import re
from typing import Any

STRUCK = "struck out"
HIDDEN = "hidden text"
WORD_HIDDEN = "x-hidden-text"
"""The class that a document's hidden runs are given on their way to a page."""

STRUCK_TAGS = frozenset({"s", "strike", "del"})
_STRUCK_STYLE = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_TINY = r"(?:0*\.?0+|[01](?:\.\d+)?px|0?\.\d+(?:px|pt|em|rem))"
_HIDDEN_STYLE = re.compile(
    r"(?:^|;)\s*(?:opacity\s*:\s*0*\.?0+\s*(?:;|!|$)"
    rf"|font-size\s*:\s*{_TINY}\s*(?:;|!|$|px|pt|em|rem|%)"
    r"|color\s*:\s*transparent"
    r"|(?:left|top|right|text-indent|margin-left)\s*:\s*-\d{4,}"
    r"|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?"
    r"|clip-path\s*:\s*inset\(\s*(?:50|100)%"
    r"|transform\s*:\s*scale\(\s*0*\.?0*\s*\)"
    r"|mso-hide\s*:\s*all)",
    re.IGNORECASE,
)
_COLOUR = re.compile(r"(?:^|;)\s*(color|background|background-color)\s*:\s*([^;!]+)", re.IGNORECASE)
_NO_GROUND = frozenset({"transparent", "none", "inherit", "initial"})
_WHITE = frozenset({"#fff", "#ffffff", "white", "rgb(255,255,255)"})
_SPOKEN_ONLY = re.compile(
    rf"(?:^|\s)(?:{WORD_HIDDEN}|sr-only|visually-hidden|visuallyhidden|screen-reader-text|"
    r"screenreader-only|u-hidden-visually|a11y-hidden)(?:\s|$)"
)


def reason_of(element: Any, tag: str) -> str:
    """Why an element's text is set aside, "" where a reader sees it."""
    if tag in STRUCK_TAGS:
        return STRUCK
    style = element.get("style")
    if style:
        if _STRUCK_STYLE.search(style):
            return STRUCK
        if _HIDDEN_STYLE.search(style) or _white_on_white(element, style):
            return HIDDEN
    names = element.get("class")
    return HIDDEN if names and _SPOKEN_ONLY.search(names) else ""


def _white_on_white(element: Any, style: str) -> bool:
    """Whether the style gives white letters, and nothing around them a ground of another colour."""
    letters, _ = _colours(style)
    if letters not in _WHITE:
        return False
    for one in (element, *element.iterancestors()):
        given = one.get("style", "")
        ground = _colours(given)[1] or "".join(one.get("bgcolor", "").lower().split())
        if one.get("background") or "url(" in given:
            return False
        if ground and ground not in _NO_GROUND:
            return ground in _WHITE
    return True


def _colours(style: str) -> tuple[str, str]:
    """The colours of letters and of their ground that a style gives, "" where it gives none."""
    letters = ground = ""
    for found in _COLOUR.finditer(style):
        colour = "".join(found[2].lower().split())
        if found[1].lower() == "color":
            letters = colour
        else:
            ground = colour
    return letters, ground

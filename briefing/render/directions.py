"""Which way a text runs: each block by its first letter, as HTML's ``dir="auto"`` has it.

WeasyPrint orders what stands inside a block by the block's direction, and does not find it out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from xml.etree.ElementTree import Element

_BLOCKS = frozenset(
    ("p", "li", "td", "th", "h1", "h2", "h3", "h4", "div", "blockquote", "dd", "dt")
)
_RIGHT = ("R", "AL")


def set_directions(root: Element) -> None:
    """Set ``dir="rtl"`` on each block that begins with a letter written from right to left."""
    for element in root.iter():
        if element.tag in _BLOCKS and "dir" not in element.attrib and runs_right(element):
            element.set("dir", "rtl")


def runs_right(element: Element) -> bool:
    """Whether the first letter of a block, and not of one inside it, runs from right to left."""
    for text in _own_text(element):
        for character in text:
            kind = unicodedata.bidirectional(character)
            if kind == "L" or kind in _RIGHT:
                return kind in _RIGHT
    return False


def _own_text(element: Element) -> Iterator[str]:
    if element.text:
        yield element.text
    for child in element:
        if (
            isinstance(child.tag, str)
            and child.tag not in _BLOCKS
            and child.get("class") != "number"
        ):
            yield from _own_text(child)
        if child.tail:
            yield child.tail

"""Pictures that are small as files and large once drawn: looked at before they are used."""

from __future__ import annotations

import warnings
from io import BytesIO
from xml.etree import ElementTree as ET

MAX_PIXELS = 40_000_000
"""Largest picture in pixels: an A4 page at 600 dots an inch."""

MAX_DRAWN = 20_000
"""Most elements that an SVG picture draws, each ``use`` counted by what it repeats."""

MAX_DEPTH = 100
"""Deepest nesting of an SVG picture."""

_XLINK = "{http://www.w3.org/1999/xlink}href"


class TooLarge(ValueError):
    """A picture that would take too much to draw."""


def check_picture(data: bytes) -> None:
    """Raise :class:`TooLarge` for a picture that would take too much to draw.

    What is no picture, or a damaged one, is left to whoever draws it.
    """
    if b"<svg" in data[:4096] or data.lstrip()[:1] == b"<":
        _check_svg(data)
    else:
        _check_raster(data)


def _check_raster(data: bytes) -> None:
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data)) as picture:
                width, height = picture.size
    except Image.DecompressionBombError as error:
        raise TooLarge("a picture has too many pixels") from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return
    if width * height > MAX_PIXELS:
        raise TooLarge(f"a picture of {width} x {height} pixels is too large")


def _check_svg(data: bytes) -> None:
    if b"<!ENTITY" in data:
        raise TooLarge("an SVG picture may not define entities")
    try:
        root = ET.fromstring(data)  # noqa: S314  entities are refused above
    except ET.ParseError:
        return
    check_svg(root)


def check_svg(root: ET.Element) -> None:
    """Raise :class:`TooLarge` for an ``svg`` element that would take too much to draw."""
    if _Drawn(root).count(root, 0) > MAX_DRAWN:
        raise TooLarge("an SVG picture draws too many elements")


class _Drawn:
    """Counts the elements that are drawn, those of a ``use`` each time that it is used."""

    def __init__(self, root: ET.Element) -> None:
        self._named = {name: one for one in root.iter() if (name := one.get("id"))}
        self._counts: dict[ET.Element, int] = {}

    def count(self, element: ET.Element, depth: int) -> int:
        """How many elements are drawn for this one; a circle counts as too many."""
        if depth > MAX_DEPTH:
            return MAX_DRAWN + 1
        if element not in self._counts:
            self._counts[element] = MAX_DRAWN + 1  # until it is known: it may use itself
            total = 1 + sum(self.count(child, depth + 1) for child in element)
            target = self._target(element)
            if target is not None:
                total += self.count(target, depth + 1)
            self._counts[element] = min(total, MAX_DRAWN + 1)
        return self._counts[element]

    def _target(self, element: ET.Element) -> ET.Element | None:
        if not isinstance(element.tag, str) or element.tag.rpartition("}")[2] != "use":
            return None
        href = element.get("href") or element.get(_XLINK) or ""
        return self._named.get(href.removeprefix("#"))

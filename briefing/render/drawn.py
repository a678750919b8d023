"""How much an SVG picture draws: what is small as a file may draw itself over and over.

The picture is parsed as the layout engine parses it, and each thing that is drawn is counted each
time that it is drawn: elements, letters, the corners of lines, and whatever they refer to (``use``,
patterns, gradients, masks, clips, filters, and a marker at each corner). Where it cannot be known
how often (a style sheet may name anything), the most is assumed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET
from xml.parsers import expat

MAX_DRAWN = 20_000
"""Most that an SVG picture draws: elements and letters, and corners at a twentieth each."""

MAX_DEPTH = 100
"""Deepest nesting of an SVG picture, what it refers to included."""

MAX_SVG_BYTES = 8 * 1024 * 1024
"""Largest SVG picture in bytes."""

MAX_ELEMENTS = 60_000
"""Most elements of an SVG picture, drawn or not."""

_CORNERS = 20  # corners that take as long as one element
_LOOKUP = 400  # elements that are passed over, looking for a name, in the time of one drawn
_XLINK = "{http://www.w3.org/1999/xlink}href"
_NUMBER = re.compile(r"(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_URL = re.compile(r"url\s*\(\s*[\"']?\s*[^)#]{0,400}#([^)\"']{1,400})", re.IGNORECASE)
_HASH = re.compile(r"#([\w:.-]{1,200})")
_PICTURE = re.compile(
    r"data:image/(?:png|jpe?g|gif|webp)[;,]|[^:?#]{1,400}\.(?:png|jpe?g|gif|webp)\Z", re.IGNORECASE
)
_LETTERED = frozenset({"text", "tspan", "textPath", "a", "tref"})
_IMAGES = frozenset({"image", "feImage"})


class TooLarge(ValueError):
    """A picture that would take too much to draw."""


def parsed_svg(data: bytes) -> ET.Element | None:
    """The root of an SVG picture in any encoding that the layout engine reads; None for no XML.

    Raises :class:`TooLarge` for one that defines entities, or is far too large or deep.
    """
    if len(data) > MAX_SVG_BYTES:
        if data.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")[:1] == b"<":
            raise TooLarge(f"an SVG picture may have {MAX_SVG_BYTES // 2**20} MB at most")
        return None
    try:
        _Look().over(data)
        return ET.fromstring(data)  # noqa: S314  what it may not hold was looked for above
    except (ET.ParseError, expat.ExpatError, LookupError, ValueError) as error:
        if isinstance(error, TooLarge):
            raise
        return None


class _Look:
    """Goes over a picture without keeping it."""

    def __init__(self) -> None:
        self._depth = self._elements = 0

    def over(self, data: bytes) -> None:
        """Raise :class:`TooLarge`, or an error of expat's for what is no XML."""
        parser = expat.ParserCreate()
        parser.EntityDeclHandler = self._entity
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.Parse(data, True)

    def _entity(self, *_: object) -> None:
        raise TooLarge("an SVG picture may not define entities")

    def _start(self, *_: object) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > MAX_DEPTH or self._elements > MAX_ELEMENTS:
            raise TooLarge("an SVG picture has too many elements, or too many in one another")

    def _end(self, _: str) -> None:
        self._depth -= 1


def check_svg(root: ET.Element) -> int:
    """How much an ``svg`` element draws; raises :class:`TooLarge` where it is too much."""
    drawn = _Drawn(root)
    total = drawn.of(root).cost
    if total > MAX_DRAWN:
        raise TooLarge("an SVG picture draws too many elements")
    return int(total)


@dataclass(slots=True)
class _Count:
    """What an element draws: ``cost`` in all, of ``shapes`` with ``corners``."""

    cost: float = 1.0
    shapes: float = 1.0
    corners: float = 0.0


_ENDLESS = _Count(MAX_DRAWN + 1, MAX_DRAWN + 1, MAX_DRAWN + 1)


class _Drawn:
    """Counts what is drawn, what is referred to each time that it is."""

    def __init__(self, root: ET.Element) -> None:
        elements = [one for one in root.iter() if isinstance(one.tag, str)]
        self._named: dict[str, ET.Element] = {}
        for one in elements:
            self._named.setdefault(one.get("id") or "", one)
        self._named.pop("", None)
        self._lookup = 1 + len(elements) / _LOOKUP
        self._counts: dict[ET.Element, _Count] = {}
        self._sheets = [one.text or "" for one in elements if _name(one) == "style"]
        self._by_sheets = _Count(0, 0, 0)
        self._looked: set[str] = set()

    def of(self, root: ET.Element) -> _Count:
        """What the picture draws."""
        if any("@import" in sheet or "\\" in sheet for sheet in self._sheets):
            raise TooLarge("an SVG picture's style sheet may load no other and escape no letters")
        mentioned = {name for sheet in self._sheets for name in _HASH.findall(sheet)}
        targets = [self._named[name] for name in sorted(mentioned) if name in self._named]
        costs = [self._count(target, 0).cost for target in targets]
        if costs:
            self._by_sheets = _Count(max(costs))
            self._counts.clear()
        marked = any("marker" in sheet for sheet in self._sheets)
        whole = self._count(root, 0)
        if marked:
            whole.cost += self._by_sheets.cost * whole.corners
        whole.cost += self._by_sheets.cost * whole.shapes
        return whole

    def _count(self, element: ET.Element, depth: int) -> _Count:
        """What is drawn for this element; a circle counts as too much."""
        if depth > MAX_DEPTH:
            return _ENDLESS
        found = self._counts.get(element)
        if found is not None:
            return found
        self._counts[element] = _ENDLESS  # until it is known: it may use itself
        made = self._own(element)
        for child in element:
            if isinstance(child.tag, str):
                _add(made, self._count(child, depth + 1))
        for attribute, name in _references(element):
            self._refer(made, attribute, name, depth)
        if "opacity" in element.attrib or "opacity" in element.get("style", ""):
            made.cost *= 1.5  # its box is measured first
        made.cost = min(made.cost, MAX_DRAWN + 1.0)
        self._counts[element] = made
        return made

    def _own(self, element: ET.Element) -> _Count:
        """The element without what stands in it."""
        name = _name(element)
        if name in _IMAGES and not _PICTURE.match(element.get(_XLINK) or element.get("href") or ""):
            raise TooLarge("an SVG picture may show PNG, JPEG, GIF and WebP pictures, no others")
        numbers = _NUMBER.findall(element.get("d", "") + " " + element.get("points", ""))
        corners = float(len(numbers) or 4 * (name == "line"))
        letters = 0
        if name in _LETTERED:
            letters = len("".join((element.text or "").split()))
        letters += sum(
            len("".join((child.tail or "").split())) for child in element if name in _LETTERED
        )
        return _Count(1 + letters + corners / _CORNERS, 1, corners)

    def _refer(self, made: _Count, attribute: str, name: str, depth: int) -> None:
        """Add what a reference draws, as often as the attribute makes it drawn."""
        target = self._named.get(name)
        if target is None or name not in self._looked:  # it keeps what it has found, not misses
            made.cost += self._lookup
            self._looked.add(name)
        if target is None:
            return
        count = self._count(target, depth + 1)
        if attribute == "href":
            _add(made, count)
        elif attribute.startswith("marker"):
            made.cost += count.cost * max(1.0, made.corners)
        elif attribute in ("mask", "clip-path", "filter"):
            made.cost += count.cost
        else:  # paints are handed down to all shapes inside
            made.cost += count.cost * max(made.shapes, made.corners if attribute == "style" else 1)


def _add(made: _Count, other: _Count) -> None:
    made.cost += other.cost
    made.shapes = min(made.shapes + other.shapes, MAX_DRAWN + 1.0)
    made.corners = min(made.corners + other.corners, MAX_DRAWN * 20.0)


def _name(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _references(element: ET.Element) -> Iterator[tuple[str, str]]:
    """The attribute and the name of each reference to another element, ``style`` taken apart."""
    for attribute, value in element.attrib.items():
        if attribute in ("href", _XLINK):
            if "#" in value and not value.lower().startswith("data:"):
                yield "href", value.rpartition("#")[2]
        elif attribute == "style":
            yield from _styled(value)
        elif "(" in value:
            for name in _URL.findall(value):
                yield attribute, name.strip()


def _styled(value: str) -> Iterator[tuple[str, str]]:
    if "\\" in value:
        raise TooLarge("an SVG picture's style may not escape letters")
    plain = "/*" not in value
    for declaration in value.split(";"):
        attribute = declaration.partition(":")[0].strip().lower() if plain else "style"
        for name in _HASH.findall(declaration):
            yield attribute, name

"""Which runs of a Word document show their words to nobody, or strike them out."""

from __future__ import annotations

from typing import Any

from briefing.reading import colours
from briefing.reading.colours import Colour

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TINY = 4  # half points
_OFF = ("0", "false", "off", "none")
_HIDING = ("vanish", "webHidden", "specVanish")
_STRIKING = ("strike", "dstrike")
_LOOKS = (*_HIDING, *_STRIKING, "color", "sz", "shd", "highlight")
_MOST_PARENTS = 20  # styles rest on a few others; this ends a circle
_MARKERS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF",
    "red": "FF0000", "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "000080",
    "darkCyan": "008080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip

Given = dict[str, Any]
"""Properties of letters by name: the element that gives each."""


class Marks:
    """Marks runs by the names of two styles, for those that nobody sees and those struck out.

    ``styles`` is the part of a document that holds its styles, empty where it has none.
    """

    def __init__(self, styles: bytes, *, hidden: str, struck: str) -> None:
        self._hidden, self._struck = hidden, struck
        self._styles: dict[str, Any] = {}
        if styles.strip():
            for style in _parsed(styles).iter(f"{_W}style"):
                self._styles[style.get(f"{_W}styleId", "")] = style
        self._given: dict[str, Given] = {}

    def of(self, part: bytes) -> bytes:
        """A part of a document with its unseen runs marked; the part itself where there is none."""
        root, marked = _parsed(part), False
        for run in root.iter(f"{_W}r"):
            mark = self._mark(run)
            if not mark:
                continue
            marked = True
            properties = run.find(f"{_W}rPr")
            if properties is None:
                properties = _element("rPr")
                run.insert(0, properties)
            for name in ("rStyle", *_STRIKING):
                for one in properties.findall(f"{_W}{name}"):
                    properties.remove(one)
            properties.insert(0, _element("rStyle", mark))
        return _written(root) if marked else part

    def _mark(self, run: Any) -> str:
        given = self._look(run)
        if any(_is_on(given.get(name)) for name in _STRIKING):
            return self._struck
        if any(_is_on(given.get(name)) for name in _HIDING) or _is_tiny(given):
            return self._hidden
        if _is_like_ground(given, run) or _is_in_hidden_row(run):
            return self._hidden
        return ""

    def _look(self, run: Any) -> Given:
        """What holds of a run's letters: by its paragraph's style, by its own, by itself."""
        paragraph = next(run.iterancestors(f"{_W}p"), None)
        given = dict(self._by_style(paragraph, "pPr", "pStyle"))
        given |= self._by_style(run, "rPr", "rStyle")
        return given | _letters(run)

    def _by_style(self, element: Any, properties: str, name: str) -> Given:
        if element is None or not self._styles:
            return {}
        found = element.find(f"{_W}{properties}/{_W}{name}")
        key = found.get(f"{_W}val", "") if found is not None else ""
        if key not in self._given:
            self._given[key] = self._inherited(key)
        return self._given[key]

    def _inherited(self, key: str) -> Given:
        given: Given = {}
        for _ in range(_MOST_PARENTS):
            style = self._styles.get(key)
            if style is None:
                break
            given = _letters(style) | given
            parent = style.find(f"{_W}basedOn")
            key = parent.get(f"{_W}val", "") if parent is not None else ""
        return given


def _letters(element: Any) -> Given:
    """What the run properties right in an element say."""
    properties = element.find(f"{_W}rPr")
    if properties is None:
        return {}
    found = ((name, properties.find(f"{_W}{name}")) for name in _LOOKS)
    return {name: one for name, one in found if one is not None}


def _is_on(switch: Any) -> bool:
    return switch is not None and switch.get(f"{_W}val", "1") not in _OFF


def _is_tiny(given: Given) -> bool:
    size = given["sz"].get(f"{_W}val", "") if "sz" in given else ""
    return size.isdigit() and int(size[:9]) <= _TINY


def _is_like_ground(given: Given, run: Any) -> bool:
    """Whether the letters have the colour of what lies behind them."""
    letters = colours.of_hex(given["color"].get(f"{_W}val", "")) if "color" in given else None
    return letters is not None and colours.alike(letters, _ground(given, run))


def _ground(given: Given, run: Any) -> Colour:
    if "highlight" in given:
        name = given["highlight"].get(f"{_W}val", "")
        if name in _MARKERS:
            return colours.of_hex(_MARKERS[name]) or colours.PAPER
    shades = [given["shd"]] if "shd" in given else []
    for one in run.iterancestors():
        found = (one.find(f"{_W}{name}/{_W}shd") for name in ("pPr", "tcPr", "tblPr"))
        shades += [shade for shade in found if shade is not None]
    for shade in shades:
        if colour := colours.of_hex(shade.get(f"{_W}fill", "")):
            return colour
    return colours.PAPER


def _is_in_hidden_row(run: Any) -> bool:
    rows = run.iterancestors(f"{_W}tr")
    return any(_is_on(row.find(f"{_W}trPr/{_W}hidden")) for row in rows)


def _parsed(part: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(part, parser)


def _element(name: str, value: str = "") -> Any:
    from lxml import etree

    return etree.Element(f"{_W}{name}", {f"{_W}val": value} if value else {})


def _written(root: Any) -> bytes:
    from lxml import etree

    return bytes(etree.tostring(root))

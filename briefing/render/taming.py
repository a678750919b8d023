"""A page's elements before they are laid out: what leads astray, or would explode, is taken out.

A template may write what it likes, so this looks at what it wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

from briefing.model.errors import RenderError
from briefing.render.assets import BASE_URL
from briefing.render.drawn import TooLarge, check_svg

MAX_TAGS = 250_000
"""Most tags of a page."""

MAX_ELEMENTS = 250_000
"""Most elements of a page; its mistakes may make many more than it has tags."""

MAX_NESTED = 800
"""Deepest nesting of a page's elements."""

MAX_FOOTNOTES = 2_500
"""Most notes at the foot of pages: they are laid out over and over."""

MAX_SPAN = 200
"""Most columns or rows that a cell of a table spans."""

MAX_PICTURED = 60_000
"""Most that the pictures of a page draw together, counted as in :mod:`briefing.render.drawn`."""

_LONGEST = 4_000  # the host, over which it stumbles, stands at the front; the rest only costs time
_LINKS = ("http", "https", "mailto")
_SHOWING = frozenset({"img", "embed", "object", "input"})


class Pictures(Protocol):
    """Tells how much the picture at an address draws."""

    def draws(self, url: str) -> int:
        """As :func:`briefing.render.pictures.check_picture` counts; 0 for what is refused."""


def check_markup(text: str) -> None:
    """Raise :class:`RenderError` for a page of far too many tags, before it is parsed."""
    tags = text.count("<")
    if tags > MAX_TAGS:
        raise RenderError(f"the page has {tags:,} tags; {MAX_TAGS:,} are laid out at most")


def tame(root: Element, pictures: Pictures) -> None:
    """Take out what attaches a file, leads anywhere but to a page or an address, or explodes.

    Raises :class:`RenderError` for far too many elements, or too many in one another.
    """
    elements = _bounded(root)
    room = MAX_PICTURED
    for element in elements:
        _close(element)
        for name in ("colspan", "rowspan"):
            if len(element.get(name, "")) > 3:
                element.set(name, str(MAX_SPAN))
        room = _draw(element, pictures, room)
    if len(elements) > MAX_FOOTNOTES:
        _check_footnotes(root, elements)


def _bounded(root: Element) -> list[Element]:
    """All elements, once there are neither too many nor too many in one another."""
    found: list[Element] = []
    stack = [(root, 1)]
    while stack:
        element, depth = stack.pop()
        found.append(element)
        if depth > MAX_NESTED:
            raise RenderError("the page's elements are nested too deeply")
        if len(found) > MAX_ELEMENTS:
            raise RenderError(f"the page has more than {MAX_ELEMENTS:,} elements")
        stack.extend((child, depth + 1) for child in reversed(element))
    return [one for one in found if isinstance(one.tag, str)]


def _close(element: Element) -> None:
    if element.tag == "base":
        element.attrib.clear()
    if "attachment" in element.get("rel", "").lower().split():
        del element.attrib["rel"]
        element.attrib.pop("href", None)
    for name in ("src", "href", "data", "poster"):
        if not _can_be_taken(element.get(name, "")):
            del element.attrib[name]
    target = element.get("href", "").strip()
    leads_out = element.tag in ("a", "area") and target and not target.startswith("#")
    if leads_out and not may_lead(target):
        del element.attrib["href"]


def _can_be_taken(address: str) -> bool:
    """Whether an address can be taken apart: the layout engine stumbles over one that cannot."""
    try:
        urlsplit(urljoin(BASE_URL, address[:_LONGEST]))
    except ValueError:
        return False
    return True


def may_lead(target: str) -> bool:
    """Whether a link may lead to an address: http, https or mailto, and one that can be taken."""
    try:
        parts = urlsplit(target)
        _ = parts.port  # raises for what is no number
    except ValueError:
        return False
    scheme = parts.scheme.lower()
    return scheme == "mailto" or (scheme in _LINKS and bool(parts.hostname))


def _draw(element: Element, pictures: Pictures, room: int) -> int:
    """What is left of ``room`` once the element's picture is drawn; it goes where none is."""
    name = str(element.tag).rpartition("}")[2]
    try:
        if name == "svg":
            drawn = check_svg(element)
        elif name in _SHOWING:
            drawn = pictures.draws(_address(element))
        else:
            return room
    except TooLarge:
        element.clear()
        return room
    if drawn > room:
        element.clear()
        return room
    return room - drawn


def _address(element: Element) -> str:
    given = element.get("src") or element.get("data") or ""
    if not given or given[:5].lower() == "data:":
        return given
    try:
        return urljoin(BASE_URL, given.strip())
    except ValueError:
        return ""


def _check_footnotes(root: Element, elements: list[Element]) -> None:
    """Raise :class:`RenderError` for a page that puts far too many notes at its feet."""
    from cssselect2 import ElementWrapper

    tests = list(_footnoted(one.text or "" for one in elements if one.tag == "style"))
    inline = sum("footnote" in one.get("style", "").lower() for one in elements)
    if not tests and inline <= MAX_FOOTNOTES:
        return
    whole = ElementWrapper.from_html_root(root)
    count = inline + sum(any(test(one) for test in tests) for one in whole.iter_subtree())
    if count > MAX_FOOTNOTES:
        raise RenderError(
            f"the page has {count:,} footnotes; {MAX_FOOTNOTES:,} are laid out at most"
        )


def _footnoted(sheets: Iterable[str]) -> Iterator[Callable[[Any], bool]]:
    """A test for each selector of a rule that makes footnotes."""
    import tinycss2
    from cssselect2 import SelectorError, compile_selector_list

    for sheet in sheets:
        rules = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
        while rules:
            rule = rules.pop()
            if rule.type == "at-rule" and rule.content and rule.lower_at_keyword == "media":
                rules += tinycss2.parse_rule_list(rule.content, skip_whitespace=True)
            if rule.type != "qualified-rule" or not _makes_footnotes(rule.content):
                continue
            try:
                selectors = compile_selector_list(rule.prelude)
            except SelectorError:
                continue
            yield from (one.test for one in selectors if one.pseudo_element is None)


def _makes_footnotes(content: Any) -> bool:
    import tinycss2

    said = tinycss2.serialize(content).lower()
    return "footnote" in said and "float" in said

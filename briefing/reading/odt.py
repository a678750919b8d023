"""OpenDocument texts (.odt): their content.xml, read with lxml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.model.errors import EmptyArticle, ReadingError
from briefing.reading import archive
from briefing.reading.limits import MAX_MARKS, check_count
from briefing.reading.odt_styles import Styles
from briefing.reading.page import Page, Part, laid_out

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_UNSEEN = frozenset(
    {f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}bookmark"}
)
_INLINE = frozenset({f"{_TEXT}span", f"{_TEXT}hidden-text"})
# a little more than an article may have: a part is unpacked, marks and all
_MOST_PART = 24 * 1024 * 1024
_MOST_TAGS = 2 * MAX_MARKS  # an element has two tags, one to open and one to close it


def read(data: bytes, name: str) -> Page:
    """The page of a document: paragraphs and headings in order, deleted passages left out.

    Raises :class:`ReadingError` for a damaged one and :class:`EmptyArticle` for one without
    text.
    """
    from lxml import etree

    with archive.opened(data, name) as file:
        source = archive.member(file, "content.xml", name, _MOST_PART)
        named = "styles.xml" in file.namelist()
        styles = archive.member(file, "styles.xml", name, _MOST_PART) if named else b""
    check_count(source.count(b"<"), "tags", name, _MOST_TAGS)
    check_count(styles.count(b"<"), "tags", name, _MOST_TAGS)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(source, parser)
        looks = Styles([etree.fromstring(styles, parser), root] if styles.strip() else [root])
    except etree.XMLSyntaxError as error:
        raise ReadingError(f"the document is damaged: {error}", path=name) from error
    parts = list(_parts(root, looks))
    if not any(char.isalnum() for part in parts for char in part.text):
        raise EmptyArticle("the document has no text", path=name)
    return laid_out(parts)


def _parts(root: Any, looks: Styles) -> Iterator[Part]:
    """A part for each line of each paragraph and heading, in document order.

    After a paragraph come its words that no reader sees, each with the reason.
    """
    stack: list[tuple[Any, bool, str]] = [(root, False, "")]
    while stack:
        element, listed, above = stack.pop()
        if element.tag in _UNSEEN or not isinstance(element.tag, str):
            continue
        reason = above or looks.reason_of(element)
        if element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            level = _level(element) if element.tag == f"{_TEXT}h" else 0
            aside: list[tuple[str, str]] = []
            for line in _words(element, looks, aside).splitlines():
                yield Part(line, level=level, listed=listed, reason=reason)
            for words, unseen in aside:
                yield Part(" ".join(words.split()), reason=reason or unseen)
        inside = listed or element.tag == f"{_TEXT}list-item"
        stack.extend(
            (child, inside, reason)
            for child in reversed(element)
            if _holds_paragraphs(child, element)
        )


def _holds_paragraphs(child: Any, parent: Any) -> bool:
    """Below a paragraph only frames are searched for further paragraphs."""
    inside = parent.tag in (f"{_TEXT}p", f"{_TEXT}h")
    return not inside or (isinstance(child.tag, str) and child.tag.endswith("}frame"))


def _level(element: Any) -> int:
    value = element.get(f"{_TEXT}outline-level") or "1"
    return min(6, max(1, int(value))) if value.isdigit() and len(value) < 4 else 1


def _words(element: Any, looks: Styles, aside: list[tuple[str, str]]) -> str:
    """The text of a paragraph; tabs, runs of spaces and line breaks have elements of their own.

    What no reader sees in it goes to ``aside`` with the reason.
    """
    pieces: list[str] = [element.text or ""]
    for child in element:
        tag = child.tag
        if tag == f"{_TEXT}line-break":
            pieces.append("\n")
        elif tag in (f"{_TEXT}tab", f"{_TEXT}s"):
            pieces.append(" ")
        elif isinstance(tag, str) and tag not in _UNSEEN and not tag.endswith("}frame"):
            words = _words(child, looks, aside)
            if reason := looks.reason_of(child) if tag in _INLINE else "":
                aside.append((words, reason))
            else:
                pieces.append(words)
        pieces.append(child.tail or "")
    return "".join(pieces)

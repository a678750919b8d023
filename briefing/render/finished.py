"""A look into a finished PDF: whether it is accessible and everything stands on its page.

PDFium reads the file, which had no part in writing it.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

_NEEDS_ALT = ("Figure", "Formula")
_MOST = 20  # faults that are told
_EDGE = 1.0  # points that a letter may stand over the edge of the page: its blank side


def faults(data: bytes) -> tuple[str, ...]:
    """What a screen reader would stumble over (PDF/UA-1): each fault in words, once."""
    return _looked_at(data, _faults)


def misprints(data: bytes) -> tuple[str, ...]:
    """Pages with nothing on them, text outside the page, text printed over other text."""
    return _looked_at(data, _misprints)


def structure(data: bytes) -> Counter[str]:
    """How many elements of each kind ("H1", "Table") the file's structure has."""
    return Counter(_looked_at(data, _kinds, once=False))


def _kinds(document: Any) -> Iterator[str]:
    for number in range(len(document)):
        page = document[number]
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        for element in _elements(tree):
            yield _of(element, pdfium.FPDF_StructElement_GetType)
        pdfium.FPDF_StructTree_Close(tree)
        page.close()


def _looked_at(
    data: bytes, look: Callable[[Any], Iterator[str]], *, once: bool = True
) -> tuple[str, ...]:
    document = pypdfium2.PdfDocument(data)
    try:
        return tuple(dict.fromkeys(look(document)))[:_MOST] if once else tuple(look(document))
    finally:
        document.close()


# --- accessibility ------------------------------------------------------------------------------


def _faults(document: Any) -> Iterator[str]:
    if not pdfium.FPDFCatalog_IsTagged(document):
        yield "the file has no tags, so a screen reader finds no structure in it"
    if not _text(lambda buffer, size: _language(document, buffer, size)):
        yield "the file does not say its language: give <html> a lang"
    if not document.get_metadata_value("Title"):
        yield "the file has no title: give <head> a <title>"
    headings: list[int] = []
    for number in range(len(document)):
        page = document[number]
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        try:
            for element in _elements(tree):
                yield from _element_faults(element, number + 1, headings)
        finally:
            pdfium.FPDF_StructTree_Close(tree)
            page.close()


def _element_faults(element: Any, page: int, headings: list[int]) -> Iterator[str]:
    kind = _of(element, pdfium.FPDF_StructElement_GetType)
    if kind in _NEEDS_ALT:
        alt = _of(element, pdfium.FPDF_StructElement_GetAltText)
        actual = _of(element, pdfium.FPDF_StructElement_GetActualText)
        if not (alt.strip() or actual.strip()):
            yield f"a picture on page {page} has no text alternative: give it an alt or a <title>"
    if len(kind) == 2 and kind[0] == "H" and kind[1].isdigit():
        level = int(kind[1])
        if level > (headings[-1] if headings else 0) + 1:
            before = f"after level {headings[-1]}" if headings else "as the first"
            yield f"a heading of level {level} stands {before} on page {page}: a level is skipped"
        headings.append(level)


def _elements(tree: Any) -> Iterator[Any]:
    waiting = [
        pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
        for index in reversed(range(max(0, pdfium.FPDF_StructTree_CountChildren(tree))))
    ]
    while waiting:
        element = waiting.pop()
        if not element:
            continue
        yield element
        count = max(0, pdfium.FPDF_StructElement_CountChildren(element))
        waiting += (
            pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
            for index in reversed(range(count))
        )


def _of(element: Any, function: Any) -> str:
    return _text(lambda buffer, size: function(element, buffer, size))


def _language(document: Any, buffer: Any, size: int) -> int:
    wide = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)) if buffer is not None else None
    return int(pdfium.FPDFCatalog_GetLanguage(document, wide, size))


def _text(function: Callable[[Any, int], int]) -> str:
    """What a function of PDFium writes as UTF-16, "" for nothing."""
    size = function(None, 0)
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    function(buffer, size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


# --- where things stand -------------------------------------------------------------------------


def _misprints(document: Any) -> Iterator[str]:
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        try:
            yield from _page_misprints(page, text, number + 1)
        finally:
            text.close()
            page.close()


def _page_misprints(page: Any, text: Any, number: int) -> Iterator[str]:
    width, height = page.get_size()
    lines = [text.get_rect(index) for index in range(text.count_rects())]
    if not lines:
        yield f"page {number} is empty"
    for left, bottom, right, top in lines:
        if left < -_EDGE or bottom < -_EDGE or right > width + _EDGE or top > height + _EDGE:
            said = " ".join(text.get_text_bounded(left, bottom, right, top).split())[:40]
            yield f"on page {number}, “{said}” stands outside the page"
    yield from _overprinted(text, lines, number)


def _overprinted(text: Any, lines: list[Any], number: int) -> Iterator[str]:
    """Lines that stand on one another: their middles share more than a third of their height."""
    inner = sorted(_core(line) for line in lines)
    for index, (left, bottom, right, top) in enumerate(inner):
        for other in inner[index + 1 :]:
            if other[0] >= right:
                break
            wide = min(right, other[2]) - max(left, other[0])
            high = min(top, other[3]) - max(bottom, other[1])
            if wide > 1.0 and high > 0.35 * min(top - bottom, other[3] - other[1]):
                said = " ".join(text.get_text_bounded(left, bottom, right, top).split())[:40]
                yield f"on page {number}, “{said}” is printed over other text"


def _core(rect: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """The middle of a line of text: letters reach into the space between lines."""
    left, bottom, right, top = rect
    trim = 0.2 * (top - bottom)
    return left + 0.5, bottom + trim, right - 0.5, top - trim

"""PDF documents by PDFium: letters to lines, lines to paragraphs, each with its page.

The steps run in the order of :func:`read`, one module each. PDFium is not thread-safe: read one
document at a time in a process.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.model.errors import EmptyArticle, ReadingError
from briefing.reading import tongue
from briefing.reading.page import Page, laid_out
from briefing.reading.pdf import (
    document,
    footnotes,
    front,
    hyphens,
    labels,
    margins,
    paragraphs,
    parts,
    placing,
)
from briefing.reading.pdf.lines import Line

_OCR = "make its text readable first with an OCR program such as ocrmypdf"


def read(data: bytes, name: str) -> Page:
    """The page of a document.

    Raises :class:`ReadingError` for a protected, damaged or scanned one and
    :class:`EmptyArticle` for one without pages.
    """
    opened = document.opened(data, name)
    if not opened.sheets:
        raise EmptyArticle("the document has no pages", path=name)
    pages = [list(sheet.lines) for sheet in opened.sheets]
    _check_readable(pages, name)
    shown = "\n".join(line.text for page in pages for line in page if not line.reason)
    language = tongue.of_text(shown, "")
    heights = [sheet.height for sheet in opened.sheets]
    pages = margins.marked([parts.worded(page, language) for page in pages], heights)
    body_size = parts.usual_size(pages)
    pages = [
        footnotes.marked(page, height, body_size)
        for page, height in zip(pages, heights, strict=True)
    ]
    leads = placing.leads(pages)
    found = labels.set_aside(paragraphs.blocks(pages, leads, body_size), body_size)
    vocabulary = hyphens.vocabulary((line.text for page in pages for line in page), language)
    listed = list(parts.of_blocks(found, vocabulary, body_size))
    listed, metadata = front.read(listed, opened.title)
    return laid_out(listed, replace(metadata, address=margins.address(pages)))


def _check_readable(pages: list[list[Line]], name: str) -> None:
    """Raise :class:`ReadingError` where the document shows no letters that can be told."""
    text = "".join(line.text for page in pages for line in page if not line.reason)
    if not any(char.isalnum() for char in text):
        hidden = any(line.reason.startswith("no reader") for page in pages for line in page)
        raise ReadingError(
            "no reader can see the words in it"
            if hidden
            else f"it has no text, only pictures of pages (a scan); {_OCR}",
            path=name,
        )
    unknown = sum("\ue000" <= char <= "\uf8ff" or char == "\ufffd" for char in text)
    if unknown * 5 > len(text):
        raise ReadingError(f"its fonts do not say which letters they show; {_OCR}", path=name)

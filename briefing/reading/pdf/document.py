"""A PDF document opened: the lines of each page, what nobody sees among them marked as such."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from briefing.model.errors import ReadingError
from briefing.reading.pdf import grids, letters, lines, placing, seen, tables
from briefing.reading.pdf.letters import Box, Frame, Letter
from briefing.reading.pdf.lines import Line

TURNED = "text that runs up or down the page"
MOST_PAGES = 500
"""Pages over which a document is refused; this reads articles, not books."""

_LEAST_PICTURE = 20.0
"""Points that a picture or box measures each way at least to stand in a line's way."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a document: its lines in order, those set aside last, and its height in points."""

    lines: tuple[Line, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Document:
    """The pages of a document and the title that its own data give."""

    sheets: tuple[Sheet, ...]
    title: str = ""


def opened(data: bytes, name: str) -> Document:
    """The document's pages.

    Raises :class:`ReadingError` for a protected or damaged document and for one of more than
    MOST_PAGES pages.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadingError(
                "it is protected by a password; open it, print it or save a copy without the "
                "password, and add that",
                path=name,
            ) from error
        raise ReadingError("the document is damaged and cannot be opened", path=name) from error
    try:
        if len(document) > MOST_PAGES:
            raise ReadingError(
                f"it has {len(document)} pages; {MOST_PAGES} are read at most", path=name
            )
        sheets = tuple(_sheet(document[n], n) for n in range(len(document)))
        return Document(sheets, document.get_metadata_value("Title"))
    except pypdfium2.PdfiumError as error:
        raise ReadingError(f"the document is damaged: {error}", path=name) from error
    finally:
        document.close()


def _sheet(page: Any, number: int) -> Sheet:
    text_page = page.get_textpage()
    try:
        found, frame = letters.of_page(page, text_page)
        pictures = _pictures(page, frame)
        rules = grids.of_page(page, frame)
        reasons = seen.unseen(page, found, frame)
    finally:
        text_page.close()
        page.close()
    visible = [one for one, reason in zip(found, reasons, strict=True) if not reason]
    placed = _placed(visible, number, pictures, rules)
    return Sheet((*placed, *_hidden(found, reasons, number)), frame.seen_size[1])


def _placed(
    visible: Sequence[Letter], number: int, pictures: Sequence[Box], rules: grids.Rules
) -> list[Line]:
    """Lines in the order of reading; those that are turned come last, set aside."""
    found = lines.of_letters(visible, number, rules.part if rules.upright else None)
    turned = [replace(line, reason=TURNED) for line in found if line.turned]
    upright = placing.opened([line for line in found if not line.turned])
    upright = tables.joined(placing.in_order(grids.rows(upright, rules)))
    return [*placing.placed(upright, pictures), *turned]


def _hidden(found: Sequence[Letter], reasons: Sequence[str], number: int) -> list[Line]:
    """The lines that nobody sees, with the reason."""
    hidden: list[Line] = []
    for reason, run in groupby(zip(found, reasons, strict=True), key=lambda pair: pair[1]):
        if reason:
            own = lines.of_letters([letter for letter, _ in run], number)
            hidden += [replace(line, reason=f"{seen.HIDDEN}: {reason}") for line in own]
    return hidden


def _pictures(page: Any, frame: Frame) -> list[Box]:
    """Pictures and boxes that lines of text have to go round."""
    from pypdfium2 import raw

    found = []
    for n in range(raw.FPDFPage_CountObjects(page.raw)):
        shape = raw.FPDFPage_GetObject(page.raw, n)
        if raw.FPDFPageObj_GetType(shape) not in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH):
            continue
        if (sides := seen.bounds(shape)) is None:
            continue
        box = frame.box(*sides)
        if min(box.width, box.height) >= _LEAST_PICTURE:
            found.append(box)
    return found

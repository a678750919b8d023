"""Reading back what a PDF of this program carries: its brief, and the sources.

For "open this PDF in the desk and go on". PDFium reads the file, so this runs in a worker.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from briefing.model.brief import Brief, from_json
from briefing.model.errors import BriefingError, CarriesNoNote, ReadingError
from briefing.model.origins import SourceFile
from briefing.render.attaching import BRIEF_NAME, MAX_BYTES, style_named
from briefing.styles.naming import plain_name

MAX_FILES = 500  # a note rests on some dozens; a PDF from elsewhere may list any number


@dataclass(frozen=True, slots=True)
class Carried:
    """A brief and the files of its sources, as they were when the PDF was written.

    ``style`` is the name of the house style that it was printed in, "" where it says none.
    """

    brief: Brief
    sources: tuple[SourceFile, ...]
    style: str = ""


def read_carried(data: bytes, name: str = "") -> Carried:
    """The brief and the sources that a PDF carries; ``name`` is the file's, for messages.

    Raises :class:`CarriesNoNote` for what is no PDF and for one without a brief, and
    :class:`ReadingError` for one that carries too much or a brief that cannot be read.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise CarriesNoNote("this is no PDF that can be read", path=name) from error
    try:
        files = _files(document, name)
    finally:
        document.close()
    brief = next((file.data for file in files if file.name == BRIEF_NAME), None)
    if brief is None:
        raise CarriesNoNote(
            "this PDF does not carry its note; only one that was written with --attach does",
            path=name,
        )
    sources = tuple(file for file in files if file.name != BRIEF_NAME)
    try:
        return Carried(from_json(brief), sources, style_named(brief))
    except BriefingError as error:
        raise ReadingError(
            f"the note that this PDF carries is damaged: {error}", path=name
        ) from error


def _files(document: Any, name: str) -> tuple[SourceFile, ...]:
    found: list[SourceFile] = []
    left = MAX_BYTES
    for index in range(min(MAX_FILES, max(0, pdfium.FPDFDoc_GetAttachmentCount(document)))):
        attachment = pdfium.FPDFDoc_GetAttachment(document, index)
        data = _data(attachment, left)
        if data is None:
            raise ReadingError(
                f"the PDF carries more than {MAX_BYTES // 2**20} MB of files", path=name
            )
        left -= len(data)
        found.append(SourceFile(plain_name(_name(attachment)) or f"file {index + 1}", data))
    return tuple(found)


def _name(attachment: Any) -> str:
    size = pdfium.FPDFAttachment_GetName(attachment, None, 0)
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium.FPDFAttachment_GetName(attachment, buffer, size)
    return bytes(buffer)[: max(0, size - 2)].decode("utf-16-le", "replace")


def _data(attachment: Any, most: int) -> bytes | None:
    """The file's bytes, None where there are more than ``most``."""
    size = ctypes.c_ulong()
    if not pdfium.FPDFAttachment_GetFile(attachment, None, 0, size):
        return b""
    if size.value > most:
        return None
    buffer = ctypes.create_string_buffer(size.value)
    pdfium.FPDFAttachment_GetFile(attachment, buffer, size.value, size)
    return buffer.raw

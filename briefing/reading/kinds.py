"""What kind of input bytes are: by content first, by the name only between kinds of text."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum
from pathlib import PurePath

from briefing.model.errors import NotText, ReadingError
from briefing.reading.archive import DAMAGE

_HTML = re.compile(
    r"\s*(?>(?:<\?xml[^>]{0,200}\?>|<!--.{0,2000}?-->)\s*){0,5}+"
    r"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(r"<(?:p|div|article|h[1-6]|span|section|meta|title|body)[\s>/]", re.IGNORECASE)
_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_PAGES = frozenset({".html", ".htm", ".xhtml"})
_MAIL = frozenset({".eml", ".mht", ".mhtml", ".mbox"})
_DATA = frozenset({".ris", ".bib", ".vtt", ".srt"})
SUFFIXES = (
    _MARKDOWN
    | _PAGES
    | _MAIL
    | _DATA
    | {".txt", ".text", ".pdf", ".docx", ".odt", ".rtf", ".msg", ".rss", ".atom", ".xml", ".zip"}
)
"""Names that a folder or an archive is searched for; a file named by itself is always read."""
_REFUSED = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"SQLite format 3", "a database"),
)


class Kind(StrEnum):
    """The kinds of input that are read, each by one module."""

    PLAIN = "plain text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    MAIL = "e-mail"
    OUTLOOK = "Outlook message"
    PDF = "PDF"
    DOCX = "Word document"
    ODT = "OpenDocument text"
    RTF = "rich text"
    FEED = "feed"
    RECORDS = "records"
    SUBTITLES = "subtitles"
    ZIP = "archive"


def kind_of(data: bytes, name: str, shown: str) -> Kind:
    """The kind of an input that is not empty.

    Raises :class:`NotText` for a kind that is known and not read, and :class:`ReadingError` for
    a damaged archive; ``shown`` is what the error names.
    """
    for start, what in _REFUSED:
        if data.startswith(start):
            raise NotText(f"this is {what}, not an article", path=shown)
    # not only at its beginning: some servers put lines before it, and readers allow for that
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data, shown)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return Kind.OUTLOOK
    if data.lstrip()[:5] == b"{\\rtf":
        return Kind.RTF
    return _textual(data, PurePath(name).suffix.lower())


def _zipped(data: bytes, shown: str) -> Kind:
    """A zip archive's kind, by what it holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            names = set(file.namelist())
    except DAMAGE as error:
        raise ReadingError(f"the archive is damaged: {error}", path=shown) from error
    if "word/document.xml" in names:
        return Kind.DOCX
    if {"xl/workbook.xml", "ppt/presentation.xml"} & names:
        raise NotText("this is a spreadsheet or slides, not an article", path=shown)
    return Kind.ODT if {"content.xml", "mimetype"} <= names else Kind.ZIP


def _textual(data: bytes, suffix: str) -> Kind:
    from briefing.reading import feed, mail, records, subtitles

    # the narrowest first: a feed holds HTML, a mail may hold a page, and all of them are text
    if feed.is_feed(data):
        return Kind.FEED
    if looks_like_html(data[:4096].decode("latin-1"), suffix):
        return Kind.HTML
    if mail.is_mail(data, suffix):
        return Kind.MAIL
    start = data[:4096].decode("utf-8", "replace")
    if subtitles.is_subtitles(start):
        return Kind.SUBTITLES
    if records.is_records(start, suffix):
        return Kind.RECORDS
    return Kind.MARKDOWN if suffix in _MARKDOWN else Kind.PLAIN


def looks_like_html(start: str, suffix: str = "") -> bool:
    """Whether a text's start is an HTML page, or a piece of one under an HTML name."""
    # UTF-16 and byte order marks as Latin-1 shows them: the encoding is found out later
    start = start.replace("\0", "").removeprefix("ÿþ").removeprefix("ï»¿")
    return bool(_HTML.match(start) or (suffix in _PAGES and _TAGS.search(start)))

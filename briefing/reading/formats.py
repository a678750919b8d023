"""Which reader an input gets: by what the bytes are first, by the name only between texts."""

from __future__ import annotations

import re
from pathlib import PurePath

from briefing.errors import ArticleTooLarge, EmptyArticle, NotText
from briefing.model import Article
from briefing.reading import markdown, plain
from briefing.reading.assembling import Origin, assemble
from briefing.reading.decoding import check, decode
from briefing.reading.page import Page

MAX_BYTES = 20 * 1024 * 1024
"""Bytes over which an article is refused; a long newspaper page has about one million."""

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--.{0,2000}?-->\s*){0,5}"
    r"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(r"<(?:p|div|article|h[1-6]|span|section|meta|title|body)[\s>/]", re.IGNORECASE)
_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_HTML_NAMES = frozenset({".html", ".htm", ".xhtml"})
_BINARY = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"SQLite format 3", "a database"),
)


def limit(size: int, shown: str) -> None:
    """Raise :class:`ArticleTooLarge` for more than :data:`MAX_BYTES`."""
    if size > MAX_BYTES:
        raise ArticleTooLarge(
            f"it has {size / 1e6:.1f} MB; an article may have {MAX_BYTES / 1e6:.1f} MB at most",
            path=shown,
        )


def read_origin(origin: Origin) -> tuple[Article, ...]:
    """The articles of one input.

    Raises :class:`briefing.errors.ReadingError` and its kinds, each naming the file.
    """
    limit(len(origin.data), origin.shown)
    if not origin.data.strip():
        raise EmptyArticle("the file is empty", path=origin.shown)
    for start, kind in _BINARY:
        if origin.data.startswith(start):
            raise NotText(f"this is {kind}, not an article", path=origin.shown)
    return (assemble(_page(origin), origin),)


def _page(origin: Origin) -> Page:
    suffix = PurePath(origin.name).suffix.lower()
    if looks_like_html(origin.data[:4096].decode("latin-1"), suffix):
        from briefing.reading import html

        return html.read(html.text_of(origin.data, origin.shown), origin.shown)
    text = decode(origin.data, origin.shown)
    if suffix in _MARKDOWN:
        return markdown.read(text, origin.shown)
    return plain.read(text, origin.shown)


def looks_like_html(start: str, suffix: str = "") -> bool:
    """Whether a text's start is an HTML page, or a piece of one under an HTML name."""
    start = start.replace("\0", "").removeprefix("ÿþ").removeprefix("ï»¿")
    if _HTML.match(start):
        return True
    return suffix in _HTML_NAMES and bool(_TAGS.search(start))


def read_pasted(text: str, name: str) -> Article:
    """The article of a text that was pasted, HTML source included."""
    text = text.removeprefix("\ufeff")
    limit(len(text), name)
    check(text, name)
    origin = Origin(text.encode("utf-8"), name)
    limit(len(origin.data), name)
    if not text.strip():
        raise EmptyArticle("the text is empty", path=name)
    if looks_like_html(text[:4096]):
        from briefing.reading import html

        return assemble(html.read(text, name), origin)
    return assemble(plain.read(text, name), origin)

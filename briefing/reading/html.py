"""HTML pages: visible text by our own walk, what of it is the article by the extractor."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from briefing.errors import EmptyArticle, ReadingError
from briefing.reading import aligning, extractor, html_metadata, visible
from briefing.reading.decoding import decode
from briefing.reading.page import Page

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset=["']?\s*([\w-]{2,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding=["']([\w-]{2,40})""")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def text_of(data: bytes, name: str) -> str:
    """The source's text: by mark or strict UTF-8, else as the page itself declares.

    Damaged characters become U+FFFD, as browsers show them. Raises
    :class:`briefing.errors.NotText` for bytes that are no text.
    """
    try:
        return decode(data, name)
    except ReadingError as error:
        found = _CHARSET.search(data[:4096]) or _XML_ENCODING.match(data[:400])
        if b"\0" in data:
            raise
        for encoding in (found[1].decode("ascii") if found else "", "utf-8", "windows-1252"):
            try:
                return data.decode(encoding, "strict" if encoding == "utf-8" else "replace")
            except (LookupError, UnicodeDecodeError):
                continue
        raise ReadingError("its characters cannot be decoded", path=name) from error


def read(source: str, name: str, address: str = "") -> Page:
    """The page of an HTML source.

    Raises :class:`EmptyArticle` where the page shows no text and :class:`ReadingError` where it
    cannot be parsed.
    """
    tree = _parsed(source, name)
    seen = visible.walk(tree)
    text, blocks = visible.laid_out(seen)
    if not blocks:
        raise EmptyArticle("the page shows no text; it may be built by a script", path=name)
    metadata = html_metadata.read(tree, seen, address)
    held = aligning.kept([one.text for one in seen], extractor.body_lines(tree))
    title = metadata.title.casefold()
    judged = tuple(
        block
        if (any(held) and held[index]) or (block.level and seen[index].text.casefold() == title)
        else replace(block, reason="page furniture")
        for index, block in enumerate(blocks)
    )
    return Page(text, judged if any(held) else blocks, metadata)


def _parsed(source: str, name: str) -> Any:
    from lxml import etree
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    data = _DECLARATION.sub("", source).encode("utf-8", "replace")
    try:
        return lxml_html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise EmptyArticle("the page shows no text", path=name) from error

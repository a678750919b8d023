"""Reading: any article a desk receives, as an :class:`briefing.model.article.Article`.

The format is told by content, and by the name only between kinds of text. Every function raises
:class:`briefing.model.errors.ReadingError` or one of its kinds and nothing else; each error names
the file and what to do.
"""

from __future__ import annotations

from briefing.model.article import Article
from briefing.reading.assembling import Origin
from briefing.reading.formats import read_origin, read_pasted
from briefing.reading.limits import MAX_BYTES, MAX_CHARACTERS
from briefing.reading.sources import gather, leading_out, leads_out, origin_of, read_path

__all__ = [
    "MAX_BYTES",
    "MAX_CHARACTERS",
    "gather",
    "leading_out",
    "leads_out",
    "origin_of",
    "read_bytes",
    "read_origin",
    "read_path",
    "read_text",
]


def read_bytes(data: bytes, name: str, *, path: str = "") -> tuple[Article, ...]:
    """The articles in bytes: one, or more for an archive or a feed.

    ``name`` is the file's name as the user knows it, ``path`` its full path where there is one.
    """
    return read_origin(Origin(data, name, path))


def read_text(text: str, name: str = "pasted text") -> Article:
    """The article of a text that was pasted; HTML source is read as a page."""
    return read_pasted(text, name)

"""Reading: any article a desk receives, as an :class:`briefing.model.Article`.

The format is told by content, and by the name only between kinds of text. Every function raises
:class:`briefing.errors.ReadingError` or one of its kinds and nothing else; each error names the
file and what to do.
"""

from __future__ import annotations

from briefing.errors import ArticleTooLarge
from briefing.model import Article
from briefing.reading.assembling import Origin
from briefing.reading.formats import MAX_BYTES, read_origin, read_pasted
from briefing.reading.sources import gather, read_path

__all__ = ["MAX_BYTES", "MAX_CHARACTERS", "gather", "read_bytes", "read_path", "read_text"]


MAX_CHARACTERS = 2_000_000
"""Longest text of one article; a book has a million characters."""


def read_bytes(data: bytes, name: str, *, path: str = "") -> tuple[Article, ...]:
    """The articles in bytes: one, or more for an archive or a feed.

    ``name`` is the file's name as the user knows it, ``path`` its full path where there is one.
    """
    articles = read_origin(Origin(data, name, path))
    if len(articles) == 1 and len(articles[0].text) > MAX_CHARACTERS:
        raise ArticleTooLarge(
            f"the text has {len(articles[0].text):,} characters; no article is longer than "
            f"{MAX_CHARACTERS:,}: cut out the part that matters",
            path=path or name,
        )
    return articles


def read_text(text: str, name: str = "pasted text") -> Article:
    """The article of a text that was pasted; HTML source is read as a page."""
    return read_pasted(text, name)

"""How large an input may be.

An article is a few pages; what is far larger is refused before it costs minutes or gigabytes.
"""

from __future__ import annotations

from briefing.model.errors import ArticleTooLarge

MAX_BYTES = 20 * 1024 * 1024
"""Bytes over which an article is refused; a saved page with its pictures may have ten million."""
MAX_CHARACTERS = 2_000_000
"""Longest text of one article; a book has a million characters."""
MAX_MARKS = 200_000
"""Most tags, control words or list items of one article; a long page has ten thousand tags."""
MAX_ENTRIES = 2_000
"""Most entries of a feed and files of an archive."""


def check_bytes(size: int, shown: str) -> None:
    """Raise :class:`ArticleTooLarge` for more than :data:`MAX_BYTES`."""
    if size > MAX_BYTES:
        raise ArticleTooLarge(
            f"it has {size / 1e6:.1f} MB; an article may have {MAX_BYTES / 1e6:.1f} MB at most",
            path=shown,
        )


def check_text(text: str, shown: str) -> None:
    """Raise :class:`ArticleTooLarge` for a text of too many characters or lines."""
    if len(text) > MAX_CHARACTERS:
        raise ArticleTooLarge(
            f"the text has {len(text):,} characters; no article is longer than "
            f"{MAX_CHARACTERS:,}: cut out the part that matters",
            path=shown,
        )
    check_count(text.count("\n"), "lines", shown)


def check_count(count: int, what: str, shown: str, most: int = MAX_MARKS) -> None:
    """Raise :class:`ArticleTooLarge` for more than ``most`` of what is counted."""
    if count > most:
        raise ArticleTooLarge(
            f"it has {count:,} {what}; {most:,} are read at most: cut out the part that matters",
            path=shown,
        )

"""Words from elsewhere as they are: Qt takes a text with tags for a page, and loads its pictures.

A path of a network share in such a picture would call a host.
"""

from __future__ import annotations

from html import escape


def tip(words: str) -> str:
    """A tooltip that shows these words as they are."""
    # without a tag Qt shows the text as it is
    return f"<qt>{escape(words)}</qt>" if "<" in words else words

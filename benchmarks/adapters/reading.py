"""The door through which the reading scorer calls this program.

``read(data, kind, url)`` as ``score_reading.py`` documents it: the body with paragraphs
separated by line breaks, the title, byline and date beside it.
"""

from __future__ import annotations

from typing import Any

from briefing.model.article import ParagraphKind
from briefing.reading import read_bytes


def read(data: bytes, kind: str, url: str | None) -> dict[str, Any]:
    """One page ("html") or one pasted text ("txt") as the scorer wants it."""
    article = read_bytes(data, "page.html" if kind == "html" else "pasted.txt")[0]
    lines = [
        (paragraph.kind, article.text[paragraph.start : paragraph.end])
        for paragraph in article.paragraphs
    ]
    headline = (ParagraphKind.HEADING, article.title)
    if headline in lines:
        lines.remove(headline)
    return {
        "text": "\n".join(text for _, text in lines),
        "title": article.title,
        "byline": list(article.byline),
        "date": article.published.isoformat() if article.published else None,
        "headings": [text for kind, text in lines if kind is ParagraphKind.HEADING],
        "outlet": article.outlet,
        "lang": article.language,
    }

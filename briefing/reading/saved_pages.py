"""Where a saved page came from and when: what browsers and their add-ons note in its source.

"saved from url=(0030)https://..." is what browsers write since Internet Explorer; SingleFile
notes "url:" and "saved date:".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

_START = 20_000
"""Characters of the source among which the comment is looked for."""
_COMMENT = re.compile(r"<!--(.{10,2000}?)-->", re.DOTALL)
_BROWSER = re.compile(r"\s*saved from url=\(\d{1,6}\)(\S{8,1000})")
_SAVED_BY = re.compile(r"\bsaved with |\bsaved by |\barchived by ", re.IGNORECASE)
_ADDRESS = re.compile(r"^\s*(?:url|source|from)\s*:\s*(https?://\S{4,1000})", re.MULTILINE | re.I)
_DATE = re.compile(
    r"^\s*(?:saved|archive|access(?:ed)?)(?: date| on)?\s*:\s*(.{6,60})", re.M | re.I
)
_WRITTEN = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2} \d{1,2} \d{4})\b")


@dataclass(frozen=True, slots=True)
class Saved:
    """The address of a page and the day on which it was saved, where the source notes them."""

    address: str = ""
    day: date | None = None


def noted(source: str) -> Saved:
    """What the comments near the top of an HTML source note."""
    for comment in _COMMENT.findall(source[:_START]):
        if found := _BROWSER.match(comment):
            address = found[1]
            return Saved(address if "://" in address and not address.startswith("file:") else "")
        if _SAVED_BY.search(comment):
            place, day = _ADDRESS.search(comment), _DATE.search(comment)
            return Saved(place[1] if place else "", _day(day[1]) if day else None)
    return Saved()


def _day(text: str) -> date | None:
    """The day of "Tue Jun 10 2025 09:00:00 GMT+0200" or of an ISO date."""
    text = text.strip()
    try:
        if found := _WRITTEN.match(text):
            return datetime.strptime(found[1], "%b %d %Y").date()
        return date.fromisoformat(text[:10])
    except ValueError:
        return None

"""The block that a file may begin with: ``---``, lines of ``key: value``, ``---``.

Known keys are title, outlet, date (ISO 8601, YYYY-MM-DD), byline or author, address or url,
language and accessed; others are left alone. The block is residue and never printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from briefing.model.errors import ReadingError
from briefing.reading import dates
from briefing.reading.page import NOTHING_SAID, Metadata

LONGEST = 60
"""Lines after which a ``---`` at the top is taken for a rule and not for front matter."""

_KEY = re.compile(r"([A-Za-z][A-Za-z _-]{0,30}):(?:[ \t]+(.*)|)$")
_NAMES = re.compile(r"\s*(?:,|;|\band\b|&|(?<= )(?:und|et|y)(?= ))\s*")
_LINKED = re.compile(r"\[\[(?:[^\]|]{0,200}\|)?([^\]|]{1,200})\]\]")
"""A name that links to a note of one's own: "[[Ada Holm]]"."""
_ALIASES = {
    "author": "byline",
    "authors": "byline",
    "url": "address",
    "source": "outlet",
    "publisher": "outlet",
    "published": "date",
    "lang": "language",
    "site": "outlet",
    "publication": "outlet",
    "website": "outlet",
    "link": "address",
    "clipped": "accessed",
    "retrieved": "accessed",
    "access date": "accessed",
    "date accessed": "accessed",
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the block says, and where it ends in the text (0 where there is none)."""

    metadata: Metadata = NOTHING_SAID
    end: int = 0


def read(text: str, name: str) -> FrontMatter:
    """The front matter at the top of a text.

    Raises :class:`ReadingError` with file and line for a date that is none.
    """
    lines = text.splitlines(keepends=True)
    first = next((n for n, line in enumerate(lines) if line.strip()), None)
    if first is None or lines[first].strip() != "---":
        return FrontMatter()
    last = _closing(lines, first)
    if last is None:
        return FrontMatter()
    values = _values(lines, first + 1, last)
    end = sum(len(line) for line in lines[: last + 1])
    return FrontMatter(_metadata(values, name), end)


def _closing(lines: list[str], first: int) -> int | None:
    """Index of the closing rule, None when a line between is neither key, item nor blank."""
    for number in range(first + 1, min(len(lines), first + LONGEST)):
        line = lines[number].rstrip()
        if line in ("---", "..."):
            return number
        if line and not _KEY.match(line) and not line.startswith(("- ", " ", "\t", "#")):
            return None
    return None


def _values(lines: list[str], first: int, last: int) -> dict[str, tuple[str, int]]:
    """Key to value and line number from 1. Items below a key are joined by "; "."""
    values: dict[str, tuple[str, int]] = {}
    key = ""
    for number in range(first, last):
        line = lines[number].rstrip()
        if found := _KEY.match(line):
            key = found[1].strip().lower()
            key = _ALIASES.get(key, key)
            values[key] = (_unquoted(found[2] or ""), number + 1)
        elif key and line.strip().startswith("- "):
            item = _unquoted(line.strip()[2:])
            value, at = values[key]
            values[key] = (f"{value}; {item}" if value else item, at)
    return values


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return _LINKED.sub(r"\1", value)


def _metadata(values: dict[str, tuple[str, int]], name: str) -> Metadata:
    if "://" in values.get("outlet", ("", 0))[0]:  # clippers call an address a source
        values.setdefault("address", values.pop("outlet"))
    plain = {key: value for key, (value, _) in values.items()}
    published = _date(*values["date"], name) if plain.get("date") else None
    names = tuple(part for part in _NAMES.split(plain.get("byline", "").strip("[]")) if part)
    return Metadata(
        title=plain.get("title", ""),
        outlet=plain.get("outlet", ""),
        byline=names,
        published=published,
        published_found_in="front matter" if published else "",
        language=plain.get("language", "").lower().partition("-")[0],
        address=plain.get("address", ""),
        accessed=_date(*values["accessed"], name) if plain.get("accessed") else None,
    )


def _date(value: str, line: int, name: str) -> date:
    try:
        return date.fromisoformat(value[:10] if value[10:11] in ("T", " ") else value)
    except ValueError as error:
        if written := dates.find(value):
            return written
        raise ReadingError(
            f"the date {value!r} in the front matter is no date; write it as YYYY-MM-DD",
            path=name,
            line=line,
        ) from error

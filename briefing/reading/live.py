"""The entries of a live blog: which elements of a page hold one, and when it was posted.

An entry is the largest element with one ``time`` in it that says day and hour. A page counts as a
live blog where it says so, in its description or its headline, and has several of them. Where it
prints hours alone ("15:30"), they are of the day that the page gives.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from briefing.model.notices import NoticeKind, Post
from briefing.reading import notices
from briefing.reading.page import Block

POSTED = "data-posted-at"
"""The attribute that :func:`mark` writes on an entry's element."""
_FEWEST = 2  # one element with a time is the page's own
_WORDS = 8
"""Words that an entry has at least, its time included."""
_DECLARED = re.compile(r'"@type"\s*:\s*(?:\[[^\]]{0,80})?"LiveBlogPosting"')
_NOON = 12  # hours: 12 a.m. is 0, 12 p.m. is 12
_LONGEST = 200  # an hour, a name and a title; beyond it an entry has begun
_FEWEST_HOURS = 3
"""Lines with an hour that a live blog has, where nothing else tells its entries."""
_HOUR = re.compile(
    r"(?:(?:\d{1,2} (?:min\w*|h|hours?|hrs?) ago|vor \d{1,2} \w+|il y a \d{1,2} \w+)\W*)?"
    r"(?P<h>[01]?\d|2[0-3])\s?[:.h]\s?(?P<m>[0-5]\d)(?!\d)\s*(?P<half>[ap]\.?m\b\.?)?\s*"
    r"(?:(?:uhr|h|gmt|bst|utc|ce?s?t|mes?z|e[sd]?t)\b)?"
    r"(?:\s*[:|–—-]\s*\S.*|(?:\s+[^\W\d_][\w.’'-]*){0,4}\s*)",
    re.IGNORECASE,
)
_TOP = frozenset(("html", "body", "main"))


def is_declared(tree: Any) -> bool:
    """Whether a page says in its own description that it is a live blog."""
    scripts = (script.text or "" for script in tree.iter("script"))
    return any("LiveBlogPosting" in text and _DECLARED.search(text) for text in scripts)


def mark(tree: Any) -> bool:
    """Mark the elements of a page that hold an entry of a live blog; whether there are some."""
    title = next((element.text_content() for element in tree.iter("title")), "")
    named = any(kind is NoticeKind.LIVE_BLOG for kind, _ in notices.marked(title))
    if not named and not is_declared(tree):
        return False
    times = [(element, when) for element in tree.iter("time") if (when := _when(element))]
    held = Counter(ancestor for element, _ in times for ancestor in element.iterancestors())
    entries: dict[Any, str] = {}
    for element, when in times:
        entry = element
        for ancestor in element.iterancestors():
            if held[ancestor] > 1 or ancestor.tag in _TOP:
                break
            entry = ancestor
        if len(entry.text_content().split()) >= _WORDS:  # else the day of the page itself
            entries[entry] = when
    if len(entries) < _FEWEST:
        return False
    for entry, when in entries.items():
        entry.set(POSTED, when)
    return True


def _when(element: Any) -> str:
    """The day and hour of a ``time`` element as ISO 8601, "" where it gives no hour."""
    value = (element.get("datetime") or "").strip()
    try:
        return datetime.fromisoformat(value).isoformat() if "T" in value or " " in value else ""
    except ValueError:
        return ""


def posts(blocks: Sequence[Block]) -> tuple[Post, ...]:
    """The entries of a page's blocks that were posted, each from its first block to its last."""
    found: list[Post] = []
    last = ""
    for block in blocks:
        if block.posted and block.posted == last:
            found[-1] = Post(found[-1].start, block.end, found[-1].time)
        elif block.posted:
            found.append(Post(block.start, block.end, datetime.fromisoformat(block.posted)))
        last = block.posted
    return tuple(found)


def of_hours(text: str, blocks: Sequence[Block], day: date | None) -> tuple[Post, ...]:
    """The entries of a live blog that prints hours alone, each of the page's ``day``.

    () where that day is not known, and where the hours go over midnight: then nothing tells the
    day of each.
    """
    if day is None:
        return ()
    hours = [(n, at) for n, one in enumerate(blocks) if (at := _hour(text[one.start : one.end]))]
    times = [at for _, at in hours]
    if len(times) < _FEWEST_HOURS or times not in (sorted(times), sorted(times, reverse=True)):
        return ()
    ends = [n - 1 for n, _ in hours[1:]] + [len(blocks) - 1]
    return tuple(
        Post(blocks[n].start, blocks[end].end, datetime.combine(day, at))
        for (n, at), end in zip(hours, ends, strict=True)
    )


def _hour(line: str) -> time | None:
    """The hour with which a line begins that holds nothing else, a name or a title after it."""
    found = _HOUR.fullmatch(line) if len(line) <= _LONGEST else None
    if found is None:
        return None
    hour, half = int(found["h"]), (found["half"] or "").casefold()
    if half and not 1 <= hour <= _NOON:
        return None
    return time(hour % _NOON + (_NOON if half[0] == "p" else 0) if half else hour, int(found["m"]))

"""What a page's lines between its headline and its body say: its day, its authors, its genre."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from briefing.reading import bylines, dates, fields, html_metadata
from briefing.reading.page import Metadata
from briefing.reading.visible import Seen

_AUTHOR_NAMES = re.compile(r"author|autor|byline|writer|contributor|verfasser|redakteur")
_PIECES = re.compile(r"\s+[|·•]\s+")
_IN_ADDRESS = re.compile(r"/(?P<y>(?:19|20)\d{2})/(?P<m>\d{1,2})/(?P<d>\d{1,2})(?:/|$)")
_LINES_ABOVE = 15
"""Blocks above the body among which a date line is looked for."""
_AROUND = 4
"""Blocks above the headline, and from the body's first on, in which the stated day may stand."""
# "Published on … at … by …, updated …"; more words are a sentence that tells a day
_DATE_WORDS = 16
_IN_UTC = re.compile(r"T\d{2}:\d{2}.*(?:Z|[+-]00:?00)\s*$")
_UNLABELLED = frozenset(("nav", "footer", "button", "form", "aside"))
_LABEL_BLOCKS = 3
"""Blocks above and below the headline among which a label of its section may stand."""


def byline_near(seen: Sequence[Seen], first: int, headline: str, outlet: str) -> tuple[str, ...]:
    """The byline that a page shows between its headline and the body, where it declares none.

    A line says "By", or stands in an element that is named for authors and holds only names.
    """
    folded = headline.casefold()
    above = [n for n in range(first + 1) if folded and seen[n].text.casefold() == folded]
    start = above[-1] if above else max(0, first - _LINES_ABOVE)
    near = seen[start : first + 2]
    for one in near:
        for piece in _PIECES.split(one.text):  # "3 May 2026 | 14:07 | By Ines Ohm"
            if names := bylines.persons(bylines.read(piece), outlet):
                return names
    for one in near:
        named = _AUTHOR_NAMES.search(one.names) and not one.level
        if named and (names := bylines.persons(bylines.alone(one.text), outlet)):
            return names
    return ()


def is_labelled_opinion(seen: Sequence[Seen], headline: str) -> bool:
    """Whether a label at the headline that the page shows says that it is opinion.

    An entry of a menu, a list or a row of buttons is none.
    """
    folded = headline.casefold()
    tops = [n for n, one in enumerate(seen) if one.level == 1 and one.text.casefold() == folded]
    if not tops:
        return False
    first = max(0, tops[0] - _LABEL_BLOCKS)
    near = seen[first : tops[0] + _LABEL_BLOCKS + 1]
    below = seen[tops[0] + 1 : tops[0] + 3 * _LABEL_BLOCKS]
    return any(_is_label(near, n) for n in range(len(near))) or any(
        fields.OPINION_BY.fullmatch(one.text) and not one.level for one in below
    )


def _is_label(near: Sequence[Seen], index: int) -> bool:
    one = near[index]
    if not fields.OPINION.fullmatch(one.text) or one.text.casefold() == "comment":
        return False
    if "li" in one.tags:
        return "breadcrumb" in one.names and sum("li" in other.tags for other in near) <= 2
    beside = [*near[max(0, index - 1) : index], *near[index + 1 : index + 2]]
    in_menu = len(beside) == 2 and all(
        other.linked > 0.9 and len(other.text.split()) <= 2 for other in beside
    )
    return _UNLABELLED.isdisjoint(one.tags) and not in_menu


def dated(metadata: Metadata, tree: Any, seen: Sequence[Seen], first: int) -> Metadata:
    """The metadata with the day that a date line at the headline prints, where that counts.

    It does where the page states none, and where it states a time in UTC which some zone has as
    the printed day: the page's own zone is the one of its readers.
    """
    day, place = published_near(seen, first, metadata.title, metadata.address)
    if day is None:
        return metadata
    stated = metadata.published
    if stated is not None and stated in _days_around(seen, first, metadata.title):
        return metadata  # another day beside it is the one of an earlier version
    if stated is None or (place == "date line" and _is_elsewhere(tree, day)):
        return replace(metadata, published=day, published_found_in=place, published_timex="")
    return metadata


def _is_elsewhere(tree: Any, day: date) -> bool:
    """Whether the first stated time is in UTC and falls on another day that some zone has."""
    first = html_metadata.stated_time(tree)
    if not _IN_UTC.search(first):
        return False
    try:
        moment = datetime.fromisoformat(first.strip())
    except ValueError:
        return False
    west, east = moment - timedelta(hours=11), moment + timedelta(hours=13)
    return moment.date() != day and day in (west.date(), east.date())


def _days_around(seen: Sequence[Seen], first: int, title: str) -> frozenset[date]:
    """The days that lines around the headline print."""
    folded = title.casefold()
    above = [n for n in range(first) if folded and seen[n].text.casefold() == folded]
    start = above[-1] if above else first
    lines = (one.text for one in seen[max(0, start - _AROUND) : first + _AROUND])
    short = (line for line in lines if len(line.split()) <= _DATE_WORDS)
    return frozenset(day for line in short if (day := dates.find(line)) is not None)


def _near(seen: Sequence[Seen], first: int, title: str) -> tuple[list[str], bool]:
    """The lines with a day before the body, and whether they stand below the headline."""
    start = max(0, first - _LINES_ABOVE)
    folded = title.casefold()
    above = [n for n in range(start, first) if folded and seen[n].text.casefold() == folded]
    near = seen[above[-1] if above else start : first + 1]
    lines = [one.text for one in near if "figure" not in one.tags]
    short = [line for line in lines if len(line.split()) <= _DATE_WORDS and dates.find(line)]
    return short, bool(above)


def published_near(
    seen: Sequence[Seen], first: int, title: str, address: str
) -> tuple[date | None, str]:
    """The day of a page that states none: from a date line, or from the page's address.

    The date line stands between the headline and ``first``, the index of the body's first block.
    """
    short, above = _near(seen, first, title)
    if not above and len({dates.find(line) for line in short}) > 1:
        short = []  # nothing tells the article's day from those of what stands around
    for line in sorted(short, key=dates.is_update):
        if dates.is_date_line(line) or bylines.read(line) or above:
            return dates.find(line), "update line" if dates.is_update(line) else "date line"
    if found := _IN_ADDRESS.search(address):
        return dates.find("-".join((found["y"], found["m"].zfill(2), found["d"].zfill(2)))), (
            "address"
        )
    return None, ""

"""RSS and Atom exports: each entry an article, by feedparser.

It is given bytes in memory and never an address, so it fetches nothing.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Any

from briefing.model.errors import EmptyArticle, ReadingError
from briefing.reading import dates, html
from briefing.reading.assembling import Origin
from briefing.reading.limits import MAX_ENTRIES, check_count
from briefing.reading.page import Metadata, Page, Part, laid_out

_ROOT = re.compile(
    rb"[\s\xef\xbb\xbf]*(?>(?:<\?.{0,300}?\?>|<!--.{0,2000}?-->|<![A-Z].{0,2000}?>|\]>)\s*){0,8}+"
    rb"<(?:rss|feed|rdf:RDF)[\s>]",
    re.DOTALL,
)
_ENTRY = re.compile(rb"<(?:item|entry)[\s>]")
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,300}\?>")
_HEADERS = {"content-type": "application/xml; charset=utf-8"}
_SPACE = re.compile(r"\s+")


def is_feed(data: bytes) -> bool:
    """Whether bytes begin like a feed."""
    return bool(_ROOT.match(data[:8192]))


def read(origin: Origin) -> Iterator[tuple[str, Page | ReadingError]]:
    """Entry path and page for each entry that has words; an error for one that cannot be read.

    The path is the entry's own id, its address, or its number. Raises :class:`ReadingError` for
    a feed that cannot be parsed and :class:`EmptyArticle` for one without entries.
    """
    import feedparser

    data = _utf8(origin)
    # a few entities that name each other make gigabytes of one line
    if b"<!ENTITY" in data:
        raise ReadingError("a feed that defines entities is not read", path=origin.shown)
    entries = len(_ENTRY.findall(data))
    check_count(entries, "entries", origin.shown, MAX_ENTRIES)
    check_count(data.count(b"<"), "tags", origin.shown)
    # a stream: what looks like an address or a path is opened by feedparser if it comes as text
    found = feedparser.parse(io.BytesIO(data), sanitize_html=True, response_headers=_HEADERS)
    if not found.entries:
        if found.bozo:
            raise ReadingError(f"the feed is damaged: {found.bozo_exception}", path=origin.shown)
        raise EmptyArticle("the feed has no entries", path=origin.shown)
    outlet = _plain(found.feed.get("title", ""))
    language = str(found.feed.get("language", "")).lower()[:2]
    for number, entry in enumerate(found.entries, 1):
        path = str(entry.get("id") or entry.get("link") or number)
        try:
            page = _page(entry, outlet, language, f"{origin.shown}/{path[:200]}")
        except ReadingError as error:
            yield path, error
            continue
        if any(char.isalnum() for char in page.text):
            yield path, page


def _utf8(origin: Origin) -> bytes:
    """The feed in UTF-8: feedparser would look its encoding up among Python's codecs."""
    text = html.text_of(origin.data, origin.shown)
    return _DECLARATION.sub("", text.removeprefix("\ufeff"), count=1).encode("utf-8", "replace")


def _page(entry: Any, outlet: str, language: str, name: str) -> Page:
    title = _plain(entry.get("title", ""))
    contents = [str(content.get("value", "")) for content in entry.get("content", ())]
    # feeds put the text in either, and a teaser in the other
    source = max([*contents, str(entry.get("summary", ""))], key=len)
    published, timex, place = _when(entry)
    metadata = Metadata(
        title=title,
        outlet=_plain(entry.get("source", {}).get("title", "")) or outlet,
        byline=tuple(_plain(a.get("name", "")) for a in entry.get("authors", ()) if a.get("name")),
        published=published,
        published_found_in=place,
        published_timex=timex,
        language=language,
        address=str(entry.get("link", "")),
    )
    return laid_out([Part(title, level=1), *html.fragment(source, name)], metadata)


def _plain(value: Any) -> str:
    """A title without tags and line breaks."""
    text = str(value or "")
    if "<" in text:
        text = " ".join(part.text for part in html.fragment(text, "feed"))
    return _SPACE.sub(" ", text).strip()


def _when(entry: Any) -> tuple[date | None, str, str]:
    """The day of an entry, its TIMEX3 value or that of a part of a date, and where it stands.

    Only what the feed writes counts: feedparser fills what it does not understand from the day of
    the run. The day is the one in the zone that is written.
    """
    for key in ("published", "updated"):
        # past feedparser's own look-up, which gives "published" where "updated" is missing
        written = str(dict.get(entry, key) or "").strip()
        if day := day_of(written):
            return day, day.isoformat(), f"feed entry, {key}"
        if timex := dates.timex_of(written):
            return None, timex, f"feed entry, {key}"
    return None, "", ""


def day_of(written: str) -> date | None:
    """The day of a date as feeds write it: RFC 822, ISO 8601, or in words."""
    if found := dates.stated(written):
        return found
    try:
        return parsedate_to_datetime(written).date()  # two digits of a year, as in RFC 822
    except (ValueError, TypeError, IndexError, OverflowError):
        return None

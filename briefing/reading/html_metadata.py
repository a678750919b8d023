"""What an HTML page says of itself: JSON-LD, Open Graph, meta tags, ``time``, ``h1``, ``title``.

The first source in that order that gives a value wins. A publication date is one that the page
states as such; a date that cannot be placed is none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from briefing.reading import bylines, dates
from briefing.reading.page import Metadata
from briefing.reading.visible import Seen

_ARTICLE_TYPES = re.compile(
    r"(?:\w*Article|\w*Posting|Report|Review|LiveBlogPosting|WebPage|VideoObject)$"
)
_BY = re.compile(r"^(?:(?:written|posted|story) )?by\s+", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_SEPARATOR = re.compile(r"\s+[|–—·•»:-]\s+|\s*\|\s*")
_DATE_METAS = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "publish-date",
    "publish_date",
    "pubdate",
    "article_date_original",
    "date",
)
_TITLE_METAS = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title")
_AUTHOR_METAS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "byl",
    "article:author_name",
)


def read(tree: Any, seen: tuple[Seen, ...], address: str = "") -> Metadata:
    """The metadata of a parsed page; the title as the page shows it where it does."""
    metas = _metas(tree)
    linked = tuple(_linked(tree))
    published, place = _published(tree, metas, linked)
    return Metadata(
        title=_shown(_title(tree, metas, linked), seen),
        outlet=_outlet(metas, linked),
        byline=_byline(tree, metas, linked),
        published=published,
        published_found_in=place,
        language=(tree.get("lang") or "").strip().lower()[:2],
        address=_address(tree, metas) or address,
    )


def _metas(tree: Any) -> dict[str, str]:
    """Meta name or property in lower case to the first non-empty content."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = _SPACE.sub(" ", element.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop"):
            key = (element.get(attribute) or "").strip().lower()
            if key and content:
                found.setdefault(key, content)
    return found


def _linked(tree: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects of the page that describe an article, most telling first."""
    objects: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            stack = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        while stack:
            value = stack.pop()
            if isinstance(value, list):
                stack.extend(value)
            elif isinstance(value, dict):
                objects.append(value)
                stack.extend(v for k, v in value.items() if k in ("@graph", "mainEntity"))
    telling = [one for one in objects if _ARTICLE_TYPES.match(_type(one))]
    return iter(sorted(telling, key=lambda one: _type(one) in ("WebPage", "VideoObject")))


def _type(value: dict[str, Any]) -> str:
    kind = value.get("@type")
    if isinstance(kind, list):
        kind = kind[0] if kind else ""
    return kind if isinstance(kind, str) else ""


def _title(tree: Any, metas: dict[str, str], linked: tuple[dict[str, Any], ...]) -> str:
    headings = [_text(element) for element in tree.iter("h1")]
    headings = [heading for heading in headings if heading]
    named = [one["headline"] for one in linked if isinstance(one.get("headline"), str)]
    offered = [*named, *(metas[key] for key in _TITLE_METAS if key in metas)]
    page = next((_text(element) for element in tree.iter("title")), "")
    for heading in headings:
        if any(_same(heading, other) for other in (*offered, page)):
            return heading
    if offered:
        return _SPACE.sub(" ", offered[0]).strip()
    return headings[0] if len(headings) == 1 else _trimmed(page)


def _same(one: str, other: str) -> bool:
    left, right = one.casefold().strip(), _SPACE.sub(" ", other).casefold().strip()
    return bool(left) and (left == right or right.startswith(left))


def _trimmed(title: str) -> str:
    """A ``title`` element without the site's name: its longest part."""
    parts = _SEPARATOR.split(title)
    return max(parts, key=lambda part: len(part.split())).strip() if parts else ""


def _shown(title: str, seen: tuple[Seen, ...]) -> str:
    """The title as a visible block writes it, else as given."""
    folded = title.casefold()
    return next((one.text for one in seen if one.text.casefold() == folded), title)


def _text(element: Any) -> str:
    return _SPACE.sub(" ", "".join(element.itertext())).strip()


def _outlet(metas: dict[str, str], linked: tuple[dict[str, Any], ...]) -> str:
    for one in linked:
        publisher = one.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            return _SPACE.sub(" ", publisher["name"]).strip()
    return metas.get("og:site_name") or metas.get("application-name") or ""


def _byline(
    tree: Any, metas: dict[str, str], linked: tuple[dict[str, Any], ...]
) -> tuple[str, ...]:
    for one in linked:
        if names := tuple(_names(one.get("author"))):
            return names
    for key in _AUTHOR_METAS:
        value = metas.get(key, "")
        if value and "://" not in value and (names := _split(value)):
            return names
    for element in tree.xpath("//*[@rel='author' or @itemprop='author']"):
        if names := _split(_text(element)):
            return names
    for element in tree.xpath("//*[contains(@class,'byline') or contains(@class,'author')]"):
        if names := bylines.read(_text(element)):
            return names
    return ()


def _names(author: Any) -> Iterator[str]:
    for one in author if isinstance(author, list) else [author]:
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str) and "://" not in name:
            yield from _split(name)


def _split(value: str) -> tuple[str, ...]:
    value = _BY.sub("", _SPACE.sub(" ", value).strip())
    parts = (part.strip() for part in re.split(r",| and | & |;", value))
    return tuple(part for part in parts if part and len(part) <= 60)


def _published(
    tree: Any, metas: dict[str, str], linked: tuple[dict[str, Any], ...]
) -> tuple[date | None, str]:
    for one in linked:
        if found := _day(one.get("datePublished")):
            return found, "JSON-LD datePublished"
    for key in _DATE_METAS:
        if found := _day(metas.get(key)):
            return found, f"meta {key}"
    for element in tree.xpath("//*[@itemprop='datePublished']|//time[@pubdate]|//time[@datetime]"):
        value = element.get("datetime") or element.get("content") or _text(element)
        if found := _day(value):
            return found, f"<{element.tag}>"
    return None, ""


def _day(value: Any) -> date | None:
    return dates.find(value) if isinstance(value, str) else None


def _address(tree: Any, metas: dict[str, str]) -> str:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and element.get("href"):
            return str(element.get("href")).strip()
    return metas.get("og:url", "")

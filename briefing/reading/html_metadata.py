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

from briefing.model.article import Genre
from briefing.reading import bylines, dates, outlets, titles
from briefing.reading.page import Metadata
from briefing.reading.visible import Seen

_ARTICLE_TYPES = re.compile(
    r"(?:\w*Article|\w*Posting|Report|Review|LiveBlogPosting|WebPage|VideoObject)$"
)
_SPACE = re.compile(r"\s+")
_WRAPPING = re.compile(
    r"(?:/[/*]\s*)?<!\[CDATA\[(?:\s*\*/)?|(?:/[/*]\s*)?\]\]>(?:\s*\*/)?|<!--|-->"
)
_DUBLIN_CORE = re.compile(r"^(dc|dcterms?):")
_ARTICLE_NAMED = re.compile(r'"@type"\s*:\s*\[?\s*"(?:\w*Article|\w*Posting|Report)"')
_PAIR = re.compile(r'"(headline|datePublished)"\s*:\s*"([^"\\\\]{4,300})"')
_PUBLISHED_NAMES = re.compile(r"publish|posted|entry-date|post-date|pubdate|dateline|created", re.I)
_MONTH_IN_ADDRESS = re.compile(r"/(?P<y>(?:19|20)\d{2})/(?P<m>0?[1-9]|1[0-2])(?:/|$)")
_OPINION_SECTION = re.compile(
    r"(?:opinions?|op-?eds?|editorials?|comment(?:ary|isfree| is free)?|columns?|columnists?|"
    r"viewpoints?|views|letters|perspectives?)(?: ?[|/:>»–—-].*)?",
    re.IGNORECASE,
)
_OPINION_ADDRESS = re.compile(
    r"//[^/]+/(?:[\w-]+/)?(?:opinions?|op-?ed|editorials?|commentisfree|commentary|columnists?)/",
    re.IGNORECASE,
)
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
_AUTHOR_METAS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "byl",
    "article:author_name",
)


def read(tree: Any, seen: tuple[Seen, ...], address: str = "") -> tuple[Metadata, str]:
    """The metadata of a parsed page and the headline that it shows, mostly its title.

    Both are written as a visible block writes them, where one does.
    """
    metas = _metas(tree)
    linked = tuple(_linked(tree))
    published, place = _published(tree, metas, linked)
    address = _address(tree, metas) or address
    timex = ""
    if published is None:
        timex, place = _partly(metas, linked, address)
    page = next((_text(element) for element in tree.iter("title")), "")
    outlet = _outlet(metas, linked, page, address)
    found = titles.choose(
        [heading for element in tree.iter("h1") if (heading := _text(element))],
        [name for one in linked if (name := _headline(one, page))],
        metas,
        page,
        outlet,
    )
    metadata = Metadata(
        title=_shown(found.title, seen),
        outlet=outlet,
        byline=_byline(tree, metas, linked),
        published=published,
        published_found_in=place,
        published_timex=timex,
        language=(tree.get("lang") or "").strip().lower()[:2],
        address=address,
        genre=Genre.OPINION if _is_opinion(metas, linked, address) else None,
    )
    return metadata, _shown(found.shown, seen)


def _metas(tree: Any) -> dict[str, str]:
    """Meta name or property in lower case to the first non-empty content.

    A property may be several at once, and goes before a name. Dublin Core's are written with a
    colon or a full stop.
    """
    said: dict[str, dict[str, str]] = {"property": {}, "name": {}, "itemprop": {}}
    for element in tree.iter("meta"):
        content = _SPACE.sub(" ", element.get("content") or "").strip()
        if not content:
            continue
        for attribute, found in said.items():
            for key in (element.get(attribute) or "").lower().split():
                found.setdefault(_DUBLIN_CORE.sub(r"\1.", key), content)
    # of one key the later wins: properties are written for those who link, with most care
    return {**said["itemprop"], **said["name"], **said["property"]}


def _linked(tree: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects of the page that describe an article, most telling first."""
    objects: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        source = _WRAPPING.sub("", script.text or "").strip().rstrip(";")
        try:
            # not strict: sites break lines inside of strings
            stack = [json.loads(source, strict=False)]
        except (ValueError, RecursionError):
            objects += _salvaged(source)
            continue
        while stack:
            value = stack.pop()
            if isinstance(value, list):
                # so that the first is looked at first: what describes the article stands before
                # its parts
                stack.extend(reversed(value))
            elif isinstance(value, dict):
                objects.append(value)
                stack.extend(v for k, v in value.items() if k in ("@graph", "mainEntity"))
    # a WebPage or a video beside the article is described as well, and tells less of it
    telling = [one for one in objects if _ARTICLE_TYPES.match(_type(one))]
    return iter(sorted(telling, key=lambda one: _type(one) in ("WebPage", "VideoObject")))


def _salvaged(source: str) -> Iterator[dict[str, Any]]:
    """What can be read of a broken JSON-LD object: its headline and its date."""
    if not _ARTICLE_NAMED.search(source):
        return
    # mostly a quotation mark in the text broke it; these two keys stand before the text
    found = dict(_PAIR.findall(source))
    if found:
        yield {"@type": "Article", **found}


def _type(value: dict[str, Any]) -> str:
    kind = value.get("@type")
    if isinstance(kind, list):
        kind = kind[0] if kind else ""
    return kind if isinstance(kind, str) else ""


def _headline(one: dict[str, Any], page: str) -> str:
    """The headline of a JSON-LD object; its name where only that begins the ``title`` element."""
    headline, name = (
        value if isinstance(value, str) else "" for value in (one.get("headline"), one.get("name"))
    )
    folded = page.casefold()
    # some sites give the headline of search engines as "headline" and the page's as "name"
    if headline and name and folded.startswith(name.casefold()):
        return headline if headline.casefold() in folded else name
    return headline


def _shown(title: str, seen: tuple[Seen, ...]) -> str:
    """The title as a visible block writes it, else as given."""
    folded = title.casefold()
    return next((one.text for one in seen if one.text.casefold() == folded), title)


def _text(element: Any) -> str:
    return _SPACE.sub(" ", "".join(element.itertext())).strip()


def _outlet(
    metas: dict[str, str], linked: tuple[dict[str, Any], ...], page: str = "", address: str = ""
) -> str:
    publishers = (one.get("publisher") for one in linked)
    names = [one.get("name") for one in publishers if isinstance(one, dict)]
    # the article's own and its page's; further down stand those of what is embedded
    given = [*names[:2], metas.get("og:site_name"), metas.get("application-name")]
    return outlets.choose([one for one in given if isinstance(one, str)], page, address)


def _byline(
    tree: Any, metas: dict[str, str], linked: tuple[dict[str, Any], ...]
) -> tuple[str, ...]:
    """Who wrote it, by the page's own description; the outlet itself and an address are none."""
    outlet = _outlet(metas, linked)
    for one in linked:
        if names := bylines.persons(_names(one.get("author")), outlet):
            return names
    for key in _AUTHOR_METAS:
        if names := bylines.persons(bylines.split(metas.get(key, "")), outlet):
            return names
    for element in tree.xpath("//*[@rel='author' or @itemprop='author']"):
        if names := bylines.persons(bylines.split(_text(element)), outlet):
            return names
    # last, since teasers and comments have such classes too; so only a line that reads as a byline
    for element in tree.xpath("//*[contains(@class,'byline') or contains(@class,'author')]"):
        if names := bylines.read(_text(element)):
            return names
    return ()


def own_byline(tree: Any) -> tuple[str, ...]:
    """The outlet as the author, where the page declares so; for a page that names nobody."""
    metas, linked = _metas(tree), tuple(_linked(tree))
    outlet = titles.normal(_outlet(metas, linked))
    given = [name for one in linked for name in _names(one.get("author"))]
    given += [name for key in _AUTHOR_METAS for name in bylines.split(metas.get(key, ""))]
    own = (name for name in given if titles.normal(name) == outlet or outlet in name.casefold())
    return tuple(own)[:1] if outlet else ()


def _names(author: Any) -> Iterator[str]:
    for one in author if isinstance(author, list) else [author]:
        name = one.get("name") if isinstance(one, dict) else one
        for each in name if isinstance(name, list) else [name]:
            if isinstance(each, str) and "://" not in each:
                yield from bylines.split(each)


def _published(
    tree: Any, metas: dict[str, str], linked: tuple[dict[str, Any], ...]
) -> tuple[date | None, str]:
    """The stated day and where it is stated; a ``time`` element only where it says what it is."""
    for one in linked:
        if found := _day(one.get("datePublished")):
            return found, "JSON-LD datePublished"
    for key in _DATE_METAS:
        if found := _day(metas.get(key)):
            return found, f"meta {key}"
    for element in tree.xpath("//*[@itemprop='datePublished']|//time[@pubdate]"):
        value = element.get("datetime") or element.get("content") or _text(element)
        if found := _day(value):
            return found, f"<{element.tag}>"
    for element in tree.iter("time"):
        # a page is full of times: of teasers, comments, updates
        around = f"{element.get('class', '')} {element.getparent().get('class', '')}"
        if not _PUBLISHED_NAMES.search(around) or dates.is_update(around):
            continue
        if found := _day(element.get("datetime") or _text(element)):
            return found, "<time>"
    return None, ""


def _partly(
    metas: dict[str, str], linked: tuple[dict[str, Any], ...], address: str
) -> tuple[str, str]:
    """The month or year that a page states without a day, as TIMEX3, and where."""
    for one in linked:
        if timex := _whole_timex(one.get("datePublished")):
            return timex, "JSON-LD datePublished"
    for key in _DATE_METAS:
        if timex := _whole_timex(metas.get(key)):
            return timex, f"meta {key}"
    if found := _MONTH_IN_ADDRESS.search(address):
        return dates.timex_of(f"{found['y']}-{found['m'].zfill(2)}"), "address"
    return "", ""


def _whole_timex(value: Any) -> str:
    # a month and a year are short; a day with its hour was asked for before, and was none
    return dates.timex_of(value) if isinstance(value, str) and len(value) <= 20 else ""


def _is_opinion(metas: dict[str, str], linked: tuple[dict[str, Any], ...], address: str) -> bool:
    """Whether the page says that it is opinion: its type, its section, or its address."""
    sections = [metas.get(key, "") for key in ("article:section", "section", "parsely-section")]
    for one in linked:
        if _type(one) == "OpinionNewsArticle":
            return True
        for key in ("articleSection", "genre"):
            value = one.get(key)
            sections += [v for v in (value if isinstance(value, list) else [value])
                         if isinstance(v, str)]  # fmt: skip
    return any(_OPINION_SECTION.fullmatch(section.strip()) for section in sections) or bool(
        _OPINION_ADDRESS.search(address)
    )


def stated_time(tree: Any) -> str:
    """The first time of publication that the page states, as written; "" for none."""
    metas = _metas(tree)
    stated = [one.get("datePublished") for one in _linked(tree)]
    stated += [metas.get(key) for key in _DATE_METAS]
    return next((one for one in stated if isinstance(one, str) and dates.find(one)), "")


def _day(value: Any) -> date | None:
    return dates.stated(value) if isinstance(value, str) else None


def _address(tree: Any, metas: dict[str, str]) -> str:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and element.get("href"):
            return str(element.get("href")).strip()
    return metas.get("og:url", "")

"""Exports of reference managers and reading lists: each record's title, outlet, day and address.

Zotero and others write CSL JSON, RIS and BibTeX; read-later services and crawlers CSV and JSON
lines. A record with a text or an abstract is an article with that text; one with neither is only a
link, and says so. What is data and no such record is refused in words, and never read as prose.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefing.model.errors import EmptyArticle, NotText, ReadingError
from briefing.reading import bibtex, dates, html, lines
from briefing.reading.page import Metadata, Page, Part, laid_out

_RIS = re.compile(r"\s*TY {1,2}- ?\w*")
_RIS_LINE = re.compile(r"([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)")
_BIBTEX = re.compile(r"\s*(?:%[^\n]*\n\s*)*@(?:\w+)\s*[{(]\s*[^\s,{}]*\s*,")
_OPML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)*<opml[\s>]", re.S | re.I
)
_COLUMNS = frozenset(
    "title url link address date created text excerpt note tags folder".split()  # noqa: SIM905
)
_TITLE = ("title", "headline", "name", "TI", "T1")
_TEXT = ("text", "body", "content", "maintext", "article", "fulltext", "content_html", "html",
         "abstract", "AB", "N2", "excerpt", "description", "summary")  # fmt: skip
_OUTLET = ("container-title", "journal", "journaltitle", "newspaper", "magazine",
           "publicationTitle", "outlet", "source", "site_name", "sitename", "siteName",
           "publisher", "publication",
           "JO", "JF", "T2", "JA", "PB", "hostname", "source_domain", "domain")  # fmt: skip
_DAY = ("issued", "date", "published", "date_published", "publish_date", "datePublished",
        "published_at", "publishedAt", "published_date", "publicationDate", "pubDate", "pub_date",
        "DA", "PY", "Y1", "year")  # fmt: skip
_ADDRESS = ("URL", "url", "UR", "link", "address", "href", "L2")
_AUTHOR = ("author", "authors", "byline", "creator", "AU", "A1")
_JSON_FEED = "jsonfeed.org"
_ACCESSED = ("accessed", "urldate", "Y2", "accessDate")
_LANGUAGE = ("language", "lang", "LA", "langid")
_NAMED = {
    **dict.fromkeys(("english", "american", "british", "eng", "usenglish", "ukenglish"), "en"),
    **dict.fromkeys(("german", "ngerman", "deutsch", "austrian", "deu", "ger"), "de"),
    **dict.fromkeys(("french", "français", "francais", "fra", "fre"), "fr"),
    **dict.fromkeys(("spanish", "español", "espanol", "spa"), "es"),
    **dict.fromkeys(("italian", "italiano", "ita"), "it"),
}
"""Languages as biblatex and people name them."""
_LISTS = ("items", "articles", "list", "results", "entries", "data")
_MOST = 2_000
"""Records of one file that are read at most."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its fields as written, and a name for it inside the file."""

    fields: Mapping[str, Any]
    entry: str


def is_records(start: str, suffix: str) -> bool:
    """Whether a text's start is an export of records, or other data that is no prose."""
    stripped = start.lstrip("\ufeff \t\r\n")
    if _RIS.match(stripped) or _OPML.match(stripped):
        return True
    # "@name{" alone may begin a post
    if _BIBTEX.match(stripped) and (suffix == ".bib" or "=" in stripped):
        return True
    if stripped[:1] in "{[":
        return _begins_json(stripped) or suffix in (".json", ".jsonl", ".ndjson")
    return _is_table(stripped, suffix)


def _begins_json(text: str) -> bool:
    return bool(re.match(r"\[\s*\{\s*\"|\{\s*\"[^\"\n]{1,80}\"\s*:|\[\s*\]|\{\s*\}", text))


def _is_table(text: str, suffix: str) -> bool:
    """Whether the first line names columns that a list of links has."""
    first = text.split("\n", 1)[0]
    names = {name.strip(' "\r').casefold() for name in re.split(r"[,;\t]", first)}
    known = len(names & _COLUMNS)
    return known >= 2 and len(names) >= 3 if suffix != ".csv" else known >= 1


def read(text: str, name: str) -> Iterator[tuple[str, Page]]:
    """Entry name and page of each record that has a text.

    Raises :class:`NotText` for data that is no list of articles, and :class:`EmptyArticle` for
    records that only name articles.
    """
    if _OPML.match(text):
        raise NotText(
            "this is a list of feeds, not an article; export the feed's entries and add those",
            path=name,
        )
    records = tuple(_records(text, name))[: _MOST + 1]
    if len(records) > _MOST:
        raise ReadingError(f"it has more than {_MOST:,} records; add fewer", path=name)
    found = [(one.entry, page) for one in records if (page := _page(one, name)) is not None]
    if not found:
        titled = sum(bool(_first(one.fields, _TITLE)) for one in records)
        if not titled:
            raise NotText("this is data, not an article", path=name)
        raise EmptyArticle(
            "it only names articles and holds none of their text; save the pages that it names,"
            " and add those",
            path=name,
        )
    yield from found


def _records(text: str, name: str) -> Iterator[Record]:
    stripped = text.lstrip("\ufeff \t\r\n")
    if _RIS.match(stripped):
        return _ris(stripped)
    if _BIBTEX.match(stripped):
        return _bibtex(stripped)
    if stripped[:1] in "{[":
        return _json(stripped, name)
    return _table(stripped)


def _json(text: str, name: str) -> Iterator[Record]:
    try:
        values = [json.loads(text)]
    except (ValueError, RecursionError):
        try:
            # JSON Lines: a record a line
            values = [json.loads(line) for line in text.splitlines() if line.strip()]
        except (ValueError, RecursionError) as error:
            raise NotText(
                f"this is data, not an article, and damaged: {error}", path=name
            ) from error
    # lists lie one or two levels down in what services give: {"results": [{"articles": […]}]}
    while len(values) == 1 and isinstance(values[0], dict):
        feed = values[0]
        inner = next((v for k, v in feed.items() if k in _LISTS and isinstance(v, list)), None)
        if inner is None:
            break
        values = inner
        if _JSON_FEED in str(feed.get("version")):  # its title is the outlet of all entries
            values = [{"outlet": feed.get("title"), **v} for v in inner if isinstance(v, dict)]
    while len(values) == 1 and isinstance(values[0], list):
        values = values[0]
    for number, value in enumerate(values, 1):
        if isinstance(value, dict):
            yield Record(value, str(value.get("id") or number))


def _ris(text: str) -> Iterator[Record]:
    fields: dict[str, Any] = {}
    number, last = 1, ""
    for line in text.splitlines():
        match = _RIS_LINE.match(line)
        if match and match[1] == "ER":
            if fields:
                yield Record(fields, str(number))
            fields, number, last = {}, number + 1, ""
        elif match:
            last = match[1]
            value = (match[2] or "").strip()
            fields[last] = [*_listed(fields.get(last)), value] if last in _AUTHOR else value
        elif last and line.strip() and isinstance(fields[last], str):
            fields[last] = f"{fields[last]} {line.strip()}"
    if fields:
        yield Record(fields, str(number))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _bibtex(text: str) -> Iterator[Record]:
    for key, fields in bibtex.entries(text):
        yield Record(dict(fields), key)


def _table(text: str) -> Iterator[Record]:
    first = text.split("\n", 1)[0]
    # not by csv.Sniffer, which guesses from the words of the rows
    mark = max(",;\t", key=first.count)
    rows = csv.DictReader(io.StringIO(text), delimiter=mark)
    for number, row in enumerate(rows, 1):
        fields = {str(k).strip().lower(): v for k, v in row.items() if isinstance(v, str) and k}
        yield Record(fields, str(number))


# --- one record ---------------------------------------------------------------------------------


def _page(record: Record, name: str) -> Page | None:
    """The page of a record, None where it holds no text."""
    fields = record.fields
    text = _first(fields, _TEXT)
    if not any(char.isalnum() for char in text):
        return None
    title = _first(fields, _TITLE)
    day, timex = _when(fields)
    address = _first(fields, _ADDRESS)
    if re.search(r"<(?:p|div|br|h[1-6])\b", text, re.IGNORECASE):
        parts: Sequence[Part] = html.fragment(text, name)
    else:
        parts = [Part(text[b.start : b.end], listed=b.listed) for b in lines.blocks(text)]
    metadata = Metadata(
        title=title,
        outlet=_first(fields, _OUTLET),
        byline=_authors(fields),
        published=day,
        published_found_in="record" if day or timex else "",
        published_timex=timex,
        language=_language(_first(fields, _LANGUAGE)),
        address=address if "://" in address else "",
        accessed=_when(fields, _ACCESSED)[0],
    )
    return laid_out([Part(title, level=1), *parts], metadata)


def _first(fields: Mapping[str, Any], names: Sequence[str]) -> str:
    for name in names:
        value = fields.get(name)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, dict):
            value = value.get("name") or value.get("title")
        if isinstance(value, str) and value.strip():
            return value.strip()
    return ""


def _language(named: str) -> str:
    """Its code; "" where none is named that is known: the text itself tells then."""
    first = re.split(r"[\s,;_-]", named.casefold())[0]
    return first if len(first) == 2 else _NAMED.get(first, "")


def _when(fields: Mapping[str, Any], names: Sequence[str] = _DAY) -> tuple[date | None, str]:
    """The day that a record states, and its TIMEX3 value or that of a part of a date."""
    for name in names:
        written = _written(fields.get(name))
        if day := dates.stated(written):
            return day, day.isoformat()
        if timex := dates.timex_of(written.strip("/ ")):
            return None, timex
    return None, ""


def _written(value: Any) -> str:
    """A date as text; CSL gives its numbers in ``date-parts``."""
    if isinstance(value, dict):
        parts = value.get("date-parts")
        first = parts[0] if isinstance(parts, list) and parts else None
        if isinstance(first, list):
            return "-".join(str(part).zfill(2) for part in first)
        value = value.get("literal") or value.get("raw")
    return str(value) if isinstance(value, str | int) else ""


def _authors(fields: Mapping[str, Any]) -> tuple[str, ...]:
    for name in _AUTHOR:
        value = fields.get(name)
        given = value if isinstance(value, list) else [value]
        names = tuple(found for one in given if (found := _author(one)))
        if names:
            return names
    return ()


def _author(value: Any) -> str:
    if isinstance(value, dict):
        parts = (value.get("given"), value.get("family"))
        literal = value.get("literal") or value.get("name")
        value = literal or " ".join(part for part in parts if isinstance(part, str))
    return _turned(value) if isinstance(value, str) else ""


def _turned(name: str) -> str:
    """A name with the family name first ("Holm, Ada") as it is spoken."""
    last, comma, first = name.strip().partition(", ")
    # "Ministry of Trade, Section for Customs and Tariffs" is no person
    return f"{first} {last}" if comma and len(first.split()) <= 3 else name.strip()

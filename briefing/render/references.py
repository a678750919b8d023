"""The sources of a brief for a reference manager: CSL JSON, RIS and BibTeX.

A name is handed on whole, as the source writes it: which part of "Ana de la Cruz" is the family
name, nobody here knows. A day that was only assumed is no day of publication, so it stands in the
remark and not in the field for it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import msgspec

from briefing.model.brief import Brief, Source
from briefing.render.sandbox import clean

_WEB = re.compile(r"https?://[^\s<>\x00-\x1f]+", re.IGNORECASE)
_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{c: f"\\{c}" for c in "&%$#_{}"},
}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def to_csl(brief: Brief) -> bytes:
    """CSL JSON (schema 1.0): one newspaper article for each source, ids as the note's numbers."""
    items = [_csl(source) for source in brief.sources]
    return msgspec.json.format(msgspec.json.encode(items), indent=2) + b"\n"


def to_ris(brief: Brief) -> bytes:
    """RIS, UTF-8, lines ending as the format wants them."""
    return "".join(f"{line}\r\n" for s in brief.sources for line in _ris(s)).encode()


def to_bibtex(brief: Brief) -> bytes:
    """BibTeX in UTF-8; biblatex's ``urldate`` and ``langid`` are there too."""
    return "\n".join(_bibtex(source) for source in brief.sources).encode()


def published(source: Source) -> date | None:
    """The day it was published, where the source or the analyst says so."""
    return None if source.date_assumed else source.date


def address(source: Source) -> str:
    """Its address on the web, "" for a file of this machine."""
    return source.address if _WEB.fullmatch(source.address) else ""


def remark(source: Source) -> str:
    """What a reader of the reference must know beside it."""
    parts = [f"[{source.number}]"]
    if source.date_assumed and source.date:
        parts.append(f"undated; {source.date.isoformat()} was assumed")
    if source.given:
        parts.append(f"given by the analyst: {', '.join(source.given)}")
    if source.credit:
        parts.append(f"agency: {', '.join(source.credit)}")
    if source.repeats:
        parts.append(f"repeats [{source.repeats}]")
    return _line("; ".join(parts))


def _line(text: str) -> str:
    return " ".join(clean(text).split())


def _title(source: Source) -> str:
    return _line(source.title or source.name)


def _csl(source: Source) -> dict[str, Any]:
    day = published(source)
    item: dict[str, Any] = {
        "id": f"source-{source.number}",
        "type": "article-newspaper",
        "title": _title(source),
        "container-title": _line(source.outlet),
        "author": [{"literal": _line(name)} for name in source.byline],
        "issued": _csl_day(day),
        "accessed": _csl_day(source.accessed),
        "URL": address(source),
        "language": source.language,
        "publisher-place": _line(source.place),
        "note": remark(source),
    }
    return {key: value for key, value in item.items() if value}


def _csl_day(day: date | None) -> dict[str, Any]:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else {}


def _ris(source: Source) -> Iterator[str]:
    day = published(source)
    values: tuple[tuple[str, str], ...] = (
        # first, as "ER" is last: programs that read RIS part entries by these two
        ("TY", "NEWS"),
        ("ID", f"source-{source.number}"),
        ("TI", _title(source)),
        *(("AU", _line(name)) for name in source.byline),
        ("T2", _line(source.outlet)),
        ("PY", f"{day:%Y}" if day else ""),
        ("DA", f"{day:%Y/%m/%d}" if day else ""),
        ("CY", _line(source.place)),
        ("UR", address(source)),
        ("Y2", f"{source.accessed:%Y/%m/%d}" if source.accessed else ""),
        ("LA", source.language),
        ("N1", remark(source)),
    )
    yield from (f"{tag}  - {value}" for tag, value in values if value)
    yield "ER  - "
    yield ""


def _bibtex(source: Source) -> str:
    day = published(source)
    fields = [
        ("title", f"{{{_latex(_title(source))}}}"),
        ("author", " and ".join(f"{{{_latex(_line(name))}}}" for name in source.byline)),
        # styles of BibTeX print an article's journal, and complain of one without
        ("journal" if source.outlet else "", _latex(_line(source.outlet))),
        ("year", f"{day:%Y}" if day else ""),
        ("date", day.isoformat() if day else ""),
        ("location", _latex(_line(source.place))),
        ("url", _url(address(source))),
        ("urldate", source.accessed.isoformat() if source.accessed else ""),
        ("langid", source.language),
        ("note", _latex(remark(source))),
    ]
    rows = [f"  {name} = {{{value}}},\n" for name, value in fields if name and value]
    if day:
        # a macro, not a string: styles translate it, so it has no braces
        rows.insert(-1, f"  month = {_MONTHS[day.month - 1]},\n")
    kind = "article" if source.outlet else "misc"
    return f"@{kind}{{{_key(source, day)},\n{''.join(rows)}}}\n"


def _key(source: Source, day: date | None) -> str:
    """A key that is easy to cite by, and one of its kind by the source's number."""
    # letters and their accents part, so that an encoding to ASCII keeps the letters
    bare = unicodedata.normalize("NFKD", source.outlet or source.title or source.name)
    words: Iterable[str] = re.findall(r"[a-z0-9]+", bare.encode("ascii", "ignore").decode().lower())
    name = next((word for word in words if word != "the"), "source")
    return f"{name}{day.year if day else ''}-{source.number}"


def _latex(text: str) -> str:
    return "".join(_LATEX.get(c, c) for c in text)


def _url(text: str) -> str:
    """An address as it is; a brace or a backslash in it would end the field."""
    return text.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")

"""The desk as parts, each JSON of its own, so that a step writes only what it changed.

A part is a field of :class:`briefing.desk.state.Desk`. Articles are no part: entries name them by
number. A field that is added to the desk or to an entry, with a default, needs nothing here.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from pathlib import PureWindowsPath
from typing import Any

import msgspec

from briefing.desk.state import Desk, DroppedLine, Entry
from briefing.model.article import Article, Span
from briefing.model.brief import Brief, Line
from briefing.model.errors import DossierDamaged, OptionError
from briefing.model.options import Choices, merge
from briefing.styles.places import is_name

PARTS = tuple(field.name for field in fields(Desk))
"""Names of the parts."""
MAX_CHARACTERS = 2_000_000
"""Longest text of one article, as in :mod:`briefing.reading.limits`, whose package imports much."""

_encoder = msgspec.json.Encoder()
_KEPT = tuple(field for field in fields(Entry) if field.name != "original")
_HINTS = typing.get_type_hints(Entry)


def _default(field: Any) -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory()


# made from the fields of an entry, so that a new one is stored without a line here
_StoredEntry = msgspec.defstruct(
    "_StoredEntry",
    [("article", int), *((f.name, _HINTS[f.name], _default(f)) for f in _KEPT)],
    frozen=True,
    forbid_unknown_fields=True,
)


class _StoredLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A dropped line; what kind of line it is follows from its section."""

    section: str
    line: msgspec.Raw


def _lines() -> dict[str, msgspec.json.Decoder[Line]]:
    """A decoder for the lines of each section of a brief."""
    decoders = {}
    for name, hint in typing.get_type_hints(Brief).items():
        kind = next(iter(typing.get_args(hint)), None)
        if isinstance(kind, type) and issubclass(kind, Line):
            decoders[name] = msgspec.json.Decoder(kind)
    return decoders


_line = msgspec.json.Decoder(Line)
_lines_of = _lines()
_entries = msgspec.json.Decoder(list[_StoredEntry])  # type: ignore[valid-type]
_dropped = msgspec.json.Decoder(list[_StoredLine])
_article = msgspec.json.Decoder(Article)
_others = {
    name: msgspec.json.Decoder(hint)
    for name, hint in typing.get_type_hints(Desk).items()
    if name in PARTS and name not in ("entries", "dropped")
}


def encode_part(name: str, value: Any, number_of: Callable[[Article], int]) -> bytes:
    """The JSON of a part of the desk; ``number_of`` gives an article's number."""
    if name != "entries":
        return _encoder.encode(value)
    rows = []
    for entry in value:
        row: dict[str, Any] = {"article": number_of(entry.original)}
        for field in _KEPT:
            kept = getattr(entry, field.name)
            # a dossier of 500 articles writes all its entries at each tick
            if kept != _default(field):
                row[field.name] = kept
        rows.append(row)
    return _encoder.encode(rows)


def decode_part(name: str, data: bytes, article_of: Callable[[int], Article]) -> Any:
    """What :func:`encode_part` was given.

    Raises :class:`DossierDamaged` for anything that it would not have written.
    """
    try:
        if name == "entries":
            return _decode_entries(data, article_of)
        if name == "dropped":
            rows = _dropped.decode(data)
            return tuple(
                DroppedLine(r.section, _lines_of.get(r.section, _line).decode(r.line)) for r in rows
            )
        value = _others[name].decode(data)
        if isinstance(value, Choices):
            # any day will do: merging is what finds values that no window would have written
            merge(date(2000, 1, 1), value)
        if name == "style":
            return plain_style(value)
    except (msgspec.MsgspecError, ValueError, KeyError, OptionError, RecursionError) as error:
        raise DossierDamaged(f"what it says of the {name} makes no sense") from error
    return value


def plain_style(style: str) -> str:
    """A house style as a dossier may name it: by its plain name, "" where there is none in it.

    A folder on the machine where it was written is nothing here, and to look for one on a network
    share would call that machine. The style itself travels in the dossier.
    """
    name = PureWindowsPath(style).name
    return name if is_name(name) else ""


def _decode_entries(data: bytes, article_of: Callable[[int], Article]) -> tuple[Entry, ...]:
    entries = []
    for row in _entries.decode(data):
        values = {field.name: getattr(row, field.name) for field in _KEPT}
        entry = Entry(article_of(row.article), **values)  # type: ignore[attr-defined]
        corrections = entry.corrections
        for span in (*corrections.put_back, *corrections.set_aside):
            _check_span(span, entry.original)
        entries.append(entry)
    if len({entry.original.id for entry in entries}) != len(entries):
        raise ValueError("an article is there twice")
    return tuple(entries)


def _check_span(span: Span, article: Article) -> None:
    if span.article != article.id or not 0 <= span.start <= span.end <= len(article.text):
        raise ValueError("a correction lies outside its article")


def desk_of(parts: Mapping[str, Any]) -> Desk:
    """The desk of these parts; one that is missing is as on an empty desk."""
    return Desk(**parts)


def encode_article(article: Article) -> bytes:
    """The JSON of an article as read."""
    return _encoder.encode(article)


def decode_article(data: bytes) -> Article:
    """The article; raises :class:`DossierDamaged` where its parts do not fit together."""
    try:
        article = _article.decode(data)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise DossierDamaged("an article in it makes no sense") from error
    end = 0
    blocks = [(block.start, block.end) for block in article.paragraphs]
    blocks += [(block.start, block.end) for block in article.residue]
    for first, last in sorted(blocks):
        if not end <= first <= last:
            raise DossierDamaged("an article in it makes no sense")
        end = last
    # ids become names in HTML and of lines, and must hold no sign that means something there
    known = 0 < len(article.id) <= 64 and article.id.isalnum()
    if end > len(article.text) or len(article.text) > MAX_CHARACTERS or not known:
        raise DossierDamaged("an article in it makes no sense")
    return article

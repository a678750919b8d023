"""The note as data for other programs: a brief with the texts that its spans point into.

The schema is published (``briefing schema``, docs/note.schema.json) and versioned: within a version
fields are added and never change their meaning or go. Offsets count Unicode code points, as Python
and most databases do; JavaScript counts UTF-16 units, so there a text is taken apart by code points
first (``Array.from(text)``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

import msgspec

from briefing.model.article import Article
from briefing.model.brief import SCHEMA, Brief

SCHEMA_ID = f"https://briefing-desk.invalid/note-{SCHEMA}.schema.json"
"""Names the schema and its version; nothing is there to be fetched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """The whole text of the source with this number, which every span of it counts in."""

    source: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Brief):
    """A brief, and the texts of its sources; ``texts`` is empty where they do not travel."""

    texts: tuple[SourceText, ...] = ()


def with_texts(brief: Brief, articles: Iterable[Article]) -> Note:
    """The brief with the texts of its sources."""
    by_id = {article.id: article.text for article in articles}
    texts = tuple(
        SourceText(source=source.number, text=by_id[source.article])
        for source in brief.sources
        if source.article in by_id
    )
    return Note(**{field.name: getattr(brief, field.name) for field in fields(brief)}, texts=texts)


def note_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a note as JSON."""
    made = msgspec.json.schema(Note)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": f"A briefing note, schema {SCHEMA}",
        **made,
    }


def schema_json() -> bytes:
    """The schema as UTF-8 JSON."""
    return msgspec.json.format(msgspec.json.encode(note_schema()), indent=2) + b"\n"

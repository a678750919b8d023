"""A fact as a row of a table, CSV or JSON.

It stands here because the window and its workers send each other rows, and the window needs none
of the rules by which they are found.
"""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One fact. A field that says nothing of this kind of fact is "" (numbers: None).

    ``kind`` is "figure", "trend", "date", "deadline", "scheduled", "past", "person",
    "organisation" or "quote"; ``family`` the kind of figure or date ("percent", "duration").
    ``value`` is the lower bound and ``upper`` the higher one where they differ or it is open.
    ``start`` and ``end`` are offsets in the article; ``first_day`` and ``last_day`` ISO dates.
    ``sentence`` is the exact sentence that the fact comes from, ``page`` the page of the document
    on which it begins, from 1, None where the format has no pages.
    """

    kind: str
    text: str
    start: int
    end: int
    family: str = ""
    value: float | None = None
    upper: float | None = None
    unit: str = ""
    modifier: str = ""
    direction: str = ""
    relation: str = ""
    subject: str = ""
    period: str = ""
    comparison: str = ""
    attribution: str = ""
    hedged: bool = False
    timex: str = ""
    first_day: str = ""
    last_day: str = ""
    tense: str = ""
    what: str = ""
    condition: str = ""
    role: str = ""
    speaker: str = ""
    sentence: str = ""
    page: int | None = None


COLUMNS = tuple(field.name for field in fields(Row))
"""Names of a row's fields, in order: the heading of a table."""

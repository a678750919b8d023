"""What a report says of where it is from: its dateline, whom it credits, its file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class PageStart:
    """Where in the text the words of a page begin; ``number`` counts the file's pages from 1."""

    start: int
    number: int


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a report was filed: "LONDON, June 10 (Agency) -" before its first sentence.

    ``start`` to ``end`` are its words, the dash and the space after it included. ``timex`` is
    the day as TIMEX3 ("2025-06-10"; "XXXX-06-10" without a year), "" where it has none, and
    ``agency`` the agency as written, or "".
    """

    start: int
    end: int
    place: str
    timex: str = ""
    agency: str = ""


class CreditKind(StrEnum):
    """What an article owes to whom it credits."""

    WIRE = "wire"  # the report is the agency's, or partly
    CITED = "cited"  # something in it is known from there: "reported Bloomberg"


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency or outlet that an article credits, and the words that do so."""

    name: str
    kind: CreditKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourceFile:
    """An article's file as it was received. ``name`` is a plain name, never a path."""

    name: str
    data: bytes

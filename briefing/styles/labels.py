"""The words that the program itself prints, and the titles of the sections, in English.

A style may replace any of them; a house that writes in another language replaces them all.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TITLES: Mapping[str, str] = MappingProxyType(
    {
        "bottom_line": "Bottom line",
        "points": "What happened",
        "figures": "Key figures",
        "deadlines": "Dates ahead",
        "timeline": "Timeline",
        "people": "Who",
        "quotes": "In their words",
        "positions": "Positions",
        "differences": "Sources differ",
        "assessment": "Assessment",
        "next_steps": "Next steps",
        "source_statement": "Basis",
        "notes": "Notes",
        "sources": "Sources",
    }
)
"""Printed title of each section unless the style gives its own."""

LABELS: Mapping[str, str] = MappingProxyType(
    {
        "date": "Date",
        "from": "From",
        "to": "To",
        "also": "also",
        "edited": "edited",
        "own": "analyst",
        "completed": "words added in brackets",
        "up": "up",
        "down": "down",
        "deadline": "deadline",
        "hedged": "not certain",
        "unknown speaker": "speaker not named",
        "opinion": "opinion",
        "date assumed": "date assumed",
        "date given": "date given by the analyst",
        "undated": "undated",
        "page": "Page {page} of {pages}",
    }
)
"""The program's own words on the page."""

"""What a page limit takes first: the one order of all lines across sections."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing.model.brief import Brief

_WORTH = {
    "points": (10, 8),
    "deadlines": (11, 10),
    "figures": (12, 10),
    "differences": (14, 12),
    "people": (15, 4),  # a name takes little room
    "quotes": (25, 17),
    "positions": (34, 16),
    "timeline": (40, 15),
}
"""First rank and step from line to line: what a page limit takes, and in which turn."""


def ranked(brief: Brief, kept: frozenset[str]) -> Brief:
    """The brief with each line's rank in the one order in which lines may be left out.

    Before, ``rank`` counts within a section; after, 1 is the last line to go. The bottom
    line and the lines of ``kept`` have 0 and never go.
    """
    worths = sorted(
        (first + step * line.rank, turn, line.id)
        for turn, (section, (first, step)) in enumerate(_WORTH.items())
        for line in getattr(brief, section)
        if line.id not in kept
    )
    ranks = {line: n for n, (_, _, line) in enumerate(worths, 1)}
    sections: dict[str, Any] = {
        section: tuple(
            replace(line, rank=ranks.get(line.id, 0)) for line in getattr(brief, section)
        )
        for section in (*_WORTH, "bottom_line")
    }
    return replace(brief, **sections)

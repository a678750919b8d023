"""What a page limit takes first: the one order of all lines across sections."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing.model.brief import Brief
from briefing.model.sections import COUNTED, TABLE


def ranked(brief: Brief, kept: frozenset[str]) -> Brief:
    """The brief with each line's rank in the one order in which lines may be left out.

    Before, ``rank`` counts within a section; after, 1 is the last line to go. The bottom
    line and the lines of ``kept`` have 0 and never go.
    """
    worth = {kind.id: kind.worth for kind in TABLE if kind.worth}
    worths = sorted(
        # the id last: lines of one worth must go in the same order in each run
        (first + step * line.rank, first, line.id)
        for section, (first, step) in worth.items()
        for line in getattr(brief, section)
        if line.id not in kept
    )
    ranks = {line: n for n, (_, _, line) in enumerate(worths, 1)}
    sections: dict[str, Any] = {
        section: tuple(
            replace(line, rank=ranks.get(line.id, 0)) for line in getattr(brief, section)
        )
        for section in COUNTED
    }
    return replace(brief, **sections)

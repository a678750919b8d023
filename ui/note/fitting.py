"""Which edits fit a row of the draft."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model.brief import (
    DateLine,
    DifferenceLine,
    FigureLine,
    Line,
    Origin,
    PersonLine,
    QuoteLine,
)
from briefing.model.line_ids import place_of
from briefing.model.sections import RECEIVING, SECTIONS, WRITTEN, home_of, takes
from ui.note.correcting import correctable
from ui.note.rows import Row, State


def fitting(row: Row | None, rows: Iterable[Row]) -> frozenset[str]:
    """Names of the actions that can be used on a row."""
    if row is None or not row.chosen:
        return frozenset()
    if row.prompt:
        return frozenset({"reword", "new_line"})
    line = row.line
    assert line is not None
    fit = set()
    if row.state is not State.GONE or line.spans:  # words of an article that is gone are gone
        fit.add("drop")
        if row.state is not State.GONE and line.origin is not Origin.OWN:
            fit.add("drop_here")
    if line.spans:
        fit.add("show_source")
    if row.alive:
        fit |= _of_living(row, line) | _moves(row, rows)
    return frozenset(fit)


def _of_living(row: Row, line: Line) -> set[str]:
    own = line.origin is Origin.OWN
    listed = isinstance(line, PersonLine | DifferenceLine)
    fits = {
        "pin": not own,
        # what somebody said, and who somebody is, is never worded anew
        "reword": own or not (listed or isinstance(line, QuoteLine)),
        # of words that are not the source's there is nothing verbatim to strike
        "shorten": not (own or listed) and line.origin is not Origin.EDITED,
        "others": not (own or listed) and bool(line.support or line.alike),
        "correct": not own and correctable(line),
        "show_original": bool(row.original),
        "put_back": row.edited,
        "new_line": True,
        "move_home": home_of(line.id, row.section) != row.section and not own,
    }
    where = destinations(row)
    fits |= {f"to_{section}": section in where for section in MOVES}
    return {name for name, fit in fits.items() if fit}


MOVES = (*RECEIVING, *WRITTEN)
"""The sections that have a command of their own to move a line into them."""


def destinations(row: Row) -> frozenset[str]:
    """The other sections that a living line may be moved into."""
    line = row.line
    if line is None or not row.alive:
        return frozenset()
    if is_row_of_facts(line):  # its sentence goes
        return frozenset(RECEIVING) if place_of(line.id) else frozenset()
    home = home_of(line.id, row.section)
    return frozenset(s for s in SECTIONS if s != row.section and takes(s, line, home))


def is_row_of_facts(line: Line) -> bool:
    """Whether a line tells something of a sentence that may stand in the note by itself."""
    rows = (FigureLine, DateLine, QuoteLine)
    return isinstance(line, rows) and bool(line.spans) and line.origin is not Origin.OWN


def _moves(row: Row, rows: Iterable[Row]) -> set[str]:
    keys = [other.key for other in rows if other.alive and other.section == row.section]
    found = set()
    if keys and keys[0] != row.key:
        found.add("move_up")
    if keys and keys[-1] != row.key:
        found.add("move_down")
    return found

"""Which edits fit a row of the draft."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.brief import Line, Origin, QuoteLine
from ui.draft.correcting import correctable
from ui.draft.rows import Row, State

WRITTEN = ("bottom_line", "points", "positions", "assessment", "next_steps")
"""Sections whose lines are sentences: the analyst may write in them."""


def fitting(row: Row | None, rows: Iterable[Row]) -> frozenset[str]:
    """Names of the actions that can be used on a row."""
    if row is None or not row.chosen:
        return frozenset()
    if row.prompt:
        return frozenset({"reword", "new_line"})
    line = row.line
    assert line is not None
    fit = {"drop"} if row.state is not State.GONE else set()
    if line.spans:
        fit.add("show_source")
    if row.alive:
        fit |= _of_living(row, line) | _moves(row, rows)
    return frozenset(fit)


def _of_living(row: Row, line: Line) -> set[str]:
    own, plain = line.origin is Origin.OWN, type(line) is Line
    fits = {
        "pin": not own,
        "reword": plain,
        "shorten": not own and (plain or isinstance(line, QuoteLine)) and not is_reworded(line),
        "others": plain and not own and bool(line.support),
        "correct": correctable(line),
        "show_original": bool(row.original),
        "put_back": bool(row.original),
        "new_line": row.section in WRITTEN,
    }
    return {name for name, fit in fits.items() if fit}


def is_reworded(line: Line) -> bool:
    """Whether a line's words are no longer the source's: there is nothing verbatim to strike."""
    return line.origin is Origin.EDITED


def _moves(row: Row, rows: Iterable[Row]) -> set[str]:
    keys = [other.key for other in rows if other.alive and other.section == row.section]
    found = set()
    if keys and keys[0] != row.key:
        found.add("move_up")
    if keys and keys[-1] != row.key:
        found.add("move_down")
    return found

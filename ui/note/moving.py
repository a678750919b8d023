"""Where a line of the draft may go, and the order of a section that comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.note.fitting import destinations
from ui.note.rows import Row


@dataclass(frozen=True, slots=True)
class Move:
    """A section's lines in the order that the user wants; ``line`` comes from another section."""

    section: str
    keys: tuple[str, ...]
    line: str = ""


def keys_of(rows: Sequence[Row], section: str) -> tuple[str, ...]:
    """Ids of the living lines of a section, in their order."""
    return tuple(row.key for row in rows if row.alive and row.section == section)


def places(rows: Sequence[Row], row: Row) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The sections where a line may be put, its own among them, each with its lines."""
    may = {row.section, *destinations(row)}
    sections = dict.fromkeys(one.section for one in rows if one.alive)
    return tuple((section, keys_of(rows, section)) for section in sections if section in may)


def section_at(rows: Sequence[Row], row: Row, target: int) -> str:
    """The section into which a line comes before the row ``target``; "" for none."""
    # its own first: where two sections meet, a line stays where it is
    for section in (row.section, *(section for section, _ in places(rows, row))):
        first, last = _stretch(rows, section)
        if first <= target <= last + 1:
            return section
    return ""


def put_before(rows: Sequence[Row], row: Row, target: int) -> Move | None:
    """A line before the row ``target`` of its section, or of another; None changes nothing."""
    section = section_at(rows, row, target)
    if not section or not row.alive:
        return None
    first, last = _stretch(rows, section)
    keys = [other.key for other in rows[first : last + 1]]
    if section != row.section:
        keys.insert(target - first, row.key)
        return Move(section, tuple(keys), row.key)
    here = first + keys.index(row.key)
    if target in (here, here + 1):
        return None
    keys.remove(row.key)
    keys.insert(target - first - (target > here), row.key)  # without it those below move up
    return Move(section, tuple(keys))


def shifted(rows: Sequence[Row], row: Row, by: int) -> Move | None:
    """A line up (-1) or down (1) within its section; None where it is at the end."""
    first, last = _stretch(rows, row.section)
    here = next((n for n in range(first, last + 1) if rows[n].key == row.key), -1)
    if here < 0 or not first <= here + by <= last:
        return None
    return put_before(rows, row, here - 1 if by < 0 else here + 2)


def _stretch(rows: Sequence[Row], section: str) -> tuple[int, int]:
    """First and last row of the living lines of a section; an empty stretch for none."""
    found = [n for n, row in enumerate(rows) if row.alive and row.section == section]
    return (found[0], found[-1]) if found else (0, -1)

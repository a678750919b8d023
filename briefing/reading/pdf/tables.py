"""Rows of tables: pieces of text that follow each other on one baseline, wide gaps between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.reading.pdf.lines import Line

_MARKER = re.compile(
    r"(?:[-*•●‣◦▪■□➢–—o]|\(?\d{1,3}(?:\.\d{1,3})*[.)]?|\(?[a-zA-Z][.)]|\(?[ivx]{1,4}[.)])"
)
_GAP = 2.5
"""Sizes of a gap over which what is no table's row is two lines."""
_DRIVEN = 5.0
"""Sizes of the widest gap in a line of a narrow column whose words are driven apart to fill it."""
_NEAR = 3.0
"""Points within which cells stand below each other."""
_APART = 4.5
"""Sizes between two rows of one table at most."""
_CELL_WORDS = 9  # what stands on one line of a cell; a column of text has more
_FIGURE = re.compile(r"\W*(?:[A-Z]{0,3}\W?)?\d[\d.,:%/–-]*\W*\w{0,3}\W*|[–—-]|n/?a", re.IGNORECASE)

Row = list[Line]


def joined(lines: Sequence[Line]) -> list[Line]:
    """The lines, rows of tables made one line each, and list marks one with their items."""
    rows = [list(_marked(row)) for row in _rows(lines)]
    tabular = _tabular(rows)
    found: list[Line] = []
    for n, row in enumerate(rows):
        if tabular[n]:
            found.append(_row(row))
        else:
            found += _reunited(row, _DRIVEN if len(row) > 1 and _justified(rows, n) else _GAP)
    return found


def _rows(lines: Sequence[Line]) -> Iterator[Row]:
    row: Row = []
    for line in lines:
        ruled = line.cells or (row and row[-1].cells)
        goes_on = (
            row
            and not ruled
            and not line.turned
            and row[-1].level_with(line)
            and line.left > row[-1].right
        )
        if not goes_on and row:
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def _marked(row: Row) -> Iterator[Line]:
    """The row, a list's mark at its start made one with what follows."""
    if len(row) > 1 and _MARKER.fullmatch(row[0].text) and row[1].left - row[0].right < 60:
        yield _united(row[0], row[1])
        yield from row[2:]
    else:
        yield from row


def _tabular(rows: Sequence[Row]) -> list[bool]:
    """Which rows are rows of a table."""
    many = [
        len(row) > 1 and _short_cells(row) and not _justified(rows, n) for n, row in enumerate(rows)
    ]
    found = [False] * len(rows)
    for n, row in enumerate(rows):
        if not many[n]:
            continue
        near = [m for m in range(max(0, n - 3), min(len(rows), n + 4)) if m != n and many[m]]
        fits = [m for m in near if _aligned(row, rows[m]) and _close(row, rows[m])]
        if not fits:
            continue
        wide = len(row) > 2 or any(len(rows[m]) > 2 for m in fits)
        numeric = _numeric(row) and any(_numeric(rows[m]) for m in fits)
        found[n] = wide or numeric or len(fits) > 1
    for n in range(1, len(rows) - 1):  # a line of its own between two rows is the table's, too
        plain = not found[n] and not rows[n][0].cells
        if found[n - 1] and found[n + 1] and plain and rows[n][0].words <= _CELL_WORDS:
            found[n] = True
    return found


def _justified(rows: Sequence[Row], n: int) -> bool:
    """Whether a row is a line of a paragraph whose words were driven apart to fill it."""
    row = rows[n]
    gaps = [two.left - one.right for one, two in pairwise(row)]
    if max(gaps) > _DRIVEN * row[0].size:
        return False
    around = [rows[m] for m in range(max(0, n - 6), min(len(rows), n + 7)) if m != n]
    flush = sum(_flush(other, row) for other in around)
    even = max(gaps) - min(gaps) < 0.3 * row[0].size and all(cell.words == 1 for cell in row)
    if even and flush > 1:
        return True
    above, below = rows[max(0, n - 2) : n], rows[n + 1 : n + 3]
    return all(any(_spans(other, row) for other in side) for side in (above, below) if side)


def _flush(other: Row, row: Row) -> bool:
    """Whether a line of running text begins and ends where another does."""
    begins = abs(other[0].left - row[0].left) < _NEAR
    return begins and abs(other[-1].right - row[-1].right) < _NEAR and other[0].words > 2


def _spans(other: Row, row: Row) -> bool:
    """Whether a line of running text goes on where another has its gaps."""
    line = other[0]
    near = abs(line.base - row[0].base) < 3.2 * row[0].size
    across = line.left < row[0].right and line.right > row[-1].left
    return len(other) == 1 and near and across and line.words > len(row)


def _short_cells(row: Row) -> bool:
    words = [cell.words for cell in row]
    return sum(words) <= _CELL_WORDS * len(row) and sorted(words)[-2] <= _CELL_WORDS


def _numeric(row: Row) -> bool:
    return any(_FIGURE.fullmatch(cell.text) for cell in row[1:])


def _close(row: Row, other: Row) -> bool:
    return abs(row[0].base - other[0].base) < _APART * max(row[0].size, other[0].size)


def _aligned(row: Row, other: Row) -> bool:
    """Whether a cell beyond the first stands below or above one of the other row."""
    return any(
        abs(one.left - two.left) < _NEAR
        or abs(one.right - two.right) < _NEAR
        or abs(one.left + one.right - two.left - two.right) < 2 * _NEAR
        for one in row[1:]
        for two in other[1:]
    )


def _row(row: Row) -> Line:
    first = row[0]
    return replace(
        first,
        text="\t".join(cell.text for cell in row),
        right=max(cell.right for cell in row),
        bottom=min(cell.bottom for cell in row),
        top=max(cell.top for cell in row),
        marks=tuple(mark for cell in row for mark in cell.marks),
        note=first.note,
        cells=len(row),
    )


def _united(one: Line, other: Line) -> Line:
    """Two pieces of a line made one."""
    return replace(
        other,
        text=f"{one.text} {other.text}",
        left=one.left,
        bottom=min(one.bottom, other.bottom),
        top=max(one.top, other.top),
        starts_bold=one.starts_bold,
        marks=one.marks + other.marks,
        note=one.note,
    )


def _reunited(row: Row, gap: float) -> list[Line]:
    """Pieces of a line that are not further apart than a gap, in sizes, made one again."""
    found = [row[0]]
    for line in row[1:]:
        if line.left - found[-1].right <= gap * line.size and line.size < 1.3 * found[-1].size:
            found[-1] = _united(found[-1], line)
        else:
            found.append(line)
    return found

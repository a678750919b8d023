"""Pieces of one line that a document draws apart, put together again.

Many writers draw the raised marks and endings of a page ("12", "th") after its lines, and some
draw the pieces of a line from right to left.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.reading.pdf.letters import Letter

Piece = list[Letter]

_MARK = re.compile(r"[\d,*†‡§¶()\[\]–-]{1,12}|st|nd|rd|th|er|re|e|è|ème|[ºªo]")
"""What is raised above a line: marks of notes, endings of numbers."""
_SMALLEST, _SMALL = 0.45, 0.85
"""Size of a raised letter, in sizes of its line."""
_LEAST_RISE, _MOST_RISE = 0.15, 0.65
"""How far it is raised, in sizes of its line."""
_NEAR = 0.6
"""Sizes of its line that a raised letter stands behind the line's end, at most."""
_AROUND = 12
"""Pieces before and after one among which its line is."""
_OVERLAP = 0.2
"""Share of a raised letter's width that letters of its line may stand in, at most."""
_TOUCH = 0.65  # wider than a space of a justified line, narrower than the way to a column
_SPACE = 0.12
"""Sizes between two pieces that are one line, at most, and from which a space is between them."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a piece stands, in points."""

    left: float
    right: float
    base: float
    size: float
    boxed: int
    turned: bool


def joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces in their order; what belongs to another line is in that line's letters."""
    return _with_raised(_touching(pieces))


def _place(piece: Piece) -> _Place | None:
    boxed = [letter for letter in piece if letter.box]
    boxes = [letter.box for letter in boxed if letter.box]
    if not boxes:
        return None
    size = max(letter.size for letter in boxed)
    full = [letter.base for letter in boxed if letter.size >= _SMALL * size]
    return _Place(
        min(box.left for box in boxes),
        max(box.right for box in boxes),
        statistics.median_high(full),
        size,
        len(boxes),
        boxed[0].turned,
    )


def _touching(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, those that were drawn right behind what they stand before put in their order."""
    found: list[Piece] = []
    last: _Place | None = None
    for piece in pieces:
        place = _place(piece)
        if found and last and place and _stands_before(place, last):
            space = [Letter(" ")] if last.left - place.right > _SPACE * last.size else []
            found[-1] = [*_without_end(piece), *space, *found[-1]]
        else:
            found.append(piece)
        last = _place(found[-1])
    return found


def _without_end(piece: Piece) -> Piece:
    """A piece without the spaces that PDFium puts where the next one stands elsewhere."""
    last = max(n for n, letter in enumerate(piece) if letter.box)
    return piece[: last + 1]


def _stands_before(place: _Place, last: _Place) -> bool:
    """Whether a piece ends where the one that was drawn before it begins."""
    if place.turned or last.turned or abs(place.base - last.base) > 0.05 * last.size:
        return False
    gap = last.left - place.right
    even = abs(place.size - last.size) < 0.05 * last.size
    return even and -0.15 * last.size < gap < _TOUCH * last.size


def _with_raised(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, raised letters that were drawn apart put into their lines."""
    places = [_place(piece) for piece in pieces]
    found: list[Piece | None] = list(pieces)
    for n, (piece, place) in enumerate(zip(pieces, places, strict=True)):
        if place is None or place.turned or not _is_mark(piece):
            continue
        for m in sorted(range(max(0, n - _AROUND), min(len(pieces), n + _AROUND + 1)),
                        key=lambda m: abs(m - n)):  # fmt: skip
            line, there = found[m], places[m]
            if m == n or line is None or there is None or not _is_raised(place, there):
                continue
            if all(_is_free(letter, line) for letter in piece):
                found[m] = _put_in(line, piece)
                found[n] = None
                break
    return [piece for piece in found if piece is not None]


def _is_mark(piece: Piece) -> bool:
    words = "".join(letter.char if letter.box else " " for letter in piece).split()
    return 0 < len(words) <= 3 and all(_MARK.fullmatch(word) for word in words)


def _is_raised(place: _Place, line: _Place) -> bool:
    if line.turned or line.boxed < 3 or not _SMALLEST <= place.size / line.size <= _SMALL:
        return False
    rise = (place.base - line.base) / line.size
    within = line.left < place.left < line.right + _NEAR * line.size
    before = -0.2 * line.size < line.left - place.right < 1.2 * line.size
    near = place.right < line.right + 2 * line.size
    return _LEAST_RISE < rise < _MOST_RISE and near and (within or before)


def _is_free(letter: Letter, line: Piece) -> bool:
    """Whether no letter of a line stands in the place of a raised one."""
    box = letter.box
    if box is None:
        return True
    return not any(
        min(box.right, other.box.right) - max(box.left, other.box.left) > _OVERLAP * box.width
        for other in line
        if other.box and other.size > letter.size / _SMALL
    )


def _put_in(line: Piece, raised: Piece) -> Piece:
    """The letters of a line with raised ones, each behind the letter that it follows."""
    found = list(line)
    for letter in raised:
        if letter.box is None:
            continue
        middle = (letter.box.left + letter.box.right) / 2
        before = [n for n, other in enumerate(found) if other.box and other.box.right <= middle]
        found.insert(before[-1] + 1 if before else 0, letter)
    return found

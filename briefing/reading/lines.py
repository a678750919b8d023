"""Plain text to blocks: a line each, or a paragraph where lines were wrapped by a machine."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.reading.page import Block

_WIDEST = 100
"""Columns over which a line is no longer taken for one wrapped by a machine."""
_NARROWEST = 50
"""Columns from which a line whose sentence goes on in the next one was broken by a machine."""
# a long word may not have fitted: the line before it ends well short of the others
_NEARLY_FULL = 0.6
_ITEM = re.compile(r"(?:[-*•‣◦·–]|\d{1,2}[.)])\s+\S")


def blocks(text: str, start: int = 0) -> tuple[Block, ...]:
    """The blocks of ``text[start:]``, offsets into the whole text."""
    found: list[Block] = []
    offset = start
    for line in text[start:].splitlines(keepends=True):
        body = line.strip()
        if body:
            first = offset + line.index(body)
            found.append(Block(first, first + len(body), listed=bool(_ITEM.match(body))))
        offset += len(line)
    if _is_wrapped(text, found):
        return _unwrapped(text, found, max(block.end - block.start for block in found))
    column = _column(text, found)
    return _unwrapped(text, found, column) if column else tuple(found)


def _adjacent(text: str, one: Block, two: Block) -> bool:
    """Whether exactly one line break, and no blank line, stands between two blocks."""
    return len(f".{text[one.end : two.start]}.".splitlines()) == 2


def _overflows(text: str, one: Block, two: Block, width: int) -> bool:
    """Whether the first word of the second line would not have fitted on the first."""
    word = text[two.start : two.end].split(maxsplit=1)[0]
    return one.end - one.start + 1 + len(word) > width


def _is_wrapped(text: str, found: Sequence[Block]) -> bool:
    """Whether a machine broke the lines: most breaks stand where the next word did not fit."""
    if len(found) < 4:
        return False
    width = max(block.end - block.start for block in found)
    if not 40 <= width <= _WIDEST:
        return False
    pairs = [(a, b) for a, b in pairwise(found) if _adjacent(text, a, b)]
    if len(pairs) * 2 < len(found):
        return False
    return sum(_overflows(text, a, b, width) for a, b in pairs) * 10 >= len(pairs) * 7


def _column(text: str, found: Sequence[Block]) -> int:
    """The column at which a writer's program broke the lines of some paragraphs, 0 for none.

    A sentence shows it that goes on in the next line: tables, lists and addresses may stand
    between such paragraphs, and longer lines that nothing broke.
    """
    widths = [
        one.end - one.start
        for one, two in pairwise(found)
        if _adjacent(text, one, two) and _goes_on(text, one, two)
    ]
    fitting = [width for width in widths if _NARROWEST <= width <= _WIDEST]
    return max(fitting, default=0) if 2 * len(fitting) >= len(widths) else 0


def _goes_on(text: str, one: Block, two: Block) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    last, first = text[one.end - 1], text[two.start]
    return first.islower() and last not in ".!?:" and not two.listed


def _unwrapped(text: str, found: Sequence[Block], width: int) -> tuple[Block, ...]:
    """The blocks, lines joined that no more than ``width`` columns kept apart."""
    joined: list[Block] = []
    last: Block | None = None
    for block in found:
        if (
            joined
            and last
            and not block.listed
            and last.end - last.start <= width
            and _adjacent(text, last, block)
            and any(char.isalnum() for char in text[block.start : block.end])
            and (_overflows(text, last, block, width) or _is_cut(text, last, block, width))
        ):
            joined[-1] = Block(joined[-1].start, block.end, listed=joined[-1].listed)
        else:
            joined.append(block)
        last = block
    return tuple(joined)


def _is_cut(text: str, one: Block, two: Block, width: int) -> bool:
    """Whether a line that is nearly full goes on with a small letter."""
    return _goes_on(text, one, two) and one.end - one.start >= _NEARLY_FULL * width

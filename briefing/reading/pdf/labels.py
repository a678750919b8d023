"""Words in figures: axis labels, legends, numbers and symbols that stand by themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.reading.pdf.paragraphs import STOP, Block

LABEL = "label in a figure"
SYMBOLS = "symbols or figures by themselves"

_WORD = re.compile(r"[^\W\d_]{3,}")
_FEW_WORDS = 5
_SMALLER = 0.96
_FEWEST = 3
"""Labels that stand together in a figure, at least."""


def set_aside(blocks: Sequence[Block], body_size: float) -> list[Block]:
    """The blocks, those that are labels or no words at all set aside."""
    found = [_checked(block) for block in blocks]
    likely = [_is_label(block, body_size) for block in found]
    for n in range(len(found)):
        near = [m for m in range(max(0, n - 2), min(len(found), n + 3)) if _same_page(found, n, m)]
        if likely[n] and sum(likely[m] for m in near) >= _FEWEST:
            found[n] = replace(found[n], reason=LABEL)
    return found


def _same_page(blocks: Sequence[Block], one: int, other: int) -> bool:
    return blocks[one].first.page == blocks[other].first.page


def _checked(block: Block) -> Block:
    wordless = not block.reason and not block.row and not _WORD.search(block.text)
    if wordless and len(block.lines) <= 2 and not STOP.search(block.text):
        return replace(block, reason=SYMBOLS)
    return block


def _is_label(block: Block, body_size: float) -> bool:
    """Whether a block is short, small and no sentence."""
    if block.reason == SYMBOLS:
        return True
    if block.reason or block.row or block.item or STOP.search(block.text):
        return False
    small = block.first.size < _SMALLER * body_size
    return small and not block.first.bold and len(block.text.split()) <= _FEW_WORDS

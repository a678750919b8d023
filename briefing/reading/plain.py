"""Plain and pasted text."""

from __future__ import annotations

from briefing.reading import front_matter, lines
from briefing.reading.page import Block, Page


def read(text: str, name: str) -> Page:
    """The page of a plain text, front matter read.

    Raises :class:`briefing.model.errors.ReadingError` for a mistake in the front matter.
    """
    front = front_matter.read(text, name)
    blocks = lines.blocks(text, front.end)
    if front.end:
        blocks = (front_block(text, front.end), *blocks)
    # who wrote front matter has prepared the text: the rules are enough for what is left in it
    return Page(text, blocks, front.metadata, surrounded=not front.end)


def front_block(text: str, end: int) -> Block:
    """Front matter that ends at ``end`` as a block set aside."""
    block = text[:end]
    start = len(block) - len(block.lstrip())
    return Block(start, len(block.rstrip()), reason="front matter")

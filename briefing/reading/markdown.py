"""Markdown to its visible text, block by block, by markdown-it-py.

Marks (``#``, ``**``, link targets) are no part of the text that a reader sees, so they are left
out of the article's text, as tags are for HTML.
"""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.reading import front_matter, plain
from briefing.reading.page import Block, Page


def read(text: str, name: str) -> Page:
    """The page of a Markdown source, front matter read.

    Raises :class:`briefing.errors.ReadingError` for a mistake in the front matter.
    """
    front = front_matter.read(text, name)
    parts: list[str] = []
    blocks: list[Block] = []
    size = 0
    if front.end:
        block = plain.front_block(text, front.end)
        parts.append(text[block.start : block.end])
        blocks.append(Block(0, len(parts[0]), reason="front matter"))
        size = len(parts[0])
    for visible, level, listed in _visible(MarkdownIt("commonmark").parse(text[front.end :])):
        gap = "\n\n" if parts else ""
        start = size + len(gap)
        parts.append(gap + visible)
        size = start + len(visible)
        blocks.append(Block(start, size, level=level, listed=listed))
    return Page("".join(parts), tuple(blocks), front.metadata)


def _visible(tokens: Sequence[Token]) -> list[tuple[str, int, bool]]:
    """Text, heading level and whether listed, for each block that shows something."""
    found: list[tuple[str, int, bool]] = []
    level = items = 0
    for token in tokens:
        if token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type == "heading_close":
            level = 0
        elif token.type == "list_item_open":
            items += 1
        elif token.type == "list_item_close":
            items -= 1
        elif token.type in ("inline", "fence", "code_block"):
            text = _inline(token.children) if token.type == "inline" else token.content
            found += [
                (line.strip(), level, items > 0) for line in text.splitlines() if line.strip()
            ]
    return found


def _inline(children: Sequence[Token] | None) -> str:
    """What a reader sees of inline tokens; pictures and raw tags show no words."""
    shown = {"text", "code_inline"}
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(
        child.content if child.type in shown else breaks.get(child.type, "")
        for child in children or ()
    )

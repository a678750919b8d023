"""Markdown to its visible text, block by block, by markdown-it-py.

Marks (``#``, ``**``, link targets) are no part of the text that a reader sees, so they are left
out of the article's text, as tags are for HTML. A source with tags, or with words struck out, is
read as the page that it makes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.reading import front_matter, html
from briefing.reading.page import Page, Part, laid_out

_SHOWN = frozenset({"text", "code_inline"})
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}


def read(text: str, name: str) -> Page:
    """The page of a Markdown source, front matter read.

    Raises :class:`briefing.model.errors.ReadingError` for a mistake in the front matter.
    """
    front = front_matter.read(text, name)
    parser = MarkdownIt("commonmark").enable("strikethrough")
    tokens = parser.parse(text[front.end :])
    if any(_is_page(token) for token in tokens):
        shown = html.fragment(str(parser.renderer.render(tokens, parser.options, {})), name)
    else:
        shown = tuple(_visible(tokens))
    return laid_out([Part(text[: front.end], reason="front matter"), *shown], front.metadata)


def _is_page(token: Token) -> bool:
    """Whether a block holds tags, or words that are struck out."""
    return token.type == "html_block" or any(
        child.type in ("html_inline", "s_open") for child in token.children or ()
    )


def _visible(tokens: Sequence[Token]) -> Iterator[Part]:
    """A part for each line that a block shows."""
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
            for line in text.splitlines():
                yield Part(line, level=level, listed=items > 0)


def _inline(children: Sequence[Token] | None) -> str:
    """What a reader sees of inline tokens; pictures and raw tags show no words."""
    return "".join(
        child.content if child.type in _SHOWN else _BREAKS.get(child.type, "")
        for child in children or ()
    )

"""What a format's reader hands on: a page's visible text, its blocks, and what it says of itself.

Offsets count code points of ``Page.text``, half-open. Each format has one reader that makes a
:class:`Page`; :mod:`briefing.reading.judging` then says what each block is, and
:mod:`briefing.reading.assembling` makes the article.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from briefing.model.article import Genre
from briefing.model.notices import NoticeKind
from briefing.model.origins import PageStart


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a page between line breaks, without surrounding white space.

    ``level`` is 1 to 6 for what the page marks as a heading, else 0. ``listed`` is true for an
    item of a list. ``reason`` is not empty where the format's reader already set it aside.
    ``vouched`` is true where an extractor that sees the page's structure keeps it as body text,
    ``row`` for a row of a table, its cells parted by tabs. ``posted`` is the time of the live
    blog's entry that it stands in (ISO 8601), else "". ``elsewhere`` is true for what somebody
    wrote in another place and the page shows, such as a post of a network.
    """

    start: int
    end: int
    level: int = 0
    listed: bool = False
    reason: str = ""
    vouched: bool = False
    row: bool = False
    posted: str = ""
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A block's words before they have a place: one or more lines without blank ones.

    ``turns`` are the places in its words where a page of the document begins, and its number
    from 1; the first is at 0 where the format has pages at all.
    """

    text: str
    level: int = 0
    listed: bool = False
    reason: str = ""
    vouched: bool = False
    row: bool = False
    turns: tuple[tuple[int, int], ...] = ()
    posted: str = ""
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself. Empty and None where it does not say.

    ``published_timex`` is set by who sets ``published``, or alone for a date that is not whole.
    """

    title: str = ""
    outlet: str = ""
    byline: tuple[str, ...] = ()
    published: date | None = None
    published_found_in: str = ""
    published_timex: str = ""
    language: str = ""
    address: str = ""
    genre: Genre | None = None
    accessed: date | None = None
    notices: tuple[NoticeKind, ...] = ()


NOTHING_SAID = Metadata()


@dataclass(frozen=True, slots=True)
class Page:
    """A page as its format's reader sees it. Blocks are in order and never overlap.

    ``surrounded`` is true where nothing but the lines themselves tells the article from what
    stood around it, as in text that was copied from a web page. ``pages`` are where the pages of
    a document begin in the text, if it has any.
    """

    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata = NOTHING_SAID
    surrounded: bool = False
    pages: tuple[PageStart, ...] = ()

    def words_of(self, block: Block) -> str:
        """The exact text of a block."""
        return self.text[block.start : block.end]


def laid_out(parts: Iterable[Part], metadata: Metadata = NOTHING_SAID) -> Page:
    """The page of parts in order, a line break between them; parts without words fall out."""
    texts: list[str] = []
    blocks: list[Block] = []
    pages: list[PageStart] = []
    start = 0
    for part in parts:
        text = part.text.strip()
        if not text:
            continue
        end = start + len(text)
        blocks.append(
            Block(
                start,
                end,
                part.level,
                part.listed,
                part.reason,
                part.vouched,
                part.row,
                part.posted,
                part.elsewhere,
            )
        )
        pages += [PageStart(start + at, number) for at, number in part.turns]
        texts.append(text)
        start = end + 1
    return Page("\n".join(texts), tuple(blocks), metadata, pages=_turns(pages))


def _turns(pages: Iterable[PageStart]) -> tuple[PageStart, ...]:
    """The places where the page is another than before."""
    found: list[PageStart] = []
    for one in pages:
        if not found or found[-1].number != one.number:
            found.append(one)
    return tuple(found)

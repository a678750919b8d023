"""Blocks made parts of a page: their words, what heading they are, on which page they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce

from briefing.language import spelling
from briefing.reading.page import Part
from briefing.reading.pdf import footnotes, hyphens
from briefing.reading.pdf.cut import STOP
from briefing.reading.pdf.grids import BREAK
from briefing.reading.pdf.hyphens import Vocabulary
from briefing.reading.pdf.lines import Line
from briefing.reading.pdf.paragraphs import Block
from briefing.reading.pdf.placing import OPENED, size_class

MARK = "footnote mark"

_TITLE_LINES = 3  # a longer block of capitals is a notice or a passage for emphasis
_TITLE_LETTERS = 8
"""Lines at most and letters at least of a title in capitals."""
_LETTER_WORDS = frozenset("AIOÀÉY")
"""Letters that are words by themselves."""


def usual_size(pages: Sequence[Sequence[Line]]) -> float:
    """The font size of most letters, in points."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[size_class(line.size)] += 0 if line.reason else len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size))


def worded(lines: Sequence[Line], language: str) -> list[Line]:
    """The lines, large letters at the start of a text joined to their words."""
    return [
        replace(line, text=_opened(line.text, language)) if OPENED in line.text else line
        for line in lines
    ]


def _opened(text: str, language: str) -> str:
    letter, _, rest = text.partition(OPENED)
    first = rest.split(maxsplit=1)[0] if rest.split() else ""
    bare = letter.strip("\"'“„«‘")
    whole = spelling.is_word((bare + first).lower(), language)
    alone = bare in _LETTER_WORDS and not whole and spelling.is_word(first.lower(), language)
    return f"{letter} {rest}" if alone or rest[:1].isspace() else letter + rest


def of_blocks(blocks: Sequence[Block], vocabulary: Vocabulary, body_size: float) -> Iterator[Part]:
    """The parts of a document; raised marks follow the block that they stand in."""
    for block in blocks:
        yield _part(block, vocabulary, body_size)
        marks = [mark for line in block.lines for mark in line.marks]
        if marks and block.reason != footnotes.FOOTNOTE:
            page = block.last.page + 1
            yield Part(" ".join(marks), reason=MARK, turns=((0, page),))


def _part(block: Block, vocabulary: Vocabulary, body_size: float) -> Part:
    text = ""
    turns: list[tuple[int, int]] = []
    for line in block.lines:
        words = _celled(line.text, vocabulary) if line.cells else line.text
        if block.reason == footnotes.FOOTNOTE and line.note:
            words = f"{line.marks[0]} {words}" if line.marks else words
        text = hyphens.joined(text, words, vocabulary) if text else words
        if not turns or turns[-1][1] != line.page + 1:
            turns.append((max(0, len(text) - len(words)), line.page + 1))
    return Part(
        hyphens.ended(text),
        level=0 if block.reason or block.row else _level(block, body_size),
        listed=block.item,
        reason=block.reason,
        row=block.row,
        turns=tuple(turns),
    )


def _celled(text: str, vocabulary: Vocabulary) -> str:
    """A table's row, the lines of each cell joined."""
    cells = [cell.split(BREAK) for cell in text.split("\t")]
    return "\t".join(
        hyphens.ended(reduce(lambda one, two: hyphens.joined(one, two, vocabulary), cell))
        for cell in cells
    )


def _in_capitals(block: Block, words: int) -> bool:
    """Whether a block is a title in capitals: no sentence, and no small letter."""
    text = block.text
    letters = sum(char.isalpha() for char in text)
    if not text.isupper() or block.item or STOP.search(text) or len(block.lines) > _TITLE_LINES:
        return False
    return words >= 2 and letters >= _TITLE_LETTERS


def _level(block: Block, body_size: float) -> int:
    """1 to 3 for a heading, by size and weight; 0 for running text."""
    words = len(block.text.split())
    if not any(char.isalpha() for char in block.text):
        return 0
    if block.first.size > 1.6 * body_size:
        return 1
    if block.first.size > 1.12 * body_size:
        return 2
    if _in_capitals(block, words):
        return 3
    bold = all(line.bold for line in block.lines) and not block.item
    return 3 if bold and len(block.lines) <= 2 and words <= 14 and block.text[-1] != "." else 0

"""Which visible blocks of a page an extractor kept, told by their words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
_WORD = re.compile(r"\w+")
_GRAM = 4  # three words in a row recur within one page ("in the region"), four seldom
_FEWEST = 6
"""Words from which a block is told by its four-word runs."""
_SHARE = 0.6
"""Share of a block's runs that must stand in the kept text."""


def kept(blocks: Sequence[str], lines: Sequence[str]) -> tuple[bool, ...]:
    """For each block, whether the kept lines hold it.

    Blocks that are a kept line, letter by letter or at least word by word; of the rest, those
    whose four-word runs stand in the lines that are left, and short ones between words of such
    a line that continue a block told so.
    """
    left = Counter(lines)
    held = [_taken(left, block) for block in blocks]
    rest = [index for index, one in enumerate(held) if not one]
    words = {index: tuple(_WORD.findall(blocks[index].casefold())) for index in rest}
    open_lines = Counter(tuple(_WORD.findall(line.casefold())) for line in left.elements())
    for index in rest:
        held[index] = _taken(open_lines, words[index])
    grams = {gram for line in open_lines.elements() for gram in _grams(line)}
    partly = {n for n in rest if not held[n] and _stands_in(words[n], grams)}
    texts = [f" {' '.join(line)} " for line in open_lines.elements() if line]
    for index in sorted(partly):
        held[index] = True
    for index in rest:
        if not held[index] and partly & {index - 1, index + 1}:
            held[index] = any(_continues(words, index, other, texts) for other in partly)
    return tuple(held)


def _taken(counted: Counter[T], item: T) -> bool:
    """Whether one of these is left; takes it."""
    if not item or counted.get(item, 0) <= 0:
        return False
    counted[item] -= 1
    return True


def _grams(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (words[n : n + _GRAM] for n in range(len(words) - _GRAM + 1))


def _stands_in(words: tuple[str, ...], grams: set[tuple[str, ...]]) -> bool:
    if len(words) < _FEWEST or not grams:
        return False
    count = len(words) - _GRAM + 1
    return sum(gram in grams for gram in _grams(words)) >= _SHARE * count


def _continues(
    words: dict[int, tuple[str, ...]], index: int, other: int, texts: Sequence[str]
) -> bool:
    """Whether a short block is part of one kept line together with the block beside it."""
    if not words[index] or abs(index - other) != 1:
        return False
    first, second = (
        (words[other][-3:], words[index]) if other < index else (words[index], words[other][:3])
    )
    return any(f" {' '.join(first + second)} " in text for text in texts)

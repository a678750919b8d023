"""Which visible blocks of a page an extractor kept, told by their words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_WORD = re.compile(r"\w+")
_GRAM = 4
_SHARE = 0.6
"""Share of a block's four-word runs that must stand in the kept text."""


def kept(blocks: Sequence[str], lines: Sequence[str]) -> tuple[bool, ...]:
    """For each block, whether the kept lines hold it.

    A block of six words and more by its four-word runs; a shorter one only where a kept line is
    equal to it, or where it continues a kept line between two kept blocks.
    """
    words = [tuple(_WORD.findall(block.casefold())) for block in blocks]
    kept_words = [tuple(_WORD.findall(line.casefold())) for line in lines]
    grams = {gram for line in kept_words for gram in _grams(line)}
    whole = Counter(kept_words)
    held = [_held(one, grams, whole) for one in words]
    runs = {line for line in kept_words if line}
    for index, one in enumerate(words):
        if not held[index] and one and _continues(index, words, held, runs):
            held[index] = True
    return tuple(held)


def _grams(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [words[n : n + _GRAM] for n in range(len(words) - _GRAM + 1)]


def _held(
    words: tuple[str, ...], grams: set[tuple[str, ...]], whole: Counter[tuple[str, ...]]
) -> bool:
    if whole.get(words, 0) > 0:
        whole[words] -= 1
        return True
    if len(words) < 6:
        return False
    own = _grams(words)
    return sum(gram in grams for gram in own) >= _SHARE * len(own)


def _continues(
    index: int,
    words: Sequence[tuple[str, ...]],
    held: Sequence[bool],
    lines: set[tuple[str, ...]],
) -> bool:
    """Whether a short block is part of one kept line together with a kept neighbour."""
    for other in (index - 1, index + 1):
        if 0 <= other < len(words) and held[other]:
            joined = (
                words[other][-3:] + words[index]
                if other < index
                else words[index] + words[other][:3]
            )
            text = " ".join(joined)
            if any(f" {text} " in f" {' '.join(line)} " for line in lines):
                return True
    return False

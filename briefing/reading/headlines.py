"""The headline that stands on a page: the one that a reader finds there.

What a page declares for search engines and for those who link to it may be another one, so it
only tells which of the page's headings is the article's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefing.reading.visible import Seen

_WORD = re.compile(r"\w+")
_FEWEST = 3
"""Words of a headline that nothing confirms."""
_ALIKE = 0.2
"""Share of words that a heading has in common with what the page declares."""
_VERY_ALIKE = 0.5  # a lower heading is mostly another article's teaser, so it must show more
_NEAR = 25
"""Blocks above the body among which a heading is the article's, though it is no ``h1``."""
_ALONE = 5
"""Words from which a page's only ``h1`` is its headline, whatever the page declares."""
_ELSEWHERE = frozenset(("nav", "footer", "aside"))
_LONGEST = 300  # characters: beyond it a heading is a paragraph that is marked as one


def on_page(seen: Sequence[Seen], first: int, declared: Iterable[str], site: str) -> str:
    """The headline among the visible blocks, "" where none can be told.

    ``first`` is the index of the body's first block, ``declared`` are the titles that the page
    states, the likeliest first, ``site`` the outlet's name.
    """
    known = [_words(title) for title in declared if title]
    own = _words(site)
    headings = [
        (n, one)
        for n, one in enumerate(seen)
        if one.level == 1 and len(one.text) <= _LONGEST and own != _words(one.text)
    ]
    above = [(n, one) for n, one in headings if n <= first]
    for group in (above, headings):
        if best := _likest(group, known, _ALIKE):
            return best
    alone = [one for _, one in above if _ELSEWHERE.isdisjoint(one.tags)]
    if len(alone) == 1 and len(_words(alone[0].text)) >= _ALONE:
        return alone[0].text
    near = range(max(0, first - _NEAR), min(first + 1, len(seen)))
    others = [(n, seen[n]) for n in near if len(seen[n].text) <= _LONGEST]
    lower = [(n, one) for n, one in others if one.level]
    return _likest(lower, known, _VERY_ALIKE) or _begins(others, known)


def _likest(headings: Sequence[tuple[int, Seen]], known: Sequence[list[str]], least: float) -> str:
    """The heading that shares most words with a declared title, the first among equals."""
    best, most = "", 0.0
    for _, one in headings:
        words = _words(one.text)
        if len(words) < _FEWEST and words not in known:
            continue
        if not _ELSEWHERE.isdisjoint(one.tags):
            continue
        alike = max((_alike(words, other) for other in known), default=0.0)
        if alike > most:
            best, most = one.text, alike
    return best if most >= least else ""


def _begins(blocks: Sequence[tuple[int, Seen]], known: Sequence[list[str]]) -> str:
    """The block that a declared title is, or begins with where a site's name follows."""
    for title in known:
        for _, one in blocks:
            words = _words(one.text)
            if len(words) >= _FEWEST and title[: len(words)] == words:
                return one.text
    return ""


def _alike(one: list[str], two: list[str]) -> float:
    """Share of the words of both that both have."""
    left, right = set(one), set(two)
    return len(left & right) / len(left | right) if left and right else 0.0


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())

"""Reprints: which articles are copies or rewrites of one report.

Word 5-grams (shingles) of the body are compared; quoted words are left out, for two reporters may
quote the same speech. Two articles belong together when the shorter shares at least
:data:`CONTAINMENT` of its shingles with the other, unless too many of the sentences that both have
give other numbers: reports that contradict each other are two. Candidates come from an index of
anchor shingles, a fixed sample by hash (Broder 1997's mod-p sketch), so no two articles are
compared that share nothing.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from briefing.model.article import Article, ParagraphKind

SIZE = 5
"""Words in a shingle."""
CONTAINMENT = 0.3
"""Least share of the shorter article's shingles that the other must hold."""

_LEAST_SHINGLES = 8  # below this a share says nothing
_SAMPLE = 4  # one shingle in four is an anchor
_ALL_ANCHORS = 60  # one in four of fewer are under fifteen, and a short copy may have none of them
_MOST_POSTINGS = 8  # an anchor in more articles than these is boilerplate or already grouped
_SETS = 4  # the desk's articles, before and after the last edits
_LEAST_CONTRARY = 2  # one sentence that differs may be a slip of the pen
_CONTRARY = 1 / 3
"""From this share of the sentences that two articles have in common on, they contradict each other:
an update of a report gives one or two figures anew and keeps the rest."""
_NUMBER = re.compile(r"(?<!\w)\d+(?:[.,]\d+)*(?!\w)")
_WORD = re.compile(r"\w+")
_END = re.compile(r"(?<=[.!?])\s+")
_QUOTED = re.compile('[“"][^“”"]{0,1200}[”"]')


@dataclass(frozen=True, slots=True)
class Reprint:
    """Why an article is no report of its own: it shares ``share`` of its text with ``original``.

    Both are indices. ``share`` is that of the shorter article's word 5-grams, from 0 to 1.
    """

    article: int
    original: int
    share: float


def reprints(
    articles: Sequence[Article], groups: Sequence[Sequence[int]] | None = None
) -> tuple[Reprint, ...]:
    """Each article that is no independent report, with the one of its family that it is likest.

    ``groups`` are the families where they are known.
    """
    vocabulary: dict[str, int] = {}
    found = []
    for group in families(articles) if groups is None else groups:
        if len(group) < 2:
            continue
        shingles = {index: _shingles(articles[index], vocabulary) for index in group}
        bits = _shared_bits(shingles)
        for index in group[1:]:
            own, size = bits[index], len(shingles[index])
            shares = [
                (_share((own & bits[o]).bit_count(), min(size, len(shingles[o]))), -o)
                for o in group
                if o != index
            ]
            # -o: of equals the first article, as max takes the largest
            share, other = max(shares)
            found.append(Reprint(index, -other, share))
    return tuple(found)


def _shared_bits(shingles: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """The shingles of each article that others have too, one bit each: quick to compare."""
    held = Counter(chain.from_iterable(shingles.values()))
    shared = (shingle for shingle, times in held.items() if times > 1)
    place = {shingle: number for number, shingle in enumerate(shared)}
    found = {}
    for index, own in shingles.items():
        row = bytearray(len(place) // 8 + 1)
        for shingle in own:
            if shingle in place:
                row[place[shingle] // 8] |= 1 << place[shingle] % 8
        found[index] = int.from_bytes(row, "little")
    return found


def _share(common: int, least: int) -> float:
    return common / least if least else 0.0


def families(articles: Sequence[Article]) -> tuple[tuple[int, ...], ...]:
    """Indices of ``articles`` in groups, each group one independent report.

    Groups come in the order of their first index, indices ascending. Which articles share a
    group does not depend on the order given.
    """
    return _families(tuple(articles))


@lru_cache(maxsize=_SETS)  # an edit asks again for the articles that are there
def _families(articles: tuple[Article, ...]) -> tuple[tuple[int, ...], ...]:
    # by id: with full postings it matters who comes first, and the caller's order must not
    order = sorted(range(len(articles)), key=lambda index: (articles[index].id, index))
    vocabulary: dict[str, int] = {}
    shingles = {index: _shingles(articles[index], vocabulary) for index in order}
    sets = {index: frozenset(one) for index, one in shingles.items()}
    parent = list(range(len(articles)))
    postings: dict[int, list[int]] = {}
    # asked of few articles, those that share text with another
    numbers = lru_cache(maxsize=None)(lambda index: _numbers(articles[index]))
    for index in order:
        anchors = _anchors(shingles[index])
        for other in _candidates(anchors, postings):
            if (
                _root(parent, other) != _root(parent, index)
                and _is_reprint(sets[index], sets[other])
                and not _contradict(numbers(index), numbers(other))
            ):
                parent[_root(parent, index)] = _root(parent, other)
        for anchor in anchors:
            held = postings.setdefault(anchor, [])
            if len(held) < _MOST_POSTINGS:
                held.append(index)
    return _groups(parent)


def _shingles(article: Article, vocabulary: dict[str, int]) -> array[int]:
    """Hashes of the article's distinct shingles, ascending."""
    blocks = [
        article.text[part.start : part.end]
        for part in article.paragraphs
        if part.kind in (ParagraphKind.BODY, ParagraphKind.COMMENTARY)
    ]
    text = "\n".join(blocks).lower()
    reported = _QUOTED.sub(" ", text)
    # a speech or an interview printed whole: without its quotations nothing would be left
    if len(reported) * 2 < len(text):
        reported = text
    # Numbers in place of words: a tuple of ints hashes the same in every process.
    numbers = [vocabulary.setdefault(word, len(vocabulary)) for word in _WORD.findall(reported)]
    grams = zip(*(numbers[shift:] for shift in range(SIZE)), strict=False)
    return array("q", sorted(set(map(hash, grams))))


def _anchors(shingles: array[int]) -> Sequence[int]:
    """The shingles by which an article is found: all of a short one's, else a fixed sample."""
    if len(shingles) < _ALL_ANCHORS:
        return shingles
    return [shingle for shingle in shingles if shingle % _SAMPLE == 0]


def _candidates(anchors: Sequence[int], postings: dict[int, list[int]]) -> list[int]:
    """Earlier articles that share anchors, those that share most first."""
    hits = Counter(index for anchor in anchors for index in postings.get(anchor, ()))
    return [index for index, _ in hits.most_common()]


def _is_reprint(one: frozenset[int], other: frozenset[int]) -> bool:
    least = min(len(one), len(other))
    if least < _LEAST_SHINGLES:
        # so short a text is only its own copy
        return one == other and least > 0
    return len(one & other) >= CONTAINMENT * least


Numbers = Mapping[str, tuple[str, ...]]


def _contradict(one: Numbers, other: Numbers) -> bool:
    """Whether two articles say the same sentences with other numbers, and too many of them."""
    common = one.keys() & other.keys()
    contrary = sum(one[words] != other[words] for words in common)
    return contrary >= max(_LEAST_CONTRARY, _CONTRARY * len(common))


def _numbers(article: Article) -> Numbers:
    """The numbers of each sentence, by its words with a gap for each number."""
    found = {}
    for part in article.paragraphs:
        if part.kind in (ParagraphKind.BODY, ParagraphKind.COMMENTARY):
            for sentence in _END.split(article.text[part.start : part.end]):
                words = " ".join(_NUMBER.sub("#", sentence).lower().split())
                found[words] = tuple(_NUMBER.findall(sentence))
    return found


def _root(parent: list[int], index: int) -> int:
    while parent[index] != index:
        # each look halves the way for the next (union-find)
        parent[index] = parent[parent[index]]
        index = parent[index]
    return index


def _groups(parent: list[int]) -> tuple[tuple[int, ...], ...]:
    groups: dict[int, list[int]] = {}
    for index in range(len(parent)):
        groups.setdefault(_root(parent, index), []).append(index)
    return tuple(sorted(tuple(group) for group in groups.values()))

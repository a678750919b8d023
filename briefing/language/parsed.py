"""A parsed sentence as plain data: tokens with their heads, and the spans of names.

The relations are those of the parser's scheme; only :mod:`briefing.language` reads them. The JSON
form is compact, one row a token, so that a dossier can keep parses beside their article; reading
it checks every offset and head, since a dossier may come from elsewhere.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from typing import Any

_ROW = 8
"""Fields of a token in its JSON form: start, end, lemma, part of speech, tag, relation, head,
features."""

_START, _END = attrgetter("start"), attrgetter("end")

MAX_TOKENS = 4_096
"""A parse with more tokens is none of ours."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark. ``start`` and ``end`` are offsets into the sentence, in characters.

    ``pos`` is the universal part of speech, ``tag`` the finer one of the language, ``relation`` the
    dependency to the token at ``head`` (its own index where it has none above it), ``features`` the
    universal features: ``Number=Sing|Tense=Past``.
    """

    text: str
    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    relation: str
    head: int
    features: str = ""

    def has(self, feature: str) -> bool:
        """Whether it has a feature, written ``Tense=Past``."""
        return feature in self.features.split("|")


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name, or another expression that the parser marks, with the kind that it takes it for."""

    start: int
    end: int
    label: str


@dataclass(frozen=True)
class Parsed:
    """A sentence with its structure. Without tokens it has none: nothing may be read from it."""

    sentence: str
    tokens: tuple[Token, ...] = ()
    names: tuple[NameSpan, ...] = ()

    def __hash__(self) -> int:
        # what is read from a sentence is kept by its parse, of which there is one
        return hash(self.sentence)

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """The indices of the tokens right below each token, in the order of the sentence."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index:
                below[token.head].append(index)
        return tuple(map(tuple, below))

    @cached_property
    def related(self) -> tuple[tuple[tuple[int, str], ...], ...]:
        """As :attr:`children`, each with the relation in which it stands."""
        tokens = self.tokens
        return tuple(tuple((one, tokens[one].relation) for one in row) for row in self.children)

    def within(self, start: int, end: int) -> tuple[int, ...]:
        """The indices of the tokens that a stretch of the sentence touches."""
        tokens = self.tokens  # in order, and none overlaps another
        first = bisect_right(tokens, start, key=_END)
        return tuple(range(first, bisect_left(tokens, end, lo=first, key=_START)))

    def to_json(self) -> list[Any]:
        """Lists, strings and whole numbers; the sentence itself is not in it."""
        rows = [
            [one.start, one.end, one.lemma, one.pos, one.tag, one.relation, one.head, one.features]
            for one in self.tokens
        ]
        return [rows, [[name.start, name.end, name.label] for name in self.names]]


def from_json(sentence: str, kept: object) -> Parsed:
    """The parse of a sentence as :meth:`Parsed.to_json` gave it.

    Raises ValueError where it is not of that form or does not fit the sentence.
    """
    if not (isinstance(kept, list) and len(kept) == 2 and all(isinstance(p, list) for p in kept)):
        raise ValueError("a parse is a list of tokens and a list of names")
    rows, names = kept
    if len(rows) > MAX_TOKENS or len(names) > MAX_TOKENS:
        raise ValueError("a parse of one sentence has fewer tokens")
    tokens = tuple(_token(sentence, row, len(rows)) for row in rows)
    _check_order(tokens)
    _check_heads([token.head for token in tokens])
    return Parsed(sentence, tokens, tuple(_name(sentence, row) for row in names))


def _token(sentence: str, row: object, count: int) -> Token:
    if not (isinstance(row, list) and len(row) == _ROW):
        raise ValueError("a token of a parse has eight fields")
    start, end, *words, head, features = row
    texts = [*words, features]
    if not all(isinstance(text, str) for text in texts):
        raise ValueError("lemma, part of speech, tag, relation and features are strings")
    _check_span(sentence, start, end)
    if type(head) is not int or not 0 <= head < count:
        raise ValueError("the head of a token is one of the tokens")
    lemma, pos, tag, relation, features = map(sys.intern, texts)
    return Token(sentence[start:end], start, end, lemma, pos, tag, relation, head, features)


def _name(sentence: str, row: object) -> NameSpan:
    if not (isinstance(row, list) and len(row) == 3 and isinstance(row[2], str)):
        raise ValueError("a name of a parse has a start, an end and a kind")
    start, end, label = row
    _check_span(sentence, start, end)
    return NameSpan(start, end, sys.intern(label))


def _check_span(sentence: str, start: object, end: object) -> None:
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(sentence):
        raise ValueError("a token or name of a parse lies outside its sentence")


def _check_order(tokens: Sequence[Token]) -> None:
    if any(one.end > other.start for one, other in pairwise(tokens)):
        raise ValueError("the tokens of a parse overlap or are out of order")


def _check_heads(heads: Sequence[int]) -> None:
    """A tree has no rings: every walk upwards ends."""
    sound: set[int] = set()
    for index in range(len(heads)):
        way: list[int] = []
        here = index
        while here not in sound:
            if here in way:
                raise ValueError("the heads of a parse go round in a ring")
            way.append(here)
            if heads[here] == here:
                break
            here = heads[here]
        sound.update(way)

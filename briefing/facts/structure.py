"""What the structure of a sentence says of a stretch of its tokens.

The rules of this package count tokens, the parse counts characters: here the one asks the other.
A sentence without a parse answers nothing, and nothing is read from it that hangs on structure.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefing.facts.tokens import Tokens
from briefing.language import base, grammar
from briefing.language import clauses as ask
from briefing.language.clauses import Clause, Phrase, Place
from briefing.model.article import Mood

Range = tuple[int, int]


def structured(sentences: Sequence[str], lines: Sequence[Tokens], language: str) -> list[Tokens]:
    """The tokens of each sentence with its structure; all are parsed together."""
    parses = grammar.parse(sentences, base(language))
    return [
        # without words it was not parsed, and says nothing
        replace(tokens, parsed=one if one.tokens else None)
        for tokens, one in zip(lines, parses, strict=True)
    ]


def stretch(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Offsets in the parsed sentence of tokens ``first`` to ``last`` (excluded)."""
    return tokens.starts[first] + tokens.shift, tokens.ends[last - 1] + tokens.shift


def clause(tokens: Tokens, first: int, last: int) -> Clause | None:
    """The clause that governs tokens ``first`` to ``last`` (excluded)."""
    if tokens.parsed is None or not 0 <= first < last <= len(tokens):
        return None
    return ask.clause(tokens.parsed, *stretch(tokens, first, last))


def speaker(tokens: Tokens, found: Clause | None) -> Range | None:
    """Who says a clause."""
    return tokens_of(tokens, found.speaker) if found and found.speaker else None


def same_clause(one: Clause | None, other: Clause | None) -> bool:
    """Whether two stretches hang on the same verb; so they do where no structure is known."""
    if one is None or other is None:
        return one is other
    # not by the whole clause: its mood and time may differ from one word to the next
    return one.verb.start == other.verb.start


def mood(found: Clause | None) -> Mood:
    """How what stands in a clause holds; what is said not to be so is denied."""
    if found is None:
        return Mood.FACT
    told = Mood(found.mood.value)
    return Mood.DENIED if found.negated and not told.open else told


def place(tokens: Tokens, first: int, last: int) -> Place:
    """What the tokens are in their clause."""
    if tokens.parsed is None or not 0 <= first < last <= len(tokens):
        return Place.NONE
    return ask.place(tokens.parsed, *stretch(tokens, first, last))


def counted(tokens: Tokens, first: int, last: int) -> Range | None:
    """The whole phrase of what a number counts, without the number's own tokens."""
    if tokens.parsed is None:
        return None
    found = ask.counted(tokens.parsed, *stretch(tokens, first, last))
    return None if found is None else tokens_of(tokens, found)


def noun_phrase(tokens: Tokens, first: int, last: int, *, relatives: bool = False) -> Range | None:
    """The whole noun phrase of the noun that the tokens are or stand before."""
    if tokens.parsed is None or not 0 <= first < last <= len(tokens):
        return None
    found = ask.noun_phrase(tokens.parsed, *stretch(tokens, first, last), relatives=relatives)
    return None if found is None else tokens_of(tokens, found)


def apposed(tokens: Tokens, first: int, last: int) -> Range | None:
    """The noun phrase that the tokens only name again: "the envoy of Orvane, Ada Vey"."""
    if tokens.parsed is None or not 0 <= first < last <= len(tokens):
        return None
    found = ask.apposed(tokens.parsed, *stretch(tokens, first, last))
    return None if found is None else tokens_of(tokens, found)


def is_place(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the tokens are taken for the name of a place."""
    if tokens.parsed is None or not 0 <= first < last <= len(tokens):
        return False
    return ask.is_place(tokens.parsed, *stretch(tokens, first, last))


def is_person(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the tokens are taken for the name of a person."""
    if tokens.parsed is None or not 0 <= first < last <= len(tokens):
        return False
    return ask.is_person(tokens.parsed, *stretch(tokens, first, last))


def tokens_of(tokens: Tokens, phrase: Phrase) -> Range | None:
    """The tokens of a phrase, None where it lies outside them."""
    start, end = phrase.start - tokens.shift, phrase.end - tokens.shift
    first = bisect_left(tokens.starts, start)
    last = bisect_right(tokens.ends, end)
    return (first, last) if first < last else None

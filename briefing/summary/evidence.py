"""What a sentence tells, in a form that does not depend on its wording.

Word families instead of words, values instead of figures as written, names, days.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from briefing.language import stop_words, words
from briefing.language.kin import places, word_families
from briefing.language.terms import terms
from briefing.summary.candidates import Candidate

_NUMBER = re.compile(
    r"(?<![\w.,])(?:[A-Z]{1,3})?[$€£¥₹]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?"
    r"(?:[\s-]?(thousand|million|billion|trillion|mn|bn|tn|m|k)\b)?",
)
_POSSESSIVE = re.compile(r"['’]s?\Z")
_SCALE = {
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
}
_SMALL = "three four five six seven eight nine ten eleven twelve"
_NUMBER_WORDS = {word: float(value) for value, word in enumerate(_SMALL.split(), 3)}
_DAY_WORDS = "monday tuesday wednesday thursday friday saturday sunday"
_DAYS = frozenset(_DAY_WORDS.split())
_MONTH_WORDS = """january february march april may june july august september october november
december"""
_MONTHS = frozenset(_MONTH_WORDS.split())


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one sentence tells. ``content`` holds word families, terms and names, each once."""

    content: tuple[str, ...]
    names: frozenset[str]
    numbers: frozenset[float]
    days: frozenset[str]
    months: frozenset[str]


def gather(candidates: Sequence[Candidate], language: str = "en") -> list[Evidence]:
    """The evidence of each sentence. A first word is a name when it is never written small."""
    capitals, small = _capitals(candidates)
    kin, stopped = word_families(language), stop_words(language)
    return [
        _evidence(candidate, [word for word in found if word not in small], stopped, kin)
        for candidate, found in zip(candidates, capitals, strict=True)
    ]


def _capitals(candidates: Sequence[Candidate]) -> tuple[list[list[str]], set[str]]:
    """Each sentence's capitalised words, and all small words.

    The first word of a sentence is given small, for its capital says nothing.
    """
    small: set[str] = set()
    capitals: list[list[str]] = []
    for candidate in candidates:
        found = []
        for number, word in enumerate(words(candidate.sentence.text)):
            if word[0].islower():
                small.add(word)
            elif word[0].isupper():
                plain = _POSSESSIVE.sub("", word).replace(".", "")
                found.append(plain if plain.isupper() or number else plain.lower())
        capitals.append(found)
    return capitals, small


def _evidence(
    candidate: Candidate, capitals: Sequence[str], stopped: frozenset[str], kin: dict[str, str]
) -> Evidence:
    named_words = [word for word in capitals if word.isupper() or word.lower() not in stopped]
    names = frozenset(_names([word.lower() for word in named_words]))
    named = {term for word in named_words for term in terms(word)}
    content = dict.fromkeys([kin.get(term, term) for term in candidate.terms if term not in named])
    content.update(dict.fromkeys(sorted(names)))
    return Evidence(
        tuple(content),
        names - _DAYS - _MONTHS,
        numbers(candidate.sentence.text),
        names & _DAYS,
        names & _MONTHS,
    )


def _names(words: Sequence[str]) -> Iterable[str]:
    """The words with countries, their people and their capitals as the country."""
    known = places()
    skip = False
    for word, following in zip(words, [*words, ""][1:], strict=True):
        if skip:
            skip = False
        elif (pair := f"{word} {following}") in known:
            skip = True
            yield known[pair]
        else:
            yield known.get(word, word)


def numbers(text: str) -> frozenset[float]:
    """The values in a text, scales multiplied out; small number words from three count too."""
    found = {
        float(whole.replace(",", "") + (fraction or "")) * _SCALE.get(scale, 1.0)
        for whole, fraction, scale in _NUMBER.findall(text)
    }
    found.update(_NUMBER_WORDS[word] for word in text.lower().split() if word in _NUMBER_WORDS)
    return frozenset(found)


def weigh(rows: Sequence[Iterable[str]]) -> dict[str, float]:
    """The weight of each item: the rarer among the rows, the heavier."""
    held: dict[str, int] = {}
    for row in rows:
        for item in row:
            held[item] = held.get(item, 0) + 1
    return {item: log((1 + len(rows)) / (0.5 + times)) for item, times in held.items()}

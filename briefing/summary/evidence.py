"""What a sentence tells, in a form that does not depend on its wording.

Word families instead of words, values instead of figures as written, names, days.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from briefing.language import stop_words, word_spans
from briefing.language.kin import families_of_words
from briefing.summary.candidates import Candidate

_NUMBER = re.compile(
    r"(?<![\w.,])(?:[A-Z]{1,3})?[$€£¥₹]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?"
    r"(?:[\s-]?(thousand|million|billion|trillion|mn|bn|tn|m|k)\b)?",
)
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
    """What one sentence tells. ``content`` holds word families and terms, each once."""

    content: tuple[str, ...]
    names: frozenset[str]
    numbers: frozenset[float]
    days: frozenset[str]
    months: frozenset[str]


def gather(candidates: Sequence[Candidate], language: str = "en") -> list[Evidence]:
    """The evidence of each sentence. A first word is a name when it is never written small."""
    kin = families_of_words(language)
    small: set[str] = set()
    capitals: list[list[tuple[int, str]]] = []
    for candidate in candidates:
        text = candidate.sentence.text
        found = []
        for number, (start, end) in enumerate(word_spans(text)):
            if text[start].islower():
                small.add(text[start:end])
            elif text[start].isupper():
                found.append((number, text[start:end]))
        capitals.append(found)
    stopped = stop_words(language)
    return [
        _evidence(candidate, found, small, stopped, kin)
        for candidate, found in zip(candidates, capitals, strict=True)
    ]


def _evidence(
    candidate: Candidate,
    capitals: Sequence[tuple[int, str]],
    small: set[str],
    stopped: frozenset[str],
    kin: dict[str, str],
) -> Evidence:
    lowered = [(number, word, word.lower()) for number, word in capitals]
    days = frozenset(low for _, _, low in lowered if low in _DAYS)
    months = frozenset(low for number, _, low in lowered if low in _MONTHS and number)
    names = frozenset(
        low.removesuffix("’s").removesuffix("'s").replace(".", "")
        for number, word, low in lowered
        if low not in days
        and low not in months
        and (word.isupper() or low not in stopped)
        and (number or low not in small)
    )
    content = dict.fromkeys([kin.get(term, term) for term in candidate.terms])
    return Evidence(tuple(content), names, numbers(candidate.sentence.text), days, months)


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

"""What a sentence tells beside its words: who, when and how much, in a form of its own."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache

from briefing.language.terms import Stems, word_kin

_NUMBER = re.compile(
    r"(?<![\w.,])(?:[A-Z]{1,3})?[$€£¥₹]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?"
    r"(?:[\s-]?(thousand|million|billion|trillion|mn|bn|tn|m|k)\b)?",
)
_PERCENT = re.compile(r"(?<![\w.,])(\d{1,3}(?:\.\d+)?)(?:%|[\s-](?:per ?cent|percentage)\b)")
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
_MOVEMENTS = frozenset({"~rise", "~fall"})
_DAY_WORDS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_DAYS = frozenset(_DAY_WORDS.split())
_MONTH_WORDS = """January February March April May June July August September October November
December"""
_MONTHS = frozenset(_MONTH_WORDS.split())

_TITLE_WORDS = """President Vice Premier Prime Minister Chancellor Secretary Senator Governor Mayor
King Queen Prince Princess Judge Justice General Commissioner Representative Chief Chairman Chair
Director Mr Mrs Ms Dr Professor Treasury Commerce Foreign Trade Labour Finance Transport Defence"""
_TITLES = frozenset(_TITLE_WORDS.split())
_MOST_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one sentence tells.

    ``names`` are the kin of words written with a capital, each with its share of the name: of
    "Ines Valcourt" each word is a half, for two such words tell of one person, not of two.
    ``percents`` are those of ``numbers`` that are shares of a hundred, ``movement`` holds the
    families of words for up and down.
    """

    names: dict[str, float]
    numbers: frozenset[float]
    percents: frozenset[float]
    days: frozenset[str]
    months: frozenset[str]
    movement: frozenset[str]


def evidence(text: str, stems: Stems, small: Set[str]) -> Evidence:
    """The evidence of a sentence. ``small`` are all words of the articles, as written.

    A first word is a name when it is nowhere written small.
    """
    return _evidence(text, stems, bool(stems.words) and _plain(stems.words[0]).lower() in small)


def _plain(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s")


@lru_cache(maxsize=_MOST_KEPT)
def _evidence(text: str, stems: Stems, opens_small: bool) -> Evidence:
    """The evidence of a sentence; ``opens_small`` says that its first word is no name."""
    runs: list[list[str]] = [[]]
    days: set[str] = set()
    months: set[str] = set()
    for number, (word, kin) in enumerate(zip(stems.words, word_kin(stems.words), strict=True)):
        if not word[0].isupper():
            if runs[-1]:
                runs.append([])
            continue
        plain = _plain(word)
        if plain in _TITLES:
            runs.append([])
        elif plain in _DAYS:
            days.add(plain)
        elif plain in _MONTHS and number:
            months.add(plain)
        elif number or plain.isupper() or not opens_small:
            runs[-1] += kin
    names = {name: 1 / len(run) for run in runs for name in run}
    movement = _MOVEMENTS.intersection(stems.kin)
    return Evidence(
        names, numbers(text), percents(text), frozenset(days), frozenset(months), movement
    )


def percents(text: str) -> frozenset[float]:
    """The percentages in a text."""
    if "%" not in text and "cent" not in text:
        return frozenset()
    return frozenset(float(value) for value in _PERCENT.findall(text))


def numbers(text: str) -> frozenset[float]:
    """The values in a text, scales multiplied out; small number words from three count too."""
    found = {
        float(whole.replace(",", "") + (fraction or "")) * _SCALE.get(scale, 1.0)
        for whole, fraction, scale in _NUMBER.findall(text)
    }
    found.update(_NUMBER_WORDS[word] for word in text.lower().split() if word in _NUMBER_WORDS)
    return frozenset(found)

"""Spelling of the analyst's own words, from the word lists that pyspellchecker brings.

The lists are of word forms with their frequency; a guess is a form one or two letters away
(Damerau-Levenshtein), the most frequent first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spellchecker import SpellChecker

LANGUAGES = ("en", "de", "fr")
"""Languages that can be checked. (The Spanish list lacks too many plain words to be of use.)"""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W\d_]+(?:['’][^\W\d_]+)*)*")
_TOKEN = re.compile(r"\S+")
_ADDRESS = re.compile(r"@|://|\w\.\w")
_PART = re.compile(r"[\d_/\\]")
"""Beside a word, what makes it a part of something else ("2nd", "and/or")."""
_POSSESSIVE = re.compile(r"['’]s$")
_FEWEST_LETTERS = 2  # a letter alone is an initial or an item of a list
_FAR = 8  # guesses two letters away take seconds for longer words
_GUESSES = 5  # in a menu nobody reads further


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word that no list holds, with the likeliest words that were meant, best first."""

    word: str
    guesses: tuple[str, ...] = ()


def words(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of the words in a text that can be checked: no numbers, no abbreviations."""
    found = []
    for token in _TOKEN.finditer(text):
        if _ADDRESS.search(token.group()):
            continue
        for match in _WORD.finditer(text, *token.span()):
            word = match.group()
            beside = text[max(0, match.start() - 1) : match.start()] + text[match.end() :][:1]
            long = len(word) >= _FEWEST_LETTERS
            if long and not _POSSESSIVE.sub("", word).isupper() and not _PART.search(beside):
                found.append(match.span())
    return tuple(found)


def check(wanted: Iterable[str], language: str) -> tuple[Misspelling, ...]:
    """Those of the words that are not spelled as any word of the language is, in their order.

    A language that cannot be checked finds none wrong. Words joined by hyphens are right when
    each part is; a German compound is right when its parts are.
    """
    code = language.split("-")[0].lower()
    if code not in LANGUAGES:
        return ()
    checker = _checker(code)
    return tuple(
        Misspelling(word, _guesses(checker, word))
        for word in dict.fromkeys(wanted)
        if not _is_known(checker, word, code)
    )


def is_word(word: str, language: str) -> bool:
    """Whether a list of the language has the word; false for a language without a list."""
    code = language.split("-")[0].lower()
    return code in LANGUAGES and _part_is_known(_checker(code), word, code)


def frequency(word: str, language: str) -> int:
    """How often the list's sources have a word form, 0 where the list does not hold it."""
    code = language.split("-")[0].lower()
    return int(_checker(code)[word.lower()]) if code in LANGUAGES else 0


@lru_cache(maxsize=len(LANGUAGES))
def _checker(code: str) -> SpellChecker:
    from spellchecker import SpellChecker

    return SpellChecker(language=code, distance=2)


def _is_known(checker: SpellChecker, word: str, code: str) -> bool:
    return all(_part_is_known(checker, part, code) for part in word.split("-"))


def _part_is_known(checker: SpellChecker, word: str, code: str) -> bool:
    plain = word.replace("’", "'")
    forms = {plain, plain.removesuffix("'s"), plain.split("'")[-1], plain.removesuffix("'")}
    if any(form and checker.known([form]) for form in forms):
        return True
    if code == "en":
        return bool(checker.known(_in_american(plain.lower())))
    return code == "de" and _is_compound(checker, plain.lower())


_AMERICAN = (
    (re.compile(r"isation"), "ization"),
    (re.compile(r"is(e[sdr]?|ers|ing)$"), r"iz\1"),
    (re.compile(r"ys(e[sdr]?|ing)$"), r"yz\1"),
    (re.compile(r"our"), "or"),
    (re.compile(r"tre(s?)$"), r"ter\1"),
    (re.compile(r"ogue(s?)$"), r"og\1"),
    (re.compile(r"ll(ed|ing|ers?)$"), r"l\1"),
    (re.compile(r"mme(s?)$"), r"m\1"),
    (re.compile(r"(def|off|lic)ence(s?)$"), r"\1ense\2"),
)
"""British spellings and the American ones that the list holds."""


def _in_american(word: str) -> list[str]:
    return [pattern.sub(other, word) for pattern, other in _AMERICAN if pattern.search(word)]


_LINKS = ("", "s", "es", "n", "en", "er", "e")
_FEWEST_IN_PART = 4  # shorter parts make a compound of nearly any misspelling


def _is_compound(checker: SpellChecker, word: str, depth: int = 2) -> bool:
    """Whether a German word is two or three known words, with or without a linking letter."""
    for cut in range(_FEWEST_IN_PART, len(word) - _FEWEST_IN_PART + 1):
        head, tail = word[:cut], word[cut:]
        if not any(checker.known([head.removesuffix(link)]) for link in _LINKS if head != link):
            continue
        if checker.known([tail]) or (depth > 1 and _is_compound(checker, tail, depth - 1)):
            return True
    return False


def _guesses(checker: SpellChecker, word: str) -> tuple[str, ...]:
    lower = word.lower()
    near = checker.known(checker.edit_distance_1(lower))
    if not near and len(lower) <= _FAR:
        near = checker.known(checker.edit_distance_2(lower))
    best = sorted(near, key=lambda guess: (-checker.word_usage_frequency(guess), guess))
    return tuple(_in_case_of(word, guess) for guess in best[:_GUESSES])


def _in_case_of(word: str, guess: str) -> str:
    return guess[:1].upper() + guess[1:] if word[:1].isupper() else guess

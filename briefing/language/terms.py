"""Stems and terms: the words of a text in one form.

"U.S.", "US" and "U.S" are one stem, "rare-earth" is two. Terms are the stems that say what a
text is about: no stop words. Figures stay as written.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from briefing.language.lexicon import stop_words
from briefing.language.tokens import stem, words

_POSSESSIVE = re.compile(r"['’]s?\Z")
_HYPHEN = re.compile(r"[-‑&]")
_SHORT_FORM = re.compile(r"(?:\w\.)+\w?")
_MOST_WORDS = 200_000


class Stems(NamedTuple):
    """The stems of a text in order, and its terms: the stems that are no stop words."""

    all: tuple[str, ...]
    terms: tuple[str, ...]


class _Known:
    """What each word seen so far gives, for one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.all: dict[str, tuple[str, ...]] = {}
        self.terms: dict[str, tuple[str, ...]] = {}

    def learn(self, word: str) -> tuple[str, ...]:
        """Enter a word; returns its stems."""
        if len(self.all) >= _MOST_WORDS:
            self.all.clear()
            self.terms.clear()
        stems, content = _stems_of(word, self.language)
        self.all[word] = stems
        self.terms[word] = stems if content else ()
        return stems


@cache
def _known(language: str) -> _Known:
    return _Known(language)


def stems(text: str, language: str = "en") -> Stems:
    """The stems and the terms of ``text``, in order, repeated as often as they stand there."""
    known = _known(language)
    everything: list[str] = []
    content: list[str] = []
    entries, terms_of = known.all, known.terms
    for word in words(text):
        everything += entries.get(word) or known.learn(word)
        content += terms_of[word]
    return Stems(tuple(everything), tuple(content))


def terms(text: str, language: str = "en") -> tuple[str, ...]:
    """The terms of ``text`` in order, repeated as often as they stand there."""
    return stems(text, language).terms


def _stems_of(word: str, language: str) -> tuple[tuple[str, ...], bool]:
    """The stems of one word, and whether they are terms."""
    if word[0].isdigit() or not word[0].isalnum():
        return (word.lower(),), True
    if _SHORT_FORM.fullmatch(word):
        word = word.replace(".", "")
        if word.isupper():
            return (word,), True
    plain = _POSSESSIVE.sub("", word) or word
    if plain.isupper() and 1 < len(plain) < 6:
        return (plain,), True  # "US" is no pronoun, "WHO" no question
    stopped = stop_words(language)
    if word.lower().replace("’", "'") in stopped:
        return (word.lower(),), False
    parts = [part for part in _HYPHEN.split(plain.lower()) if part]
    if len(parts) == 1:
        return (stem(parts[0], language),), parts[0] not in stopped
    if any(part.isdigit() for part in parts):
        return (plain.lower(),), True  # COVID-19
    content = tuple(stem(part, language) for part in parts if part not in stopped)
    return (content, True) if content else ((plain.lower(),), False)

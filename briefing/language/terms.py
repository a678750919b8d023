"""Terms: the words that say what a text is about, in one form.

Stop words are left out, the rest is stemmed; "U.S.", "US" and "U.S" are one term, "rare-earth" is
two. Figures stay as written.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.language.lexicon import stop_words
from briefing.language.tokens import stem, words

_POSSESSIVE = re.compile(r"['’]s?\Z")
_HYPHEN = re.compile(r"[-‑&]")
_SHORT_FORM = re.compile(r"(?:\w\.)+\w?")
_MOST_TERMS = 200_000


@cache
def _known(language: str) -> dict[str, tuple[str, ...]]:
    return {}


def terms(text: str, language: str = "en") -> tuple[str, ...]:
    """The terms of ``text`` in order, repeated as often as they stand there."""
    known = _known(language)
    found: list[str] = []
    for word in words(text):
        entry = known.get(word)
        if entry is None:
            if len(known) >= _MOST_TERMS:
                known.clear()
            entry = known[word] = _terms_of(word, language)
        found += entry
    return tuple(found)


def _terms_of(word: str, language: str) -> tuple[str, ...]:
    if word[0].isdigit() or not word[0].isalnum():
        return (word.lower(),)
    if _SHORT_FORM.fullmatch(word):
        word = word.replace(".", "")
        if word.isupper():
            return (word,)
    plain = _POSSESSIVE.sub("", word)
    if plain.isupper() and 1 < len(plain) < 6:
        return (plain,)  # "US" is no pronoun, "WHO" no question
    stopped = stop_words(language)
    if word.lower().replace("’", "'") in stopped:
        return ()
    parts = [part for part in _HYPHEN.split(plain.lower()) if part and part not in stopped]
    if any(part.isdigit() for part in parts):
        return (plain.lower(),)  # COVID-19
    return tuple(stem(part, language) for part in parts)

"""Stems, terms and kin: the words of a text in one form.

"U.S.", "US" and "U.S" are one stem, "rare-earth" is two. Terms are the stems that say what a
text is about: no stop words. Kin are the terms with their word families ("raise" and "increase"
are "~rise") and with the country for its people and capital ("Beijing" is "china"). Figures stay
as written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from briefing.language.kin import places, spellings, word_families
from briefing.language.lexicon import base, stop_words
from briefing.language.tokens import stem, words

_POSSESSIVE = re.compile(r"['’]s?\Z")
_HYPHEN = re.compile(r"[-‑&]")
_SHORT_FORM = re.compile(r"(?:\w\.)+\w?")
_MOST_WORDS = 200_000  # far over a language's everyday words; junk of a bad file is let go at once
_MOST_TEXTS = 65_536
"""Texts kept: the sentences of two thousand articles, about 60 MB, and what else is asked for."""


@dataclass(frozen=True, slots=True, eq=False)
class Stems:
    """The words of a text as written, their stems, its terms and its kin, each in order.

    Equal only to itself, so that what is worked out from it can be kept under it cheaply.
    """

    words: tuple[str, ...]
    all: tuple[str, ...]
    terms: tuple[str, ...]
    kin: tuple[str, ...]


class _Known:
    """What each word seen so far gives, for one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.chunks: dict[str, tuple[tuple[str, ...], ...]] = {}
        self.all: dict[str, tuple[str, ...]] = {}
        self.terms: dict[str, tuple[str, ...]] = {}
        self.kin: dict[str, tuple[str, ...]] = {}
        self.families = word_families(language)
        self.places = places(language)
        # "United States", "White House": the first word leads to the second
        self.pairs = frozenset(name.split()[0].capitalize() for name in self.places if " " in name)

    def read(self, chunk: str) -> tuple[tuple[str, ...], ...]:
        """Words, stems, terms and kin of what stands between two spaces; kept."""
        found = words(chunk)
        for word in found:
            if word not in self.all:
                self.learn(word)
        forms = (self.all, self.terms, self.kin)
        read = (found, *(tuple([one for w in found for one in form[w]]) for form in forms))
        if len(self.chunks) >= _MOST_WORDS:
            self.chunks.clear()
        self.chunks[chunk] = read
        return read

    def learn(self, word: str) -> tuple[str, ...]:
        """Enter a word; returns its stems."""
        if len(self.all) >= _MOST_WORDS:
            self.all.clear()
            self.terms.clear()
            self.kin.clear()
        stems, content = _stems_of(word, self.language)
        self.all[word] = stems
        self.terms[word] = stems if content else ()
        self.kin[word] = self._kin(word, stems) if content else ()
        return stems

    def _kin(self, word: str, stems: tuple[str, ...]) -> tuple[str, ...]:
        if word[0].isupper():
            plain = _POSSESSIVE.sub("", word).lower().replace(".", "")
            if place := self.places.get(plain):
                return (place,)
        return tuple([self.families.get(one, one) for one in stems])


@cache
def _known(language: str) -> _Known:
    return _Known(language)


@lru_cache(maxsize=_MOST_TEXTS)
def stems(text: str, language: str = "en") -> Stems:
    """The words of ``text`` in their forms, in order, repeated as often as they stand there.

    Kept for the texts last asked for: each edit composes the same sentences again.
    """
    known = _known(language)
    found: list[str] = []
    everything: list[str] = []
    content: list[str] = []
    kin: list[str] = []
    chunks = known.chunks
    for chunk in text.split():  # no word holds white space
        written, stemmed, told, akin = chunks.get(chunk) or known.read(chunk)
        found += written
        everything += stemmed
        content += told
        kin += akin
    written = tuple(found)
    if not known.pairs.isdisjoint(written):
        kin = [item for items in word_kin(written, language) for item in items]
    return Stems(written, tuple(everything), tuple(content), tuple(kin))


def first_word(text: str, language: str = "en") -> str:
    """The first word of ``text`` as written; "" where it has none."""
    chunks = _known(language).chunks
    for chunk in text.split():
        written = (chunks.get(chunk) or _known(language).read(chunk))[0]
        if written:
            return written[0]
    return ""


def terms(text: str, language: str = "en") -> tuple[str, ...]:
    """The terms of ``text`` in order, repeated as often as they stand there."""
    return stems(text, language).terms


def word_kin(written: tuple[str, ...], language: str = "en") -> list[tuple[str, ...]]:
    """The kin of each word; a country of two words is its first's."""
    known = _known(language)
    for word in written:
        if word not in known.kin:
            known.learn(word)
    found = [known.kin[word] for word in written]
    for place, word in enumerate(written[:-1]):
        if word in known.pairs:
            name = f"{word} {_POSSESSIVE.sub('', written[place + 1])}".lower()
            if country := known.places.get(name):
                found[place], found[place + 1] = (country,), ()
    return found


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
    parts = [_spelled(part, language) for part in _HYPHEN.split(plain.lower()) if part]
    if len(parts) == 1:
        return (stem(parts[0], language),), parts[0] not in stopped
    if any(part.isdigit() for part in parts):
        return (plain.lower(),), True  # COVID-19
    content = tuple(stem(part, language) for part in parts if part not in stopped)
    return (content, True) if content else ((plain.lower(),), False)


_WITH_S = re.compile(r"(\w{3,})is(e[ds]?|ers?|ing|ations?)")
_ALWAYS_S = re.compile(
    r"(?:prom|compr|comprom|exerc|adv|rev|superv|surpr|enterpr|expert|franch|otherw|prem|disgu"
    r"|merchand|telev|improv|likew|parad|treat|dem|dev|exc|cru|bru|no|po|ra|pra|appra|tra|r|ar|w"
    r"|unw|prec|conc|clockw|repr|chast|circumc)is"
)


def _spelled(word: str, language: str) -> str:
    """An English word in one of its two spellings: "organise" as "organize"."""
    if base(language) != "en":
        return word
    found = spellings(language).get(word)
    if found is None:
        match = _WITH_S.fullmatch(word)
        found = f"{match[1]}iz{match[2]}" if match and not _ALWAYS_S.match(word) else word
    return found

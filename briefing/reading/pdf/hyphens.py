"""Words divided at a line's end: whether the hyphen belongs to the word.

The document's own words say so where they can (it writes "long-term" elsewhere, or "report").
A document that divides no word at a line's end has compounds there alone. Else a word list tells:
what is a word when joined was divided, unless the joined form is rare, both halves are common and
the second is one that ends compounds ("mark-up"), and what is none although both halves are was a
compound.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.language import spelling

_DIVIDED = re.compile(r"([^\W_]+(?:[-'’][^\W_]+)*)([-\u00ad\ufffe\x02])$")
_FIRST_WORD = re.compile(r"[^\W_]+")
_HYPHENATED = re.compile(r"\w+(?:-\w+)+")
_WORD = re.compile(r"\w+")
_JOINING = {
    "en": frozenset(["and", "or", "to"]),
    "de": frozenset(["und", "oder", "bis"]),
    "fr": frozenset(["et", "ou", "à"]),
    "es": frozenset(["y", "e", "o", "u"]),
    "it": frozenset(["e", "o"]),
    "nl": frozenset(["en", "of", "tot"]),
}
"""What stands after a first half that shares its second: "short- and long-term"."""
_CLOSED = frozenset(
    "hyper mega sub super tele trans ultra un uni".split()  # noqa: SIM905
)
"""Prefixes that are written in one with a word, where the document does not show another habit."""
_PARTED = frozenset(
    "cross mid non post pre pseudo quasi re self socio".split()  # noqa: SIM905
)
"""Prefixes that are parted from a word by a hyphen, but in words that are common."""
_ROUND = frozenset(["co", "un", "inter", "hyper", "super", "en"])
"""Prefixes whose last letter may come twice: "cooperate", "unnatural"."""
_WITHIN = frozenset("and by do for in of on or the to und par sur".split())  # noqa: SIM905
"""Words in the middle of a compound: "line-by-line"."""
_SECOND = frozenset(
    """alone back down free how in like long made making off on out over proof standing time
    up ups""".split()  # noqa: SIM905
)
"""Second halves of compounds that word lists have in one: "trade-off"."""
_ENDINGS = frozenset(
    "able ed er ers hood ing ings less ly ment ments ness or ship".split()  # noqa: SIM905
)
"""What word lists have as words, and what ends longer ones nearly always."""
_PREFIXES = frozenset(
    """anti bi co counter cross cyber euro ex extra hyper infra inter intra macro mega micro mid
    mini multi neo non pan para post pre pro pseudo quasi re self semi socio sub super tele trans
    tri ultra un uni""".split()  # noqa: SIM905
)
_TAILS = frozenset(
    """area based backed born bound built controlled era funded held led like listed made owned
    registered run sized sponsored speaking style trained type wide""".split()  # noqa: SIM905
)
"""What stands after a name in a compound: "Geneva-based"."""
_QUALITY = re.compile(r"(?:ed|ing|ant|ent|ive|able|ible|al|ic|ary|ory|less|ful)$")
"""How the second half of a compound ends that tells what something is like."""
_FEWEST_LETTERS = 2  # word lists hold single letters, and pairs of them that are no word
_STEM = 4
"""Letters of a word that stands behind a prefix, at least."""
_MOST_IN_ONE = {"how": 500, "made": 600, "time": 600, "up": 2600, "ups": 2600}
"""Frequency up to which the joined form is taken for the rarer one, where it is not ``_RARE``."""
_MOST_PREFIXED = {"non": 3000, "self": 3000, "post": 1000}
"""The same for prefixes, where it is not ``_FREQUENT``."""
_UNCOUNTED = 50
"""Frequency of words that somebody added to the list by hand."""
_FREQUENT = 500
"""Frequency of a word that is neither common nor rare."""
_FULL_LINE = 5
"""Words from which a line is one of running text."""
_MANY_LINES = 60
"""Lines of running text in which a document that divides words has divided some."""
_OFTEN = 10_000
"""Frequency of a common word in the word list's sources."""
_RARE = 250  # a joined form that is met more is the usual one: "longstanding"
_COMMON = 60
"""Frequencies in the word list's sources: of a joined form at most, and how many times as often
its halves stand alone at least."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words within the lines of a document, how often each, and its language.

    ``divides`` is false where the document has many lines and none ends within a plain word.
    ``parted`` and ``closed`` are the prefixes that it writes more often with a hyphen, or without.
    """

    words: Counter[str]
    language: str
    divides: bool = True
    parted: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()

    def knows(self, word: str) -> bool:
        """Whether a word list of the language, or the document itself, has the word."""
        return self.words[word] > 0 or spelling.is_word(word, self.language)


def vocabulary(lines: Iterable[str], language: str) -> Vocabulary:
    """The words and hyphenated compounds that stand whole in a line."""
    found: Counter[str] = Counter()
    every = list(lines)
    for above, line in pairwise(["", *every]):
        whole = _DIVIDED.sub("", line.casefold())
        if _DIVIDED.search(above):
            whole = _FIRST_WORD.sub("", whole, count=1)  # half of a word is none
        found.update(_WORD.findall(whole))
        found.update(_HYPHENATED.findall(whole))
    known = _with_habits(Vocabulary(found, language))
    full = sum(len(line.split()) >= _FULL_LINE for line in every)
    if language not in spelling.LANGUAGES:
        return known  # without a list nobody can tell
    plain = full < _MANY_LINES or any(_is_division(*two, known) for two in pairwise(every))
    return replace(known, divides=plain)


def _with_habits(vocabulary: Vocabulary) -> Vocabulary:
    """The vocabulary, with the prefixes that its document parts from words, or does not."""
    parted: Counter[str] = Counter()
    closed: Counter[str] = Counter()
    for word in vocabulary.words:
        first, hyphen, rest = word.partition("-")
        if hyphen and first in _PREFIXES:
            parted[first] += len(rest) >= _STEM
        for length in range(2, 7) if not hyphen else ():
            if word[:length] in _PREFIXES and len(word) >= length + _STEM:
                closed[word[:length]] += _is_derived(word, word[length:], vocabulary)
    return replace(
        vocabulary,
        parted=frozenset(one for one in parted if parted[one] > closed[one]),
        closed=frozenset(one for one in closed if closed[one] > parted[one]),
    )


def _is_derived(word: str, stem: str, vocabulary: Vocabulary) -> bool:
    """Whether a word that no list knows well holds another: "pretrained", not "present"."""
    if vocabulary.language != "en" or not vocabulary.knows(stem):
        return False
    return spelling.frequency(word, "en") <= _UNCOUNTED


def _is_division(line: str, following: str, vocabulary: Vocabulary) -> bool:
    """Whether a line ends within a word that cannot be a compound."""
    divided = _DIVIDED.search(line)
    second = _FIRST_WORD.match(following)
    if not divided or not second or not second[0].islower():
        return False
    left, right = divided[1].casefold(), second[0]
    halves = all(_stands_alone(half, vocabulary) for half in (left, right))
    return divided[2] == "\u00ad" or (vocabulary.knows(left + right) and not halves)


def _stands_alone(half: str, vocabulary: Vocabulary) -> bool:
    """Whether half of a word is a word; lists have two letters that are none ("ob")."""
    if len(half) > _FEWEST_LETTERS or vocabulary.language not in spelling.LANGUAGES:
        return vocabulary.knows(half)
    return spelling.frequency(half, vocabulary.language) >= _OFTEN


def joined(text: str, following: str, vocabulary: Vocabulary) -> str:
    """Two lines made one; a word divided at the first one's end is made whole."""
    divided = _DIVIDED.search(text)
    second = _FIRST_WORD.match(following)
    if not divided or not second:
        return f"{text} {following}"
    stem = text[: divided.end(1)]
    left = divided[1].split("-")[-1]
    shared = second[0].casefold() in _JOINING.get(vocabulary.language, _JOINING["en"])
    if shared and not vocabulary.knows((left + second[0]).casefold()):
        one = following[second.end() :][:1] == "-"  # "up-" and "to-date", or "short-" and "and"
        return f"{stem}-{following}" if one else f"{stem}- {following}"
    if divided[2] == "\u00ad":
        return stem + following
    before = text[: divided.start(1)].rstrip()
    begins = not before or before[-1] in ".!?:“\"'"
    named = left[:1].isupper() and not left.isupper() and not begins
    capitals = left.isupper() and len(left) > 1 and second[0].isupper()
    right = second[0].casefold() if capitals else second[0]
    whole = divided[1].casefold(), left.casefold(), right
    halfway = any(char.isupper() for char in left[1:]) and not capitals
    kept = _keeps(*whole, vocabulary, named, halfway=halfway)
    return f"{stem}-{following}" if kept else stem + following


def ended(text: str) -> str:
    """A paragraph's text; a hyphen that stands at its end is one."""
    divided = _DIVIDED.search(text)
    return f"{text[: divided.end(1)]}-" if divided else text


def _keeps(
    all_left: str, left: str, second: str, vocabulary: Vocabulary, named: bool, *, halfway: bool
) -> bool:
    right = second.casefold()
    if not second[0].islower() or left[-1:].isdigit():
        return True
    if halfway:
        return True  # "EU-funded": no word changes to small letters within
    if left in _WITHIN and left != all_left:
        return True
    compounds = vocabulary.words[f"{all_left}-{right}"]
    whole = vocabulary.words[left + right]
    if compounds != whole:
        return compounds > whole
    if min(len(left), len(right)) < _FEWEST_LETTERS:
        return False
    halves = (left in _PREFIXES or vocabulary.knows(left)) and vocabulary.knows(right)
    if not vocabulary.divides:
        return True
    if (habit := _habit(left, right, vocabulary)) is not None:
        return habit
    if spelling.is_word(left + right, vocabulary.language):
        return halves and not named and _is_rarer(left, right, vocabulary)
    if vocabulary.language == "de":
        return False  # a German compound is one word, or its second half has a capital
    if named:
        return (
            right in _TAILS
            or (halves and _is_common(left, right, vocabulary))
            or _tells_quality(right, vocabulary)
        )
    return halves


def _habit(left: str, right: str, vocabulary: Vocabulary) -> bool | None:
    """Whether a prefix or an ending is parted by a hyphen here; None where nothing tells."""
    if right in _ENDINGS and left not in _PREFIXES:
        return False
    if left not in _PREFIXES or len(right) < _STEM or not vocabulary.knows(right):
        return None
    english = vocabulary.language == "en"
    if left[-1] == right[0] and left not in _ROUND and (left in _PARTED or not english):
        return True  # "re-election"
    most = _MOST_PREFIXED.get(left, _FREQUENT)
    if english and spelling.frequency(left + right, "en") > most:
        return False  # "prepare", whatever the document does with "pre-war"
    if left in vocabulary.parted:
        return True
    if left in vocabulary.closed or left in _CLOSED:
        return False
    if not english:
        return None
    return left in _PARTED or not spelling.is_word(left + right, "en")


def _tells_quality(right: str, vocabulary: Vocabulary) -> bool:
    """Whether what follows a name tells what something is like: "Marlow-inspired"."""
    long = len(right) > _STEM and bool(_QUALITY.search(right))
    if vocabulary.language != "en" or not long:
        return False
    return spelling.frequency(right, vocabulary.language) >= _FREQUENT


def _is_rarer(left: str, right: str, vocabulary: Vocabulary) -> bool:
    """Whether two halves are common words and their joined form is a rare one."""
    if vocabulary.language != "en":
        return False  # the other lists tell no frequencies that could be compared
    if right not in _SECOND:
        return False
    joined = max(
        spelling.frequency(word, vocabulary.language)
        for word in (left + right, (left + right).removesuffix("s"))
    )
    least = spelling.frequency(right, vocabulary.language)
    if left not in _PREFIXES:
        least = min(least, spelling.frequency(left, vocabulary.language))
    return joined <= _MOST_IN_ONE.get(right, _RARE) and least >= _COMMON * joined


def _is_common(left: str, right: str, vocabulary: Vocabulary) -> bool:
    """Whether a capital at the start of a compound is a title's, not a name's: "Low-income"."""
    often = [spelling.frequency(half, vocabulary.language) for half in (left, right)]
    return often[0] >= _OFTEN and (often[1] >= _OFTEN or bool(_QUALITY.search(right)))

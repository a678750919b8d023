"""Words divided at a line's end: whether the hyphen belongs to the word.

The document's own words say so where they can (it writes "long-term" elsewhere, or "report"),
else a word list does: what is a word when joined was divided, and what is none although both
halves are was a compound.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.language import spelling

_DIVIDED = re.compile(r"([^\W_]+(?:[-'’][^\W_]+)*)([-\u00ad\ufffe\x02])$")
_FIRST_WORD = re.compile(r"[^\W_]+")
_HYPHENATED = re.compile(r"\w+(?:-\w+)+")
_WORD = re.compile(r"\w+")
_JOINING = frozenset(["and", "or", "to", "und", "oder", "bis", "et", "ou", "à", "y", "o", "u"])
"""What stands after a first half that shares its second: "short- and long-term"."""
_PREFIXES = frozenset(
    ("anti", "co", "ex", "mid", "multi", "non", "post", "pre", "pro", "quasi", "semi", "sub", "un")
)
_TAILS = frozenset(
    """area based backed born bound built controlled era funded held led like listed made owned
    registered run sized sponsored speaking style trained type wide""".split()  # noqa: SIM905
)
"""What stands after a name in a compound: "Geneva-based"."""
_FEWEST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words within the lines of a document, how often each, and its language."""

    words: Counter[str]
    language: str

    def knows(self, word: str) -> bool:
        """Whether a word list of the language, or the document itself, has the word."""
        return self.words[word] > 0 or spelling.is_word(word, self.language)


def vocabulary(lines: Iterable[str], language: str) -> Vocabulary:
    """The words and hyphenated compounds that stand whole in a line."""
    found: Counter[str] = Counter()
    for line in lines:
        folded = line.casefold()
        whole = _DIVIDED.sub("", folded)
        found.update(_WORD.findall(whole))
        found.update(_HYPHENATED.findall(whole))
    return Vocabulary(found, language)


def joined(text: str, following: str, vocabulary: Vocabulary) -> str:
    """Two lines made one; a word divided at the first one's end is made whole."""
    divided = _DIVIDED.search(text)
    second = _FIRST_WORD.match(following)
    if not divided or not second:
        return f"{text} {following}"
    stem = text[: divided.end(1)]
    left = divided[1].split("-")[-1]
    if second[0].casefold() in _JOINING and not vocabulary.knows((left + second[0]).casefold()):
        return f"{stem}- {following}"
    if divided[2] == "\u00ad":
        return stem + following
    before = text[: divided.start(1)].rstrip()
    begins = not before or before[-1] in ".!?:“\"'"
    named = left[:1].isupper() and not left.isupper() and not begins
    capitals = left.isupper() and len(left) > 1 and second[0].isupper()
    right = second[0].casefold() if capitals else second[0]
    whole = divided[1].casefold(), left.casefold(), right
    return f"{stem}-{following}" if _keeps(*whole, vocabulary, named) else stem + following


def ended(text: str) -> str:
    """A paragraph's text; a hyphen that stands at its end is one."""
    divided = _DIVIDED.search(text)
    return f"{text[: divided.end(1)]}-" if divided else text


def _keeps(all_left: str, left: str, second: str, vocabulary: Vocabulary, named: bool) -> bool:
    right = second.casefold()
    if not second[0].islower() or left[-1:].isdigit():
        return True
    compounds = vocabulary.words[f"{all_left}-{right}"]
    whole = vocabulary.words[left + right]
    if compounds != whole:
        return compounds > whole
    if spelling.is_word(left + right, vocabulary.language):
        return False
    if vocabulary.language == "de":
        return False  # a German compound is one word, or its second half has a capital
    if named:
        return right in _TAILS
    if min(len(left), len(right)) < _FEWEST_LETTERS:
        return False
    return (left in _PREFIXES or vocabulary.knows(left)) and vocabulary.knows(right)

"""Whether two names mean one person."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_KEPT = 4096
"""Names kept: each is compared with many."""
_WHOLE = 2
"""Words of a whole name."""
_SHORTEST = 4
"""Letters of a word that may be written in two ways."""
_SHORTEST_GIVEN = 3
"""Letters of a given name that may be a short one."""
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
_WHOLE_LETTERS = str.maketrans(
    {
        **{"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D"},
        **{"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th", "ı": "i"},
    }
)
"""Letters of their own, with no accent to take off, as they are written without them."""


def same_name(full: str, other: str) -> bool:
    """Whether ``other`` can be a form of the name ``full``: the same words or some of them."""
    whole, part = parts(full), parts(other)
    if not part or not set(part) <= set(whole):
        return False
    # a father and his son: whoever is told apart so is told apart everywhere
    if (part[-1] in _SUFFIXES) is not (whole[-1] in _SUFFIXES):
        return False
    # A given name alone is no safe form; a family name stands last, or first ("He Lifeng").
    return part == whole or part[-1] == whole[-1] or part[0] == whole[0]


def are_variants(one: str, other: str) -> bool:
    """Whether two whole names may be one, written in two ways.

    They are spelt in two ways, or the surname is the same and the given names begin alike, as a
    short one does: "Jon" and "Jonathan P.".
    """
    mine, theirs = parts(one), parts(other)
    if min(len(mine), len(theirs)) < _WHOLE or are_misspelt(one, other):
        return are_misspelt(one, other)
    alike = mine[0][0] == theirs[0][0] and min(len(mine[0]), len(theirs[0])) >= _SHORTEST_GIVEN
    return mine[-1] == theirs[-1] and alike and len(mine) == len(theirs) == _WHOLE


def are_misspelt(one: str, other: str) -> bool:
    """Whether each word of two names differs by one letter at most: "Tarek" and "Tarik Zeidany"."""
    mine, theirs = parts(one), parts(other)
    alike = mine != theirs and len(mine) == len(theirs) >= _WHOLE
    return alike and all(map(_is_one_letter_off, mine, theirs))


def _is_one_letter_off(one: str, other: str) -> bool:
    """Whether two words are the same, or longer ones that differ by one letter."""
    longer, shorter = sorted((one, other), key=len, reverse=True)
    if one == other:
        return True
    if len(shorter) < _SHORTEST or len(longer) - len(shorter) > 1:
        return False
    pairs = zip(longer, shorter, strict=False)
    at = next((n for n, (a, b) in enumerate(pairs) if a != b), len(shorter))
    return longer[at + 1 :] == shorter[at + (len(longer) == len(shorter)) :]


@lru_cache(maxsize=_KEPT)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name, without initials, accents and hyphens."""
    spaced = name.replace("’", "'").replace("-", " ").translate(_WHOLE_LETTERS)
    plain = unicodedata.normalize("NFKD", spaced)
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    found = [part.strip(".").lower() for part in letters.split()]
    return tuple(part for part in found if len(part) > 1)

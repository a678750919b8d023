"""Whether two names mean one person."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_KEPT = 4096
"""Names kept: each is compared with many."""


def same_name(full: str, other: str) -> bool:
    """Whether ``other`` can be a form of the name ``full``: the same words or some of them."""
    whole, part = parts(full), parts(other)
    if not part or not set(part) <= set(whole):
        return False
    # A given name alone is no safe form; a family name stands last, or first ("He Lifeng").
    return part == whole or part[-1] == whole[-1] or part[0] == whole[0]


@lru_cache(maxsize=_KEPT)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name, without initials, accents and hyphens."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").replace("-", " "))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    found = [part.strip(".").lower() for part in letters.split()]
    return tuple(part for part in found if len(part) > 1)

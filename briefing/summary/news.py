"""How much news a sentence carries: what can be checked in it, and who takes which stand.

Figures, names and days are counted elsewhere (:mod:`briefing.sameness.evidence`); explanation of
what everybody knows has none of them.
"""

from __future__ import annotations

from functools import lru_cache

from briefing.language.cues import pattern
from briefing.language.kin import stances
from briefing.language.terms import Stems

STAND = 0.7
"""What a stand that somebody takes counts as details."""
SUPPOSED = 0.65
"""What a sentence is worth that tells what could be."""
_MOST_KEPT = 65_536
_SUPPOSES = pattern("supposing")


@lru_cache(maxsize=_MOST_KEPT)
def stand(stems: Stems) -> float:
    """What a verb of position counts as details ("accused", "promised"), else 0."""
    return STAND if stands(stems) else 0.0


@lru_cache(maxsize=_MOST_KEPT)
def stands(stems: Stems) -> frozenset[str]:
    """The kinds of stand that the verbs of a sentence take ("accuses", "promises")."""
    known = stances()
    befores = ("", *stems.words)
    return frozenset(
        known[word]
        for before, word in zip(befores, stems.words, strict=False)
        # "China disputes that", but "to settle disputes"
        if word in known and (not word.endswith("s") or before[:1].isupper())
    )


@lru_cache(maxsize=_MOST_KEPT)
def supposed(text: str) -> float:
    """The share of a sentence's worth that is left where it only supposes ("might provide")."""
    return SUPPOSED if _SUPPOSES.search(text) else 1.0

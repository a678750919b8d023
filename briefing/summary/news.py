"""How much news a sentence carries: what can be checked in it, and who takes which stand.

Figures, names and days are counted elsewhere (:mod:`briefing.summary.evidence`); explanation of
what everybody knows has none of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.language.kin import stances
from briefing.language.terms import Stems

STAND = 0.7
"""What a stand that somebody takes counts as details."""
EXPLAINED = 0.6
"""What a sentence is worth that explains what a thing is good for."""
_MOST_KEPT = 4096
_EXPLAINS = re.compile(
    r"\b(?:vital|essential|crucial|critical|key|indispensable|integral|fundamental|pivotal|important)"
    r"\s(?:to|for|in|components?|ingredients?|materials?)\b"
)
_EACH_OTHER = re.compile(r"\b(?:each other|one another)\b")


@lru_cache(maxsize=_MOST_KEPT)
def stand(stems: Stems) -> float:
    """What a verb of position counts as details ("accused", "promised"), else 0."""
    return 0.0 if stances().keys().isdisjoint(stems.words) else STAND


@lru_cache(maxsize=_MOST_KEPT)
def mutual(text: str, stems: Stems) -> bool:
    """Whether parties take a stand towards each other: both sides in one sentence."""
    return _EACH_OTHER.search(text) is not None and stand(stems) > 0


@lru_cache(maxsize=_MOST_KEPT)
def explained(text: str) -> float:
    """The share of a sentence's worth that is left where it explains: "vital to", "used in"."""
    return EXPLAINED if _EXPLAINS.search(text) else 1.0

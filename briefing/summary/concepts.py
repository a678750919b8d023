"""Concepts: what sentences tell, weighted by how many independent reports tell it, and how early.

Pairs of neighbouring stems and single terms (maximum coverage of weighted concepts: Gillick and
Favre 2009).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise

from briefing.language.terms import Stems
from briefing.summary.candidates import Candidate

Concept = str
"""A term, or two neighbouring stems with a space between."""

SINGLE = 0.3
"""Weight of a single term; a pair has 1."""
_MOST_KEPT = 65_536  # 2,000 articles have about 48,000 sentences


def weighted(
    candidates: Sequence[Candidate],
) -> tuple[dict[Concept, float], list[tuple[Concept, ...]]]:
    """Weight of each concept that enough families tell, and each sentence's such concepts.

    A family adds 1 / (1 + 0.1 p), p the first position among its sentences that holds it.
    Concepts keep the order of the sentence, so that sums do not depend on hashing.
    """
    held = [_concepts(candidate.stems) for candidate in candidates]
    by_family: dict[int, list[int]] = {}
    for index, candidate in enumerate(candidates):
        by_family.setdefault(candidate.family, []).append(index)
    tellers = Counter(
        chain.from_iterable(
            set(chain.from_iterable([held[index] for index in indices]))
            for indices in by_family.values()
        )
    )
    least = _least_families(len(by_family))
    weights = {concept: 0.0 for concept, told in tellers.items() if told >= least}
    kept = [tuple([one for one in concepts if one in weights]) for concepts in held]
    for indices in by_family.values():
        first: dict[Concept, float] = {}
        for index in sorted(indices, key=lambda index: -candidates[index].sentence.position):
            weight = 1 / (1 + 0.1 * candidates[index].sentence.position)
            first.update(dict.fromkeys(kept[index], weight))
        for concept, weight in first.items():
            weights[concept] += weight if " " in concept else SINGLE * weight
    return weights, kept


@lru_cache(maxsize=_MOST_KEPT)
def _concepts(stems: Stems) -> tuple[Concept, ...]:
    """Distinct terms and pairs of neighbouring stems, at least one of each pair a term."""
    content = dict.fromkeys(stems.terms)
    pairs = [f"{a} {b}" for a, b in pairwise(stems.all) if a in content or b in content]
    return (*content, *dict.fromkeys(pairs))


def _least_families(families: int) -> int:
    """In how many families a concept must be told."""
    return 1 if families < 3 else 2 if families < 7 else 3

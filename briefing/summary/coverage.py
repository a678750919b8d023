"""Our own multi-document summarizer: cover what independent reports agree on, each thing once.

Concepts are pairs of neighbouring terms and single terms, weighted by how many families tell
them and how early (maximum coverage of weighted concepts: Gillick and Favre 2009). The greedy
choice is lazy (Minoux 1978): gains only shrink, so a stale one bounds the true one.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from briefing.summary.candidates import Candidate

Concept = str | tuple[str, str]

SINGLE = 0.3
"""Weight of a single term; a pair has 1."""
LENGTH = 0.85
"""A sentence's gain is divided by its words to this power."""
REDUNDANT = 0.7
"""A sentence is left out when chosen ones hold this share of its terms."""


def rank(
    candidates: Sequence[Candidate], *, count: int | None = None, words: int | None = None
) -> tuple[tuple[Candidate, float], ...]:
    """Chosen sentences with their gains, most important first.

    Stops at ``count`` sentences or when they hold ``words`` words, whichever comes first, and
    when no sentence says anything new.
    """
    concepts = [concepts_of(candidate.terms) for candidate in candidates]
    weights = weigh(candidates, concepts)
    extra = [_lead(candidate) for candidate in candidates]
    covered: set[Concept] = set()
    told: set[str] = set()

    def gain(index: int) -> float:
        new = sum(weights.get(concept, 0.0) for concept in concepts[index] - covered)
        return (new + extra[index]) / candidates[index].words ** LENGTH if new else 0.0

    chosen: list[tuple[Candidate, float]] = []
    total = 0

    def take(index: int, score: float) -> None:
        nonlocal total
        chosen.append((candidates[index], score))
        total += candidates[index].words
        covered.update(concepts[index])
        told.update(candidates[index].terms)

    for index, candidate in enumerate(candidates):
        if candidate.pinned:
            take(index, gain(index))
    heap = [(-gain(i), i) for i, one in enumerate(candidates) if one.eligible and not one.pinned]
    heapq.heapify(heap)
    while heap and (count is None or len(chosen) < count) and (words is None or total < words):
        _, index = heapq.heappop(heap)
        current = gain(index)
        if current <= 0.0 or is_told(candidates[index].terms, told):
            continue
        if heap and current < -heap[0][0]:
            heapq.heappush(heap, (-current, index))
            continue
        take(index, current)
    return tuple(chosen)


def concepts_of(terms: Sequence[str]) -> frozenset[Concept]:
    """Single terms and pairs of neighbours."""
    return frozenset(terms) | frozenset(pairwise(terms))


def weigh(
    candidates: Sequence[Candidate], concepts: Sequence[frozenset[Concept]]
) -> dict[Concept, float]:
    """Weight of each concept that enough families tell.

    A family adds 1 / (1 + 0.1 p), p the first position among its sentences that holds it.
    """
    first: dict[Concept, dict[int, int]] = defaultdict(dict)
    for candidate, held in zip(candidates, concepts, strict=True):
        position = candidate.sentence.position
        for concept in held:
            by_family = first[concept]
            known = by_family.get(candidate.family)
            if known is None or position < known:
                by_family[candidate.family] = position
    least = _least_families(len({candidate.family for candidate in candidates}))
    return {
        concept: sum(1 / (1 + 0.1 * position) for position in sorted(by_family.values()))
        * (SINGLE if isinstance(concept, str) else 1.0)
        for concept, by_family in first.items()
        if len(by_family) >= least
    }


def _least_families(families: int) -> int:
    return 1 if families < 3 else 2 if families < 7 else 3


def _lead(candidate: Candidate) -> float:
    return 2 / (1 + candidate.sentence.position)


def is_told(terms: Sequence[str], told: set[str]) -> bool:
    """Whether the chosen sentences' terms ``told`` hold most of these."""
    distinct = set(terms)
    return len(distinct & told) >= REDUNDANT * len(distinct)

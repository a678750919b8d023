"""Our own multi-document summarizer: cover what independent reports agree on, each thing once.

Concepts are pairs of neighbouring stems and single terms, weighted by how many families tell
them and how early (maximum coverage of weighted concepts: Gillick and Favre 2009). A sentence's
gain is the weight of its concepts that are not covered yet, with a share for standing at the
head of its article and for its centrality. The greedy choice is lazy (Minoux 1978): gains only
shrink, so a stale one bounds the true one.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from itertools import pairwise

from briefing.summary.candidates import Candidate
from briefing.summary.centrality import centrality
from briefing.summary.paraphrase import Likeness

Concept = str | tuple[str, str]

SINGLE = 0.3
"""Weight of a single term; a pair has 1."""
LENGTH = 0.85
"""A sentence's gain is divided by its words to this power."""
REDUNDANT = 0.6
"""A sentence is left out when it shares this much of the shorter one's terms with a chosen one."""
REPEATED = 0.4
"""It is left out, too, when it tells the same as a chosen one with this probability."""
DISTANT = 0.1
"""The same, where a third sentence tells the same as both."""


def rank(
    candidates: Sequence[Candidate],
    likeness: Likeness,
    *,
    count: int | None = None,
    words: int | None = None,
) -> tuple[tuple[int, float], ...]:
    """Indices of the chosen sentences with their gains, most important first.

    Pinned ones are always among them. Stops at ``count`` sentences or when they hold ``words``
    words, whichever comes first, and when no sentence says anything new.
    """
    search = _Search(candidates, likeness)
    for index, candidate in enumerate(candidates):
        if candidate.pinned:
            search.take(index, search.gain(index))
    while (count is None or len(search.chosen) < count) and (words is None or search.words < words):
        if not search.step():
            break
    return tuple(search.chosen)


class _Search:
    """One greedy run: what is covered, what is chosen, and bounds of the gains of the rest."""

    def __init__(self, candidates: Sequence[Candidate], likeness: Likeness) -> None:
        self.candidates = candidates
        self.told = Told(candidates, likeness)
        self.weights, self.concepts = _weighted_concepts(candidates)
        central = centrality(likeness.content, likeness.weight, likeness.norm)
        self.extra = [
            2 / (1 + candidate.sentence.position) + rank
            for candidate, rank in zip(candidates, central, strict=True)
        ]
        self.covered: set[Concept] = set()
        self.chosen: list[tuple[int, float]] = []
        self.words = 0
        self.heap = [
            (-self.gain(index), index)
            for index, candidate in enumerate(candidates)
            if candidate.eligible and not candidate.pinned
        ]
        heapq.heapify(self.heap)

    def gain(self, index: int) -> float:
        """What choosing this sentence now would add; 0 when it says nothing new."""
        covered, weights = self.covered, self.weights
        new = sum([weights[one] for one in self.concepts[index] if one not in covered])
        return (new + self.extra[index]) / self.candidates[index].words ** LENGTH if new else 0.0

    def step(self) -> bool:
        """Choose the best sentence that is left; False when none is."""
        while self.heap:
            _, index = heapq.heappop(self.heap)
            score = self.gain(index)
            if self.heap and score < -self.heap[0][0]:
                heapq.heappush(self.heap, (-score, index))
                continue
            if score <= 0.0 or self.told.holds(index):
                continue
            self.take(index, score)
            return True
        return False

    def take(self, index: int, score: float) -> None:
        """Add a sentence to the chosen ones."""
        self.chosen.append((index, score))
        self.words += self.candidates[index].words
        self.covered.update(self.concepts[index])
        self.told.add(index)


def _weighted_concepts(
    candidates: Sequence[Candidate],
) -> tuple[dict[Concept, float], list[tuple[Concept, ...]]]:
    """Weight of each concept that enough families tell, and each sentence's such concepts.

    A family adds 1 / (1 + 0.1 p), p the first position among its sentences that holds it.
    Concepts keep the order of the sentence, so that sums do not depend on hashing.
    """
    held = [_concepts(candidate) for candidate in candidates]
    by_family: dict[int, list[int]] = {}
    for index, candidate in enumerate(candidates):
        by_family.setdefault(candidate.family, []).append(index)
    weights: dict[Concept, float] = {}
    tellers: dict[Concept, int] = {}
    for indices in by_family.values():
        first: dict[Concept, int] = {}
        for index in sorted(indices, key=lambda index: -candidates[index].sentence.position):
            first.update(dict.fromkeys(held[index], candidates[index].sentence.position))
        for concept, position in first.items():
            weights[concept] = weights.get(concept, 0.0) + 1 / (1 + 0.1 * position)
            tellers[concept] = tellers.get(concept, 0) + 1
    least = _least_families(len(by_family))
    kept = {
        concept: weight * (SINGLE if isinstance(concept, str) else 1.0)
        for concept, weight in weights.items()
        if tellers[concept] >= least
    }
    return kept, [tuple([one for one in concepts if one in kept]) for concepts in held]


def _concepts(candidate: Candidate) -> list[Concept]:
    """Distinct terms and pairs of neighbouring stems, at least one of each pair a term."""
    content = dict.fromkeys(candidate.stems.terms)
    pairs = [
        pair for pair in pairwise(candidate.stems.all) if pair[0] in content or pair[1] in content
    ]
    return [*content, *dict.fromkeys(pairs)]


def _least_families(families: int) -> int:
    """In how many families a concept must be told."""
    return 1 if families < 3 else 2 if families < 7 else 3


class Told:
    """What the chosen sentences tell; asks of another whether it says the same again."""

    def __init__(self, candidates: Sequence[Candidate], likeness: Likeness) -> None:
        self.candidates = candidates
        self.likeness = likeness
        self.chosen: list[tuple[int, frozenset[str]]] = []
        self.restated: set[int] = set()

    def add(self, index: int) -> None:
        """Count a sentence as told."""
        self.chosen.append((index, frozenset(self.candidates[index].stems.terms)))
        self.restated.update(self.likeness.same(index))

    def holds(self, index: int) -> bool:
        """Whether a chosen sentence and this one are mostly the same, in words or in sense."""
        if index in self.restated:
            return True
        terms = frozenset(self.candidates[index].stems.terms)
        near = self.likeness.neighbours(index)
        least = REPEATED
        if not self.restated.isdisjoint(self.likeness.same(index)):
            least = DISTANT  # a third sentence says the same as both
        return any(
            near.get(other, 0.0) >= least
            or len(terms & held) >= REDUNDANT * min(len(terms), len(held))
            for other, held in self.chosen
        )

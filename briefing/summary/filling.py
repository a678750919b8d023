"""Filling a budget of words: the sentences that cover most of what the reports tell in it.

A greedy search (lazy, after Minoux 1978) is run with several penalties of length, and the best of
its results is taken. A sentence that the budget cuts counts for what stands before the cut.
Nothing here knows of sections or of what a brief prints elsewhere.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from itertools import pairwise

from briefing.language.terms import Stems
from briefing.summary.candidates import Candidate
from briefing.summary.concepts import Concept
from briefing.summary.paraphrase import Likeness

PENALTIES = (0.85, 0.7, 0.5)
"""Powers of a sentence's length by which its gain is divided; the first wins a tie."""
LEAD = 3.0  # the news of a report stands first, so it outweighs being central
CENTRAL = 2.0
"""What the first sentence of an article, and one of mean centrality, gain beside their concepts."""
REDUNDANT = 0.7
"""A sentence is left out when it shares this much of the shorter one's terms with a chosen one."""
ALONE = 0.05
"""What is left of the share for place and centrality where nothing new is told that counts."""
TRIED = 30
"""Sentences that are tried for the last place."""


def fill(candidates: Sequence[Candidate], likeness: Likeness, words: int) -> tuple[int, ...]:
    """Indices of the chosen sentences, in the order of choice.

    Pinned ones come first. The last one may go beyond ``words``.
    """
    search = _Search(candidates, likeness)
    runs = [search.run(penalty, words) for penalty in PENALTIES]
    return max(runs, key=lambda run: round(search.value(run, words), 9))


class _Search:
    """What the runs have in common: the weights, and each sentence's gain when none is chosen."""

    def __init__(self, candidates: Sequence[Candidate], likeness: Likeness) -> None:
        self.candidates = candidates
        self._sets: dict[int, frozenset[str]] = {}
        self.weights, self.concepts = likeness.concepts
        self.extra = [
            LEAD / (1 + one.sentence.position) + CENTRAL * rank
            for one, rank in zip(candidates, likeness.central, strict=True)
        ]
        weights = self.weights
        self.whole = [
            sum([weights[one] for one in held]) + extra
            for held, extra in zip(self.concepts, self.extra, strict=True)
        ]
        self.sizes = [len(one.sentence.text.split()) for one in candidates]
        self.pinned = [n for n, one in enumerate(candidates) if one.pinned]
        self.free = [n for n, one in enumerate(candidates) if one.eligible and not one.pinned]

    def gain(self, index: int, covered: set[Concept], room: int) -> float:
        """What a sentence would add in so many words.

        One that says nothing that others tell too counts little, and fills what room is left.
        """
        size, held, weights = self.sizes[index], self.concepts[index], self.weights
        share = 1.0
        if size > room:
            share = room / size
            stems = self.candidates[index].stems
            kept = _within(stems, round(share * len(stems.all)))
            held = tuple([one for one in held if one in kept])
        new = sum([weights[one] for one in held if one not in covered])
        return new + share * self.extra[index] * (1.0 if new else ALONE)

    def run(self, penalty: float, words: int) -> tuple[int, ...]:
        """One greedy run."""
        chosen = [*self.pinned]
        covered = {concept for index in chosen for concept in self.concepts[index]}
        room = words - sum(self.sizes[index] for index in chosen)
        lengths = [size**penalty for size in self.sizes]
        heap = [(-self.whole[index] / lengths[index], index) for index in self.free]
        heapq.heapify(heap)
        while heap and room > 0:
            _, index = heapq.heappop(heap)
            score = self.gain(index, covered, words) / lengths[index]
            if heap and score < -heap[0][0]:
                heapq.heappush(heap, (-score, index))
                continue
            if self._is_told(index, chosen):
                continue
            if self.sizes[index] > room:  # it would be cut: which fills the rest best?
                heapq.heappush(heap, (-score, index))
                index = self._last(heap, covered, chosen, room, penalty)
                heap = [one for one in heap if one[1] != index]
                heapq.heapify(heap)
            chosen.append(index)
            covered.update(self.concepts[index])
            room -= self.sizes[index]
        return tuple(chosen)

    def _last(
        self,
        heap: Sequence[tuple[float, int]],
        covered: set[Concept],
        chosen: Sequence[int],
        room: int,
        penalty: float,
    ) -> int:
        """The sentence that fills the rest of the room best."""
        tried = sorted(
            (-self.gain(index, covered, room) / min(room, self.sizes[index]) ** penalty, index)
            for _, index in heapq.nsmallest(TRIED, heap)
        )
        return next(index for _, index in tried if not self._is_told(index, chosen))

    def _is_told(self, index: int, chosen: Sequence[int]) -> bool:
        """Whether a chosen sentence says mostly the same in the same words.

        In other words it may: what is new in it counts, and what is not covers nothing.
        """
        terms = self._terms(index)
        return any(
            len(terms & held) >= REDUNDANT * min(len(terms), len(held))
            for held in map(self._terms, chosen)
        )

    def _terms(self, index: int) -> frozenset[str]:
        found = self._sets.get(index)
        if found is None:
            found = self._sets[index] = frozenset(self.candidates[index].stems.terms)
        return found

    def value(self, run: Sequence[int], words: int) -> float:
        """What a run's sentences tell in so many words."""
        covered: set[Concept] = set()
        total, room = 0.0, words
        for index in run:
            if room > 0:
                total += self.gain(index, covered, room)
                covered.update(self.concepts[index])
                room -= self.sizes[index]
        return total


def _within(stems: Stems, most: int) -> frozenset[Concept]:
    """The terms and pairs among the first stems."""
    first = stems.all[:most]
    return frozenset(first).union(f"{a} {b}" for a, b in pairwise(first))

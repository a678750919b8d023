"""Whether two sentences tell the same in other words. Precision before recall.

A brief prints "also [3]" on the strength of it, so a doubt means no. The score is logistic in a
few features of the two sentences' evidence; its weights were fitted on the development pairs of
tests/summary/data and rounded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import exp, sqrt
from typing import TypeVar

from briefing.summary.candidates import Candidate
from briefing.summary.evidence import Evidence, gather, weigh

SAME = 0.5
"""Least probability at which two sentences count as the same."""
FEWEST = 4
"""A sentence with fewer words that say something is never taken for the same as another."""

WEIGHTS = (-6.0, 7.3, 7.1, 4.4, -1.0, 1.5, -1.5, -0.3, -1.2, 2.0, -2.0)
"""Bias, then the weights of :func:`features`."""

Item = TypeVar("Item")

_OPPOSED = frozenset({"~rise", "~fall"})


class Likeness:
    """Compares the sentences of one pool; they are named by their index."""

    def __init__(self, candidates: Sequence[Candidate], language: str = "en") -> None:
        self.candidates = candidates
        self.evidence = gather(candidates, language)
        self.weight = weigh([row.content for row in self.evidence])
        self.rarity = weigh([sorted(row.names) for row in self.evidence])
        self.rarest = max(self.rarity.values(), default=1.0)
        self.lengths = Counter(candidate.article for candidate in candidates)
        self.mass = [self._mass(row.content) for row in self.evidence]
        self.norm = [
            sqrt(sum(self.weight[term] ** 2 for term in row.content)) for row in self.evidence
        ]
        self.postings: dict[str, list[int]] = {}
        for index, row in enumerate(self.evidence):
            for term in row.content:
                self.postings.setdefault(term, []).append(index)

    def _mass(self, content: Sequence[str]) -> float:
        return sum([self.weight[term] for term in content])

    def probability(self, one: int, other: int) -> float:
        """How likely the two sentences tell the same."""
        values = self.features(one, other)
        bias, *weights = WEIGHTS
        total = bias + sum(w * value for w, value in zip(weights, values, strict=True))
        if min(len(self.evidence[one].content), len(self.evidence[other].content)) < FEWEST:
            return 0.0
        return 1 / (1 + exp(-total))

    def features(self, one: int, other: int) -> tuple[float, ...]:
        """What speaks for and against, in the order of ``WEIGHTS``.

        Cosine, containment, shared numbers, other numbers, shared names, other names, days
        apart, opposite movement, both leads, one is short.
        """
        a, b = self.evidence[one], self.evidence[other]
        held = frozenset(b.content)
        common = [term for term in a.content if term in held]
        norms = self.norm[one] * self.norm[other]
        cosine = sum([self.weight[term] ** 2 for term in common]) / norms if norms else 0.0
        least = min(self.mass[one], self.mass[other])
        contained = self._mass(common) / least if least > 0 else 0.0
        names = sum([self.rarity[name] for name in sorted(a.names & b.names)]) / self.rarest
        return (
            cosine,
            contained,
            min(2.0, len(a.numbers & b.numbers)),
            float(_apart(a.numbers, b.numbers)),
            min(1.5, names),
            float(_apart(a.names, b.names)),
            float(_apart(a.days, b.days) or _apart(a.months, b.months)),
            float(_opposed(a, b)),
            float(self._leads(one) and self._leads(other)),
            float(min(len(a.content), len(b.content)) < 5),
        )

    def _leads(self, index: int) -> bool:
        candidate = self.candidates[index]
        return candidate.sentence.position == 0 and self.lengths[candidate.article] > 3

    def supports(self, one: int) -> tuple[Candidate, ...]:
        """One sentence of each other article that tells the same, the likest first."""
        best: dict[int, Candidate] = {}
        for other in self.neighbours(one):
            best.setdefault(self.candidates[other].article, self.candidates[other])
        return tuple(best.values())

    def neighbours(self, one: int) -> tuple[int, ...]:
        """Sentences of other articles that tell the same, the likest first."""
        article = self.candidates[one].article
        shared: dict[int, float] = {}
        for term in self.evidence[one].content:
            weight = self.weight[term]
            for other in self.postings[term]:
                shared[other] = shared.get(other, 0.0) + weight
        found = []
        for other, weight in shared.items():
            least = min(self.mass[one], self.mass[other])
            if self.candidates[other].article == article or weight < 0.25 * least:
                continue
            chance = self.probability(one, other)
            if chance >= SAME:
                found.append((-chance, other))
        return tuple(other for _, other in sorted(found))


def _apart(one: frozenset[Item], other: frozenset[Item]) -> bool:
    return bool(one) and bool(other) and one.isdisjoint(other)


def _opposed(one: Evidence, other: Evidence) -> bool:
    a, b = _OPPOSED.intersection(one.content), _OPPOSED.intersection(other.content)
    return bool(a) and bool(b) and a.isdisjoint(b)

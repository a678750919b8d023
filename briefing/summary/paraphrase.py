"""Whether two sentences tell the same in other words. Precision before recall.

A brief prints "also [3]" on the strength of it, so a doubt means no.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from briefing.summary.candidates import Candidate

SAME = 0.5
"""Least cosine of the weighted terms."""


def supports(
    chosen: Sequence[Candidate], candidates: Sequence[Candidate]
) -> list[tuple[Candidate, ...]]:
    """For each chosen sentence, those of other articles that say the same, best first."""
    held = Counter(term for candidate in candidates for term in set(candidate.terms))
    total = len(candidates)
    weight = {term: log((1 + total) / (0.5 + number)) for term, number in held.items()}
    postings: dict[str, list[int]] = {}
    for index, candidate in enumerate(candidates):
        for term in set(candidate.terms):
            postings.setdefault(term, []).append(index)
    norms = [
        sqrt(sum(weight[term] ** 2 for term in sorted(set(candidate.terms))))
        for candidate in candidates
    ]
    position = {id(candidate): index for index, candidate in enumerate(candidates)}
    found = []
    for one in chosen:
        dots: dict[int, float] = {}
        for term in sorted(set(one.terms)):
            for index in postings[term]:
                dots[index] = dots.get(index, 0.0) + weight[term] ** 2
        norm = norms[position[id(one)]]
        best: dict[int, tuple[float, int]] = {}
        for index, dot in dots.items():
            other = candidates[index]
            similarity = dot / (norm * norms[index]) if norm and norms[index] else 0.0
            if other.article != one.article and similarity >= SAME:
                best[other.article] = max(best.get(other.article, (0.0, 0)), (similarity, -index))
        ranked = sorted(best.values(), reverse=True)
        found.append(tuple(candidates[-index] for _, index in ranked))
    return found

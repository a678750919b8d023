"""How central each sentence is: LexRank on cosines without a threshold, in linear time.

LexRank (Erkan and Radev 2004) walks the graph of sentences by their cosine. With no threshold
the matrix of cosines is V Vᵀ, V the unit vectors of the sentences, so a step of the walk is two
passes over the terms and no matrix is built.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

DAMPING = 0.85
STEPS = 4
"""Ranks settle to three digits by then."""

Vector = tuple[tuple[int, float], ...]


def vectors(sentences: Sequence[Sequence[str]]) -> list[Vector]:
    """Unit vectors of sentences given as terms: (number of the term, weight), tf times idf."""
    numbers: dict[str, int] = {}
    counts = [Counter(terms) for terms in sentences]
    held: list[int] = []
    for terms in counts:
        for term in terms:
            number = numbers.setdefault(term, len(numbers))
            if number == len(held):
                held.append(0)
            held[number] += 1
    idf = [log((1 + len(sentences)) / (0.5 + times)) for times in held]
    found: list[Vector] = []
    for terms in counts:
        weighted = [(numbers[term], times * idf[numbers[term]]) for term, times in terms.items()]
        norm = sqrt(sum(weight * weight for _, weight in weighted)) or 1.0
        found.append(tuple((number, weight / norm) for number, weight in weighted))
    return found


def centrality(rows: Sequence[Vector]) -> list[float]:
    """The rank of each sentence; the mean is 1."""
    total = len(rows)
    size = 1 + max((number for row in rows for number, _ in row), default=-1)
    degree = [max(value, 1e-9) for value in _step(rows, [1.0] * total, size)]
    rank = [1.0] * total
    for _ in range(STEPS):
        shares = [value / least for value, least in zip(rank, degree, strict=True)]
        rank = [1 - DAMPING + DAMPING * value for value in _step(rows, shares, size)]
    return rank


def _step(rows: Sequence[Vector], shares: Sequence[float], size: int) -> list[float]:
    """V Vᵀ times ``shares``."""
    pooled = [0.0] * size
    for row, share in zip(rows, shares, strict=True):
        for number, weight in row:
            pooled[number] += weight * share
    return [sum([weight * pooled[number] for number, weight in row]) for row in rows]

"""How central each sentence is: LexRank on cosines without a threshold, in linear time.

LexRank (Erkan and Radev 2004) walks the graph of sentences by their cosine. With no threshold
the matrix of cosines is V Vᵀ, V the unit vectors of the sentences, so a step of the walk is two
passes over the terms and no matrix is built.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

DAMPING = 0.85  # as PageRank has it, and LexRank, which jumps elsewhere at .15
STEPS = 2
"""Ranks settle to two digits by then, which is more than the choice needs."""


def centrality(
    rows: Sequence[Sequence[str]], weights: Mapping[str, float], norms: Sequence[float]
) -> list[float]:
    """The rank of each sentence, given as its terms; the mean is 1.

    ``weights`` are the terms' (inverse document frequencies), ``norms`` the vectors' lengths.
    """
    scales = [1 / norm if norm else 0.0 for norm in norms]
    squares = {term: weight * weight for term, weight in weights.items()}
    degree = [max(value, 1e-9) for value in _step(rows, squares, scales, [1.0] * len(rows))]
    rank = [1.0] * len(rows)
    for _ in range(STEPS):
        shares = [value / least for value, least in zip(rank, degree, strict=True)]
        walked = _step(rows, squares, scales, shares)
        rank = [1 - DAMPING + DAMPING * value for value in walked]
    return rank


def _step(
    rows: Sequence[Sequence[str]],
    squares: Mapping[str, float],
    scales: Sequence[float],
    shares: Sequence[float],
) -> list[float]:
    """V Vᵀ times ``shares``."""
    pooled = dict.fromkeys(squares, 0.0)
    for row, scale, share in zip(rows, scales, shares, strict=True):
        weight = scale * share
        for term in row:
            pooled[term] += weight
    met = {term: pooled[term] * square for term, square in squares.items()}
    return [
        scale * sum([met[term] for term in row]) for row, scale in zip(rows, scales, strict=True)
    ]

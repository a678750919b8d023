"""sumy's LexRank and TextRank with their matrices built by arrays, and LSA with a fixed order.

The same scores as sumy's own (a test compares them), without its loops over all pairs of
sentences: a row of the matrix is the sum of the columns of the inverted index of its words. Sums
run in the order of the words' first occurrence, so a hash seed changes nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

Floats = NDArray[np.float64]


def products(rows: Sequence[Mapping[str, float]]) -> Floats:
    """The products of each two sparse rows, as a full matrix of len(rows) squared."""
    columns: dict[str, tuple[list[int], list[float]]] = {}
    for number, row in enumerate(rows):
        for word, weight in row.items():
            places, weights = columns.setdefault(word, ([], []))
            places.append(number)
            weights.append(weight)
    index = {
        word: (np.array(places), np.array(weights)) for word, (places, weights) in columns.items()
    }
    matrix = np.zeros((len(rows), len(rows)))
    for line, row in zip(matrix, rows, strict=True):
        for word, weight in row.items():
            held, shares = index[word]
            line[held] += weight * shares
    return matrix


class FastLexRank(LexRankSummarizer):  # type: ignore[misc]  # sumy has no types
    """LexRank: idf-modified cosines above a threshold, then the power method."""

    @staticmethod
    def _compute_idf(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
        held = Counter(word for words in sentences for word in dict.fromkeys(words))
        return {word: math.log(len(sentences) / (1 + times)) for word, times in held.items()}

    def _create_matrix(
        self,
        sentences: Sequence[Sequence[str]],
        threshold: float,
        tf_metrics: Sequence[Mapping[str, float]],
        idf_metrics: Mapping[str, float],
    ) -> Floats:
        rows = [{word: tf * idf_metrics[word] for word, tf in row.items()} for row in tf_metrics]
        norms = np.array([math.sqrt(sum(w * w for w in row.values())) for row in rows])
        matrix = products(rows)
        # A sentence without weight is like no other: its row stays zero.
        scale = np.divide(1.0, norms, out=np.zeros_like(norms), where=norms > 0)
        matrix *= scale[:, None]
        matrix *= scale[None, :]
        linked: Floats = np.greater(matrix, threshold, out=matrix, casting="unsafe")
        linked /= np.maximum(linked.sum(axis=1), 1.0)[:, None]
        return linked


class FastTextRank(TextRankSummarizer):  # type: ignore[misc]  # sumy has no types
    """TextRank: words in common over the logarithms of the lengths, then the power method."""

    def _create_matrix(self, document: Any) -> Floats:
        words = [self._to_words_set(sentence) for sentence in document.sentences]
        matrix = products([Counter(row) for row in words])
        with np.errstate(divide="ignore", invalid="ignore"):
            lengths = np.log(np.array([len(row) for row in words], dtype=float))
            norms = lengths[:, None] + lengths[None, :]
            # Two sentences of one word each: their common words stand undivided.
            norms[np.isclose(norms, 0.0) | ~np.isfinite(norms)] = 1.0
            matrix /= norms
        matrix /= matrix.sum(axis=1)[:, None] + self._ZERO_DIVISION_PREVENTION
        matrix *= self.damping
        matrix += (1.0 - self.damping) / len(words)
        return matrix


class SteadyLsa(LsaSummarizer):  # type: ignore[misc]  # sumy has no types
    """LSA whose rows stand in alphabetical order, not in that of a set."""

    def _create_dictionary(self, document: Any) -> dict[str, int]:
        words: Iterable[str] = map(self.normalize_word, document.words)
        stems = sorted({self.stem_word(word) for word in words if word not in self._stop_words})
        return {stem: number for number, stem in enumerate(stems)}

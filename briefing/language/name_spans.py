"""The names in sentences, read from the pipeline's own weights a batch at a time.

The pipeline's reader of names goes from word to word, each word begins, continues, ends or is a
name, or is none, and takes the best of the moves that are possible. It does so a sentence at a
time, and asks for the interpreter's lock at every question of every move, which is half the time
of a parse. Here the sentences of a batch go forward together, a word of each at a step, in arrays:
the same weights, sums in the same order, and so the same names.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

Name = tuple[int, int, str]
"""First token, the token after the last, and the kind."""

PART = "ner"
"""The part of the pipeline that is asked here, and need not run."""

_FEATURES = 3
"""The word, the first one of the name that is open, and the one before where a name is open."""


class NameSpans:
    """The names that a pipeline reads; not for several threads at once."""

    def __init__(self, pipeline: Any) -> None:
        import numpy as np

        self._numpy = np
        part = pipeline.get_pipe(PART)
        self._vectors, self._lower, self._upper = map(
            part.model.get_ref, ("tok2vec", "lower", "upper")
        )
        names = map(part.moves.get_class_name, range(self._upper.get_dim("nO")))
        moves = [name.partition("-") for name in names]
        self._labels = [sys.intern(label) for _, _, label in moves]
        self._kinds = [kind for kind, _, _ in moves]
        self._moves = _Moves(np, self._kinds, self._labels)

    def of(self, documents: Sequence[Any]) -> list[list[Name]]:
        """The names of each document; what the parser takes for two sentences holds no name."""
        np = self._numpy
        order = sorted(range(len(documents)), key=lambda i: -len(documents[i]))
        ordered = [documents[i] for i in order if len(documents[i])]
        if not ordered:
            return [[] for _ in documents]
        taken = self._taken(ordered, np.array([len(one) for one in ordered]))
        found: list[list[Name]] = [[] for _ in documents]
        for place, row in zip(order, taken, strict=False):
            found[place] = self._names(row[: len(documents[place])])
        return found

    def _taken(self, documents: Sequence[Any], lengths: Any) -> list[list[int]]:
        """The move at each word of each document, the longest first."""
        np, moves = self._numpy, self._moves
        features = self._lower.predict(self._vectors.predict(documents))
        features = features.reshape(features.shape[0], _FEATURES, -1)
        bias = self._lower.get_param("b")
        weights, told = self._upper.get_param("W"), self._upper.get_param("b")
        first = np.cumsum(lengths) - lengths + 1  # row 0 stands for no word
        taken = np.zeros((len(lengths), int(lengths[0])), dtype=np.int64)
        ends, blanks = _ends(np, documents, lengths)
        opened = np.zeros(len(lengths), dtype=np.int64)  # the row of the open name's first word
        label = np.zeros(len(lengths), dtype=np.int64)
        for step in range(int(lengths[0])):
            count = int(np.searchsorted(-lengths, -step))  # those that have such a word
            word, start = first[:count] + step, opened[:count]
            before = np.where(start > 0, word - 1, 0)
            summed = features[word, 0] + features[start, 1] + features[before, 2]
            hidden = (summed.reshape(count, *bias.shape) + bias).max(axis=-1)
            scores = self._upper.ops.gemm(hidden, weights, trans2=True) + told
            possible = moves.possible(
                label[:count] * (start > 0), ends[:count, step], blanks[:count, step]
            )
            best = np.where(possible, scores, -np.inf).argmax(axis=1)
            taken[:count, step] = best
            begins, closes = moves.begins[best], moves.closes[best]
            opened[:count] = np.where(begins, word, np.where(closes, 0, start))
            label[:count] = moves.label[best]
        return taken.tolist()  # type: ignore[no-any-return]

    def _names(self, taken: Sequence[int]) -> list[Name]:
        found: list[Name] = []
        start = 0
        for place, move in enumerate(taken):
            kind = self._kinds[move]
            if kind in "BU":
                start = place
            if kind in "LU":
                found.append((start, place + 1, self._labels[move]))
        return found


class _Moves:
    """Which moves may follow on which."""

    def __init__(self, np: Any, kinds: Sequence[str], labels: Sequence[str]) -> None:
        self._numpy = np
        numbers = {label: number for number, label in enumerate(dict.fromkeys(("", *labels)))}
        self.label = np.array([numbers[label] for label in labels])
        named = [bool(label) or name == "O" for name, label in zip(kinds, labels, strict=True)]
        kind = {name: np.array([one == name for one in kinds]) & named for name in "BILUO"}
        self.begins, self.closes = kind["B"], kind["L"]
        outside = kind["B"] | kind["U"] | kind["O"]
        within = (kind["I"] | kind["L"])[None, :] & (
            np.arange(len(numbers))[:, None] == self.label[None, :]
        )
        # one row for each label that is open; the first, where none is
        self._rows = np.concatenate([outside[None, :], within[1:]])
        self._last = ~(kind["B"] | kind["I"])
        self._blank = ~(kind["B"] | kind["U"])

    def possible(self, label: Any, ends: Any, blank: Any) -> np.ndarray[Any, Any]:
        """Rows of moves: by the label that is open (0: none), for a last word, for a blank."""
        rows = self._rows[label]
        rows &= self._last | ~ends[:, None]
        rows &= self._blank | ~blank[:, None]
        return rows  # type: ignore[no-any-return]


def _ends(np: Any, documents: Sequence[Any], lengths: Any) -> tuple[Any, Any]:
    """Whether each word ends its document or what the parser takes for a sentence; is a blank."""
    ends = np.ones((len(documents), int(lengths[0])), dtype=bool)
    blanks = np.zeros_like(ends)
    for row, one in enumerate(documents):
        told = one.to_array(["SENT_START", "IS_SPACE"])
        ends[row, : len(one) - 1] = told[1:, 0] == 1
        blanks[row, : len(one)] = told[:, 1] != 0
    return ends, blanks

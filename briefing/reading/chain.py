"""A small logistic model of lines in a row: which of a page's lines are its article.

A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) with four states: what
stands before the article, its body, residue inside it, what stands after it. A line's score in a
state is the sum of the weights of its features; the order of the states smooths over
neighbours, as bodies are mostly contiguous. Weights are data, trained by
``benchmarks/train_reading.py`` on the pages named in the file. Pure Python; time is linear in
the number of features.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_Row = tuple[float, float, float, float]
_STEPS = ("before before", "before body", "body body", "body inside", "body after",
          "inside inside", "inside body", "after after")  # fmt: skip
_FLOOR = -50.0
"""Least score of a state against the best one of its line: keeps products above zero."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of a chain.

    ``weights`` gives each feature its score as before, body, inside and after, ``bias`` is
    added to each line; ``steps`` are the factors of the eight possible steps, in the order
    of :data:`_STEPS`.
    """

    weights: dict[str, _Row]
    bias: _Row
    steps: tuple[float, ...]


@cache
def load(name: str) -> Model:
    """The model of ``data/<name>.json``."""
    entry = files("briefing.reading").joinpath("data", f"{name}.json")
    return from_table(json.loads(entry.read_text("utf-8")))


def from_table(table: dict[str, Any]) -> Model:
    """The model of a file's contents: ``weights``, ``bias`` and ``steps``."""
    return Model(
        {feature: _row(row) for feature, row in table["weights"].items()},
        _row(table["bias"]),
        tuple(math.exp(table["steps"][step]) for step in _STEPS),
    )


def _row(values: Sequence[float]) -> _Row:
    before, body, inside, after = values
    return (before, body, inside, after)


def body_probabilities(lines: Sequence[Iterable[str]], model: Model) -> list[float]:
    """For each line, given by the names of its features, the probability that it is body.

    Some line of a page always is, so a page of one line is all body.
    """
    factors = [_factors(features, model) for features in lines]
    forward = _forward(factors, model)
    found = [0.0] * len(factors)
    # and ends in its body or after it, so that some line of it is body
    backward: _Row = (0.0, 1.0, 0.0, 1.0)
    for index in range(len(factors) - 1, -1, -1):
        here = forward[index]
        total = sum(one * two for one, two in zip(here, backward, strict=True))
        found[index] = here[1] * backward[1] / total if total else 1.0
        backward = _back(factors[index], backward, model)
    return found


def _factors(features: Iterable[str], model: Model) -> _Row:
    """A line's factor in each state, the largest 1."""
    before, body, inside, after = model.bias
    weights = model.weights
    for feature in features:
        row = weights.get(feature)
        if row is not None:
            before += row[0]
            body += row[1]
            inside += row[2]
            after += row[3]
    # by the best of the line: exp of a sum of many weights would overflow
    best = max(before, body, inside, after)
    # four calls written out, no loop: this runs for every line of a page
    exp = math.exp
    return (
        exp(max(_FLOOR, before - best)),
        exp(max(_FLOOR, body - best)),
        exp(max(_FLOOR, inside - best)),
        exp(max(_FLOOR, after - best)),
    )


def _forward(factors: Sequence[_Row], model: Model) -> list[_Row]:
    """For each line, how likely each state is from the lines up to it; each row sums to 1."""
    b_b, b_t, t_t, t_i, t_a, i_i, i_t, a_a = model.steps
    rows: list[_Row] = []
    for factor in factors:
        if rows:
            before, body, inside, after = rows[-1]
            row = (
                before * b_b * factor[0],
                (before * b_t + body * t_t + inside * i_t) * factor[1],
                (body * t_i + inside * i_i) * factor[2],
                (body * t_a + after * a_a) * factor[3],
            )
        else:
            # a page begins before its article or with it, never inside or after
            row = (factor[0], factor[1], 0.0, 0.0)
        rows.append(_scaled(row))
    return rows


def _back(factor: _Row, ahead: _Row, model: Model) -> _Row:
    """The backward row of the line before, given this line's factors and backward row."""
    b_b, b_t, t_t, t_i, t_a, i_i, i_t, a_a = model.steps
    before, body, inside, after = (
        factor[0] * ahead[0],
        factor[1] * ahead[1],
        factor[2] * ahead[2],
        factor[3] * ahead[3],
    )
    return _scaled(
        (
            b_b * before + b_t * body,
            t_t * body + t_i * inside + t_a * after,
            i_i * inside + i_t * body,
            a_a * after,
        )
    )


def _scaled(row: _Row) -> _Row:
    total = row[0] + row[1] + row[2] + row[3]
    if total <= 0.0:
        # all factors fell below what a number can hold: then nothing is known
        return (0.25, 0.25, 0.25, 0.25)
    return (row[0] / total, row[1] / total, row[2] / total, row[3] / total)

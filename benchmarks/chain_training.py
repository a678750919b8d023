"""Training of the chain of :mod:`briefing.reading.chain`: likelihood, gradient, L-BFGS.

Needs numpy and scipy. Pages are batched and the recursions run over all pages at once, line by
line from the longest to the shortest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Array = NDArray[np.float64]
BEFORE, BODY, INSIDE, AFTER = range(4)
STEPS = {
    "before before": (BEFORE, BEFORE),
    "before body": (BEFORE, BODY),
    "body body": (BODY, BODY),
    "body inside": (BODY, INSIDE),
    "body after": (BODY, AFTER),
    "inside inside": (INSIDE, INSIDE),
    "inside body": (INSIDE, BODY),
    "after after": (AFTER, AFTER),
}
_NEVER = -1e9
_START = np.array([0, 0, _NEVER, _NEVER])
_END = np.array([_NEVER, 0, _NEVER, 0])


@dataclass(frozen=True, slots=True)
class Example:
    """A form of a page: the feature names of each line, and which lines are body."""

    page: str
    lines: Sequence[Sequence[str]]
    body: Sequence[bool]


def states(body: Sequence[bool]) -> NDArray[np.int64]:
    """Which of the four states each line is in; some line must be body."""
    marks = np.asarray(body, bool)
    places = np.flatnonzero(marks)
    found = np.full(len(marks), INSIDE)
    found[: places[0]] = BEFORE
    found[places[-1] + 1 :] = AFTER
    found[marks] = BODY
    return found


def vocabulary(examples: Sequence[Example], pages: int) -> list[str]:
    """Features that at least so many pages have, sorted."""
    found: dict[str, set[str]] = {}
    for example in examples:
        for line in example.lines:
            for name in line:
                found.setdefault(name, set()).add(example.page)
    return sorted(name for name, seen_on in found.items() if len(seen_on) >= pages)


class Batch:
    """Pages sorted from the longest, as one sparse matrix with a column of ones at its end."""

    def __init__(self, examples: Sequence[Example], names: Sequence[str], power: float) -> None:
        order = sorted(examples, key=lambda example: -len(example.lines))
        index = {name: number for number, name in enumerate(names)}
        columns: list[int] = []
        starts = [0]
        for example in order:
            for line in example.lines:
                columns += sorted({index[name] for name in line if name in index})
                columns.append(len(names))
                starts.append(len(columns))
        shape = (len(starts) - 1, len(names) + 1)
        self.matrix = sp.csr_matrix((np.ones(len(columns)), columns, starts), shape=shape)
        self.transposed = self.matrix.T.tocsr()
        self.lengths = np.array([len(example.lines) for example in order])
        self.offsets = np.r_[0, np.cumsum(self.lengths)[:-1]]
        self.states = np.concatenate([states(example.body) for example in order])
        self.active = [int((self.lengths > t).sum()) for t in range(self.lengths[0])]
        self.weight = (60 / np.maximum(20, self.lengths)) ** power
        self.line_weight = np.repeat(self.weight, self.lengths)


def _log_sum(values: Array, axis: int) -> Array:
    top = values.max(axis, keepdims=True)
    return np.asarray(np.squeeze(top, axis) + np.log(np.exp(values - top).sum(axis)))


def _recursions(
    batch: Batch, scores: Array, steps: Array
) -> tuple[list[Array], list[Array], Array]:
    """Forward rows, backward rows and the logarithm of each page's sum."""
    length = len(batch.active)
    forward: list[Array] = []
    for t, count in enumerate(batch.active):
        here = scores[batch.offsets[:count] + t]
        if t:
            here = here + _log_sum(forward[-1][:count, :, None] + steps[None], 1)
        forward.append(here if t else here + _START)
    backward: list[Array] = [np.empty(0)] * length
    total = np.zeros(len(batch.lengths))
    for t in range(length - 1, -1, -1):
        count = batch.active[t]
        ahead = batch.active[t + 1] if t + 1 < length else 0
        rows = np.tile(_END.astype(float), (count, 1))
        if ahead:
            following = scores[batch.offsets[:ahead] + t + 1] + backward[t + 1]
            rows[:ahead] = _log_sum(steps[None] + following[:, None, :], 2)
        backward[t] = rows
        if ahead < count:
            total[ahead:count] = _log_sum(forward[t][ahead:count] + _END, 1)
    return forward, backward, total


def _split(values: Array, features: int) -> tuple[Array, Array]:
    steps = np.full((4, 4), _NEVER)
    for (first, second), value in zip(STEPS.values(), values[features * 4 :], strict=True):
        steps[first, second] = value
    return values[: features * 4].reshape(features, 4), steps


def loss(batch: Batch, ridge: float, tie: float) -> Callable[[Array], tuple[float, Array]]:
    """Negative log likelihood and gradient, with a ridge and a tie of the three other states."""
    features = batch.matrix.shape[1]
    lines = np.arange(batch.matrix.shape[0])
    penalised = np.ones((features, 1))
    penalised[-1] = 0
    others = [BEFORE, INSIDE, AFTER]

    def function(values: Array) -> tuple[float, Array]:
        weights, steps = _split(values, features)
        scores = batch.matrix @ weights
        forward, backward, total = _recursions(batch, scores, steps)
        value = float((total * batch.weight).sum())
        value -= float((scores[lines, batch.states] * batch.line_weight).sum())
        residual = np.zeros_like(scores)
        step_gradient = np.zeros(len(STEPS))
        for t, count in enumerate(batch.active):
            rows = batch.offsets[:count] + t
            residual[rows] = np.exp(forward[t] + backward[t] - total[:count, None])
            if not t:
                continue
            weight = batch.weight[:count]
            ahead = (scores[rows] + backward[t])[:, None, :]
            pairs = np.exp(
                forward[t - 1][:count, :, None] + steps[None] + ahead - total[:count, None, None]
            )
            expected = (pairs * weight[:, None, None]).sum(0)
            seen = np.bincount(
                batch.states[rows - 1] * 4 + batch.states[rows], weights=weight, minlength=16
            ).reshape(4, 4)
            for number, step in enumerate(STEPS.values()):
                step_gradient[number] += expected[step] - seen[step]
                value -= steps[step] * seen[step]
        residual[lines, batch.states] -= 1
        gradient = batch.transposed @ (residual * batch.line_weight[:, None])
        apart = (weights[:, others] - weights[:, others].mean(1, keepdims=True)) * penalised
        value += ridge / 2 * float((penalised * weights**2).sum()) + tie / 2 * float(
            (apart**2).sum()
        )
        gradient = gradient + ridge * penalised * weights
        gradient[:, others] += tie * apart
        return value, np.r_[gradient.ravel(), step_gradient]

    return function


def minimised(
    function: Callable[[Array], tuple[float, Array]], size: int, rounds: int, memory: int = 8
) -> Array:
    """The values that L-BFGS with backtracking reaches from zero."""
    point = np.zeros(size)
    value, gradient = function(point)
    moves: list[tuple[Array, Array]] = []
    for _ in range(rounds):
        direction = gradient.copy()
        factors = []
        for move, change in reversed(moves):
            factor = move @ direction / (change @ move)
            factors.append(factor)
            direction -= factor * change
        if moves:
            move, change = moves[-1]
            direction *= move @ change / (change @ change)
        else:
            direction /= max(1.0, float(np.linalg.norm(direction)))
        for (move, change), factor in zip(moves, reversed(factors), strict=True):
            direction += move * (factor - change @ direction / (change @ move))
        slope, length = float(gradient @ direction), 1.0
        for _ in range(30):
            following = point - length * direction
            new_value, new_gradient = function(following)
            if new_value <= value - 1e-4 * length * slope:
                break
            length /= 2
        else:
            break
        if (following - point) @ (new_gradient - gradient) > 1e-12:
            moves = [*moves[1 - memory :], (following - point, new_gradient - gradient)]
        done = abs(value - new_value) < 1e-6 * abs(value)
        point, value, gradient = following, new_value, new_gradient
        if done:
            break
    return point


def trained(
    examples: Sequence[Example], *, pages: int, ridge: float, tie: float, power: float, rounds: int
) -> dict[str, object]:
    """The model's table: weights against those of body, bias and steps, rounded.

    ``pages`` is the number of pages that a feature needs, ``power`` how much less the lines of
    long pages count.
    """
    usable = [example for example in examples if any(example.body)]
    names = vocabulary(usable, pages)
    batch = Batch(usable, names, power)
    size = (len(names) + 1) * 4 + len(STEPS)
    values = minimised(loss(batch, ridge, tie), size, rounds)
    weights, steps = _split(values, len(names) + 1)
    weights = weights - weights[:, [BODY]]
    rows = {
        name: [round(float(value), 3) for value in row]
        for name, row in zip(names, weights, strict=False)
        if np.abs(row).max() >= 0.01
    }
    return {
        "bias": [round(float(value), 3) for value in weights[-1]],
        "steps": {name: round(float(steps[step]), 3) for name, step in STEPS.items()},
        "weights": rows,
    }

"""How likely a sentence tells again what chosen ones have told.

Logistic in what is new in it and in how like it is to the likest chosen sentence. The weights
(:data:`briefing.summary.weights.AGAIN`) were fitted on sentences of which readers noted what each
tells: one tells again where the main thing that it tells is told.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log

from briefing.summary.candidates import Candidate
from briefing.summary.paraphrase import Likeness
from briefing.summary.weights import AGAIN, probability

TOLD = 0.5
"""From this probability on a sentence counts as told."""

ALIKE = 0.5
"""The least share of the probability that it says the same as a chosen one in other words."""


class Again:
    """What the chosen sentences tell; the sentences of the pool are named by their index."""

    def __init__(self, likeness: Likeness, told: Iterable[int] = ()) -> None:
        self._likeness = likeness
        self._sets: dict[int, frozenset[str]] = {}
        self._items: set[str] = set()
        self._articles: set[int] = set()
        self._chosen: list[int] = []
        self._near: dict[int, tuple[int, float, float, float]] = {}
        for index in told:
            self.add(index)

    def add(self, index: int) -> None:
        """Count a sentence as told."""
        self._chosen.append(index)
        self._items.update(self._likeness.content[index])
        self._articles.add(self._candidate(index).article)

    def signs(self, index: int) -> dict[str, float]:
        """What speaks for it, and against it, that a sentence tells again what is told."""
        likeness = self._likeness
        mass = likeness.mass[index]
        new = [likeness.weight[k] for k in likeness.content[index] if k not in self._items]
        alike, held, holds = self._likest(index)
        return {
            "new": sum(new) / mass if mass else 0.0,
            "alike": alike,
            "held": held,
            "holds": holds,
            "one report": float(self._candidate(index).article in self._articles),
            "told": log(1 + len(self._chosen)),
            "head": float(not self._candidate(index).sentence.position),
        }

    def chance(self, index: int) -> float:
        """The probability that a sentence's main thing is told; 0 where nothing is."""
        if not self._chosen:
            return 0.0
        found = self.signs(index)
        return max(probability(AGAIN, found), ALIKE * found["alike"])

    def holds(self, index: int) -> bool:
        """Whether a sentence counts as told."""
        return self.chance(index) >= TOLD

    def _likest(self, index: int) -> tuple[float, float, float]:
        """How alike it is to a chosen one, at most: by probability, as a part of both."""
        seen, alike, held, holds = self._near.get(index, (0, 0.0, 0.0, 0.0))
        likeness, own = self._likeness, self._set(index)
        for other in self._chosen[seen:]:
            common = own & self._set(other)
            both = sum([likeness.weight[k] for k in likeness.content[index] if k in common])
            held = max(held, both / (likeness.mass[index] or 1.0))
            holds = max(holds, both / (likeness.mass[other] or 1.0))
            if self._candidate(other).article != self._candidate(index).article:
                alike = max(alike, likeness.probability(index, other))
        self._near[index] = (len(self._chosen), alike, held, holds)
        return alike, held, holds

    def _set(self, index: int) -> frozenset[str]:
        found = self._sets.get(index)
        if found is None:
            found = self._sets[index] = frozenset(self._likeness.content[index])
        return found

    def _candidate(self, index: int) -> Candidate:
        return self._likeness.candidates[index]

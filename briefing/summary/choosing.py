"""Which sentences a note prints: those that a careful reader would leave standing, each thing once.

Each sentence has a probability that such a reader leaves it as a line of the note, logistic in its
signs (:mod:`briefing.summary.signs`), and one that it tells again what is told
(:mod:`briefing.summary.again`). The search is greedy: the best of what is left, over and over.
What opens the note is asked for with weights of its own, among the heads of the reports.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from briefing.model.article import Analysis
from briefing.summary.again import Again
from briefing.summary.candidates import Candidate
from briefing.summary.fitness import Fits
from briefing.summary.heads import lead_of
from briefing.summary.news import ROSTER, generality, is_roster, substance
from briefing.summary.paraphrase import Likeness
from briefing.summary.signs import signs_of
from briefing.summary.weights import FOLLOWS, OPENS, WORTH, Weights, probability

DEPTH = 3
"""Sentences at the head of a report among which the first line of a note is sought."""
DEPTH_AFTER = 6
"""The same for the second line, which may say why it matters."""
SOUGHT = 300
"""Sentences that are looked at closely; ten long reports have about so many."""
SEEN = 16  # so many of each report readers labelled (benchmarks/RESULTS.md)
SEVERAL = 3
"""Of so many reports or more, the sentences at the head of each that can be lines: those that
readers were shown. What stands deeper they did not judge."""
ONCE = 1.5
"""Power of the probability that a sentence is new, in what it is worth. Of what is told again
readers strike all, so it counts more than once; from 1 to 2 as many lines stand."""
LEAST = 0.6
"""What a sentence must be worth to be a line, once a note has lines enough.

Of the points of 25 stories that had no part in the fitting, readers leave 2 of 15 that come after
the fifth and are worth .35 to .5."""
FEWEST = 5
"""Points that a note has at least, if its reports hold as many that may be printed."""
OLDER = 0.5
"""What is left of what a sentence is worth where a newer report is there.

What came of it stands in a newer one. Of the lines of 25 labelled stories 53 % stand with .3 to .6,
50 % with 1; where only what names its day is halved, the sentence beside it is taken."""
NOTHING = 0.02
"""A sentence that is worth less says nothing new."""


def anything(_index: int, _chosen: Iterable[int]) -> bool:
    """Lets every sentence be chosen."""
    return True


class Choosing:
    """The choice among the sentences of one pool; they are named by their index."""

    def __init__(
        self,
        analyses: Sequence[Analysis],
        pool: Sequence[Candidate],
        likeness: Likeness,
        fits: Fits = anything,
    ) -> None:
        self.pool = pool
        self.likeness = likeness
        self.fits = fits
        self.signs = signs_of(tuple(analyses), likeness)
        self.likely: dict[int, float] = {}
        self.worth: dict[int, float] = {}
        self.least, self.once = LEAST, ONCE
        self.behind = {
            n: one.sentence.position - lead_of(analyses[one.article]) for n, one in enumerate(pool)
        }
        for index in self._race():
            self.likely[index] = self.likelihood(index)
        self.weigh()

    def likelihood(self, index: int) -> float:
        """The probability that a reader leaves a sentence."""
        found = probability(WORTH, self.signs.whole(index))
        return found * ROSTER if is_roster(self.pool[index]) else found

    def weigh(self) -> None:
        """Say what each sentence is worth: how likely it is left, and in general talk its news."""
        general = generality(self.pool)
        # how many lines an essay gives no reader has said, and all of it turns round one thing
        self.least, self.once = LEAST * (1 - general), ONCE - general
        for index, likely in self.likely.items():
            one = self.pool[index]
            news = substance(one, self.likeness.detail(index)) if general else 1.0
            self.worth[index] = likely * (OLDER if one.age else 1.0) * float(news**general)

    def _race(self) -> list[int]:
        """The sentences that are looked at closely."""
        deep = SEEN if self.signs.reports >= SEVERAL else len(self.pool)
        may = [
            n
            for n, one in enumerate(self.pool)
            if one.pinned or (one.eligible and one.sentence.position < deep)
        ]
        if len(may) > SOUGHT:
            may = sorted(sorted(may, key=lambda n: (-self.signs.rough(n), n))[:SOUGHT])
        self.signs.read(may)
        return may

    def opening(self, count: int, told: Sequence[int] = ()) -> tuple[int, ...]:
        """Indices of the ``count`` sentences that open a note, in order; ``told`` are there."""
        again = Again(self.likeness, told)
        taken: list[int] = []
        while len(taken) < count:
            first = not taken and not told
            weights, depth = (OPENS, DEPTH) if first else (FOLLOWS, DEPTH_AFTER)

            def value(index: int, weights: Weights = weights) -> float:
                found = probability(weights, self.signs.opening(index))
                return float(found * self.likely[index] * (1 - again.chance(index)) ** ONCE)

            heads = (
                n for n in self.worth if self.behind[n] < depth and not self.pool[n].background
            )
            found = next(self._best(heads, value, (*told, *taken)), None)
            if found is None:
                break
            taken.append(found[0])
            again.add(found[0])
        return tuple(taken)

    def points(
        self, count: int | None, told: Iterable[int] = (), *, printed: bool = True
    ) -> tuple[int, ...]:
        """Indices of the chosen sentences, the best first.

        The pinned ones are always among them, and come first. ``told`` is told already. What is
        ``printed`` in a note has to be worth it; a summary goes on until nothing new is left.
        """
        again = Again(self.likeness, told)
        chosen = [index for index, one in enumerate(self.pool) if one.pinned]
        for index in chosen:
            again.add(index)
        pinned = len(chosen)

        def value(index: int) -> float:
            return float(self.worth[index] * (1 - again.chance(index)) ** self.once)

        while count is None or len(chosen) < count:
            enough = printed and len(chosen) - pinned >= FEWEST
            may = self._best(self.worth, value, chosen)
            found = next((one for one in may if not (enough and self._is_faint(one))), None)
            if found is None or found[1] < NOTHING:
                break
            chosen.append(found[0])
            again.add(found[0])
        return tuple(chosen)

    def beside(self, told: Iterable[int]) -> Callable[[int], float]:
        """How likely a sentence is left beside the ``told`` ones; sure in general talk."""
        again = Again(self.likeness, told)
        sure = ONCE - self.once

        def worth(index: int) -> float:
            likely = self.likelihood(index)
            return float((likely * (1 - again.chance(index)) ** ONCE) ** (1 - sure))

        return worth

    def _is_faint(self, found: tuple[int, float]) -> bool:
        """Whether a reader would hardly leave a sentence of this value, whatever its news."""
        index, value = found
        return value * self.likely[index] < self.least * self.worth[index]

    def _best(
        self, of: Iterable[int], value: Callable[[int], float], beside: Sequence[int]
    ) -> Iterator[tuple[int, float]]:
        """Those that may be printed beside the chosen ones, with their value, the best first."""
        taken = frozenset(beside)
        may = [n for n in of if n not in taken and self.pool[n].eligible]
        for worth, index in sorted((-value(n), n) for n in may):
            if self.fits(index, beside):
                yield index, -worth

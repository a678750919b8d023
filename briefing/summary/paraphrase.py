"""Whether two sentences tell the same in other words. Precision before recall.

A brief prints "also [3]" on the strength of it, so a doubt means no. The score is logistic in a
few features of the two sentences; the weights were fitted on the development pairs of
tests/summary/data and rounded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from math import exp, inf, log, sqrt
from typing import TypeVar

from briefing.sameness.evidence import Evidence, evidence, shared_numbers
from briefing.summary.candidates import Candidate
from briefing.summary.centrality import centrality
from briefing.summary.concepts import Concept, weighted

SAME = 0.5
"""Least probability at which two sentences count as the same."""
NEAR = 0.1
"""Below this probability two sentences are no neighbours at all."""
COMMON = 60  # pairs grow with the square: an item of 60 sentences brings 1,770 of them
COMMON_SHARE = 1 / 40
"""What more sentences than these hold, and more than this share, brings no two together."""
LEAST_SHARED = 0.25
"""Two sentences are compared when they share this much of one's weight."""
FEWEST = 4
"""A sentence with fewer words that say something is never taken for the same as another."""

BIAS = -5.5  # two sentences with nothing in common are not the same: .4 %
COSINE = 7.3  # the strongest sign; without it more than twice as many pairs are wrong
CONTAINED = 5.0  # a short telling lies within a long one, which the cosine marks down
SHARED_NUMBER = 3.2  # rare numbers are the story's own
OTHER_NUMBERS = -1.0  # one may give more of them: it says little against
OTHER_PERCENTS = -3.0  # of one measure, a share that differs is another fact
SHARED_NAME = 1.5  # names recur all over one story: half a number's weight
OTHER_NAMES = -1.5  # the same deed of others is another fact
DAYS_APART = -0.4  # each day after the next, for a week at most
BOTH_LEAD = 3.0  # the news of one day, in whatever words
ONLY_NAMES = -1.0  # they tell who, and nothing of what
BESIDE = 0.35
"""Weights of what speaks for and against; at most two numbers and one and a half names count, and
eight words beside names, from the third on. Reports that are days apart tell new facts."""

_FEW_BESIDE_NAMES = 2  # "said", "met": the story's own verbs, that any two share
_MANY_BESIDE = 8  # eight more words decide nothing that these did not
_MOST_NUMBERS = 2.0  # a table's row in words would outweigh all else
_SMALL = 12  # what is written in words by most houses, and recurs by chance
_OFTEN = 5  # sentences from which a number is the story's, and no longer one fact's
_WEEK = 7  # days after which one more parts two reports no further
# whole names: sentences that list who was there share more, and tell other things
_MOST_NAMES = 1.5
_AT_MOST = SHARED_NAME * _MOST_NAMES + BESIDE * _MANY_BESIDE
_NEAR_LOGIT = log(NEAR / (1 - NEAR))

Item = TypeVar("Item")

_MOST_POOLS = 2  # before and after an edit; each holds all its comparisons
_KEPT: dict[tuple[object, ...], Likeness] = {}


def likeness_of(candidates: Sequence[Candidate]) -> Likeness:
    """The likeness of a pool; kept for the pools last asked for.

    An edit of a brief changes which sentences may be chosen, and none of what they say.
    """
    key = tuple(
        [(one.stems, one.article, one.family, one.age, one.sentence.span) for one in candidates]
    )
    found = _KEPT.pop(key, None)
    if found is None:
        found = Likeness(candidates)
        if len(_KEPT) >= _MOST_POOLS:
            _KEPT.pop(next(iter(_KEPT)))
    _KEPT[key] = found
    return found


class Likeness:
    """Compares the sentences of one pool; they are named by their index."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.candidates = candidates
        self.content = [tuple(dict.fromkeys(one.stems.kin)) for one in candidates]
        held = Counter([item for row in self.content for item in row])
        total = 1 + len(candidates)
        self.weight = {item: log(total / (0.5 + times)) for item, times in held.items()}
        self.held = held
        self._evidence: dict[int, Evidence] = {}
        self._neighbours: dict[int, Mapping[int, float]] = {}

    @cached_property
    def mass(self) -> list[float]:
        """The weight of all that a sentence holds."""
        return [self._mass(row) for row in self.content]

    @cached_property
    def norm(self) -> list[float]:
        """The length of each sentence's vector."""
        squares = {item: weight * weight for item, weight in self.weight.items()}
        return [sqrt(sum([squares[item] for item in row])) for row in self.content]

    @cached_property
    def central(self) -> list[float]:
        """How central each sentence is; the mean is 1."""
        return centrality(self.content, self.weight, self.norm)

    @cached_property
    def concepts(self) -> tuple[dict[Concept, float], list[tuple[Concept, ...]]]:
        """What the sentences tell (:func:`briefing.summary.concepts.weighted`)."""
        return weighted(self.candidates)

    @cached_property
    def _postings(self) -> dict[str, list[int]]:
        """The sentences that hold each item that is not common."""
        most = max(COMMON, int(COMMON_SHARE * len(self.candidates)))
        postings: dict[str, list[int]] = {
            item: [] for item, times in self.held.items() if 1 < times <= most
        }
        for index, row in enumerate(self.content):
            for item in row:
                if item in postings:
                    postings[item].append(index)
        return postings

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset().union(*[one.stems.words for one in self.candidates])

    @cached_property
    def _sets(self) -> list[frozenset[str]]:
        return [frozenset(row) for row in self.content]

    @cached_property
    def _rarest(self) -> float:
        return max(self.weight.values(), default=1.0)

    @cached_property
    def _lengths(self) -> Counter[int]:
        return Counter(candidate.article for candidate in self.candidates)

    def _mass(self, content: Sequence[str]) -> float:
        weight = self.weight
        return sum([weight[item] for item in content])

    def evidence(self, index: int) -> Evidence:
        """Names, numbers and days of a sentence."""
        found = self._evidence.get(index)
        if found is None:
            one = self.candidates[index]
            found = evidence(one.sentence.text, one.stems, self._small, one.figures)
            self._evidence[index] = found
        return found

    def detail(self, index: int) -> float:
        """How much of a sentence can be checked: names (rare ones count more), numbers, days."""
        found = self.evidence(index)
        return (
            self._shared_names(found, found) + len(found.numbers) + len(found.days | found.months)
        )

    def probability(self, one: int, other: int) -> float:
        """How likely the two sentences tell the same."""
        return 1 / (1 + exp(-self._logit(one, other)))

    def _logit(self, one: int, other: int) -> float:
        shorter = min(len(self.content[one]), len(self.content[other]))
        if shorter < FEWEST:
            return -inf
        score = BIAS + self._likeness(one, other)
        apart = abs(self.candidates[one].age - self.candidates[other].age)
        score += DAYS_APART * min(_WEEK, max(0, apart - 1))
        if apart <= 1 and self._leads(one) and self._leads(other):
            score += BOTH_LEAD  # two reports of one day open with the same news
        a, b = self.evidence(one), self.evidence(other)
        if a.numbers and b.numbers:
            shared = sum(sorted(map(self._number, shared_numbers(a, b))))
            score += SHARED_NUMBER * min(_MOST_NUMBERS, shared) if shared else OTHER_NUMBERS
            if _apart(a.percents, b.percents) and not shared:
                score += OTHER_PERCENTS
        if score + _AT_MOST < _NEAR_LOGIT:
            return score  # nothing that is left could bring them near
        if a.names and b.names:
            shared_names = self._shared_names(a, b)
            score += SHARED_NAME * min(_MOST_NAMES, shared_names) if shared_names else OTHER_NAMES
        beside = self._beside(one, other, a)
        score += BESIDE * min(_MANY_BESIDE, max(0, beside - _FEW_BESIDE_NAMES))
        if a.names and score > 0 and beside <= _FEW_BESIDE_NAMES:
            score += ONLY_NAMES
        return score

    def _number(self, number: float) -> float:
        """How much a shared number tells: a small one, a year, and one that many repeat little."""
        plain = f"{number:g}"
        times = max(self.held.get(plain, 0), self.held.get(f"{plain}%", 0))
        return _telling(number) * min(1.0, _OFTEN / max(1, times))

    def _likeness(self, one: int, other: int) -> float:
        """The share of cosine and containment of what two sentences hold."""
        held, weight = self._sets[other], self.weight
        common = [weight[item] for item in self.content[one] if item in held]
        norms = self.norm[one] * self.norm[other]
        least = min(self.mass[one], self.mass[other])
        if not norms or least <= 0:
            return 0.0
        cosine = sum([value * value for value in common]) / norms
        return COSINE * cosine + CONTAINED * sum(common) / least

    def _shared_names(self, a: Evidence, b: Evidence) -> float:
        """How many whole names two sentences share, the rarest ones counting 1."""
        weight = self.weight
        shared = [
            weight.get(name, 0.0) * min(share, b.names[name])
            for name, share in a.names.items()
            if name in b.names
        ]
        return sum(sorted(shared)) / self._rarest

    def _beside(self, one: int, other: int, found: Evidence) -> int:
        """How much two sentences share beside names."""
        held = self._sets[other]
        return sum(item in held and item not in found.names for item in self.content[one])

    def _leads(self, index: int) -> bool:
        candidate = self.candidates[index]
        return candidate.sentence.position == 0 and self._lengths[candidate.article] > 3

    def neighbours(self, one: int) -> Mapping[int, float]:
        """Sentences of other articles that may tell the same, with their probability."""
        found = self._neighbours.get(one)
        if found is None:
            found = self._neighbours[one] = self._search(one)
        return found

    def _search(self, one: int) -> dict[int, float]:
        article = self.candidates[one].article
        shared: dict[int, float] = {}
        for item in self.content[one]:
            weight = self.weight[item]
            for other in self._postings.get(item, ()):
                shared[other] = shared.get(other, 0.0) + weight
        found = {}
        own = LEAST_SHARED * self.mass[one]
        for other, weight in shared.items():
            if weight < own and weight < LEAST_SHARED * self.mass[other]:
                continue
            if self.candidates[other].article != article:
                chance = self.probability(one, other)
                if chance >= NEAR:
                    found[other] = chance
        return found

    def same(self, one: int) -> tuple[int, ...]:
        """Sentences of other articles that tell the same, the likest first."""
        found = [(-p, other) for other, p in self.neighbours(one).items() if p >= SAME]
        return tuple(other for _, other in sorted(found))

    def supports(self, one: int) -> tuple[Candidate, ...]:
        """One sentence of each other article that tells the same, the likest first."""
        best: dict[int, Candidate] = {}
        for other in self.same(one):
            best.setdefault(self.candidates[other].article, self.candidates[other])
        return tuple(best.values())


def _apart(one: frozenset[Item], other: frozenset[Item]) -> bool:
    return bool(one) and bool(other) and one.isdisjoint(other)


def _telling(number: float) -> float:
    """How much a shared number tells: a small one or a year little."""
    common = number == int(number) and (number <= _SMALL or 1900 <= number <= 2100)
    return 0.5 if common else 1.0

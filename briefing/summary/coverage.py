"""Our own multi-document summarizer: cover what independent reports agree on, each thing once.

Concepts are pairs of neighbouring stems and single terms, weighted by how many families tell
them and how early (maximum coverage of weighted concepts: Gillick and Favre 2009). A sentence's
gain is the weight of its concepts that are not covered yet, with a share for standing at the
head of its article and for its centrality. The greedy choice is lazy (Minoux 1978): gains only
shrink, so a stale one bounds the true one.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property, lru_cache
from statistics import median

from briefing.language.kin import vague_stems
from briefing.language.lexicon import lexicon
from briefing.language.terms import Stems
from briefing.summary.candidates import Candidate
from briefing.summary.concepts import Concept
from briefing.summary.fitness import Fits
from briefing.summary.news import stand, supposed
from briefing.summary.paraphrase import Likeness
from briefing.summary.told import Told

LENGTH = 0.3
"""A sentence's gain is divided by its words to this power: there is a limit of sentences, so long
ones only tell less. Under a limit of words see :mod:`briefing.summary.filling`."""

SUPPORT = 2.0
"""What another family that tells the same adds to a sentence's gain."""
PLAIN = 0.4
"""What a sentence without names, numbers and days is worth against a detailed one: each of few
must carry news."""
AHEAD = 4.0
"""What a deadline adds to a sentence's gain."""
VAGUE = 0.08
"""What each vague word after the first takes from a sentence's worth."""
ROSTER = 0.05
"""What a sentence that only names people is worth."""
PEOPLE = 0.12
MOSTLY_PEOPLE = 0.5
"""Its least share of names and roles, where it has a word of rosters and where not."""
AGEING = 0.08
OLD = 10
"""How fast a sentence of an older article loses worth, a day, and how many days count."""
BENEATH = 2
"""Sentences beneath the newest leads that are heard before the leads of older days."""
HEAD = 4
MANY = 4
"""Of so many reports or more, what none but one tells is a point only among its first sentences."""
FEWEST = 7
"""A note that has fewer lines, bottom line and points, takes what it can get."""
SECOND = 0.6
"""What a further sentence is worth of a report that has one already, where there are many."""
DEEP = 0.15
DEEPEST = 8
"""How fast a sentence loses worth, a place, behind the first of its article, and how many count."""
BACKGROUND = 0.6
"""What a sentence is worth of a part that is headed "Background"."""
COMPLETED = 0.85
"""What a sentence is worth that stands alone only as completed."""
DETAILED = 3.0
"""Details of a sentence that is worth all it gains."""
EDGE = 0.5
"""Part of what second sentences mostly tell that one of them tells anew."""
NEW = 0.35
UNTOLD = 0.6
"""Parts of what a lead has in common with other reports, and of all its words, by weight: one that
tells less anew than both, and is of a day of which a line tells, is told. Of 21 such leads that a
reader judged in real reports, 7 would stand; of all others, 70 of 100."""
FAINT = 0.3
"""Least probability of telling the same that counts as support."""
SOUGHT = 40
SOUGHT_EACH = 4
"""Support is sought for so many sentences, and so many more for each one chosen."""
MOST_TELLINGS = 8
SLACK = 0.1
LEAD = 0.3
"""A telling, one of the likest, takes another's place when it is borne out by so much more and is
not worth less by more than the slack."""

_MOST_KEPT = 65_536


def _anything(_index: int, _chosen: Iterable[int]) -> bool:
    return True


After = Callable[[Sequence[int]], Iterable[int]]
"""What goes on with the candidates of these indices."""


def nothing(_chosen: Sequence[int]) -> Iterable[int]:
    """Nothing goes on with what is chosen."""
    return ()


Last = Callable[[], Sequence[int]]
"""What fills a note of too few lines."""


def rank(
    candidates: Sequence[Candidate],
    likeness: Likeness,
    *,
    count: int | None = None,
    told: Sequence[int] = (),
    fits: Fits = _anything,
    first: Sequence[int] = (),
    after: After = nothing,
    then: Sequence[int] = (),
    last: Last = tuple,
    once: bool = False,
) -> tuple[tuple[int, float], ...]:
    """Indices of the chosen sentences with their gains, most important first; all that ``fits``.

    Pinned ones are always among them. Stops at ``count`` sentences, and when no sentence says
    anything new. ``told`` are indices of what the reader is told already, ``first`` those that come
    before all others, ``after`` gives what goes on with those that are chosen, ``then`` come
    next, ``last()`` only where a note has too few lines. With ``once``, what repeats a chosen
    one in other words is told, too.
    """
    search = _Search(candidates, likeness, fits)
    search.told.once = once
    search.led = bool(first)
    search.least = EDGE * median(map(search.telling, then)) if then else 0.0
    for index in told:
        search.told.add(index)
        search.covered.update(search.concepts[index])
    for index, candidate in enumerate(candidates):
        if candidate.pinned:
            search.take(index, search.gain(index))
    newest = [index for index in first if not candidates[index].age]
    older = [index for index in first if candidates[index].age]
    for index in (*newest, *then[:BENEATH], *older):
        if count is None or len(search.chosen) < count:
            search.hear(index, anew=index in then)
    for index in after([index for index, _ in search.chosen]):
        if count is None or len(search.chosen) < count:
            search.hear(index)
    for index in then:
        if count is None or len(search.chosen) < count:
            search.hear(index, anew=True)
    wanted = FEWEST if count is None else min(FEWEST, count)
    most = count
    while most is None or len(search.chosen) < most:
        if search.step():
            continue
        if not search.relax(count):
            break
        most = wanted if first else most  # what it takes is not worth more lines
    for index in first:
        if len(search.chosen) < wanted:
            search.hear(index, anew=True)
    for index in last() if len(search.chosen) < wanted else ():
        if len(search.chosen) < wanted:
            search.fill(index)
    return tuple(search.chosen)


class _Search:
    """One greedy run: what is covered, what is chosen, and bounds of the gains of the rest."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        likeness: Likeness,
        fits: Fits,
    ) -> None:
        self.candidates = candidates
        self.fits = fits
        self.led = False
        self.least = 0.0
        self.few = len({one.family for one in candidates}) < MANY
        self.waiting: list[tuple[float, int]] = []
        self.heard: set[int] = set()
        self.leaning: dict[int, list[tuple[float, int]]] = {}
        self.lengths: list[float] = [one.words**LENGTH for one in candidates]
        self.likeness = likeness
        self.told = Told(candidates, likeness)
        self.weights, self.concepts = likeness.concepts
        self.extra = [
            2 / (1 + candidate.sentence.position) + rank + AHEAD * candidate.ahead
            for candidate, rank in zip(candidates, likeness.central, strict=True)
        ]
        self.worth = list(map(_substance, candidates))
        self._prefer_news()
        self.weighed: set[int] = set()
        self.covered: set[Concept] = set()
        self.chosen: list[tuple[int, float]] = []
        eligible = [
            index
            for index, candidate in enumerate(candidates)
            if candidate.eligible and not candidate.pinned
        ]
        self.heap = [(-self.gain(index), index) for index in eligible]
        heapq.heapify(self.heap)

    def _prefer_news(self) -> None:
        """Lower what only supposes, and what stands far from the news."""
        for index, candidate in enumerate(self.candidates):
            text = candidate.sentence.text
            self.worth[index] *= supposed(text) / (1 + AGEING * min(candidate.age, OLD))
            self.worth[index] /= 1 + DEEP * min(candidate.sentence.position, DEEPEST)
            if candidate.sentence.position:  # the opening may be as it likes
                self.worth[index] *= _vagueness(candidate.stems)
            if candidate.background:
                self.worth[index] *= BACKGROUND

    def _weigh(self, index: int) -> None:
        """Look closer at a sentence that is likely to be chosen: at its support and details.

        Until then it counts as fully detailed and without support, which costs nothing.
        """
        if index not in self.weighed:
            self.weighed.add(index)
            if len(self.weighed) <= SOUGHT + SOUGHT_EACH * (1 + len(self.chosen)):
                self.extra[index] += SUPPORT * self._support(index)
            candidate = self.candidates[index]
            news = self.likeness.detail(index) + stand(candidate.stems)
            self.worth[index] *= PLAIN + (1 - PLAIN) * min(1.0, news / DETAILED)

    def _support(self, index: int) -> float:
        """How many other families tell the same, each counted by its best probability."""
        best: dict[int, float] = {}
        own = self.candidates[index].family
        for other, chance in self.likeness.neighbours(index).items():
            family = self.candidates[other].family
            if family != own and chance >= FAINT:
                best[family] = max(best.get(family, 0.0), chance)
        return sum(sorted(best.values()))

    def gain(self, index: int) -> float:
        """What choosing this sentence now would add; 0 when it says nothing new."""
        covered, weights = self.covered, self.weights
        new = sum([weights[one] for one in self.concepts[index] if one not in covered])
        if not new:
            return 0.0
        gained = (new + self.extra[index]) * self.worth[index] / self.lengths[index]
        return gained * SECOND if self.candidates[index].article in self.heard else gained

    def hear(self, index: int, *, anew: bool = False) -> None:
        """Choose a report's lead, unless a chosen sentence tells it.

        With ``anew`` also a lead of the same day, where it has another subject and predicate.
        """
        chosen = [other for other, _ in self.chosen]
        told = self.told.tells_of(index, anew=anew) or self._is_covered(index, anew=anew)
        if index not in chosen and not told and self.fits(index, chosen):
            self._weigh(index)
            self.take(index, self.gain(index))

    def fill(self, index: int) -> None:
        """Choose a sentence that no chosen one tells, whatever it is worth."""
        chosen = [other for other, _ in self.chosen]
        if index not in chosen and not self.told.holds(index) and self.fits(index, chosen):
            self.take(index, 0.0)

    def telling(self, index: int, but: Collection[Concept] = ()) -> float:
        """How much a sentence tells of what the reports have in common, for its length."""
        held = [self.weights[one] for one in self.concepts[index] if one not in but]
        return sum(held) / self.lengths[index]

    def _is_covered(self, index: int, *, anew: bool) -> bool:
        """Whether the lines tell most of what it says, and of what it shares with other reports.

        A lead of a day that no line tells of is never covered; with ``anew`` what is new must be
        as much as half of what such sentences mostly tell.
        """
        new = self.telling(index, but=self.covered)
        if anew and new < self.least:
            return True
        few = new < NEW * self.telling(index) and self.told.of_day(index)
        return few and self.told.novelty(index) < UNTOLD

    def step(self) -> bool:
        """Choose the best sentence that is left; False when none is."""
        while self.heap:
            _, index = heapq.heappop(self.heap)
            self._weigh(index)
            score = self.gain(index)
            if self.heap and score < -self.heap[0][0]:
                heapq.heappush(self.heap, (-score, index))
                continue
            if score <= 0.0 or (self.told.holds(index) and not self.told.leads_anew(index)):
                continue
            if not self._fits(index):
                self.leaning.setdefault(self.candidates[index].article, []).append((-score, index))
                continue
            if not self._is_news(index):
                self.waiting.append((-score, index))
                continue
            self.take(self._best_telling(index), score)
            return True
        return False

    def _best_telling(self, index: int) -> int:
        """Of the sentences that tell the same, the one that most families bear out."""
        backed = self._support(index) + LEAD
        tellings = []
        for other in self.likeness.same(index)[:MOST_TELLINGS]:
            if self._may_tell(other):
                self._weigh(other)
                if self.worth[other] >= self.worth[index] - SLACK:
                    tellings.append((self._support(other), self.gain(other), -other))
        support, _, other = max(tellings, default=(0.0, 0.0, 0))
        return -other if support > backed else index

    @cached_property
    def shared(self) -> frozenset[str]:
        """The names that several reports name: the actors and places of the story."""
        families: dict[str, set[int]] = {}
        for index, candidate in enumerate(self.candidates):
            for name in self.likeness.evidence(index).names:
                families.setdefault(name, set()).add(candidate.family)
        return frozenset(name for name, told in families.items() if len(told) > 1)

    def relax(self, count: int | None) -> bool:
        """Let in what stands deep in one report, where a note would have too few lines.

        Whether there was any such sentence.
        """
        wanted = FEWEST if count is None else min(FEWEST, count)
        if self.few or not self.waiting or len(self.chosen) >= wanted:
            return False
        self.few = True
        self.heap, self.waiting = [w for w in self.waiting if self._may_stand(w[1])], []
        heapq.heapify(self.heap)
        return True

    def _may_stand(self, index: int) -> bool:
        """Whether it stands at the head of its report, or that report is heard already."""
        one = self.candidates[index]
        return one.sentence.position < HEAD or (not self.led and one.article in self.heard)

    def _is_news(self, index: int) -> bool:
        """Whether it stands at the head of its article, or another report tells the same.

        What stands deep in one report of many is its own: background, colour, a side story.
        """
        if self.few:
            return True
        head = self.candidates[index].sentence.position < HEAD
        if self.led and (self.candidates[index].age or not head):  # its report was heard
            own = self.candidates[index].family
            return any(self.candidates[one].family != own for one in self.likeness.same(index))
        if self._support(index) > 0:
            return True
        return head and not self.shared.isdisjoint(self.likeness.evidence(index).names)

    def _fits(self, index: int) -> bool:
        return self.fits(index, [other for other, _ in self.chosen])

    def _may_tell(self, index: int) -> bool:
        eligible = self.candidates[index].eligible
        return eligible and not self.told.holds(index) and self._fits(index)

    def take(self, index: int, score: float) -> None:
        """Add a sentence to the chosen ones."""
        self.chosen.append((index, score))
        if not self.few:
            self.heard.add(self.candidates[index].article)
        for one in self.leaning.pop(self.candidates[index].article, ()):
            heapq.heappush(self.heap, one)  # what it leans on may be told now
        self.covered.update(self.concepts[index])
        self.told.add(index)


def _substance(candidate: Candidate) -> float:
    """From 0 to 1: little for a sentence full of vague words, or that only names people."""
    worth, _ = _wording(candidate.stems, candidate.sentence.text)
    if candidate.completed:
        worth *= COMPLETED
    # the brief's list of people tells who takes part
    return worth * ROSTER if is_roster(candidate) else worth


def is_roster(candidate: Candidate) -> bool:
    """Whether a sentence only names people."""
    _, lists = _wording(candidate.stems, candidate.sentence.text)
    return (lists and candidate.people >= PEOPLE) or candidate.people >= MOSTLY_PEOPLE


@lru_cache(maxsize=_MOST_KEPT)
def _wording(stems: Stems, text: str) -> tuple[float, bool]:
    """What the words alone are worth, and whether one of them is a word of rosters."""
    vague = len(vague_stems().intersection(stems.terms))
    worth = max(0.0, 1 - VAGUE * max(0, vague - 1))
    return worth, not lexicon().roster.isdisjoint(map(str.lower, stems.words))


@lru_cache(maxsize=_MOST_KEPT)
def _vagueness(stems: Stems) -> float:
    """What vague words take from the worth of a point."""
    vague = len(vague_stems().intersection(stems.terms))
    return max(0.3, 1 - VAGUE * max(0, vague - 1))

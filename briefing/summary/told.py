"""What the chosen sentences tell, and whether another says the same again."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.summary.candidates import Candidate
from briefing.summary.fitness import same_news
from briefing.summary.paraphrase import Likeness
from briefing.summary.repeats import names_actor, repeats

REDUNDANT = 0.6
"""A sentence is left out when it shares this much of the shorter one's terms with a chosen one."""
REPEATED = 0.5
"""It is left out, too, when it tells the same as a chosen one with this probability."""
DISTANT = 0.4
"""The same, where a third sentence tells the same as both."""


class Told:
    """What the chosen sentences tell; asks of another whether it says the same again."""

    def __init__(
        self, candidates: Sequence[Candidate], likeness: Likeness, *, once: bool = False
    ) -> None:
        """With ``once``, what says the same in other words counts as well, by its grammar."""
        self.once = once
        self.candidates = candidates
        self.likeness = likeness
        self.chosen: list[tuple[int, frozenset[str]]] = []
        self.restated: set[int] = set()
        self._compared: dict[int, tuple[int, bool]] = {}

    def add(self, index: int) -> None:
        """Count a sentence as told."""
        self.chosen.append((index, frozenset(self.candidates[index].stems.terms)))
        self.restated.update(self.likeness.same(index))

    def of_day(self, index: int) -> bool:
        """Whether a chosen sentence is of about the day of this one."""
        age = self.candidates[index].age
        return any(abs(self.candidates[one].age - age) <= 1 for one, _ in self.chosen)

    def novelty(self, index: int) -> float:
        """Which part of the words of a sentence, by weight, no chosen sentence has."""
        weight, content = self.likeness.weight, self.likeness.content
        own = content[index]
        told = {item for one, _ in self.chosen for item in content[one]}
        mass = self.likeness.mass[index]
        return sum([weight[item] for item in own if item not in told]) / mass if mass else 0.0

    def tells_of(self, index: int, *, anew: bool) -> bool:
        """Whether a chosen sentence tells this lead: alike, and of its day or with its news.

        With ``anew`` its day alone is not enough.
        """
        if self._repeats(index):
            return True
        if not self.holds(index):
            return False
        own = self.candidates[index]
        near, same = self.likeness.neighbours(index), self.likeness.same(index)
        terms = frozenset(own.stems.terms)
        for other, held in self.chosen:
            one = self.candidates[other]
            wording = len(terms & held) >= REDUNDANT * min(len(terms), len(held))
            if not (wording or other in near or other in same):
                continue
            alike = not anew and own.age == one.age
            if same_news(own.sentence.text, one.sentence.text, alike=alike):
                return True
        return False

    def holds(self, index: int) -> bool:
        """Whether a chosen sentence and this one are mostly the same, in words or in sense."""
        if index in self.restated:
            return True
        terms = frozenset(self.candidates[index].stems.terms)
        near = self.likeness.neighbours(index)
        least = REPEATED
        if same := self.likeness.same(index):
            restated = len(self.restated.intersection(same))
            if restated > len(same) / 2 and restated > 1:
                return True
            if restated:
                least = DISTANT  # a third sentence says the same as both
        alike = any(
            near.get(other, 0.0) >= least
            or len(terms & held) >= REDUNDANT * min(len(terms), len(held))
            for other, held in self.chosen
        )
        return alike or self._repeats(index)

    def leads_anew(self, index: int) -> bool:
        """Whether a newest report opens with it, and tells of somebody of whom no line does.

        "The inspectorate denied that it had checked the stand that fell, killing seven" is news
        beside "Seven were killed when a stand fell".
        """
        own = self.candidates[index]
        if not self.once or own.sentence.position or own.age or self._repeats(index):
            return False
        return not any(
            names_actor(own.sentence.text, self.candidates[other].sentence.text)
            for other, _ in self.chosen
        )

    def _repeats(self, index: int) -> bool:
        """Whether it tells, with more around it, what a chosen sentence has told."""
        if not self.once:
            return False
        asked, found = self._compared.get(index, (0, False))
        if not found and asked < len(self.chosen):  # the others were compared when last asked
            text = self.candidates[index].sentence.text
            found = any(
                repeats(text, self.candidates[other].sentence.text)
                for other, _ in self.chosen[asked:]
            )
            self._compared[index] = len(self.chosen), found
        return found

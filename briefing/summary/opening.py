"""What opens a note: the newest news first, in the words of the leads of the newest days.

Reports put their news into the first sentences (the inverted pyramid), and a later report knows
more than an earlier one. So the newest lead opens, however many reports told what was before;
what only belongs to the story at its edge stands back behind what its centre tells.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.language.lexicon import lexicon
from briefing.summary.candidates import Candidate
from briefing.summary.coverage import is_roster
from briefing.summary.fitness import Fits
from briefing.summary.paraphrase import Likeness
from briefing.summary.told import Told

DEPTH = 3
"""Sentences at the head of an article among which its news stands."""
DEPTH_AFTER = 6
"""The same for the second line, which may say why it matters."""

FRESH = 5.0
"""What the newest day adds; a day before it counts 1 / (1 + days / HALF)."""
HALF = 1.5
LEAD = 2.0
TITLED = 5.0
TITLED_ENOUGH = 0.8
"""What a sentence adds that tells so large a part of the headline, or more: a page that lost its
first paragraph opens with the second."""
TIMELY = 1.5
"""What a sentence adds that tells a day: news happened on one, colour did not."""
RELEVANT = 2.0
ENOUGH = 0.5
"""What a sentence adds that is of the story: that tells at least so large a part of what the
reports share as the one that tells most of it; one at the story's edge adds less."""
SHARED = 2.0
"""What a line after the first gains by being told by all the others."""
RECENT = 0.4
"""A report that is so fresh may still tell what follows; an older one says what it is about."""
EDGE = 0.4
ANEW = 0.8
"""How much a line after the first has to do with the story, and which part of its words, by
weight, no line before has. Of 24 second lines that a reader judged, 3 of the 9 beneath these would
stand, and 12 of the 15 others."""
CENTRAL = 4.0
LENGTH = 0.75
"""A long sentence tells more; its relevance is divided by its words to this power."""
DETAILED = 0.6
MOST_DETAILS = 6
STAKES = 0.6


@dataclass(frozen=True, slots=True)
class _Standing:
    """What speaks for a sentence as an opening, each part from 0 to about 1."""

    fresh: float
    lead: float
    titled: float
    timely: float
    backed: float
    relevant: float
    central: float
    detailed: float
    stakes: float

    def first(self) -> float:
        """As the first line: who, what, when."""
        return (
            FRESH * self.fresh
            + LEAD * self.lead
            + TITLED * self.titled
            + TIMELY * self.timely
            + RELEVANT * self.relevant
            + DETAILED * self.detailed
        )

    def later(self) -> float:
        """As a line after it: what follows from it, or else what the story is about."""
        found = self.first() + STAKES * self.stakes + SHARED * self.backed
        found -= TITLED * self.titled  # the first line has told what the news is
        if self.fresh >= RECENT:
            return found + CENTRAL
        return found - FRESH * self.fresh - DETAILED * self.detailed + CENTRAL * self.central


def _anything(_index: int, _chosen: Iterable[int]) -> bool:
    return True


def opening(
    pool: Sequence[Candidate],
    likeness: Likeness,
    count: int,
    told: Sequence[int] = (),
    fits: Fits = _anything,
) -> tuple[int, ...]:
    """Indices of the ``count`` sentences that open a note, in order.

    ``told`` are indices of what stands there already; ``fits`` says what may be printed.
    """
    known = Told(pool, likeness, once=True)
    for index in told:
        known.add(index)
    taken: list[int] = []
    standing = _standings(pool, likeness)
    while len(taken) < count:
        first = not taken and not told
        depth = DEPTH if first else DEPTH_AFTER
        turn = sorted(
            (
                (-(one.first() if first else one.later()), index)
                for index, one in standing.items()
                if pool[index].sentence.position < depth
            ),
        )
        may: Iterator[int] = (n for _, n in turn if not known.holds(n))
        if not first:
            may = _anew_first(may, standing, known)
        found = next((n for n in may if fits(n, (*told, *taken))), None)
        if found is None:
            break
        taken.append(found)
        known.add(found)
        del standing[found]
    return tuple(taken)


def _anew_first(
    indices: Iterable[int], standing: Mapping[int, _Standing], known: Told
) -> Iterator[int]:
    """What goes on with the story, before what tells its news again; asked one by one."""
    again = []
    for index in indices:
        if standing[index].relevant < EDGE or known.novelty(index) < ANEW:
            again.append(index)
        else:
            yield index
    yield from again


def standings(
    pool: Sequence[Candidate], likeness: Likeness, indices: Iterable[int]
) -> dict[int, float]:
    """How well each of these sentences would stand first."""
    indices = tuple(indices)
    known = _standings(pool, likeness, frozenset(indices))
    return {index: known[index].first() if index in known else 0.0 for index in indices}


def _standings(
    pool: Sequence[Candidate], likeness: Likeness, asked: Collection[int] | None = None
) -> dict[int, _Standing]:
    """What speaks for each sentence that may open a note, or for those of them that are asked."""
    families = len({one.family for one in pool})
    weights, concepts = likeness.concepts
    may = [
        index
        for index, one in enumerate(pool)
        if one.eligible
        and one.sentence.position < DEPTH_AFTER
        and not one.background
        and not is_roster(one)
        and not one.sentence.text.startswith("Another ")  # than which: the note begins here
    ]
    shared = {
        index: sum(weights[one] for one in concepts[index]) / pool[index].words ** LENGTH
        for index in may
    }
    most = max(shared.values(), default=0.0) or 1.0
    return {
        index: _standing(pool, likeness, index, families, shared[index] / most)
        for index in may
        if asked is None or index in asked
    }


def _standing(
    pool: Sequence[Candidate],
    likeness: Likeness,
    index: int,
    families: int,
    relevant: float,
) -> _Standing:
    one = pool[index]
    found = likeness.evidence(index)
    backing = {
        pool[other].family for other in likeness.same(index) if pool[other].family != one.family
    }
    small = {word.lower() for word in one.stems.words}
    return _Standing(
        fresh=1 / (1 + one.age / HALF),
        lead=1 / (1 + one.sentence.position),
        titled=min(1.0, one.titled / TITLED_ENOUGH),
        timely=float(one.timely),
        backed=min(1.0, len(backing) / max(1, families - 1)),
        relevant=min(1.0, relevant / ENOUGH),
        central=relevant,
        detailed=min(1.0, (len(found.names) + len(found.numbers)) / MOST_DETAILS),
        stakes=float(not small.isdisjoint(lexicon().stakes)),
    )

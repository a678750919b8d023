"""What speaks for a sentence as a line of a note, and against it: signs that can be counted.

:mod:`briefing.summary.weights` says what each is worth. A few need the grammar of the sentence, or
its likeness to all others; those are looked for only in sentences that the others leave in the
race.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from math import log, log1p

from briefing.language import clauses, grammar
from briefing.language.clauses import Leaning, Time
from briefing.language.counted import harms
from briefing.language.lexicon import base
from briefing.language.terms import stems
from briefing.model.article import Analysis, Figure, FigureKind
from briefing.summary.candidates import Candidate
from briefing.summary.fitness import is_backed, leanings_of
from briefing.summary.heads import NEWS, is_aside, lead_of, shared_nouns
from briefing.summary.paraphrase import Likeness
from briefing.summary.weights import WORTH, logit

_MOST_SETS = 2  # as many as pools that are kept (:mod:`briefing.summary.paraphrase`)
LENGTH = 0.75
"""A long sentence tells more; what it shares with others is divided by its words to this power."""
_AGED = 10
"""Days from which an old report is simply old."""
_HALF = 1.5
"""Days after which a report is half as fresh."""
_CENTRAL = 0.05
"""Least centrality that is told from none."""
_SHORT = 12
"""Words of a short sentence."""
_SAME_DAY = 0.5
"""What a larger count in another report of the same day counts, where a newer day's counts 1."""
_RELEVANT = 0.5  # a lead has words of its own beside those that its story shares
_TITLED = 0.8  # a lead puts a word or two of its headline otherwise
_UNKNOWN = 0.5  # whether it is told where nobody could
_DETAILS = 6
"""From so much on, a sentence that might open a note is of the story, tells its headline, and has
details enough: parts of the most, and names and numbers."""
_ANYBODY = frozenset({"", "people", "person"})
"""Units of a count that says of whom only by what befell them."""
_COUNTED = frozenset(
    {
        FigureKind.COUNT,
        FigureKind.QUANTITY,
        FigureKind.NUMBER,
        FigureKind.MONEY,
        FigureKind.PERCENT,
    }
)

_Counted = tuple[str, frozenset[str]]
"""What a figure counts: its unit, and of people what befell them."""


class Signs:
    """The signs of the sentences of one pool; they are named by their index."""

    def __init__(self, analyses: Sequence[Analysis], likeness: Likeness) -> None:
        pool = likeness.candidates
        self.analyses = analyses
        self.pool = pool
        self.likeness = likeness
        self.family = {one.article: one.family for one in pool}
        self.reports = len(set(self.family.values()))
        self._told = cache(self._told_of)
        self._known: dict[int, dict[str, float]] = {}
        self._rough: dict[int, float] = {}

    @cached_property
    def _oldest(self) -> int:
        return max((one.age for one in self.pool), default=0)

    @cached_property
    def _newest(self) -> float:
        """The share of the independent reports that are of the newest day."""
        return sum(not age for age in self._ages.values()) / max(1, len(self._ages))

    @cached_property
    def _ages(self) -> Mapping[int, int]:
        """The days by which each independent report is older than the newest."""
        ages: dict[int, int] = {}
        for one in self.pool:
            ages[one.family] = min(one.age, ages.get(one.family, one.age))
        return ages

    @cached_property
    def _asides(self) -> Mapping[int, bool]:
        shared = shared_nouns(self.analyses, self.family)
        return {n: is_aside(self.analyses[n], shared, self.reports) for n in self.family}

    @cached_property
    def relevance(self) -> list[float]:
        """How much each tells of what the reports share, against the one that tells most of it."""
        weights, concepts = self.likeness.concepts
        found = [
            sum([weights[one] for one in held]) / max(1, candidate.words) ** LENGTH
            for held, candidate in zip(concepts, self.pool, strict=True)
        ]
        most = max(found, default=0.0) or 1.0
        return [one / most for one in found]

    @cached_property
    def _headlines(self) -> Mapping[str, float]:
        """The share of the independent reports that have each word in a headline."""
        told = Counter(
            (kin, family)
            for number, family in self.family.items()
            for kin in stems(
                self.analyses[number].article.title, self.analyses[number].article.language
            ).kin
        )
        found = Counter(kin for kin, _ in told)
        return {kin: times / self.reports for kin, times in found.items()}

    @cached_property
    def _common(self) -> Mapping[int, float]:
        """How much of what each report says the others say, too."""
        held: dict[int, dict[str, None]] = {}
        for one, items in zip(self.pool, self.likeness.content, strict=True):
            held.setdefault(one.article, {}).update(dict.fromkeys(items))
        times = Counter(item for content in held.values() for item in content)
        within = Counter((item, self.family[n]) for n, content in held.items() for item in content)
        weight, others = self.likeness.weight, max(1, self.reports - 1)
        found = {}
        for number, content in held.items():
            mass = sum([weight[item] for item in content])
            family = self.family[number]
            met = [
                weight[item] * min(1.0, (times[item] - within[item, family]) / others)
                for item in content
            ]
            found[number] = sum(met) / mass if mass else 0.0
        return found

    @cached_property
    def _figures(self) -> Mapping[tuple[str, float], frozenset[int]]:
        """The independent reports that give each value of a unit."""
        found: dict[tuple[str, float], set[int]] = {}
        for one in self.pool:
            for figure in _counted(one):
                if figure.low:
                    found.setdefault((figure.unit, figure.low), set()).add(one.family)
        return {key: frozenset(families) for key, families in found.items()}

    @cached_property
    def _largest(self) -> Mapping[_Counted, Mapping[int, list[tuple[float, int]]]]:
        """The two largest values, of two reports, that each day of reports gives of each count."""
        found: dict[_Counted, dict[int, dict[int, float]]] = {}
        for index, one in enumerate(self.pool):
            for what, value in self._told(index):
                day = found.setdefault(what, {}).setdefault(one.age, {})
                day[one.family] = max(value, day.get(one.family, 0.0))
        return {
            what: {
                age: sorted(((value, family) for family, value in day.items()), reverse=True)[:2]
                for age, day in days.items()
            }
            for what, days in found.items()
        }

    def _told_of(self, index: int) -> tuple[tuple[_Counted, float], ...]:
        """What a sentence counts, and how many."""
        one = self.pool[index]
        if not one.figures:
            return ()
        told = frozenset(one.stems.kin)
        befell = frozenset(harm for harm, kin in harms().items() if kin & told)
        found = []
        for figure in _counted(one):
            what = (figure.unit, befell if figure.unit in _ANYBODY else frozenset[str]())
            if figure.low and any(what):
                found.append((what, figure.low))
        return tuple(found)

    def _is_shared(self, index: int) -> bool:
        """Whether another report gives one of its figures."""
        one = self.pool[index]
        return any(
            not self._figures[figure.unit, figure.low] <= {one.family}
            for figure in _counted(one)
            if figure.low
        )

    def outgrown(self, index: int) -> float:
        """1 where a newer report counts more of the same, a half where another of the day does."""
        one = self.pool[index]
        found = 0.0
        for what, value in self._told(index):
            for age, largest in self._largest[what].items():
                if age <= one.age and any(v > value and f != one.family for v, f in largest):
                    found = max(found, 1.0 if age < one.age else _SAME_DAY)
        return found

    def plain(self, index: int) -> dict[str, float]:
        """The signs that need no grammar."""
        one = self.pool[index]
        behind = max(0, one.sentence.position - lead_of(self.analyses[one.article]))
        return {
            "age": min(one.age, _AGED) / _AGED,
            "older": one.age / (1 + self._oldest),
            "newest": self._newest,
            "few": 1 / self.reports,
            "aside": float(self._asides[one.article]),
            "common": self._common[one.article],
            "behind": log1p(behind),
            "relevant": self.relevance[index],
            "central": log(max(_CENTRAL, self.likeness.central[index])),
            "headlined": sum([self._headlines.get(k, 0.0) for k in self.likeness.content[index]]),
            "short": float(one.words < _SHORT),
            "spoken": float(one.sentence.text.startswith(('"', "“"))),
            "timely": float(one.timely),
            "shared": float(self._is_shared(index)),
            "outgrown": self.outgrown(index),
        }

    def rough(self, index: int) -> float:
        """What the signs that need no grammar say together of a sentence as a line (a logit)."""
        found = self._rough.get(index)
        if found is None:
            found = self._rough[index] = logit(WORTH, self.plain(index))
        return found

    def whole(self, index: int) -> dict[str, float]:
        """All signs; those of the grammar only where one reads the language."""
        found = self._known.get(index)
        if found is None:
            found = self._known[index] = self.plain(index) | self._of_grammar(index)
        return found

    def read(self, indices: Iterable[int]) -> None:
        """Parse the sentences at once, which is faster than one by one."""
        for code in {base(analysis.article.language) for analysis in self.analyses}:
            if grammar.reads(code):
                grammar.parse(
                    [
                        self.pool[n].sentence.text
                        for n in indices
                        if base(self._article(n).article.language) == code
                    ],
                    code,
                )

    def _article(self, index: int) -> Analysis:
        return self.analyses[self.pool[index].article]

    def _of_grammar(self, index: int) -> dict[str, float]:
        one, analysis = self.pool[index], self._article(index)
        code = base(analysis.article.language)
        if not grammar.reads(code):
            return {}
        (parsed,) = grammar.parse([one.sentence.text], code)
        main = clauses.main_clause(parsed)
        leans = leanings_of(one.sentence, analysis)
        return {
            "backed": float(is_backed(self.pool, self.likeness, index)),
            "pronoun": float(Leaning.PRONOUN in leans),
            "present": float(main is not None and main.time is Time.PRESENT),
            "past": float(main is not None and main.time is Time.PAST),
        }

    def opening(self, index: int) -> dict[str, float]:
        """What speaks for a sentence that would open a note."""
        one = self.pool[index]
        found = self.likeness.evidence(index)
        return {
            "first": 1 / (1 + one.sentence.position),
            "of the story": min(1.0, self.relevance[index] / _RELEVANT),
            "titled": min(1.0, one.titled / _TITLED),
            "detailed": min(1.0, (sum(found.names.values()) + len(found.numbers)) / _DETAILS),
            "timely": float(one.timely),
            "fresh": 1 / (1 + one.age / _HALF),
            "borne out": self._borne_out(index),
        }

    def _borne_out(self, index: int) -> float:
        """The share of the other reports, none of them older, that tell it at their head.

        Each counts as likely as it says the same, and one more by half: what only the newest
        report could tell is neither borne out nor left alone.
        """
        own = self.pool[index]
        told: dict[int, float] = {}
        for other, chance in self.likeness.neighbours(index).items():
            one = self.pool[other]
            heads = one.sentence.position - self._lead(one.article) < NEWS
            if one.family != own.family and heads and self._ages[one.family] <= own.age:
                told[one.family] = max(chance, told.get(one.family, 0.0))
        could = sum(age <= own.age for age in self._ages.values())
        return (sum(sorted(told.values())) + _UNKNOWN) / max(1, could)

    def _lead(self, article: int) -> int:
        return lead_of(self.analyses[article])


@lru_cache(maxsize=_MOST_SETS)
def signs_of(analyses: tuple[Analysis, ...], likeness: Likeness) -> Signs:
    """The signs of the sentences of a likeness; kept, as it is, for the next edit."""
    return Signs(analyses, likeness)


def _counted(one: Candidate) -> list[Figure]:
    return [figure for figure in one.figures or () if figure.kind in _COUNTED]

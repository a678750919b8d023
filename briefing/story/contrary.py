"""Claims that turn each other round: what one report asserts, another cannot mean as well.

Only claims that can be contrary are compared: of one deed, one of them denied, or of two deeds
that exclude each other, and of parties with a word in common; or of what only one can have done.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from briefing.language.counted import counted, harms
from briefing.language.cues import pattern
from briefing.language.lexicon import base
from briefing.language.predicates import Assertion, Mood, Party, opposites, same_deeds, sole_deeds
from briefing.language.terms import stems
from briefing.model.article import Analysis, FigureKind, Genre, ParagraphKind, Sentence, Span
from briefing.sameness.claims import COVERED, FEWEST, opposite, rival
from briefing.sameness.days import Stretch, near, same_day, stretches
from briefing.sameness.readings import Reading, Readings
from briefing.story.standing import Superseded, Why
from briefing.story.support import family_of

_HEAD = 4
"""Sentences at the head of a report whose claims are compared: the story is told there."""
_FIRST = re.compile(r"\bfirst\b(?! (?:time|[a-z]+ (?:of|in|since)))")
"""Said of what only one side can have done first: fired, attacked."""
_WEEK = 7
"""Days between two reports of one thing that may turn each other round."""
_SOON = 2
"""Days after which a denial still answers what was told, and is no new state of it."""
_DEEPEST = 14
"""Sentences of a report among which one may deny, or be denied by, those of others."""
_MOST = 1000
"""Sentences of the newest reports that are compared so: of hundreds of reports no more are read."""
_PEOPLE = "\0people"
"""Stands for every word for people: "13 people" may be "thirteen passengers"."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two reports that assert the contrary of each other: the older one first."""

    older: Reading
    said: Assertion
    newer: Reading
    against: Assertion

    @property
    def at_once(self) -> bool:
        """Whether neither report is the later one: then both stand."""
        return near(self.older.day, self.newer.day, 0)

    @property
    def is_open(self) -> bool:
        """Whether the two differ, and none is what came of the other.

        So they do on one day, unless one tells what is still to come and the other what was done;
        and where one denies a day or two later what another had told.
        """
        ahead = [one.mood is Mood.AHEAD for one in (self.said, self.against)]
        if self.at_once:
            return ahead[0] is ahead[1]
        tellers = self.said.speaker.heads, self.against.speaker.heads
        apart = bool(tellers[0]) and bool(tellers[1]) and tellers[0].isdisjoint(tellers[1])
        denied = self.said.deed == self.against.deed and self.against.negated
        return denied and apart and not any(ahead) and near(self.older.day, self.newer.day, _SOON)


def _by_word() -> defaultdict[tuple[bool, str], list[int]]:
    return defaultdict(list)


def _by_name() -> defaultdict[str, set[int]]:
    return defaultdict(set)


@dataclass(frozen=True, slots=True)
class _Claim:
    """An assertion at the head of a report, with its place among those of its deed.

    ``names`` and ``days`` are those of its sentence, without the names of who says it; ``first``
    says that it tells who was first.
    """

    reading: Reading
    said: Assertion
    family: int
    place: int
    first: bool
    names: frozenset[str]
    days: tuple[Stretch, ...]


@dataclass(slots=True)
class _Deed:
    """The claims of one deed, the asserted apart from the denied, by the words of their parties.

    ``names`` are the places of the claims by the names of their sentences, "" of those with none.
    """

    claims: list[_Claim] = field(default_factory=list)
    heads: defaultdict[tuple[bool, str], list[int]] = field(default_factory=_by_word)
    wide: defaultdict[tuple[bool, str], list[int]] = field(default_factory=_by_word)
    names: defaultdict[str, set[int]] = field(default_factory=_by_name)

    def add(self, reading: Reading, said: Assertion, family: int) -> None:
        """One more."""
        place = len(self.claims)
        first = _FIRST.search(reading.text) is not None
        names, days = reading.names - said.speaker.wide, stretches(reading.dates)
        self.claims.append(_Claim(reading, said, family, place, first, names, days))
        for name in names or ("",):
            self.names[name].add(place)
        for word in _heads(said):
            self.heads[said.negated, word].append(place)
        for word in _wide(said):
            self.wide[said.negated, word].append(place)

    def of_parties(self, said: Assertion, *, negated: bool) -> set[int]:
        """The places of the claims that can be of a party of an assertion's."""
        found = set[int]()
        for word in _heads(said):
            found.update(self.wide.get((negated, word), ()))
        for word in _wide(said):
            found.update(self.heads.get((negated, word), ()))
        return found

    def of_names(self, places: set[int], names: frozenset[str]) -> set[int]:
        """Those of these places whose sentences hold one of the names, or none at all."""
        if not names:
            return places
        return places.intersection(
            self.names.get("", set()).union(*(self.names.get(name, ()) for name in names))
        )


def contradictions(
    analyses: Sequence[Analysis], families: Sequence[Sequence[int]], readings: Readings
) -> tuple[Contradiction, ...]:
    """The claims at the heads of independent reports that turn each other round."""
    family = family_of(families)
    spans = [(one.span, family[index]) for index, one in _told(analyses) if one.position < _HEAD]
    return _among(spans, readings)


def denied_further_on(
    analyses: Sequence[Analysis], families: Sequence[Sequence[int]], readings: Readings
) -> tuple[Contradiction, ...]:
    """The claims that turn each other round of which one is told further on in its report.

    Only sentences are read in which something is denied, and those of other reports like them.
    """
    family = family_of(families)
    told = [
        (one, family[index], frozenset(stems(one.text, analyses[index].article.language).kin))
        for index, one in _told(analyses)
        if pattern("tells_so", base(analyses[index].article.language)).search(one.text)
    ][:_MOST]
    language = {a.article.id: a.article.language for a in analyses}
    denials = [
        (one, number, kin)
        for one, number, kin in told
        if pattern("says_no", base(language[one.span.article])).search(one.text)
    ]
    wanted = {
        (one.span, number)
        for denial, other, words in denials
        for one, number, kin in told
        if number != other and len(kin & words) >= FEWEST
    }
    wanted |= {(one.span, number) for one, number, _ in denials}
    heads = {one.span for _, one in _told(analyses) if one.position < _HEAD}
    found = _among(sorted(wanted), readings)
    return tuple(c for c in found if not {c.older.span, c.newer.span} <= heads)


def _told(analyses: Sequence[Analysis]) -> Iterator[tuple[int, Sentence]]:
    """The sentences of the reports that claims are looked for in, with the numbers of these."""
    for index, analysis in enumerate(analyses):
        if analysis.article.genre is Genre.NEWS:
            for sentence in analysis.sentences:
                if sentence.position < _DEEPEST and sentence.kind is ParagraphKind.BODY:
                    yield index, sentence


def _among(spans: Sequence[tuple[Span, int]], readings: Readings) -> tuple[Contradiction, ...]:
    """The claims of these sentences that turn each other round; each with its family's number."""
    readings.prepare(span for span, _ in spans)
    by_deed: defaultdict[str, _Deed] = defaultdict(_Deed)
    for span, number in spans:
        reading = readings.of(span)
        for one in reading.news:
            by_deed[one.deed].add(reading, one, number)
    found: dict[tuple[Span, Span], Contradiction] = {}
    for deed, told in by_deed.items():
        others = same_deeds(deed).union(_excluded_by(deed)) - {deed}
        against = [(one, by_deed[one]) for one in (deed, *sorted(others)) if one in by_deed]
        for a in told.claims:
            for b in (b for other, claims in against for b in _may_be_contrary(a, other, claims)):
                if a.family != b.family and _contradict(a, b):
                    older, newer = sorted((a, b), key=_age)
                    key = (older.reading.span, newer.reading.span)
                    if key not in found:
                        found[key] = Contradiction(
                            older.reading, older.said, newer.reading, newer.said
                        )
    return tuple(found[key] for key in sorted(found))


def refuted(found: Iterable[Contradiction]) -> dict[Span, Superseded]:
    """The sentences of older reports that a newer one turns round."""
    return {
        one.older.span: Superseded(Why.REFUTED, one.newer.span) for one in found if not one.at_once
    }


def _age(claim: _Claim) -> tuple[date, Span]:
    return claim.reading.day or date.min, claim.reading.span


# --- which can be contrary ----------------------------------------------------------------------


def _may_be_contrary(claim: _Claim, deed: str, told: _Deed) -> Iterator[_Claim]:
    """The claims of a deed that can be the contrary of this one, in the order of coming."""
    said = claim.said
    found = set[int]()
    sides = set[bool]()
    if said.deed == deed:
        sides.add(not said.negated)
    if frozenset({said.deed, deed}) in opposites():
        sides.add(said.negated)
    for negated in sides:
        if _is_harm(said.deed):  # of whoever it befell
            found.update(one.place for one in told.claims if one.said.negated is negated)
        else:
            found |= told.of_parties(said, negated=negated)
    sole = said.deed in sole_deeds()
    if not said.negated and (sole or claim.first) and deed in same_deeds(said.deed):
        found.update(one.place for one in told.claims if sole or one.first)
    return (told.claims[place] for place in sorted(told.of_names(found, claim.names)))


@cache
def _excluded_by(deed: str) -> tuple[str, ...]:
    return tuple(sorted(one for pair in opposites() if deed in pair for one in pair - {deed}))


@cache
def _is_harm(deed: str) -> bool:
    return any(deed in kin for kin in harms().values())


def _heads(said: Assertion) -> frozenset[str]:
    heads = said.agent.heads | said.patient.heads
    people = not heads.isdisjoint(counted("anybody") | counted("people"))
    return heads | {_PEOPLE} if people else heads


def _wide(said: Assertion) -> frozenset[str]:
    return _heads(said) | said.agent.wide | said.patient.wide


def _contradict(a: _Claim, b: _Claim) -> bool:
    """Whether the sentences of two claims, of one thing, on days that meet, cannot both hold."""
    one, said, other, against = a.reading, a.said, b.reading, b.said
    shared = len(one.kin & other.kin)  # first what is cheap: most pairs are of two things
    least = min(len(one.kin), len(other.kin))
    if shared < FEWEST or not near(one.day, other.day, _WEEK):
        return False
    if not (said.patient and against.patient) and shared < COVERED * least:
        return False
    if a.days and b.days and not any(same_day(day, at) for day in a.days for at in b.days):
        return False
    if a.names and b.names and a.names.isdisjoint(b.names):
        return False
    if _of_other_things(one, said, other, against):
        return False
    if shared >= COVERED * least and opposite(said, against):
        return True
    # a later report tells anew who did it; that is no quarrel
    first = a.first and b.first
    return near(one.day, other.day, 1) and rival(said, against, first=first)


def _of_other_things(one: Reading, said: Assertion, other: Reading, against: Assertion) -> bool:
    """Whether something says that two claims are of two things: a number, a time of day."""
    pairs = ((said.agent, against.agent), (said.patient, against.patient))
    if any(_are_two(a, b, one, other) for a, b in pairs):
        return True
    days = frozenset(k for r in (one, other) for d in r.dates for k in _kin(d.text))
    beside = [a.beside.heads - days for a in (said, against)]
    if beside[0] - other.kin and beside[1] - one.kin:
        return True  # knew of the leak, did not know of the fire
    hours = [counted("hour") & reading.kin for reading in (one, other)]
    if hours[0] and hours[1] and hours[0].isdisjoint(hours[1]):
        return True
    return said.deed != against.deed and _count_apart(one, said, other, against)


def _are_two(a: Party, b: Party, one: Reading, other: Reading) -> bool:
    """Whether two things of one name are told apart: the builder of the hospital, of the bridge."""
    if not (a.heads & b.heads):
        return False
    mine, theirs = a.wide - a.heads - other.kin, b.wide - b.heads - one.kin
    return bool(mine) and bool(theirs)


def _count_apart(one: Reading, said: Assertion, other: Reading, against: Assertion) -> bool:
    """Whether two opposite deeds are of so many and of so many others: 700 jobs go, 1,900 stay."""
    first, second = (
        {f.low for f in r.figures if f.kind is FigureKind.COUNT and _kin(f.unit) & a.patient.heads}
        for r, a in ((one, said), (other, against))
    )
    return bool(first) and bool(second) and first.isdisjoint(second)


def _kin(text: str) -> frozenset[str]:
    """The families of the words of a unit."""
    return frozenset(stems(text).kin)

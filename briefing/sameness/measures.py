"""Whether two figures measure one thing: what is counted, what befalls it, where and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefing.language import cues
from briefing.language.counted import counted, harms
from briefing.language.predicates import Assertion, Mood, Party, family
from briefing.language.terms import first_word, stems
from briefing.model.article import Article, Figure, FigureKind
from briefing.sameness.days import Stretch, same_day, stretch
from briefing.sameness.readings import Reading
from briefing.sameness.values import COUNT, Value, can_agree, same, value

PEOPLE = "people"
_LEAST = 0.5
"""Share of the shorter subject's words that two mentions of one value have in common at least."""
OTHERWISE = 0.67
"""The same for two values that differ: then a doubt whether it is one measure weighs more."""
_AROUND = 3
"""Words besides the number that two sentences share that give one value without a subject."""
_BESIDE = 2
"""Words besides the number that two sentences with one subject and one value share."""
_BESIDE_HARM = 2
"""Words of their sentences that two tolls of one event share, besides people and harms."""
_MILD = frozenset({"saved", "moved", "held"})
_JOBS = frozenset({family("job")})
_NEAR = 2
"""Words between a number and the word that says what befell those whom it counts."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One mention of a figure with what it measures.

    ``sort`` is that of its value; ``counted`` the kin of the noun that it counts, "people" for
    all nouns for people, ``noun`` that noun itself where it names a group of them; ``subject``
    the kin of what is measured; ``deeds`` the predicates that it takes part in, with the kin of
    the other party; ``harm`` what befell those it counts. ``central`` says that the news of its
    sentence is of it, and not a word of an aside, ``asserted`` that it is told as a fact: not
    denied, asked or supposed. ``around`` are the words of its sentence besides people, harms
    and numbers, ``places`` those where it is. ``day`` is that of its report; ``ahead`` says that
    its predicates are all of what is planned or expected. ``value`` and ``time`` are those of the
    figure and of its period.
    """

    figure: Figure
    reading: Reading
    article: int
    family: int
    sort: str
    counted: frozenset[str]
    noun: frozenset[str]
    subject: frozenset[str]
    deeds: dict[str, frozenset[str]]
    harm: str
    central: bool
    asserted: bool
    around: frozenset[str]
    day: date | None
    ahead: bool = False
    places: frozenset[str] = frozenset()
    value: Value | None = None
    time: Stretch | None = None

    @property
    def fixed(self) -> bool:
        """Whether it is of a period of its own, and no state on the day of its report.

        A count is never: the dead of one day are counted for weeks.
        """
        time = self.time if self.sort != COUNT else None
        return time is not None and self.day is not None and not time[0] <= self.day <= time[1]

    @property
    def changes(self) -> bool:
        """Whether it is a state that a later report may tell anew: no depth, distance or rank."""
        if self.figure.kind in (FigureKind.QUANTITY, FigureKind.RANK):
            return False
        return bool(self.harm or self.subject or self.counted) and not self.fixed


def measured(
    figure: Figure,
    reading: Reading,
    article: Article,
    number: int,
    family: int,
    lead: Reading | None = None,
) -> Measured:
    """A figure with what its sentence says of it. ``number`` and ``family`` are its article's.

    ``lead`` opens its report: give it where only that says of what event the sentence tells.
    """
    found = value(figure)
    nouns = frozenset(stems(figure.unit, article.language).kin) if _counts(figure) else frozenset()
    subject = figure.subject.text if figure.subject else ""
    said = frozenset(stems(subject, article.language).kin)
    what = nouns or said or _unit(figure, reading.language)
    deeds = _deeds(reading.asserted, what)
    if nouns == _JOBS:
        deeds |= _lost(deeds, reading.language)
    people = counted(PEOPLE, reading.language).union(*harms(reading.language).values())
    anybody = counted("anybody", reading.language).union(*harms(reading.language).values())
    return Measured(
        figure,
        reading,
        number,
        family,
        found.sort if found else "",
        frozenset({PEOPLE}) if nouns & people else nouns,
        nouns - anybody,
        said - anybody,
        deeds,
        harm(figure, reading),
        not reading.read or bool(_deeds(reading.news, what)),
        _is_asserted(reading, what),
        _around(figure, reading) | (_around(figure, lead) if lead else frozenset()),
        reading.day,
        _is_ahead(reading, what),
        reading.places | (lead.places if lead else frozenset()),
        found,
        stretch(figure.period),
    )


def _counts(figure: Figure) -> bool:
    return figure.kind in (FigureKind.COUNT, FigureKind.NUMBER)


def _unit(figure: Figure, language: str) -> frozenset[str]:
    """The kin of the unit of a quantity or a sum: "eight years" of prison, "to pay 40 crowns"."""
    if figure.kind not in (FigureKind.QUANTITY, FigureKind.MONEY):
        return frozenset()
    return frozenset(stems(figure.unit, language).kin)


def _deeds(asserted: tuple[Assertion, ...], what: frozenset[str]) -> dict[str, frozenset[str]]:
    """The predicates that a thing takes part in, each with the other party's words."""
    found: dict[str, frozenset[str]] = {}
    for one in asserted:
        sides: tuple[tuple[Party, Party], ...] = (
            (one.agent, one.patient),
            (one.patient, one.agent),
            (one.beside, one.patient or one.agent),
        )
        for side, other in sides:
            if what & side.heads and one.mood is not Mood.ASKED:
                key = f"not {one.deed}" if one.negated else one.deed
                found[key] = found.get(key, frozenset()) | other.wide
    return found


def _lost(deeds: dict[str, frozenset[str]], language: str) -> dict[str, frozenset[str]]:
    """That jobs go, by whatever verb: a firm cuts them, its plan costs them."""
    lost = counted("job_loss", language)
    parties = [party for deed, party in deeds.items() if deed in lost]
    return {"job_loss": frozenset[str]().union(*parties)} if parties else {}


def _telling(reading: Reading, what: frozenset[str]) -> Sequence[Assertion]:
    """The predicates that a thing takes part in, else the news of its sentence."""
    own = [
        one
        for one in reading.asserted
        if what & (one.agent.heads | one.patient.heads | one.beside.heads)
    ]
    return own or reading.news


def _is_asserted(reading: Reading, what: frozenset[str]) -> bool:
    """Whether what is told of a thing is told as a fact."""
    told = _telling(reading, what)
    return not told or any(
        not one.negated and one.mood not in (Mood.ASKED, Mood.SUPPOSED) for one in told
    )


def _is_ahead(reading: Reading, what: frozenset[str]) -> bool:
    """Whether something that is told of a thing is still to be."""
    return any(one.mood is Mood.AHEAD for one in _telling(reading, what))


def harm(figure: Figure, reading: Reading) -> str:
    """What befell those whom a figure counts; "" where its words do not say it.

    A figure that counts further ones ("three others were hurt") has none.
    """
    if figure.kind not in (FigureKind.COUNT, FigureKind.NUMBER, FigureKind.PERCENT):
        return ""  # years in prison
    language, text, offset = reading.language, reading.text, reading.span.start
    nouns = frozenset(stems(figure.unit, language).kin) if _counts(figure) else frozenset()
    said = frozenset(stems(figure.subject.text, language).kin) if figure.subject else nouns
    rest = text[max(0, figure.span.end - offset) :]
    if first_word(rest, language).lower() in cues.words("further", language):
        return ""
    start = figure.bounded.span.start if figure.bounded else figure.span.start
    beside = _words_beside(text[: max(0, start - offset)], rest, language)
    deeds = _deeds(reading.asserted, nouns or said)
    for near in (beside, nouns | said, frozenset(deeds)):
        for name, kin in harms(language).items():
            if near & kin:
                return name
    leaving = counted("leaving", language)
    home = reading.kin & counted("home", language)
    return "moved" if home and not leaving.isdisjoint(deeds) else ""


def same_harm(one: str, other: str) -> bool:
    """Whether two counts are of those whom one thing befell, as :func:`harm` tells it.

    That people are dead, hurt or missing is always said in so many words; that they were saved,
    moved or held may be said otherwise ("pulled from the water").
    """
    return one == other or (not (one and other) and (one or other) in _MILD)


def _words_beside(before: str, after: str, language: str) -> frozenset[str]:
    """The kin of the word before a number ("evacuation of"), and of the two after its noun."""
    said = before.split()
    of = said[-1:] == ["of"]
    last = [word for word in (said[-2:-1] if of else said[-1:]) if word[-1:].isalpha()]
    following = after.split()[: _NEAR + 1]
    stop = next((n for n, word in enumerate(following) if word[-1:] in ",.;:"), _NEAR)
    return frozenset(stems(" ".join([*last, *following[: stop + 1]]), language).kin)


def same_measure(one: Measured, other: Measured) -> bool:
    """Whether two figures are of one measure of one thing, whatever their values."""
    if one.sort != other.sort or not _together(one, other):
        return False
    if same(one.value, other.value):
        return _same_thing(one, other)
    if can_agree(one.value, other.value) and _same_thing(one, other) and _is_close(one, other):
        return True
    apart = one.article != other.article or one.reading.moment != other.reading.moment
    return apart and _one_measure(one, other)


def _together(one: Measured, other: Measured) -> bool:
    """Whether nothing speaks against it: way, period, harm, mood."""
    a, b = one.figure, other.figure
    if a.direction and b.direction and a.direction is not b.direction:
        return False
    if one.harm and other.harm and one.harm != other.harm:
        return False
    if one.harm != other.harm and not one.deeds.keys() & other.deeds.keys():
        known = same(one.value, other.value) and _shared(one, other) > _AROUND
        if not known:
            return False
    if a.relation and b.relation and a.relation != b.relation:
        return False
    return one.time is None or other.time is None or same_day(one.time, other.time)


def _same_thing(one: Measured, other: Measured) -> bool:
    """Whether two mentions of one value are of one thing."""
    if one.sort == COUNT and one.counted and other.counted and one.counted != other.counted:
        return False
    shared = _shared(one, other)
    if _apart(one.places, other.places) and shared < _AROUND:
        return False
    if one.subject and other.subject:
        same = one.article == other.article
        if _overlap(one.subject, other.subject) >= (OTHERWISE if same else _LEAST):
            return same or shared >= _BESIDE or bool(one.deeds.keys() & other.deeds.keys())
    if _apart(frozenset(one.deeds), frozenset(other.deeds)) and shared <= _AROUND:
        return False
    return one.article != other.article and shared >= _AROUND


def _is_close(one: Measured, other: Measured) -> bool:
    """Whether two values that agree, and are not the same, are surely of one thing."""
    if one.harm or one.figure.low == other.figure.low:
        return one.harm == other.harm and _same_scope(one, other)
    return _overlap(one.subject, other.subject) >= _LEAST


def _same_scope(one: Measured, other: Measured) -> bool:
    """Whether neither counts over more than the other: "the toll in the region"."""
    return one.subject <= other.reading.kin and other.subject <= one.reading.kin


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and one.isdisjoint(other)


def _one_measure(one: Measured, other: Measured) -> bool:
    """Whether two values that differ are of one measure: here a doubt means no."""
    places = one.places, other.places
    if _apart(*places) or _apart(one.reading.names, other.reading.names):
        return False
    if one.harm or other.harm:
        apart = _apart(one.counted, other.counted) or _apart(one.noun, other.noun)
        about = _shared(one, other) >= _BESIDE_HARM or not places[0].isdisjoint(places[1])
        about = about or one.article == other.article  # entries of one live blog
        return one.harm == other.harm and not apart and about and _same_scope(one, other)
    if one.counted != other.counted or one.ahead is not other.ahead:
        return False  # what is aimed at, and what is
    if _apart(one.reading.people, other.reading.people):
        return False
    common = one.deeds.keys() & other.deeds.keys()
    if not common:
        return False
    union = len(one.subject | other.subject)
    if one.figure.kind is FigureKind.MONEY and not (one.subject and other.subject):
        least = min(len(one.around), len(other.around))
        if _shared(one, other) < OTHERWISE * least:
            return False  # one payer pays many sums
    if one.subject and other.subject and len(one.subject & other.subject) < OTHERWISE * union:
        return False
    parties = [(one.deeds[deed], other.deeds[deed]) for deed in common]
    if any((a - b) & one.reading.names and (b - a) & other.reading.names for a, b in parties):
        return False  # what one party got, and another
    return any(a & b or not (a or b) for a, b in parties) and _shared(one, other) > 0


def _shared(one: Measured, other: Measured) -> int:
    """How many words two sentences share besides people, harms and the numbers themselves."""
    return len(one.around & other.around)


def _around(figure: Figure, reading: Reading) -> frozenset[str]:
    language = reading.language
    idle = counted(PEOPLE, language).union(*harms(language).values(), stems(figure.text).kin)
    return frozenset(word for word in reading.kin - idle if not word[:1].isdigit())


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0

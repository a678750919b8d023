"""Whether two sentences claim the same, or the contrary: here a doubt means no.

A reader takes "also [3]" for "says this too". So all that the news of a sentence asserts must be
asserted by the other: the same predicate with the same polarity and mood, of the same parties, on
days that meet, with the same numbers; of a quotation, the same words of the same speaker.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.language import words
from briefing.language.counted import counted, harms
from briefing.language.predicates import (
    Assertion,
    Mood,
    Party,
    opposites,
    same_deeds,
    sole_deeds,
)
from briefing.language.terms import stems
from briefing.model.article import Figure, FigureKind, Quote
from briefing.sameness.days import NEAR, Stretch, near, same_day, stretches
from briefing.sameness.measures import harm, same_harm
from briefing.sameness.names import same_name
from briefing.sameness.readings import Reading
from briefing.sameness.values import same_value

COVERED = 0.5
"""Part of a sentence's words, names of days and speakers aside, that the other must have."""
ALIKE = 0.6
"""The same of all words of both, where a language has no grammar here."""
FEWEST = 3
"""Words that two sentences of one claim share at least."""
MOST = 0.6
"""Part of a quotation's words that another telling of it has at least."""
_QUOTED = 4
"""Words between quotation marks that are a statement of their own."""
_SMALL = 12
"""Counts up to this are common to many events."""
_IDLE = 3  # "two sides" says nothing that another report must repeat


def bears_out(one: Reading, other: Reading) -> bool:
    """Whether ``other`` says all that can be checked in ``one``."""
    # the figures first: they need no grammar, and part most pairs
    if one.language != other.language or not _same_figures(one, other):
        return False
    if not one.read:
        return _nearly_equal(one, other)
    if not (_same_quotes(one.quotes, other.quotes) and _same_days(one, other)):
        return False
    if not _covers(one, other) or _is_replaced(one, other) or not _reaches(one, other):
        return False
    return same_claims(one, other)


def _is_replaced(one: Reading, other: Reading) -> bool:
    """Whether the news tells of one thing beside its deed where the other tells of another.

    "Without power" is not "without water", whatever else two sentences share.
    """
    mine = frozenset[str]().union(*(a.beside.heads - a.beside.names for a in one.news))
    theirs = frozenset[str]().union(*(a.beside.heads - a.beside.names for a in other.news))
    frame = {
        kin
        for reading in (one, other)
        # days and numbers are compared as such; "Tuesday" is not what a sentence is about
        for text in (*(d.text for d in reading.dates), *(f.text for f in reading.figures))
        for kin in stems(text, reading.language).kin
    }
    mine, theirs = mine & one.kin - frame, theirs & other.kin - frame
    return bool(mine - other.kin) and bool(theirs - one.kin)


def _reaches(one: Reading, other: Reading) -> bool:
    """Whether what the deed of the news reaches stands in the other: "into a wall" is not "on"."""
    goals = (a.goal.heads & one.kin for a in one.news)
    return all(not goal or not goal.isdisjoint(other.kin) for goal in goals)


# --- claims -------------------------------------------------------------------------------------


def same_claims(one: Reading, other: Reading) -> bool:
    """Whether ``other`` asserts all the news of ``one``, and the contrary of nothing in it."""
    news = one.news
    if not news or any(opposite(a, b) for a in news for b in other.asserted):
        return False
    return all(any(same_claim(a, b) for b in other.asserted) for a in news)


def same_claim(one: Assertion, other: Assertion) -> bool:
    """Whether two predicates say the same of the same parties."""
    return (
        other.deed in same_deeds(one.deed)
        and one.negated == other.negated
        and _same_mood(one.mood, other.mood)
        and _same_parties(one, other)
    ) or _same_toll(one, other)


def _same_toll(one: Assertion, other: Assertion) -> bool:
    """Whether both tell whom one harm befell: "the death toll rose to", "are known to have died".

    The numbers, which others compare, say the rest.
    """
    mine, theirs = harm_of(one), harm_of(other)
    return mine != "" and mine == theirs and one.negated == other.negated and one.mood is other.mood


def harm_of(one: Assertion) -> str:
    """What befell people by an assertion, or of whose toll it is; "" where it says neither."""
    # not the patient's wide words: "the widow of the dead man" is not who died
    told = {one.deed} | one.agent.heads | one.agent.wide | one.patient.heads
    return next((name for name, kin in harms().items() if told & kin), "")


def opposite(one: Assertion, other: Assertion) -> bool:
    """Whether two predicates cannot both hold of their parties: guilty and not, rose and fell."""
    # neither says that anything is so
    if Mood.ASKED in (one.mood, other.mood) or Mood.SUPPOSED in (one.mood, other.mood):
        return False
    turned = one.deed == other.deed and one.negated != other.negated
    excluded = frozenset({one.deed, other.deed}) in opposites() and one.negated == other.negated
    if excluded and (_one_bears(one, other) or _one_bears(other, one)):
        return True
    return (turned or excluded) and _same_parties(one, other)


def rival(one: Assertion, other: Assertion, *, first: bool) -> bool:
    """Whether two predicates give to two what only one can have done: caused it, won it.

    ``first`` says that both tell who was first.
    """
    sole = one.deed in sole_deeds() or first
    facts = (Mood.FACT, Mood.DOUBTFUL)
    if not sole or other.deed not in same_deeds(one.deed) or one.negated or other.negated:
        return False
    if one.mood not in facts or other.mood not in facts:
        return False
    a, b = one.agent, other.agent
    apart = bool(a.heads) and bool(b.heads) and a.wide.isdisjoint(b.wide)
    about = meet(one.patient, other.patient) or not (one.patient or other.patient)
    return apart and about


def _one_bears(one: Assertion, other: Assertion) -> bool:
    """Whether what befell somebody, nobody says by whom, is of who does the other: died, lives."""
    return not one.agent and bool(one.patient) and meet(one.patient, other.agent)


def _same_mood(one: Mood, other: Mood) -> bool:
    """Whether the other is as certain: what may be so does not bear out what is so."""
    return one is other and one is not Mood.ASKED


def _same_parties(one: Assertion, other: Assertion) -> bool:
    """Whether both are about the same: the one to whom it is done, and who does it, where told."""
    mine, theirs = one.patient, other.patient
    if mine and not (meet(mine, theirs) or _harmed(one, mine, theirs)):
        return False
    if one.agent and other.agent and not meet(one.agent, other.agent):
        return _turned(one, other)
    # who did it is all that the one says; the other does not tell it
    if one.agent and one.agent.heads and not other.agent and not mine:
        return False
    return bool(mine) or meet(one.agent, other.agent)


def _harmed(one: Assertion, mine: Party, theirs: Party) -> bool:
    """Whether both came to one harm, and one is told as "people" only: "17 people were hurt"."""
    suffered = any(one.deed in kin for kin in harms().values())
    anybody = counted("anybody")
    return suffered and bool(mine.heads & anybody or theirs.heads & anybody) and bool(theirs)


def _turned(one: Assertion, other: Assertion) -> bool:
    """Whether one has as its subject the other's object: a storm kills people, people die."""
    if one.patient and not other.patient:
        return meet(one.patient, other.agent)
    if other.patient and not one.patient:
        return meet(other.patient, one.agent)
    return False


def meet(one: Party, other: Party) -> bool:
    """Whether two parties can be one: a head of the one is named by the other."""
    if not one or not other:
        return False
    common = one.heads & other.heads  # "Parliament" at the head of a sentence is no name
    mine, theirs = one.names - common, other.names - common
    # "Minister Holt" and "Minister Sund" share a head and are two
    if mine and theirs and mine.isdisjoint(theirs):
        return False
    anybody, people = counted("anybody"), counted("people")
    for a, b in ((one, other), (other, one)):
        if a.heads & anybody and b.heads & people:
            return True  # "13 people", "thirteen passengers"
    return not one.heads.isdisjoint(other.wide) or not other.heads.isdisjoint(one.wide)


# --- numbers, days, words -----------------------------------------------------------------------


def _same_figures(one: Reading, other: Reading) -> bool:
    """Whether every number that says something stands in the other, of the same thing."""
    if not one.read:
        return _digits(one.text) == _digits(other.text)
    told = [figure for figure in one.figures if _says_something(figure)]
    return all(any(_same_figure(a, b, one, other) for b in other.figures) for a in told)


def _same_figure(one: Figure, other: Figure, mine: Reading, theirs: Reading) -> bool:
    """Whether two figures give one number, of the same kind: by and to, dead and on board."""
    if one.direction and other.direction and one.direction is not other.direction:
        return False
    if not same_value(one, other):
        return False
    if other.hedged and not one.hedged and not any(a.mood is Mood.AHEAD for a in theirs.news):
        return False  # "said it would" is no doubt
    by, to = _relation(one), _relation(other)
    if by and to and by != to:
        return False
    counts = one.kind in (FigureKind.COUNT, FigureKind.NUMBER)
    return not counts or same_harm(harm(one, mine), harm(other, theirs))


def _relation(one: Figure) -> str:
    """Whether a number is by how much or to what; "fell 3%" is by."""
    return one.relation or ("by" if one.direction else "")


def _says_something(figure: Figure) -> bool:
    if figure.kind is FigureKind.ORDINAL or figure.is_trend:
        return False
    idle = figure.kind in (FigureKind.COUNT, FigureKind.NUMBER, FigureKind.RANK)
    return not (idle and (figure.low or 0) <= _IDLE)


def _digits(text: str) -> tuple[str, ...]:
    """The numbers of a text in figures, in order of size."""
    found = (word.strip(".,;:%€$£()") for word in text.split())
    return tuple(sorted(word for word in found if any(map(str.isdigit, word))))


def _same_days(one: Reading, other: Reading) -> bool:
    """Whether the days that the one names are told by the other, or are those of its report."""
    mine, theirs = stretches(one.dates), stretches(other.dates)
    if mine and theirs:
        untold = [a for a in mine if not any(same_day(a, b) for b in theirs)]
        shared = len(untold) < len(mine)
        return not untold or (shared and all(_is_own_day(a, one, other) for a in untold))
    if mine and other.day is not None:
        close = any(start <= other.day and (other.day - end).days <= NEAR for start, end in mine)
    else:
        close = near(one.day, other.day)
    return close or _pinned(one)


def _is_own_day(stretch: Stretch, one: Reading, other: Reading) -> bool:
    """Whether a day is that on which a report says it, and the other is of about that day too."""
    start, end = stretch
    said = one.day is not None and start == end and 0 <= (one.day - end).days <= NEAR
    if not (said and near(one.day, other.day)):
        return False
    mine = stretches(one.dates)
    return all(
        any(same_day(day, a) for a in mine)
        for day in stretches(other.dates)
        if other.day is not None and day[0] == day[1] and near(day[0], other.day)
    )


def _pinned(one: Reading) -> bool:
    """Whether a number tells the event from any other, whenever it is told: "all 228 on board"."""
    counts = (FigureKind.COUNT, FigureKind.NUMBER)
    return any(f.kind in counts and (f.low or 0) > _SMALL for f in one.figures)


def same_event(one: Reading, other: Reading) -> bool:
    """Whether two sentences that name one day tell of one thing on it."""
    if not (one.read and other.read):
        return _nearly_equal(one, other)
    shared = len(_plainly(one, set()) & _plainly(other, set()))
    same = any(same_claim(a, b) for a in one.asserted for b in other.asserted)
    against = any(opposite(a, b) for a in one.asserted for b in other.asserted)
    return same and not against and shared >= FEWEST


def same_words(one: Quote, other: Quote) -> bool:
    """Whether a quotation is borne out by another: most of its words, and no other speaker."""
    a, b = (words(quote.text.casefold()) for quote in (one, other))
    # a part with spaces around it, so that no word is cut
    short, long = sorted((a, b), key=len)
    part = f" {' '.join(short)} " in f" {' '.join(long)} "
    return part and len(b) >= MOST * len(a) and _may_be_one(one, other)


def _same_quotes(one: Sequence[Quote], other: Sequence[Quote]) -> bool:
    """Whether each statement in quotation marks is in the other, of the same speaker."""
    said = [quote for quote in one if len(words(quote.text)) >= _QUOTED]
    return all(any(_same_quote(a, b) for b in other) for a in said)


def _same_quote(one: Quote, other: Quote) -> bool:
    a, b = (" ".join(words(quote.text.casefold())) for quote in (one, other))
    if f" {a} " not in f" {b} ":
        return False
    return _may_be_one(one, other)


def _may_be_one(one: Quote, other: Quote) -> bool:
    """Whether two quotations can be of one speaker."""
    a, b = (q.person or (q.speaker.text if q.speaker else "") for q in (one, other))
    return not (a and b) or same_name(a, b) or same_name(b, a)


def _covers(one: Reading, other: Reading) -> bool:
    """Whether the other has enough of the words that say what the claim is about."""
    frame: set[str] = set()
    for assertion in one.news:
        frame |= assertion.speaker.wide
    for text in (*(d.text for d in one.dates), *(f.text for f in one.figures)):
        frame |= set(stems(text, one.language).kin)
    told = _plainly(one, frame)
    shared = told & _plainly(other, frame)
    # a number that both give tells as much as a word
    fewest = FEWEST - any(map(_says_something, one.figures))
    return len(shared) >= fewest and len(shared) >= COVERED * len(told)


def _plainly(one: Reading, without: set[str]) -> frozenset[str]:
    """The words of a sentence, with one word for all nouns for people."""
    people = counted("people", one.language)
    said = one.kin - without
    # one report writes residents, another villagers: the word is not what tells them apart
    return (said - people) | {"people"} if said & people else said


def _nearly_equal(one: Reading, other: Reading) -> bool:
    """Whether two sentences without grammar have the same names and nearly the same words."""
    union = one.kin | other.kin
    return one.names == other.names and len(one.kin & other.kin) >= ALIKE * len(union)


def contradictions(one: Reading, others: Iterable[Reading]) -> Iterable[tuple[Reading, Assertion]]:
    """The readings that say the contrary of the news of ``one``, with what they say."""
    for other in others:
        for a in one.news:
            for b in other.news:
                if opposite(a, b):
                    yield other, b

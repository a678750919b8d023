"""Counts apart: two numbers that one passage gives for one thing, each by a speaker of its own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from briefing.language.clauses import tallies
from briefing.language.cues import pattern
from briefing.language.grammar import parse
from briefing.language.parsed import Parsed
from briefing.model.article import Analysis, Figure, FigureKind, Sentence
from briefing.sameness.measures import Measured, measured
from briefing.sameness.readings import Readings
from briefing.sameness.values import excludes, value
from briefing.story.differing import MOST_APART

_KINDS = frozenset(
    {
        *(FigureKind.PERCENT, FigureKind.MONEY, FigureKind.QUANTITY),
        *(FigureKind.COUNT, FigureKind.NUMBER),
    }
)
_NUMBER = re.compile(r"\d[\d,.]*")
Place = tuple[int, int, bool]


class Counts:
    """The numbers of all articles: who gives a number with what it counts."""

    def __init__(self, analyses: Iterable[Analysis]) -> None:
        self._tellers: defaultdict[tuple[float | None, str], set[str]] = defaultdict(set)
        for analysis in analyses:
            for figure in analysis.facts.figures:
                if not figure.mood.open:
                    self._tellers[figure.low, figure.unit].add(analysis.article.id)

    def elsewhere(self, number: float, figure: Figure) -> bool:
        """Whether another article gives a number as so, of things such as a figure counts."""
        return bool(self._tellers.get((number, figure.unit), set()) - {figure.span.article})


def counts_apart(pair: Sequence[Sentence], readings: Readings, given: Counts) -> Place | None:
    """Where two numbers stand that exclude each other, the second in the last sentence.

    Start, end, and whether the first is in the sentence before.
    """
    told = [(s, f) for s in pair for f in readings.figures_of(s.span) if f.kind in _KINDS]
    last = pair[-1]
    for sentence, one in told:
        if sentence is last and (end := _corrected(last, one, given)):
            return one.span.start, end, False
        for behind, other in told:
            if behind is not last or one.span.start >= other.span.start:
                continue
            if not (_comparable(one, other) and _is_only(one, told, sentence)):
                continue
            if _by_two(sentence, one, last, other, readings):
                alone = sentence is last
                start = one.span.start if alone else other.span.start
                return start, other.span.end, not alone
    return None


def _comparable(one: Figure, other: Figure) -> bool:
    """Whether two numbers can be of one thing, and exclude each other."""
    a, b = value(one), value(other)
    # a second number without a unit counts what the first did: "40 people … police said 25"
    if a is None or b is None or (one.unit != other.unit and other.unit):
        return False
    sizes = sorted(abs(f.low if f.low is not None else f.high or 0.0) for f in (one, other))
    return excludes(one, other) and sizes[0] > 0 and sizes[1] <= MOST_APART * sizes[0]


def _is_only(one: Figure, told: Sequence[tuple[Sentence, Figure]], sentence: Sentence) -> bool:
    """Whether nothing else in its sentence is counted in the same unit, but for the other number.

    Where two are, nobody knows to which of them the other number answers.
    """
    return sum(s is sentence and f.unit == one.unit for s, f in told) <= 2


def _corrected(sentence: Sentence, one: Figure, given: Counts) -> int | None:
    """Where a number ends that others give, and of which a sentence says that it is not so.

    "420 posts and not 260": what is denied is no figure of the sentence.
    """
    text, start = sentence.text, sentence.span.start
    first = one.span.end - start
    found = pattern("not_so_many").match(text, first)
    written = _NUMBER.search(one.text)
    if found is None or written is None or not one.low or one.low != one.high:
        return None
    other = _plain(found["number"]) * one.low / _plain(written[0])
    if other == one.low or not one.low / MOST_APART <= other <= MOST_APART * one.low:
        return None
    contested = (
        pattern("as_they_say").search(text, first) is not None
        or pattern("the_real").search(text[: one.span.start - start]) is not None
    )
    if not contested and not given.elsewhere(other, one):
        return None
    return start + found.end()


def _plain(number: str) -> float:
    return float(number.replace(",", "").rstrip("."))


def _by_two(
    sentence: Sentence, one: Figure, last: Sentence, other: Figure, readings: Readings
) -> bool:
    """Whether two speakers give the two numbers for one thing."""
    if one.mood.open or other.mood.open:
        return False
    # what needs no grammar first
    if one.period and other.period and one.period.timex != other.period.timex:
        return False
    # "12 of them" is a part of the other number and no rival to it
    if any(_is_part(s, f) for s, f in ((sentence, one), (last, other))):
        return False
    first, second = parse([sentence.text, last.text])
    tellers = [
        tallies.teller(parsed, *_place(s, f))
        for parsed, s, f in ((first, sentence, one), (second, last, other))
    ]
    if tellers[0] is None or tellers[1] is None:
        return False
    # one speaker with two numbers counts two things, or corrects himself
    if tellers[0].lemma.lower() == tellers[1].lemma.lower():
        return False
    return _one_thing(sentence, one, last, other, readings, second)


def _one_thing(
    sentence: Sentence,
    one: Figure,
    last: Sentence,
    other: Figure,
    readings: Readings,
    parsed: Parsed,
) -> bool:
    if tallies.stands_for(parsed, *_place(last, other)):
        return True
    a, b = (_measured(f, s, readings) for s, f in ((sentence, one), (last, other)))
    if b.reading.places - a.reading.places or a.ahead is not b.ahead:
        return False
    if a.harm or b.harm:
        return a.harm == b.harm
    if one.unit == other.unit and one.unit:
        same = bool(a.deeds.keys() & b.deeds.keys())
        return same or tallies.merely_is(parsed, *_place(last, other))
    return not other.unit and tallies.is_counted(parsed, *_place(last, other))


def _measured(figure: Figure, sentence: Sentence, readings: Readings) -> Measured:
    article = readings.articles[sentence.span.article]
    return measured(figure, readings.of(sentence.span), article, 0, 0)


def _is_part(sentence: Sentence, figure: Figure) -> bool:
    after = sentence.text[figure.span.end - sentence.span.start :]
    counts = figure.kind in (FigureKind.COUNT, FigureKind.NUMBER)
    of = counts and after.lstrip().startswith(("of the", "of them", "of those"))
    return of or pattern("in_parts").search(after) is not None


def _place(sentence: Sentence, figure: Figure) -> tuple[int, int]:
    return figure.span.start - sentence.span.start, figure.span.end - sentence.span.start

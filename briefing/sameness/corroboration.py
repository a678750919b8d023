"""Whether one sentence bears out another: the last word before a brief prints "also [3]".

The stages before find sentences that tell the same in other words. Here a doubt means no: a
reader takes "also" for "says this too". So every figure of the sentence must stand in the other,
what it says lies ahead must lie there on the same days, and the two must share enough words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from briefing.language.terms import stems
from briefing.model.article import Analysis, DateMention, EventKind, Figure, FigureKind, Span

SHARED = 3
"""Fewest words, reduced to their families, that two sentences must have in common."""
SHARED_BESIDE = 2
"""Fewest such words beside two equal figures."""
SHARE = 0.3
"""Least part of the shorter sentence's words that they must be."""

_IDLE = 3  # "two sides" says nothing that another report must repeat
_ROUNDING = 0.005


class Corroboration:
    """Compares sentences of these analyses, by their spans."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self._articles = {a.article.id: a.article for a in analyses}
        self._figures: defaultdict[Span, list[Figure]] = defaultdict(list)
        self._dates: defaultdict[Span, list[DateMention]] = defaultdict(list)
        self._ahead: defaultdict[Span, list[DateMention]] = defaultdict(list)
        for analysis in analyses:
            for figure in analysis.facts.figures:
                self._figures[figure.sentence].append(figure)
            for date in analysis.facts.dates:
                self._dates[date.sentence].append(date)
            for event in analysis.facts.events:
                if event.kind is not EventKind.PAST:
                    self._ahead[event.sentence].append(event.date)

    def bears_out(self, sentence: Span, other: Span) -> bool:
        """Whether ``other`` says all that can be checked in ``sentence``."""
        told = [figure for figure in self._figures[sentence] if _says_something(figure)]
        return (
            all(any(_agree(one, two) for two in self._figures[other]) for one in told)
            and _meet(self._ahead[sentence], self._dates[other])
            and self.share(sentence, other)
        )

    def share(self, sentence: Span, other: Span) -> bool:
        """Whether the two have enough words in common to be about one thing."""
        one, two = self._kin(sentence), self._kin(other)
        shared = len(one & two)
        return shared >= SHARED and shared >= SHARE * min(len(one), len(two))

    def share_beside(self, figure: Figure, other: Figure) -> bool:
        """Whether the sentences of two equal figures share words beside them.

        That two numbers are equal is no sign that they are of one thing.
        """
        numbers = self._kin(figure.span) | self._kin(other.span)
        shared = self._kin(figure.sentence) & self._kin(other.sentence)
        return len(shared - numbers) >= SHARED_BESIDE

    def _kin(self, span: Span) -> frozenset[str]:
        article = self._articles[span.article]
        return frozenset(stems(article.slice(span), article.language).kin)


def _says_something(figure: Figure) -> bool:
    if figure.kind is FigureKind.ORDINAL or figure.low is None:
        return False
    idle = figure.kind in (FigureKind.COUNT, FigureKind.NUMBER, FigureKind.RANK)
    return not (idle and figure.low <= _IDLE)


def _agree(one: Figure, other: Figure) -> bool:
    if one.low is None or other.low is None or (one.unit and other.unit and one.kind != other.kind):
        return False
    return abs(one.low - other.low) <= _ROUNDING * max(abs(one.low), abs(other.low))


def _meet(ahead: Iterable[DateMention], dates: Sequence[DateMention]) -> bool:
    """Whether each of these days is told in the other sentence too."""
    return all(any(_same_days(one, two) for two in dates) for one in ahead if one.start)


def _same_days(one: DateMention, other: DateMention) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.start <= other.end and other.start <= one.end

"""The order in which to read the chosen sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefing.model.article import Analysis, Span
from briefing.summary.choice import Choice

_NEXT = 2
"""How many sentences behind another a sentence goes on with it."""


def order(choices: Sequence[Choice], analyses: Sequence[Analysis]) -> tuple[Choice, ...]:
    """The choices in the order to read them: the newest day first, within it by their depth.

    A sentence that others of its day tell too stands where, on average, all of them have it; one
    that goes on with another stands right behind it.
    """
    lengths = {analysis.article.id: max(1, len(analysis.sentences)) for analysis in analyses}
    days = {analysis.article.id: _day(analysis) for analysis in analyses}

    def place(choice: Choice) -> tuple[int, float, Span]:
        day = days[choice.sentence.span.article]
        support = [one for one in choice.support if days[one.span.article] == day]
        told = [choice.sentence, *support]
        depth = sum(one.position / lengths[one.span.article] for one in told) / len(told)
        return (-day.toordinal(), round(depth, 6), choice.sentence.span)

    found: list[Choice] = []
    for choice in sorted(choices, key=place):
        one = choice.sentence
        behind = (
            n
            for n, other in enumerate(found, 1)
            if other.sentence.span.article == one.span.article
            and 0 < one.position - other.sentence.position <= _NEXT
        )
        found.insert(max(behind, default=len(found)), choice)
    return tuple(found)


def _day(analysis: Analysis) -> date:
    """The article's own day; one that is only assumed says nothing of the order."""
    article = analysis.article
    return article.published if article.published and not article.date_assumed else date.min

"""The order in which to read the chosen sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefing.model.article import Analysis, Sentence, Span
from briefing.summary.choice import Choice
from briefing.summary.heads import lead_of

_NEXT = 2
"""How many sentences behind the lead of a report a sentence goes on with it."""


def order(choices: Sequence[Choice], analyses: Sequence[Analysis]) -> tuple[Choice, ...]:
    """The choices in the order to read them: the newest day first, within it by their depth.

    A sentence that others of its day tell too stands where, on average, all of them have it; one
    that goes on with the lead of its report stands where the lead does. The place of a choice does
    not depend on the other choices, so that none moves when another comes or goes.
    """
    told = {analysis.article.id: analysis for analysis in analyses}
    days = {key: _day(analysis) for key, analysis in told.items()}

    def depth(sentence: Sentence) -> float:
        analysis = told[sentence.span.article]
        lead = lead_of(analysis)
        place = lead if 0 <= sentence.position - lead <= _NEXT else sentence.position
        return place / max(1, len(analysis.sentences))

    def place(choice: Choice) -> tuple[int, float, Span]:
        day = days[choice.sentence.span.article]
        support = [one for one in choice.support if days[one.span.article] == day]
        found = [*map(depth, (choice.sentence, *support))]
        return (-day.toordinal(), round(sum(found) / len(found), 6), choice.sentence.span)

    return tuple(sorted(choices, key=place))


def _day(analysis: Analysis) -> date:
    """The article's own day; one that is only assumed says nothing of the order."""
    article = analysis.article
    return article.published if article.published and not article.date_assumed else date.min

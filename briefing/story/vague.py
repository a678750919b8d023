"""Counts in words alone, where another report gives the number: "dozens were hurt"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from briefing.language.counted import harms
from briefing.language.cues import pattern
from briefing.language.terms import stems
from briefing.model.article import Analysis, Figure, FigureKind, ParagraphKind, Span
from briefing.story.ledger import Measure
from briefing.story.standing import Superseded, Why

_HEAD = 6
"""Sentences at the head of a report that would be printed for what they count."""
_FEWEST = 2  # "several" and "dozens" are not overtaken by one who was hurt
_ROUGHLY = pattern("rough_count")


def outcounted(analyses: Sequence[Analysis], measures: Iterable[Measure]) -> dict[Span, Superseded]:
    """The sentences that count in words whom a report of their day, or a later one, has numbered.

    One that gives another number of people itself stands.
    """
    days = {a.article.id: _day(a) for a in analyses}
    counted: dict[str, list[Figure]] = {}
    for measure in measures:
        one = measure.figures[0]
        if measure.harm and measure.opening and (one.low or 0) >= _FEWEST:
            counted.setdefault(measure.harm, []).append(one)
    found: dict[Span, Superseded] = {}
    for analysis in analyses:
        numbered = {f.sentence for f in analysis.facts.figures if _is_number(f)}
        for sentence in analysis.sentences[:_HEAD]:
            if sentence.kind is not ParagraphKind.BODY or sentence.span in numbered:
                continue
            for harm in _roughly(sentence.text, analysis.article.language):
                for figure in counted.get(harm, ()):
                    newer = days[figure.sentence.article] >= days[analysis.article.id]
                    if newer and figure.sentence != sentence.span:
                        by = Superseded(Why.OVERTAKEN, figure.sentence)
                        found.setdefault(sentence.span, by)
    return found


def _day(analysis: Analysis) -> date:
    article = analysis.article
    return article.published if article.published and not article.date_assumed else date.min


def _is_number(figure: Figure) -> bool:
    exact = figure.low is not None and figure.low == figure.high
    return figure.kind in (FigureKind.COUNT, FigureKind.NUMBER) and exact


def _roughly(text: str, language: str) -> Iterable[str]:
    """The harms to people whom a sentence counts in words alone."""
    if not _ROUGHLY.search(text):
        return ()
    told = frozenset(stems(text, language).kin)
    return [harm for harm, kin in harms().items() if told & kin]

"""Whole names in the lines that open a note: a surname that no line before tells gets its rest.

"[Ada] Vey" with her role, where the report leaves no doubt (:mod:`briefing.summary.naming`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from briefing.compose.context import Context
from briefing.model.article import Analysis
from briefing.model.brief import Brief, Citation, Line, Origin
from briefing.summary.candidates import newest_day, own_day
from briefing.summary.heads import is_relative
from briefing.summary.naming import Naming, namings, with_namings

_FIRST = re.compile(r"[\w’'-]+")
_LONGEST = 40  # letters; no surname is longer, and a page without a space may be a megabyte
_LAST = re.compile(r"[\w’'-]+\Z")


def introduced(context: Context, brief: Brief) -> Brief:
    """The brief, whom its bottom line and points name by half named whole at first."""
    # the title is read first: whom it names whole needs no more
    told = [brief.title]

    def named(line: Line) -> Line:
        found = _named(context, line, " ".join(told))
        told.append(line.text)
        return found

    first = tuple(map(named, brief.bottom_line))
    return replace(brief, bottom_line=first, points=tuple(map(named, brief.points)))


def _named(context: Context, line: Line, told: str) -> Line:
    # what an analyst has touched has other words before it, and its places are of those
    if line.origin is not Origin.VERBATIM or len(line.spans) != 1 or line.original:
        return line
    (place,) = line.spans
    analysis = context.source(place.source)
    sentences = [s for s in analysis.sentences if place.start <= s.span.start < place.end]
    if len(sentences) != 1:
        return line
    text = analysis.article.text
    own = [
        one
        for one in namings(sentences[0], analysis, told)
        if one.is_of_name and not _is_told(text, one, told)
    ]
    said = with_namings(line.text, place.start, before_days(context, analysis, place, own))
    if said == line.text:
        return line
    return replace(line, text=said, origin=Origin.COMPLETED, original=line.text)


def before_days(
    context: Context, analysis: Analysis, place: Citation, found: Iterable[Naming]
) -> list[Naming]:
    """What may be put into a line that is given its days in brackets behind their words.

    Of an older report, only what stands before the first of them.
    """
    # a report of the newest day gets no days in brackets, so nothing can stand in their way
    if own_day(analysis) == newest_day(context.analyses):
        return list(found)
    days = (
        one.span.start
        for one in analysis.facts.dates
        if place.start <= one.span.start and one.span.end <= place.end and is_relative(one)
    )
    # days find their place by the words behind them, which must stay those of the source
    first = min(days, default=place.end)
    return [one for one in found if one.end <= first]


def _is_told(text: str, one: Naming, told: str) -> bool:
    """Whether lines before have the surname beside which words are put in."""
    # a role in brackets stands behind its surname, a first name before it
    behind = one.text.startswith(("[,", " ["))
    start = max(0, one.start - _LONGEST)
    found = _LAST.search(text, start, one.start) if behind else _FIRST.match(text, one.start)
    return found is not None and re.search(rf"\b{re.escape(found[0])}\b", told) is not None

"""One lead a report, newest days first: what points are made of before any second sentence.

A report puts its news first and explains it then. So each report is heard once, with the first of
its sentences that may be printed, before one is heard twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from briefing.model.article import Analysis
from briefing.summary.candidates import Candidate
from briefing.summary.fitness import Fits, lead_of
from briefing.summary.opening import LENGTH, standings
from briefing.summary.paraphrase import Likeness

EDGE = 0.5
"""A lead that tells less of what the reports share, against half of the leads, is at the edge."""
_DAYS = 2
DEPTH = 3
"""Sentences at the head of a report of which the first that may be printed is its lead."""


def leads(
    analyses: Sequence[Analysis], pool: Sequence[Candidate], likeness: Likeness, fits: Fits
) -> tuple[int, ...]:
    """Indices of the reports' leads, the newest and best borne out first.

    A report that a pinned sentence tells already has none; nor has one at the edge of the story.
    Where all reports are of one day there are none.
    """
    if len({one.age for one in pool}) < _DAYS:
        return ()  # reports of one day have one news: what several tell is worth more
    heard = {one.article for one in pool if one.pinned}
    begins = [lead_of(analysis) for analysis in analyses]
    heads: dict[int, list[int]] = {}
    for index, one in enumerate(pool):
        if one.article not in heard and 0 <= one.sentence.position - begins[one.article] < DEPTH:
            heads.setdefault(one.article, []).append(index)
    found = list(_each(pool, heads.values(), fits))
    worth = standings(pool, likeness, found)
    relevant = {index: _relevance(pool, likeness, index) for index in found}
    least = EDGE * median(relevant.values()) if found else 0.0
    kept = (index for index in found if relevant[index] >= least)
    return tuple(sorted(kept, key=lambda index: (-worth[index], index)))


def _relevance(pool: Sequence[Candidate], likeness: Likeness, index: int) -> float:
    """How much it tells of what the reports share."""
    weights, concepts = likeness.concepts
    shared: float = sum(weights[one] for one in concepts[index])
    return shared / float(pool[index].words ** LENGTH)


def _each(pool: Sequence[Candidate], heads: Iterable[Sequence[int]], fits: Fits) -> Iterator[int]:
    for head in heads:
        ordered = sorted(head, key=lambda index: pool[index].sentence.position)
        lead = next((one for one in ordered if pool[one].eligible and fits(one, ())), None)
        if lead is not None:
            yield lead

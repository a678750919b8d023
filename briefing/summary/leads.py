"""One lead a report, newest days first: what points are made of before any second sentence.

A report puts its news first and explains it then. So each report is heard once, with the first of
its sentences that may be printed, before one is heard twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.summary.candidates import Candidate
from briefing.summary.fitness import Fits
from briefing.summary.opening import standings
from briefing.summary.paraphrase import Likeness

DEPTH = 4
"""Sentences at the head of a report of which the first that may be printed is its lead."""


def leads(pool: Sequence[Candidate], likeness: Likeness, fits: Fits) -> tuple[int, ...]:
    """Indices of the reports' leads, the newest and best borne out first.

    A report that a pinned sentence tells already has none.
    """
    heard = {one.article for one in pool if one.pinned}
    heads: dict[int, list[int]] = {}
    for index, one in enumerate(pool):
        if one.article not in heard and one.sentence.position < DEPTH:
            heads.setdefault(one.article, []).append(index)
    found = list(_each(pool, heads.values(), fits))
    worth = standings(pool, likeness, found)
    return tuple(sorted(found, key=lambda index: (-worth[index], index)))


def _each(pool: Sequence[Candidate], heads: Iterable[Sequence[int]], fits: Fits) -> Iterator[int]:
    for head in heads:
        ordered = sorted(head, key=lambda index: pool[index].sentence.position)
        lead = next((one for one in ordered if pool[one].eligible and fits(one, ())), None)
        if lead is not None:
            yield lead

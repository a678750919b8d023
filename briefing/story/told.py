"""The story of a set of articles: what is compared between them, worked out once and kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from briefing.model.article import Analysis, Figure
from briefing.sameness.readings import Readings
from briefing.story.contrary import Contradiction, contradictions, denied_further_on, refuted
from briefing.story.disputes import Dispute, disputes
from briefing.story.ledger import Measure, ledger
from briefing.story.positions import Position, positions
from briefing.story.reversals import turned_round
from briefing.story.roster import Participant, roster
from briefing.story.standing import Standing, Superseded, standing
from briefing.story.timeline import Occasion, timeline
from briefing.story.tolls import tolls_apart
from briefing.story.vague import outcounted

_MOST_KEPT = 2
"""Sets that are kept: an edit composes the same articles again, and tells nothing new of them."""


@dataclass(frozen=True)
class Story:
    """What a set of articles tells together.

    ``readings`` are the sentences as sameness reads them, ``measures`` the ledger of figures,
    ``contrary`` the claims that contradict each other, ``disputes`` where one report tells that two
    speakers do, ``tolls`` counts of one harm that exclude each other, ``standing`` what of it all
    stands now, ``roster`` who takes part, ``positions`` who takes which stand.
    """

    analyses: tuple[Analysis, ...]
    families: tuple[tuple[int, ...], ...]
    readings: Readings
    measures: tuple[Measure, ...]
    contrary: tuple[Contradiction, ...]
    disputes: tuple[Dispute, ...]
    tolls: tuple[tuple[Figure, Figure], ...]
    standing: Standing
    roster: tuple[Participant, ...]
    positions: tuple[Position, ...]

    def timeline(self, today: date) -> tuple[Occasion, ...]:
        """What happened and what is ahead of ``today``, in order of time."""
        return _timeline(self.analyses, self.families, today)


@lru_cache(maxsize=_MOST_KEPT)
def _timeline(
    analyses: tuple[Analysis, ...], families: tuple[tuple[int, ...], ...], today: date
) -> tuple[Occasion, ...]:
    return timeline(analyses, families, today)


_KEPT: dict[tuple[object, ...], Story] = {}


def tell(
    analyses: Sequence[Analysis],
    families: Sequence[Sequence[int]],
    reports: Mapping[str, Superseded],
) -> Story:
    """The story of these articles; kept for the sets last asked for.

    ``families`` are groups of indices, one an independent report; ``reports`` are those that a
    notice takes back, as :func:`briefing.story.standing.notices_of` gives them.
    """
    # the articles are held by what is kept, so no other can come to stand at their place
    key = (
        tuple((id(one.article), len(one.sentences)) for one in analyses),
        tuple(map(tuple, families)),
        tuple(sorted(reports)),
    )
    # taken out and put in again: the one that was asked for longest ago goes first
    found = _KEPT.pop(key, None)
    if found is None:
        found = _tell(tuple(analyses), tuple(map(tuple, families)), reports)
        if len(_KEPT) >= _MOST_KEPT:
            _KEPT.pop(next(iter(_KEPT)))
    _KEPT[key] = found
    return found


def _tell(
    analyses: tuple[Analysis, ...],
    families: tuple[tuple[int, ...], ...],
    reports: Mapping[str, Superseded],
) -> Story:
    readings = Readings(analyses)
    measures = ledger(analyses, families, readings)
    contrary = contradictions(analyses, families, readings)
    turned = turned_round(analyses, readings) | refuted(contrary)
    # what is refuted tells more of why a sentence fell than what was only counted since
    turned = outcounted(analyses, measures) | turned
    stands = standing(analyses, measures, reports, turned)
    return Story(
        analyses=analyses,
        families=families,
        readings=readings,
        measures=measures,
        contrary=(*contrary, *denied_further_on(analyses, families, readings)),
        tolls=tolls_apart(measures, analyses, families, readings),
        disputes=disputes(analyses, families, readings),
        standing=stands,
        roster=roster(analyses, families),
        positions=positions(analyses, families),
    )

"""Contrary claims are those that comparing each with each would give; nothing is missed."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from itertools import product

import pytest

from briefing.language.predicates import same_deeds
from briefing.model.article import Analysis, Span
from briefing.sameness.readings import Readings
from briefing.story import families
from briefing.story.contrary import (
    Contradiction,
    _age,
    _Claim,
    _contradict,
    _Deed,
    _excluded_by,
    contradictions,
)
from briefing.story.reversals import _ending, _ends, _heads, turned_round

PATTERNS = (
    "{thing} at {place} rose in the first week of March.",
    "{thing} at {place} fell in the first week of March.",
    "{who} will close the {place} pier, the harbour board said.",
    "{who} will not close the {place} pier, the harbour board said.",
    "{who} halted the ferries from {place} on Monday.",
    "{who} resumed the ferries from {place} on Monday.",
    "{who} caused the fire on the {place} pier, the inquiry found.",
    "{who} was found guilty of the fire on the {place} pier.",
    "{who} was acquitted of the fire on the {place} pier.",
    "{count} passengers were killed on the ferry off {place}.",
    "{count} people survived on the ferry off {place}.",
    "{who} fired first on the boats off {place}.",
    "It was found that {who} did not cause the fire on the {place} pier.",
)


def reports(chance: random.Random, report: Callable[..., Analysis], count: int) -> list[Analysis]:
    made = []
    for number in range(count):
        lines = [
            chance.choice(PATTERNS).format(
                thing=chance.choice(("Ferry fares", "Grain exports")),
                place=chance.choice(("Orvane", "Tolle")),
                who=chance.choice(("The Sandvik line", "Oda Lind", "The coast guard")),
                count=chance.choice(("13", "Thirteen", "40")),
            )
            for _ in range(5)
        ]
        day = date(2032, 3, 1 + number % 9)
        made.append(report(f"r{number}", *lines, outlet=f"Gazette {number}", day=day))
    return made


def each_with_each(analyses: list[Analysis], readings: Readings) -> tuple[Contradiction, ...]:
    """The plain way: all pairs of claims of one deed, or of deeds that may exclude each other."""
    by_deed: dict[str, _Deed] = {}
    for number, analysis in enumerate(analyses):
        for sentence in analysis.sentences[:4]:
            reading = readings.of(sentence.span)
            for said in reading.news:
                by_deed.setdefault(said.deed, _Deed()).add(reading, said, number)
    found: dict[tuple[Span, Span], Contradiction] = {}
    for deed, told in by_deed.items():
        others = same_deeds(deed).union(_excluded_by(deed)) - {deed}
        against = [b for d in (deed, *sorted(others)) if d in by_deed for b in by_deed[d].claims]
        pairs: list[tuple[_Claim, _Claim]] = list(product(told.claims, against))
        for a, b in pairs:
            if a.family != b.family and _contradict(a, b):
                one, other = sorted((a, b), key=_age)
                made = Contradiction(one.reading, one.said, other.reading, other.said)
                found.setdefault((one.reading.span, other.reading.span), made)
    return tuple(found[key] for key in sorted(found))


@pytest.mark.parametrize("seed", range(4))
def test_no_contradiction_is_missed(seed: int, report: Callable[..., Analysis]) -> None:
    analyses = reports(random.Random(seed), report, 30)
    groups = families([one.article for one in analyses])
    groups = tuple((number,) for number in range(len(analyses))) if groups else groups
    readings = Readings(analyses)
    found = contradictions(analyses, groups, readings)
    assert found == each_with_each(analyses, readings)
    assert len(found) > 20


@pytest.mark.parametrize("seed", range(4))
def test_no_reversal_is_missed(seed: int, report: Callable[..., Analysis]) -> None:
    analyses = reports(random.Random(seed), report, 30)
    readings = Readings(analyses)
    told = [(readings.of(span), place) for span, place in _heads(analyses)]
    newer = [(one, said) for one, place in told if place < 4 for said in _ending(one)]
    wanted: dict[Span, Span] = {}
    for older, _ in told:
        for said in older.news:
            by = next((n for n, against in newer if _ends(older, said, n, against)), None)
            if by is not None:
                wanted.setdefault(older.span, by.span)
    found = turned_round(analyses, readings)
    assert {span: one.by for span, one in found.items()} == wanted
    assert wanted

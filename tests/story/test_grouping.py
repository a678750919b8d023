"""Mentions come into the groups that comparing each with all that are near would give."""

from __future__ import annotations

import random
from collections.abc import Callable, Hashable, Sequence
from datetime import date

import pytest

from briefing.model.article import Analysis
from briefing.sameness.measures import Measured, same_measure
from briefing.sameness.readings import Readings
from briefing.sameness.values import can_agree, value
from briefing.story import families
from briefing.story.grouping import _COMPARED, _keys, _near, grouped
from briefing.story.ledger import _mentions

THINGS = ("Ferry fares", "Ferry traffic", "Grain exports", "The price of diesel", "Harbour fees")
PLACES = ("Orvane", "Tolle", "Kell Sound")
PATTERNS = (
    "{thing} in {place} rose by {small}% in {month}, the harbour board said.",
    "{thing} in {place} fell to {small}.5% in {month}.",
    "{thing} in {place} stood at about {small} per cent, and over {large} tonnes were moved.",
    "{count} people were killed and {small} hurt when a ferry sank off {place} on Monday.",
    "At least {count} people died off {place}, the harbour board said.",
    "Nearly {large} vessels lay off {place} in {month}.",
    "The board paid {large} million crowns for the pier at {place}.",
    "The pier at {place} cost more than ${large}, between {count} and {large} times the plan.",
    "Temperatures in {place} fell to -{small} degrees and rose to {count} degrees.",
    "A quarter of the boats in {place}, some {large}, stayed away, 0.{small}% more than before.",
)


def reports(chance: random.Random, report: Callable[..., Analysis], count: int) -> list[Analysis]:
    made = []
    for number in range(count):
        lines = [
            chance.choice(PATTERNS).format(
                thing=chance.choice(THINGS),
                place=chance.choice(PLACES),
                month=chance.choice(("March", "April")),
                small=chance.randint(1, 9),
                count=chance.randint(9, 14),
                large=chance.choice(("180", "1,900", "2,000", "2,040", "25,000")),
            )
            for _ in range(5)
        ]
        day = date(2032, 3, 1 + number % 4)
        made.append(report(f"r{number}", *lines, outlet=f"Gazette {number}", day=day))
    return made


def each_with_all(mentions: Sequence[Measured]) -> list[list[Measured]]:
    """The plain way: every group that is near is compared, in the order of coming."""
    groups: list[list[Measured]] = []
    places: dict[Hashable, list[int]] = {}
    for mention in mentions:
        near = dict.fromkeys(n for key in _near(mention) for n in places.get(key, ()))
        number = next((n for n in near if _belongs(mention, groups[n])), None)
        if number is None:
            number = len(groups)
            groups.append([])
        groups[number].append(mention)
        for key in _keys(mention):
            held = places.setdefault(key, [])
            if number not in held:
                held.append(number)
    return groups


def _belongs(mention: Measured, group: Sequence[Measured]) -> bool:
    if any(
        (one.article, one.day, one.reading.moment)
        == (mention.article, mention.day, mention.reading.moment)
        and not can_agree(value(one.figure), value(mention.figure))
        for one in group
    ):
        return False
    near = group if len(group) <= _COMPARED else (*group[:2], *group[2 - _COMPARED :])
    return any(same_measure(one, mention) for one in near)


@pytest.mark.parametrize("seed", range(6))
def test_no_group_is_missed(seed: int, report: Callable[..., Analysis]) -> None:
    chance = random.Random(seed)
    analyses = reports(chance, report, 24)
    grouped_reports = families([one.article for one in analyses])
    mentions, _ = _mentions(analyses, grouped_reports, Readings(analyses), frozenset())
    chance.shuffle(mentions)
    assert len(mentions) > 100
    found = grouped(mentions)
    assert found == each_with_all(mentions)
    assert any(len(one) > _COMPARED for one in found)

"""Figures, dates, people and quotations of several reports, merged; agreement and positions."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date

import pytest

from briefing.model.article import Analysis, EventKind
from briefing.sameness.readings import Readings
from briefing.story import (
    Subject,
    contradictions,
    differences,
    families,
    ledger,
    positions,
    quotations,
    roster,
    timeline,
)

TODAY = date(2025, 6, 10)


@pytest.fixture
def reports(report: Callable[..., Analysis]) -> list[Analysis]:
    return [
        report(
            "a",
            "Norwegian exports to Japan fell 12.4% in May, the steepest drop since March 2020.",
            "Norway has accused Japan of delaying shipments of fish on purpose.",
            "Finance Minister Ines Valcourt will sign the fishing accord on Thursday.",
            "“We will not wait for another year,” said Ines Valcourt in Oslo.",
            outlet="Northern Post",
            day=date(2025, 6, 9),
        ),
        report(
            "b",
            "Norwegian exports to Japan fell by about 12% in May, officials said.",
            "Tokyo, for its part, has accused Oslo of dumping cheap salmon.",
            "The fishing accord will be signed on Friday, said minister Ines Valcourt.",
            "The truce expires in August unless both sides agree to extend it.",
            outlet="Harbour Ledger",
            day=date(2025, 6, 9),
        ),
        report(
            "c",
            "Norwegian exports to Japan fell by 19% in May, a trade group said.",
            "Two countries and three issues are at stake in the talks of this week.",
            "Prime Minister Tobias Renn met fishermen on 6 June 2025 in Bergen.",
            "“We will not wait for another year,” Valcourt told reporters on Monday.",
            day=date(2025, 6, 8),
        ),
    ]


def grouped(analyses: list[Analysis]) -> tuple[tuple[int, ...], ...]:
    return families([analysis.article for analysis in analyses])


def test_ledger_tells_a_measure_once(reports: list[Analysis]) -> None:
    first, *rest = ledger(reports, grouped(reports))
    assert [figure.text for figure in first.figures] == ["12.4%", "12%"]
    assert [figure.text for figure in first.differing] == ["19%"]
    assert first.families == 2
    assert not any("wo countries" in figure.text for one in rest for figure in one.figures)


def test_a_trend_bears_a_figure_out(report: Callable[..., Analysis]) -> None:
    analyses = [
        report("a", "Norwegian exports to Japan fell 12.4% in May, the statistics office said."),
        report("b", "Reports point to a marked decline in Norwegian exports to Japan."),
        report("c", "The weather in Bergen was fine during the whole of the week."),
    ]
    (measure,) = ledger(analyses, grouped(analyses))
    assert [trend.span.article for trend in measure.trends] == ["b"]


def test_timeline_is_in_order_and_keeps_precision(reports: list[Analysis]) -> None:
    occasions = timeline(reports, grouped(reports), TODAY)
    assert list(occasions) == sorted(occasions, key=lambda one: (one.start, one.end))
    august = next(one for one in occasions if one.start == date(2025, 8, 1))
    assert august.end == date(2025, 8, 31)
    assert august.kind is EventKind.DEADLINE
    assert all(one.kind is EventKind.PAST for one in occasions if one.end < TODAY)


def test_different_days_for_one_event_differ(reports: list[Analysis]) -> None:
    groups = grouped(reports)
    occasions = timeline(reports, groups, TODAY)
    found = differences(ledger(reports, groups), occasions, reports)
    dates = [one for one in found if one.subject is Subject.DATE]
    figures = [one for one in found if one.subject is Subject.FIGURE]
    articles = {analysis.article.id: analysis.article for analysis in reports}
    assert [[articles[t.words.article].slice(t.words) for t in one.tellings] for one in dates] == [
        ["Thursday", "Friday"]
    ]
    assert [telling.words.article for telling in figures[0].tellings] == ["a", "c"]


def test_roster_merges_names_and_keeps_roles(reports: list[Analysis]) -> None:
    people = roster(reports, grouped(reports))
    valcourt = next(person for person in people if person.name == "Ines Valcourt")
    assert valcourt.families >= 2
    assert valcourt.roles[0].text == "Finance Minister"
    assert not any(person.name == "Valcourt" for person in people)


def test_quotations_are_told_once(reports: list[Analysis]) -> None:
    (said,) = quotations(reports, grouped(reports))
    assert said.quote.text.startswith("We will not wait")
    assert [quote.span.article for quote in said.elsewhere] in (["a"], ["c"])
    assert said.families == 2


def test_positions_say_who_says_what_of_whom(reports: list[Analysis]) -> None:
    found = {(one.kind, one.holder, one.towards) for one in positions(reports, grouped(reports))}
    assert ("accuses", "norway", "japan") in found
    assert ("accuses", "japan", "norway") in found


def test_each_other_is_two_positions(report: Callable[..., Analysis]) -> None:
    analyses = [report("a", "Both Norway and Japan have since accused each other of delays.")]
    found = {(one.holder, one.towards) for one in positions(analyses, ((0,),))}
    assert found == {("norway", "japan"), ("japan", "norway")}


def test_any_order_tells_the_same(reports: list[Analysis]) -> None:
    def tell(analyses: list[Analysis]) -> list[object]:
        groups = grouped(analyses)
        measures = ledger(analyses, groups)
        return [
            [(one.figures, one.differing, one.trends, one.importance) for one in measures],
            timeline(analyses, groups, TODAY),
            roster(analyses, groups),
            quotations(analyses, groups),
            positions(analyses, groups),
        ]

    expected = tell(reports)
    for seed in range(4):
        shuffled = reports[:]
        random.Random(seed).shuffle(shuffled)
        assert tell(shuffled) == expected


def test_nothing_gives_nothing() -> None:
    assert ledger((), ()) == ()
    assert timeline((), (), TODAY) == ()
    assert roster((), ()) == ()
    assert quotations((), ()) == ()
    assert positions((), ()) == ()


RISING = "Grain exports from Norland rose sharply in May, the trade ministry said."
FALLING = "Grain exports from Norland fell by 4% in May, traders said."


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (FALLING, 1),
        ("Grain exports from Norland fell by 4% in April 2024, traders said.", 0),
        ("Grain imports from Norland fell by 4% in May, traders said.", 0),
        ("Grain exports from Norland rose by 4% in May, traders said.", 0),
    ],
)
def test_a_measure_that_rises_here_and_falls_there_is_a_difference(
    report: Callable[..., Analysis], other: str, found: int
) -> None:
    day = date(2025, 6, 10)
    analyses = [report("a", RISING, day=day), report("b", other, day=day)]
    contrary = contradictions(analyses, [[0], [1]], Readings(analyses))
    claims = differences([], [], analyses, contrary)
    assert {one.subject for one in claims} <= {Subject.CLAIM}
    assert len(claims) == found
    for claim in claims:
        told = [analyses[n].article.slice(t.words) for n, t in enumerate(claim.tellings)]
        assert told == ["rose", "fell"]


def test_tolls_of_one_event_differ_and_no_other_count_does(report) -> None:
    told = [
        report("a", "Fourteen people were injured on Tuesday when a ferry struck a barge in fog."),
        report("b", "A ferry collided with a barge in dense fog on Tuesday, injuring 19 people."),
        report("c", "In the fog, 16 people were killed as a ferry struck a barge on Tuesday."),
        report("d", "A ferry struck a barge in fog; 15 people were on deck."),
    ]
    measures = ledger(told, [[0], [1], [2], [3]])
    tolls = [one for one in measures if one.differing]
    assert [sorted(f.text for f in (*one.figures, *one.differing)) for one in tolls] == [
        ["19", "Fourteen"]
    ]


def test_the_value_that_most_tell_stands_first(report) -> None:
    told = [
        report("a", "A ferry struck a barge in fog on Tuesday, injuring 17 people, police said."),
        report("b", "A ferry struck a barge in fog, injuring 19 people."),
        report("c", "In the fog a ferry hit a barge, injuring 19 people."),
    ]
    (toll,) = ledger(told, [[0], [1], [2]])
    assert [figure.text for figure in toll.figures] == ["19", "19"]
    assert [figure.text for figure in toll.differing] == ["17"]

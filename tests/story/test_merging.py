"""What is one figure, one deadline and one event, and what is none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefing.model.article import Analysis, EventKind
from briefing.story import families, ledger, timeline

DAY = date(2025, 6, 10)


def grouped(analyses: list[Analysis]) -> tuple[tuple[int, ...], ...]:
    return families([analysis.article for analysis in analyses])


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Two subjects divide the parties in Merrow: fish, and the harbour fees.", False),
        ("Three officials of the ministry were at the meeting in Merrow.", False),
        ("Two fishermen were killed when a crane fell in Merrow harbour.", True),
        ("Some 42 vessels lay at anchor off Merrow on Tuesday night.", True),
    ],
)
def test_small_counts_in_words(report: Callable[..., Analysis], text: str, *, key: bool) -> None:
    analyses = [report("a", text, day=DAY)]
    assert bool(ledger(analyses, grouped(analyses))) is key


def test_the_more_precise_words_of_one_value(report: Callable[..., Analysis]) -> None:
    analyses = [
        report("a", "Duties stood above 100 per cent before the pause in the dispute.", day=DAY),
        report(
            "b",
            "Tariffs between them had passed 100% before that pause in the dispute.",
            day=DAY,
        ),
    ]
    (measure,) = ledger(analyses, grouped(analyses))
    assert measure.families == 2


def test_one_deadline_in_other_words(report: Callable[..., Analysis]) -> None:
    analyses = [
        report("a", "The reprieve on tariffs expires in August unless it is extended.", day=DAY),
        report("b", "A tariff truce agreed in May gives both sides until August.", day=DAY),
    ]
    occasions = timeline(analyses, grouped(analyses), DAY)
    (deadline,) = [one for one in occasions if one.kind is EventKind.DEADLINE]
    assert deadline.families == 2


def test_what_does_not_happen_on_a_day(report: Callable[..., Analysis]) -> None:
    analyses = [
        report(
            "a",
            "Tobias Renn told Radio Merrow on Sunday that the harbour should open again.",
            "Fish traders have more riding on this week's harbour talks in Merrow than most.",
            "Talks opened in Merrow on Monday.",
            day=DAY,
        )
    ]
    (occasion,) = timeline(analyses, grouped(analyses), DAY)
    assert occasion.start == date(2025, 6, 9)

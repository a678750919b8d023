"""What the sources tell differently, in small sets of reports, and what only looks so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from briefing import story
from briefing.model.article import Analysis

DAY = date(2027, 5, 14)
SETS = Path(__file__).with_name("differences.txt")

Reports = list[tuple[int, str]]


def sets(kind: str) -> Iterator[Reports]:
    """The reports of each set of a kind, with the days after the first."""
    for block in SETS.read_text("utf-8").split("\n\n"):
        head, *lines = block.splitlines()
        if head.startswith(f"{kind} "):
            yield [(int(day), text) for day, _, text in (line.partition(" ") for line in lines)]


def differing(report: Callable[..., Analysis], reports: Reports) -> list[str]:
    """The words in which the reports differ."""
    analyses = [
        report(f"r{number}", text, outlet=f"Outlet {number}", day=DAY + timedelta(days))
        for number, (days, text) in enumerate(reports)
    ]
    alone = tuple((number,) for number in range(len(analyses)))
    told = story.tell(analyses, alone, {})
    occasions = story.timeline(analyses, alone, DAY)
    found = story.differences(told.measures, occasions, analyses, told.contrary, told.tolls)
    articles = {one.article.id: one.article for one in analyses}
    return [articles[t.words.article].slice(t.words) for one in found for t in one.tellings]


@pytest.mark.parametrize("reports", list(sets("DIFFER")), ids=lambda reports: reports[0][1][:40])
def test_reports_that_cannot_both_be_right_differ(
    report: Callable[..., Analysis], reports: Reports
) -> None:
    assert len(differing(report, reports)) == 2


@pytest.mark.parametrize("reports", list(sets("ALIKE")), ids=lambda reports: reports[0][1][:40])
def test_reports_that_can_all_be_right_do_not(
    report: Callable[..., Analysis], reports: Reports
) -> None:
    assert not differing(report, reports)

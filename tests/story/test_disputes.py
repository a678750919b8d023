"""Where one report tells that two speakers cannot both be right, and what only looks so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from briefing.model.article import Analysis
from briefing.sameness.readings import Readings
from briefing.story.disputes import Dispute, disputes

DAY = date(2027, 5, 14)
PASSAGES = Path(__file__).with_name("disputes.txt")


def passages(kind: str) -> Iterator[list[str]]:
    """The paragraphs of each passage of a kind."""
    for block in PASSAGES.read_text("utf-8").split("\n\n"):
        head, *lines = block.splitlines()
        if head.startswith(f"{kind} "):
            yield lines


def told(report: Callable[..., Analysis], *reports: list[str]) -> tuple[Dispute, ...]:
    analyses = [
        report(f"r{number}", *lines, outlet=f"Outlet {number}", day=DAY)
        for number, lines in enumerate(reports)
    ]
    alone = tuple((number,) for number in range(len(analyses)))
    return disputes(analyses, alone, Readings(analyses))


@pytest.mark.parametrize("lines", list(passages("DISPUTED")), ids=lambda lines: lines[0][:40])
def test_what_two_speakers_tell_differently_is_found(
    report: Callable[..., Analysis], lines: list[str]
) -> None:
    assert len(told(report, lines)) == 1


@pytest.mark.parametrize("lines", list(passages("SETTLED")), ids=lambda lines: lines[0][:40])
def test_what_can_all_be_so_is_not(report: Callable[..., Analysis], lines: list[str]) -> None:
    assert not told(report, lines)

"""What harm newer reports have outgrown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing import reading
from briefing.compose.order import compose
from briefing.model.options import Options

DAY = date(2032, 3, 9)


def lines(newest: str, older: str, days: int = 3) -> str:
    articles = [
        replace(reading.read_text(text, f"{back}.txt"), published=DAY - timedelta(back))
        for text, back in ((newest, 0), (older, days))
    ]
    brief = compose(articles, Options(date=DAY))
    return " ".join(one.text for one in (*brief.bottom_line, *brief.points))


@pytest.mark.parametrize(
    ("newest", "days", "printed"),
    [
        ("The crew of the ferry Orla is dead, the coastguard of Pell said on Tuesday.", 3, False),
        ("The crew of the ferry Orla was sought for a third day on Tuesday off Pell.", 3, True),
        ("The crew of the ferry Orla is dead, the coastguard of Pell said on Tuesday.", 0, True),
    ],
)
def test_who_was_missing_is_none_where_the_newest_tell_of_dead(
    newest: str, days: int, printed: bool
) -> None:
    older = (
        "Nine ferries of the Orrin line stayed in port at Pell for lack of crews.\n\n"
        "The captain of the Orla went missing with all her charts, the coastguard of Pell said."
    )
    assert ("went missing" in lines(newest, older, days)) is printed


@pytest.mark.parametrize(
    ("count", "printed"),
    [
        ("at least four people", False),
        ("at least four sailors", False),
        ("four people", True),  # who counts exactly may count some of them
        ("at least two people", False),
    ],
)
def test_a_lower_bound_is_outgrown_by_a_lead_of_the_same_day(count: str, printed: bool) -> None:
    older = f"A barge rammed the ferry Orla off Pell on Tuesday, killing {count}, a doctor said."
    newest = "At least six sailors were killed when a barge hit the ferry Orla off Pell on Tuesday."
    assert (count.split()[-2] in lines(newest, older, 0)) is printed


def test_a_lower_bound_stands_where_a_lead_counts_the_dead_of_something_else() -> None:
    told = "A barge rammed the ferry Orla off Pell on Tuesday, killing at least four sailors."
    flood = "The flood of Norlund has killed 30 people since Sunday, the council said on Tuesday."
    assert "four" in lines(flood, told, 0)

"""Two numbers that one report tells side by side are no difference between reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing import reading
from briefing.compose.order import compose
from briefing.model.options import Options

DAY = date(2032, 5, 11)
HOUSES = (
    "A fire at the Salen mill destroyed 340 houses on Tuesday, the fire brigade said.",
    "Fire destroyed 210 houses at the Salen mill on Tuesday, the mayor said.",
)
WORKERS = (
    "The Salen mill burned down on Tuesday, 16 firemen were hurt and the fire killed 34 workers.",
    "The fire at the Salen mill on Tuesday killed 21 workers, police said.",
)


@pytest.mark.parametrize(
    ("reports", "part"),
    [
        (HOUSES, "In the northern quarter 210 houses were destroyed."),
        (WORKERS, "In the northern hall 21 workers died."),
    ],
)
def test_what_one_report_tells_of_both_is_no_difference(
    reports: tuple[str, str], part: str
) -> None:
    def differ(further: str) -> bool:
        texts = {"Post": f"{reports[0]}\n\n{further}", "Mail": reports[1]}
        articles = [
            replace(reading.read_text(text, name), published=DAY, title="Fire", outlet=name)
            for name, text in texts.items()
        ]
        return bool(compose(articles, Options(date=DAY)).differences)

    assert differ("The mill has lost much.")
    assert not differ(part)

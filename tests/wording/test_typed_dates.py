"""Days as they are typed: taken when they can mean one day only."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from briefing.wording import LANGUAGES, language
from briefing.wording.dates import format_date
from briefing.wording.typed_dates import typed_date

TENTH = date(2025, 6, 10)


@pytest.mark.parametrize(
    "text",
    [
        "2025-06-10", "2025/6/10", "20250610", "10.6.2025", "10. 6. 2025", "10.06.25",
        "10 June 2025", "10 Jun 2025", "10. Juni 2025", "June 10, 2025", "10th of June 2025",
        "Tuesday, 10 June 2025", "Di., 10. Juni 2025", "  10   JUNE  2025 ", "2025 June 10",
        "10 juin 2025", "10 de junio de 2025",
    ],
)  # fmt: skip
def test_a_day_is_read(text: str) -> None:
    assert typed_date(text) == TENTH


@pytest.mark.parametrize(
    "text",
    [
        "", "June 2025", "2025", "10 June", "31 June 2025", "30.2.2025", "6/9/2025", "10 Jux 2025",
        "Monday, 10 June 2025", "10 June 2025 or later", "10 June July 2025", "-3.6.2025",
        "10 June 25", "0.6.2025", "10 11 June 2025", "0225-06-10", "10.6.0025", "10 June 2552",
    ],
)  # fmt: skip
def test_what_can_mean_another_day_is_refused(text: str) -> None:
    assert typed_date(text) is None


def test_slashes_are_taken_where_one_order_alone_is_a_day() -> None:
    assert typed_date("25/6/2025") == typed_date("6/25/2025") == date(2025, 6, 25)
    assert typed_date("5/5/2025") == date(2025, 5, 5)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_each_day_is_read_back_as_every_language_writes_it(tag: str) -> None:
    spoken = language(tag)
    for number in range(0, 365, 3):
        day = date(2025, 1, 1) + timedelta(number)
        for pattern in (spoken.date, spoken.weekday_date, "d MMMM yyyy", "d MMM yyyy"):
            assert typed_date(format_date(day, pattern, tag)) == day

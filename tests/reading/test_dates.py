"""Publication dates as pages print them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.reading.dates import find, is_date_line, is_update, stated

DAY = date(2025, 6, 10)


@pytest.mark.parametrize(
    "text",
    [
        "Mon 10 June 2025 08.15 BST",
        "2025-06-10",
        "2025-06-10T08:15:00Z",
        "2025/6/10",
        "10 June 2025",
        "10th of June, 2025",
        "June 10, 2025",
        "Jun. 10th, 2025 at 5:30 pm",
        "Tuesday 10 June 2025 08.15 BST",
        "Published: Tue, 10 Jun 2025 08:00:00 GMT",
        "Posted on June 10, 2025",
    ],
)
def test_full_dates_are_found_and_stand_alone(text: str) -> None:
    assert find(text) == DAY
    assert is_date_line(text)


@pytest.mark.parametrize("text", ["June 2025", "10 June", "31 June 2025", "2025-13-01", "© 2025"])
def test_what_is_no_full_date_is_none(text: str) -> None:
    assert find(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The talks began on June 10, 2025, in Norlund",
        "June 10, 2025 was a quiet day",
        "12",
        "2025",
        "no digits at all",
    ],
)
def test_sentences_and_bare_numbers_are_no_date_lines(text: str) -> None:
    assert not is_date_line(text)


def test_updates_are_told() -> None:
    assert is_update("Last updated 10 June 2025")
    assert not is_update("Published 10 June 2025")


@given(st.dates(date(1800, 1, 1), date(2999, 12, 31)))
def test_every_day_is_read_in_three_forms(day: date) -> None:
    assert find(day.isoformat()) == day
    assert find(f"{day.day} {day:%B} {day.year}") == day
    assert find(f"{day:%b} {day.day}, {day.year}") == day


@pytest.mark.parametrize(
    "line",
    [
        "Updated: 5 June 2026 | Published: 3 June 2026",
        "Last updated 5 June 2026, first published on 3 June 2026",
        "Published 3 June 2026, updated 5 June 2026",
        "Aktualisiert am 5. Juni 2026, veröffentlicht am 3. Juni 2026",
        "Mis à jour le 5 juin 2026 - publié le 3 juin 2026",
        "Actualizado el 5 de junio de 2026. Publicado el 3 de junio de 2026",
    ],
)
def test_the_day_of_publication_stands_before_that_of_a_change(line: str) -> None:
    assert find(line) == date(2026, 6, 3)


@pytest.mark.parametrize(
    "value",
    ["20260603", "20260603T0830Z", "1780470000", "1780470000123", "2026-06-03 08:00:00.0"],
)
def test_a_field_for_machines_may_be_figures_alone(value: str) -> None:
    assert stated(value) == date(2026, 6, 3)


@pytest.mark.parametrize("value", ["20261332", "12345678", "0780470000", "412000", ""])
def test_other_figures_are_no_day(value: str) -> None:
    assert stated(value) is None


@pytest.mark.parametrize(
    "line",
    [
        "2026年6月3日",
        "2026년 6월 3일",
        "Woensdag 3 juni 2026 om 08:00",
        "mercoledì 3 giugno 2026",
        "quarta-feira, 3 de junho de 2026",
        "onsdag 3. juni 2026 kl. 08:00",
    ],
)
def test_date_lines_of_more_languages(line: str) -> None:
    assert find(line) == date(2026, 6, 3)
    assert is_date_line(line)

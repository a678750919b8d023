from __future__ import annotations

from datetime import date

import pytest

from briefing.wording.dates import format_date, without_weekday, wrong_field

DAY = date(2025, 6, 3)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("d MMMM yyyy", "3 June 2025"),
        ("EEEE, d MMM yy", "Tuesday, 3 Jun 25"),
        ("yyyy-MM-dd", "2025-06-03"),
        ("EEE dd/M", "Tue 03/6"),
        ("'le' d MMMM", "le 3 June"),
        ("d. MMMM", "3. June"),
    ],
)
def test_patterns(pattern: str, expected: str) -> None:
    assert wrong_field(pattern) == ""
    assert format_date(DAY, pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "wrong"), [("d MMMMM", "MMMMM"), ("DD", "DD"), ("d 'of", "'"), ("yyy", "yyy")]
)
def test_wrong_fields(pattern: str, wrong: str) -> None:
    assert wrong_field(pattern) == wrong


def test_weekday_taken_out() -> None:
    assert without_weekday("EEEE, d MMMM yyyy") == "d MMMM yyyy"

"""Years of accounts have a name and no days of the calendar."""

import pytest

from briefing.facts import dates
from briefing.facts.reading import Clock
from tests.facts.conftest import TUESDAY, read


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("due in FY26", "FY26", "FY2026"),
        ("due in FY2026", "FY2026", "FY2026"),
        ("due in FY2026/27", "FY2026/27", "FY2026-27"),
        ("due in Q3 FY26", "Q3 FY26", "FY2026Q3"),
        ("due in Q3 of fiscal 2026", "Q3 of fiscal 2026", "FY2026Q3"),
        ("in the second quarter of the 2026 fiscal year", None, "FY2026Q2"),
        ("in the second quarter of fiscal 2026", None, "FY2026Q2"),
        ("in the fiscal second quarter of 2026", None, "FY2026Q2"),
        ("in the 2026-27 financial year", "the 2026-27 financial year", "FY2026-27"),
        ("in the financial year 2026/27", None, "FY2026-27"),
        ("rose in 2023–24", "2023–24", "FY2023-24"),
        ("for the fiscal year 2025", None, "FY2025"),
    ],
)
def test_a_year_of_accounts_keeps_its_name(text: str, words: str | None, timex: str) -> None:
    tokens = read(text)
    (found,) = dates.find(tokens, Clock(TUESDAY))
    assert found.value.timex == timex
    assert found.value.start is None
    if words:
        assert tokens.slice(found.first, found.last) == words


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("in the calendar year 2025", "2025"),
        ("in Q3 2025", "2025-Q3"),
        ("in the third quarter of 2025", "2025-Q3"),
        ("the war of 1941-42", "1941"),
    ],
)
def test_a_year_of_the_calendar_has_its_days(text: str, timex: str) -> None:
    found = dates.find(read(text), Clock(TUESDAY))
    assert found[0].value.timex == timex
    assert found[0].value.start is not None

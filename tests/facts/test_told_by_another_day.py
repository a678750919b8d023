"""Days that are told by another day: on Tuesday, 10 June 2025, or in a history of August 1848."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.facts import dates, english_time, relative
from briefing.facts.reading import Clock
from briefing.model.article import DateKind
from tests.facts.conftest import TUESDAY, read

NOW = Clock(TUESDAY)
HISTORY = Clock(TUESDAY, anchor=date(1848, 8, 20))
UNDATED = Clock(None)
_FEW = settings(max_examples=15, deadline=None)


def told(text: str, clock: Clock = NOW) -> list[tuple[str, str]]:
    """The words of each time expression, without the mark behind them, with its value."""
    tokens = read(text)
    return [
        (tokens.slice(one.first, one.last).rstrip("."), one.value.timex)
        for one in dates.find(tokens, clock)
    ]


def stretch(text: str, clock: Clock = NOW) -> tuple[date | None, date | None]:
    (one,) = dates.find(read(text), clock)
    return one.value.start, one.value.end


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("The ferry will stop the week after next.", "the week after next", "2025-W26"),
        ("The ferry will stop the month after next.", "the month after next", "2025-08"),
        ("The ferry will stop the day after tomorrow.", "the day after tomorrow", "2025-06-12"),
        ("The ferry stopped the day before yesterday.", "the day before yesterday", "2025-06-08"),
        ("The ferry stopped three weeks after January 15.", None, "2025-02-05"),
        ("The ferry will stop two weeks from today.", "two weeks from today", "2025-06-24"),
        ("The ferry will stop two weeks hence.", "two weeks hence", "2025-W26"),
        ("The ferry will stop two days before Christmas.", None, "2025-12-23"),
        ("The ferry stopped a century ago.", "a century ago", "19"),
        ("The ferry stopped 18 months ago.", "18 months ago", "2023-12"),
        ("The ferry stopped several weeks ago.", "several weeks ago", "PAST_REF"),
        ("The ferry stopped three hours ago.", "three hours ago", "PAST_REF"),
        ("The ferry will come three hours from now.", "three hours from now", "FUTURE_REF"),
        ("The ferry stopped last decade.", "last decade", "201"),
        ("The ferry stopped this century.", "this century", "20"),
        ("The ferry stopped late last year.", "late last year", "2024"),
        ("The ferry will stop on the first day of next month.", None, "2025-07-01"),
        ("The ferry stopped on the last day of the year.", None, "2025-12-31"),
        ("The ferry stopped in the first week of 2015.", None, "2015-W01"),
        ("The ferry stopped in the last week of 2015.", None, "2015-W53"),
        ("The ferry stopped in the second week of May.", "the second week of May", "2025-W19"),
        ("The ferry stopped in the week of July 4, 2023.", None, "2023-W27"),
        ("The ferry stopped in week 53 of 2020.", "week 53 of 2020", "2020-W53"),
        ("The ferry stopped on the weekend of Thanksgiving.", None, "2024-W48-WE"),
        ("The ferry stopped on the morning of June 6, 1944.", None, "1944-06-06TMO"),
        ("The ferry stopped on Christmas morning.", "Christmas morning", "2024-12-25TMO"),
        ("The ferry stopped last night.", "last night", "2025-06-09TNI"),
        ("The ferry will stop tonight.", "tonight", "2025-06-10TNI"),
    ],
)
def test_a_day_is_counted_from_the_one_it_is_told_by(
    text: str, words: str | None, timex: str
) -> None:
    first = told(text)[0]
    assert first[1] == timex
    if words:
        assert first[0] == words


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # up to yesterday, and from tomorrow on
        ("Rents rose in the past fortnight.", date(2025, 5, 27), date(2025, 6, 9)),
        ("Rents will rise next fortnight.", date(2025, 6, 11), date(2025, 6, 24)),
        ("Rents rose over the past year.", date(2024, 6, 10), date(2025, 6, 9)),
        # quarters are those of the calendar, without the one that goes on
        ("Rents rose over the past two quarters.", date(2024, 10, 1), date(2025, 3, 31)),
        ("Rents will rise over the next three quarters.", date(2025, 7, 1), date(2026, 3, 31)),
        ("Rents will rise within 30 days.", date(2025, 6, 11), date(2025, 7, 10)),
        ("Rents rose in the first three months of the year.", date(2025, 1, 1), date(2025, 3, 31)),
        ("Rents rose in the last three months of 2024.", date(2024, 10, 1), date(2024, 12, 31)),
        ("Rents rose in the first two weeks of July 2023.", date(2023, 7, 1), date(2023, 7, 14)),
        ("Rents will rise in the week beginning 7 July.", date(2025, 7, 7), date(2025, 7, 13)),
    ],
)
def test_a_stretch_has_its_first_and_its_last_day(text: str, first: date, last: date) -> None:
    assert stretch(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The fort fell two weeks earlier.", "1848-W31"),
        ("The fort fell three days later.", "1848-08-23"),
        ("The fort fell the next day.", "1848-08-21"),
        ("The fort fell the following week.", "1848-W34"),
        ("The fort fell that year.", "1848"),
        # seen from the report, in a history too
        ("The wall was mended two years ago.", "2023"),
        ("The wall was mended yesterday.", "2025-06-09"),
    ],
)
def test_a_history_counts_from_the_day_it_has_reached(text: str, timex: str) -> None:
    assert [value for _, value in told(text, HISTORY)] == [timex]


@pytest.mark.parametrize(
    "text",
    [
        "The fort fell two weeks earlier.",
        "The fort fell the next day.",
        "The fort fell the previous month.",
        "The fort fell the day before.",
        "The fort fell two years before the war.",
    ],
)
def test_news_that_counts_from_what_it_does_not_date_has_no_day(text: str) -> None:
    assert [value for _, value in told(text)] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry stopped yesterday.",
        "The ferry stopped last night.",
        "The ferry stopped that year.",
        "The ferry stopped last month.",
        "The ferry stopped over the weekend.",
        "The ferry will stop the week after next.",
        "The ferry stopped two weeks ago.",
        "The ferry stopped last winter.",
        "The ferry stopped at Christmas.",
        "The ferry stopped in May of last year.",
        "The ferry stopped on Monday.",
        "The ferry stopped on the first Monday of May.",
        "The ferry runs July-September.",
    ],
)
def test_an_article_without_a_day_tells_none(text: str) -> None:
    (one,) = dates.find(read(text), UNDATED)
    assert (one.value.timex, one.value.start, one.value.end) == ("", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "The rope broke at the end of the day.",
        "The mill stood idle during the day.",
        "The mill stood idle for a quarter.",
        "The ferry stopped on the last day.",
        "The parcel went by Next Day Air.",
        "The crew walked past the mill.",
        "The ferry stopped in week 60.",
        "The ferry left at 25:00.",
        "The ferry left at 10:75.",
        "They scored in the second half.",
        "Half the crew left in the morning.",
    ],
)
def test_what_tells_no_day_is_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It rained for two nights.", "P2D"),
        ("It rained for an hour and a half.", "PT1.5H"),
        ("It rained for an hour and a quarter.", "PT1.25H"),
        ("It rained for two and a half hours.", "PT2.5H"),
        ("It rained for three hours and twenty minutes.", "PT3H20M"),
        ("It rained for two years and three months.", "P2Y3M"),
        ("It rained for two weeks and three days.", "P2W3D"),
        ("It rained all day.", "P1D"),
        ("It was a month-long strike.", "P1M"),
        ("It was a 24-hour strike.", "PT24H"),
        ("It was a three-year-long strike.", "P3Y"),
        ("It rained for 48h.", "PT48H"),
        ("It rained in the last few days.", "PXD"),
    ],
)
def test_a_length_of_time_keeps_what_it_is_written_in(text: str, timex: str) -> None:
    (one,) = dates.find(read(text), NOW)
    assert (one.value.kind, one.value.timex) == (DateKind.DURATION, timex)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The ferry runs every three years.", "P3Y"),
        ("The ferry runs every Monday.", "P1W"),
        ("The ferry runs each morning.", "P1D"),
        ("The ferry runs monthly.", "P1M"),
        ("The ferry runs weekly.", "P1W"),
    ],
)
def test_what_comes_again_is_a_set_and_no_day(text: str, timex: str) -> None:
    (one,) = dates.find(read(text), NOW)
    assert (one.value.kind, one.value.timex, one.value.start) == (DateKind.SET, timex, None)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The ferry left at 6 p.m.", "2025-06-10T18:00"),
        ("The ferry left at 12 p.m.", "2025-06-10T12:00"),
        ("The ferry left at 6:05 a.m.", "2025-06-10T06:05"),
        ("The ferry left at 17:40.", "2025-06-10T17:40"),
    ],
)
def test_a_time_of_day_is_of_twenty_four_hours(text: str, timex: str) -> None:
    assert [value for _, value in told(text)] == [timex]


@pytest.mark.parametrize(
    "text",
    ["The ferry will leave on Friday at 6 p.m.", "The ferry will leave at 6 p.m. on Friday."],
)
def test_a_time_of_day_belongs_to_the_day_beside_it(text: str) -> None:
    assert {value for _, value in told(text)} == {"2025-06-13", "2025-06-13T18:00"}


def test_a_time_without_a_day_keeps_its_hour() -> None:
    assert told("The ferry left at 10:30.", UNDATED) == [("10:30", "T10:30")]


@pytest.mark.parametrize("text", ["It fell over the last 9999 years.", "It fell 5000 years ago."])
def test_a_time_before_the_calendar_has_no_days(text: str) -> None:
    assert stretch(text) == (None, None)


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.integers(2, 60))
@_FEW
def test_so_many_days_on_and_so_many_ago_are_the_same_way(day: date, count: int) -> None:
    clock = Clock(day)
    (ahead,) = dates.find(read(f"The quay will open in {count} days."), clock)
    (behind,) = dates.find(read(f"The quay opened {count} days ago."), clock)
    assert ahead.value.start == ahead.value.end == day + timedelta(count)
    assert behind.value.start == behind.value.end == day - timedelta(count)


@given(
    st.dates(date(1950, 1, 1), date(2090, 12, 31)),
    st.integers(1, 40),
    st.sampled_from(["D", "W", "W2", "M", "Q", "Y"]),
)
def test_a_stretch_reaches_today_and_leaves_it_out(day: date, count: int, unit: str) -> None:
    past, ahead = (relative.stretch(day, count, unit, step) for step in (-1, 1))
    assert past.start is not None
    assert past.end is not None
    assert ahead.start is not None
    assert ahead.end is not None
    assert past.start <= past.end < day < ahead.start <= ahead.end
    assert past.timex == ahead.timex
    if unit != "Q":  # a quarter that goes on lies between
        assert (past.end, ahead.start) == (day - timedelta(1), day + timedelta(1))


_WORDS = st.sampled_from(
    sorted(
        {*english_time.SYMBOLS, *english_time.WEEKDAYS, *english_time.MONTHS}
        | {"2025", "12", "31st", "10:30", "two", "third", "of", "the", ",", "-", "and", "BC"}
    )
)


@given(st.lists(_WORDS, min_size=1, max_size=9).map(" ".join))
@settings(max_examples=100, deadline=None)
def test_expressions_stand_in_order_and_none_ends_before_it_begins(text: str) -> None:
    tokens = read(text)
    found = dates.find(tokens, NOW)
    assert all(one.first < one.last <= len(tokens) for one in found)
    assert all(before.last <= after.first for before, after in pairwise(found))
    for one in found:
        assert (one.value.start is None) == (one.value.end is None)
        if one.value.start and one.value.end:
            assert one.value.start <= one.value.end

"""Days, months, seasons and holidays by their own names, on Tuesday, 10 June 2025."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.facts import dates, english_time
from briefing.facts.absolute import story_year
from briefing.facts.holidays import holiday_in
from briefing.facts.reading import Clock, year_in_words
from tests.facts.conftest import TUESDAY, read

NOW = Clock(TUESDAY)
_FEW = settings(max_examples=12, deadline=None)
_DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August"]
_MONTHS += ["September", "October", "November", "December"]


def told(text: str, clock: Clock = NOW) -> list[tuple[str, str]]:
    """The words of each time expression, without the mark behind them, with its value."""
    tokens = read(text)
    return [
        (tokens.slice(one.first, one.last).rstrip("."), one.value.timex)
        for one in dates.find(tokens, clock)
    ]


def values(text: str, clock: Clock = NOW) -> list[str]:
    return [value for _, value in told(text, clock)]


# --- days -----------------------------------------------------------------------------------------


@given(_DAYS)
@_FEW
def test_a_day_is_the_same_however_it_is_written(day: date) -> None:
    month = _MONTHS[day.month - 1]
    texts = (
        f"The quay opened on {month} {day.day}, {day.year}.",
        f"The quay opened on {day.day} {month} {day.year}.",
        f"The quay opened on {day.day}-{month[:3]}-{day.year}.",
        f"The quay opened on {day.year}/{month[:3]}/{day.day:02}.",
        f"The quay opened on {day.isoformat()}.",
        f"The quay opened on {day.day}.{day.month}.{day.year}.",
    )
    for text in texts:
        assert values(text) == [day.isoformat()], text


@given(_DAYS)
@_FEW
def test_a_day_in_numbers_is_read_as_the_article_writes_it_or_not_at_all(day: date) -> None:
    european = f"The quay opened on {day.day:02}/{day.month:02}/{day.year}."
    american = f"The quay opened on {day.month:02}/{day.day:02}/{day.year}."
    assert values(european, Clock(TUESDAY, day_first=True)) == [day.isoformat()]
    assert values(american, Clock(TUESDAY, day_first=False)) == [day.isoformat()]
    (unsure,) = dates.find(read(european), NOW)
    both_ways = day.day <= 12 and day.day != day.month
    assert unsure.value.two_ways is both_ways
    assert unsure.value.timex == ("" if both_ways else day.isoformat())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It fell on the fifth of July 1990.", ["1990-07-05"]),
        ("It fell on the twenty-first of May.", ["2025-05-21"]),
        ("It will fall on 29 February 2028.", ["2028-02-29"]),
        ("It fell on 20250601.", ["2025-06-01"]),
        ("It fell on 2025/13/02.", ["2025-02-13"]),
        ("It fell on 22/04.", ["2025-04-22"]),
        ("It fell on 04/22.", ["2025-04-22"]),
        ("It fell on Oct/2.", ["2024-10-02"]),
        ("It ran from June 5-7.", ["2025-06-05", "2025-06-07"]),
        ("It ran from 10 to 18 June 2024.", ["2024-06-10", "2024-06-18"]),
        ("It opens on March 20, 21 and 22.", ["2026-03-20", "2026-03-21", "2026-03-22"]),
        ("It ran June 5-45.", ["2025-06-05"]),
        ("It opened on the 21st.", ["2025-05-21"]),
        ("It opens on the 21st.", ["2025-06-21"]),
        ("It will open on the 5th.", ["2025-07-05"]),
        ("It will open on the 15th of next month.", ["2025-07-15"]),
        ("It opened on the 31st of last month.", ["2025-05-31"]),
        ("Tuesday the eleventh was cold.", ["2025-03-11"]),
        ("It will open on Friday 31.", ["2025-10-31"]),
        ("It closed on Friday 31.", ["2025-01-31"]),
        ("It will shut a fortnight on Monday.", ["2025-06-30"]),
        ("It will shut on Monday fortnight.", ["2025-06-30"]),
        ("It shut on the last Friday of 2019.", ["2019-12-27"]),
        ("It will shut on the third Thursday of November 2030.", ["2030-11-21"]),
    ],
)
def test_a_day_by_its_own_words(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "It fell on June 31, 2024.",
        "It fell on 29 February 2023.",
        "It fell on 31-Sep-2020.",
        "It fell on 2025-02-30.",
        "It fell on the fifth Friday of February 2025.",
        "It will shut a month on Monday.",
    ],
)
def test_a_day_that_no_calendar_has_is_found_but_not_resolved(text: str) -> None:
    assert values(text) == [""]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In May 12 people drowned.", "May"),
        ("In May twenty-five ships sank.", "May"),
    ],
)
def test_a_number_that_counts_things_is_no_day_of_the_month(text: str, words: str) -> None:
    assert [shown for shown, _ in told(text)] == [words]


@pytest.mark.parametrize("text", ["May 32 sailors swim?", "It came in the 21st place."])
def test_an_ordinal_or_a_number_without_a_date_is_none(text: str) -> None:
    assert told(text) == []


# --- months and years -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It fell last August.", "2024-08"),
        ("It fell last June.", "2024-06"),
        ("It fell last May.", "2025-05"),
        ("It will open next August.", "2025-08"),
        ("It will open next June.", "2026-06"),
        ("It will open next May.", "2026-05"),
        ("It will open this August.", "2025-08"),
        ("It will open in May of next year.", "2026-05"),
        ("It opened in May of last year.", "2024-05"),
        ("It was open July-September.", "2024-07/2024-09"),
        ("It was open November-February 2017.", "2016-11/2017-02"),
        ("It fell in 2015-12.", "2015-12"),
        ("It fell in the winter of 2024.", "2024-WI"),
        ("It fell last winter.", "2024-WI"),
        ("It fell last summer.", "2024-SU"),
        ("It will open next summer.", "2025-SU"),
        ("It will open next spring.", "2026-SP"),
        ("It was the '90s.", "199"),
        ("It was the 19th century.", "18"),
        ("It was the nineteenth century.", "18"),
        ("It was the fifth century BC.", "BC04"),
        ("It was 490 BC.", "BC0490"),
        ("It fell in AD 79.", "0079"),
        ("In two thousand and five it shut.", "2005"),
        ("By twenty fifteen it was shut.", "2015"),
        ("In 1850 it was built.", "1850"),
        ("It grew in H2 2024.", "2024-H2"),
        ("It grew in the second half of last year.", "2024-H2"),
        ("It grew in the first half of fiscal 2024.", "FY2024H1"),
        ("It will grow in the fourth quarter.", "2025-Q4"),
        ("It grew in the fourth quarter.", "2024-Q4"),
        ("It grew last quarter.", "2025-Q1"),
    ],
)
def test_a_month_a_season_or_a_year(text: str, timex: str) -> None:
    assert values(text) == [timex]


def test_a_winter_ends_in_the_year_after() -> None:
    (one,) = dates.find(read("It fell in the winter of 2023."), NOW)
    assert (one.value.start, one.value.end) == (date(2023, 12, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It ran in 2014-2018.", ["2014", "2018"]),
        ("It ran in 1957-60.", ["1957", "1960"]),
        # one year of accounts, where it is not long ago
        ("It was built in 2013–14.", ["FY2013-14"]),
        # a war's two years
        ("It was fought in 1939-40.", ["1939", "1940"]),
    ],
)
def test_years_with_a_dash_between(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "About 1995 people came.",
        "1995 people came.",
        "More than 2000 ships came.",
        "The 1500-metre race fell flat.",
        "Version 1.2019 came.",
        "Model X-2019 came.",
        "The Tolvik 2000 index fell.",
        "It shut nineteen eighty-six times.",
        "It was the 25th century.",
        "It was an ad 79 people read.",
        "It grew in the fifth quarter.",
    ],
)
def test_a_number_that_is_no_year_gives_none(text: str) -> None:
    assert told(text) == []


_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


@given(st.integers(0, 7), st.integers(0, 8))
def test_a_year_in_words_has_the_value_of_its_digits(tens: int, ones: int) -> None:
    year = 10 * (tens + 2) + ones + 1
    assert year_in_words(["nineteen", _TENS[tens], "-", _ONES[ones]]) == 1900 + year
    assert year_in_words(["two", "thousand", "and", _TENS[tens], _ONES[ones]]) == 2000 + year


@pytest.mark.parametrize(
    "words", [["twenty", "five"], ["three", "thousand"], ["ten", "ten"], ["nineteen"]]
)
def test_other_number_words_are_no_year(words: list[str]) -> None:
    assert year_in_words(words) == 0


@given(st.dates(date(1400, 1, 1), date(1990, 12, 31)), st.integers(1, 12))
def test_a_month_of_a_history_is_near_and_rather_on(anchor: date, month: int) -> None:
    months_on = (story_year(anchor, month) - anchor.year) * 12 + month - anchor.month
    # the middle of the way back is as far as a story goes back
    assert -9 <= months_on <= 9
    assert (months_on - (month - anchor.month)) % 12 == 0


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The fort fell on January 5.", "1849-01-05"),
        ("The fort fell on June 5.", "1848-06-05"),
        ("The fort fell in October.", "1848-10"),
        ("The fort fell in summer.", "1848-SU"),
        ("The fort fell in 1846.", "1846"),
    ],
)
def test_a_day_of_a_history_is_of_its_own_years(text: str, timex: str) -> None:
    assert values(text, Clock(TUESDAY, anchor=date(1848, 8, 20))) == [timex]


# --- holidays -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It shut last Christmas.", "2024-12-25"),
        ("It will shut next Christmas.", "2025-12-25"),
        ("It shut at Christmas 2019.", "2019-12-25"),
        ("It shuts at Easter.", "2026-04-05"),
        ("It shut at Easter.", "2025-04-20"),
        ("It shut over Labor Day weekend.", "2024-W35-WE"),
        ("It will shut over Labor Day weekend.", "2025-W35-WE"),
        ("It shut over Halloween weekend 2021.", "2021-W43-WE"),
        ("It shut over Easter weekend 2024.", "2024-W13-WE"),
    ],
)
def test_a_holiday_is_the_one_the_tense_leads_to(text: str, timex: str) -> None:
    assert values(text) == [timex]


def test_around_a_new_year_the_holiday_is_in_another_one() -> None:
    clock = Clock(date(2025, 12, 28))
    assert values("It will shut on New Year's Day.", clock) == ["2026-01-01"]
    assert values("It shut on Christmas Day.", clock) == ["2025-12-25"]


@given(st.integers(1900, 2100))
def test_each_holiday_falls_on_its_own_weekday_in_each_year(year: int) -> None:
    for name, (month, weekday, _) in english_time.FLOATING.items():
        day = holiday_in(name, year)
        assert (day.year, day.month, day.weekday()) == (year, month, weekday), name
    sunday = holiday_in("easter", year)
    assert sunday.weekday() == 6
    assert date(year, 3, 22) <= sunday <= date(year, 4, 25)
    assert holiday_in("good friday", year) == sunday - timedelta(2)

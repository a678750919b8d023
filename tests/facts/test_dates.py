"""Time expressions and what they stand for on Tuesday, 10 June 2025."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.facts import dates, english_time
from briefing.facts.dates import Found
from briefing.facts.reading import Clock
from briefing.facts.tokens import scan
from briefing.model.article import EventKind
from tests.facts.conftest import read

TUESDAY = Clock(date(2025, 6, 10))


def found(text: str, clock: Clock = TUESDAY) -> list[tuple[str, Found]]:
    tokens = read(text)
    return [(tokens.slice(f.first, f.last), f) for f in dates.find(tokens, clock)]


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("talks resumed on Tuesday", "Tuesday", "2025-06-10"),
        ("are expected to conclude by Wednesday", "Wednesday", "2025-06-11"),
        ("is set to expire in August unless", "August", "2025-08"),
        ("fell sharply in May", "May", "2025-05"),
        ("the steepest drop since February 2020", "February 2020", "2020-02"),
        ("the inauguration on January 20 was", "January 20", "2025-01-20"),
        ("Geneva accord last month was seen", "last month", "2025-05"),
        ("a phone call last week between", "last week", "2025-W23"),
        ("discussions will continue into tomorrow", "tomorrow", "2025-06-11"),
        ("on 5 July 2024", "5 July 2024", "2024-07-05"),
        ("on July 5th, 2024", "July 5th, 2024", "2024-07-05"),
        ("on 2024-07-05", "2024-07-05", "2024-07-05"),
        ("in the third quarter of 2024", "the third quarter of 2024", "2024-Q3"),
        ("sales in Q1 2025", "Q1 2025", "2025-Q1"),
        ("in the second half of the year", "the second half of the year", "2025-H2"),
        ("in the summer of 2024", "the summer of 2024", "2024-SU"),
        ("in the early 1990s", "the early 1990s", "199"),
        ("it happened two weeks ago", "two weeks ago", "2025-W22"),
        ("a year ago", "a year ago", "2024"),
        ("a year earlier", "a year earlier", "2024"),
        ("sales fell a year earlier", "a year earlier", ""),  # than what, it does not say
        ("he left the next day", "the next day", ""),
        ("it will open in the next day or two", "the next day", ""),
        ("for three years", "three years", "P3Y"),
        ("for several months", "several months", "PXM"),
        ("over the past year", "the past year", "P1Y"),
        ("every week", "every week", "P1W"),
        ("at 10:30 p.m. it", "10:30 p.m.", "2025-06-10T22:30"),
        ("yesterday evening they", "yesterday evening", "2025-06-09TEV"),
        ("they will vote next Friday", "next Friday", "2025-06-20"),
        ("by the end of the year", "the end of the year", "2025"),
        ("during fiscal 2024", "fiscal 2024", "FY2024"),
        ("on Easter Monday 2024", "Easter Monday 2024", "2024-04-01"),
    ],
)
def test_values(text: str, words: str, timex: str) -> None:
    assert [(shown, item.value.timex) for shown, item in found(text)] == [(words, timex)]


@pytest.mark.parametrize(
    "text",
    [
        "tariffs may revert to old levels",
        "May we ask why?",
        "May I come in, she asked",
        "protesters march on the capital",
        "prices fall and spring back",
        "the sun rose",
        "a second opinion",
        "2,000 people came",
        "1500 troops crossed",
        "Section 1990 applies to 2000 people",
        "she gave us 40 chairs",
        "100 per cent certain",
        "a fall of 5%",
        "the minutes of the meeting"[:3],
    ],
)
def test_traps_are_no_dates(text: str) -> None:
    values = [item.value.timex for _, item in found(text)]
    assert [v for v in values if v != "1990"] == []


def test_a_range_shares_its_year() -> None:
    values = [item.value.timex for _, item in found("from May to October 2020")]
    assert values == ["2025-05", "2020-10"]  # a sentence alone; the article's pass joins them


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("from May to October 2020 it ran", ["2020-05", "2020-10"]),
        ("the war of 2014-2018", ["2014", "2018"]),
        ("on June 5-7 they met", ["2025-06-05", "2025-06-07"]),
    ],
)
def test_both_ends_of_a_range(facts, text: str, timexes: list[str]) -> None:
    assert [d.timex for d in facts(f"The fair took place {text}.").dates] == timexes


def test_relative_dates_of_an_undated_article_stay_unresolved(facts) -> None:
    mentions = facts("Talks resumed on Tuesday and ended last month.", published=None).dates
    assert [(d.text, d.resolved, d.start) for d in mentions] == [
        ("Tuesday", False, None),
        ("last month", False, None),
    ]


def test_an_absolute_date_needs_no_article_date(facts) -> None:
    (mention,) = facts("The pact was signed on 5 July 2024.", published=None).dates
    assert mention.start == mention.end == date(2024, 7, 5)


def test_a_history_is_told_by_its_own_years(facts) -> None:
    text = "\n".join(
        f"In {year} the army crossed the river. In March it fell back, and by April it was gone."
        for year in range(1801, 1812)
    )
    months = [d.timex for d in facts(text).dates if d.text == "March"]
    assert months == [f"{year}-03" for year in range(1801, 1812)]


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_a_written_day_is_that_day(day: date, published: date) -> None:
    for text in (f"on {day:%B} {day.day}, {day.year}", f"on {day.day} {day:%B} {day.year}"):
        (item,) = dates.find(scan(text), Clock(published))
        assert item.value.start == item.value.end == day


@given(
    st.sampled_from(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]),
    st.dates(date(1990, 1, 1), date(2060, 1, 1)),
)
def test_a_weekday_is_within_a_week(name: str, published: date) -> None:
    for text, ahead in ((f"they met on {name}", False), (f"they will meet on {name}", True)):
        ((_, item),) = found(text, Clock(published))
        if not ahead and f"{published + timedelta(1):%A}".lower() == name:
            assert item.value.start is None  # it may be tomorrow, where it happened
            continue
        assert item.value.start is not None
        days = (item.value.start - published).days
        assert item.value.start.strftime("%A").lower() == name
        assert 0 <= days < 7 if ahead else -7 < days <= 0


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("They agreed to sit on March 20, 21 and 22.", ["2026-03-20", "2026-03-21", "2026-03-22"]),
        ("In May 12 people died.", ["2025-05"]),
        ("In May, 12 people died.", ["2025-05"]),
        ("It fell just before the last day of deliberation.", []),
        ("Talks failed two weeks before the vote.", [""]),
        ("The Russell 2000 index rose.", []),
        ("They will meet late Monday.", ["2025-06-16"]),
        ("A month-long strike ended.", ["P1M"]),
        ("It earned more in the July-September period.", ["2024-07/2024-09"]),
        ("In recent years it grew.", ["PAST_REF"]),
        ("They sold it for more than three years.", ["P3Y"]),
    ],
)  # fmt: skip
def test_forms_of_news(facts, text: str, timexes: list[str]) -> None:
    assert [d.timex for d in facts(text).dates] == timexes


@pytest.mark.parametrize(
    "text",
    [
        "a barge sank shortly past midnight on the Orrel",
        "trams run until last midnight bells",
        "well past noon the crew gave up",
        "the Christmas New Year timetable holds",
        "over the Easter Christmas weekend 2024",
    ],
)
def test_what_no_table_holds_is_read_as_plain_words(text: str) -> None:
    for clock in (TUESDAY, Clock(None)):
        assert all(item.value.start != date(2025, 6, 9) for _, item in found(text, clock))


def test_each_part_of_a_day_that_is_matched_has_a_meaning() -> None:
    matched = {word for word, symbol in english_time.SYMBOLS.items() if symbol == "P"}
    assert matched == set(english_time.DAYPARTS) | english_time.MOMENTS


_VOCABULARY = sorted(
    {*english_time.SYMBOLS, *english_time.WEEKDAYS, *english_time.MONTHS}
    | {*english_time.HOLIDAYS, *english_time.FLOATING, *english_time.EASTER}
    | {"2025", "12", "31st", "1990s", "10:30", "two", "third", "3/4", "2024-02-30", "0"}
)


def test_no_string_of_its_own_words_stops_it() -> None:
    chance = random.Random(7)
    for _ in range(500):
        text = " ".join(chance.choices(_VOCABULARY, k=chance.randint(1, 7)))
        for clock in (TUESDAY, Clock(None)):
            found(text.title() if chance.random() < 0.3 else text, clock)


@pytest.mark.parametrize("day", [date(2025, 6, 14), date(2025, 6, 15)])
@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("The theatre opens this week with a comedy.", "2025-W25"),
        ("The ferries will run again this week.", "2025-W25"),
        ("The ferries stopped this week.", "2025-W24"),
        ("The ferries will run again next week.", "2025-W25"),
    ],
)
def test_at_a_weekend_what_lies_ahead_this_week_is_of_the_next(
    day: date, text: str, week: str
) -> None:
    assert [one.value.timex for _, one in found(text, Clock(day))] == [week]


@pytest.mark.parametrize(
    "text",
    [
        "It is the largest crane in use today.",
        "She is the oldest woman alive today.",
        "It is the smallest camera available today.",
        "No older lighthouse is in service today.",
    ],
)
def test_nowadays_is_no_day(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Meeting a week after the first pilots' strike in 25 years, the council put off its vote.",
        "It will be the worst harvest in ten years.",
        "The harbour may see its biggest loss in three decades.",
        "He is to open the first new bridge in 40 years.",
        "The coldest spring in twelve years will end.",
    ],
)
def test_a_time_over_which_there_was_nothing_like_it_is_no_day_ahead(text: str) -> None:
    assert not [words for words, one in found(text) if one.value.start]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It opens at 12 a.m.", "2025-06-10T00:00"),
        ("It opens at 12:05 a.m.", "2025-06-10T00:05"),
        ("It opens at 12 p.m.", "2025-06-10T12:00"),
        ("It opens at 11 p.m.", "2025-06-10T23:00"),
        ("It opens at 6 a.m.", "2025-06-10T06:00"),
        ("The quay opened three to five days ago.", "PAST_REF"),
    ],
)
def test_hours_and_spans_that_are_no_number(text: str, timex: str) -> None:
    assert [one.value.timex for _, one in found(text)] == [timex]


@pytest.mark.parametrize("joint", ["of", "after"])
def test_within_some_days_of_anything_is_no_day(joint: str) -> None:
    told = found(f"The pill helps within five days {joint} a fall.")
    assert not [words for words, one in told if one.value.start]


def test_two_or_three_weeks_are_no_day() -> None:
    assert not [
        words for words, one in found("It will open in two or three weeks.") if one.value.start
    ]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The first trains will run in ten years.", "2035"),
        ("The largest crane is to be sold in two years.", "2027"),
    ],
)
def test_what_comes_first_in_some_years_is_ahead(text: str, timex: str) -> None:
    assert [one.value.timex for _, one in found(text)] == [timex]


def test_what_happens_today_happens_on_a_day() -> None:
    assert [words for words, _ in found("The crane goes into use here today.")] == ["today"]


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("Ports must book the levy in the quarter in which it is passed.", []),
        ("Ports must book the levy during the year when it is passed.", []),
        ("Sales fell in the quarter.", ["2025-Q2"]),
        ("Permits stay valid up to two full years from today.", ["2027-06-10"]),
        ("In a letter to Orvane Today, the envoy asked for calm.", []),
        ("In a letter to MERROW TODAY, the envoy asked for calm.", []),
        ("Today the envoy asked for calm.", ["2025-06-10"]),
        ("The envoy asked Orvane today for calm.", ["2025-06-10"]),
    ],
)
def test_words_of_time_that_tell_no_day_of_the_report(facts, text: str, timexes: list[str]) -> None:
    assert [day.timex for day in facts(text).dates] == timexes


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("The duchy gave the pilots until May 20 to hand in their logs.", [""]),
        ("The duchy has given the pilots until July 20 to hand in their logs.", ["2025-07-20"]),
        ("The pilots will hand in their logs on May 20.", ["2026-05-20"]),
        ("Pictures show the pilot boarding the ferry on May 20.", ["2025-05-20"]),
        ("The fair opens on May 20.", ["2026-05-20"]),
        ("The ferry crews gave the port until January 5 to answer.", ["2026-01-05"]),
    ],
)
def test_a_limit_that_was_set_is_put_into_no_other_year(
    facts, text: str, timexes: list[str]
) -> None:
    assert [day.timex for day in facts(text).dates] == timexes


def test_a_month_behind_what_was_done_is_no_month_of_what_is(facts) -> None:
    (day,) = facts("The levy signed into law by Duke Oren this month helps the ports.").events
    assert day.kind is EventKind.PAST

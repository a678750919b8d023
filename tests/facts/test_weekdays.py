"""Weekdays with what tells which one is meant, on Tuesday, 10 June 2025."""

import pytest

from briefing.facts import dates
from briefing.facts.reading import Clock
from briefing.model.article import DateKind
from tests.facts.conftest import TUESDAY, read


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("will sit on the first Friday of July", "the first Friday of July", "2025-07-04"),
        ("will sit on the last Monday in August", "the last Monday in August", "2025-08-25"),
        ("will sit on the second Thursday of next month", None, "2025-07-10"),
        ("will sit on Friday week", "Friday week", "2025-06-20"),
        ("will sit a week on Monday", "a week on Monday", "2025-06-23"),
        ("will sit this coming Friday", "this coming Friday", "2025-06-13"),
        ("will sit this coming Tuesday", "this coming Tuesday", "2025-06-17"),
        ("will sit the coming Sunday", None, "2025-06-15"),
        ("will sit from Monday to Wednesday", "Monday to Wednesday", "2025-06-16/2025-06-18"),
        ("will sit Monday to Friday next week", None, "2025-06-16/2025-06-20"),
        ("will sit on Friday next week", "Friday next week", "2025-06-20"),
        ("will sit next Friday", "next Friday", "2025-06-20"),
        ("will sit on Friday", "Friday", "2025-06-13"),
        ("will sit on the Friday after next", "the Friday after next", ""),
        ("will sit from Monday to Wednesday next month", "Monday to Wednesday next month", ""),
        ("is open Monday to Friday", "Monday to Friday", ""),
        ("will sit on a Friday", "Friday", ""),
        ("will sit every other Friday", None, ""),
        ("will sit on the fifth Friday of June", "the fifth Friday of June", ""),
        ("will sit on the Friday of the regatta", None, ""),
    ],
)
def test_a_weekday_is_read_whole_or_not_at_all(text: str, words: str | None, timex: str) -> None:
    tokens = read(text)
    found = dates.find(tokens, Clock(TUESDAY))
    assert [item.value.timex for item in found] == [timex]
    if words:
        assert tokens.slice(found[0].first, found[0].last).endswith(words)


def test_a_stretch_from_a_weekday_begins_on_it() -> None:
    found = dates.find(read("It will shut for three days from Monday."), Clock(TUESDAY))
    assert [item.value.timex for item in found] == ["P3D", "2025-06-16"]


@pytest.mark.parametrize(
    "text",
    ["Talks went on past midnight.", "Shops shut on Christmas Eve Easter Monday.", "last midnight"],
)
def test_no_wording_ends_the_reading(text: str) -> None:
    dates.find(read(text), Clock(TUESDAY))


def test_a_firm_is_no_sunday() -> None:
    assert dates.find(read("Shares of Sun Harbours fell."), Clock(TUESDAY)) == []


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        # told on a Tuesday: the day gone, and the day that goes on
        ("The office said fog would drift inland on Monday and Tuesday.", ["", "2025-06-10"]),
        ("Crews would not return on Monday, the mayor told the harbour.", [""]),
        ("Crews will not return on Monday, the mayor told the harbour.", ["2025-06-16"]),
        ("The fair will open on Friday and Saturday.", ["2025-06-13", "2025-06-14"]),
        ("The clerk said the fair would open on Friday.", ["2025-06-13"]),
    ],
)
def test_a_weekday_that_may_be_gone_is_no_day(facts, text: str, timexes: list[str]) -> None:
    assert [day.timex for day in facts(text).dates if day.kind is DateKind.DATE] == timexes


def test_a_day_for_which_something_was_set_may_be_gone_or_not(facts) -> None:
    told = facts("A hearing was scheduled for Friday in Tolvik.").dates
    assert [day.timex for day in told] == [""]

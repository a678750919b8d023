"""What is called off, was not kept, or is denied, is no event ahead."""

from datetime import date

import pytest

from briefing.model.article import EventKind

WEDNESDAY = date(2025, 6, 11)


@pytest.mark.parametrize(
    "text",
    [
        "A hearing planned for 12 June has been cancelled.",
        "A hearing planned for 12 June in the upper court has now been postponed.",
        "A meeting set for 12 June was postponed.",
        "The vote on 12 June was called off.",
        "The hearing was due to begin on 12 June but has been postponed.",
        "The council has cancelled a hearing planned for 12 June.",
        "The union called off a strike scheduled for 12 June.",
        "The work was to have started on 23 June.",
        "It is not true that the bridge will close on 12 June.",
        "There is no truth that the mill will close on 12 June.",
    ],
)
def test_nothing_ahead(facts, text: str) -> None:
    assert facts(text).events == ()


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The vote has been postponed until 12 June.", "2025-06-12"),
        ("The council cancelled the sale and will vote again on 12 June.", "2025-06-12"),
        ("The council will decide on 12 June whether the sale is cancelled.", "2025-06-12"),
        ("The hearing on 12 June may be cancelled.", "2025-06-12"),
    ],
)
def test_still_ahead(facts, text: str, timex: str) -> None:
    (event,) = facts(text).events
    assert event.kind is not EventKind.PAST
    assert event.date.timex == timex


def test_what_is_said_not_to_be_true_is_no_past_event(facts) -> None:
    assert facts("It is not true that the bridge was closed on Monday.").events == ()
    assert len(facts("It is true that the bridge was closed on Monday.").events) == 1


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The work was to have started on 23 June.", "2025-06-23"),
        ("The trial was due to begin on 23 June.", "2025-06-23"),
        ("The vote on 12 June was called off.", "2025-06-12"),
    ],
)
def test_the_year_of_what_was_to_be(facts, text: str, timex: str) -> None:
    (mention,) = facts(text).dates
    assert mention.timex == timex


def test_a_close_of_trading_is_past(facts) -> None:
    found = facts("The offer would be a premium to Monday's close.", WEDNESDAY)
    assert [d.timex for d in found.dates] == ["2025-06-09"]
    assert [e for e in found.events if e.kind is not EventKind.PAST] == []


@pytest.mark.parametrize(
    "text",
    [
        "They will meet at 6 p.m. on Friday.",
        "They will meet on Friday at 6 p.m. in the hall.",
        "They will meet on 13 June, at 6 p.m. in the hall.",
    ],
)
def test_a_time_is_of_the_day_beside_it(facts, text: str) -> None:
    (at,) = [d for d in facts(text).dates if "p.m." in d.text]
    assert (at.timex, at.start, at.end) == (
        "2025-06-13T18:00",
        date(2025, 6, 13),
        date(2025, 6, 13),
    )

"""Deadlines, scheduled events and what is past."""

import pytest

from briefing.model.article import EventKind

DEADLINE, SCHEDULED, PAST = EventKind.DEADLINE, EventKind.SCHEDULED, EventKind.PAST


@pytest.mark.parametrize(
    ("text", "kind", "timex", "what"),
    [
        ("Negotiators have agreed to conclude a joint statement by Wednesday.", DEADLINE,
         "2025-06-11", "Negotiators have agreed to conclude a joint statement"),
        ("Negotiators are expected to conclude a joint statement by Wednesday.", DEADLINE,
         "2025-06-11", "Negotiators are expected to conclude a joint statement"),
        ("Snow is expected to reach the pass by Wednesday.", SCHEDULED, "2025-06-11",
         "Snow is expected to reach the pass"),
        ("The mill will publish its results on 17 July.", SCHEDULED, "2025-07-17",
         "The mill will publish its results"),
        ("Farmers go to the polls on 14 September.", SCHEDULED, "2025-09-14",
         "Farmers go to the polls"),
        ("The pier will reopen between 3 and 9 July.", SCHEDULED, "2025-07-03/2025-07-09",
         "The pier will reopen"),
        ("The flood alert stays in place until Thursday.", DEADLINE, "2025-06-12",
         "The flood alert stays in place"),
        ("The mill aims to cut its waste by 2030.", DEADLINE, "2030",
         "The mill aims to cut its waste"),
        ("The levee burst on Sunday.", PAST, "2025-06-08", "The levee burst"),
        ("Varn was instrumental in planning and paying for the raids on Friday night.", PAST,
         "2025-06-06TNI", "Varn was instrumental in planning and paying for the raids"),
        ("The reprieve is set to expire in August.", DEADLINE, "2025-08",
         "The reprieve is set to expire"),
        ("Lawmakers have until 20 June to approve the plan.", DEADLINE, "2025-06-20",
         "Lawmakers have"),
        ("Bids must be in no later than 1 July.", DEADLINE, "2025-07-01", "Bids must be in"),
        ("The operator's contract runs out in May 2026.", DEADLINE, "2026-05",
         "The operator's contract runs out"),
        ("Trade officials will meet on Friday.",
         SCHEDULED, "2025-06-13", "Trade officials will meet"),
        ("The deal is expected to close in the first quarter of 2026.", SCHEDULED, "2026-Q1",
         "The deal is expected to close"),
        ("Trade officials met on Monday.", PAST, "2025-06-09", "Trade officials met"),
        ("The Geneva accord last month was seen as rare.", PAST, "2025-05",
         "The Geneva accord last month was seen as rare"),
    ],
)  # fmt: skip
def test_kinds(facts, text: str, kind: EventKind, timex: str, what: str) -> None:
    (event,) = facts(text).events
    assert (event.kind, event.date.timex) == (kind, timex)
    assert event.what is not None
    assert event.what.text.removeprefix("The ").startswith(what.removeprefix("The "))


def test_the_condition_of_a_deadline(facts) -> None:
    text = "The reprieve is set to expire in August unless the president opts for an extension."
    (event,) = facts(text).events
    assert event.condition is not None
    assert event.condition.text == "unless the president opts for an extension"


def test_a_forecast_is_no_deadline(facts) -> None:
    (event,) = facts("Economists expect inflation to ease to 2% by December.").events
    assert event.kind is SCHEDULED


def test_the_date_of_a_comparison_is_no_event(facts) -> None:
    events = facts("Exports fell 34.5%, the steepest drop since February 2020.").events
    assert events == ()


@pytest.mark.parametrize(
    "text",
    [
        "The storm killed at least 436 people, officials said on Saturday.",
        "Net income was up in the quarter ended Sept. 30.",
        "The session opens at 9am.",
        "Growers urged the ministry to lift the ban by Friday.",
        "The council wants the quay in use by next spring.",
        "The herring season usually starts in August.",
        "They signed a pact designed to cut waste by 2030.",
        "The plan names the target year of 2031.",
        "The vote had been set for 16 July.",
        "Divers reached the wreck two days earlier than they had hoped.",
        "The work is too heavy to do in 10 days.",
    ],
)
def test_no_events(facts, text: str) -> None:
    assert [e.date.text for e in facts(text).events if e.date.text != "the quarter"] == []


def test_due_to_do_something_is_no_deadline(facts) -> None:
    (event,) = facts("Lawmakers are due on Monday to hold another vote.").events
    assert event.kind is SCHEDULED

"""What hangs on a date, and what a figure is held against; told on Tuesday, 10 June 2025."""

from __future__ import annotations

import pytest

from briefing.model.article import EventKind
from tests.facts.conftest import Extract

DEADLINE, SCHEDULED, PAST = EventKind.DEADLINE, EventKind.SCHEDULED, EventKind.PAST


@pytest.mark.parametrize(
    ("text", "what", "condition"),
    [
        ("If nothing is paid by 3 July, the bank will sue.", "the bank will sue",
         "If nothing is paid by 3 July"),
        ("The bank of Tolvik will sue the owner of the mill if nothing is paid by 3 July.",
         "The bank of Tolvik will sue the owner of the mill", "if nothing is paid by 3 July"),
        ("The mill will close by 3 July unless a buyer is found.", "The mill will close",
         "unless a buyer is found"),
        ("The mill will close on 3 July unless a buyer is found.", "The mill will close",
         "unless a buyer is found"),
    ],
)  # fmt: skip
def test_a_limit_with_a_condition_says_what_hangs_on_it(
    facts: Extract, text: str, what: str, condition: str
) -> None:
    (event,) = facts(text).events
    assert (event.kind, event.date.timex) == (DEADLINE, "2025-07-03")
    assert event.what is not None
    assert event.condition is not None
    assert (event.what.text, event.condition.text) == (what, condition)


def test_what_might_have_been_is_no_limit(facts: Extract) -> None:
    assert facts("If the crew had paid by 3 July, the bank would have waited.").events == ()


@pytest.mark.parametrize(
    ("text", "kind", "timex"),
    [
        ("The cap on rents ends in August.", DEADLINE, "2025-08"),
        ("The cap lapses in August.", DEADLINE, "2025-08"),
        ("The deadline is Friday.", DEADLINE, "2025-06-13"),
        ("Nominations close on Friday.", DEADLINE, "2025-06-13"),
        ("Rent is due on Friday.", DEADLINE, "2025-06-13"),
        ("Crews have been ordered to leave by Friday.", DEADLINE, "2025-06-13"),
        ("The mill was given until Friday to answer.", DEADLINE, "2025-06-13"),
        ("The ban will run until August.", DEADLINE, "2025-08"),
        ("The ban remains in force until August.", DEADLINE, "2025-08"),
        ("The bridge will open within 30 days.", DEADLINE, "P30D"),
        ("The shop must close before Friday.", DEADLINE, "2025-06-13"),
        ("The bridge will open in two weeks.", SCHEDULED, "2025-06-24"),
        ("The clerk will report on Friday.", SCHEDULED, "2025-06-13"),
        ("The mill will not open until Friday.", SCHEDULED, "2025-06-13"),
        ("The hearing was moved from Monday to Thursday.", SCHEDULED, "2025-06-19"),
        ("The hearing was postponed until Thursday.", SCHEDULED, "2025-06-12"),
        ("The bridge was built in 1912.", PAST, "1912"),
    ],
)
def test_whether_a_day_is_a_limit_a_plan_or_past(
    facts: Extract, text: str, kind: EventKind, timex: str
) -> None:
    (event,) = facts(text).events
    assert (event.kind, event.date.timex) == (kind, timex)


@pytest.mark.parametrize(
    "text",
    [
        "Will the mill open on Friday?",
        "The mill is rumoured to open on Friday.",
        "It is not true that the mill closed on Monday.",
        "The mill will not close on Friday.",
        "The ban does not expire in August.",
        "The meeting planned for Friday was cancelled.",
        "The shop closes every Friday.",
        "The clerk said on Friday that the mill had shut.",
        "The cut in fees by 2030 was debated.",
        "The quarter ending 30 June will be weak.",
        "The shop will close before Friday.",
        "The bridge opened in two phases.",
    ],
)
def test_what_nobody_has_set_is_no_event(facts: Extract, text: str) -> None:
    assert facts(text).events == ()


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("The mill may open on Friday.", True),
        ("The parties plan to meet on Friday.", True),
        ("The mill will open on Friday.", False),
        ("The mill opened on Monday.", False),
    ],
)
def test_what_may_come_is_hedged(facts: Extract, text: str, hedged: bool) -> None:
    (event,) = facts(text).events
    assert event.hedged is hedged


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("On Friday, the mill will close.", "the mill will close"),
        ("At the end of June the mill will close.", "the mill will close"),
        ("The mill will close on Friday.", "The mill will close"),
        ("The vote on Friday will decide it.", "The vote on Friday will decide it"),
        ("The mill's lease runs out on 30 June.", "The mill's lease runs out"),
    ],
)
def test_what_happens_is_cut_out_in_one_piece(facts: Extract, text: str, what: str) -> None:
    (event,) = facts(text).events
    assert event.what is not None
    assert event.what.text == what
    assert text[event.what.span.start : event.what.span.end] == what


# --- comparisons ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "comparison"),
    [
        ("Sales rose 5% year-on-year.", "year-on-year"),
        ("Sales rose 5% year on year in May.", "year on year"),
        ("Sales rose 5%, compared with 3% in April.", "compared with 3% in April"),
        ("Sales rose 5% in May, against 3% in April.", "against 3% in April"),
        ("The port took in $5 million, up from $4 million.", "up from $4 million"),
        ("The port took in $5 million, up sharply from $4 million.",
         "up sharply from $4 million"),
        ("Catches reached 40 tonnes, twice as much as in 2024.", "twice as much as in 2024"),
        ("Catches reached 40 tonnes, a third fewer than in April.",
         "a third fewer than in April"),
        ("The Orrel stood at 5 metres, two metres above its usual level.",
         "two metres above its usual level"),
        ("The bank cut its rate to 3% from 4%.", "from 4%"),
        ("The wage was raised to 12 crowns, more than the union asked.",
         "more than the union asked"),
        ("Sales fell 3% on the year before.", "on the year before"),
        ("Output rose 4% since May.", "since May"),
        ("Output was 3% below normal.", "below normal"),
        ("The ferry carried 900 people, its highest number in a decade.",
         "its highest number in a decade"),
        ("The ferry carried 900 people, beating the 800 of 2019.", "beating the 800 of 2019"),
        ("The ferry carried 300 people on Friday, the third highest number this year.",
         "the third highest number this year"),
        ("The duty is higher than the current 10 per cent rate.",
         "higher than the current 10 per cent rate"),
    ],
)  # fmt: skip
def test_what_a_figure_is_held_against(facts: Extract, text: str, comparison: str) -> None:
    found = facts(text).figures[0].comparison
    assert found is not None
    assert found.text == comparison
    assert text[found.span.start : found.span.end] == comparison


@pytest.mark.parametrize(
    "text",
    [
        "Twelve members voted against the levy.",
        "Sales fell 3% on Monday.",
        "The rate has stood at 3% since May.",
        "The duty rose 5%; the levy fell from a year earlier.",
        "Sales rose 5% and profits fell from a year earlier.",
        "Sales rose 5% over the past year, said the clerk.",
    ],
)
def test_what_only_follows_a_figure_is_no_comparison_of_it(facts: Extract, text: str) -> None:
    assert [figure.comparison for figure in facts(text).figures if figure.low] == [None]

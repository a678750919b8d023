"""What a sentence asserts: predicate, polarity, mood and parties, read from its structure."""

from __future__ import annotations

import pytest

from briefing.language.assertions import assertions
from briefing.language.grammar import parse
from briefing.language.predicates import Assertion, Mood, family


def news(text: str) -> Assertion:
    (found,) = [one for one in assertions(parse([text])[0]) if one.main]
    return found


@pytest.mark.parametrize(
    ("text", "deed", "negated", "mood"),
    [
        ("The jury in Oslo found Peder Lunde guilty of arson.", "guilty", False, Mood.FACT),
        ("The jury in Oslo found Peder Lunde not guilty of arson.", "guilty", True, Mood.FACT),
        ("The mill denied that it will close the weir.", "close", True, Mood.AHEAD),
        ("It is not true that the mill will close the weir.", "close", True, Mood.AHEAD),
        ("The mill refused to sign the lease on Friday.", "sign", True, Mood.FACT),
        ("The mill plans to buy the weir.", "buy", False, Mood.AHEAD),
        ("The mill may buy the weir.", "buy", False, Mood.SUPPOSED),
        ("The mayor asked whether the mill had bought the weir.", "buy", False, Mood.ASKED),
        ("Did the mill buy the weir?", "buy", False, Mood.ASKED),
        ("No trace of oil was found in the river.", "find", True, Mood.FACT),
        ("Sales of timber rose 5 percent, the mill said.", "rise", False, Mood.FACT),
        ("The mill is expected to close the weir.", "close", False, Mood.AHEAD),
    ],
)
def test_predicate_polarity_and_mood(text: str, deed: str, negated: bool, mood: Mood) -> None:
    found = news(text)
    assert (found.deed, found.negated, found.mood) == (family(deed), negated, mood)


def test_the_parties_of_a_passive_are_those_of_the_active() -> None:
    active = news("The storm damaged the lighthouse.")
    passive = news("The lighthouse was damaged by the storm.")
    assert (active.agent.heads, active.patient.heads) == (
        passive.agent.heads,
        passive.patient.heads,
    )


def test_a_side_clause_is_no_news() -> None:
    found = assertions(parse(["A barge sank off Elvik on Friday, killing nine sailors."])[0])
    assert [one.main for one in found if one.deed == family("kill")] == [False]


def test_the_word_that_turns_a_predicate_is_part_of_it() -> None:
    text = "The jury in Oslo found Peder Lunde not guilty of arson."
    found = news(text)
    assert text[found.start : found.end] == "not guilty"


def test_no_structure_asserts_nothing() -> None:
    assert assertions(parse(["Der Damm hielt."], "de")[0]) == ()

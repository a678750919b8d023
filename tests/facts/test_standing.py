"""Past and ahead by the clause that governs a date."""

import pytest

from briefing.facts.standing import standing
from briefing.model.article import Tense
from tests.facts.conftest import read

PAST, AHEAD = Tense.PAST, Tense.AHEAD


@pytest.mark.parametrize(
    ("text", "word", "tense"),
    [
        ("Exports fell sharply in May", "May", PAST),
        ("The pact is set to expire in August", "August", AHEAD),
        ("The report is due to be published on Friday", "Friday", AHEAD),
        ("Levels previously announced in April may return", "April", PAST),
        ("He said on Tuesday that rates will rise", "Tuesday", PAST),
        ("He said on Tuesday that rates will rise in March", "March", AHEAD),
        ("Farmers were told to apply before September", "September", AHEAD),
        ("They would shed 40 jobs in June", "June", AHEAD),
        ("They have to agree by Friday", "Friday", AHEAD),
        ("Prices had fallen by March", "March", PAST),
        ("A meeting will be held at the town hall on Saturday", "Saturday", AHEAD),
        ("The bridge will be formally opened on Friday", "Friday", AHEAD),
        ("A meeting was held at the town hall on Saturday", "Saturday", PAST),
        ("A meeting has been held at the town hall on Saturday", "Saturday", PAST),
        ('"If we lose April, we lose the year," she said', "April", Tense.UNKNOWN),
        (
            'They shouted "open the gate" and "we want a vote" Thursday near the hall',
            "Thursday",
            PAST,
        ),
        ('She wrote "I will go" in March', "March", PAST),
        ('"I will go in March," she wrote', "March", AHEAD),
        ("The United Kingdom in May", "May", Tense.UNKNOWN),
    ],
)
def test_tense(text: str, word: str, tense: Tense) -> None:
    tokens = read(text)
    at = tokens.forms.index(word)
    assert standing(tokens, at, at + 1).tense is tense


@pytest.mark.parametrize(
    ("text", "word", "tense"),
    [
        ("The assembly approved the plan for a weir on Tuesday", "Tuesday", PAST),
        ("The board published its forecast on Monday", "Monday", PAST),
        ("The yard ended its strike due to talks on Monday", "Monday", PAST),
        ("They dropped their hopes for a pool in January", "January", PAST),
        ("The fair opens on Friday", "Friday", AHEAD),
        ("The vote is on Friday", "Friday", AHEAD),
        ("Lawmakers have until Friday to agree", "Friday", AHEAD),
        ("The loan was extended to Friday", "Friday", AHEAD),
        ("The final was brought forward to Sunday", "Sunday", AHEAD),
        ("She had asked for answers no later than Friday", "Friday", AHEAD),
        ("The price of shares before Monday was low", "Monday", Tense.UNKNOWN),
        ("Copper for January delivery fell", "January", PAST),
    ],
)
def test_the_verb_of_the_date_decides_and_no_noun(text: str, word: str, tense: Tense) -> None:
    tokens = read(text)
    at = tokens.forms.index(word)
    assert standing(tokens, at, at + 1).tense is tense


def test_what_is_moved_holds_no_more_on_the_old_day() -> None:
    tokens = read("The hearing was moved from 17 June to 19 June.")
    old, new = (standing(tokens, at, at + 2) for at in (5, 8))
    assert (old.cancelled, old.moved) == (True, False)
    assert (new.cancelled, new.moved) == (False, True)

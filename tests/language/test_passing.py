"""What time overtakes: halts and finds, how things are, what something consists of."""

import pytest

from briefing.language import clauses, grammar
from briefing.language.parsed import Parsed


def parsed(sentence: str) -> Parsed:
    (one,) = grammar.parse([sentence])
    return one


@pytest.mark.parametrize(
    ("sentence", "wavers"),
    [
        ("The ferry line halted all sailings to Ostby.", True),
        ("The dive off Pell was suspended because of high waves, the coastguard says.", True),
        ("Two boats have spotted wreckage north of the Pell shoal.", True),
        ("A buoy was found floating off Sollen.", True),
        ("Divers found the bodies of two sailors.", False),
        ("Rescuers located a woman under the hall.", False),
        ("A jury found the harbour master guilty of fraud.", False),
        ("The line did not halt its sailings.", False),
        ("The line will halt its sailings.", False),
        ("The council sold the pier.", False),
    ],
)
def test_what_is_often_taken_back(sentence: str, wavers: bool) -> None:
    assert clauses.wavers(parsed(sentence)) is wavers


@pytest.mark.parametrize(
    ("sentence", "stays"),
    [
        ("The cause of the fire is shrouded in doubt.", True),
        ("The mayor is in talks with the union.", True),
        ("The council is divided over the pier.", True),
        ("The toll is over 120, the ministry said.", False),
        ("The council voted for the pier.", False),
        ("The union opposes the pier.", False),
        ("The pier has been closed for a week.", False),
    ],
)
def test_how_things_are_is_true_of_its_day(sentence: str, stays: bool) -> None:
    assert clauses.stays(parsed(sentence)) is stays


@pytest.mark.parametrize(
    ("sentence", "describes"),
    [
        ("The line's routes include Ostby, Pell and Sollen.", True),
        ("The league consists of four ports.", True),
        ("The league included Ostby in its plan on Monday.", False),
        ("The league backs the plan.", False),
    ],
)
def test_what_something_consists_of_is_no_news(sentence: str, describes: bool) -> None:
    assert clauses.describes(parsed(sentence)) is describes


def test_not_yet_is_as_of_its_day() -> None:
    assert clauses.is_passing(parsed("The two parties met, but no deal has yet been signed."))
    assert not clauses.is_passing(parsed("The two parties signed the deal."))

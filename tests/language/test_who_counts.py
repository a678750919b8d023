"""Who gives a number, of what, and whether two tellers can both be right."""

from __future__ import annotations

import pytest

from briefing.language import disputes, grammar
from briefing.language.clauses import tallies
from briefing.language.parsed import Parsed


def one(sentence: str) -> Parsed:
    (parsed,) = grammar.parse([sentence])
    return parsed


def place(sentence: str, words: str) -> tuple[int, int]:
    start = sentence.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("sentence", "number", "teller"),
    [
        ("Police counted 11,000 on the quay.", "11,000", "Police"),
        ("Organisers estimated the crowd at 30,000.", "30,000", "Organisers"),
        ("Police put the toll at 15.", "15", "Police"),
        ("The toll, which police put at 15, rose on Monday.", "15", "police"),
        ("Fifteen sailors drowned, Ada Holm said.", "Fifteen", "Ada Holm"),
        # whom a pronoun means only a sentence before says
        ("They counted 11,000 on the quay.", "11,000", ""),
        ("Fifteen sailors drowned, she said.", "Fifteen", ""),
        # the report itself
        ("Fifteen sailors drowned.", "Fifteen", ""),
        ("15", "15", ""),
    ],
)
def test_who_gives_a_number(sentence: str, number: str, teller: str) -> None:
    found = tallies.teller(one(sentence), *place(sentence, number))
    assert (found.text if found else "") == teller


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("Police put the toll at 15.", "toll"),
        ("The toll, which police put at 15, rose on Monday.", "toll"),
        ("Police put the number of dead at 15.", "number"),
        # the losses of one side are another number than those of the other
        ("The council put its losses at 15.", ""),
        ("Police moored the ferry at 15 quays.", ""),
        ("Fifteen is not 15.", ""),
    ],
)
def test_what_a_number_stands_for(sentence: str, noun: str) -> None:
    assert tallies.stands_for(one(sentence), *place(sentence, "15")) == noun


@pytest.mark.parametrize(
    ("sentence", "counted", "is_all"),
    [
        ("Police counted 11,000 on the quay.", True, False),
        ("There were 11,000 on the quay.", False, True),
        ("The rent was 11,000 crowns.", False, True),
        ("The ferry carried 11,000 people.", False, False),
    ],
)
def test_whether_a_number_is_counted_or_merely_is(
    sentence: str, counted: bool, is_all: bool
) -> None:
    at = place(sentence, "11,000")
    assert tallies.is_counted(one(sentence), *at) is counted
    assert tallies.merely_is(one(sentence), *at) is is_all


SOLD = "The board says the pier was sold."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SOLD, "The crew denies it."),
        (SOLD, "The crew says it was not."),
        (SOLD, "The crew denied that the pier was sold."),
        ("Tolvik says the fleet won.", "Norlund says the fleet lost."),
    ],
)
def test_two_tellers_who_cannot_both_be_right(first: str, second: str) -> None:
    found = disputes.between(one(first), one(second))
    assert found is not None
    (here, there) = found
    assert first[here[0] : here[1]] == first.removesuffix(".")
    assert there[0] == 0 < there[1] < len(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # nobody contradicts himself by a "denies", and a "may" is no claim
        (SOLD, "The board denies it."),
        ("The board says the pier may be sold.", "The crew denies it."),
        (SOLD, "The crew says it was rebuilt."),
        # some of a kind, and others of it
        ("Tolvik says 40 sailors fled.", "Norlund says 60 sailors did not flee."),
        ("Tolvik says Norlund rammed the ferry.", "Norlund says Tolvik rammed the ferry."),
        (SOLD, ""),
    ],
)
def test_tellers_who_may_both_be_right(first: str, second: str) -> None:
    assert disputes.between(one(first), one(second)) is None


def test_only_the_next_sentence_may_leave_out_what_it_answers() -> None:
    whole = "The crew denied that the pier was sold."
    assert disputes.between(one(SOLD), one("The crew denies it."), beside=False) is None
    assert disputes.between(one(SOLD), one(whole), beside=False) is not None


@pytest.mark.parametrize(
    ("sentence", "at_odds"),
    [
        ("Tolvik says the fleet fled, but Norlund says it did not.", True),
        ("Tolvik says the pier was sold, which Norlund denies.", True),
        ("Tolvik demanded the toll, which Norlund says is not due.", True),
        ("The board says it was safe, while the crew says it was not safe.", True),
        ("The board says the pier was sold and the crew says it was rebuilt.", False),
        ("The board says the pier was sold.", False),
        ("", False),
    ],
)
def test_a_dispute_within_a_sentence(sentence: str, at_odds: bool) -> None:
    found = disputes.within(one(sentence))
    assert (found is not None) is at_odds
    if found is not None:
        assert 0 <= found[0] < found[1] <= len(sentence)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Ada Holm says it sank.", True),
        # of a teller without a name "it" may be another thing
        ("The council says it was inspected.", False),
        ("Ada Holm says the ferry sank.", False),
    ],
)
def test_whether_a_named_teller_holds_each_pronoun(sentence: str, named: bool) -> None:
    assert disputes.names_its_tellers(one(sentence)) is named

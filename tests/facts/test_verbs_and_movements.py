"""Of what time a verb is by its form alone, and which way what is measured moves."""

from __future__ import annotations

import pytest

from briefing.facts.tense import verb_tense
from briefing.facts.tokens import scan
from briefing.model.article import Direction, Tense
from tests.facts.conftest import Extract

AHEAD, PAST, PRESENT = Tense.AHEAD, Tense.PAST, Tense.PRESENT


def tense(text: str, word: str) -> Tense | None:
    tokens = scan(text)
    return verb_tense(tokens, tokens.lows.index(word))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("the quay opens on Monday", "opens", AHEAD),
        ("the crew has to leave", "has", AHEAD),
        ("the crew has left", "has", PAST),
        ("the crew will have left", "have", None),
        ("the crew is here", "is", PRESENT),
        ("the crew landed", "landed", PAST),
        ("the crew will be landed", "landed", None),
        ("to be formally landed", "landed", None),
        ("the board would cut it", "cut", None),
        ("to sharply cut it", "cut", None),
        ("the board would have it", "would", PAST),
        ("the board would sell it", "would", AHEAD),
        ("the crew is going to leave", "going", AHEAD),
        ("the crew is going home", "going", None),
        ("it is expected to fall", "expected", AHEAD),
        ("they expected snow", "expected", PAST),
        ("the rent is due soon", "due", None),
        ("the quay may close", "may", AHEAD),
        ("a talk in May about it", "may", None),
        # in capitals it tells nothing, within a name it is no verb
        ("the Harbour United Landed crew", "landed", None),
        ("THE CREW LANDED", "landed", PAST),
        ("a red bed", "bed", None),
    ],
)
def test_the_time_that_a_form_tells(text: str, word: str, expected: Tense | None) -> None:
    assert tense(text, word) is expected


UP, DOWN = Direction.UP, Direction.DOWN


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rents climbed by 5% to 900 crowns.", [("5%", UP, "by"), ("900 crowns", UP, "to")]),
        ("Rents are down 5%.", [("5%", DOWN, "by")]),
        ("Rents lost 5%.", [("5%", DOWN, "by")]),
        ("Rents gained 5%.", [("5%", UP, "by")]),
        ("A 5% rise in Rents was told.", [("5%", UP, "by")]),
        ("Rents halved.", [("halved", DOWN, "by")]),
        ("Rents doubled to 40 crowns.", [("doubled", UP, "by"), ("40 crowns", UP, "to")]),
        ("Rents jumped as much as 5%.", [("5%", UP, "by")]),
    ],
)
def test_which_way_and_how_far_a_measure_moves(
    facts: Extract, text: str, found: list[tuple[str, Direction, str]]
) -> None:
    figures = facts(text).figures
    assert [(one.text, one.direction, one.relation) for one in figures] == found
    assert {one.subject.text for one in figures if one.subject} == {"Rents"}


def test_each_of_two_measures_moves_its_own_way(facts: Extract) -> None:
    rents, wages = facts("Rents rose 5% while wages fell 3%.").figures
    assert rents.subject is not None
    assert wages.subject is not None
    assert (rents.subject.text, rents.direction) == ("Rents", UP)
    assert (wages.subject.text, wages.direction) == ("wages", DOWN)


@pytest.mark.parametrize("text", ["Rents did not rise.", "Rents were unchanged.", "Rents."])
def test_what_does_not_move_is_no_figure_and_no_trend(facts: Extract, text: str) -> None:
    found = facts(text)
    assert (found.figures, found.trends) == ((), ())

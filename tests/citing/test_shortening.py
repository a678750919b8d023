"""Statements lose only an end that changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.citing.shortening import LEAST, shorten


def cut(sentence: str, needed: str) -> str:
    return sentence[: shorten(sentence, sentence.index(needed) + len(needed))]


def test_an_end_that_adds_only_background_goes() -> None:
    sentence = (
        "Ferry fares rose 4% in May, the first rise in a decade, when storms closed the old port."
    )
    assert cut(sentence, "a decade").endswith("a decade")


@pytest.mark.parametrize(
    "sentence",
    [
        "Fares will rise 4% in May, unless the harbour council votes against it on Friday.",
        "Fares will rise 4% in May, according to two people who have seen the draft.",
        "Fares will rise 4% in May, but the council has not agreed to the plan so far.",
        "Fares rose 4% in May, the council’s figures don’t yet include the night ferries.",
        "Fares will rise 4% in May, the council says.",
        "“Fares will rise 4% in May, as everybody in this town has known for weeks,” she added.",
        "Fares (which rose 4% in May, to the surprise of everybody in the town hall) will fall.",
        "The council, which raised fares by 4% in May, now looks at the price of parking too.",
        "Two fares rose by 4% in May: that of the night ferry, and that of the early boat.",
        "Fares will rise 4% in May.",
    ],
)
def test_an_end_that_matters_stays(sentence: str) -> None:
    assert cut(sentence, "4% in May") == sentence


def test_another_language_is_not_cut() -> None:
    sentence = "Der Preis stieg im Mai um 4 Prozent, es sei denn, man rechnet die Steuer heraus."
    assert shorten(sentence, 35, "de") == len(sentence)


@given(st.text(max_size=200), st.integers(0, 200))
def test_what_is_needed_stays(sentence: str, needed: int) -> None:
    needed = min(needed, len(sentence))
    end = shorten(sentence, needed)
    assert needed <= end <= len(sentence)
    assert end == len(sentence) or len(sentence) - end >= LEAST

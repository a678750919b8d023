"""What carries news: stands of both sides, no explanation."""

from __future__ import annotations

import pytest

from briefing.language.terms import stems
from briefing.summary.candidates import points_back
from briefing.summary.news import explained, mutual, stand


def test_mutual_stands() -> None:
    assert mutual("Norland and Vesteria have accused each other of breaking the truce.")
    assert mutual("Both ministries blamed one another for the delay.") == "accuses"
    assert not mutual("The two raised duties on one another's goods and agreed to talk.")
    assert not mutual("The two have met each other twice.")


def test_stands() -> None:
    assert stand(stems("Norland accused Vesteria of delay.")) > 0
    assert stand(stems("Norland lies north of Vesteria.")) == 0


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Cobalt is vital to batteries and engines.", False),
        ("Herring, essential for the fish trade, is scarce.", False),
        ("Norland raised the price of cobalt on Monday.", True),
    ],
)
def test_explanation_is_worth_less(text: str, *, plain: bool) -> None:
    assert (explained(text) == 1.0) is plain


def test_a_count_of_subjects_points_at_others() -> None:
    assert points_back("Two subjects divide the parties.")
    assert not points_back("Two ships left the harbour.")

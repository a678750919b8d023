"""What carries news: stands, and no suppositions."""

from __future__ import annotations

from briefing.language.terms import stems
from briefing.summary.candidates import points_back
from briefing.summary.news import stand, supposed


def test_stands() -> None:
    assert stand(stems("Norland accused Vesteria of delay.")) > 0
    assert stand(stems("Norland lies north of Vesteria.")) == 0


def test_what_could_be_is_worth_less() -> None:
    assert supposed("The strike could shut the mills of Norland.") < 1
    assert supposed("Norland raised the price of cobalt on Monday.") == 1


def test_a_count_of_subjects_points_at_others() -> None:
    assert points_back("Two subjects divide the parties.")
    assert not points_back("Two ships left the harbour.")

"""Which blocks an extractor kept."""

from __future__ import annotations

from briefing.reading.aligning import kept

LONG = "the ferries of norlund stopped on monday after a storm"


def test_equal_lines_are_taken_once_each() -> None:
    assert kept(["Home", LONG, "Home"], [LONG, "Home"]) == (True, True, False)


def test_a_paragraph_in_pieces_is_found() -> None:
    pieces = ["The ferries of Norlund stopped on", "Monday", "elsewhere entirely"]
    assert kept(pieces, [LONG]) == (True, True, False)


def test_punctuation_and_case_do_not_matter() -> None:
    assert kept(["The Ferries, stopped."], ["the ferries stopped"]) == (True,)


def test_nothing_kept_is_nothing_held() -> None:
    assert kept(["a", ""], []) == (False, False)

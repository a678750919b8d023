"""What stands only beside what a sentence tells, and what somebody calls for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.language import clauses, grammar
from briefing.language.parsed import Parsed

Question = Callable[[Parsed, int, int], bool]


def asked(question: Question, sentence: str, day: str) -> bool:
    (parsed,) = grammar.parse([sentence], "en")
    start = sentence.rindex(day)
    return question(parsed, start, start + len(day))


@pytest.mark.parametrize(
    ("sentence", "beside"),
    [
        ("The vote came as the guild prepares to meet on Monday.", True),
        ("The guild will hear them before closing its hall on Monday.", True),
        ("The guild will open its hall on Monday.", False),
        ("The guild plans to open its hall on Monday.", False),
    ],
)
def test_what_goes_along_with_another_thing(sentence: str, *, beside: bool) -> None:
    assert asked(clauses.is_beside, sentence, "Monday") is beside


@pytest.mark.parametrize(
    ("sentence", "called"),
    [
        ("Vote for the guild on Monday.", True),
        ("It is up to the captains to judge him on Monday.", True),
        ("The captains are to judge him on Monday.", False),
        ("Captains will vote for the guild on Monday.", False),
    ],
)
def test_what_somebody_calls_for(sentence: str, *, called: bool) -> None:
    assert asked(clauses.is_called_for, sentence, "Monday") is called


@pytest.mark.parametrize(
    ("sentence", "before"),
    [
        ("The guild had printed a bill that said she would sing on Monday.", True),
        ("He said the guild had agreed to sing on Monday.", False),
        ("The guild has printed a bill that says she will sing on Monday.", False),
    ],
)
def test_what_was_to_come_after_a_thing_long_past(sentence: str, *, before: bool) -> None:
    assert asked(clauses.is_before_another, sentence, "Monday") is before


def test_both_is_nobody_without_two_names() -> None:
    (alone, named) = grammar.parse(
        ["A judge will question both on Monday.", "A judge will question both captains on Monday."],
        "en",
    )
    assert clauses.Leaning.ELLIPSIS in clauses.leanings(alone)
    assert clauses.Leaning.ELLIPSIS not in clauses.leanings(named)

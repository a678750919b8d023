"""Movements without a number."""

import pytest

from briefing.model.article import Direction


@pytest.mark.parametrize(
    ("text", "words", "direction", "subject"),
    [
        ("Reports indicate a marked decline in Chinese exports to the US.", "marked decline",
         Direction.DOWN, "Chinese exports to the US"),
        ("Consumer prices rose sharply in the spring.", "rose sharply", Direction.UP,
         "Consumer prices"),
    ],
)  # fmt: skip
def test_trends(facts, text: str, words: str, direction: Direction, subject: str) -> None:
    (trend,) = facts(text).trends
    assert (trend.text, trend.direction) == (words, direction)
    assert trend.subject is not None
    assert trend.subject.text == subject


@pytest.mark.parametrize(
    "text",
    [
        "Consumer prices rose 5% in the spring.",
        "The fall of the wall changed the city.",
        "Protesters held a rally in the capital.",
        "The climbers lost their way.",
    ],
)
def test_no_trend(facts, text: str) -> None:
    assert facts(text).trends == ()

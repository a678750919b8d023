"""What is asked, denied, supposed or rumoured is marked as such, and is no event."""

import pytest

from briefing.model.article import Mood


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("The quarry lost 6 million marks.", Mood.FACT),
        ("The quarry said that it lost 6 million marks.", Mood.FACT),
        ("Did the quarry lose 6 million marks last year?", Mood.ASKED),
        ("Residents asked whether the quarry had lost 6 million marks.", Mood.ASKED),
        ("The owner denied that the quarry had lost 6 million marks.", Mood.DENIED),
        ("The quarry did not lose 6 million marks.", Mood.DENIED),
        ("If the quarry had lost 6 million marks, it would have closed.", Mood.SUPPOSED),
        ("The quarry reportedly lost 6 million marks.", Mood.RUMOURED),
        ("An unconfirmed letter said that the quarry lost 6 million marks.", Mood.RUMOURED),
        (
            "The union put the loss at 6 million marks, a figure that the quarry denied.",
            Mood.RUMOURED,
        ),
        ("The quarry is expected to lose 6 million marks.", Mood.FORECAST),
        ("The quarry plans to spend 6 million marks.", Mood.INTENDED),
    ],
)
def test_the_mood_of_a_figure(facts, text: str, mood: Mood) -> None:
    (figure,) = facts(text).figures
    assert figure.mood is mood


@pytest.mark.parametrize(
    "text",
    [
        "Will the quarry close on 1 July?",
        "The owner denied that the quarry would close on 1 July.",
        "The quarry would close on 1 July if the lease were cut short.",
        "The quarry will not close on 1 July.",
    ],
)
def test_what_is_open_or_denied_is_no_event(facts, text: str) -> None:
    assert facts(text).events == ()
    (mention,) = facts(text).dates
    assert mention.mood.open


@pytest.mark.parametrize(
    "text", ["A nine-member board met.", "A ten person jury sat.", "Kanal 2 showed it."]
)
def test_a_number_that_only_describes_or_names_is_no_figure(facts, text: str) -> None:
    assert facts(text).figures == ()

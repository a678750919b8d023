"""Where a quotation begins and ends, whatever marks it has, and who is safely its speaker."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.facts import quotes
from tests.facts.conftest import Extract

HARBOUR = "We will not leave this harbour"


def inside(text: str) -> list[str]:
    return [text[one.start : one.end] for one in quotes.find(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We stay,” she said.", ["We stay,"]),
        ('"We stay," she said, "all of us."', ["We stay,", "all of us."]),
        ("“We “never” stay,” she said.", ["We “never” stay,"]),
        # one that was opened and never closed ends with the last that closes
        ("“We “never stay,” she said.", ["We “never stay,"]),
        # a quotation that goes on in the next paragraph
        ("“We stay, all of us", ["We stay, all of us"]),
        ('"We stay, all of us', ["We stay, all of us"]),
        # inches
        ('A board 12" wide is "heavy".', ["heavy"]),
        ("She said: ‘We will stay on this quay of ours.’", ["We will stay on this quay of ours."]),
        ("‘We’re all of us staying on this quay,’ she said.",
         ["We’re all of us staying on this quay,"]),
        # too short to be more than a word in marks, or an apostrophe
        ("‘We stay,’ she said.", []),
        ("The crews’ boats and the mayors’ houses burnt in the long night.", []),
        ("’Tis the wardens’ night.", []),
        ("", []),
        ("”", []),
        ("‘", []),
        ("“”", [""]),
    ],
)  # fmt: skip
def test_the_words_between_the_marks(text: str, words: list[str]) -> None:
    assert inside(text) == words


@given(
    st.text(alphabet="ab 1.,\n“”\"‘’'", max_size=60),
    st.integers(0, 20),
    st.integers(0, 60),
)
def test_quotations_stay_in_their_paragraph_and_apart(text: str, first: int, last: int) -> None:
    first, last = min(first, len(text)), min(max(first, last), len(text))
    found = quotes.find(text, first, last)
    assert all(first < one.start <= one.end <= last for one in found)
    assert all(text[one.start - 1] in '“"‘' for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(st.text(alphabet="ab ,.", min_size=1, max_size=40), st.sampled_from(["“”", '""']))
def test_what_is_put_between_marks_comes_out_as_it_was(words: str, marks: str) -> None:
    assert inside(f"She said: {marks[0]}{words}{marks[1]} He left.") == [words]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"“{HARBOUR},” according to Ada Holm.", "Ada Holm"),
        (f"According to Ada Holm, “{HARBOUR}.”", "Ada Holm"),
        (f"Ada Holm put it this way: “{HARBOUR}.”", "Ada Holm"),
        (f"“{HARBOUR},” said J. Holm.", "J. Holm"),
        (f"“{HARBOUR},” said Mr. Holm.", "Holm"),
        ("“Will we leave this harbour?” asked Ada Holm.", "Ada Holm"),
        (f"A retired pilot said: “{HARBOUR}.”", "A retired pilot"),
        # a place belongs to the office, a month does not
        (f"“{HARBOUR},” said the office in Varn.", "the office in Varn"),
        (f"“{HARBOUR},” said the office in May.", "the office"),
        (f"“{HARBOUR},” said Ada Holm, the mayor of Tolvik, on Monday.", "Ada Holm"),
    ],
)
def test_who_said_it(facts: Extract, text: str, speaker: str) -> None:
    (quote,) = facts(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.text == speaker
    assert text[quote.speaker.span.start : quote.speaker.span.end] == speaker


@pytest.mark.parametrize(
    "text",
    [
        f"“{HARBOUR},” as she put it.",
        f"“{HARBOUR}, said Ada Holm.",
        "She called it “a rotten deal for us all”.",
        f"“{HARBOUR}.”",
    ],
)
def test_nobody_is_made_a_speaker_where_the_words_do_not_say_who(facts: Extract, text: str) -> None:
    (quote,) = facts(text).quotes
    assert (quote.speaker, quote.person) == (None, "")


def test_who_adds_something_is_who_spoke_before(facts: Extract) -> None:
    text = f"“{HARBOUR},” Ada Holm said, adding: “It is our home and it stays so.”"
    assert [quote.person for quote in facts(text).quotes] == ["Ada Holm", "Ada Holm"]


@pytest.mark.parametrize("text", ["“Yes.”", "Ada Holm said “”.", "“", '"', "‘", "”", "“ ”"])
def test_marks_with_nothing_to_tell_between_them_are_no_quotation(
    facts: Extract, text: str
) -> None:
    assert facts(text).quotes == ()

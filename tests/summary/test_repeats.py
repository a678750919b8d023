"""What tells again what a line has told, in words that are less alike; and what does not."""

from __future__ import annotations

import pytest

from briefing.summary.repeats import names_actor, repeats

TOLD = [
    (  # a short sentence's count
        "The number of missing has fallen to 12.",
        "Divers searched the lake on Monday as the number of missing fell to 12, officials said.",
    ),
    (
        "Officials said on Friday that nine people had drowned.",
        "Eleven people drowned in Tolmar, the clinic said, although officials speak of nine.",
    ),
    (  # the same group on the same day
        "Parents at four Tolmar mills may come back to their work, the board said on Friday, after"
        " no dust was found in the air.",
        "Four of the 17 mills where dust was found last week were opened again on Friday.",
    ),
    (  # the same words of a quotation
        "Ada Venn, who speaks for the guild, called Marrow's plan a “charter of idle hands”.",
        "The guild said that Marrow had brought in an “idle hands charter”, and left the talks.",
    ),
    (  # the same deed of the same parties
        "A hopeful Tolmar Mills is buying the old Sele Shipping line in a bold stroke.",
        "Tolmar Mills will buy its rival Sele Shipping for 4 million crowns, it said on Monday.",
    ),
    (  # the same death
        "Officers stormed a mill and later said that Peter Marrow was among those killed.",
        "The founder of the band, Peter Marrow, is dead, a court in Tolmar said.",
    ),
]
NEW = [
    (
        "The number of missing has fallen to 12.",
        "Divers searched the lake on Monday as the number of missing fell to 14, officials said.",
    ),
    (
        "Officials closed nine bridges on Friday.",
        "Eleven people drowned in Tolmar, the clinic said, although officials speak of nine.",
    ),
    (
        "Four mills in Sele were sold on Saturday.",
        "Four of the 17 mills where dust was found last week were opened again on Friday.",
    ),
    (
        "The town will spend 12 million crowns on the quay and hire 40 divers.",
        "The town said on Monday that it had lost 12 million crowns.",
    ),
    (
        "Sele Shipping will sue Tolmar Mills over the price.",
        "Tolmar Mills will buy its rival Sele Shipping for 4 million crowns, it said on Monday.",
    ),
    (
        "Tolmar Mills did not buy Sele Shipping.",
        "Tolmar Mills will buy its rival Sele Shipping for 4 million crowns, it said on Monday.",
    ),
    (
        "Peter Marrow had been freed in May, his lawyer said.",
        "The founder of the band, Peter Marrow, is dead, a court in Tolmar said.",
    ),
    (
        "Ada Venn called the plan “a cold soup of words”.",
        "The guild said that Marrow had brought in an “idle hands charter”, and left the talks.",
    ),
]


@pytest.mark.parametrize(("one", "other"), TOLD)
def test_what_is_told_in_other_words(one: str, other: str) -> None:
    assert repeats(one, other)


@pytest.mark.parametrize(("one", "other"), NEW)
def test_what_is_not_told(one: str, other: str) -> None:
    assert not repeats(one, other)


def test_without_a_grammar_nothing_is_told() -> None:
    assert not repeats("Es sind 12 Tote.", "Es gibt 12 Tote in Tolmar.", "de")


def test_who_does_a_deed_is_named_in_any_clause() -> None:
    fall = "Nine people died when a mill fell in Tolmar, although officials speak of seven."
    assert not names_actor("The Mill Office denied that it had checked the mill that fell.", fall)
    assert names_actor("A mill fell in Tolmar, killing two.", fall)
    assert names_actor("Yes.", fall)

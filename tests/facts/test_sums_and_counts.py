"""Sums of money in their many forms, and which words a number counts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.facts import figures
from briefing.facts.amounts import Amount
from briefing.facts.english_money import SYMBOLS
from briefing.facts.tokens import scan
from briefing.model.article import FigureKind

COUNT, MONEY, NUMBER = FigureKind.COUNT, FigureKind.MONEY, FigureKind.NUMBER
QUANTITY = FigureKind.QUANTITY


def found(text: str) -> list[tuple[str, Amount]]:
    tokens = scan(text)
    amounts = figures.find(tokens, bytearray(len(tokens)))
    return [(tokens.slice(a.first, a.last), a) for a in amounts]


# --- money ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "low", "unit"),
    [
        ("a loss of $-5 million", "$-5 million", -5e6, "USD"),
        ("a loss of -$5 million", "$5 million", -5e6, "USD"),
        ("a loss of −€3.5bn", "€3.5bn", -3.5e9, "EUR"),
        ("a fare of $5-a-head", "$5", 5, "USD"),
        ("paid $5 million dollars", "$5 million dollars", 5e6, "USD"),
        ("paid $5 USD", "$5 USD", 5, "USD"),
        ("paid $5 CAD", "$5 CAD", 5, "CAD"),
        ("paid HK$30", "HK$30", 30, "HKD"),
        ("paid NZ $30", "NZ $30", 30, "NZD"),
        ("kept a $5 note", "$5", 5, "USD"),
        ("paid 5,000¥", "5,000¥", 5000, "JPY"),
        ("paid 30 €", "30 €", 30, "EUR"),
        ("paid ₹5 lakh", "₹5 lakh", 5e5, "INR"),
        ("paid Rs. 500 crore", "Rs. 500 crore", 5e9, "INR"),
        ("paid kr 300", "kr 300", 300, "krone"),
        ("paid 300 Danish kroner", "300 Danish kroner", 300, "DKK"),
        ("paid 20 Hong Kong dollars", "20 Hong Kong dollars", 20, "HKD"),
        ("a fund of 75 USD million", "75 USD million", 7.5e7, "USD"),
        ("a fund of USD 75 million", "USD 75 million", 7.5e7, "USD"),
        ("a fund of 120 KEUR", "120 KEUR", 1.2e5, "EUR"),
        ("a fund of 120 BUSD", "120 BUSD", 1.2e11, "USD"),
        ("a fund of $1.2tn", "$1.2tn", 1.2e12, "USD"),
        ("a fund of three and a half million euros", "three and a half million euros", 3.5e6,
         "EUR"),
        ("a fund of half a billion dollars", "half a billion dollars", 5e8, "USD"),
        ("thirteen dollars and forty-five cents", "thirteen dollars and forty-five cents", 13.45,
         "USD"),
        ("a toll of 15 dollars 50.", "15 dollars 50", 15.5, "USD"),
        ("a fare of 80p", "80p", 80, "pence"),
        ("a fine of 5 million won", "5 million won", 5e6, "KRW"),
        ("a fine of 12 won.", "12 won", 12, "KRW"),
    ],
)  # fmt: skip
def test_a_sum_is_read_whole(text: str, words: str, low: float, unit: str) -> None:
    ((shown, amount),) = found(text)
    assert (shown, amount.kind, amount.unit) == (words, MONEY, unit)
    assert amount.low == pytest.approx(low)
    assert amount.high == pytest.approx(low)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("paid between $5 and $7", [(5, 7)]),
        ("paid between $5 million and $7 million", [(5e6, 7e6)]),
        ("paid $5-$7", [(5, 7)]),
        ("paid $5-7 million", [(5e6, 7e6)]),
        ("paid $5m-$7m", [(5e6, 7e6)]),
        ("paid EUR 5-7 million", [(5e6, 7e6)]),
        # each with its sign: the way from one to the other
        ("the toll rose from $5 to $7", [(5, 5), (7, 7)]),
        ("billions of dollars", [(1e9, None)]),
        ("a few million dollars", [(2e6, None)]),
        ("dozens of euros", [(12, None)]),
    ],
)
def test_the_bounds_of_sums(text: str, bounds: list[tuple[float, float | None]]) -> None:
    assert [(amount.low, amount.high) for _, amount in found(text)] == bounds
    assert {amount.kind for _, amount in found(text)} == {MONEY}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # the word behind the number is a verb, a noun or a letter here
        ("a team of 12 won the cup", NUMBER),
        ("a score of 300 mark the start", NUMBER),
        ("a fare of 80 p", NUMBER),
        ("top 30 all year", NUMBER),
        ("millions in need", NUMBER),
        ("millions in the port", NUMBER),
        ("billions in Varn", NUMBER),
        ("hundreds of millions in aid", MONEY),
    ],
)
def test_a_word_that_may_be_money_is_money_only_where_it_must(text: str, kind: FigureKind) -> None:
    ((_, amount),) = found(text)
    assert amount.kind is kind
    assert amount.unit == ""


def test_what_follows_dollars_and_is_counted_is_no_cents() -> None:
    (sum_, dollars), (barges, counted) = found("they gave 15 dollars 50 barges and a crane")
    assert (sum_, dollars.low, dollars.kind) == ("15 dollars", 15, MONEY)
    assert (barges, counted.low, counted.unit) == ("50", 50, "barge")


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("a keel weighing 5 pounds", QUANTITY, "pound-mass"),
        ("5 pounds of rope", QUANTITY, "pound-mass"),
        # where a sentence has sums in pounds, its other pounds are money too
        ("it cost £9 or 7 pounds of silver", MONEY, "GBP"),
        ("the fee was 7 pounds", MONEY, "GBP"),
    ],
)
def test_pounds_are_a_weight_where_something_weighs(text: str, kind: FigureKind, unit: str) -> None:
    _, last = found(text)[-1]
    assert (last.kind, last.unit) == (kind, unit)


_SIGNS = sorted(sign for sign in SYMBOLS if not sign.isalpha())


def test_a_sign_that_is_a_letter_stands_behind_its_number() -> None:
    ((words, amount),) = found("they paid 5,000 元 for it")
    assert (words, amount.low, amount.unit) == ("5,000 元", 5000, "CNY")


@given(st.sampled_from(_SIGNS), st.integers(1, 10**12))
def test_a_sign_before_or_behind_makes_the_same_sum(sign: str, value: int) -> None:
    for text in (f"They paid {sign}{value:,}.", f"They paid {value:,} {sign}."):
        ((_, amount),) = found(text)
        assert (amount.kind, amount.unit, amount.low) == (MONEY, SYMBOLS[sign], value)


# --- things counted -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("12 of the people left", "people"),
        ("twelve men left", "man"),
        ("two wives left", "wife"),
        ("three crises passed", "crisis"),
        ("four analyses failed", "analysis"),
        ("seven buses left", "bus"),
        ("one bus", "bus"),
        ("12 boxes sank", "box"),
        ("12 churches closed", "church"),
        ("12 dishes broke", "dish"),
        ("12 glasses broke", "glass"),
        ("12 cities voted", "city"),
        ("12 species vanished", "species"),
        ("12 sheep drowned", "sheep"),
        ("12 shoes floated", "shoe"),
        ("12 Norlunders left", "Norlunder"),
        ("12 state-owned ferries left", "state-owned ferry"),
        ("12 ferry crews left", "ferry crew"),
        ("12 more ships left", "ship"),
        ("12 other ships left", "ship"),
        ("In Varn 12 ships sank", "ship"),
        ("300 Tallow sailors left", "Tallow sailor"),
        ("40 people arrested on the quay", "people"),
    ],
)
def test_a_thing_counted_is_told_in_the_singular(text: str, unit: str) -> None:
    ((_, amount),) = found(text)
    assert (amount.kind, amount.unit) == (COUNT, unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("thousands of ships", 1000, None),
        ("dozens of the ships", 12, None),
        ("ten million bees", 1e7, 1e7),
        ("20-30 ships", 20, 30),
        ("at least a dozen ships", 12, 12),
    ],
)
def test_how_many_of_a_thing(text: str, low: float, high: float | None) -> None:
    ((_, amount),) = found(text)
    assert (amount.kind, amount.low, amount.high) == (COUNT, low, high)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("half the ships", 0.5),
        ("a third of ships", 1 / 3),
        ("two thirds of the crew", 2 / 3),
        ("one in ten ships", 0.1),
        ("two out of three ships", 2 / 3),
    ],
)
def test_a_part_of_a_whole_counts_nothing(text: str, low: float) -> None:
    ((_, amount),) = found(text)
    assert (amount.kind, amount.unit) == (NUMBER, "")
    assert amount.low == pytest.approx(low)


@pytest.mark.parametrize(
    "text",
    [
        "Room 12",
        "Flight 237 left",
        "The Varn 12 left",
        "a depot at 300 Tallow Street",
        "leaders of the Group of 20",
        "a 3-1 win",
        "it led 80-75 after the match",
        "a bid of 30-20 ships",
        "a knock at 2:30",
        "a 3D film",
        "call +49 30 123456",
        "the second of them (12)",
        "a tie, not 12 ships",
        "no one left",
    ],
)
def test_a_name_a_result_and_a_time_count_nothing(text: str) -> None:
    assert [words for words, a in found(text) if a.kind is not FigureKind.ORDINAL] == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Ada Holm, 69, left", "year of age"),
        ("a man aged 69", "year of age"),
        # nobody is that old
        ("Ada Holm, 200, left", ""),
        ("a cheese aged 200 years", "year"),
        ("a 3-month-old pup", "month of age"),
        ("34 years of age", "year of age"),
    ],
)
def test_an_age_is_that_of_somebody(text: str, unit: str) -> None:
    ((_, amount),) = found(text)
    assert amount.unit == unit


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("more than 12 ships", "over"),
        ("up to 12 ships", "at most"),
        ("fewer than 12 ships", "under"),
        ("around 12 ships", "about"),
        ("no less than 12 ships", "at least"),
        # "over" belongs to the verb
        ("they took over 12 ships", ""),
    ],
)
def test_the_words_that_bound_a_count(text: str, modifier: str) -> None:
    ((_, amount),) = found(text)
    assert (amount.low, amount.modifier) == (12, modifier)


_PIECES = "$ € 5 12 1.5 million m bn % percent to - and between of a the half two three ships , ."
_TEXTS = st.lists(st.sampled_from([*_PIECES.split(), "Rs", "EUR", "pounds", "won", "first", "½"]))


@given(_TEXTS.map(" ".join), _TEXTS.map("".join))
def test_figures_stand_in_order_and_share_no_word(spaced: str, glued: str) -> None:
    for text in (spaced, glued):
        tokens = scan(text)
        amounts = figures.find(tokens, bytearray(len(tokens)))
        assert all(0 <= a.lead <= a.first < a.last <= a.bound <= len(tokens) for a in amounts)
        assert all(one.last <= other.first for one, other in pairwise(amounts))

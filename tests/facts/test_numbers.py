"""Numbers in digits and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.facts.numbers import numeral_at
from briefing.facts.tokens import scan


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("34.5", 34.5, 34.5),
        ("1,234.5 tonnes", 1234.5, 1234.5),
        ("1,00,000 homes", 100000, 100000),
        ("1.2bn", 1.2e9, 1.2e9),
        ("5m people", 5e6, 5e6),
        ("100m final", 100, 100),
        ("twenty-two", 22, 22),
        ("two hundred and five thousand", 205000, 205000),
        ("six hundred and fifty-three thousand homes", 653000, 653000),
        ("a dozen", 12, 12),
        ("half a million", 500000, 500000),
        ("one and a half million", 1.5e6, 1.5e6),
        ("two and a half years", 2.5, 2.5),
        ("hundreds of billions in lost trade", 1e11, None),
        ("tens of thousands", 1e4, None),
        ("several hundred people", 200, None),
        ("two-thirds of members", 2 / 3, 2 / 3),
        ("three quarters of them", 0.75, 0.75),
        ("1 234 567 barges", 1234567, 1234567),
        ("1'250'000", 1250000, 1250000),
        ("1.234.567,80", 1234567.8, 1234567.8),
        ("61,4 %", 61.4, 61.4),
        ("3,5 million", 3.5e6, 3.5e6),
        ("0·4 percent", 0.4, 0.4),
        (".001", 0.001, 0.001),
        ("1/2 of the berths", 0.5, 0.5),
        ("four-and-a-half per cent", 4.5, 4.5),
        ("2 lakh crore", 2e12, 2e12),
    ],
)
def test_reads_numbers(text: str, low: float, high: float | None) -> None:
    numeral = numeral_at(scan(text), 0)
    assert numeral is not None
    assert numeral.low == pytest.approx(low)
    assert numeral.high == (pytest.approx(high) if high is not None else None)


@pytest.mark.parametrize("text", ["a third country", "and a half", "tens", "first half"])
def test_leaves_what_is_no_number(text: str) -> None:
    assert numeral_at(scan(text), 0) is None


def test_a_number_too_long_is_none() -> None:
    assert numeral_at(scan("1" * 40), 0) is None


@given(st.integers(min_value=1, max_value=10**15))
def test_grouped_digits_keep_their_value(value: int) -> None:
    numeral = numeral_at(scan(f"{value:,} units"), 0)
    assert numeral is not None
    assert numeral.low == value


_ONES = "one two three four five six seven eight nine".split()  # noqa: SIM905
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905


@given(st.integers(1, 9), st.integers(2, 9), st.integers(1, 9))
def test_hundreds_in_words(hundreds: int, tens: int, ones: int) -> None:
    words = f"{_ONES[hundreds - 1]} hundred and {_TENS[tens - 2]}-{_ONES[ones - 1]}"
    numeral = numeral_at(scan(words), 0)
    assert numeral is not None
    assert numeral.low == 100 * hundreds + 10 * tens + ones


@pytest.mark.parametrize("text", ["61,4 of it", "1,2345", "2,000,50", "1/2 was the score", "10⁶"])
def test_no_number_where_its_value_is_not_sure(text: str) -> None:
    assert numeral_at(scan(text), 0) is None

"""Whether two names mean one person, and what of two values can be one, in any order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.article import Figure, FigureKind, Span
from briefing.sameness.names import are_misspelt, are_variants, parts, same_name
from briefing.sameness.values import bucket, can_agree, excludes, same_value, value

WORDS = st.sampled_from(
    ["Ada", "Odo", "Mira", "Holm", "Kral", "Sand", "Anne-Marie", "Zoë", "Ström", "J.", "O’Dahl"]
)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


@pytest.mark.parametrize(
    ("full", "other"),
    [
        ("Ada Holm", "Holm"),
        ("Ada Holm", "ADA HOLM"),
        ("Ada Holm", "A. Holm"),
        ("Ada M. Holm", "Ada Holm"),
        ("Zoë Ström", "Zoe Strom"),
        ("Łukasz Wójcik", "Lukasz Wojcik"),
        ("Søren Đurić", "Soren Duric"),
        ("Jörg Weißæ", "Jorg Weissae"),
        ("Anne-Marie Dahl", "Anne Marie Dahl"),
        ("Nils O’Dahl", "Nils O'Dahl"),
        ("Vey Lifeng", "Vey"),
        ("Ада Холм", "Холм"),
        ("Ada Holm Kral", "Ada Kral"),
    ],
)
def test_the_same_words_or_the_family_name_are_a_form_of_a_name(full: str, other: str) -> None:
    assert same_name(full, other)


@pytest.mark.parametrize(
    ("full", "other"),
    [
        ("Holm", "Ada Holm"),
        ("Ada Holm", "Odo Holm"),
        ("Ada Holm", "Ada Kral"),
        ("Ada Holm", "Holmes"),
        ("Ada Holm Kral", "Holm"),
        ("Ada Holm", ""),
        ("Ada Holm", "A."),
        ("Ada Holm", "…"),
        ("", "Holm"),
        ("", ""),
    ],
)
def test_other_words_a_middle_name_and_no_word_are_none(full: str, other: str) -> None:
    assert not same_name(full, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tarek Venn", "Tarik Venn"),
        ("Mira Sand", "Mirra Sand"),
        ("Adam Holm", "Adam Holms"),
        ("Marta Sandel", "Maria Sander"),
    ],
)
def test_one_letter_in_a_longer_word_is_a_slip(one: str, other: str) -> None:
    assert are_misspelt(one, other)
    assert are_variants(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Holm", "Ida Holm"),  # too short for a slip
        ("Adam Holm", "Adan Helms"),
        ("Adam Holm", "Adam Mohl"),
        ("Holm", "Holt"),  # a surname alone
        ("Adam Holm", "Adam M. Venn Holm"),
    ],
)
def test_two_letters_or_a_short_word_are_another_name(one: str, other: str) -> None:
    assert not are_misspelt(one, other)
    assert not are_variants(one, other)


def test_a_short_given_name_is_a_variant_where_the_surname_is_the_same() -> None:
    assert are_variants("Jon Vey", "Jonathan P. Vey")
    assert not are_variants("Jo Vey", "Jonathan Vey")
    assert not are_variants("Jon Vey", "Jonathan Sand")
    assert not are_variants("Jon Vey", "Mark Vey")


def test_initials_marks_and_signs_are_no_words_of_a_name() -> None:
    assert parts("Dr. J. R. Anne-Marie  Ström ") == ("dr", "anne", "marie", "strom")
    assert parts("") == parts(" . - ") == ()


@given(NAMES, NAMES)
def test_what_holds_of_two_names_holds_the_other_way_round(one: str, other: str) -> None:
    assert are_variants(one, other) == are_variants(other, one)
    assert are_misspelt(one, other) == are_misspelt(other, one)
    assert not are_misspelt(one, one)
    if same_name(one, other) and same_name(other, one):
        assert set(parts(one)) == set(parts(other))


@given(NAMES)
def test_a_name_is_a_form_of_itself_in_any_case(name: str) -> None:
    named = bool(parts(name))
    assert same_name(name, name) is named
    assert same_name(name, name.upper()) is named


# --- numbers --------------------------------------------------------------------------------------

MODIFIERS = ["", "about", "over", "at least", "under", "at most"]
KINDS = [FigureKind.PERCENT, FigureKind.MONEY, FigureKind.COUNT, FigureKind.QUANTITY]
UNITS = {FigureKind.PERCENT: "%", FigureKind.MONEY: "crown", FigureKind.QUANTITY: "tonne"}


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    low = draw(st.integers(0, 400))
    high = low + draw(st.sampled_from([0, 0, 0, 5]))
    kind = draw(st.sampled_from(KINDS))
    text = str(low) if low == high else f"{low} to {high}"
    span = Span("a", 0, len(text))
    return Figure(
        span,
        text,
        kind,
        span,
        float(low),
        float(high),
        UNITS.get(kind, ""),
        modifier=draw(st.sampled_from(MODIFIERS)) if low == high else "",
    )


@given(figures(), figures())
def test_two_values_agree_or_exclude_each_other_whichever_is_asked_first(
    one: Figure, other: Figure
) -> None:
    a, b = value(one), value(other)
    assert can_agree(a, b) == can_agree(b, a)
    assert excludes(one, other) == excludes(other, one)
    assert same_value(one, other) == same_value(other, one)
    assert not (can_agree(a, b) and excludes(one, other))
    if same_value(one, other):
        assert not excludes(one, other)


@given(figures())
def test_a_value_is_itself_and_excludes_not_itself(one: Figure) -> None:
    found = value(one)
    assert found is not None
    assert same_value(one, one)
    assert can_agree(found, found)
    assert not excludes(one, one)
    low, high = found.reach
    assert low <= found.low <= found.high <= high
    place = bucket(one)
    assert place is not None
    assert place[0] == found.sort


def test_a_movement_without_a_number_is_no_value() -> None:
    span = Span("a", 0, 4)
    trend = Figure(span, "fell", FigureKind.PERCENT, span, None, None, "%")
    number = Figure(span, "4 %", FigureKind.PERCENT, span, 4.0, 4.0, "%")
    assert value(trend) is None
    assert bucket(trend) is None
    assert not same_value(trend, trend)
    assert not can_agree(value(trend), value(number))
    assert not excludes(trend, number)


def test_a_bound_is_open_to_its_own_side_only() -> None:
    span = Span("a", 0, 3)

    def count(low: float | None, high: float | None, modifier: str = "") -> Figure:
        text = f"{low if low is not None else high}"
        return Figure(span, text, FigureKind.COUNT, span, low, high, "", modifier=modifier)

    assert excludes(count(121, 121, "over"), count(119, 119))
    assert not excludes(count(121, 121, "over"), count(123, 123))
    assert excludes(count(121, None), count(None, 119))
    assert not excludes(count(121, None), count(None, 121))
    # room for both, and yet nobody says "at least 121" of 5,001
    assert not can_agree(value(count(121, 121, "at least")), value(count(5001, 5001)))


@pytest.mark.parametrize("short", ["Osric Vey", "Vey", "Osric"])
def test_a_son_is_not_his_father(short: str) -> None:
    assert not same_name("Osric Vey Jr.", short)
    assert not same_name("Osric Vey III", short)
    assert same_name("Osric Vey Jr.", "Vey Jr")

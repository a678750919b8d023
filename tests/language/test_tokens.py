"""Words keep figures and short forms whole; spans are exact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language import stem, stop_words, word_spans, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports fell 34.5% in May.", ["Exports", "fell", "34.5%", "in", "May"]),
        ("a $1.2bn deal, US$3 and €40m", ["a", "$1.2bn", "deal", "US$3", "and", "€40m"]),
        ("the U.S. and the U.S.-led talks", ["the", "U.S.", "and", "the", "U.S.", "led", "talks"]),
        ("COVID-19, AT&T and 10-year bonds", ["COVID-19", "AT&T", "and", "10-year", "bonds"]),
        ("China’s 1,200 ships—all of them", ["China’s", "1,200", "ships", "all", "of", "them"]),
        ("on 2025-06-10 at 9:30 p.m.", ["on", "2025-06-10", "at", "9:30", "p.m."]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert list(words(text)) == expected


@given(st.text(max_size=60))
def test_spans_are_the_words(text: str) -> None:
    assert tuple(text[start:end] for start, end in word_spans(text)) == words(text)


def test_stems_fold_case_and_possessive() -> None:
    assert stem("Talks") == stem("talk")
    assert stem("China’s") == stem("China's") == stem("China")
    assert stem("Häuser", "de") == stem("Hauses", "de")


def test_stop_words_of_each_language() -> None:
    assert {"the", "of", "would"} <= stop_words("en")
    assert "london" not in stop_words("en")
    assert {"der", "und"} <= stop_words("de")
    assert {"le", "et"} <= stop_words("fr")
    assert {"el", "y"} <= stop_words("es")
    assert stop_words("xx") == frozenset()

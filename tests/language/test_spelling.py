"""Spelling: which words are checked, and which are wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.spelling import check, words


def _words(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text)]


def test_numbers_and_abbreviations_are_no_words() -> None:
    text = "Exports fell 34.5% on 2nd June; the WTO’s e-mail is press@example.org, isn’t it?"
    assert _words(text) == ["Exports", "fell", "on", "June", "the", "e-mail", "is", "isn’t", "it"]


@given(st.text(max_size=80))
def test_words_are_in_order_and_never_overlap(text: str) -> None:
    last = 0
    for start, end in words(text):
        assert last <= start < end <= len(text)
        assert not any(c.isdecimal() or c.isspace() for c in text[start:end])
        last = end


@pytest.mark.parametrize(
    ("language", "good", "bad", "meant"),
    [
        (
            "en",
            "The well-known sides’ tariffs weren’t lifted in China’s ports",
            "recieve",
            "receive",
        ),
        (
            "en-GB",
            "Organisations favour a programme of licences; cancelled, analysed",
            "adress",
            "address",
        ),
        (
            "de-DE",
            "Ausfuhrzölle Waffenstillstandsverhandlungen Handelsabkommen",
            "Mitwoch",
            "Mittwoch",
        ),
        ("fr", "L’accord n’est pas signé aujourd’hui", "acord", "accord"),
    ],
)
def test_right_and_wrong_words(language: str, good: str, bad: str, meant: str) -> None:
    assert check(_words(good), language) == ()
    (wrong,) = check([*_words(good), bad, bad], language)
    assert wrong.word == bad
    assert meant in wrong.guesses


def test_guesses_keep_the_capital() -> None:
    (wrong,) = check(["Recieve"], "en")
    assert "Receive" in wrong.guesses


def test_a_language_without_a_list_finds_nothing_wrong() -> None:
    assert check(["xqzt"], "es") == ()

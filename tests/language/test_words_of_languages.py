"""Words, spellings, terms and sentences in several languages, and in what is none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language import split
from briefing.language.lexicon import base, lexicon, name, stop_words
from briefing.language.spelling import LANGUAGES, check, frequency, is_word, words
from briefing.language.terms import first_word, stems, terms, word_kin

# --- spelling -------------------------------------------------------------------------------------


_RIGHT = (
    "colour organise analysed theatre catalogue cancelled programme defence licences "
    "harbour-master isn't isn’t sailors’ sailor’s"
)


@pytest.mark.parametrize("word", _RIGHT.split())
def test_a_british_spelling_and_a_possessive_are_right(word: str) -> None:
    assert check([word], "en-GB") == ()


def test_the_first_guess_is_the_most_frequent_and_has_the_case_of_the_word() -> None:
    small, great = check(["teh", "Teh"], "en")
    assert small.guesses[0] == "the"
    assert great.guesses[0] == "The"
    often = [frequency(guess, "en") for guess in small.guesses]
    assert often == sorted(often, reverse=True)
    assert all(often)


def test_nothing_near_gives_no_guess() -> None:
    (found,) = check(["xqzzq"], "en")
    assert found.guesses == ()


@pytest.mark.parametrize("word", ["Hafenmeister", "Straßenbahn", "Hafenstraßenbahn"])
def test_a_german_compound_of_known_parts_is_right(word: str) -> None:
    assert check([word], "de") == ()


def test_a_german_compound_with_a_wrong_part_is_wrong() -> None:
    (found,) = check(["Hafenmeistr"], "de")
    assert found.guesses == ("Hafenmeister",)


@pytest.mark.parametrize("language", ["es", "", "xx", "zh-Hans"])
def test_a_language_without_a_list_finds_nothing_wrong_and_knows_no_word(language: str) -> None:
    assert check(["teh", "hola"], language) == ()
    assert not is_word("hola", language)
    assert frequency("hola", language) == 0


def test_a_list_knows_its_words_in_either_case() -> None:
    assert is_word("harbour", "EN-gb")
    assert is_word("Haus", "de")
    assert not is_word("teh", "en")
    assert frequency("the", "en") == frequency("The", "en") > frequency("harbor", "en") > 0


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("NATO's fleet, a NATO-led one", ["fleet", "NATO-led", "one"]),
        ("write to x_y, or at https://tolvik.example now", ["write", "to", "or", "at", "now"]),
        ("the 2nd and/or 3rd in C:\\boats", ["the", "in"]),
        ("O’Neil's naïve rock'n'roll", ["O’Neil's", "naïve", "rock'n'roll"]),
        ("I, U.S., A-B", []),
        ("Ærøskøbing größer", ["Ærøskøbing", "größer"]),
        ("", []),
    ],
)
def test_which_words_are_checked(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in words(text)] == found


@given(st.text(alphabet="abcdeé-’'", min_size=1, max_size=5), st.sampled_from(LANGUAGES))
@settings(max_examples=12, deadline=None)
def test_a_guess_is_a_word_of_the_language_and_none_is_offered_twice(
    word: str, language: str
) -> None:
    for one in check([word, word], language):
        assert one.word == word
        assert len(set(one.guesses)) == len(one.guesses) <= 5
        assert all(is_word(guess, language) for guess in one.guesses)


# --- terms ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organise the colour", "organize the color"),
        ("criticised analyses", "criticized analyses"),
        ("Tolvik’s pier", "Tolvik's pier"),
        ("the U.K. fleet", "the UK fleet"),
        ("a mother-in-law", "mother law"),
        ("AT&T", "the AT&T"),
    ],
)
def test_two_spellings_have_the_same_terms(one: str, other: str) -> None:
    assert terms(one) == terms(other) != ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # capitals make a name of what is no word of content
        ("the WHO", ("WHO",)),
        ("who", ()),
        ("US", ("US",)),
        ("us", ()),
        ("the-of", ()),
        ("a 12-year-old", ("12-year-old",)),
        ("$1.2bn", ("$1.2bn",)),
        ("— … !", ()),
        ("", ()),
    ],
)
def test_what_is_a_term_of_a_text(text: str, found: tuple[str, ...]) -> None:
    assert terms(text) == found


def test_words_with_the_ending_of_a_verb_in_ise_stay_apart_from_it() -> None:
    assert terms("promise") != terms("promize")
    assert terms("organise") == terms("organize")


def test_stems_of_other_languages() -> None:
    assert terms("Häuser der Stadt", "de") == terms("das Haus, die Städte", "de")
    assert terms("les maisons", "fr") == terms("la maison", "fr")
    # of an unknown language every word tells something
    assert len(terms("the of and", "xx")) == 3


@pytest.mark.parametrize(
    ("text", "word"),
    [("  “Hello” there", "Hello"), ("… — !", ""), ("", ""), ("34.5% of it", "34.5%")],
)
def test_the_first_word(text: str, word: str) -> None:
    assert first_word(text) == word


@given(st.text(max_size=60), st.sampled_from(["en", "de", "fr", "xx"]))
def test_the_forms_of_a_text_belong_to_its_words(text: str, language: str) -> None:
    found = stems(text, language)
    kin = word_kin(found.words, language)
    assert len(kin) == len(found.words)
    assert [item for items in kin for item in items] == list(found.kin)
    assert len(found.terms) <= len(found.all)
    assert bool(found.words) == bool(first_word(text, language))
    if found.words:
        assert first_word(text, language) == found.words[0]
    assert stems(text, language) is found


# --- languages and sentences ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "code", "english"),
    [
        ("en-GB", "en", "english"),
        ("de_CH", "de", "german"),
        ("FR", "fr", "french"),
        ("pl", "pl", "polish"),
        ("xx", "xx", "english"),
        ("", "", "english"),
    ],
)
def test_a_tag_leads_to_its_language(tag: str, code: str, english: str) -> None:
    assert (base(tag), name(tag)) == (code, english)
    assert stop_words(tag) == stop_words(code)
    assert lexicon(tag) == lexicon(code)


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["He came at 10 h.", "Then he left."]),
        ("en", ["He took Vitamin C.", "That helped."]),
        ("en", ["Ivo W. Lund left.", "He ran."]),
        ("en", ["It was 50 km/h.", "The crane fell."]),
        ("en", ["Orrin Inc.", "Shares fell."]),
        ("en", ["Orrin Inc. Chief Executive Lind left."]),
        ("en", ["It cost approx. $5 million.", "It sank."]),
        ("en", ["“Go!” Ada Holm said.", "He went."]),
        ("en", ["“Go!”", "He went."]),
        ("en", ["a. The first item"]),
        ("de", ["Am 3. Mai kam er.", "Am 4. ging er."]),
        ("de", ["Er kam um 3 Uhr.", "Dann ging er."]),
        ("fr", ["Il est parti.", "M. Holm reste."]),
        ("es", ["El Sr. Holm se fue.", "Luego volvió."]),
        # without a file of words, by the marks and the capitals alone
        ("pl", ["Pan Holm wyjechał.", "Potem wrócił."]),
        ("ru", ["Он ушёл.", "Корабль утонул."]),
        ("el", ["Έφυγε.", "Ήρθε."]),
    ],
)
def test_where_a_sentence_ends(language: str, sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split(text, language)] == sentences


_MARKS = "aB1.!?…;:»«„“‚‘()[]¿¡–—-\n Ññß Dr z.B. EE.UU. 3. art. №"


@given(st.text(alphabet=_MARKS, max_size=70), st.sampled_from(["de", "fr", "es", "ru", "xx"]))
def test_no_letter_is_lost_in_any_language(text: str, language: str) -> None:
    spans = split(text, language)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))

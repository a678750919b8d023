"""Stems, terms and kin: one form for what is written in several."""

from __future__ import annotations

from briefing.language.terms import stems, terms, word_kin


def test_spellings_of_a_short_form_are_one_term() -> None:
    assert terms("The U.S. agreed") == terms("the US agreed") == terms("U.S agreed")


def test_hyphens_part_words_but_not_names_with_figures() -> None:
    assert terms("rare-earth minerals") == terms("rare earth minerals")
    assert terms("COVID-19") == ("covid-19",)


def test_stop_words_are_no_terms() -> None:
    found = stems("He said that it would rise by 34.5%")
    assert found.terms == (found.all[-3], "34.5%")
    assert found.all[0] == "he"


def test_kin_fold_families_and_countries() -> None:
    assert stems("Beijing raised tariffs").kin == stems("Chinese increase of duties").kin
    assert stems("the White House").kin == stems("Washington").kin == ("united states",)
    assert word_kin(("United", "States")) == [("united states",), ()]

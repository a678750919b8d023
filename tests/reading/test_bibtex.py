"""Entries of BibTeX as reference managers and people write them."""

from __future__ import annotations

import time

import bibtexparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.reading.bibtex import entries, plain


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"G{\"o}tene and \'{A}lvik", "Götene and Álvik"),
        (r"Stra{\ss}e, \o re, \AA s, {\aa}", "Straße, øre, Ås, å"),
        (r"Na{\"\i}ve {\c c}a \v{S}koda", "Naïve ça Škoda"),
        (r"5\% \& more \{at once\}", "5% & more {at once}"),
        (r"a \textasciitilde{} b\textbackslash{}c", "a ~ b\\c"),
        ("pages 3--5 --- ``so'' she~said", "pages 3–5 — “so” she said"),
        (r"{The {Kell} Post}", "The Kell Post"),
        (r"\emph{Slow} tide", "Slow tide"),
    ],
)
def test_commands_for_letters_are_letters(written: str, read: str) -> None:
    assert plain(written) == read


def test_values_in_every_manner() -> None:
    text = r"""
% kept by hand
@string{kp = "Kell Post"}
@article{tide, title = "Tide {"}slow{"} at G{\"o}tene", year = 2026, month = feb,
  author = {Holm, Ada and {Bank and Sons} and Jonas {van der} Ek} }
@misc(bare, title = {No outlet})
"""
    (key, first), (other, second) = entries(text)
    assert (key, other) == ("tide", "bare")
    assert first["title"] == 'Tide "slow" at Götene'
    assert (first["year"], first["month"]) == ("2026", "feb")
    assert first["author"] == ["Holm, Ada", "Bank and Sons", "Jonas van der Ek"]
    assert second == {"title": "No outlet"}


def test_an_entry_that_does_not_close_takes_no_other_with_it() -> None:
    text = "@article{a, title = {Open\n@article{b, title = {Closed}}\n"
    assert [fields["title"] for _, fields in entries(text)] == ["Open", "Closed"]


def test_time_is_in_proportion_to_the_length() -> None:
    begun = time.process_time()
    for text in ("@a{x, t={" * 40_000, "@a{x, t={\n" * 40_000, "@a{x," * 80_000, "{" * 400_000):
        list(entries(text))
    assert time.process_time() - begun < 10


@given(st.text("ab {}\\\"'%&~@,=\n", max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(list(entries("@a{k, title = {" + text)), list)
    plain(text)


def test_entries_that_another_parser_reads_are_the_same() -> None:
    text = "".join(f"@article{{k{n},\n  title = {{Pier {n} {{Kell}}}},\n}}\n" for n in range(9))
    theirs = {e.key: plain(e["title"]) for e in bibtexparser.parse_string(text).entries}
    assert {key: fields["title"] for key, fields in entries(text)} == theirs

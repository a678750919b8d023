"""Tokens with their offsets."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.facts.tokens import pieces, scan


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("U.S.–China trade fell 34.5%", ["U.S.", "–", "China", "trade", "fell", "34.5", "%"]),
        ("$1.2bn, 1,00,000", ["$", "1.2", "bn", ",", "1,00,000"]),
        ("COVID-19 and G20", ["COVID", "-", "19", "and", "G20"]),
        ("on 2025-06-10 at 5 a.m.", ["on", "2025-06-10", "at", "5", "a.m."]),
        ("the 1990s, 21st", ["the", "1990s", ",", "21st"]),
        ("O’Brien’s", ["O’Brien", "’", "s"]),
        ("USD115 a.b@c.org", ["USD", "115", "a.b@c.org"]),
        ("+44 20 7946 0958", ["+44 20 7946 0958"]),
    ],
)
def test_forms(text: str, forms: list[str]) -> None:
    assert scan(text).forms == forms


@given(st.text(max_size=200))
def test_offsets_slice_to_the_forms_and_skip_only_space(text: str) -> None:
    tokens = scan(text)
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.forms
    kept = "".join(tokens.forms)
    assert "".join(kept.split()) == "".join(text.split())


@given(st.text(alphabet="ab1 ,.", max_size=300), st.integers(1, 20))
def test_pieces_keep_every_token_in_its_place(text: str, longest: int) -> None:
    runs = pieces(scan(text, 7), longest)
    assert all(len(run) <= longest for run in runs)
    placed = [
        (run.offset + start, form)
        for run in runs
        for start, form in zip(run.starts, run.forms, strict=True)
    ]
    whole = scan(text, 7)
    assert placed == [(7 + s, f) for s, f in zip(whole.starts, whole.forms, strict=True)]


@pytest.mark.parametrize("unit", ["1", "1,", "“", "111,", "a.b", "a@b", "1-", "+1 1 ", "a."])
def test_a_megabyte_of_one_mark_is_scanned_in_line_with_its_length(unit: str) -> None:
    started = time.perf_counter()
    scan(unit * (1_000_000 // len(unit)))
    assert time.perf_counter() - started < 90  # a pattern that backtracks takes hours

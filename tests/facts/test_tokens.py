"""Tokens with their offsets."""

import re
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


_UNSEEN = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉†‡§\\[]"
)
"""Characters that no token holds, or that may begin a footnote mark."""


@given(st.text(max_size=200))
def test_offsets_slice_to_the_forms_and_skip_only_space(text: str) -> None:
    text = _UNSEEN.sub("", text)
    tokens = scan(text)
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.forms
    kept = "".join(tokens.forms)
    assert "".join(kept.split()) == "".join(text.split())


def test_what_cannot_be_seen_cuts_no_token_and_moves_no_offset() -> None:
    text = "a\u200b ship\u00adyard of 1\u00ad200 berths"
    tokens = scan(text)
    assert tokens.forms == ["a", "shipyard", "of", "1200", "berths"]
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == [
        "a",
        "ship\u00adyard",
        "of",
        "1\u00ad200",
        "berths",
    ]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("1 234 567 barges", ["1 234 567", "barges"]),
        ("1\u202f250\u202f000,5", ["1\u202f250\u202f000,5"]),
        ("1'250'000", ["1'250'000"]),
        ("1.234.567,80 euros", ["1.234.567,80", "euros"]),
        ("turnout of 61,4 %", ["turnout", "of", "61,4", "%"]),
        ("0·4 percent", ["0·4", "percent"]),
        ("a .5 share", ["a", ".5", "share"]),
        ("2,000,50 points", ["2,000,50", "points"]),
        ("VND4,927 and SEK1,250", ["VND", "4,927", "and", "SEK", "1,250"]),
        ("RM900,000, R2bn", ["RM", "900,000", ",", "R", "2", "bn"]),
        ("COP26 and R2", ["COP26", "and", "R2"]),
        ("XYZ900,000", ["XYZ900,000"]),
        ("812,000³ walkers in 2025⁴", ["812,000", "walkers", "in", "2025"]),
        ("10⁶ tonnes", ["10⁶", "tonnes"]),
        ("40 km² of moor", ["40", "km²", "of", "moor"]),
        ("400[4] barges.[12]", ["400", "barges", "."]),
        ("On June 10 500 walkers", ["On", "June", "10", "500", "walkers"]),
        ("25.03.2026, 05-04-2026", ["25.03.2026", ",", "05-04-2026"]),
        ("version 3.8.18", ["version", "3.8.18"]),
    ],
)
def test_a_number_is_one_token_however_it_is_written(text: str, forms: list[str]) -> None:
    assert scan(text).forms == forms


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
def test_one_mark_again_and_again_is_scanned_in_line_with_its_length(unit: str) -> None:
    started = time.perf_counter()
    scan(unit * (200_000 // len(unit)))
    assert time.perf_counter() - started < 60  # a pattern that backtracks takes hours

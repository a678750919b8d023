from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.brief import Brief
from briefing.styles import file_name, load
from briefing.styles.naming import MAX_LENGTH, plain_name


def name(title: str, pattern: str = "{date} {title}") -> str:
    style = dataclasses.replace(load("ministry"), file_name_pattern=pattern)
    return file_name(style, Brief(title=title, date=date(2025, 6, 10)))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Harbour fees", "2025-06-10 Harbour fees"),
        ("Fees: up 5%/year?", "2025-06-10 Fees up 5 year"),
        ("../../etc/passwd", "2025-06-10 etc passwd"),
        ("a\x00b\nc\u202ed", "2025-06-10 a b c d"),
        ("Straße – Ağrı", "2025-06-10 Straße - Ağrı"),
        ("港の使用料", "2025-06-10 港の使用料"),
        ("बंदरगाह शुल्क", "2025-06-10 बंदरगाह शुल्क"),
    ],
)
def test_names(title: str, expected: str) -> None:
    assert name(title) == expected


@pytest.mark.parametrize("title", ["", "...", "/", "\\", "   ", "\x00", "."])
def test_nothing_left_is_brief(title: str) -> None:
    assert name(title, "{title}") == "brief"


@pytest.mark.parametrize("title", ["con", "NUL", "com1", "LPT9.pdf", "aux.txt"])
def test_device_names_are_avoided(title: str) -> None:
    assert name(title, "{title}").startswith("brief ")


def test_a_title_is_no_pattern() -> None:
    assert name("{date}{style}", "{title}") == "date style"


def test_long_titles_end_at_a_word() -> None:
    made = name("harbour " * 60)
    assert len(made) <= MAX_LENGTH
    assert made.endswith("harbour")


@given(st.text(max_size=300))
def test_every_name_is_one_plain_name(text: str) -> None:
    made = plain_name(text)
    assert not set(made) & set('/\\:*?"<>|\x00\n\r\t')
    assert not made.startswith((".", " ", "-"))
    assert not made.endswith((".", " "))
    assert len(made.encode()) <= 210
    assert made.isprintable()
    assert plain_name(made) == made

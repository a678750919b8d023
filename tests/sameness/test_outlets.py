"""One outlet in letters that look alike."""

import pytest

from briefing import reading
from briefing.checks.check import check
from briefing.compose.order import compose
from briefing.model.options import Options
from briefing.sameness.outlets import mixes_alphabets, outlet_key


@pytest.mark.parametrize(
    "name",
    ["Varn P\u043est", "V\u0430rn Post", "VARN\u200b POST", "Varn\u00a0Post", "\uff36arn Post"],
)
def test_a_name_that_looks_the_same_is_the_same(name: str) -> None:
    assert outlet_key(name) == outlet_key("Varn Post")


@pytest.mark.parametrize("name", ["Варна Пост", "Varn Пост", "Le Café", "Ελλάδα 24", ""])
def test_names_in_one_alphabet_a_word_are_their_own(name: str) -> None:
    assert not mixes_alphabets(name)
    assert outlet_key(name) != outlet_key("Varn Post")


def test_it_is_a_check_and_no_second_outlet() -> None:
    text = "---\noutlet: {}\ndate: 2025-06-10\n---\n{} keepers of the lock went home on Monday.\n"
    articles = [
        reading.read_bytes(text.format(outlet, start).encode(), f"{start}.txt")[0]
        for outlet, start in (("Varn Post", "Ten"), ("V\u0430rn Post", "Twelve"))
    ]
    brief = compose(articles, Options(date=articles[0].published))  # type: ignore[arg-type]
    assert brief.source_statement is not None
    assert brief.source_statement.outlets == 1
    assert "mixed letters" in {finding.kind for finding in check(brief)}

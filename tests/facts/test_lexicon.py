"""The word lists: each is used, each that is used is there."""

import re
from pathlib import Path

import pytest

from briefing import facts
from briefing.facts.lexicon import group, listed

PACKAGE = Path(facts.__file__).parent


def test_sections_and_their_uses_agree() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in sorted(PACKAGE.glob("*.py")))
    used = set(re.findall(r'group\("([^"]+)"\)', sources))
    text = (PACKAGE / "data" / "en_words.txt").read_text(encoding="utf-8")
    sections = re.findall(r"^\[([^\]]+)\]", text, re.MULTILINE)
    assert len(sections) == len(set(sections))
    assert set(sections) == used


def test_words_are_lower_case() -> None:
    assert all(word == word.lower() for word in group("saying") | group("up_verbs"))


def test_a_section_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        group("no such words")


@pytest.mark.parametrize("name", ["given_names", "places", "roles", "organisation_words"])
def test_lists_have_words(name: str) -> None:
    assert len(listed(name)) > 100


def test_an_underscore_is_a_space() -> None:
    assert "Hong Kong" in listed("places")

"""Kinds of what numbers count, and what befalls it: data of a language (``<code>.counted.txt``)."""

from __future__ import annotations

from functools import cache
from importlib import resources

from briefing.language.terms import stems

_HARM = "harm "


@cache
def counted(kind: str, language: str = "en") -> frozenset[str]:
    """The kin of the nouns of a kind ("people", "idle")."""
    return _table(language).get(kind, frozenset())


@cache
def harms(language: str = "en") -> dict[str, frozenset[str]]:
    """The kin of the words for each harm that people come to: "dead", "hurt" ..."""
    return {
        kind.removeprefix(_HARM): kin
        for kind, kin in _table(language).items()
        if kind.startswith(_HARM)
    }


@cache
def _table(language: str) -> dict[str, frozenset[str]]:
    file = resources.files(__package__) / "data" / f"{language}.counted.txt"
    if not file.is_file():
        return {}
    lines = [line for line in file.read_text("utf-8").splitlines() if line and line[0] != "#"]
    return {
        kind: frozenset(stems(words, language).kin)
        for kind, _, words in (line.partition(":") for line in lines)
    }

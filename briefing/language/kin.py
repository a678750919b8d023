"""What news takes for the same: word families ("raise", "increase") and names of countries.

Spellings stand in ``data/<code>.spelling.txt``, families in ``data/<code>.kin.txt``, one a line,
the first word naming it; countries with their people and capitals in ``data/<code>.places.txt``,
verbs of positions, "kind: forms", in ``data/<code>.positions.txt``. A word may stand in one line
only; the first that holds it counts.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from briefing.language.lexicon import base, lexicon
from briefing.language.tokens import stem


def _lines(language: str, what: str) -> list[str]:
    file = resources.files(__package__) / "data" / f"{base(language)}.{what}.txt"
    if not file.is_file():
        return []
    return [line for line in file.read_text("utf-8").splitlines() if line and line[0] != "#"]


@cache
def word_families(language: str = "en") -> dict[str, str]:
    """The name of the family of each stem ("~rise"); empty for a language without a file."""
    found: dict[str, str] = {}
    for line in _lines(language, "kin"):
        family = line.split()
        for word in family:
            found.setdefault(stem(word, language), f"~{family[0]}")
    return found


@cache
def spellings(language: str = "en") -> dict[str, str]:
    """One form of words that are written in two ways ("licence": "license")."""
    return dict(line.split() for line in _lines(language, "spelling"))


@cache
def vague_stems(language: str = "en") -> frozenset[str]:
    """Stems of words of comment rather than report ("crucial", "landscape")."""
    return frozenset(stem(word, language) for word in lexicon(language).vague)


@cache
def stances(language: str = "en") -> dict[str, str]:
    """What each form of a verb by which a party takes a position does ("accused": "accuses")."""
    found: dict[str, str] = {}
    for line in _lines(language, "positions"):
        kind, _, forms = line.partition(":")
        found.update(dict.fromkeys(forms.split(), kind))
    return found


@cache
def places(language: str = "en") -> dict[str, str]:
    """The country behind a name, both lower case ("beijing": "china", "us": "united states")."""
    found: dict[str, str] = {}
    for line in _lines(language, "places"):
        forms = [form.strip().lower() for form in line.split(",")]
        for form in forms:
            found.setdefault(form, forms[0])
    return found

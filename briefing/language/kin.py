"""Word families: words that tell the same kind of thing in news ("raise", "increase", "gain").

The families of a language stand in ``data/<code>.kin.txt``, one a line, the first word naming
it. A word may stand in one family only; the first line that holds its stem counts.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from briefing.language.lexicon import base
from briefing.language.tokens import stem


@cache
def families_of_words(language: str = "en") -> dict[str, str]:
    """The name of the family of each stem; empty for a language without a file."""
    file = resources.files(__package__) / "data" / f"{base(language)}.kin.txt"
    if not file.is_file():
        return {}
    found: dict[str, str] = {}
    for line in file.read_text("utf-8").splitlines():
        family = line.split() if line and line[0] != "#" else []
        for word in family:
            found.setdefault(stem(word, language), f"~{family[0]}")
    return found

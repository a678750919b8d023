"""Typed line rules: what is residue by its own words, whatever stands around it.

The patterns are data, one file a language (``data/residue.<language>.toml``).
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Rule:
    """Lines of at most ``words`` words that match one of the patterns as a whole."""

    reason: str
    words: int
    pattern: re.Pattern[str]


LONGEST = 1_000
"""Characters over which a line is residue only by rules that say that it may have more words."""
_LETTERS = 10
"""Characters of a word, with room: no line has more of them than its rule allows words."""


@cache
def rules(language: str = "en") -> tuple[Rule, ...]:
    """The rules of a language, in order; English ones where there are none for it."""
    folder = files("briefing.reading").joinpath("data")
    entry = folder.joinpath(f"residue.{language}.toml")
    if not entry.is_file():
        entry = folder.joinpath("residue.en.toml")
    table = tomllib.loads(entry.read_text("utf-8"))
    return tuple(
        Rule(
            rule["reason"],
            rule["words"],
            re.compile("|".join(f"(?:{p})" for p in rule["patterns"]), re.IGNORECASE | re.DOTALL),
        )
        for rule in table["rule"]
    )


@lru_cache(maxsize=8192)
def reason_for(line: str, language: str = "en") -> str:
    """Why a line is residue, "" where no rule says so."""
    words = len(line.split())
    for rule in rules(language):
        if len(line) > max(LONGEST, _LETTERS * rule.words):
            continue
        if (not rule.words or words <= rule.words) and rule.pattern.fullmatch(line):
            return rule.reason
    return ""

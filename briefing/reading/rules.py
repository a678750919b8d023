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
"""Characters over which no line is residue by its words alone."""


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
    if len(line) > LONGEST:
        return ""
    words = len(line.split())
    for rule in rules(language):
        if (not rule.words or words <= rule.words) and rule.pattern.fullmatch(line):
            return rule.reason
    return ""

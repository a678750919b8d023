"""What rules look for in sentences, by name: words, phrases and patterns of a language as data.

The file of a language is ``data/<code>.cues.toml``, which says what each is for. A language
without one has no such words, and its patterns match nothing.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

_NEVER = r"(?!)"


@cache
def words(name: str, language: str = "en") -> frozenset[str]:
    """A set of single words, as they are written in the file."""
    return frozenset(_part("words", name, language, "").split())


@cache
def phrases(name: str, language: str = "en") -> tuple[str, ...]:
    """A few phrases, spaces at their ends included."""
    return tuple(_part("phrases", name, language, ()))


@cache
def pattern(name: str, language: str = "en") -> re.Pattern[str]:
    """A regular expression."""
    return re.compile(_part("patterns", name, language, _NEVER))


def _part(part: str, name: str, language: str, nothing: Any) -> Any:
    """An entry; raises KeyError for one that a language's file lacks."""
    found = _table(language)
    return found[part][name] if found else nothing


@cache
def _table(language: str) -> dict[str, dict[str, Any]]:
    file = resources.files(__package__) / "data" / f"{language}.cues.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}

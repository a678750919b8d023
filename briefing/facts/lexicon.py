"""Word lists of the language, read once from ``data/``.

``data/en_words.txt`` holds the short lists in sections ("[movement.up_verbs]"); the long ones
(given names, places, roles, organisation words) have a file each. Lines that begin with "#" are
remarks; in names "_" stands for a space.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_DATA = Path(__file__).with_name("data")
LANGUAGE = "en"


def _lines(name: str) -> list[str]:
    text = (_DATA / f"{LANGUAGE}_{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def listed(name: str) -> frozenset[str]:
    """The words of the file ``data/en_<name>.txt``, as written there."""
    return frozenset(w.replace("_", " ") for line in _lines(name) for w in line.split())


@cache
def _sections() -> dict[str, frozenset[str]]:
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in _lines("words"):
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        else:
            current += line.split()
    return {
        name: frozenset(word.replace("_", " ") for word in words)
        for name, words in sections.items()
    }


def group(name: str) -> frozenset[str]:
    """The words of a section of ``data/en_words.txt``. Raises KeyError for one not there."""
    return _sections()[name]

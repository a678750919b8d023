"""Which commands a few typed letters mean, and in which order."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

_NONE = -1
"""Not 0, which is the rating of everything while nothing is typed."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do: ``words`` name it, ``place`` says where it belongs, ``keys`` its shortcut.

    ``key`` is its name in the settings, where what was used last is remembered; ``also`` are other
    words that people have for it.
    """

    key: str
    words: str
    place: str
    keys: str
    run: Callable[[], object]
    also: str = ""


def matching(
    commands: Iterable[Command], typed: str, recent: tuple[str, ...] = ()
) -> tuple[Command, ...]:
    """The commands that hold every typed word, the likeliest first.

    A word may be part of a word of the command ("xpor" finds "Export"). Whole beginnings count
    more than word beginnings, those more than what is inside; among equals what was used last
    comes first, then the order given.
    """
    tokens = fold(typed).split()
    turns = {key: turn for turn, key in enumerate(recent)}
    rated = []
    for place, command in enumerate(commands):
        rating = _rating(fold(command.words), fold(f"{command.place} {command.also}"), tokens)
        if rating != _NONE:
            rated.append((-rating, turns.get(command.key, len(turns)), place, command))
    # a command itself has no order
    return tuple(command for *_, command in sorted(rated, key=lambda one: one[:3]))


def fold(text: str) -> str:
    """Small letters without accents, so that "prasident" finds "Präsident"."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


def _rating(words: str, place: str, tokens: list[str]) -> int:
    total = 0
    for token in tokens:
        if words.startswith(token):
            total += 4
        elif f" {token}" in words:
            total += 3
        elif token in words:
            total += 2
        elif token in place:
            total += 1
        else:
            return _NONE
    return total

"""Hidden, struck, white and tiny words in rich text, marked so that they can be set aside."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefing.reading.unseen import HIDDEN, STRUCK

_MARKS = {"": "\ue0f0", HIDDEN: "\ue0f1", STRUCK: "\ue0f2"}
"""Signs of private use that stand where what follows is seen, hidden or struck."""
_REASONS = {sign: reason for reason, sign in _MARKS.items()}
_TOKEN = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'[0-9a-fA-F]{2}|\\[^a-z]|[{}]|[^\\{}]+", re.S
)
_HIDES = re.compile(r"\\(?:v|webhidden|strike|striked1|deleted)(?![a-z0-9])|\\fs[0-4](?!\d)|\\cf\d")
_COLOURS = re.compile(r"\\colortbl(.*?)\}", re.S)
_WHITE = re.compile(r"(?=.*\\red255)(?=.*\\green255)(?=.*\\blue255)", re.S)
_TINY = 4  # half points


@dataclass(frozen=True, slots=True)
class _Letters:
    hidden: bool = False
    struck: bool = False
    colour: int = 0
    ground: int = 0
    size: int = 24


_SWITCHES = {"v": "hidden", "webhidden": "hidden", "strike": "struck", "striked": "struck",
             "deleted": "struck"}  # fmt: skip
_NUMBERS = {"cf": "colour", "highlight": "ground", "cb": "ground", "chcbpat": "ground",
            "cbpat": "ground", "fs": "size"}  # fmt: skip


def marked(source: str) -> str:
    """The source with a sign where words begin to be seen, hidden or struck."""
    if not _HIDES.search(source):
        return source
    white = _white(source)
    made: list[str] = []
    state, stack, told = _Letters(), [_Letters()], ""
    for found in _TOKEN.finditer(source):
        piece = found[0]
        if piece == "{":
            stack.append(state)
        elif piece == "}":
            state = stack.pop() if len(stack) > 1 else state
        elif found[1] == "plain":
            state = _Letters()
        elif found[1] in _SWITCHES:
            state = replace(state, **{_SWITCHES[found[1]]: found[2] != "0"})
        elif found[1] in _NUMBERS:
            number = {_NUMBERS[found[1]]: int(found[2] or 0)}
            state = replace(state, **number)  # type: ignore[arg-type]
        elif (not found[1] or found[1] == "u") and not piece.isspace():
            reason = _reason(state, white)
            if reason != told:
                made.append(rf"{{\uc0\u{ord(_MARKS[reason])} }}")
                told = reason
        made.append(piece)
    return "".join(made)


def parted(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The words that are seen, and the others with their reasons."""
    seen: list[str] = []
    aside: list[tuple[str, str]] = []
    reason = ""
    for piece in re.split(f"([{''.join(_REASONS)}])", text):
        if piece in _REASONS:
            reason = _REASONS[piece]
        elif not reason:
            seen.append(piece)
        elif words := " ".join(piece.split()):
            aside.append((words, reason))
    return "".join(seen), tuple(aside)


def _white(source: str) -> frozenset[int]:
    """The numbers of the colours that are white."""
    table = _COLOURS.search(source)
    rows = table[1].split(";") if table else []
    return frozenset(number for number, row in enumerate(rows) if _WHITE.match(row))


def _reason(state: _Letters, white: frozenset[int]) -> str:
    if state.struck:
        return STRUCK
    unseen = state.colour in white and (not state.ground or state.ground in white)
    return HIDDEN if state.hidden or unseen or state.size <= _TINY else ""

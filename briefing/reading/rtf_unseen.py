"""Hidden, struck, white and tiny words in rich text, marked so that they can be set aside."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefing.reading import colours
from briefing.reading.colours import Colour
from briefing.reading.unseen import HIDDEN, STRUCK

_MARKS = {"": "\ue0f0", HIDDEN: "\ue0f1", STRUCK: "\ue0f2"}
"""Signs of private use that stand where what follows is seen, hidden or struck."""
_REASONS = {sign: reason for reason, sign in _MARKS.items()}
_TOKEN = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'[0-9a-fA-F]{2}|\\[^a-z]|[{}]|[^\\{}]+", re.S
)
_HIDES = re.compile(r"\\(?:v|webhidden|strike|striked1|deleted)(?![a-z0-9])|\\fs[0-4](?!\d)|\\cf\d")
_COLOURS = re.compile(r"\\colortbl(.*?)\}", re.S)
_CHANNEL = re.compile(r"\\(red|green|blue)(\d+)")
_MOST_COLOURS = 5_000  # a document uses some dozens; a made one may list millions
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
    table = _table(source)
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
            reason = _reason(state, table)
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


def _table(source: str) -> dict[int, Colour]:
    """The colours of a document by their numbers; number 0 is that of the paper and of the ink."""
    table = _COLOURS.search(source)
    rows = table[1].split(";")[:_MOST_COLOURS] if table else []
    found = (dict(_CHANNEL.findall(row)) for row in rows)
    return {
        number: (_byte(row["red"]), _byte(row["green"]), _byte(row["blue"]))
        for number, row in enumerate(found)
        if row.keys() >= {"red", "green", "blue"}
    }


def _byte(digits: str) -> int:
    return min(255, int(digits[:4]))


def _reason(state: _Letters, table: dict[int, Colour]) -> str:
    if state.struck:
        return STRUCK
    letters, ground = table.get(state.colour), table.get(state.ground, colours.PAPER)
    unseen = letters is not None and colours.alike(letters, ground)
    return HIDDEN if state.hidden or unseen or state.size <= _TINY else ""

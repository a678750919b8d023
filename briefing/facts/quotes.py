"""Quotations: the exact words between the marks, and who is safely known to have said them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_OPEN = {"“": "”", "‘": "’", "«": "»", "„": "“"}
_SHORTEST = 12


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between marks: offsets of the words, without the marks, into the article."""

    start: int
    end: int


def find(text: str, first: int, last: int) -> list[Quoted]:
    """Quotations in ``text[first:last]``, a paragraph; an unclosed one reaches to its end."""
    found: list[Quoted] = []
    i = first
    while i < last:
        mark = text[i]
        if mark == "“":
            i = _curly(text, i, last, found)
        elif mark == '"':
            i = _straight(text, i, last, found)
        elif mark == "‘" and _opens(text, i, first):
            i = _single(text, i, last, found)
        else:
            i += 1
    return found


def _curly(text: str, i: int, last: int, found: list[Quoted]) -> int:
    depth, k = 1, i + 1
    while k < last:
        if text[k] == "“":
            depth += 1
        elif text[k] == "”":
            depth -= 1
            if not depth:
                break
        k += 1
    if depth and k >= last:
        close = text.rfind("”", i + 1, last)
        k = close if close > 0 else last
    found.append(Quoted(i + 1, k))
    return k + 1


def _straight(text: str, i: int, last: int, found: list[Quoted]) -> int:
    if i and text[i - 1].isdigit():
        return i + 1
    close = text.find('"', i + 1, last)
    if close < 0:
        found.append(Quoted(i + 1, last))
        return last
    found.append(Quoted(i + 1, close))
    return close + 1


def _opens(text: str, i: int, first: int) -> bool:
    return i == first or not text[i - 1].isalnum()


_CLOSE_SINGLE = re.compile(r"’(?![^\W\d_])")


def _single(text: str, i: int, last: int, found: list[Quoted]) -> int:
    match = _CLOSE_SINGLE.search(text, i + 1, last)
    if match is None:
        return i + 1
    if match.start() - i > _SHORTEST * 2:
        found.append(Quoted(i + 1, match.start()))
    return match.end()

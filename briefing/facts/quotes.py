"""Quotations: the exact words between the marks, and who is safely known to have said them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SHORTEST = 12  # letters; shorter ones are a word in quotation marks, no statement
_CURLY = re.compile("[“”]")
_MARK = re.compile('[“"‘]')


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between marks: offsets of the words, without the marks, into the article."""

    start: int
    end: int


def find(text: str, first: int, last: int) -> list[Quoted]:
    """Quotations in ``text[first:last]``, a paragraph; an unclosed one reaches to its end."""
    found: list[Quoted] = []
    opening = _MARK.search(text, first, last)
    closed = True
    while opening is not None:
        i = opening.start()
        mark = text[i]
        if mark == "“":
            i = _curly(text, i, last, found)
        elif mark == '"':
            i = _straight(text, i, last, found)
        elif closed and _opens(text, i, first):
            end = _single(text, i, last, found)
            # where none closes behind this mark, none does behind a later one either
            closed, i = end is not None, end or i + 1
        else:
            i += 1
        opening = _MARK.search(text, i, last)
    return found


def _curly(text: str, i: int, last: int, found: list[Quoted]) -> int:
    depth = 1
    for mark in _CURLY.finditer(text, i + 1, last):
        depth += 1 if mark.group() == "“" else -1
        if not depth:
            found.append(Quoted(i + 1, mark.start()))
            return mark.end()
    # more open than close, so one was forgotten: the last that closes ends it
    close = text.rfind("”", i + 1, last)
    end = close if close > 0 else last
    found.append(Quoted(i + 1, end))
    return end + 1


def _straight(text: str, i: int, last: int, found: list[Quoted]) -> int:
    # behind a digit the mark means inches
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


def _single(text: str, i: int, last: int, found: list[Quoted]) -> int | None:
    match = _CLOSE_SINGLE.search(text, i + 1, last)
    if match is None:
        return None
    # a single mark may be an apostrophe, so the words between must be longer than elsewhere
    if match.start() - i > _SHORTEST * 2:
        found.append(Quoted(i + 1, match.start()))
    return match.end()

"""What stands in a page's margins: running heads and feet, page numbers, a browser's print marks.

A line of the outer eighth of a page runs where, its digits aside, it stands there on many pages.
On a single page its words and its place must tell: a page number, the address and the hour that
a browser prints, and what stands on one line with them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefing.reading.pdf.cut import STOP, goes_on, is_open
from briefing.reading.pdf.lines import Line

RUNNING = "running head or foot"
NUMBER = "page number"
TURNED = "text in the margin"

_EDGE = 0.12
"""Share of a page's height, at its top and at its foot, where running lines stand."""
_INNER = 0.22
"""The same for a line beyond which nothing else stands, on pages with wide margins."""
_OUTER = 0.075
"""The same for the print marks of a browser."""
_HEAD = 3
"""Pieces of a running head that stand further out than one of its lines, at most."""
_LONGEST = 160  # a title, an address and a page's number; longer is a line of text
_STEP = 5.0
"""Points within which a running line keeps its distance from the page's edge, about."""
_FEW_WORDS = 4
"""Words from which a line can be one of a paragraph."""
_BEYOND = 4
"""Pieces of running lines that stand further out than one, at most."""
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|p\.|s\.|página|pág\.)\s*)?(?:\d{1,4}|[ivxl]{1,6}|[A-Z]{1,2}-\d{1,3})"
    r"(?:\s*(?:/|of|von|sur|de|–|-)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+(?:at\s+|um\s+|à\s+)?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[AP]\.?M\.?)?"
    r"|\d{1,2}[:.]\d{2}(?:\s*[AP]\.?M\.?)?,?\s+\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
    r"|\d{1,4}/\d{1,2}/\d{2,4}$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?|file|about):/{0,3}\S+|\bwww\.\S+\.\S+", re.IGNORECASE)
_WHOLE_ADDRESS = re.compile(r"https?://[^\s…]+[^\s….,]")


def marked(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """The pages, with what stands in their margins marked by its reason."""
    edges = [
        [
            (_at_edge(line, height, _EDGE) and _outermost(line, page))
            or (_at_edge(line, height, _INNER) and _outermost(line, page, _HEAD))
            for line in page
        ]
        for page, height in zip(pages, heights, strict=True)
    ]
    counted: Counter[tuple[str, int]] = Counter()
    for page, at_edge, height in zip(pages, edges, heights, strict=True):
        at = (
            (line, _place(line, height)) for line, edge in zip(page, at_edge, strict=True) if edge
        )
        counted.update({(_key(line), place) for line, place in at if line.text})
    enough = max(2, len(pages) * 0.45) if len(pages) < 4 else max(2, len(pages) * 0.24)

    def runs(line: Line, height: float) -> bool:
        place = _place(line, height)
        return sum(counted[_key(line), at] for at in (place - 1, place, place + 1)) >= enough

    found = []
    for page, at_edge, height in zip(pages, edges, heights, strict=True):
        running = [runs(line, height) for line in page]
        own = [
            _why(line, page, running, n, _at_edge(line, height, _EDGE))
            if edge and not line.reason
            else line.reason
            for n, (line, edge) in enumerate(zip(page, at_edge, strict=True))
        ]
        found.append(_spread(page, _without_inner(page, own, height), height))
    return found


def _without_inner(page: Sequence[Line], own: Sequence[str], height: float) -> list[str]:
    """The reasons; a line far inside the page runs only behind lines that run, or behind none."""
    found = list(own)
    for n in sorted(range(len(page)), key=lambda n: _to_edge(page[n], height)):
        line = page[n]
        if not own[n] or line.reason or _at_edge(line, height, _EDGE):
            continue
        up = line.base > height / 2
        beyond = [
            m
            for m, other in enumerate(page)
            if not other.reason
            and not other.level_with(line)
            and (other.base > line.base if up else other.base < line.base)
        ]
        text = any(_in_text(line, other) for other in page)
        if line.cells or text or not all(found[m] for m in beyond):
            found[n] = ""
    return found


def _to_edge(line: Line, height: float) -> float:
    """How far a line stands from the nearer edge of its page, in points."""
    return min(line.base, height - line.base)


def _place(line: Line, height: float) -> int:
    """How far from the nearer edge a line stands, in steps: a running line stays in its place."""
    above = height - line.base
    return round(line.base / _STEP) if line.base < above else -round(above / _STEP) - 1


def address(pages: Sequence[Sequence[Line]]) -> str:
    """The web address that a browser printed in the margin of its pages, or ""."""
    found = {
        match[0]
        for page in pages
        for line in page
        if line.reason == RUNNING and (match := _WHOLE_ADDRESS.search(line.text))
    }
    return found.pop() if len(found) == 1 else ""


def _spread(page: Sequence[Line], own: list[str], height: float) -> list[Line]:
    """Set aside what stands on one line with a page number or a browser's mark, too."""
    printed = [
        n
        for n, line in enumerate(page)
        if _at_edge(line, height, _OUTER)
        and _is_printed(line.text)
        and _outermost(line, page)
        and not _goes_on(line, page)
    ]
    # what nobody sees, or runs up the page, says nothing of what stands level with it
    sure = printed + [n for n, line in enumerate(page) if own[n] and not line.reason]
    reasons = list(own)
    for n in printed:
        reasons[n] = reasons[n] or RUNNING
    for n in sure:
        for m, other in enumerate(page):
            level = page[n].level_with(other) and not other.reason
            free = level and not reasons[m] and not _goes_on(other, page)
            if free and len(other.text) < _LONGEST:
                reasons[m] = RUNNING
    return [
        replace(line, reason=reason) if reason != line.reason else line
        for line, reason in zip(page, reasons, strict=True)
    ]


def _goes_on(line: Line, page: Sequence[Line]) -> bool:
    """Whether a line is the next of a sentence that the one right above it leaves open."""
    return any(
        other.words >= _FEW_WORDS
        and not other.reason
        and abs(line.size - other.size) < 0.05 * line.size
        and other.above(line)
        and other.base - line.base <= 1.35 * line.size
        and (is_open(other.text) or (goes_on(line.text) and not STOP.search(other.text)))
        for other in page
    )


def _is_printed(text: str) -> bool:
    """Whether a line is what a browser prints: the hour, or an address and little else."""
    match = _ADDRESS.search(text)
    rest = _ADDRESS.sub("", text)
    return bool(_PRINTED.search(text)) or bool(match and len(rest.split()) <= 3)


def _outermost(line: Line, page: Sequence[Line], most: int = _BEYOND) -> bool:
    """Whether no more than so many pieces stand between a line and the page's nearer edge."""
    others = [other for other in page if not other.reason and not other.level_with(line)]
    beyond = sum(other.base > line.base for other in others)
    below = len(others) - beyond
    return min(beyond, below) <= most


def _at_edge(line: Line, height: float, share: float) -> bool:
    return line.bottom > height * (1 - share) or line.top < height * share


def _key(line: Line) -> str:
    return _DIGITS.sub("#", line.text.casefold())


def _why(line: Line, page: Sequence[Line], running: Sequence[bool], n: int, outer: bool) -> str:
    if outer and _NUMBER.fullmatch(line.text):
        return "" if any(_ends(line, other) for other in page) else NUMBER
    if not running[n] or len(line.text) >= _LONGEST:
        return ""
    text = any(_in_text(line, other) for m, other in enumerate(page) if not running[m])
    return "" if text else RUNNING


def _in_text(line: Line, other: Line) -> bool:
    """Whether a line is one of a paragraph with another, which is no running line itself."""
    return (
        min(line.words, other.words) >= _FEW_WORDS
        and not other.reason
        and abs(line.size - other.size) < 0.05 * line.size
        and abs(line.left - other.left) < 2.0
        and 0 < abs(line.base - other.base) <= 1.35 * line.size
    )


def _ends(line: Line, other: Line) -> bool:
    """Whether a number is the last line of a paragraph ("... since February" and "2020.")."""
    below = 0 < other.base - line.base <= 1.35 * line.size
    even = abs(line.size - other.size) < 0.05 * line.size and abs(line.left - other.left) < 2.0
    return below and even and other.words >= _FEW_WORDS and not other.reason

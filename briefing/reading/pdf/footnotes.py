"""Footnotes: lines smaller than the body at the foot of a column, the first one with a mark."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.reading.pdf.cut import STOP, is_open
from briefing.reading.pdf.lines import Line

FOOTNOTE = "footnote"

_FEW_WORDS = 4
"""Words from which a line can be one of a paragraph."""
_SMALLER = 0.93
"""Size of a footnote's letters, as a share of the body's, at most."""
_LARGER = 1.07
"""Size of the letters of a note that is told by the room between its lines, likewise."""
_NEARER = 0.75  # notes set as tight as the text are told by their size instead
_PLAIN_STEP = 1.2
"""Way from line to line in notes: a share of the text's at most; in sizes where it is unknown."""
_BY_ITSELF = 2.2
"""Usual ways from line to line in the text that such a note stands below it, at least."""
_LOWER = 0.62
"""Share of a page's height above which a footnote does not begin."""
_MARK = re.compile(
    r"(?:\(?\d{1,3}\)?[.)]?(?![\d,])(?:\s+(?=[\w“\"'«„(])|(?=[^\W\d]|[“\"'«„(]))|"
    r"(?:[*†‡§¶∗]{1,3}|[a-z]\))\s*(?=[\w“\"'«„(]))"
)
_NEXT = 1.5
"""Sizes from a line to the next one of its paragraph at most."""


def marked(page: Sequence[Line], height: float, body_size: float) -> list[Line]:
    """The page's lines, those of footnotes marked by their reason."""
    found = list(page)
    open_lines = [n for n, line in enumerate(page) if not line.reason]
    for n in open_lines:
        if (
            found[n].reason
            or not (_begins(page[n], height, body_size) or _is_tighter(page[n], page, height))
            or (not page[n].note and _goes_on(page[n], page))
        ):
            continue
        below = [m for m in open_lines if m != n and _below(page[n], page[m])]
        small = page[n].size <= _SMALLER * body_size
        if all(page[m].size <= (_SMALLER if small else _LARGER) * body_size for m in below):
            for m in [n, *below]:
                found[m] = replace(page[m], reason=FOOTNOTE)
    return found


def begins(line: Line) -> bool:
    """Whether a line stands at the start of a note."""
    return line.note or bool(_MARK.match(line.text))


def _is_tighter(line: Line, page: Sequence[Line], height: float) -> bool:
    """Whether a marked line begins a note in letters of the text, which its place has to tell.

    Filings of courts are set so. Its lines are nearer to each other than those of the text, or it
    stands by itself.
    """
    if not line.note or line.cells or line.base >= _LOWER * height:
        return False
    column = [other for other in page if not other.reason and abs(other.left - line.left) < 60]
    higher = [other for other in column if other.base > line.base + 0.1 * line.size]
    above, below = _step(higher), _step([other for other in column if other.base <= line.base])
    gap = min((other.base - line.base for other in higher), default=0.0)
    own = below or _PLAIN_STEP * line.size
    return own <= _NEARER * above or (above > 0 and gap >= _BY_ITSELF * above)


def _step(lines: Sequence[Line]) -> float:
    """The usual way from one of some lines to the next, in points; 0 where there are no two."""
    bases = sorted({line.base for line in lines})
    return statistics.median_low([two - one for one, two in pairwise(bases)] or [0.0])


def _begins(line: Line, height: float, body_size: float) -> bool:
    small = line.size <= _SMALLER * body_size
    return small and not line.cells and line.base < _LOWER * height and begins(line)


def _goes_on(line: Line, page: Sequence[Line]) -> bool:
    """Whether a line is the next of a paragraph above it: a number may stand at its start."""
    return any(
        abs(other.size - line.size) < 0.05 * line.size
        and other.above(line)
        and other.base - line.base <= _NEXT * line.size
        and abs(other.left - line.left) < 2 * line.size
        and not STOP.search(other.text)
        and (is_open(other.text) or other.right_edge - other.right < 3 * line.size)
        for other in page
        if other.words >= _FEW_WORDS and not other.reason
    )


def _below(line: Line, other: Line) -> bool:
    """Whether a line stands below another in its column."""
    if other.base >= line.base - 0.45 * line.size:
        return False
    middle = (other.left + other.right) / 2
    return line.left_edge - line.size <= middle <= max(line.right_edge, line.right) + line.size

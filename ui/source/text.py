"""An article's text as Qt's text documents can show it, and where each character lies there.

Articles count code points; Qt counts UTF-16 units, makes one line break of CR LF and treats a
few control characters as its own. :func:`shown` replaces what Qt would swallow by something of
the same length, so that the only difference left is characters outside the basic plane.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

# NUL, and what Qt's documents use themselves: begin and end of a frame, of a line, a paragraph
_SWALLOWED = re.compile("[\x00\ufdd0\ufdd1\u2028\u2029]|\r\n|\r")
_WIDE = re.compile("[\U00010000-\U0010ffff]")
# as long as what they replace, so that no offset moves
_BREAKS = {"\r\n": "\u200b\n", "\r": "\n", "\u2028": "\n", "\u2029": "\n"}


def _replacement(match: re.Match[str]) -> str:
    return _BREAKS.get(match[0], "\ufffd")


@dataclass(frozen=True, slots=True)
class ShownText:
    """``text`` is what to show; ``wide`` are the code point offsets that take two units."""

    text: str
    wide: tuple[int, ...]

    def position(self, offset: int) -> int:
        """The position in the document of a code point offset of the article."""
        return offset + bisect_left(self.wide, offset)

    def offset(self, position: int) -> int:
        """The code point offset of a position in the document; the inverse of the above."""
        low, high = 0, len(self.wide)
        while low < high:  # how many wide characters begin before the position
            middle = (low + high) // 2
            if self.wide[middle] + middle < position:
                low = middle + 1
            else:
                high = middle
        return position - low


def shown(text: str) -> ShownText:
    """The article's text made ready for a document."""
    ready = _SWALLOWED.sub(_replacement, text)
    return ShownText(ready, tuple(match.start() for match in _WIDE.finditer(ready)))

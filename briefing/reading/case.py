"""A page while it is judged, and what is said of its blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from briefing.model.article import ParagraphKind
from briefing.model.origins import Dateline
from briefing.reading.page import Metadata, Page

HEADING_WORDS = 14
"""A longer line without a full stop is taken for a sentence and not for a section heading."""
STOPPED = re.compile(r"[.!…][\"'”’»)\]]*$|[.!?…][\"'”’»]+$")
"""The end of a sentence at the end of a line; a question may be a heading."""
KEY_POINT = re.compile(
    r"(?:key (?:point|takeaway|fact)s? ?#?\d{1,2}|point \d{1,2})\s*[:.–—-]", re.IGNORECASE
)
"""How an outlet's own summary lines begin."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a block is: ``kind`` where it is kept, else ``reason``."""

    kind: ParagraphKind | None = None
    reason: str = ""


KEPT = Verdict(ParagraphKind.BODY)
HEADING = Verdict(ParagraphKind.HEADING)


@dataclass(slots=True)
class Case:
    """A page while it is judged.

    ``verdicts`` has one for each block, None while open; ``unlikely`` are the blocks that the
    line model takes for no part of the article.
    """

    page: Page
    lines: tuple[str, ...]
    verdicts: list[Verdict | None]
    metadata: Metadata
    unlikely: set[int] = field(default_factory=set)
    dateline: Dateline | None = None

    def open(self, index: int) -> bool:
        """Whether nothing is said of this block yet."""
        return self.verdicts[index] is None

    def set_aside(self, index: int, reason: str) -> None:
        """Make a block residue."""
        self.verdicts[index] = Verdict(reason=reason)

    def body(self) -> list[int]:
        """Blocks still open that read like running text of the article, in order."""
        return [
            n
            for n in range(len(self.lines))
            if self.open(n) and n not in self.unlikely and is_prose(self.lines[n])
        ]


@lru_cache(maxsize=4096)
def is_prose(line: str) -> bool:
    """Whether a line reads like running text: a stop at its end, or too long for a heading."""
    words = len(line.split())
    return words > HEADING_WORDS + 6 or (words >= 6 and bool(STOPPED.search(line)))


def normal(line: str) -> str:
    """A line's words in lower case, for comparing."""
    return " ".join(_WORD.findall(line.casefold()))

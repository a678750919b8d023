"""The typed door to trafilatura (2.3 and up): which lines of a page are its article.

It takes half a second to import, so it is imported at the first call and never in the window's
process. It reaches no network: it is given a parsed tree.
"""

from __future__ import annotations

import logging
from typing import Any

_ENOUGH, _SHARE = 100, 2
"""Words from which its own algorithm alone is believed, and how many times more words the page's
paragraphs hold at most: it compares the outcome with other algorithms', which takes two fifths of
its time, and takes theirs only where that found little."""
_SCARCE = 3
"""How many times more words the page's paragraphs hold where the precise mode found too little."""


def body_lines(tree: Any, prose_words: int) -> tuple[str, ...]:
    """The lines that the extractor keeps of an lxml tree, in order; () where it finds none.

    Its precise mode; where ``prose_words``, the words of the page's paragraphs, are several times
    what that finds, the balanced one if it finds twice as much.
    """
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    alone = _lines(tree, precise=True, alone=True)
    if _words(alone) >= _ENOUGH and _words(alone) * _SHARE >= prose_words:
        return alone
    precise = _lines(tree, precise=True)
    if _words(precise) * _SCARCE >= prose_words:
        return precise
    balanced = _lines(tree, precise=False)
    return balanced if _words(balanced) > 2 * _words(precise) else precise


def _lines(tree: Any, *, precise: bool, alone: bool = False) -> tuple[str, ...]:
    import trafilatura

    found = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        include_tables=True,
        favor_precision=precise,
        fast=alone,
    )
    text = getattr(found, "text", None)
    if not isinstance(text, str):
        return ()
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _words(lines: tuple[str, ...]) -> int:
    return sum(len(line.split()) for line in lines)

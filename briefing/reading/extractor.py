"""The typed door to trafilatura (2.3 and up): which lines of a page are its article.

It takes half a second to import, so it is imported at the first call and never in the window's
process. It reaches no network: it is given a parsed tree.
"""

from __future__ import annotations

import logging
from typing import Any


def body_lines(tree: Any) -> tuple[str, ...]:
    """The lines that the extractor keeps of an lxml tree, in order; () where it finds none."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = trafilatura.bare_extraction(
        tree, include_comments=False, include_tables=True, favor_precision=True
    )
    text = getattr(found, "text", None)
    if not isinstance(text, str):
        return ()
    return tuple(line.strip() for line in text.splitlines() if line.strip())

"""The analyst's edits as data, kept apart from what was extracted.

An edit names a line by its id, which holds the article and the offsets that it came from, so
edits outlive composing again and articles that come and go.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """What the analyst changed. ``pinned`` lines stay, ``dropped`` lines never print."""

    pinned: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()


NO_EDITS = Edits()

"""The dossier: one file in which an analyst's work lies, saved at every change.

A .dossier is an SQLite database with a rollback journal, so that one file is the dossier, on a
shared drive too. docs/dossier.md describes what is in it.
"""

from __future__ import annotations

from briefing.dossier.changes import (
    Attached,
    Change,
    Exported,
    Moved,
    Original,
    Recorded,
    Step,
)
from briefing.dossier.parses import parses_name
from briefing.dossier.searching import Hit
from briefing.dossier.store import Dossier, now

__all__ = [
    "Attached",
    "Change",
    "Dossier",
    "Exported",
    "Hit",
    "Moved",
    "Original",
    "Recorded",
    "Step",
    "now",
    "parses_name",
]
SUFFIX = ".dossier"
"""The ending of a dossier's name."""

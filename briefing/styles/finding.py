"""What a check of a house style finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters."""

    PROBLEM = "problem"  # some reader cannot read it, or it does not print as meant
    ADVICE = "advice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to look at. ``path`` and ``line`` (from 1) say where, "" and 0 where nowhere.

    ``check`` is "contrast", "glyphs", "fonts", "brand", "footnotes", "pages", "accessibility",
    "css" or "unused".
    """

    severity: Severity
    check: str
    message: str
    path: str = ""
    line: int = 0

"""Who wrote an article, from the line that says so."""

from __future__ import annotations

import re

_LEAD = re.compile(
    r"(?:(?:story|report|article|text|words|analysis|opinion|column) )?"
    r"(?:(?:written|posted|published|reported|edited|compiled|authored|contributed|submitted) )?"
    r"(?:by|author)\b\s*[:|-]?\s*",
    re.IGNORECASE,
)
_EXPLICIT = re.compile(
    r"(?:(?:story |report |article )?(?:written|posted|published|reported|authored|compiled) by|"
    r"authors?\s*:|reporting by)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:[A-ZÀ-ÞŁŚŽČ][\w’'.-]*|de|da|di|du|van|von|der|den|la|le|el|al|bin|ben|ibn|of)"
    r"(?: (?:[A-ZÀ-ÞŁŚŽČ][\w’'.-]*|de|da|di|du|van|von|der|den|la|le|el|al|bin|ben|ibn)){0,4}"
)
_SPLIT = re.compile(r"\s*(?:,|;|/|&|\||•|·|\band\b|\bin [A-Z])\s*")
_NOT_NAMES = re.compile(
    r"\b(?:january|february|march|april|june|july|august|september|october|november|december|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|updated|published|posted|gmt|utc|"
    r"the|this|that|a|an|our|more|all|editor|reporter|correspondent|writer|staff|bureau|min|"
    r"read|am|pm|est|edt|ist|\d+)\b",
    re.IGNORECASE,
)
LONGEST = 110
"""Characters over which a line is no byline."""


def read(line: str, *, explicit: bool = False) -> tuple[str, ...]:
    """The names of a byline, () for a line that is none.

    ``explicit`` asks for words that cannot begin a sentence ("Written by", "Author:").
    """
    if len(line) > LONGEST or line.endswith((".", "?", "!", ":")):
        return ()
    lead = _EXPLICIT.match(line) if explicit else _LEAD.match(line)
    if not lead:
        return ()
    start = _LEAD.match(line)
    rest = line[max(lead.end(), start.end() if start else 0) :].strip(" :|-")
    parts = [part.strip(" -–—") for part in _SPLIT.split(rest) if part]
    if not parts or not is_name(parts[0], alone=explicit or len(parts) > 1):
        return ()
    names: list[str] = []
    for part in parts:
        if not is_name(part, alone=True) or (names and " " not in part):
            break
        names.append(part)
    return tuple(names)


def is_name(text: str, *, alone: bool) -> bool:
    """Whether this can be a name; one word only where ``alone`` allows it."""
    if not _NAME.fullmatch(text) or _NOT_NAMES.search(text):
        return False
    return alone or " " in text

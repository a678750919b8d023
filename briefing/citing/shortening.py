"""A statement cut after what it is printed for: less to read, and still the article's own words.

Only the end of a sentence goes, at a comma, semicolon or dash, and only where nothing in it could
turn the meaning of what stays. The brief marks each cut with an ellipsis in brackets.
"""

from __future__ import annotations

import re

_BOUNDARY = re.compile(r"[,;](?=\s)|\s[–—-](?=\s)|—")
_TURNING = re.compile(
    r"\b(?:unless|if|but|although|though|except|however|despite|provided|pending|until|while|"
    r"whereas|not|no|never|nor|neither|without|rather|yet|still|only|said|says|according|reported|"
    r"reportedly|warned|claimed|denied|estimates?|estimated|subject to|or|than|from|compared)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"[,—–]\s*(?:which|who|whose|whom|where|as|including|led)\b[^,—–]*\Z|:")
"""A clause that has only begun where the cut would be, or a list that a colon announces."""

_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))

LEAST = 30
"""Fewest characters that are worth a cut."""


def shorten(sentence: str, needed: int, language: str = "en") -> int:
    """Where ``sentence`` may end: an offset at or after ``needed``, or its whole length.

    ``needed`` is the end of the last words that must stay. Sentences in a language whose turning
    words are not known are never cut.
    """
    boundary = _BOUNDARY.search(sentence, needed)
    if boundary is None or language != "en":
        return len(sentence)
    head, tail = sentence[: boundary.start()], sentence[boundary.start() :]
    if len(tail) < LEAST or _TURNING.search(tail) or not _closed(head):
        return len(sentence)
    return len(head)


def _closed(text: str) -> bool:
    return (
        not _OPEN.search(text)
        and text.count('"') % 2 == 0
        and all(text.count(a) == text.count(b) for a, b in _PAIRS)
    )

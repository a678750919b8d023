"""Lines of a mail that are no part of what it tells: small print, ways out, advertisements, links.

The patterns are data (``data/mail.toml``).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from briefing.reading.page import Part

ADVERTISEMENT = "advertisement"
_LONGEST = 2_500  # characters; patterns need not be asked about what is longer
_MOST_OF_ONE = 6
"""Paragraphs that one advertisement has at most."""
_LINK = re.compile(r"[ \t]*[<\[(]\s*(?:https?://|www\.|mailto:)[^\s>\])]{1,4000}\s*[>\])]")
_BARE = re.compile(r"[ \t]*\bhttps?://\S{52,4000}")
"""A bare address in a sentence that is so long, 60 characters about, is a tracking link."""
_RULE = re.compile(r"[-=_*~•\s]{3,}")
_STOPPED = re.compile(r"[.!?…:][\"'”’»)\]]*$")


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    entry = files("briefing.reading").joinpath("data", "mail.toml")
    table = tomllib.loads(entry.read_text("utf-8"))
    return tuple(
        (rule["reason"], re.compile("|".join(f"(?:{p})" for p in rule["patterns"]), re.I | re.S))
        for rule in table["rule"]
    )


@lru_cache(maxsize=4096)
def reason_for(line: str) -> str:
    """Why a line of a mail is furniture, "" where it is none."""
    if len(line) <= _LONGEST:
        for reason, pattern in _rules():
            if pattern.fullmatch(line):
                return reason
    return ""


def without_links(text: str) -> str:
    """A plain body without the links that stand in brackets, and without long bare ones."""
    return _BARE.sub("", _LINK.sub("", text))


def judged(parts: Sequence[Part]) -> list[Part]:
    """The parts, those that are furniture set aside; an advertisement goes on to a heading."""
    found: list[Part] = []
    left = 0
    for index, part in enumerate(parts):
        line = part.text.strip()
        reason = part.reason or reason_for(" ".join(without_links(line).split()))
        if reason == ADVERTISEMENT:
            left = _MOST_OF_ONE
        elif reason or _RULE.fullmatch(line) or _heads(parts, index):
            left = 0
        elif left:
            left -= 1
            reason = ADVERTISEMENT
        found.append(Part(part.text, part.level, part.listed, reason, part.vouched))
    return found


def _heads(parts: Sequence[Part], index: int) -> bool:
    """Whether a part is a heading: marked as one, or short and without a stop before a text."""
    part = parts[index]
    if part.level:
        return True
    line = part.text.strip()
    following = parts[index + 1].text if index + 1 < len(parts) else ""
    return (
        len(line.split()) <= 14
        and not _STOPPED.search(line)
        and len(following.split()) > len(line.split())
    )

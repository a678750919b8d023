"""The name of the file that a brief is written to: one plain name, never a path."""

from __future__ import annotations

import re
import unicodedata

from briefing.model.brief import Brief
from briefing.styles.model import HouseStyle
from briefing.wording.dates import format_date

FIELDS = ("date", "title", "marking", "style")
"""What a file-name pattern may hold in braces."""

MAX_LENGTH = 100
"""Longest name in characters, without the ending."""

_FIELD = re.compile(r"\{([^{}]*)\}")
_DASHES = re.compile(r"[‐-―]")
_DOTS = re.compile(r"\.{2,}")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)


def unknown_field(pattern: str) -> str:
    """The first field of the pattern that does not exist, "" when all do."""
    return next((name for name in _FIELD.findall(pattern) if name not in FIELDS), "")


def file_name(style: HouseStyle, brief: Brief) -> str:
    """The name for this brief, without an ending, by the style's pattern.

    Separators, control characters, leading dots and the device names of Windows never come
    through, whatever the title holds; the length is capped at a word where possible.
    """
    values = {
        "date": format_date(brief.date, "yyyy-MM-dd"),
        "title": brief.title,
        "marking": brief.marking,
        "style": style.name,
    }
    name = _FIELD.sub(lambda match: values.get(match[1], ""), style.file_name_pattern)
    return plain_name(name) or "brief"


def plain_name(text: str) -> str:
    """``text`` made safe as a file name on every platform; "" when nothing is left."""
    text = unicodedata.normalize("NFC", text)
    text = _DOTS.sub(" ", _DASHES.sub("-", text))
    text = " ".join("".join(c if _is_plain(c) else " " for c in text).split())
    text = text.strip(" .-_")
    if len(text) > MAX_LENGTH:
        cut = text[:MAX_LENGTH]
        text = (cut.rpartition(" ")[0] or cut).strip(" .-_,(")
    text = _within_bytes(text)
    return f"brief {text}" if _RESERVED.match(text) else text


def _is_plain(character: str) -> bool:
    """Letters, marks and digits of any script, and a little punctuation."""
    return character in "_.,()+-" or unicodedata.category(character)[0] in "LMN"


def _within_bytes(text: str, limit: int = 200) -> str:
    return text.encode("utf-8")[:limit].decode("utf-8", "ignore").strip(" .-_")

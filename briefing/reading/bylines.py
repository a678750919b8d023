"""Who wrote an article, from the line that says so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.reading.titles import normal

_LEAD = re.compile(
    r"(?:(?:story|report|article|text|words|analysis|opinion|column) )?"
    r"(?:(?:written|posted|published|reported|edited|compiled|authored|contributed|submitted) )?"
    r"(?:by|author)\b\s*[:|-]?\s*|byline\s*:\s*|"
    r"(?:(?:ein |eine )?(?:artikel|bericht|text|beitrag|reportage|kommentar|gastbeitrag|kolumne|"
    r"interview|analyse|protokoll|un article|article|texte|propos recueillis|tribune|reportaje|"
    r"texto) )?(?:von|par|por)\b\s*:?\s*|(?:autor(?:in|en|es|a)?|auteure?s?)\s*:\s*",
    re.IGNORECASE,
)
_EXPLICIT = re.compile(
    r"(?:(?:story |report |article )?(?:written|posted|published|reported|authored|compiled) by|"
    r"authors?\s*:|byline\s*:|reporting by|geschrieben von|autor(?:in|en|es|a)?\s*:|auteure?s?\s*:|"
    r"propos recueillis par|escrito por)(?!\w)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"^(?:posted|published|written|updated)\s+(?:on\s+)?[^|:]{4,30}?\b\d{4}\b[^|]{0,20}?\s+by\s+",
    re.IGNORECASE,
)
"""A byline with its day before the name: "Posted on 3 June 2026 by Ada Holm"."""
_NAME = re.compile(
    r"(?:[A-ZÀ-ÞŁŚŽČ][\w’'.-]*|de|da|di|du|van|von|der|den|la|le|el|al|bin|ben|ibn|of)"
    r"(?: (?:[A-ZÀ-ÞŁŚŽČ][\w’'.-]*|de|da|di|du|van|von|der|den|la|le|el|al|bin|ben|ibn)){0,4}"
)
_SPLIT = re.compile(
    r"\s*(?:,|;|/|&|\||•|·|\band\b|"
    r"(?<= )(?:und|et|y|e|og|och|en|sowie)(?= )|\bin [A-Z])\s*"
)
_NOT_NAMES = re.compile(
    r"\b(?:january|february|march|april|june|july|august|september|october|november|december|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|updated|published|posted|gmt|utc|"
    r"the|this|that|a|an|our|more|all|editor|reporter|correspondent|writer|staff|bureau|min|"
    r"read|am|pm|est|edt|ist|\d+)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()]{1,40}\)")
_ADDRESS = re.compile(r"@|\bwww\.|://|\w\.(?:com|org|net|info|news|[a-z]{2})\b", re.IGNORECASE)
_PARTICLE = re.compile(r"(?:de|da|di|du|van|von|der|den|la|le|el|al|bin|ben|ibn|of)\b")
LONGEST = 110
"""Characters over which a line is no byline."""
_LONGEST_NAME = 60  # characters: a longer one is what somebody is or does


def read(line: str, *, explicit: bool = False) -> tuple[str, ...]:
    """The names of a byline, () for a line that is none.

    ``explicit`` asks for words that cannot begin a sentence ("Written by", "Author:").
    """
    if len(line) > LONGEST or line.endswith((".", "?", "!", ":")):
        return ()
    line = _DATED.sub("Written by ", line)
    lead = _EXPLICIT.match(line) if explicit else _LEAD.match(line)
    if not lead:
        return ()
    start = _LEAD.match(line)
    rest = line[max(lead.end(), start.end() if start else 0) :].strip(" :|-")
    parts = [part.strip(" -–—") for part in _SPLIT.split(rest) if part]
    if not parts or not is_name(parts[0], alone=explicit or len(parts) > 1):
        return ()
    if lead[0].strip().casefold() in ("von", "par", "por") and _PARTICLE.match(parts[0]):
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


def split(value: str) -> tuple[str, ...]:
    """The names that a page's own description gives in one value, without what is in brackets."""
    if "://" in value:
        return ()
    value = " ".join(_ASIDE.sub("", value).split())
    if lead := _LEAD.match(value):
        value = value[lead.end() :]
    parts = (part.strip(" -–—") for part in _SPLIT.split(value) if part)
    return tuple(part for part in parts if part and len(part) <= _LONGEST_NAME)


def persons(names: Iterable[str], outlet: str) -> tuple[str, ...]:
    """Those of the names that may be a person's or an agency's: no address, and not the outlet."""
    first = next(iter(names := tuple(names)), "")
    if _ADDRESS.search(first):  # what follows an address is its place
        return ()
    own = normal(outlet)
    initials = "".join(word[0] for word in outlet.split()).casefold()
    return tuple(
        dict.fromkeys(
            name
            for name in names
            if (plain := normal(name))
            and plain != initials
            and not (_holds(plain, own) or _holds(own, plain) or _ADDRESS.search(name))
        )
    )


def _holds(whole: str, part: str) -> bool:
    return whole == part or (len(part) > 4 and part in whole)


def alone(line: str) -> tuple[str, ...]:
    """The names of a line that holds names and nothing else, () for another one."""
    if len(line) > LONGEST:
        return ()
    parts = [part.strip(" -–—") for part in _SPLIT.split(_ASIDE.sub("", line)) if part.strip()]
    if parts and all(is_name(part, alone=False) for part in parts):
        return tuple(parts)
    return ()

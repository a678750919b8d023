"""The front of a document: its title, and the label and issuer of a press release."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.reading.page import Metadata, Part

RELEASE = "press release label"

_LABEL = re.compile(
    r"(?:for\s+)?immediate\s+(?:release|publication)|(?:press|news|media)[ -]?(?:release|statement|"
    r"notice|advisory|information)s?|(?:presse|medien)[ -]?(?:mitteilung|information|erklärung|"
    r"meldung)|zur sofortigen veröffentlichung|communiqué(?: de presse)?|pour diffusion immédiate|"
    r"comunicado(?: de prensa)?|nota de prensa|para (?:publicación|difusión) inmediata",
    re.IGNORECASE,
)
_LABEL_LINE = re.compile(
    rf"\W*(?:{_LABEL.pattern})(?:\W+(?:{_LABEL.pattern}|no\.?\s*[\d/–-]+|nr\.?\s*[\d/–-]+|[\d/–-]+))*\W*",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(r"\W*(?:embargo\w*|page|contents|table of contents|inhalt)\b", re.IGNORECASE)
_NO_ISSUER = re.compile(
    r"\d|@|www\.|https?:|\b(?:contacts?|kontakt|phone|tel|fax|e-?mail|date|datum|street|embargo\w*|"
    r"page|from|to)\b",
    re.IGNORECASE,
)
_ISSUER_WORDS = 9  # "Ministry of … and … of the …"; more words are a headline
_FRONT = 14
"""Parts among which title, label and issuer stand."""
_SMALL_WORDS = frozenset(
    """of the and for in on at & de la le les des du der die das und für""".split()  # noqa: SIM905
)


def read(parts: Sequence[Part], told: str) -> tuple[list[Part], Metadata]:
    """The parts, labels of press releases set aside, and what the front says.

    ``told`` is the title that the document's own data give; it counts only where it is printed.
    """
    found = [_without_label(part) if n < _FRONT else part for n, part in enumerate(parts)]
    released = any(part.reason == RELEASE for part in found[:_FRONT])
    title = _title(found, told)
    issuer = _issuer(found, title) if released else ""
    if released:
        found = [
            replace(part, reason="letterhead") if issuer and part.text == issuer else part
            for part in found
        ]
    return found, Metadata(title=title, outlet=issuer)


def _without_label(part: Part) -> Part:
    if part.reason and part.reason.startswith("running"):
        return part
    return replace(part, reason=RELEASE, level=0) if _LABEL_LINE.fullmatch(part.text) else part


def _title(parts: Sequence[Part], told: str) -> str:
    """The first heading of the highest level at the front, or the told title where it stands."""
    front = [part for part in parts[:_FRONT] if not part.reason and not part.row]
    wanted = _plain(told)
    for part in front:
        if wanted and len(wanted) > 8 and _plain(part.text) == wanted:
            return part.text
    headings = [
        part
        for part in front
        if part.level in (1, 2) and not _NO_TITLE.match(part.text) and _is_worded(part.text)
    ]
    return min(headings, key=lambda part: part.level).text if headings else ""


def _is_worded(text: str) -> bool:
    """Whether a heading has words: no number of a page or chapter, no initial."""
    return sum(len(word) > 2 for word in re.findall(r"[^\W\d_]+", text)) >= 1


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _issuer(parts: Sequence[Part], title: str) -> str:
    """Who issues a press release: a name on a line of its own above the title."""
    for part in parts[:_FRONT]:
        if title and part.text == title:
            return ""
        shown = part.reason in (RELEASE, "") or part.reason.startswith("running")
        if shown and not part.row and _is_name(part.text):
            return part.text
    return ""


def _is_name(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= _ISSUER_WORDS or text[-1] in ".!?:,;" or _NO_ISSUER.search(text):
        return False
    if _LABEL.search(text):
        return False
    return all(word[:1].isupper() or word.lower() in _SMALL_WORDS for word in words)

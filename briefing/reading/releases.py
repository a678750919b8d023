"""What a press release says beneath its news: of its issuer, to editors, and in small print.

The headings are data (``data/releases.toml``). A heading alone is not enough in a text that is no
release: there, "About ..." counts only where what follows describes whom the heading names.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import accumulate

from briefing.model.notices import NoticeKind
from briefing.reading import notices
from briefing.reading.case import Case, is_prose
from briefing.reading.titles import normal

ISSUER = "about the issuer"
_AFTER = "after the end mark"
_CONTACT = "contact"
_REACHED = re.compile(r"\w@\w|\+?\d[\d ()/-]{6,}\d|https?://|www\.")
_BACKGROUND = "background note"
_SMALL_PRINT = "forward-looking statements"
_ABOUT = re.compile(
    r"(?:about|über|à propos d(?:e|u|es|’|')|acerca de|sobre)\s*(.{2,60}?)\s*:?", re.I
)
_DESCRIBES = re.compile(
    r"(?:founded|established|headquartered|based|with (?:more than|over|offices)|gegründet|"
    r"mit sitz|fondée?|créée?|fundada?|con sede)\b",
    re.IGNORECASE,
)
_TELLS_OF = re.compile(
    r"\b(?:founded|established|headquartered|gegründet|hauptsitz|fondée?s?|créée?s? en|siège|"
    r"fundad[oa]s?|fundó|con sede)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"^(?:(?:the|die|der|das|den|dem|le|la|les|el|los|las)\s+|l[’'])(?=\w)", re.IGNORECASE
)
_WIRE = re.compile(
    r"/\s?(?:PRNewswire|CNW|ots)\b|\((?:BUSINESS WIRE|GLOBE NEWSWIRE)\)|"
    r"/\s?[A-Z]\w{2,20}(?:wire|WIRE)\s?/",
    re.I,
)
_LONGEST = 140
"""Characters of a heading."""
_MOST_WORDS = 16  # "About …" with a firm's whole name; more is a sentence
_TOLD = 0.25
"""Share of a text's running words that stand above its foot at least."""
_LAST = 4
"""Paragraphs that the description of an issuer has at most in a text that is no release."""


@dataclass(frozen=True, slots=True)
class _Forms:
    foot: tuple[tuple[str, re.Pattern[str]], ...]
    end: re.Pattern[str]
    aside: re.Pattern[str]


@cache
def _forms() -> _Forms:
    entry = files("briefing.reading").joinpath("data", "releases.toml")
    table = tomllib.loads(entry.read_text("utf-8"))
    return _Forms(
        tuple((one["reason"], _any(one["patterns"])) for one in table["foot"]),
        _any(table["end"]["patterns"]),
        _any(table["aside"]["patterns"]),
    )


def _any(forms: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE | re.DOTALL)


def set_aside(case: Case) -> None:
    """The foot of a press release, from its first heading on, and its small print anywhere."""
    prose = [n for n in range(len(case.lines)) if case.open(n) and is_prose(case.lines[n])]
    if not prose:
        return
    headings = {
        n: reason
        for n in range(_menu_end(case, prose) + 1, len(case.lines))
        if case.open(n) and (reason := _heading(case, n, case.lines[prose[0]]))
    }
    if _is_release(case, headings):
        # an agency's report may be embargoed, too
        if not _is_embargoed(case) or len(set(headings.values())) > 1:
            known = case.metadata.notices
            case.metadata = replace(case.metadata, notices=(*known, NoticeKind.PRESS_RELEASE))
        _foot(case, headings, min(headings, default=len(case.lines)))
        _small_print(case)
    else:
        _description(case, headings)


def _menu_end(case: Case, prose: Sequence[int]) -> int:
    """The line up to which too little of a text has been told for its foot to begin.

    Pasted pages begin with menus, and "About us", "Contact" and "Press" are entries of these.
    """
    words = [len(case.lines[n].split()) for n in prose]
    told = accumulate(words)
    return next(n for n, count in zip(prose, told, strict=True) if count >= _TOLD * sum(words))


def _heading(case: Case, index: int, lead: str) -> str:
    """The reason that a line begins a foot with, "" for another line."""
    line = case.lines[index].strip(" *_#") or case.lines[index]
    if len(line) > _LONGEST or len(line.split()) > _MOST_WORDS:
        return ""
    if _forms().end.fullmatch(case.lines[index].strip()):
        return _AFTER
    for reason, pattern in _forms().foot:
        if pattern.fullmatch(line):
            return reason
    about = _ABOUT.fullmatch(line)
    if about and not is_prose(line) and _names_issuer(case, index, about[1], lead):
        return ISSUER
    return ""


def _names_issuer(case: Case, index: int, name: str, lead: str) -> bool:
    """Whether "About X" names whom the next paragraph describes, or whom the lead names."""
    following = case.lines[index + 1] if index + 1 < len(case.lines) else ""
    bare = _ARTICLE.sub("", name, count=1)
    first = normal(bare)
    if not bare[:1].isupper():  # "à propos du port" heads news, too, unless its years are told
        return first in normal(following) and bool(_TELLS_OF.search(following[:200]))
    begins = _ARTICLE.sub("", following, count=1).lower().startswith(bare.lower()[:30])
    return bool(first) and (begins or bool(_DESCRIBES.match(following)) or first in normal(lead))


def _is_release(case: Case, headings: dict[int, str]) -> bool:
    """Whether a text is a press release: it says so, or its foot has two of the usual parts."""
    kinds = {verdict.reason for verdict in case.verdicts if verdict is not None}
    if kinds & {"press release mark", "embargo"}:
        return True
    if any(_WIRE.search(line[:200]) for line in case.lines[:12]):
        return True
    reasons = set(headings.values())
    telling = reasons & {"note to editors", _SMALL_PRINT, _AFTER, ISSUER}
    return len(reasons) >= 2 and bool(telling)


def _is_embargoed(case: Case) -> bool:
    """Whether an embargo is all that tells a text from news."""
    kinds = {verdict.reason for verdict in case.verdicts if verdict is not None}
    return "embargo" in kinds and "press release mark" not in kinds


def _foot(case: Case, headings: dict[int, str], start: int) -> None:
    reason = ""
    for index in range(start, len(case.lines)):
        reason = headings.get(index, reason)
        if case.open(index):
            case.set_aside(index, reason)


def _small_print(case: Case) -> None:
    for index, line in enumerate(case.lines):
        if case.open(index) and len(line) <= notices.LONGEST and _forms().aside.fullmatch(line):
            case.set_aside(index, _SMALL_PRINT)


def _description(case: Case, headings: dict[int, str]) -> None:
    """In another text: one of the headings near its end, and what stands beneath it."""
    for index, reason in headings.items():
        if reason == _BACKGROUND:  # a heading of news, too
            continue
        beneath = " ".join(case.lines[index : index + 4])
        if reason == _CONTACT and not _REACHED.search(beneath):
            continue
        rest = [n for n in range(index + 1, len(case.lines)) if is_prose(case.lines[n])]
        if len(rest) <= _LAST and not (reason == _AFTER and not rest):
            _foot(case, headings, index)
            return

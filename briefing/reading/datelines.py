"""Datelines: the place, day and agency that a report's first line begins with.

"LONDON, June 10 (Reuters) - ...", "NORLUND, Aster, June 10, 2025 /Newswire/ -- ...",
"ORRIN/PELL (AP) - ...". A place alone is one only in capitals; otherwise a day or an agency must
stand with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from briefing.reading import dates

_WORD = r"[A-ZÀ-Þ][\w.'’-]{0,24}"
_PLACE = rf"{_WORD}(?: (?:de |of |the |upon )?{_WORD}){{0,3}}"
_MONTH = r"[A-Z][a-z]{2,8}\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {_MONTH}(?:,? \d{{4}})?)"
_AGENCY = r"\([A-ZÀ-Þa-z][^()]{1,40}\)|/[A-Za-z][^/\n]{1,40}/"
_HEAD = (
    rf"(?P<place>{_PLACE}(?:(?:, {_PLACE})?/{_PLACE}){{0,2}})(?P<region>(?:, {_PLACE}){{0,2}}?)"
    rf"(?:(?:,| ?[-–—])? \(?(?P<day>{_DAY})\)?)?,?(?: ?(?P<agency>{_AGENCY}))?"
)
_TEXT = r"\s{0,2}(?=[\"'“”‘«A-ZÀ-Þ0-9$€£])"
_BEFORE_TEXT = re.compile(rf"{_HEAD}(?:\.? ?(?:--|[-–—_:])|(?<=[)/])){_TEXT}")
_ALONE = re.compile(rf"{_HEAD} ?(?:--|[-–—:.])?")
_AGENCY_ALONE = re.compile(rf"(?P<agency>{_AGENCY}) ?(?P<dash>--|[-–—_])?{_TEXT}")
_LONGEST = 140
"""Characters among which a dateline ends."""
_NO_PLACE_WORDS = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june
july august september october november december watch update updated breaking exclusive
analysis opinion correction note read listen video photo photos live editor explainer interview
comment commentary warning news file question answer published posted by why how what who where
when the this that these a an in on at for from with after before as factbox timeline profile
"""
_NO_PLACE = frozenset(_NO_PLACE_WORDS.split())


@dataclass(frozen=True, slots=True)
class Found:
    """A dateline; ``end`` is where the text after it begins. Its day is a TIMEX3 value or ""."""

    end: int
    place: str
    timex: str = ""
    agency: str = ""

    @property
    def day(self) -> date | None:
        """The day, where the dateline gives its year."""
        complete = self.timex and not self.timex.startswith("X")
        return date.fromisoformat(self.timex) if complete else None


def begins(line: str, *, first: bool = False) -> Found | None:
    """The dateline that a line begins with, None where it begins with none.

    The ``first`` line of a report may have a place alone before a colon ("ORRIN: The port"), which
    is a speaker elsewhere, a place with its region before a dash ("Orrin, Norland – The port"), or
    an agency in capitals without a dash ("(ABC) The port").
    """
    start = line[:_LONGEST]
    if found := _BEFORE_TEXT.match(start):
        return _found(found, line, first=first)
    if found := _AGENCY_ALONE.match(start):
        agency = found["agency"][1:-1].strip()
        sure = _is_capital(agency) if found["dash"] else first and agency.isupper()
        return Found(found.end(), "", "", agency) if sure else None
    return None


def alone(line: str) -> Found | None:
    """The dateline that a line is as a whole; it must say a day or an agency."""
    if len(line) > _LONGEST or not (found := _ALONE.fullmatch(line)):
        return None
    made = _found(found, line)
    return made if made and (made.timex or made.agency) else None


def _found(match: re.Match[str], line: str, *, first: bool = False) -> Found | None:
    place = match["place"] + match["region"]
    words = re.findall(r"[^\W\d_]+", match["place"].casefold())
    if not words or words[0] in _NO_PLACE or words[-1] in _NO_PLACE:
        return None
    timex = dates.timex_of(match["day"]) if match["day"] else ""
    agency = (match["agency"] or "")[1:-1].strip()
    if match["day"] and not timex:
        return None
    ends = line[: match.end()].rstrip()
    dash = ends.endswith(("-", "–", "—", "_"))
    capital = match["place"].isupper() and _is_long(words)
    sure = capital and (dash or (first and ends.endswith(":")))
    region = first and match["region"] and line[: match.end()].endswith((" - ", " – ", " — "))
    if not timex and not agency and not sure and not region:
        return None
    if agency and not timex and not (match["place"].isupper() or _is_capital(agency)):
        return None
    return Found(match.end(), place, timex, agency)


def _is_long(words: list[str]) -> bool:
    """Whether a place alone is more than an abbreviation or a first name's initial."""
    return sum(map(len, words)) >= 4


def _is_capital(agency: str) -> bool:
    """Whether what stands in brackets is a name: "(Reuters)", not "(population 400)"."""
    return all(word[:1].isupper() or not word[:1].isalpha() for word in agency.split())

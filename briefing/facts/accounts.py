"""Quarters and years of accounts.

A year of accounts begins where the house wants it to: "FY26", "fiscal 2026" and "2026-27" keep
their name ("FY2026", "FY2026-27", "FY2026Q3") and get no days of the calendar.
"""

from __future__ import annotations

import re
from datetime import date

from briefing.facts import resolve
from briefing.facts.reading import Reading
from briefing.facts.resolve import UNRESOLVED, Value
from briefing.model.article import DateKind, Tense

_SHORT = re.compile(r"fy'?(\d\d|\d{4})")


def year_of(word: str) -> int:
    """The year of "fy26" or "fy2026", 0 where it is none."""
    match = _SHORT.fullmatch(word)
    number = int(match[1]) if match else 0
    return number + 2000 if 0 < number < 100 else number


def fiscal(r: Reading) -> Value | None:
    """“Fiscal 2024”, “FY26”, “Q3 of FY26”, “the 2026-27 financial year”."""
    # "calendar 2024" is said to tell it from the year of accounts
    if "calendar" in r.tokens.lows[r.match.start() : r.match.end()]:
        return resolve.year(r.integer("y")) if r.has("y") and not r.has("g") else None
    number = year_of(r.word("fy")) or r.integer("y")
    if not number and not r.has("g"):
        return _told(r)
    last = r.integer("z")
    # a year of accounts ends in the next one; another end is a stretch, or a slip
    if last and last % 100 != (number + 1) % 100:
        return UNRESOLVED
    part = _part(r)
    return Value(DateKind.DATE, _name(number, last, part))


def _name(number: int, last: int, part: str) -> str:
    """“FY2026-27”, “FY2026Q3”; "" where there is no year to name it by."""
    if not number:
        return ""
    return f"FY{number}" + (f"-{last % 100:02}" if last else "") + part


def _part(r: Reading) -> str:
    """The quarter or half that is named, as "Q3" or "H1"."""
    if not r.has("g"):
        return ""
    word = r.word("g")
    # "Q3", "3Q" and "H1" are one token
    if r.symbol("g") == "#":
        return f"{'H' if 'h' in word else 'Q'}{word.strip('qh')}"
    number = r.integer("g")
    return f"{'H' if r.symbol('g').endswith('m') else 'Q'}{number}"


def _told(r: Reading) -> Value | None:
    """“Last fiscal year”, by the article's day."""
    if not r.has("dir") or r.match.group()[-1] != "u" or r.word("dir") == "the":
        return None
    now = r.clock.now
    return Value(DateKind.DATE, f"FY{now.year + r.step()}") if now else UNRESOLVED


def _of_accounts(r: Reading, number: int, is_half: bool) -> Value:
    year = r.first_integer("y", "y2", "yy")
    return Value(DateKind.DATE, _name(year, 0, f"{'H' if is_half else 'Q'}{number}"))


def quarter(r: Reading) -> Value | None:
    """“Q3 2024”, “the third quarter”, “the second half of the year”."""
    if r.has("g"):
        code = r.word("g").strip("1234")
        number, is_half = int(r.word("g").strip("qh")), code == "h"
    else:
        number, is_half = r.integer("o"), r.symbol("q") == "m"
    if not 1 <= number <= (2 if is_half else 4):
        return None
    if is_half and not _half_of_year(r):
        return None
    # "fiscal" stands in it, so it is no quarter of the calendar
    if "y" in r.match.group():
        return _of_accounts(r, number, is_half)
    named = r.first_integer("y", "y2", "yy")
    now = r.clock.now
    if not named and now is None:
        return UNRESOLVED
    if named:
        year = named + (2000 if named < 100 else 0)
    else:
        assert now is not None
        told = r.has("dir") or r.tokens.low(r.match.end() - 1) == "year"
        year = now.year + r.step() if told else _near_year(now, number, is_half, r.tense)
    return resolve.half(year, number) if is_half else resolve.quarter(year, number)


def _half_of_year(r: Reading) -> bool:
    """Whether "the second half" is of a year and not of a match."""
    if any(r.has(name) for name in ("g", "y", "y2", "yy", "dir")):
        return True
    return r.tokens.low(r.match.end() - 1) == "year"


def _near_year(now: date, number: int, is_half: bool, tense: Tense) -> int:
    current = (now.month + 5) // 6 if is_half else (now.month + 2) // 3
    if tense is Tense.AHEAD:
        return now.year if number >= current else now.year + 1
    # behind, where nothing looks ahead: accounts are reported when they are closed
    return now.year if number <= current else now.year - 1

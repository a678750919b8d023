"""Days written in numbers: "2025-06-10", "25.03.2026", "03/04/2026", "Oct/2".

Of "03/04/2026" it is not plain which is the day. The article says so itself, by a date that can
be read one way only; else its outlet or its language may (``day_order``). Otherwise the date
stays without a day and is marked as one that can be read two ways.
"""

from __future__ import annotations

import re

from briefing.facts import english_time as time
from briefing.facts import resolve
from briefing.facts.absolute import near_day
from briefing.facts.reading import Reading
from briefing.facts.resolve import TWO_WAYS, Value

_SHORT_LEADS = frozenset({"on", "by", "from", "until", "before", "after", "since", "of", ","})
_PARTS = re.compile(r"[-/.]\s?")


def numeric(r: Reading) -> Value | None:
    """“2025-06-10”, “6/10/2025”, “25.03.2026”, “20250610”."""
    word = r.word("iso")
    if len(word) == 8 and word.isdigit():
        return resolve.ymd(int(word[:4]), int(word[4:6]), int(word[6:]))
    parts = [int(part) for part in _PARTS.split(word)]
    # the year first; a second number above 12 makes it year, day, month
    if parts[0] > 31:
        return resolve.ymd(parts[0], *(parts[1:] if parts[1] <= 12 else parts[:0:-1]))
    first, second, year = parts
    # of two digits 50 and more are of the last century: reports look back farther than ahead
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    day_first = True if "." in word else order(first, second, r.clock.day_first)
    if day_first is None:
        return TWO_WAYS
    return resolve.ymd(year, *((second, first) if day_first else (first, second)))


def order(first: int, second: int, told: bool | None) -> bool | None:
    """Whether the first of two numbers is the day; None where nothing says so."""
    if first > 12 or first == second:
        return True
    return False if second > 12 else told


def short(r: Reading) -> Value | None:
    """“On 22/04”, “Friday 7/6”."""
    first, second = (int(part) for part in r.word("short").split("/"))
    # "1/2" is a part more often than a day
    led = r.has("w") or r.has("dir") or r.tokens.low(r.match.start() - 1) in _SHORT_LEADS
    if not led or not (0 < min(first, second) <= 12 and max(first, second) <= 31):
        return None
    day_first = order(first, second, r.clock.day_first)
    if day_first is None:
        return TWO_WAYS
    return near_day(r, *((second, first) if day_first else (first, second)))


def worded(r: Reading) -> Value | None:
    """“2019/Aug/01”, “23-Sep-2020”, “Oct/2”."""
    month, number = time.MONTHS[r.word("m")], r.integer("d")
    if r.has("y"):
        return resolve.ymd(r.integer("y"), month, number)
    return near_day(r, month, number)

"""Weekdays with all that tells which one is meant: "the first Friday of April", "Friday week".

A weekday whose company is not understood has no day: half of it read would be another day.
"""

from __future__ import annotations

from datetime import date, timedelta

from briefing.facts import english as en
from briefing.facts import english_time as time
from briefing.facts import resolve, structure
from briefing.facts.lexicon import group
from briefing.facts.reading import Part, Reading
from briefing.facts.resolve import UNRESOLVED, Value
from briefing.model.article import DateKind, Tense

_UNKNOWN_BEFORE = group("weekdays.before")
_COMING = frozenset({"coming", "upcoming"})


def weekday(r: Reading) -> Value | None:
    """“Tuesday”, “last Friday”, “Monday of next week”, “Tuesday morning”."""
    now = r.clock.now
    if now is None:
        return UNRESOLVED
    number = time.WEEKDAYS[r.word("w")]
    part = time.DAYPARTS.get(r.word("part"), "")
    if r.has("week"):
        if r.unit("week") != "W":
            return None
        base = resolve.shift(now, r.step(), "W")
        return resolve.day(base + timedelta(number - base.weekday()), part)
    direction = r.symbol("dir")
    if _is_vague(r):
        return UNRESOLVED
    if r.word("dir") in _COMING:
        return resolve.day(now + timedelta((number - now.weekday()) % 7 or 7), part)
    if direction in ("l", "x"):
        return resolve.day(_other_week(now, number, r.step()), part)
    tense = Tense.AHEAD if direction == "T" and r.tense is not Tense.PAST else r.tense
    if tense is not Tense.AHEAD and (number - now.weekday()) % 7 == 1:
        return UNRESOLVED  # a week ago, or tomorrow where it happened: there the day had begun
    if r.stands.meant and tense is not Tense.AHEAD and number != now.weekday():
        return UNRESOLVED  # "was set for Wednesday": the last one, or the next
    if tense is Tense.AHEAD and (now.weekday() - number) % 7 == 1 and _is_told_of(r):
        return UNRESOLVED  # in a week, or yesterday, seen from before: "said it would rain on"
    return resolve.day(resolve.nearest_weekday(now, number, tense), part)


def _is_told_of(r: Reading) -> bool:
    """Whether a day is ahead of what somebody said, and maybe not of the report."""
    verb = structure.tokens_of(r.tokens, r.stands.clause.verb) if r.stands.clause else None
    return verb is not None and "would" in r.tokens.lows[max(0, verb[0] - _AUXILIARIES) : verb[0]]


_AUXILIARIES = 4
"""Words before a verb among which its auxiliaries stand: "would not have been held"."""


def _other_week(now: date, weekday: int, step: int) -> date:
    """“Last Wednesday”, “next Friday”: of the week before or after.

    On a Saturday or Sunday the nearest such day is meant, for the week is as good as over.
    """
    if now.weekday() < 5:
        return now + timedelta(weekday - now.weekday() + 7 * step)
    ahead = (step * (weekday - now.weekday())) % 7 or 7
    return now + timedelta(step * ahead)


def _is_vague(r: Reading) -> bool:
    """Whether words that are not read tell which day: "a Friday", "the Friday of the race"."""
    first, last = r.match.span()
    before, after = r.tokens.low(first - 1), r.tokens.low(last)
    if before in _UNKNOWN_BEFORE or before in en.ORDINALS:
        return True
    led = r.tokens.low(first) in ("the", "that") or before in ("the", "that")
    return led and after in ("of", "after", "before", "when", "that", "following")


def nth(r: Reading) -> Value | None:
    """“The first Friday of April”, “the last Monday of next month”."""
    number = -1 if r.symbol("o") == "l" else r.integer("o")
    if (number < 0 and r.word("o") != "last") or not number:
        return UNRESOLVED
    whole = _month_of(r)
    if whole is None or whole.start is None or whole.end is None:
        return UNRESOLVED
    weekday = time.WEEKDAYS[r.word("w")]
    if number < 0:
        return resolve.day(whole.end - timedelta((whole.end.weekday() - weekday) % 7))
    found = whole.start + timedelta((weekday - whole.start.weekday()) % 7 + 7 * (number - 1))
    # not every month has a fifth Friday
    return resolve.day(found) if found <= whole.end else UNRESOLVED


def _month_of(r: Reading) -> Value | None:
    now = r.clock.now
    if r.has("m"):
        number = time.MONTHS[r.word("m")]
        if r.has("my"):
            return resolve.month(r.integer("my"), number)
        return resolve.month(resolve.nearest_month(now, number, r.tense), number) if now else None
    if r.has("y"):
        return resolve.year(r.integer("y"))
    if now is None or r.unit("of") not in ("M", "Y") or r.word("dir") in ("that", "those"):
        return None
    return resolve.ago(now, r.step(), r.unit("of"))


def later(r: Reading) -> Value | None:
    """“Friday week”, “a week on Friday”; "the Friday after next" may be either of two."""
    now = r.clock.now
    if r.has("far") or now is None:
        return UNRESOLVED
    unit = r.unit()
    if unit not in ("W", "W2"):
        return UNRESOLVED
    weekday = time.WEEKDAYS[r.word("w")]
    first = now + timedelta((weekday - now.weekday()) % 7 or 7)
    return resolve.day(resolve.shift(first, 1, unit))


def _from_to(r: Reading) -> list[Part] | Value:
    """“Moved from Monday to Thursday”: two days, of which only the second holds."""
    now = r.clock.now
    if now is None or r.has("dir"):
        return UNRESOLVED
    parts, at = [], now
    for name in ("w", "w2"):
        first, last = r.match.span(name)
        # counted from the first day: "from Friday to Monday" does not lead back
        at = resolve.nearest_weekday(at, time.WEEKDAYS[r.word(name)], Tense.AHEAD)
        parts.append(Part(first, last, resolve.day(at)))
    return parts


def stretch(r: Reading) -> Value | list[Part] | None:
    """“Monday to Wednesday”, “Monday-Friday next week”: one stretch of days, or a habit."""
    now, tense = r.clock.now, r.tense
    if r.stands.cancelled:
        return _from_to(r)
    first, last = time.WEEKDAYS[r.word("w")], time.WEEKDAYS[r.word("w2")]
    days = (last - first) % 7
    # "Monday to Monday" may be one week, or two
    if now is None or not days:
        return UNRESOLVED
    if r.has("dir"):
        if r.unit() != "W":
            return UNRESOLVED
        start = now + timedelta(first - now.weekday() + 7 * r.step())
    # "open Monday to Friday" is so every week
    elif r.tokens.low(r.match.start() - 1) != "from" or tense is Tense.UNKNOWN:
        return UNRESOLVED
    else:
        start = resolve.nearest_weekday(now, first, tense)
    end = start + timedelta(days)
    return Value(DateKind.DATE, f"{start}/{end}", start, end)

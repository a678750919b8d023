"""Time expressions: found as patterns over word symbols, resolved against the article's date."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import pairwise

from briefing.facts import absolute, accounts, holidays, relative, structure, weekdays, written
from briefing.facts.english_patterns import NEEDS, PATTERNS
from briefing.facts.reading import Clock, Part, Reading
from briefing.facts.resolve import UNRESOLVED, Value
from briefing.facts.standing import Standing, standing
from briefing.facts.symbols import symbols
from briefing.facts.tokens import Tokens
from briefing.model.article import DateMention, Mood, Span, Tense

_CORE = frozenset("MWYIJRSuUhHQkKVXC#&pwPlcoDN")
"""Symbols of which a sentence with a time expression has at least one."""


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression at tokens ``first`` to ``last`` (excluded) with its value.

    ``name`` is that of its pattern; ``tense`` is where the words around it put it.
    """

    first: int
    last: int
    value: Value
    tense: Tense
    name: str
    stands: Standing


def may_hold(tokens: Tokens) -> bool:
    """Whether a sentence can hold a time expression: a quick look."""
    return not _CORE.isdisjoint(symbols(tokens))


def find(tokens: Tokens, clock: Clock) -> list[Found]:
    """The time expressions of a sentence, in order and never overlapping."""
    line = symbols(tokens)
    present = frozenset(line)
    if not _CORE & present:
        return []
    candidates = [
        (match.start() - match.end(), rank, match.start(), match, name)
        for rank, (name, pattern, needs) in enumerate(_patterns())
        if needs & present
        for match in pattern.finditer(line)
    ]
    # by length, rank and place alone: matches have no order of their own
    candidates.sort(key=lambda candidate: candidate[:3])
    taken = bytearray(len(line))
    found: list[Found] = []
    for _, _, _, match, name in candidates:
        if any(taken[match.start() : match.end()]):
            continue
        # only what could be read takes its tokens, so that a shorter match gets those of none
        for item in _read(tokens, match, name, clock):
            taken[item.first : item.last] = b"\1" * (item.last - item.first)
            found.append(item)
    found.sort(key=lambda item: item.first)
    # both look at neighbours, which are in order only now
    _unsettle(tokens, found)
    return [_on_its_day(tokens, found, i) for i in range(len(found))]


def _unsettle(tokens: Tokens, found: list[Found]) -> None:
    """Takes its day from each of two weekdays in a row that do not follow each other.

    "Would move on Friday and Saturday" in a report of Saturday tells two days gone, or two to come.
    """
    for i, (one, other) in enumerate(pairwise(found)):
        if not (one.name == other.name == "weekday" and one.value.start and other.value.start):
            continue
        joined = tokens.lows[one.last : other.first]
        bare = one.last - one.first == other.last - other.first == 1  # no "next", no "previous"
        if bare and joined in _BOTH and one.value.start > other.value.start:
            found[i : i + 2] = (replace(each, value=UNRESOLVED) for each in (one, other))


_BOTH = (["and"], ["and", "on"])
_BETWEEN = frozenset({"on", "at", ",", "local", "time"})
_DAYS = frozenset({"day", "weekday", "deictic", "weekdate"})


def _on_its_day(tokens: Tokens, found: list[Found], i: int) -> Found:
    """A time of day on the day written beside it: "6 p.m. on Friday", "Friday at 6 p.m."."""
    time_of_day = found[i]
    if time_of_day.name != "clock":
        return time_of_day
    # the one behind first: "on Thursday at 6 p.m. on Friday" is of Friday
    for other in (*found[i + 1 : i + 2], *found[max(0, i - 1) : i]):
        gap = (
            tokens.lows[time_of_day.last : other.first]
            or (tokens.lows[other.last : time_of_day.first])
        )
        day = other.value.start
        if other.name in _DAYS and day and day == other.value.end and _BETWEEN.issuperset(gap):
            _, _, hour = time_of_day.value.timex.partition("T")
            value = replace(time_of_day.value, timex=f"{day}T{hour}", start=day, end=day)
            return replace(time_of_day, value=value)
    return time_of_day


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], frozenset[str]], ...]:
    return tuple((name, re.compile(pattern), frozenset(NEEDS[name])) for name, pattern in PATTERNS)


def _read(tokens: Tokens, match: re.Match[str], name: str, clock: Clock) -> list[Found]:
    first, last = match.span()
    stands = standing(tokens, first, last)
    tense = stands.tense
    reading = Reading(tokens, match, clock, stands)
    try:
        value = _HANDLERS[name](reading)
    except (ValueError, OverflowError, LookupError):
        return []  # no day, or none that a calendar or a table holds: it stays plain words
    if value is None:
        return []
    if isinstance(value, Value):
        return [Found(first, last, value, tense, name, stands)]
    return [
        Found(p.first, p.last, p.value, tense, name, standing(tokens, p.first, p.last))
        for p in value
    ]


def _inside(r: Reading, group: str) -> Value | None:
    """The value of the expression that fills a group."""
    if not r.has(group):
        return None
    first, last = r.match.span(group)
    for name, pattern, _ in _patterns():
        match = pattern.fullmatch(r.match.string, first, last)
        # these have an inner expression themselves, and would ask for it without end
        if match and name not in ("partof", "weekof"):
            found = _read(r.tokens, match, name, r.clock)
            if found:
                return found[0].value
    return None


_Handler = Callable[[Reading], Value | list[Part] | None]

_HANDLERS: dict[str, _Handler] = {
    "day": absolute.day,
    "dayrange": absolute.dayrange,
    "daylist": absolute.daylist,
    "weekdate": absolute.weekdate,
    "numeric": written.numeric,
    "short": written.short,
    "written": written.worded,
    "fiscal": accounts.fiscal,
    "dayonly": absolute.dayonly,
    "month": absolute.month,
    "monthrange": absolute.monthrange,
    "year": absolute.year,
    "years": absolute.years,
    "bc": absolute.before_christ,
    "quarter": accounts.quarter,
    "season": absolute.season,
    "decade": absolute.decade,
    "century": absolute.century,
    "holiday": holidays.holiday,
    "holidayweekend": holidays.holiday_weekend,
    "weekday": weekdays.weekday,
    "nthweekday": weekdays.nth,
    "weekdaylater": weekdays.later,
    "weekdays": weekdays.stretch,
    "deictic": relative.deictic,
    "part": relative.part_of_day,
    "partof": lambda r: relative.part_of(r, _inside(r, "inner")),
    "relative": relative.relative,
    "afternext": relative.afternext,
    "span": relative.span,
    "same": relative.same,
    "offset": lambda r: relative.offset(r, _inside(r, "base")),
    "in": relative.inside,
    "daybefore": lambda r: relative.day_before(r, _inside(r, "base")),
    "duration": relative.duration,
    "set": relative.repeated,
    "now": relative.now,
    "clock": relative.clock,
    "ordinalunit": relative.ordinal_unit,
    "weeknumber": relative.weeknumber,
    "weekof": lambda r: relative.weekof(r, _inside(r, "inner")),
}


def mention(
    tokens: Tokens, found: Found, article: str, sentence: Span, now: date | None
) -> DateMention:
    """The found expression as a fact of the article."""
    start, end = tokens.starts[found.first], tokens.ends[found.last - 1]
    return DateMention(
        span=Span(article, tokens.offset + start, tokens.offset + end),
        text=tokens.text[start:end],
        kind=found.value.kind,
        sentence=sentence,
        timex=found.value.timex,
        start=found.value.start,
        end=found.value.end,
        tense=_lies(found, now),
        two_ways=found.value.two_ways,
        mood=_mood(found),
    )


def _mood(found: Found) -> Mood:
    """How the date holds; "not until Friday" denies no Friday."""
    stands = found.stands
    told = structure.mood(stands.clause)
    if told is Mood.DENIED and stands.lead in ("until", "till", "before", "by"):
        assert stands.clause is not None
        told = Mood(stands.clause.mood.value)
    return Mood.DENIED if stands.cancelled else told


def _lies(found: Found, now: date | None) -> Tense:
    """Past, present or ahead by the calendar; by the words where the calendar is silent."""
    start, end = found.value.start, found.value.end
    if now is None or start is None or end is None:
        return found.tense
    if end < now:
        return Tense.PAST
    if start > now:
        return Tense.AHEAD
    return found.tense if found.tense is not Tense.UNKNOWN else Tense.PRESENT

"""Time expressions: found as patterns over word symbols, resolved against the article's date."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from briefing.facts import english as en
from briefing.facts import english_time as time
from briefing.facts import resolve
from briefing.facts.lexicon import group
from briefing.facts.numbers import number
from briefing.facts.resolve import UNRESOLVED, Value
from briefing.facts.tense import tense_at
from briefing.facts.tokens import Tokens
from briefing.model import DateKind, DateMention, Span, Tense

_CORE = frozenset("MWYIRSuUhHQkKVXC#Gpw")


@dataclass(frozen=True, slots=True)
class Clock:
    """What relative expressions are told by.

    ``published`` is the article's day; ``anchor`` the day that the story has reached, where the
    article tells history and not news.
    """

    published: date | None
    anchor: date | None = None

    @property
    def now(self) -> date | None:
        """The day that a month or a day without a year is near to."""
        return self.anchor or self.published


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression at tokens ``first`` to ``last`` (excluded) with its value."""

    first: int
    last: int
    value: Value
    tense: Tense
    name: str


class _Reading:
    """One match: the groups as tokens, numbers and words."""

    __slots__ = ("clock", "groups", "match", "tense", "tokens")

    def __init__(self, tokens: Tokens, match: re.Match[str], clock: Clock, tense: Tense) -> None:
        self.tokens, self.match, self.clock, self.tense = tokens, match, clock, tense
        self.groups = match.groupdict()

    def has(self, name: str) -> bool:
        return self.groups.get(name) is not None

    def word(self, name: str) -> str:
        return self.tokens.lows[self.match.start(name)] if self.has(name) else ""

    def symbol(self, name: str) -> str:
        return self.groups.get(name) or ""

    def integer(self, name: str) -> int:
        word = self.word(name)
        if word in en.ORDINALS:
            return en.ORDINALS[word]
        digits = re.match(r"\d{1,9}", word)
        return int(digits.group()) if digits else 0

    def count(self, name: str = "n") -> float | None:
        """The number of a count group; None for "several"."""
        if not self.has(name):
            return None
        first, last = self.match.span(name)
        words = self.tokens.lows[first:last]
        if any(word in ("several", "few", "many", "some") for word in words):
            return None
        total = 2.0 if "couple" in words else 0.0
        for word in words:
            if word in ("a", "an"):
                total = total or 1.0
            elif word == "half":
                total = total + 0.5 if total and words[0] != "half" and len(words) > 2 else 0.5
            elif word in en.ONES or word in en.TENS:
                total += en.ONES.get(word, 0) or en.TENS.get(word, 0)
            elif word in en.SCALES:
                total = (total or 1) * en.SCALES[word]
            elif word[0].isdigit():
                total = number(word) or 0.0
        return total

    def unit(self, name: str = "u") -> str:
        word = self.word(name)
        if word.startswith("weekend"):
            return "WE"
        return time.UNITS.get(word) or time.PLURALS.get(word) or ""


def symbols(tokens: Tokens) -> str:
    """The sentence as one symbol a token (see ``english_time``)."""
    return "".join(_symbol(tokens, i) for i in range(len(tokens)))


def _symbol(tokens: Tokens, i: int) -> str:
    kind, low = tokens.kinds[i], tokens.lows[i]
    match kind:
        case "number":
            return _number_symbol(tokens, i)
        case "iso" | "slash":
            return "I"
        case "clock":
            return "C"
        case "ordinal":
            return "o" if int(low[:-2]) <= 31 else "_"
        case "decade":
            return "R"
        case "skip":
            return "_"
    if low in time.MONTHS or low in time.WEEKDAYS:
        return _name_symbol(tokens, i)
    if low in en.ONES or low in en.TENS or low in en.SCALES:
        return "N"
    symbol = time.SYMBOLS.get(low)
    if symbol is None:
        return "O" if low in en.ORDINALS else "_"
    if symbol == "S":
        return "S" if _is_season(tokens, i) else "_"
    return symbol


def _number_symbol(tokens: Tokens, i: int) -> str:
    form = tokens.forms[i]
    after = tokens.low(i + 1)
    if tokens.form(i - 1) in en.SYMBOLS or (after in ("%", "percent", "per") and after != "per"):
        return "_"
    if not form.isdigit():
        return "n" if "," not in form else "_"
    value = int(form) if len(form) < 5 else 0
    if len(form) == 4 and 1000 <= value <= 2199:
        return "Y"
    return "d" if 1 <= value <= 31 else "n"


def _name_symbol(tokens: Tokens, i: int) -> str:
    """Month and weekday names, with care for "may", "march", "sun" and short forms."""
    low = tokens.lows[i]
    symbol = "M" if low in time.MONTHS else "W"
    if low not in time.AMBIGUOUS:
        return symbol
    near = (tokens.low(i - 1), tokens.low(i + 1), tokens.low(i + 2))
    dotted = near[1] == "."
    number_near = any(
        k in ("number", "ordinal")
        for k in (tokens.kind(i - 1), tokens.kind(i + 2 if dotted else i + 1))
    )
    if not tokens.capital(i):
        return (
            symbol
            if (number_near and low not in ("sun", "sat", "mon", "may", "march"))
            or (low in ("may", "march") and (_day_like(tokens, i + 1) or _day_like(tokens, i - 1)))
            else "_"
        )
    if low in ("may", "march", "august"):
        return symbol if _month_like(tokens, i) else "_"
    if low in ("sun", "sat", "mon", "mar", "jan", "wed", "dec"):
        return symbol if number_near or (dotted and i) else "_"
    return symbol


def _day_like(tokens: Tokens, i: int) -> bool:
    form = tokens.form(i)
    return tokens.kind(i) == "ordinal" or (
        form.isdigit() and ((1 <= int(form[:9]) <= 31 and len(form) < 3) or len(form) == 4)
    )


_AFTER_MAY = group("dates.after_may")


def _month_like(tokens: Tokens, i: int) -> bool:
    """Whether a capitalised "May" or "March" is the month here."""
    if tokens.lows[i] == "august":
        return True
    after = tokens.low(i + 1)
    if i == 0 or tokens.form(i - 1) in ("“", '"', "‘", ":"):
        return _day_like(tokens, i + 1) or after in ("'", "’", ",", "and", "to", "is", "was")
    if (
        tokens.capital(i - 1)
        and tokens.kind(i - 1) == "word"
        and tokens.low(i - 1)
        not in (
            *time.WEEKDAYS,
            *time.MONTHS,
            "in",
            "since",
            "by",
            "early",
            "late",
            "last",
            "until",
            "and",
            "from",
            "to",
            "next",
            "on",
        )
    ):
        return _day_like(tokens, i + 1)
    return after not in _AFTER_MAY


def _is_season(tokens: Tokens, i: int) -> bool:
    low, before, after = tokens.lows[i], tokens.low(i - 1), tokens.low(i + 1)
    if low in ("fall", "spring"):
        lead = {"last", "next", "this", "early", "late", "mid", "previous"}
        if low == "spring":
            lead |= {"in", "by", "since", "until", "the", "-", "that", "following"}
        elif tokens.low(i - 2) in ("in", "by", "since", "until", "during") and before == "the":
            return after not in ("of",) or tokens.kind(i + 2) == "number"
        return (
            before in lead
            or tokens.kind(i + 1) == "number"
            or (after == "of" and tokens.kind(i + 2) == "number")
        )
    return True


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern)) for name, pattern in time.PATTERNS)


def find(tokens: Tokens, clock: Clock) -> list[Found]:
    """The time expressions of a sentence, in order and never overlapping."""
    line = symbols(tokens)
    if not _CORE & set(line):
        return []
    candidates: list[tuple[int, int, int, re.Match[str], str]] = []
    for rank, (name, pattern) in enumerate(_patterns()):
        candidates += [
            (match.start(), -match.end(), rank, match, name) for match in pattern.finditer(line)
        ]
    candidates.sort(
        key=lambda c: (c[1] - -c[0], c[2], c[0]) if False else (c[0] + c[1], c[2], c[0])
    )
    taken = bytearray(len(line))
    found = []
    for start, stop, _, match, name in candidates:
        if any(taken[start:-stop]):
            continue
        reading = _read(tokens, match, name, clock)
        if reading is not None:
            taken[start:-stop] = b"\1" * (-stop - start)
            found.append(reading)
    return sorted(found, key=lambda f: f.first)


def _read(tokens: Tokens, match: re.Match[str], name: str, clock: Clock) -> Found | None:
    first, last = match.span()
    tense = tense_at(tokens, first, last)
    reading = _Reading(tokens, match, clock, tense)
    try:
        value = _HANDLERS[name](reading)
    except (ValueError, OverflowError):
        return None
    if value is None:
        return None
    return Found(first, last, value, tense, name)


# --- one handler a pattern name -----------------------------------------------------------------


def _day(r: _Reading) -> Value | None:
    month = time.MONTHS[r.word("m")]
    number = r.integer("d") or r.integer("od")
    if not 1 <= number <= 31:
        return None
    if r.has("bc"):
        return resolve.before_christ(r.integer("y"))
    if r.has("y"):
        return resolve.ymd(r.integer("y"), month, number)
    if r.clock.now is None:
        return UNRESOLVED
    if r.clock.anchor is not None:
        return resolve.ymd(_story_year(r.clock.anchor, month), month, number)
    return resolve.ymd(resolve.nearest_day(r.clock.now, number, month, r.tense), month, number)


def _story_year(anchor: date, month: int) -> int:
    """The year of a month that a history names after ``anchor``: near it, rather on."""
    behind = anchor.month - month
    return anchor.year + 1 if behind > 6 else anchor.year - 1 if behind < -9 else anchor.year


def _iso(r: _Reading) -> Value | None:
    parts = [int(p) for p in re.split(r"[-/]", r.word("iso"))]
    if parts[0] > 31:
        return resolve.ymd(parts[0], parts[1], parts[2])
    first, second, year = parts
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    if first > 12:
        first, second = second, first
    return resolve.ymd(year, first, second)


def _month(r: _Reading) -> Value | None:
    month = time.MONTHS[r.word("m")]
    if r.has("y"):
        return resolve.month(r.integer("y"), month)
    now = r.clock.now
    if now is None:
        return UNRESOLVED
    if r.clock.anchor is not None:
        return resolve.month(_story_year(now, month), month)
    match r.symbol("dir"):
        case "l" if r.has("year"):
            return resolve.month(now.year - 1, month)
        case "x" if r.has("year"):
            return resolve.month(now.year + 1, month)
        case "l":
            return resolve.month(now.year if month < now.month else now.year - 1, month)
        case "x":
            return resolve.month(now.year if month > now.month else now.year + 1, month)
        case "T":
            return resolve.month(now.year, month)
    return resolve.month(resolve.nearest_month(now, month, r.tense), month)


_YEAR_LEAD = group("dates.year_lead")


def _year(r: _Reading) -> Value | None:
    i = r.match.start("y")
    year = r.integer("y")
    if r.has("bc"):
        return resolve.before_christ(year)
    if i != r.match.start():
        return resolve.year(year)
    after, before = r.tokens.low(i + 1), r.tokens.low(i - 1)
    if after in en.SCALES or after in ("%", "percent") or (after == "-" and r.tokens.glued(i + 1)):
        if r.tokens.kind(i + 2) != "number":
            return None
    modern = 1900 <= year <= 2099
    if before in ("than", "about", "over", "some", "nearly", "almost", "around") or not modern:
        if _counts_things(r.tokens, i):
            return None
    if not modern and before not in _YEAR_LEAD:
        return None
    if modern and _counts_things(r.tokens, i) and after in _PEOPLE:
        return None
    if r.tokens.glued(i) and r.tokens.kind(i - 1) in ("word", "number"):
        return None
    if r.tokens.glued(i) and before in ("-", "/", ".", "#") and r.tokens.glued(i - 1):
        return resolve.year(year) if r.tokens.kind(i - 2) == "number" else None
    return resolve.year(year)


_PEOPLE = group("dates.people")


def _counts_things(tokens: Tokens, i: int) -> bool:
    after = tokens.low(i + 1)
    return after in _PEOPLE or (
        after.endswith("s") and len(after) > 3 and not tokens.capital(i + 1)
    )


def _years(r: _Reading) -> Value | None:
    first, second = r.integer("y"), r.integer("z")
    if second < 100:
        second += first // 100 * 100
    if not first < second <= first + 100:
        return None
    return resolve.years(first, second)


def _bc(r: _Reading) -> Value | None:
    return resolve.before_christ(r.integer("y"))


def _which_year(r: _Reading, direction: str) -> int | None:
    now = r.clock.now
    if now is None:
        return None
    return now.year + {"l": -1, "x": 1}.get(direction, 0)


def _quarter(r: _Reading) -> Value | None:
    if r.has("g"):
        code, number = r.word("g")[0], int(r.word("g")[1])
        is_half = code == "h"
    else:
        number = r.integer("o")
        is_half = r.symbol("q") == "m"
    if number > (2 if is_half else 4) or number < 1:
        return None
    if is_half and not (r.has("g") or r.has("y") or r.has("dir") or _half_of_year(r)):
        return None
    year: int | None
    named = next((n for n in ("y", "y2", "yy") if r.has(n)), "")
    if named:
        year = r.integer(named)
        year += 2000 if year < 100 else 0
    else:
        year = _which_year(r, r.symbol("dir"))
    if year is None:
        return UNRESOLVED
    if not named and not r.has("dir") and r.clock.published is not None:
        year = _quarter_year(r.clock.published, number, is_half, r.tense)
    return resolve.half(year, number) if is_half else resolve.quarter(year, number)


def _half_of_year(r: _Reading) -> bool:
    """Whether "the second half" is of a year and not of a match."""
    last = r.match.end()
    return r.tokens.lows[last : last + 2] == ["of", "the"] or r.tokens.low(last - 1) == "year"


def _quarter_year(now: date, number: int, is_half: bool, tense: Tense) -> int:
    current = (now.month + 5) // 6 if is_half else (now.month + 2) // 3
    if tense is Tense.AHEAD:
        return now.year if number >= current else now.year + 1
    return now.year if number <= current else now.year - 1


def _season(r: _Reading) -> Value | None:
    code = time.SEASONS[r.word("s")]
    if r.has("y"):
        return resolve.season(r.integer("y"), code)
    now = r.clock.now
    if now is None:
        return UNRESOLVED
    if r.has("ydir"):
        return resolve.season(now.year + {"l": -1, "x": 1}.get(r.symbol("ydir"), 0), code)
    number = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    year = now.year
    if r.clock.anchor is None:
        if r.symbol("dir") == "l" or (r.tense is Tense.PAST and not r.has("dir")):
            year -= 1 if number >= now.month else 0
        elif r.symbol("dir") == "x" or r.tense is Tense.AHEAD:
            year += 1 if number + 2 < now.month else 0
    return resolve.season(year, code)


def _weekday(r: _Reading) -> Value | None:
    now = r.clock.now
    if now is None:
        return UNRESOLVED
    weekday = time.WEEKDAYS[r.word("w")]
    part = time.DAYPARTS.get(r.word("part"), "")
    direction = r.symbol("dir")
    if r.has("week"):
        if r.unit("week") != "W":
            return None
        weeks = {"l": -1, "x": 1}.get(direction, 0)
        base = resolve.shift(now, weeks, "W")
        return resolve.day(resolve.shift(base, weekday - base.weekday(), "D"), part)
    if direction == "l":
        back = (now.weekday() - weekday) % 7 or 7
        return resolve.day(resolve.shift(now, -back, "D"), part)
    if direction == "x":
        ahead = (weekday - now.weekday()) % 7 or 7
        return resolve.day(resolve.shift(now, ahead, "D"), part)
    tense = Tense.AHEAD if direction == "T" and r.tense is not Tense.PAST else r.tense
    return resolve.day(resolve.nearest_weekday(now, weekday, tense), part)


def _deictic(r: _Reading) -> Value | None:
    now = r.clock.published
    word = r.word("k")
    part = time.DAYPARTS.get(r.word("part"), "NI" if word == "tonight" else "")
    if now is None:
        return UNRESOLVED
    return resolve.day(resolve.shift(now, time.DEICTIC[word], "D"), part)


def _part(r: _Reading) -> Value | None:
    part = time.DAYPARTS.get(r.word("part"), "")
    now = r.clock.now
    if now is None:
        return Value(DateKind.TIME)
    step = {"l": -1, "x": 1}.get(r.symbol("dir"), 0)
    if r.word("part").endswith("s"):
        return None
    return resolve.day(resolve.shift(now, step, "D"), part)


def _partof(r: _Reading) -> Value | None:
    first, last = r.match.span("inner")
    inner = _best_inside(r.tokens, first, last, r.clock)
    if inner is None or inner.start is None or inner.start != inner.end:
        return inner
    return resolve.day(inner.start, time.DAYPARTS.get(r.word("part"), ""))


def _best_inside(tokens: Tokens, first: int, last: int, clock: Clock) -> Value | None:
    """The value of the expression that fills tokens ``first`` to ``last``."""
    line = symbols(tokens)
    for name, pattern in _patterns():
        match = pattern.fullmatch(line, first, last)
        if match and name != "partof":
            found = _read(tokens, match, name, clock)
            if found:
                return found.value
    return None


def _relative(r: _Reading) -> Value | None:
    unit = r.unit()
    now = r.clock.now
    if unit in ("", "H", "MIN", "S"):
        return None
    direction = r.symbol("dir")
    if direction == "t":
        return _bare(r, unit)
    if direction == "l" and r.word("dir") == "past":
        return Value(DateKind.DURATION, resolve.length(1, unit))
    if now is None:
        return UNRESOLVED
    return resolve.ago(now, {"l": -1, "x": 1}.get(direction, 0), unit)


def _bare(r: _Reading, unit: str) -> Value | None:
    """ "The day", "the end of the year": the unit that holds now."""
    if unit == "WE":
        weeks = -1 if r.tense is Tense.PAST else 0
        return resolve.ago(r.clock.now, weeks, "WE") if r.clock.now else UNRESOLVED
    if not r.has("edge") and not r.has("mod") and unit != "Q":
        return None
    return resolve.ago(r.clock.now, 0, unit) if r.clock.now else UNRESOLVED


def _span(r: _Reading) -> Value | None:
    if not r.has("n") and r.symbol("u") == "h":
        return None
    if not r.has("n") and r.symbol("u") == "u":
        return None
    return Value(DateKind.DURATION, resolve.length(r.count(), r.unit()))


def _same(r: _Reading) -> Value | None:
    now = r.clock.now
    word = r.word("u")
    if word in time.DAYPARTS:
        return resolve.day(now, time.DAYPARTS[word]) if now else Value(DateKind.TIME)
    return resolve.ago(now, 0, r.unit()) if now else UNRESOLVED


def _offset(r: _Reading) -> Value | None:
    unit, count = r.unit(), r.count() if r.has("n") else None
    now = r.clock.published
    ahead = r.symbol("dir") in ("F", "") or r.symbol("dir") == "r"
    if r.symbol("dir") in ("B", "F") and not r.has("base"):
        now = r.clock.now
    if r.has("base"):
        first, last = r.match.span("base")
        base = _best_inside(r.tokens, first, last, r.clock)
        now = base.start if base else None
    if unit in ("H", "MIN", "S"):
        return Value(DateKind.TIME, "PAST_REF" if not ahead else "FUTURE_REF")
    if count is None:
        return Value(DateKind.DATE, "FUTURE_REF" if ahead else "PAST_REF")
    if now is None:
        return UNRESOLVED
    if r.has("n2"):
        now = resolve.shift(now, (r.count("n2") or 0) * (1 if ahead else -1), r.unit("u2"))
    return resolve.ago(now, count if ahead else -count, unit)


def _duration(r: _Reading) -> Value | None:
    unit = r.unit()
    if r.has("old") and r.word("old") != "old":
        pass
    timex = resolve.length(r.count() if r.has("n") else None, unit)
    if r.has("n2"):
        second = resolve.length(r.count("n2"), r.unit("u2"))
        timex += second[1:] if not timex.startswith("PT") else second[2:]
    return Value(DateKind.DURATION, timex)


def _decade(r: _Reading) -> Value | None:
    digits = r.word("r")[:-1]
    return resolve.decade(int(digits) if len(digits) == 4 else 1900 + int(digits))


def _century(r: _Reading) -> Value | None:
    if r.unit() != "CE":
        return None
    number = r.integer("o")
    if r.has("bc"):
        return Value(DateKind.DATE, f"BC{number - 1:02}")
    return resolve.century(number)


def _set(r: _Reading) -> Value | None:
    if r.has("v"):
        return Value(DateKind.SET, time.SETS[r.word("v")])
    r.word("u")
    if r.symbol("u") in "WwPS":
        return Value(DateKind.SET, "P1W" if r.symbol("u") in "Ww" else "P1D")
    return Value(DateKind.SET, resolve.length(r.count() if r.has("n") else 1, r.unit()))


def _now(r: _Reading) -> Value | None:
    return Value(DateKind.DATE, time.NOW[r.word("now")])


def _clock(r: _Reading) -> Value | None:
    word = r.word("clock")
    if r.symbol("clock") != "C" and not r.has("ampm"):
        return None
    hour, _, minute = word.partition(":")
    hours = int(hour)
    if r.word("ampm").startswith("p") and hours < 12:
        hours += 12
    if hours > 24 or not (minute or "0")[:2].isdigit() or int((minute or "0")[:2]) > 59:
        return None
    now = r.clock.now.isoformat() if r.clock.now else ""
    return Value(
        DateKind.TIME, f"{now}T{hours:02}:{(minute or '00')[:2]}", r.clock.now, r.clock.now
    )


def _holiday(r: _Reading) -> Value | None:
    return None


_HANDLERS: dict[str, Callable[[_Reading], Value | None]] = {
    "day": _day,
    "iso": _iso,
    "month": _month,
    "year": _year,
    "years": _years,
    "bc": _bc,
    "quarter": _quarter,
    "season": _season,
    "weekday": _weekday,
    "deictic": _deictic,
    "part": _part,
    "partof": _partof,
    "relative": _relative,
    "span": _span,
    "same": _same,
    "offset": _offset,
    "duration": _duration,
    "decade": _decade,
    "century": _century,
    "set": _set,
    "now": _now,
    "clock": _clock,
    "holiday": _holiday,
}


def mention(
    tokens: Tokens, found: Found, article: str, sentence: Span, now: date | None
) -> DateMention:
    """The found expression as a fact of the article."""
    start, end = tokens.starts[found.first], tokens.ends[found.last - 1]
    span = Span(article, tokens.offset + start, tokens.offset + end)
    return DateMention(
        span=span,
        text=tokens.text[start:end],
        kind=found.value.kind,
        sentence=sentence,
        timex=found.value.timex,
        start=found.value.start,
        end=found.value.end,
        tense=_lies(found, now),
    )


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

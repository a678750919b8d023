"""Time expressions that are told by another day: "yesterday", "last month", "two weeks ago"."""

from __future__ import annotations

from datetime import date, timedelta

from briefing.facts import english_time as time
from briefing.facts import resolve
from briefing.facts import words as wd
from briefing.facts.nowadays import is_in_name, is_nowadays
from briefing.facts.reading import Part, Reading
from briefing.facts.resolve import UNRESOLVED, Value
from briefing.model.article import DateKind, Tense

_NEAR = 6
"""Words before a time among which stands what makes it one of a record."""


def deictic(r: Reading) -> Value | None:
    """“Today”, “yesterday evening”."""
    now, word = r.clock.published, r.word("k")
    part = time.DAYPARTS.get(r.word("part"), "NI" if word in ("tonight", "overnight") else "")
    if is_nowadays(r) or is_in_name(r):
        return None
    if now is None:
        return UNRESOLVED
    return resolve.day(now + timedelta(time.DEICTIC[word]), part)


def part_of_day(r: Reading) -> Value | None:
    """“Last night”, “this morning”."""
    now = r.clock.now
    part = r.word("part")
    if part.endswith("s") or part in time.MOMENTS or r.word("dir") == "past":
        return None  # "past midnight", "past noon": after it, and no day is told
    if now is None:
        return Value(DateKind.TIME)
    return resolve.day(now + timedelta(r.step()), time.DAYPARTS[part])


def part_of(r: Reading, inner: Value | None) -> Value | None:
    """“The morning of June 6”."""
    if inner is None or inner.start is None or inner.start != inner.end:
        return inner
    return resolve.day(inner.start, time.DAYPARTS.get(r.word("part"), ""))


def relative(r: Reading) -> Value | None:
    """“Last month”, “this year”, “the end of the week”, “the weekend”."""
    unit, now = r.unit(), r.clock.now
    if unit in ("", "H", "MIN", "S") or _is_name(r):
        return None
    if r.has("k"):
        return resolve.ago(now, 0, unit) if now and r.word("k") == "current" else None
    direction = r.symbol("dir")
    if direction in ("t", ""):
        return _bare(r, unit)
    # "the past month" reaches up to today, "last month" is one of the calendar
    if r.word("dir") == "past":
        return stretch(now, 1, unit, -1)
    if now is None or _of_the_telling(r, unit):
        return UNRESOLVED
    if unit == "W2":
        return stretch(now, 1, unit, r.step())
    # "the last day" is that of something; the day before is called "yesterday"
    if unit == "D" and direction == "l":
        return None
    ahead = unit == "W" and not r.step() and now.weekday() in _WEEKEND
    return resolve.ago(now, int(ahead and r.tense is not Tense.PAST) or r.step(), unit)


_WEEKEND = (5, 6)
"""Days on which the week is as good as over: what "opens this week" opens in the next."""


def _of_the_telling(r: Reading, unit: str) -> bool:
    """Whether a day is next to one that the text tells of, and not to that of the report.

    "He died the next day"; "the following week".
    """
    if unit == "D" and r.tokens.low(r.match.end()) == "or":  # "in the next day or two"
        return True
    if r.clock.anchor is not None or r.tense is not Tense.PAST:
        return False
    return r.word("dir") in _TOLD or (unit == "D" and r.word("dir") == "next")


_TOLD = frozenset({"following", "ensuing", "previous", "preceding"})


def _is_name(r: Reading) -> bool:
    """Whether the words are a name: "Next Day Air", "Last Week Tonight"."""
    at = r.match.start("dir") if r.symbol("dir") in ("l", "x", "T") else -1
    return at > 0 and r.tokens.capital(at) and r.tokens.capital(at + 1)


_WITHIN = frozenset({"for", "in", "during", "over", "throughout", "earlier", "later"})


def _bare(r: Reading, unit: str) -> Value | None:
    """“The end of the year”, “in the quarter”: the unit that holds now."""
    now = r.clock.now
    if unit == "WE":
        weeks = -1 if r.tense is Tense.PAST and now and now.weekday() < 5 else 0
        return resolve.ago(now, weeks, "WE") if now else UNRESOLVED
    edged = r.has("edge") or r.has("mod")
    first, last = r.match.span()
    if unit == "D" and edged and r.tokens.low(first - 1) == "at":  # "at the end of the day"
        return None
    if not edged:
        before, after = r.tokens.low(first - 1), r.tokens.low(last)
        if unit in ("D", "DE", "CE") or before not in _WITHIN or after in _TELLING:
            return None
        if after in ("in", "on", "during") and r.tokens.low(last + 1) == "which":
            return None  # "in the quarter in which they are passed"
        if unit != "Q" and r.tokens.kind(last) == "word" and after not in _FOLLOWS:
            return None
    return resolve.ago(now, 0, unit) if now else UNRESOLVED


_TELLING = frozenset({"that", "of", "after", "when", "which"})
"""Words that tell which one is meant, and that it is not the one that goes on."""
_FOLLOWS = frozenset({"to", "and", "as", "in", "but", "from", "with", "by", "at", "while", "or"})


def stretch(now: date | None, count: float | None, unit: str, step: int) -> Value:
    """The last or next ``count`` units as a duration with its days, today left out."""
    timex = resolve.length(count, unit)
    if now is None or count is None or unit in ("H", "MIN", "S", "WE", ""):
        return Value(DateKind.DURATION, timex)
    try:
        if unit == "Q":
            return _quarters(now, int(count), step, timex)
        edge = resolve.shift(now, step * count, unit)
    except (ValueError, OverflowError):
        return Value(DateKind.DURATION, timex)
    if step < 0:
        return Value(DateKind.DURATION, timex, edge, now - timedelta(1))
    return Value(DateKind.DURATION, timex, now + timedelta(1), edge)


def _quarters(now: date, count: int, step: int, timex: str) -> Value:
    this = resolve.ago(now, 0, "Q").start
    assert this is not None
    if step < 0:
        return Value(
            DateKind.DURATION, timex, resolve.shift(this, -3 * count, "M"), this - timedelta(1)
        )
    first = resolve.shift(this, 3, "M")
    return Value(
        DateKind.DURATION, timex, first, resolve.shift(first, 3 * count, "M") - timedelta(1)
    )


def span(r: Reading) -> Value | None:
    """“The past three months”, “the next few years”."""
    if not r.has("n") and r.symbol("u") in "hu":
        return None
    count = r.count()
    value = stretch(r.clock.now, count, r.unit(), r.step())
    if r.has("n2"):
        extra = resolve.length(r.count("n2"), r.unit("u2"))
        return Value(value.kind, value.timex + extra[1:])
    return value


def afternext(r: Reading) -> Value | None:
    """“The week after next”."""
    return resolve.ago(r.clock.now, 2, r.unit()) if r.clock.now else UNRESOLVED


def same(r: Reading) -> Value | None:
    """“That year”, “the same day”."""
    now, word = r.clock.now, r.word("u")
    if word in time.DAYPARTS:
        return resolve.day(now, time.DAYPARTS[word]) if now else Value(DateKind.TIME)
    return resolve.ago(now, 0, r.unit()) if now else UNRESOLVED


def offset(r: Reading, base: Value | None) -> Value | list[Part] | None:
    """“Two weeks ago”, “a year earlier”, “three weeks after January 15”."""
    unit, count = r.unit(), r.count()
    if r.symbol("dir") == "r" and base and r.tokens.low(r.match.start() - 1) == "for":
        first, last = r.match.span("base")  # "for three days | from Monday"
        length = Value(DateKind.DURATION, resolve.length(count, unit))
        return [Part(r.match.start(), r.match.end("u"), length), Part(first, last, base)]
    ahead = r.symbol("dir") in ("F", "r", "") or r.symbol("base") == "K"
    if unit in ("H", "MIN", "S") or count is None:
        kind = DateKind.TIME if unit in ("H", "MIN", "S") else DateKind.DATE
        return Value(kind, "FUTURE_REF" if ahead else "PAST_REF")
    if _told_by_event(r):
        return UNRESOLVED
    # "ago" is seen from the report, in a history too
    now = r.clock.published if r.symbol("dir") == "A" else r.clock.now
    exact = False
    if r.has("base") and r.symbol("base") != "K":
        now = base.start if base else None
        exact = base is not None and base.start == base.end
    if now is None:
        return UNRESOLVED
    sign = 1 if ahead else -1
    for number, name in (("n2", "u2"), ("n3", "u3")):
        if r.has(number):
            now = resolve.shift(now, sign * (r.count(number) or 0), r.unit(name))
            exact = True
    if exact:
        return resolve.day(resolve.shift(now, sign * count, unit))
    return resolve.ago(now, sign * count, unit)


def _told_by_event(r: Reading) -> bool:
    """Whether the day is counted from an event: "two weeks before the vote", "two days earlier"."""
    if r.has("base") or r.symbol("dir") not in ("B", "F") or r.clock.anchor is not None:
        return False
    if r.word("dir") in ("before", "after"):
        return r.tokens.kind(r.match.end()) in ("word", "name", "abbreviation")
    return r.word("dir") != "hence" and r.tense is Tense.PAST


def inside(r: Reading) -> Value | None:
    """“In two weeks”: that day ahead; “in two years”: that year; “within 30 days”: until then."""
    count, unit, now = r.count(), r.unit(), r.clock.now
    before = r.tokens.low(r.match.start() - 1)
    ahead = r.tense in (Tense.AHEAD, Tense.UNKNOWN) or r.has("time")
    if count is None or not ahead or now is None or r.clock.anchor is not None:
        return None
    if before == "within":
        if r.tokens.low(r.match.end()) in ("of", "after"):
            return None  # "within five days of a fall": of whichever
        return stretch(now, count, unit, 1)
    if before != "in" or unit in ("H", "MIN", "S") or _is_of_record(r):
        return None
    if unit not in ("D", "W", "W2"):  # of which day, nobody says
        return resolve.ago(now, count, unit)
    return resolve.day(resolve.shift(now, count, unit))


def _is_of_record(r: Reading) -> bool:
    """Whether over the time there was nothing like it: "the first strike in 25 years"."""
    last = r.match.start() - 2
    for k in range(last, max(last - _NEAR, 0), -1):
        low = r.tokens.low(k)
        if wd.is_superlative(low):
            return True
        if low in wd.AUXILIARIES or low in wd.PRONOUNS:
            return False
    return False


def day_before(r: Reading, base: Value | None) -> Value | None:
    """“The day before”, “the day after Christmas”."""
    unit = r.unit()
    now = r.clock.now
    if r.has("base"):
        now = base.start if base else None
    elif r.tokens.kind(r.match.end()) == "word":
        return None
    elif r.clock.anchor is None and r.tense is Tense.PAST:
        return UNRESOLVED  # before what, the sentence does not say
    if now is None or unit not in ("D", "W", "M", "Y"):
        return None
    return resolve.ago(now, 1 if r.symbol("dir") == "F" else -1, unit)


def duration(r: Reading) -> Value | None:
    """“Three years”, “several weeks”, “an hour and a half”, “two nights”."""
    if r.has("nights"):
        if r.word("nights") not in ("night", "nights"):
            return None
        return Value(DateKind.DURATION, resolve.length(r.count(), "D"))
    if r.symbol("n") == "%":
        return Value(DateKind.DURATION, resolve.length(1, r.unit()))
    count = r.count() if r.has("n") else None
    if r.has("long") and r.symbol("u") in "uh":
        count = 1
    if r.has("half") and count is not None:
        count += 0.5 if r.symbol("half") == "m" else 0.25
    timex = resolve.length(count, r.unit())
    if r.has("n2"):
        second = resolve.length(r.count("n2"), r.unit("u2"))
        timex += second[1:] if not timex.startswith("PT") else second[2:]
    if not r.has("n") and not r.has("long") and r.unit() in ("Q", "MIN", "S"):
        return None
    return Value(DateKind.DURATION, timex)


def repeated(r: Reading) -> Value | None:
    """“Daily”, “every week”, “each Monday”."""
    if r.has("v"):
        return Value(DateKind.SET, time.SETS[r.word("v")])
    if r.symbol("u") in "WwPS":
        return Value(DateKind.SET, "P1W" if r.symbol("u") in "Ww" else "P1D")
    return Value(DateKind.SET, resolve.length(r.count() if r.has("n") else 1, r.unit()))


def now(r: Reading) -> Value | None:
    """“Now”, “recently”, “the past”."""
    if r.has("past"):
        return Value(DateKind.DATE, "PAST_REF") if r.word("past") == "past" else None
    value = time.NOW[r.word("now")]
    if r.has("u") and value == "PRESENT_REF":
        return None
    return Value(DateKind.DATE, value)


def clock(r: Reading) -> Value | None:
    """“10:30”, “6 p.m.”."""
    if r.symbol("clock") != "C" and not r.has("ampm"):
        return None
    hour, _, minute = r.word("clock").partition(":")
    if not hour.isdigit():
        return None
    hours = int(hour)
    if r.has("ampm"):
        hours = hours % 12 + (12 if r.word("ampm").startswith("p") else 0) if hours <= 12 else hours
    minutes = (minute or "00")[:2]
    if hours > 24 or int(minutes) > 59:
        return None
    now = r.clock.now
    return Value(DateKind.TIME, f"{now or ''}T{hours:02}:{minutes}", now, now)


def ordinal_unit(r: Reading) -> Value | None:
    """“The first week of 2015”, “the last three months of the year”."""
    unit = r.unit()
    last_one = r.symbol("o") == "l"
    number = -1 if last_one else r.integer("o")
    count = int(r.count() or 1) if r.has("n") else 1
    whole = _whole(r)
    if whole is None or whole.start is None or whole.end is None or unit not in ("D", "W", "M"):
        return None
    if (last_one and r.word("o") != "last") or not number:
        return None
    if unit == "W" and not r.has("n"):
        return _week_in(whole.start, whole.end, number)
    if number < 0:
        first = resolve.shift(whole.end + timedelta(1), -count, unit)
    else:
        first = resolve.shift(whole.start, number - 1, unit)
    if not r.has("n"):
        return resolve.unit_of(first, unit) if first <= whole.end else None
    end = resolve.shift(first, count, unit) - timedelta(1)
    return Value(DateKind.DURATION, resolve.length(count, unit), first, end)


def _whole(r: Reading) -> Value | None:
    """The month or year that an ordinal counts in."""
    now = r.clock.now
    if r.has("m"):
        number = time.MONTHS[r.word("m")]
        if r.has("my"):
            return resolve.month(r.integer("my"), number)
        if now is None:
            return None
        return resolve.month(resolve.nearest_month(now, number, r.tense), number)
    if r.has("y"):
        return resolve.year(r.integer("y"))
    if now is None or r.unit("of") not in ("M", "Y", "Q"):
        return None
    return resolve.ago(now, r.step(), r.unit("of"))


def _week_in(first: date, last: date, number: int) -> Value:
    """Week ``number`` of a month or year (-1: the last), the first being that of its Thursday."""
    if number < 0:
        return resolve.week(last - timedelta(3) if last.weekday() < 3 else last)
    start = first if first.weekday() <= 3 else first + timedelta(7)
    return resolve.week(start + timedelta(7 * (number - 1)))


def weeknumber(r: Reading) -> Value | None:
    """“Week 31”."""
    number = r.integer("n")
    if r.unit() != "W" or not 1 <= number <= 53 or r.clock.now is None:
        return None
    year = r.integer("y") or r.clock.now.year + r.step()
    return resolve.week(date.fromisocalendar(year, number, 1))


def weekof(r: Reading, inner: Value | None) -> Value | None:
    """“The week of April 10”, “the weekend of Thanksgiving”."""
    if inner is None or inner.start is None:
        return None
    if r.unit() not in ("W", "WE"):
        return None
    if "<" in r.match.group():
        end = inner.start + timedelta(6)
        return Value(DateKind.DATE, f"{inner.start}/{end}", inner.start, end)
    return resolve.ago(inner.start, 0, r.unit())

"""Days, months, years, quarters, seasons and holidays, by their own words."""

from __future__ import annotations

from datetime import date, timedelta

from briefing.facts import english as en
from briefing.facts import english_time as time
from briefing.facts import resolve
from briefing.facts.lexicon import group
from briefing.facts.reading import Part, Reading, year_in_words
from briefing.facts.resolve import UNRESOLVED, Value
from briefing.facts.tokens import Tokens
from briefing.language.clauses import Time
from briefing.model.article import DateKind, Tense

_TIMETABLE = group("tense.timetable")
_JUST_GONE = 120
"""Days within which a day without a year is rather behind: whoever means it a year on says so."""
_YEAR_LEAD = group("dates.year_lead")
_PEOPLE = group("dates.people")


def day(r: Reading) -> Value | None:
    """“June 10, 2025”, “10 June”, “the fifth of July 1990”."""
    month = time.MONTHS[r.word("m")]
    number = r.first_integer("d", "od", "nd")
    # "the second week of May" has the symbols of "the second day of May"
    if not 1 <= number <= 31 or ("u" in r.match.group() and "day" not in _words(r)):
        return None
    if r.has("bc"):
        return resolve.before_christ(r.integer("y"))
    year = _year_of(r)
    if year is None:
        return None
    if year:
        return resolve.ymd(year, month, number)
    return None if _counts_after_month(r) else near_day(r, month, number)


def _counts_after_month(r: Reading) -> bool:
    """Whether the number is no day: "in May 12 people died", "in May twenty-five ships sank"."""
    if r.match.end("d") != r.match.end() or r.symbol("d") in ("o", "O"):
        return False
    in_words = "N" in r.symbol("d") and "O" not in r.symbol("d")
    led = r.tokens.low(r.match.start() - 1) == "in"
    return (in_words or led) and counts_things(r.tokens, r.match.end() - 1)


def _words(r: Reading) -> list[str]:
    return r.tokens.lows[r.match.start() : r.match.end()]


def _year_of(r: Reading) -> int | None:
    """The year that a match names, 0 when none, None when the words are no year."""
    if r.has("y"):
        return r.integer("y")
    if r.has("y2"):
        short = r.integer("y2")
        # up to 31 the number is a day
        return 1900 + short if 32 <= short < 100 else None
    if r.has("yw"):
        first, last = r.match.span("yw")
        return year_in_words(r.tokens.lows[first:last]) or None
    return 0


def near_day(r: Reading, month: int, number: int) -> Value:
    """A day named without a year: the one next to the article's day, or to its story's."""
    now = r.clock.now
    if now is None:
        return UNRESOLVED
    if r.clock.anchor is not None:
        return resolve.ymd(story_year(r.clock.anchor, month), month, number)
    year = resolve.nearest_day(now, number, month, r.tense)
    clause = r.stands.clause
    this = resolve.ymd(now.year, month, number).start
    if clause is not None and year > now.year and this and (now - this).days <= _JUST_GONE:
        if clause.time is Time.PAST:
            return UNRESOLVED  # "gave them until 1 July": a limit that may be over
        if clause.time is Time.PRESENT and clause.lemma not in _TIMETABLE:
            year = now.year  # "pictures show him enter on 2 October"
    return resolve.ymd(year, month, number)


def story_year(anchor: date, month: int) -> int:
    """The year of a month that a history names after ``anchor``: near it, rather on."""
    behind = anchor.month - month
    # a story goes forward: January behind August is of the next year; only of the very last
    # months is the year before the nearer one
    return anchor.year + 1 if behind > 6 else anchor.year - 1 if behind < -9 else anchor.year


def dayrange(r: Reading) -> list[Part] | None:
    """“June 5-7”, “10 to 18 June”: each end is a date."""
    month = time.MONTHS[r.word("m")]
    values = []
    for name in ("d", "z"):
        number = r.integer(name)
        if not 1 <= number <= 31:
            return None
        year = r.integer("y")
        values.append(resolve.ymd(year, month, number) if year else near_day(r, month, number))
    first, last = r.match.span()
    # the month belongs to the end beside which it is written
    if r.match.start("m") < r.match.start("d"):
        return [
            Part(first, r.match.end("d"), values[0]),
            Part(r.match.start("z"), r.match.end("z"), values[1]),
        ]
    return [Part(first, r.match.end("d"), values[0]), Part(r.match.start("z"), last, values[1])]


def daylist(r: Reading) -> list[Part] | None:
    """“March 20, 21 and 22”: each day is a date."""
    month, year = time.MONTHS[r.word("m")], r.integer("y")
    first, last = r.match.span("rest")
    days = [r.match.end("d") - 1]
    days += [i for i in range(first, last) if r.match.string[i] in "do"]
    if not year and counts_things(r.tokens, days[-1]):
        return None
    parts = []
    for index, i in enumerate(days):
        number = int(r.tokens.lows[i].rstrip("stndrh"))
        value = resolve.ymd(year, month, number) if year else near_day(r, month, number)
        parts.append(Part(r.match.start() if index == 0 else i, i + 1, value))
    return parts


def weekdate(r: Reading) -> Value | None:
    """“Tuesday the eleventh”, “Friday 31”: the nearest such day."""
    now, number = r.clock.now, r.integer("d")
    if now is None:
        return UNRESOLVED
    weekday = time.WEEKDAYS[r.word("w")]
    # a year and some weeks: within it nearly every number meets every weekday
    steps = range(0, 400) if r.tense is not Tense.PAST else range(0, -400, -1)
    for step in steps:
        near = now + timedelta(step)
        if near.day == number and near.weekday() == weekday:
            return resolve.day(near)
    return None


_BEFORE_DAY = frozenset({"on", "by", "until", "since", "from", "before", "after", "around", "and"})


def dayonly(r: Reading) -> Value | None:
    """“On the 21st”, “the 15th of this month”: in the month that goes on, or the next."""
    now, number = r.clock.now, r.integer("d")
    if now is None or not 1 <= number <= 31:
        return None
    name = "u" if r.has("u") else "u2"
    if r.has(name):
        if r.unit(name) != "M":
            return None
        month = resolve.shift(now, r.step("dir") or r.step("dir2"), "M")
        return resolve.ymd(month.year, month.month, number)
    first, last = r.match.span()
    after = r.tokens.low(last)
    if r.tokens.low(first - 1) not in _BEFORE_DAY or r.tokens.kind(last) in ("word", "number"):
        if after not in ("and", "to", "in", "at", "for", "with", "of") or after == "of":
            return None
        if r.tokens.low(first - 1) not in _BEFORE_DAY:
            return None
    # "the 21st-century" is no day
    if after == "-":
        return None
    month = now
    if number < now.day and r.tense is Tense.AHEAD and r.clock.anchor is None:
        month = resolve.shift(now, 1, "M")
    if number > now.day and r.tense is Tense.PAST and r.clock.anchor is None:
        month = resolve.shift(now, -1, "M")
    return resolve.ymd(month.year, month.month, number)


def month(r: Reading) -> Value | None:
    """“May 2025”, “early June”, “last August”, “May of next year”."""
    number = time.MONTHS[r.word("m")]
    year = _year_of(r)
    if year is None:
        return None
    if r.has("bc"):
        return resolve.before_christ(year)
    if year:
        return resolve.month(year, number)
    now = r.clock.now
    if now is None:
        return UNRESOLVED
    if r.has("year"):
        return resolve.month(now.year + r.step(), number) if r.unit("year") == "Y" else None
    if r.clock.anchor is not None:
        return resolve.month(story_year(now, number), number)
    match r.symbol("dir"):
        case "l":
            return resolve.month(now.year if number < now.month else now.year - 1, number)
        case "x":
            return resolve.month(now.year if number > now.month else now.year + 1, number)
        case "T":
            return resolve.month(now.year, number)
    return resolve.month(resolve.nearest_month(now, number, r.tense), number)


def monthrange(r: Reading) -> Value | None:
    """“July-September”, “November-February 2017”: one stretch of months."""
    first, last = time.MONTHS[r.word("m")], time.MONTHS[r.word("m2")]
    now = r.clock.now
    if not r.has("y") and now is None:
        return UNRESOLVED
    end_year = r.integer("y")
    if not end_year:
        assert now is not None
        end_year = resolve.nearest_month(now, last, r.tense)
    # "November-February 2017" begins in the year before
    start, end = resolve.month(end_year - (first > last), first), resolve.month(end_year, last)
    return Value(DateKind.DATE, f"{start.timex}/{end.timex}", start.start, end.end)


def year(r: Reading) -> Value | None:
    """A year, where a number of four digits is one and no count."""
    if r.has("yw"):
        first, last = r.match.span("yw")
        number = year_in_words(r.tokens.lows[first:last])
        # number words with nothing before them are a count more often than a year
        led = r.tokens.low(first - 1) in ("in", "since", "by", "of", "until")
        return resolve.year(number) if number and led else None
    number, at = r.integer("y"), r.match.start("y")
    if r.has("bc"):
        return resolve.before_christ(number)
    led = at != r.match.start() and not (
        r.match.group().startswith("t") and at == r.match.start() + 1
    )
    return resolve.year(number) if led or _is_year(r.tokens, at, number) else None


def _is_year(tokens: Tokens, i: int, number: int) -> bool:
    """Whether a bare number of four digits is a year."""
    after, before = tokens.low(i + 1), tokens.low(i - 1)
    if after in ("index", "series"):
        return False
    if after in en.SCALES or after in ("%", "percent", "per"):
        return False
    # "1500-metre" is a measure
    if after == "-" and tokens.glued(i + 1) and tokens.kind(i + 2) != "number":
        return False
    # of other years a bare number of four digits is mostly a count, and wants a lead
    modern = 1900 <= number <= 2099
    counts = counts_things(tokens, i)
    if counts and (not modern or after in _PEOPLE or before in _ABOUT):
        return False
    if not modern and before not in _YEAR_LEAD:
        return False
    if not tokens.glued(i):
        return True
    if tokens.kind(i - 1) in ("word", "number"):
        return False
    # within a code or a version, unless a number before it makes a range
    if before in ("-", "/", ".", "#", "–") and tokens.glued(i - 1):
        return tokens.kind(i - 2) == "number"
    return True


_ABOUT = frozenset({"than", "about", "over", "some", "nearly", "almost", "around", "least", "to"})


def counts_things(tokens: Tokens, i: int) -> bool:
    """Whether a number is followed by what it may count: a plural in lower case."""
    after = tokens.low(i + 1)
    plural = after.endswith("s") and len(after) > 3 and not tokens.capital(i + 1)
    return after in _PEOPLE or (plural and not after.endswith("ss"))


_ACCOUNTS = 40
"""Years back from the article to which "1989-90" is one year of accounts and no war's two."""


def years(r: Reading) -> Value | list[Part] | None:
    """“2014-2018”, “1957-60”: each end is a year; “2013–14” is one, “2015-12” a month."""
    first, second = r.integer("y"), r.integer("z")
    # as a stretch of years "2015-12" would run backwards, so it is a month
    if 1 <= second <= 12 and second <= first % 100 and r.tokens.low(r.match.start() + 1) == "-":
        return resolve.month(first, second)
    now = r.clock.published
    recent = first > (now.year if now else 2020) - _ACCOUNTS
    if second == (first + 1) % 100 and recent and r.clock.anchor is None:
        return Value(DateKind.DATE, f"FY{first}-{second:02}")
    # "1957-60": the end is of its beginning's century
    if second < 100:
        second += first // 100 * 100
    # farther apart they are two numbers, and no stretch that a report tells of
    if not first < second <= first + 150:
        return None
    start, end = r.match.span()
    return [Part(start, start + 1, resolve.year(first)), Part(end - 1, end, resolve.year(second))]


def before_christ(r: Reading) -> Value | None:
    """“490 BC”; “AD 79” as well, by the mark before it."""
    if r.symbol("bc") == "D":
        return resolve.year(r.integer("y")) if r.tokens.form(r.match.start()).isupper() else None
    return resolve.before_christ(r.integer("y"))


def season(r: Reading) -> Value | None:
    """“The summer of 2024”, “last winter”."""
    code = time.SEASONS[r.word("s")]
    if r.has("bc"):
        return resolve.before_christ(r.integer("y"))
    if r.has("y"):
        return resolve.season(r.integer("y"), code)
    now = r.clock.now
    if now is None:
        return UNRESOLVED
    if r.has("ydir"):
        return resolve.season(now.year + r.step("ydir"), code)
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    year = now.year
    if r.clock.anchor is None:
        past = r.symbol("dir") == "l" or (r.tense is Tense.PAST and not r.has("dir"))
        if (past and first > now.month) or (r.symbol("dir") == "l" and first == now.month):
            year -= 1
        # only when its three months are over is the coming one next year's
        elif (r.symbol("dir") == "x" or r.tense is Tense.AHEAD) and first + 2 < now.month:
            year += 1
    return resolve.season(year, code)


def decade(r: Reading) -> Value | None:
    """“The 1990s”, “the '90s”."""
    digits = r.word("r")[:-1]
    return resolve.decade(int(digits) if len(digits) == 4 else 1900 + int(digits))


def century(r: Reading) -> Value | None:
    """“The 19th century”."""
    if r.unit() != "CE":
        return None
    number = r.integer("o")
    if r.has("bc"):
        return Value(DateKind.DATE, f"BC{number - 1:02}")
    return resolve.century(number) if 1 <= number <= 22 else None

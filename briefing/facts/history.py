"""Whether an article tells news or history, and by which day its dates are told.

In news, "in May" is the May next to the article's own day. In a history, it is the May of the
year that the story has reached. An article is history when its written years are many, most lie
well before its own, and words of the day ("yesterday", "last week") are rare.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.facts import dates, resolve
from briefing.facts.dates import Found
from briefing.facts.english_time import DEICTIC, WEEKDAYS
from briefing.facts.reading import Clock
from briefing.facts.tokens import Tokens

_FEWEST = 8
"""Written years that a history has at least."""

_OF_THE_DAY = frozenset(WEEKDAYS) | frozenset(DEICTIC)
"""Words that news is told by: four years of old for each are not enough for a history."""


def clocks(
    lines: list[Tokens], published: date | None, day_first: bool | None = None
) -> list[list[Found]]:
    """The time expressions of each sentence, told by the article's day or by its story."""
    if not _is_history(lines, published):
        clock = Clock(published, day_first=day_first)
        return [_shared_year(tokens, dates.find(tokens, clock)) for tokens in lines]
    found, anchor = [], None
    for tokens in lines:
        items = dates.find(tokens, Clock(published, anchor, day_first))
        found.append(items)
        for item in items:
            if item.value.start is not None and item.name in ("day", "month", "year", "season"):
                anchor = item.value.start
    return found


_JOINS = frozenset({"to", "and", "or", "-", "–", "—", "through", "until", "till"})


def _shared_year(tokens: Tokens, found: list[Found]) -> list[Found]:
    """The year that is written once for both: "from May to October 2020"."""
    for i in range(len(found) - 2, -1, -1):
        one, two = found[i], found[i + 1]
        if one.name not in ("day", "month") or two.name != one.name or two.first != one.last + 1:
            continue
        if tokens.lows[one.last] not in _JOINS or _has_year(tokens, one):
            continue
        if not _has_year(tokens, two) or one.value.start is None or two.value.start is None:
            continue
        found[i] = _in_year(one, two.value.start)
    return found


def _has_year(tokens: Tokens, item: Found) -> bool:
    return any(len(form) == 4 and form.isdigit() for form in tokens.forms[item.first : item.last])


def _in_year(item: Found, limit: date) -> Found:
    """The month or day in the year of ``limit``, or the year before when it would be later."""
    start = item.value.start
    assert start is not None
    # "from November to March 2020" begins in 2019
    year = limit.year - (start.month > limit.month)
    if item.name == "month":
        return replace(item, value=resolve.month(year, start.month))
    return replace(item, value=resolve.ymd(year, start.month, start.day))


def _is_history(lines: list[Tokens], published: date | None) -> bool:
    if published is None:
        return False
    years = [
        int(form)
        for tokens in lines
        for form, kind in zip(tokens.forms, tokens.kinds, strict=True)
        if kind == "number" and len(form) == 4 and form.isdigit() and 1000 <= int(form) <= 2100
    ]
    # the year before is news still
    old = sum(year < published.year - 1 for year in years)
    words = sum(len(tokens) for tokens in lines)
    told_today = sum(low in _OF_THE_DAY for tokens in lines for low in tokens.lows)
    # one word in 200 at least: a long report may tell some history and stays news
    many = old >= _FEWEST and old > 0.8 * len(years) and old * 200 > words
    return many and told_today * 4 < old

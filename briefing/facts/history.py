"""Whether an article tells news or history, and by which day its dates are told.

In news, "in May" is the May next to the article's own day. In a history, it is the May of the
year that the story has reached. An article is history when its written years are many, most lie
well before its own, and words of the day ("yesterday", "last week") are rare.
"""

from __future__ import annotations

from datetime import date

from briefing.facts import dates
from briefing.facts.dates import Found
from briefing.facts.reading import Clock
from briefing.facts.tokens import Tokens

_FEWEST = 8
"""Written years that a history has at least."""


def clocks(lines: list[Tokens], published: date | None) -> list[list[Found]]:
    """The time expressions of each sentence, told by the article's day or by its story."""
    if not _is_history(lines, published):
        return [dates.find(tokens, Clock(published)) for tokens in lines]
    found, anchor = [], None
    for tokens in lines:
        items = dates.find(tokens, Clock(published, anchor))
        found.append(items)
        for item in items:
            if item.value.start is not None and item.name in ("day", "month", "year", "season"):
                anchor = item.value.start
    return found


def _is_history(lines: list[Tokens], published: date | None) -> bool:
    if published is None:
        return False
    years = [
        int(form)
        for tokens in lines
        for form, kind in zip(tokens.forms, tokens.kinds, strict=True)
        if kind == "number" and len(form) == 4 and form.isdigit() and 1000 <= int(form) <= 2100
    ]
    old = sum(year < published.year - 1 for year in years)
    words = sum(len(tokens) for tokens in lines)
    return old >= _FEWEST and old > 0.8 * len(years) and old * 200 > words

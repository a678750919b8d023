"""Whether two days can be one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from briefing.model.article import DateKind, DateMention

Stretch = tuple[date, date]

NEAR = 3
"""Days between two reports that may still tell one piece of news."""


def stretch(mention: DateMention | None) -> Stretch | None:
    """First and last day of what a date means, None where it is no stretch of the calendar."""
    if mention is None or mention.start is None or mention.end is None:
        return None
    return mention.start, mention.end


def same_day(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches of the calendar meet."""
    return one[0] <= other[1] and other[0] <= one[1]


def stretches(mentions: Iterable[DateMention]) -> tuple[Stretch, ...]:
    """The stretches of those dates that have a place in the calendar."""
    return tuple(
        found
        for one in mentions
        if one.kind in (DateKind.DATE, DateKind.TIME) and (found := stretch(one))
    )


def near(one: date | None, other: date | None, most: int = NEAR) -> bool:
    """Whether two reports are of about one day; one without a day may be."""
    return one is None or other is None or abs((one - other).days) <= most

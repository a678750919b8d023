"""The timeline: events with a date, merged over articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefing.language.terms import stems
from briefing.model import Analysis, Event, EventKind
from briefing.story.support import Told, family_of

_ALIKE = 0.34  # least share of the shorter telling's terms that two have in common


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something with a date, as one or more articles tell it.

    ``events`` are the tellings, best-told first; ``start`` and ``end`` the first and last day at
    the precision of the text, both inclusive; ``families`` counts independent reports.
    """

    events: tuple[Event, ...]
    kind: EventKind
    start: date
    end: date
    families: int = 1


def timeline(
    analyses: Sequence[Analysis], families: Sequence[Sequence[int]], today: date
) -> tuple[Occasion, ...]:
    """What happened and what is ahead, in order of time.

    An occasion is ahead when ``end >= today``; one whose text says it is ahead but whose last day
    is over is told as past. Events without a resolved date are left out.
    """
    family = family_of(families)
    told = [
        Told(event, index, family[index])
        for index, analysis in enumerate(analyses)
        for event in analysis.facts.events
        if event.date.start is not None and event.date.end is not None
    ]
    by_days: dict[tuple[date | None, date | None], list[list[Told[Event]]]] = {}
    for mention in sorted(told, key=lambda mention: _telling(mention.fact)):
        groups = by_days.setdefault((mention.fact.date.start, mention.fact.date.end), [])
        group = next((group for group in groups if _same(group[0], mention, analyses)), None)
        if group is None:
            groups.append([mention])
        else:
            group.append(mention)
    occasions = [_occasion(group, today) for groups in by_days.values() for group in groups]
    return tuple(
        sorted(occasions, key=lambda item: (item.start, item.end, item.events[0].date.span))
    )


def _telling(event: Event) -> tuple[int, int, str, int]:
    """Sorts the event that tells most first; a deadline before an appointment."""
    told = (event.what, event.condition)
    return (
        event.kind is not EventKind.DEADLINE,
        -sum(part is not None for part in told),
        event.date.span.article,
        event.date.span.start,
    )


def _same(one: Told[Event], other: Told[Event], analyses: Sequence[Analysis]) -> bool:
    """Whether two events of the same days are one."""
    first, second = one.fact, other.fact
    if one.article == other.article and first.sentence == second.sentence:
        return True
    a = _told(first, analyses[one.article])
    b = _told(second, analyses[other.article])
    least = min(len(a), len(b))
    return least > 0 and len(a & b) >= _ALIKE * least


def _told(event: Event, analysis: Analysis) -> set[str]:
    text = event.what.text if event.what else analysis.article.slice(event.sentence)
    return set(stems(text, analysis.article.language).kin)


def _occasion(group: list[Told[Event]], today: date) -> Occasion:
    best = group[0].fact
    start, end = best.date.start, best.date.end
    assert start is not None  # unresolved events were left out
    assert end is not None
    kind = best.kind
    if end < today:
        kind = EventKind.PAST
    return Occasion(
        events=tuple(mention.fact for mention in group),
        kind=kind,
        start=start,
        end=end,
        families=len({mention.family for mention in group}),
    )

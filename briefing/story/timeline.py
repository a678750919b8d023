"""The timeline: events with a date, merged over articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from briefing.language.cues import pattern
from briefing.language.kin import places
from briefing.language.terms import stems
from briefing.model.article import Analysis, Event, EventKind
from briefing.sameness.evidence import evidence
from briefing.story.support import Told, family_of
from briefing.summary.candidates import points_back

_ALIKE = 0.34  # least share of the shorter telling's terms that two have in common
_ALIKE_WHOLE = 0.5  # and of the shorter sentence's
_ALIKE_DEADLINES = 0.25  # two deadlines on one day are rarely two
_COMMON = 0.4  # what more of the events than this hold, tells none from another
_FEWEST_EVENTS = 6  # of four, two that tell one thing are over _COMMON already
_SAID = pattern("telling")
_SINCE = pattern("since")
_WEEK_OWNS = pattern("owning_stretch")
_BEFORE = 40  # characters: room for "since" and a few words, not for the clause before


@dataclass(frozen=True, slots=True)
class _Telling(Told[Event]):
    """An event with the kin of the words that say what happens, and of its whole sentence.

    ``dangling`` says that the sentence points back and reads badly alone; ``places`` are the
    names in it that are no country's and nobody's.
    """

    what: frozenset[str]
    sentence: frozenset[str]
    dangling: bool
    places: frozenset[str] = frozenset()


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
    by_days: dict[tuple[date | None, date | None], list[list[_Telling]]] = {}
    for mention in sorted(
        _tellings(analyses, families), key=lambda one: (one.dangling, _telling(one.fact))
    ):
        groups = by_days.setdefault((mention.fact.date.start, mention.fact.date.end), [])
        group = next((group for group in groups if any(_same(one, mention) for one in group)), None)
        if group is None:
            groups.append([mention])
        else:
            group.append(mention)
    occasions = [_occasion(group, today) for groups in by_days.values() for group in groups]
    return tuple(
        sorted(occasions, key=lambda item: (item.start, item.end, item.events[0].date.span))
    )


def _tellings(analyses: Sequence[Analysis], families: Sequence[Sequence[int]]) -> list[_Telling]:
    """The events with a date that say something happened; what most share is no kin of theirs."""
    family = family_of(families)
    told = [
        _Telling(
            event,
            index,
            family[index],
            *_kin(event, analysis),
            _dangles(event, analysis),
            _places(event, analysis),
        )
        for index, analysis in enumerate(analyses)
        for event in analysis.facts.events
        if event.date.start is not None and event.date.end is not None
        if _happens(event, analysis)
    ]
    if len(told) < _FEWEST_EVENTS:
        return told
    held = Counter(item for one in told for item in one.what)
    common = frozenset(item for item, times in held.items() if times > _COMMON * len(told))
    return [replace(one, what=one.what - common, sentence=one.sentence - common) for one in told]


def _dangles(event: Event, analysis: Analysis) -> bool:
    article = analysis.article
    return points_back(article.slice(event.sentence), article.language)


def _places(event: Event, analysis: Analysis) -> frozenset[str]:
    """Names that tell one event of a month from another: "Geneva", and not "China"."""
    article = analysis.article
    text = article.slice(event.sentence)
    found = evidence(text, stems(text, article.language), frozenset()).names.keys()
    return frozenset(found - _people(analysis) - _countries(article.language))


@lru_cache(maxsize=1)  # one article's events are asked for together
def _people(analysis: Analysis) -> frozenset[str]:
    language = analysis.article.language
    names = (person.name for person in analysis.facts.people)
    return frozenset(kin for name in names for kin in stems(name, language).kin)


@cache
def _countries(language: str) -> frozenset[str]:
    return frozenset(places(language).values())


def _kin(event: Event, analysis: Analysis) -> tuple[frozenset[str], frozenset[str]]:
    article = analysis.article
    sentence = frozenset(stems(article.slice(event.sentence), article.language).kin)
    if event.what is None:
        return sentence, sentence
    words = " ".join(part.text for part in (event.what, event.condition) if part)
    return frozenset(stems(words, article.language).kin), sentence


def _happens(event: Event, analysis: Analysis) -> bool:
    """Whether something happened: no speech is, nor what merely belongs to a period."""
    if event.kind is not EventKind.PAST:
        return True
    if event.what and _SAID.search(event.what.text):
        return False
    text, end = analysis.article.text, event.date.span.end
    if _SINCE.search(text[max(0, event.date.span.start - _BEFORE) : event.date.span.start]):
        return False  # no event, but how long something has been so
    owns = text.startswith(("'s", "’s"), end)
    return not (owns and _WEEK_OWNS.fullmatch(event.date.text))


def _telling(event: Event) -> tuple[int, int, bool, str, int]:
    """Sorts the event that tells most first; a deadline before an appointment.

    Of equals one that begins with what happens reads best.
    """
    told = (event.what, event.condition)
    return (
        event.kind is not EventKind.DEADLINE,
        -sum(part is not None for part in told),
        event.what is None or event.what.span.start != event.sentence.start,
        event.date.span.article,
        event.date.span.start,
    )


def _same(one: _Telling, other: _Telling) -> bool:
    """Whether two events of the same days are one."""
    if one.article == other.article and one.fact.sentence == other.fact.sentence:
        return True
    if not one.what or not other.what:
        return True  # it says nothing but what most of the day's events say
    if one.fact.date.start != one.fact.date.end and one.places & other.places:
        return True  # of one month, and of one place
    deadlines = one.fact.kind is other.fact.kind is EventKind.DEADLINE
    least = _ALIKE_DEADLINES if deadlines else _ALIKE
    return (
        _overlap(one.what, other.what) >= least
        or _overlap(one.sentence, other.sentence) >= _ALIKE_WHOLE
    )


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


def _occasion(group: list[_Telling], today: date) -> Occasion:
    if group[0].fact.kind is not EventKind.DEADLINE:
        group = sorted(group, key=lambda one: one.fact.kind is not EventKind.PAST)
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

"""Quotations: words that somebody said, each once, with every article that carries them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.language import words
from briefing.model.article import Analysis, Person, Quote
from briefing.story.support import Told, family_of
from briefing.summary.candidates import days_old

FRESH = 2.0  # as much as twelve words bring, the length of a whole statement
HALF = 1.5
"""What words of the newest day gain; those of so many days before gain half."""
PROMINENT = 0.5  # at its most as much as freshness: neither outweighs the other
_MANY = 4
"""What each independent report that tells of the speaker adds, and how many count."""
_MOST_KEPT = 2
"""Sets that are kept: an edit tells nothing new of the same articles."""
_OPENING = 3  # words by which a quotation is looked up in longer ones


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation. ``person`` is the article's person behind it, where one is known.

    ``elsewhere`` are the same words, or a part of them, in other places; ``families`` counts the
    independent reports that carry them; ``importance`` is comparable within one list only.
    """

    quote: Quote
    person: Person | None
    elsewhere: tuple[Quote, ...]
    families: int
    importance: float


def quotations(analyses: Sequence[Analysis], families: Sequence[Sequence[int]]) -> tuple[Said, ...]:
    """The quotations of all articles, each once, most important first, speakers in turn."""
    return _quotations(tuple(analyses), tuple(map(tuple, families)))


@lru_cache(maxsize=_MOST_KEPT)
def _quotations(
    analyses: tuple[Analysis, ...], families: tuple[tuple[int, ...], ...]
) -> tuple[Said, ...]:
    family = family_of(families)
    told = [
        Told(quote, index, family[index])
        for index, analysis in enumerate(analyses)
        for quote in analysis.facts.quotes
    ]
    groups: list[list[Told[Quote]]] = []
    keys: list[str] = []
    by_opening: dict[str, list[int]] = {}
    for mention in sorted(told, key=lambda mention: _telling(mention.fact)):
        spoken = words(mention.fact.text.lower())
        key = f" {' '.join(spoken)} "
        near = by_opening.get(" ".join(spoken[:_OPENING]), ())
        number = next((number for number in near if key in keys[number]), None)
        if number is not None:
            groups[number].append(mention)
            continue
        for place in range(max(1, len(spoken))):
            for length in range(1, _OPENING + 1):
                opening = " ".join(spoken[place : place + length])
                by_opening.setdefault(opening, []).append(len(groups))
        groups.append([mention])
        keys.append(key)
    ages = days_old(analyses)
    known = _prominence(analyses, family)
    said = [
        _said(group, analyses, ages[analyses[group[0].article].article.id], known)
        for group in groups
    ]
    return _by_turns(sorted(said, key=lambda item: (-item.importance, item.quote.span)))


def _by_turns(said: Sequence[Said]) -> tuple[Said, ...]:
    """Each speaker's best quotation first, then each one's second: no voice drowns the others."""
    turns: dict[str, int] = {}
    placed = []
    for number, item in enumerate(said):
        speaker = item.quote.speaker.text.lower() if item.quote.speaker else ""
        name = item.quote.person.lower() or speaker or f"?{number}"
        turns[name] = turns.get(name, -1) + 1
        placed.append((turns[name], number))
    return tuple(said[number] for _, number in sorted(placed))


def _telling(quote: Quote) -> tuple[int, bool, str, int]:
    """Sorts the longest telling first, one with a speaker before one without."""
    return (-len(quote.text), quote.speaker is None, quote.span.article, quote.span.start)


def _prominence(
    analyses: Sequence[Analysis], family: Mapping[int, int]
) -> Mapping[str, frozenset[int]]:
    """The independent reports that tell of somebody, by the last word of the name."""
    found: dict[str, set[int]] = {}
    for index, analysis in enumerate(analyses):
        for person in analysis.facts.people:
            found.setdefault(person.name.split()[-1], set()).add(family[index])
    return {name: frozenset(told) for name, told in found.items()}


def _said(
    group: list[Told[Quote]],
    analyses: Sequence[Analysis],
    age: int,
    known: Mapping[str, frozenset[int]],
) -> Said:
    best = group[0]
    people = analyses[best.article].facts.people
    person = next((one for one in people if one.name == best.fact.person), None)
    families = len({mention.family for mention in group})
    length = len(words(best.fact.text))
    # Ten to forty words are a statement; three are a phrase in a reporter's sentence.
    importance = min(length, 12) / 6 + families + (1.5 if person else 0.0)
    importance += 1.0 if best.fact.speaker else -1.0
    importance += FRESH / (1 + age / HALF)
    if person:
        importance += PROMINENT * min(_MANY, len(known[person.name.split()[-1]]))
    return Said(best.fact, person, tuple(m.fact for m in group[1:]), families, importance)

"""Quotations: words that somebody said, each once, with every article that carries them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.language import words
from briefing.model import Analysis, Person, Quote
from briefing.story.support import Told, family_of


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
    family = family_of(families)
    told = [
        Told(quote, index, family[index])
        for index, analysis in enumerate(analyses)
        for quote in analysis.facts.quotes
    ]
    groups: list[list[Told[Quote]]] = []
    for mention in sorted(told, key=lambda mention: _telling(mention.fact)):
        key = _key(mention.fact)
        group = next((group for group in groups if key in _key(group[0].fact)), None)
        if group is None:
            groups.append([mention])
        else:
            group.append(mention)
    said = [_said(group, analyses) for group in groups]
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


def _key(quote: Quote) -> str:
    return f" {' '.join(words(quote.text.lower()))} "


def _said(group: list[Told[Quote]], analyses: Sequence[Analysis]) -> Said:
    best = group[0]
    people = analyses[best.article].facts.people
    person = next((one for one in people if one.name == best.fact.person), None)
    families = len({mention.family for mention in group})
    length = len(words(best.fact.text))
    # Ten to forty words are a statement; three are a phrase in a reporter's sentence.
    importance = min(length, 12) / 6 + families + (1.5 if person else 0.0)
    importance += 1.0 if best.fact.speaker else -1.0
    return Said(best.fact, person, tuple(m.fact for m in group[1:]), families, importance)

"""Who takes which stand in a sentence ("Norland accuses Vesteria ...").

A party (a country, its capital, an organisation or a person) stands shortly before one of the
verbs of ``language/data/en.positions.txt`` with nothing between them but adverbs, helping verbs
or an insertion between commas. The next party after the verb, if any, is the one addressed. Who
speaks by office is the country: "US President Lind" is the United States.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.language import cues, word_spans
from briefing.language.kin import places, stances
from briefing.model.article import Analysis, Person

_REACH = 7  # words that may stand between a party and its verb
_OBJECT = 6  # words after the verb in which the party addressed is sought
_ACRONYM = 2  # letters of "US", "UN", "EU"
_OFFICES = cues.words("office")
_BEING = cues.words("being")
_LINKING = cues.words("linking")
_MUTUAL = cues.phrases("mutual")
_CALLING = cues.words("calling")
_CALLING_FOR = tuple(f" {word} " for word in sorted(cues.words("calling_for")))


@dataclass(frozen=True, slots=True)
class Stand:
    """What a party does ("accuses"), and towards whom; places of its name and verb in the text."""

    kind: str
    holder: str
    towards: str
    actor: tuple[int, int]
    verb: tuple[int, int]


def parties_of(analysis: Analysis) -> dict[str, str]:
    """Each word that stands for a party, small, and the party's name."""
    found = dict(places(analysis.article.language))
    for organisation in analysis.facts.organisations:
        found.setdefault(organisation.name.lower(), organisation.name)
    for person in analysis.facts.people:
        party = _government(person, found) or person.name
        found.setdefault(person.name.split()[-1].lower(), party)
        found.setdefault(person.name.lower(), party)
    return found


def _government(person: Person, parties: Mapping[str, str]) -> str:
    """The country for which somebody speaks by office ("US President"), else ""."""
    words = person.role.text.replace(".", "").replace("’s", "").split() if person.role else []
    if _OFFICES.isdisjoint(word.lower() for word in words):
        return ""
    return next((parties[w.lower()] for w in words if w[0].isupper() and w.lower() in parties), "")


def stands_in(text: str, parties: Mapping[str, str]) -> list[Stand]:
    """The stands that a sentence tells; of "A and B accuse each other" both."""
    spans = word_spans(text)
    verbs = stances()
    found = []
    for place, (start, end) in enumerate(spans):
        kind = verbs.get(text[start:end])
        if kind and not _is_active(text, spans, place):
            continue
        actor = _party_before(text, spans, place, parties) if kind and place else None
        if kind is None or actor is None:
            continue
        first, last, holder = actor
        towards = _party_after(text, spans, place, parties, holder)
        if text[end:].startswith(_MUTUAL) and (other := _partner(text, spans, first, parties)):
            towards = other[2]
            found.append(Stand(kind, towards, holder, (other[0], other[1]), (start, end)))
        found.append(Stand(kind, holder, towards, (first, last), (start, end)))
    return found


def _is_active(text: str, spans: Sequence[tuple[int, int]], place: int) -> bool:
    """Whether the verb is the party's deed: not "was asked", nor "called" on the telephone."""
    verb = text[spans[place][0] : spans[place][1]]
    if verb in _CALLING and not text.startswith(_CALLING_FOR, spans[place][1]):
        return False
    befores = [text[a:b].lower() for a, b in spans[max(0, place - 2) : place]]
    while befores and befores[-1].endswith("ly"):
        befores.pop()
    passive = bool(befores) and befores[-1] in _BEING
    return not passive or verb.endswith("ing")


def _partner(
    text: str, spans: Sequence[tuple[int, int]], start: int, parties: Mapping[str, str]
) -> tuple[int, int, str] | None:
    """The party before "and" that the one at ``start`` is told together with."""
    before = text[:start].rstrip()
    if not before.endswith(" and"):
        return None
    last = next((n for n, span in enumerate(spans) if span[1] == len(before) - 4), None)
    return None if last is None else _party_at(text, spans, last, parties)


def _party_before(
    text: str, spans: Sequence[tuple[int, int]], place: int, parties: Mapping[str, str]
) -> tuple[int, int, str] | None:
    """Start, end and name of the party that the verb at ``place`` belongs to."""
    # An insertion between commas is stepped over: "Norland, for its part, has accused".
    inside = text[: spans[place][0]].count(",") >= 2
    for back in range(place - 1, max(-1, place - 1 - _REACH), -1):
        start, end = spans[back]
        if found := _party_at(text, spans, back, parties):
            return found
        word = text[start:end].lower()
        if word not in _LINKING and not word.endswith("ly") and not inside:
            return None
    return None


def _party_at(
    text: str, spans: Sequence[tuple[int, int]], place: int, parties: Mapping[str, str]
) -> tuple[int, int, str] | None:
    """The party whose name ends at this word, one of two words before one of one."""
    start, end = spans[place]
    if not text[start].isupper():
        return None
    for first in (place - 1, place):
        if first >= 0:
            begin = spans[first][0]
            told = text[begin:end].removesuffix("’s").removesuffix("'s").replace(".", "")
            plain = told.lower()
            # "UN" is a body, the "Un" of a name is none
            if len(told) == _ACRONYM and not told.isupper():
                continue
            if plain in parties and text[begin].isupper():
                return begin, end, parties[plain]
    return None


def _party_after(
    text: str,
    spans: Sequence[tuple[int, int]],
    place: int,
    parties: Mapping[str, str],
    holder: str,
) -> str:
    for ahead in range(place + 1, min(len(spans), place + 1 + _OBJECT)):
        found = _party_at(text, spans, ahead, parties)
        if found and found[2] != holder:
            return found[2]
    return ""

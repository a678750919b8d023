"""Positions: who takes which stand towards whom ("Norland accuses Vesteria ...").

A sentence takes a position where a party (a country, its capital, an organisation or a person)
stands shortly before one of the verbs of ``language/data/en.positions.txt`` with nothing between
them but adverbs, helping verbs or an insertion between commas. The next party after the verb, if
any, is the one addressed. Words stay the article's own; the kind only groups them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.language import word_spans
from briefing.language.kin import places, stances
from briefing.model import Analysis, ParagraphKind, Person, Phrase, Sentence, Span
from briefing.story.support import family_of

_REACH = 7  # words that may stand between a party and its verb
_OBJECT = 6  # words after the verb in which the party addressed is sought
_BETWEEN = """has have had is are was be been also again now later since repeatedly strongly
publicly sharply still recently reportedly officials officially delegation government
administration side leaders ministry negotiators team president prime minister both each other"""
_OFFICES = frozenset(
    [
        "president",
        "premier",
        "chancellor",
        "minister",
        "secretary",
        "ambassador",
        "king",
        "queen",
        "envoy",
    ]
)
_LINKING = frozenset(_BETWEEN.split())


@dataclass(frozen=True, slots=True)
class Position:
    """One party's stand. ``holder`` and ``towards`` name countries or the party's last name.

    ``statements`` are the sentences of all articles that tell it, ``actor`` and ``verb`` the
    words of the first; ``families`` counts the independent reports.
    """

    kind: str
    holder: str
    towards: str
    actor: Phrase
    verb: Phrase
    statements: tuple[Sentence, ...]
    families: int


@dataclass(frozen=True, slots=True)
class _Stand:
    key: tuple[str, str, str]
    actor: Phrase
    verb: Phrase
    sentence: Sentence
    family: int


def positions(
    analyses: Sequence[Analysis], families: Sequence[Sequence[int]]
) -> tuple[Position, ...]:
    """The positions that are told, those of most independent reports first, parties in turn."""
    family = family_of(families)
    groups: dict[tuple[str, str, str], list[_Stand]] = {}
    for index, analysis in enumerate(analyses):
        parties = _parties(analysis)
        for sentence in analysis.sentences:
            if sentence.kind is ParagraphKind.BODY:
                for stand in _stands(sentence, parties, family[index]):
                    groups.setdefault(stand.key, []).append(stand)
    found = [_position(stands) for _, stands in sorted(groups.items())]
    return in_turn(sorted(found, key=lambda one: (-one.families, one.statements[0].span)))


def in_turn(found: Iterable[Position]) -> tuple[Position, ...]:
    """Each party's first stand, then each one's second: no side drowns the other."""
    turns: Counter[str] = Counter()
    placed: list[tuple[int, int, Position]] = []
    for position in found:
        placed.append((turns[position.holder], len(placed), position))
        turns[position.holder] += 1
    return tuple(position for _, _, position in sorted(placed, key=lambda one: one[:2]))


def _position(stands: list[_Stand]) -> Position:
    stands = sorted(stands, key=lambda stand: stand.sentence.span)
    first = stands[0]
    kind, holder, towards = first.key
    return Position(
        kind=kind,
        holder=holder,
        towards=towards,
        actor=first.actor,
        verb=first.verb,
        statements=tuple(dict.fromkeys(stand.sentence for stand in stands)),
        families=len({stand.family for stand in stands}),
    )


def _parties(analysis: Analysis) -> dict[str, str]:
    """Each word that stands for a party, small, and the party's name."""
    found = dict(places(analysis.article.language))
    for organisation in analysis.facts.organisations:
        found.setdefault(organisation.name.lower(), organisation.name)
    for person in analysis.facts.people:
        party = _government(person, found) or person.name
        found.setdefault(person.name.split()[-1].lower(), party)
        found.setdefault(person.name.lower(), party)
    return found


def _government(person: Person, parties: dict[str, str]) -> str:
    """The country for which somebody speaks by office ("US President"), else ""."""
    words = person.role.text.replace(".", "").replace("’s", "").split() if person.role else []
    if _OFFICES.isdisjoint(word.lower() for word in words):
        return ""
    return next((parties[w.lower()] for w in words if w[0].isupper() and w.lower() in parties), "")


def _stands(sentence: Sentence, parties: dict[str, str], family: int) -> list[_Stand]:
    text = sentence.text
    spans = word_spans(text)
    verbs = stances()
    found = []
    for place, (start, end) in enumerate(spans):
        kind = verbs.get(text[start:end])
        actor = _party_before(text, spans, place, parties) if kind and place else None
        if kind is None or actor is None:
            continue
        verb = _phrase(sentence, start, end)
        first, last, holder = actor
        towards = _party_after(text, spans, place, parties, holder)
        if text[end:].startswith(" each other") and (
            other := _partner(text, spans, first, parties)
        ):
            towards = other[2]
            second = _phrase(sentence, other[0], other[1])
            found.append(_Stand((kind, towards, holder), second, verb, sentence, family))
        actor_words = _phrase(sentence, first, last)
        found.append(_Stand((kind, holder, towards), actor_words, verb, sentence, family))
    return found


def _partner(
    text: str, spans: Sequence[tuple[int, int]], start: int, parties: dict[str, str]
) -> tuple[int, int, str] | None:
    """The party before "and" that the one at ``start`` is told together with."""
    before = text[:start].rstrip()
    if not before.endswith(" and"):
        return None
    last = next((n for n, span in enumerate(spans) if span[1] == len(before) - 4), None)
    return None if last is None else _party_at(text, spans, last, parties)


def _phrase(sentence: Sentence, start: int, end: int) -> Phrase:
    offset = sentence.span.start
    return Phrase(
        sentence.text[start:end], Span(sentence.span.article, offset + start, offset + end)
    )


def _party_before(
    text: str, spans: Sequence[tuple[int, int]], place: int, parties: dict[str, str]
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
    text: str, spans: Sequence[tuple[int, int]], place: int, parties: dict[str, str]
) -> tuple[int, int, str] | None:
    """The party whose name ends at this word, one of two words before one of one."""
    start, end = spans[place]
    if not text[start].isupper():
        return None
    for first in (place - 1, place):
        if first >= 0:
            begin = spans[first][0]
            plain = text[begin:end].removesuffix("’s").removesuffix("'s").replace(".", "").lower()
            if plain in parties and text[begin].isupper():
                return begin, end, parties[plain]
    return None


def _party_after(
    text: str,
    spans: Sequence[tuple[int, int]],
    place: int,
    parties: dict[str, str],
    holder: str,
) -> str:
    for ahead in range(place + 1, min(len(spans), place + 1 + _OBJECT)):
        found = _party_at(text, spans, ahead, parties)
        if found and found[2] != holder:
            return found[2]
    return ""

"""Positions: who takes which stand towards whom ("Norland accuses Vesteria ...").

How a stand is found is told in :mod:`briefing.summary.stands`; sentences of all articles that take
one stand are put together. Words stay the article's own; the kind only groups them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.model.article import Analysis, ParagraphKind, Phrase, Sentence, Span
from briefing.story.support import family_of
from briefing.summary.stands import parties_of, stands_in


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
        parties = parties_of(analysis)
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


def _stands(sentence: Sentence, parties: Mapping[str, str], family: int) -> list[_Stand]:
    return [
        _Stand(
            (stand.kind, stand.holder, stand.towards),
            _phrase(sentence, *stand.actor),
            _phrase(sentence, *stand.verb),
            sentence,
            family,
        )
        for stand in stands_in(sentence.text, parties)
    ]


def _phrase(sentence: Sentence, start: int, end: int) -> Phrase:
    offset = sentence.span.start
    return Phrase(
        sentence.text[start:end], Span(sentence.span.article, offset + start, offset + end)
    )

"""What a sentence tells beside its words: who, when and how much, in a form of its own."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf

from briefing.language.cues import words
from briefing.language.terms import Stems, stems, word_kin
from briefing.model.article import Figure
from briefing.sameness.values import CLOSE, SHARE, value

_WRITTEN = re.compile(r"(?<![\w.,])\d[\d.,]*")
_DAYS = words("weekday")
_MONTHS = words("month")
_TITLES = words("address")
_MOST_KEPT = 65_536  # 2,000 articles have about 48,000 sentences


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one sentence tells.

    ``names`` are the kin of words written with a capital, each with its share of the name: of
    "Ines Valcourt" each word is a half, for two such words tell of one person, not of two.
    ``numbers`` are the values of its figures, ``rounded`` those of them that say "about",
    ``percents`` those that are shares of a hundred.
    """

    names: dict[str, float]
    numbers: frozenset[float]
    percents: frozenset[float]
    days: frozenset[str]
    months: frozenset[str]
    rounded: frozenset[float] = frozenset()


def evidence(
    text: str, said: Stems, small: Set[str], figures: tuple[Figure, ...] | None = None
) -> Evidence:
    """The evidence of a sentence. ``small`` are all words of the articles, as written.

    A first word is a name when it is nowhere written small. ``figures`` are the facts' of the
    sentence; None where its language has no facts, and its numbers are those in digits.
    """
    opens_small = bool(said.words) and _plain(said.words[0]).lower() in small
    found = _evidence(text, said, opens_small)
    return found if figures is None else _counted(found, figures)


def _counted(found: Evidence, figures: tuple[Figure, ...]) -> Evidence:
    """The evidence with the numbers that the facts read, in words or in digits."""
    values = [one for one in map(value, figures) if one is not None]
    points = [(one, one.low if one.low != -inf else one.high) for one in values]
    words = {word for figure in figures for word in stems(figure.text).kin}
    return replace(
        found,
        names={name: share for name, share in found.names.items() if name not in words},
        numbers=frozenset(point for _, point in points),
        percents=frozenset(point for one, point in points if one.sort == SHARE),
        rounded=frozenset(point for one, point in points if one.about),
    )


def _plain(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s")


@lru_cache(maxsize=_MOST_KEPT)
def _evidence(text: str, said: Stems, opens_small: bool) -> Evidence:
    """The evidence of a sentence; ``opens_small`` says that its first word is no name."""
    runs: list[list[str]] = [[]]
    days: set[str] = set()
    months: set[str] = set()
    for number, (word, kin) in enumerate(zip(said.words, word_kin(said.words), strict=True)):
        if not word[0].isupper():
            if runs[-1]:
                runs.append([])
            continue
        plain = _plain(word)
        if plain in _TITLES:
            runs.append([])
        elif plain in _DAYS:
            days.add(plain)
        elif plain in _MONTHS and number:
            months.add(plain)
        elif number or plain.isupper() or not opens_small:
            runs[-1] += kin
    names = {name: 1 / len(run) for run in runs for name in run}
    return Evidence(names, _written(text), frozenset(), frozenset(days), frozenset(months))


def _written(text: str) -> frozenset[float]:
    """The numbers that stand in digits, for a language whose numbers are not read otherwise."""
    found = (match.rstrip(".,") for match in _WRITTEN.findall(text))
    return frozenset(float(re.sub(r"\D", "", one)) for one in found)


def shared_numbers(one: Evidence, other: Evidence) -> frozenset[float]:
    """The numbers of the one that the other gives too, "about 35" for 34.5."""
    near = {
        a
        for a in one.numbers
        for b in other.numbers
        if (a in one.rounded or b in other.rounded) and abs(a - b) <= CLOSE * max(abs(a), abs(b))
    }
    return (one.numbers & other.numbers) | near

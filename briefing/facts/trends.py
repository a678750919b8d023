"""Movements told without a number: "a marked decline in Chinese exports to the US"."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.facts import words as wd
from briefing.facts.lexicon import group
from briefing.facts.phrases import Range, object_after, subject_before
from briefing.facts.tokens import Tokens
from briefing.model.article import Direction


@dataclass(frozen=True, slots=True)
class Trend:
    """A movement's words, direction and subject, as token ranges."""

    words: Range
    direction: Direction
    subject: Range


MEASURED = group("trends.measured")
_LEADS = group("trends.leads")


def find(tokens: Tokens, dates: bytearray) -> list[Trend]:
    """Trends of a sentence, in order; a movement with a number beside it is none."""
    found = []
    for k, low in enumerate(tokens.lows):
        way = _way(low, wd.UP_NOUNS, wd.DOWN_NOUNS)
        trend = None
        if way is not None and tokens.low(k + 1) == "in":
            trend = _nominal(tokens, k, way, dates)
        # the noun first, for "in" behind it is the surer sign of the two
        if trend is None:
            way = _way(low, wd.UP_VERBS, wd.DOWN_VERBS)
            if way is not None and _is_finite(tokens, k):
                trend = _verbal(tokens, k, way, dates)
        if trend is not None:
            found.append(trend)
    return found


def _is_finite(tokens: Tokens, k: int) -> bool:
    """Whether a verb of movement is one that a subject stands before: "fell", "have risen"."""
    low, before = tokens.lows[k], tokens.low(k - 1)
    if low.endswith("ed") or low in ("fell", "rose", "grew", "sank", "slid", "shrank"):
        return before not in ("to", "be", "is", "are", "was", "were")
    return before in ("has", "have", "had") and low in (
        "fallen",
        "risen",
        "grown",
        "sunk",
        "shrunk",
    )


def _way(low: str, ups: frozenset[str], downs: frozenset[str]) -> Direction | None:
    return Direction.UP if low in ups else Direction.DOWN if low in downs else None


def _numbers_near(tokens: Tokens, k: int, after: int) -> bool:
    return any(kind == "number" for kind in tokens.kinds[max(0, k - 5) : after + 4])


def _nominal(tokens: Tokens, k: int, way: Direction, dates: bytearray) -> Trend | None:
    subject = object_after(tokens, k + 2, dates)
    # of what cannot be measured "a fall in the yard" is an accident
    if subject is None or not MEASURED & set(tokens.lows[subject[0] : subject[1]]):
        return None
    first = k
    while tokens.low(first - 1) in _LEADS:
        first -= 1
    if _numbers_near(tokens, first, k):
        return None
    return Trend((first, k + 1), way, subject)


def _verbal(tokens: Tokens, k: int, way: Direction, dates: bytearray) -> Trend | None:
    subject = subject_before(tokens, k, dates)
    if subject is None or not MEASURED & set(tokens.lows[subject[0] : subject[1]]):
        return None
    if any(
        kind == "number" and not dates[i] for i, kind in enumerate(tokens.kinds) if k < i < k + 12
    ):
        return None
    last = k + 1
    if tokens.low(last).endswith("ly"):
        last += 1
    return Trend((k, last), way, subject)

"""What will not be, or was not: an occasion called off, a plan not kept, a story denied."""

from __future__ import annotations

from briefing.facts.lexicon import group
from briefing.facts.tokens import Tokens

_CALLED_OFF = group("denial.called_off")
_ARRANGED = group("denial.arranged")
_BREAKS = group("denial.breaks")
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_TO_DAY = frozenset({"to", "until", "till"})
_UNTRUE = frozenset({"untrue", "false"})
_REACH = 14
"""Tokens between a date and the word that calls its occasion off."""


def calls_off(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` says that something is called off: "cancelled", "called | off"."""
    low = tokens.low(i)
    if low in _CALLED_OFF:
        return True
    return low in ("called", "put") and tokens.low(i + 1) == "off"


def passive(tokens: Tokens, i: int) -> int | None:
    """The word of "has been cancelled", "was called off" when its auxiliary is token ``i``."""
    k = i
    while tokens.low(k) in _BE or tokens.low(k) in ("has", "have", "had") or _adverb(tokens, k):
        k += 1
    return k if k > i and calls_off(tokens, k) else None


def _adverb(tokens: Tokens, i: int) -> bool:
    return tokens.low(i) in ("now", "later", "since", "also") or tokens.low(i).endswith("ly")


def off(tokens: Tokens, first: int, last: int) -> bool:
    """Whether what is arranged for the date at ``first`` to ``last`` (excluded) is called off."""
    return _off_after(tokens, last) or _off_before(tokens, first)


def _off_after(tokens: Tokens, last: int) -> bool:
    """“A hearing planned for 12 June | has been cancelled”."""
    for k in range(last, min(len(tokens), last + _REACH)):
        if tokens.lows[k] in _BREAKS:
            return False
        off_at = passive(tokens, k)
        if off_at is not None:
            return True
    return False


def _off_before(tokens: Tokens, first: int) -> bool:
    """“The council has cancelled a hearing planned for | 12 June”, and no "until 12 June"."""
    if tokens.low(first - 1) in _TO_DAY:
        return False
    arranged = False
    for k in range(first - 1, max(-1, first - 1 - _REACH), -1):
        low = tokens.lows[k]
        # "cancelled the fair and set a hearing for": what was called off is another thing
        if low in _BREAKS or low in ("and", "but", "now"):
            return False
        if calls_off(tokens, k):
            # without a word of arranging, the day is that of the calling off
            return arranged and not _hypothetical(tokens, k)
        arranged = arranged or low in _ARRANGED
    return False


def _hypothetical(tokens: Tokens, i: int) -> bool:
    """Whether nothing is called off yet: "may be cancelled", "to cancel"."""
    return tokens.low(i - 1) in ("to", "not", "be")


def kept_from(tokens: Tokens, first: int) -> bool:
    """Whether a plan of then was not kept: "was to have started on | 23 June"."""
    for k in range(first - 2, max(1, first - _REACH), -1):
        if tokens.lows[k] in _BREAKS:
            return False
        if tokens.lows[k] in ("have", "be") and tokens.lows[k - 1] == "to":
            return tokens.lows[k - 2] in ("was", "were")
    return False


def untrue(tokens: Tokens, first: int) -> bool:
    """Whether the words before token ``first`` deny what is told: "it is not true that"."""
    for k in range(1, first):
        if tokens.lows[k] != "that":
            continue
        before = tokens.lows[k - 1]
        # "it is not false that" says that it is so
        if before in _UNTRUE and tokens.low(k - 2) not in ("not", "n't"):
            return True
        if before == "true" and {"not", "never", "n't"} & set(tokens.lows[max(0, k - 4) : k - 1]):
            return True
        if before == "truth" and "no" in tokens.lows[max(0, k - 3) : k - 1]:
            return True
    return False

"""What a figure is held against: "the steepest drop since February 2020", "from a year earlier"."""

from __future__ import annotations

from briefing.facts import english as en
from briefing.facts import structure
from briefing.facts import words as wd
from briefing.facts.amounts import Amount
from briefing.facts.lexicon import group
from briefing.facts.phrases import Range, clause_end
from briefing.facts.tokens import Tokens

_COMPARED = frozenset({"compared", "versus", "vs", "against"})
_COMPARATIVES = group("comparison.comparatives")
_BEATING = group("comparison.beating")
_SPANS = group("comparison.spans")
_OF_THE_CLAUSE = frozenset({"from", "above", "below"})
"""Words that a comparison begins with only in the figure's own clause."""
_REACH = 16
"""Tokens after a figure in which its comparison begins."""


def comparison(
    tokens: Tokens, amount: Amount, dates: bytearray, stop: int, moves: bool
) -> Range | None:
    """The comparison of a figure; it begins before token ``stop``, where the next figure is.

    ``moves`` says that the figure measures a movement, so that "since ..." tells from when.
    """
    own = structure.clause(tokens, amount.first, amount.last)
    for k in range(amount.last, min(len(tokens), amount.last + _REACH)):
        if tokens.forms[k] in (";", ":", "“", '"'):
            break
        first = _begins(tokens, amount, k, dates, moves)
        if first is not None and tokens.lows[first] in _OF_THE_CLAUSE:
            there = structure.clause(tokens, first, first + 1)
            if there is not None and not structure.same_clause(own, there):
                break
        if first is not None:
            alone = _on_itself(tokens, first)
            last = first + alone if alone else _ends(tokens, first)
            return (first, last) if first <= stop else None
        if k >= stop:
            break
    # last: seldom is a figure itself what another one is held against
    return _before(tokens, amount)


def _ends(tokens: Tokens, first: int) -> int:
    end = clause_end(tokens, first + 1)
    for k in range(first + 1, end):
        low = tokens.lows[k]
        if low in ("and", "but", "while", "as", "leaving") and (
            k > first + 3 or tokens.kind(k + 1) == "number"
        ):
            return k
        if low in ("said", "says", "told", "by"):
            return k
    return end


def _begins(tokens: Tokens, amount: Amount, k: int, dates: bytearray, moves: bool) -> int | None:
    low, after = tokens.lows[k], tokens.low(k + 1)
    if _opens(tokens, amount, k):
        return k
    if low in _COMPARED:
        # "12 votes against", "the case against": the word alone is no comparison
        set_against = tokens.low(k - 1) == "," and tokens.kind(k + 1) == "number"
        held = low != "against" or moves or amount.unit == "%" or set_against
        return k if held else None
    behind = all(dates[j] or tokens.lows[j] in ("in", "on") for j in range(amount.last, k))
    # "fell 3% on Monday" compares nothing, so an earlier time must follow
    if low == "on" and moves and behind and _earlier_time(tokens, k + 1):
        return k
    if low in _COMPARATIVES and after == "than":
        if tokens.low(k - 1) in ("of", "for", "to", "on", "at", "by"):  # "a wage of less than"
            return None
        if k > amount.last and dates[k]:  # "12 people more than four years ago"
            return None
        # "more than 40" is how the next figure begins
        if tokens.kind(k + 2) == "number" and tokens.low(k + 3) != "that":
            return None
        return k - 2 if tokens.low(k - 1) == "times" else k
    if low in ("up", "down") and "from" in (after, tokens.low(k + 2)) and _adverb(tokens, k + 1):
        return k
    if low == "from" and _from_before(tokens, amount, k, dates):
        return k
    if low in ("year", "month", "quarter", "week") and _on_itself(tokens, k):
        return k
    if low in _BEATING and tokens.low(k - 1) == ",":
        return k
    if low in ("above", "below") and k == amount.last and amount.unit == "%":
        return k
    # beside a state ("has stood at 3% since May") it only tells how long
    if low == "since" and moves and k - amount.last <= 1:
        return k
    if low in ("the", "its", "their", "a", "his", "her") and tokens.low(k - 1) not in ("for", "in"):
        return k if _superlative(tokens, k + 1) else None
    return None


def _opens(tokens: Tokens, amount: Amount, k: int) -> bool:
    """Whether a comparison opens at token ``k``, right behind a comma, that a later word makes one.

    ", twice as much as", ", a third fewer than in April", ", up four points from a poll",
    ", two metres above its usual level".
    """
    if k <= amount.last or tokens.forms[k - 1] != ",":
        return False
    first, counts = tokens.low(k), tokens.kind(k) == "number"
    for j in range(k + 1, min(len(tokens), k + _OPENING)):
        low, after = tokens.lows[j], tokens.low(j + 1)
        if tokens.kinds[j] == "mark" and low not in ("-", "%", "."):
            return False
        if low == "as" and (first in _TIMES or counts) and tokens.low(j + 2) == "as":
            return True
        if low in _COMPARATIVES and after == "than":
            return first in _PARTS or counts
        if low == "from" and first in ("up", "down"):
            return True
        if low in ("above", "below") and (first in en.ONES or counts):
            return after in wd.DETERMINERS | _NORMAL
    return False


_OPENING = 6  # words in which a comparison says that it is one
_TIMES = frozenset({"twice", "double", "half", "three", "four", "five", "six", "ten", "roughly"})
_PARTS = frozenset({"a", "one", "two", "three", "more", "slightly", "far", "well"})
_NORMAL = frozenset({"normal", "average", "usual"})


def _earlier_time(tokens: Tokens, k: int) -> bool:
    """Whether a time before is named: "the year before", "a month earlier", "last year"."""
    words = tokens.lows[k : k + 3]
    if words[:1] == ["last"]:
        return words[1:2] != [] and words[1] in _TIME_UNITS
    if words[:1] not in (["the"], ["a"]) or len(words) < _EARLIER:
        return False
    before = words[1] in _TIME_UNITS and words[2] in ("before", "earlier", "ago")
    return before or (words[1] == "previous" and words[2] in _TIME_UNITS)


_EARLIER = 3  # words of "the year before"
_TIME_UNITS = frozenset({"year", "month", "quarter", "week", "day"})


def _adverb(tokens: Tokens, i: int) -> bool:
    return tokens.low(i) == "from" or tokens.low(i).endswith("ly") or tokens.low(i) == "slightly"


def _from_before(tokens: Tokens, amount: Amount, k: int, dates: bytearray) -> bool:
    """Whether "from" at ``k`` tells a value or a time before."""
    if (tokens.kind(k + 1) == "number" and not dates[k + 1]) or tokens.form(k + 1) in "$€£":
        return True
    if not any(dates[k + 1 : k + 4]) or tokens.low(k + 1) == "now":
        return False
    return k == amount.last or tokens.low(k + 1) in ("a", "the", "last")


def _on_itself(tokens: Tokens, k: int) -> int:
    """Tokens of "year-on-year", "month over month" at ``k``; 0 where it is not that."""
    low = tokens.lows[k]
    if tokens.low(k + 1) in ("on", "over", "to") and tokens.low(k + 2) == low:
        return 3
    if tokens.low(k + 1) == "-" and tokens.low(k + 3) == "-" and tokens.low(k + 4) == low:
        return 5 if tokens.low(k + 2) in ("on", "over", "to") else 0
    return 0


def _superlative(tokens: Tokens, i: int) -> bool:
    """Whether "steepest ... since", "highest ... in a decade" follows."""
    for k in range(i, min(i + 5, len(tokens))):
        low = tokens.lows[k]
        if wd.is_superlative(low) or (low in ("third", "second", "fourth") and k == i):
            rest = tokens.lows[k + 1 : clause_end(tokens, k)]
            return bool(_SPANS & set(rest))
        if low.endswith("ly"):
            continue
        if low in wd.FUNCTION or tokens.kinds[k] != "word":
            return False
    return False


def _before(tokens: Tokens, amount: Amount) -> Range | None:
    """“Higher than the current 10 per cent baseline”: the figure is what is compared with."""
    # the "more than" before it is its own modifier
    if amount.modifier:
        return None
    for k in range(amount.lead - 1, max(-1, amount.lead - 5), -1):
        if tokens.lows[k] == "than" and tokens.low(k - 1) in _COMPARATIVES and amount.lead - k > 1:
            return k - 1, clause_end(tokens, amount.last)
        if tokens.kinds[k] == "mark":
            return None
    return None

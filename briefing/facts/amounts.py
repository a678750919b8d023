"""A figure as the rules pass it on: its tokens, value, unit and modifier."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.facts import english as en
from briefing.facts import words as wd
from briefing.facts.numbers import Numeral, numeral_at
from briefing.facts.tokens import Tokens
from briefing.model.article import FigureKind


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure at tokens ``first`` to ``last`` (excluded).

    ``noun`` is the tokens of the thing counted, (0, 0) where there is none; ``lead`` to ``bound``
    (excluded) are the tokens with a modifier before ("more than") or after ("or more").
    """

    first: int
    last: int
    kind: FigureKind
    low: float
    high: float | None
    unit: str = ""
    modifier: str = ""
    lead: int = 0
    trail: int = 0  # tokens of a modifier after the figure
    noun: tuple[int, int] = (0, 0)

    @property
    def bound(self) -> int:
        """Where the figure ends with the modifier after it."""
        return self.last + self.trail


def range_end(tokens: Tokens, i: int, at: int) -> Numeral | None:
    """The second number of a range: its connector is token ``i``, its number token ``at``."""
    if tokens.low(i) not in en.RANGE_WORDS:
        return None
    if tokens.kind(at) != "number" and tokens.low(i) != "to":
        return None
    return numeral_at(tokens, at)


_FAR = 3
"""How many times the first number the second is where both cannot be one range."""


def is_level(tokens: Tokens, first: int, one: Numeral, other: Numeral) -> bool:
    """Whether "to" leads from a change to a level, and joins no range: "by 5% | to 45%".

    ``first`` is the token that the first figure begins at, sign included.
    """
    if "to" not in tokens.lows[one.last : other.first]:
        return False
    before = tokens.low(first - 1)
    # "rose about 5% to nearly 45%": the verb stands before the modifier
    while before in en.MODIFIERS and first > 1:
        first -= 1
        before = tokens.low(first - 1)
    if before == "by":
        return True
    moves = before in wd.UP_VERBS or before in wd.DOWN_VERBS
    # "rose 5 to 7%" is a range; "fell 20 to 3" and "rose 5% to 45%" are none
    return moves and not 1 <= other.low / (one.low or 1) < _FAR


def joined(first: Numeral, second: Numeral) -> tuple[float, float | None, int]:
    """Bounds of a range and the token after it; "5 to 6 million" scales both."""
    low = first.low
    if second.scaled and not first.scaled and 0 < low < 1000 <= second.low:
        low *= _scale_of(second.low)
    return low, second.high, second.last


def _scale_of(value: float) -> float:
    scale = 1.0
    while value >= scale * 1000:
        scale *= 1000
    return scale


def modified(tokens: Tokens, amount: Amount) -> Amount:
    """With the modifier before ("more than") or after ("or more") the number."""
    first = amount.first
    # the longest first: "no less than" ends in "less than", which says the opposite
    for length in (4, 3, 2, 1):
        words = " ".join(tokens.lows[first - length : first]) if first >= length else ""
        if words in en.MODIFIERS and not _is_preposition(tokens, words, first - length):
            return replace(amount, modifier=en.MODIFIERS[words], lead=first - length)
    after = " ".join(tokens.lows[amount.last : amount.last + 2])
    if after in en.MODIFIERS_AFTER:
        return replace(amount, modifier=en.MODIFIERS_AFTER[after], trail=2)
    return amount


def _is_preposition(tokens: Tokens, words: str, i: int) -> bool:
    """Whether "over" or "under" is a preposition here: "took over 12 firms"."""
    before = tokens.low(i - 1)
    return words in ("over", "around", "under", "above") and before in (
        "take",
        "took",
        "taken",
        "all",
    )

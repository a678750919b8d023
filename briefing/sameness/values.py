"""Whether two numbers are one value: the same, able to be the same, or shut out by each other.

One reader of numbers serves all: the facts'. "Thirteen" is 13 there, and here "a quarter" is 25 %.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from math import floor, inf, log10

from briefing.model.article import Figure, FigureKind

_NUMBER = re.compile(r"\d[\d,.]*")
FAR = 2.0
"""Nobody says "at least 17" of 180: a bound is of a value at most so many times away."""
_ROUNDING = 0.05
""""About 200" can be 190: the part by which a rounded value may be off."""
CLOSE = 0.025
"""And the part within which two tellings give the same rounded value."""
_KEPT = 16_384  # 2,000 articles of twenty figures each have 40,000, and repeat each other's
_ROUND = 2
"""Zeros at the end of a count from which it is rounded: 1,500 and not 150."""

ABOVE, BELOW = "above", "below"
_BOUNDS = {"over": ABOVE, "at least": ABOVE, "under": BELOW, "at most": BELOW}
SHARE = "%"
COUNT = "count"


@dataclass(frozen=True, slots=True)
class Value:
    """A number as its words give it.

    ``sort`` is what can be compared: "%", a currency, a unit, "count" for things and bare numbers.
    ``low`` to ``high`` is what is said, ``bound`` "above", "below" or "", ``slack`` by how much it
    may be off: half of its last digit, more for "about"; 0 for a count that is exact.
    """

    sort: str
    low: float
    high: float
    bound: str
    about: bool
    slack: float

    @property
    def reach(self) -> tuple[float, float]:
        """All values that the words allow."""
        if self.bound == ABOVE:
            return self.low, inf
        if self.bound == BELOW:
            return -inf, self.high
        return self.low - self.slack, self.high + self.slack


def value(figure: Figure) -> Value | None:
    """The value of a figure; None for a movement without a number."""
    if figure.low is None and figure.high is None:
        return None
    low = figure.low if figure.low is not None else -inf
    high = figure.high if figure.high is not None else inf
    return _value(figure.kind, figure.unit, low, high, figure.modifier, figure.text)


@lru_cache(maxsize=_KEPT)
def _value(kind: FigureKind, unit: str, low: float, high: float, modifier: str, text: str) -> Value:
    sort = unit
    if kind is FigureKind.PERCENT:
        sort = unit or SHARE
    elif kind in (FigureKind.COUNT, FigureKind.NUMBER):
        sort = COUNT
        if 0 < low <= high < 1:  # "a quarter of", "two thirds"
            low, high, sort = 100 * low, 100 * high, SHARE
    elif not sort:
        sort = kind.value
    bound = _BOUNDS.get(modifier, "")
    if not bound:
        bound = ABOVE if high == inf else BELOW if low == -inf else ""
    about = modifier == "about"
    return Value(sort, low, high, bound, about, _slack(text, low, high, sort, about=about))


def _slack(text: str, low: float, high: float, sort: str, *, about: bool) -> float:
    size = max(abs(one) for one in (low, high) if abs(one) != inf)
    half = 0.0 if low != high else _half_digit(text, size, whole=sort == COUNT)
    if not about:
        return half
    unit = 0.0 if low != high else _half_digit(text, size, whole=False, rounded=False)
    return max(min(half, 2 * _ROUNDING * size), _ROUNDING * size, unit)


def _half_digit(text: str, size: float, *, whole: bool, rounded: bool = True) -> float:
    """Half of the last digit that is written; of an exact count nothing.

    ``rounded`` says that zeros at the end of a number may be a rounding.
    """
    written = _NUMBER.search(text)
    plain = written[0].strip(".,").replace(",", "") if written else f"{size:.0f}"
    try:
        scale = size / float(plain) if float(plain) else 1.0
    except ValueError:
        return 0.0
    decimals = len(plain.partition(".")[2])
    zeros = len(plain) - len(plain.rstrip("0")) if "." not in plain else 0
    if whole and not decimals and scale < 2:
        return 0.5 * 10.0**zeros if zeros >= _ROUND else 0.0
    return 0.5 * scale * 10.0 ** (zeros if rounded and zeros >= _ROUND else -decimals)


def same_value(one: Figure, other: Figure) -> bool:
    """Whether two figures give one number: equal, or one a rounding of the other that says so."""
    return same(value(one), value(other))


def same(a: Value | None, b: Value | None) -> bool:
    """As :func:`same_value`, of values."""
    if a is None or b is None or a.sort != b.sort or a.bound != b.bound:
        return False
    if (a.low, a.high) == (b.low, b.high):
        return True
    if not (a.about or b.about) or a.bound:
        return False
    slack = CLOSE * max(abs(one.low) for one in (a, b))
    return abs(a.low - b.low) <= slack and abs(a.high - b.high) <= slack


def can_agree(a: Value | None, b: Value | None) -> bool:
    """Whether one number can satisfy both: 34.5 and "about 35", 145 and "over 100"."""
    if a is None or b is None or a.sort != b.sort or _are_apart(a, b):
        return False
    if (a.low, a.high) == (b.low, b.high) or not (a.bound or b.bound):
        return True
    near, far = sorted((abs(_point(a)), abs(_point(b))))
    return far <= FAR * near


def excludes(one: Figure, other: Figure) -> bool:
    """Whether both cannot be true of one measure; bounds that leave room do not exclude."""
    a, b = value(one), value(other)
    return a is not None and b is not None and a.sort == b.sort and _are_apart(a, b)


def _are_apart(a: Value, b: Value) -> bool:
    (low, high), (other_low, other_high) = a.reach, b.reach
    return high < other_low or other_high < low


def _point(one: Value) -> float:
    return one.low if abs(one.low) != inf else one.high


def bucket(figure: Figure) -> tuple[str, int] | None:
    """Sort and size, by which figures that may be one value lie near: each in twice the last."""
    found = value(figure)
    if found is None:
        return None
    point = abs(_point(found))
    return found.sort, floor(log10(point) / log10(FAR)) if point else -1


def precision(figure: Figure) -> int:
    """How exactly a value is told: digits, and less for "about" and open bounds."""
    digits = sum(map(str.isdigit, figure.text))
    return digits - (2 if figure.modifier else 0) - (2 if figure.low != figure.high else 0)

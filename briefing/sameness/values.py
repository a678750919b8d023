"""Whether two figures of one unit can be the same value, and which is the more precise."""

from __future__ import annotations

import re
from math import inf

from briefing.model.article import Figure

_DIGITS = re.compile(r"\d")
_FRACTION = re.compile(r"\.(\d+)")
_FAR = 2.0  # nobody says "at least 17" of 180
_ROUNDING = 0.05  # "about 35%" can be 34.5 or 36


def agree(one: Figure, other: Figure) -> bool:
    """Whether one value can satisfy both: 34.5 and "about 35", 145 and "over 100"."""
    if (one.low, one.high, one.modifier) == (other.low, other.high, other.modifier):
        return True
    (low, high), (other_low, other_high) = _interval(one), _interval(other)
    return low <= other_high and other_low <= high


def precision(figure: Figure) -> int:
    """How exactly a value is told: digits, and less for "about" and open bounds."""
    digits = len(_DIGITS.findall(figure.text))
    return digits - (2 if figure.modifier else 0) - (2 if figure.low != figure.high else 0)


def _interval(figure: Figure) -> tuple[float, float]:
    """The values that a figure's words allow."""
    low = -inf if figure.low is None else figure.low
    high = inf if figure.high is None else figure.high
    if figure.modifier in ("over", "at least"):
        return low, _FAR * low if low > 0 else inf
    if figure.modifier in ("under", "at most"):
        return high / _FAR if high > 0 else -inf, high
    if figure.modifier == "about":
        return low - _ROUNDING * abs(low), high + _ROUNDING * abs(high)
    return low - _half_unit(figure, low), high + _half_unit(figure, high)


def _half_unit(figure: Figure, value: float) -> float:
    """Half of the last decimal that is written, where one is: 34.5 can stand for 34.46."""
    fraction = _FRACTION.search(figure.text)
    if fraction is None or value in (inf, -inf):
        return 0.0
    return 0.5 * 10.0 ** -len(fraction[1])

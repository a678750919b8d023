"""Colours of letters and of what lies behind them: whether an eye can tell them apart."""

from __future__ import annotations

from functools import lru_cache

Colour = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

PAPER: Colour = (255, 255, 255)  # no document says what it is printed on: white, as viewers show it
_LEAST_CONTRAST = 8
"""Difference of red, green or blue, of 255, that an eye can see."""
_LEAST_INK = 0.05
"""Share of ink below which letters are not seen."""


@lru_cache(maxsize=4096)
def of_css(text: str) -> Colour | None:
    """An opaque colour as a style sheet writes it; None for any other word."""
    colour = _parsed(text)
    return None if colour is None or colour[1] < 1 - _LEAST_INK else colour[0]


def is_without_ink(text: str) -> bool:
    """Whether letters in a colour of a style sheet let all that lies behind them through."""
    colour = _parsed(text)
    return colour is not None and colour[1] <= _LEAST_INK


def of_hex(digits: str) -> Colour | None:
    """The colour of six hexadecimal digits, as office files write it."""
    try:
        red, green, blue = bytes.fromhex(digits.removeprefix("#"))
    except ValueError:
        return None
    return red, green, blue


def alike(one: Colour, other: Colour) -> bool:
    """Whether no eye can tell them apart."""
    return all(abs(a - b) < _LEAST_CONTRAST for a, b in zip(one, other, strict=True))


@lru_cache(maxsize=4096)
def _parsed(text: str) -> tuple[Colour, float] | None:
    from tinycss2 import color4

    try:
        found = color4.parse_color(text)
        if found is None or found == "currentcolor":
            return None
        red, green, blue, opaque = found.to("srgb")
    except (ValueError, NotImplementedError, ArithmeticError, RecursionError):
        return None
    return (_byte(red), _byte(green), _byte(blue)), float(opaque)


def _byte(share: float | None) -> int:
    return round(255 * min(1.0, max(0.0, share or 0.0)))

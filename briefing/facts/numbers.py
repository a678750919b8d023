"""Numbers as English writes them: digits, words, scales, fractions and vague amounts.

:func:`numeral_at` reads the longest number that begins at a token. It does not say what the
number is of; ``figures`` does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.facts import english as en
from briefing.facts import english_money as money_words
from briefing.facts.tokens import Tokens
from briefing.facts.units import DURATIONS, UNITS

_WRITTEN_FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "1/3": 1 / 3, "2/3": 2 / 3}

_LONGEST = 18
"""Digits in the longest number that is one; more is a code or rubbish."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at tokens ``first`` to ``last`` (excluded).

    ``high`` is None for a vague lower bound ("hundreds of billions"). ``digits`` says that it is
    written in digits, ``fraction`` that it is a part ("two thirds").
    """

    low: float
    high: float | None
    first: int
    last: int
    digits: bool = False
    fraction: bool = False
    scaled: bool = False


def numeral_at(tokens: Tokens, i: int) -> Numeral | None:
    """The number that begins at token ``i``, or None."""
    kind = tokens.kind(i)
    if kind == "number":
        return _one_in(tokens, i) or _digits(tokens, i)
    if kind == "short":
        return _written_fraction(tokens, i)
    if kind == "word":
        # parts first: the plain number would take the "two" of "two thirds"
        return _vague(tokens, i) or _one_in(tokens, i) or _fraction(tokens, i) or _words(tokens, i)
    if tokens.form(i) in en.GLYPHS:
        return Numeral(en.GLYPHS[tokens.form(i)], en.GLYPHS[tokens.form(i)], i, i + 1, True, True)
    return None


def _written_fraction(tokens: Tokens, i: int) -> Numeral | None:
    """“1/2 of the fleet”, “3/4 percent”; "1/2" alone may be a day."""
    value = _WRITTEN_FRACTIONS.get(tokens.form(i))
    after = tokens.low(i + 1)
    sure = after in ("of", "a") or after in en.SCALES or (after,) in en.PERCENT or after in UNITS
    if value is None or not (sure or (after, tokens.low(i + 2)) in en.PERCENT):
        return None
    scaled, last = _scaled(tokens, value, i + 1)
    part = last == i + 1 and after in ("of", "a")
    return Numeral(scaled, scaled, i, last, digits=True, fraction=part, scaled=last > i + 1)


def number(text: str) -> float | None:
    """The value of a number in digits, None when it is too long or its grouping is not sure.

    "1,234.5", "1 234 567", "1'250'000", "1.234.567,80", "12,34,567", "0·4" and ".5" are sure;
    "61,4" and "1,2345" are not (see :func:`_decimal_comma`).
    """
    digits = _GROUPS.sub("", text).replace("·", ".")
    dot, comma = digits.rfind("."), digits.rfind(",")
    if comma > dot > 0 or (dot < 0 and digits.count(",") == 1 and not _THOUSANDS.search(digits)):
        if dot < 0 and digits == text:
            return None
        digits = digits.replace(".", "").replace(",", ".")
    elif digits.count(".") > 1:
        digits = digits.replace(".", "")
    digits = digits.replace(",", "")
    return float(digits) if len(digits) <= _LONGEST else None


_GROUPS = re.compile("[ \u00a0\u2007\u2009\u202f'’]")
_THOUSANDS = re.compile(r"^\d{1,3},\d{3}$|^\d{1,3},\d{3}\.")
_DECIMAL_COMMA = re.compile(r"(\d{1,9}),(\d{1,2})")


def _decimal_comma(tokens: Tokens, i: int) -> float | None:
    """“61,4 %”, “€3,5 million”: a comma before one or two digits, where a unit says so."""
    match = _DECIMAL_COMMA.fullmatch(tokens.form(i))
    if match is None:
        return None
    after, before = tokens.low(i + 1), tokens.form(i - 1)
    units = after in en.SCALES or (after,) in en.PERCENT or (after, "cent") in en.PERCENT
    money = after in money_words.CURRENCY_WORDS or tokens.form(i + 1) in money_words.SYMBOLS
    led = before in money_words.SYMBOLS or before in money_words.CODES
    if not (units or money or led or after in UNITS):
        return None
    return float(f"{match[1]}.{match[2]}")


def _digits(tokens: Tokens, i: int) -> Numeral | None:
    value = number(tokens.form(i))
    if value is None:
        value = _decimal_comma(tokens, i)
    if value is None or (tokens.form(i - 1) == "€" and _in_thousandths(tokens, i)):
        return None
    last = i + 1
    if tokens.form(last) in en.GLYPHS and tokens.glued(last):
        value += en.GLYPHS[tokens.form(last)]
        last += 1
    elif tokens.form(last) in _WRITTEN_FRACTIONS:
        value += _WRITTEN_FRACTIONS[tokens.form(last)]
        last += 1
    start = last
    value, last = _scaled(tokens, value, last)
    return Numeral(value, value, i, last, digits=True, scaled=last > start)


def _in_thousandths(tokens: Tokens, i: int) -> bool:
    """Whether "€1.234" may be a thousand as well as a little more than one."""
    whole, _, rest = tokens.form(i).partition(".")
    sure = tokens.low(i + 1) in en.SCALES or tokens.low(i + 1) in ("a", "per", "/")
    return len(rest) == 3 and whole != "0" and not sure


def _scaled(tokens: Tokens, value: float, i: int) -> tuple[float, int]:
    """``value`` times the scale words at ``i`` ("million", glued "bn"), and the token after."""
    while True:
        word = tokens.low(i)
        step = 1 if word not in en.RANGE_WORDS else 2
        if step == 2:  # "1.5-million"
            word = tokens.low(i + 1) if tokens.glued(i) and tokens.glued(i + 1) else ""
            if word not in en.SCALES:
                return value, i
        scale = en.SCALES.get(word)
        if scale is None and tokens.glued(i) and tokens.kind(i - 1) == "number":
            scale = en.GLUED_SCALES.get(word)
            # "100m" is a distance, where no money and no things stand beside it
            if word in ("m", "b", "t") and not _money_before(tokens, i - 1):
                scale = scale if _things_follow(tokens, i + 1) else None
        if scale is None:
            return value, i
        # "1.1 million" times its scale is no whole number in binary, and equal sums would differ
        value = round(value * scale, 4)
        i += step


def _money_before(tokens: Tokens, i: int) -> bool:
    return tokens.form(i - 1) in money_words.SYMBOLS or tokens.form(i - 1) in money_words.CODES


def _things_follow(tokens: Tokens, i: int) -> bool:
    """Whether a plural noun or a currency word follows ("5m people", not "the 100m final")."""
    word = tokens.low(i)
    return (
        (word.endswith("s") and len(word) > 3)
        or word in ("people", "children", "women", "men")
        or word in money_words.CURRENCY_WORDS
    )


def _small(tokens: Tokens, i: int) -> tuple[float, int] | None:
    """A number under a hundred in words at ``i`` ("twenty-two"), and the token after."""
    word = tokens.low(i)
    if word in en.ONES:
        return float(en.ONES[word]), i + 1
    if word not in en.TENS:
        return None
    after = i + 2 if tokens.low(i + 1) == "-" else i + 1
    one = en.ONES.get(tokens.low(after), 0)
    if 1 <= one <= 9:
        return float(en.TENS[word] + one), after + 1
    return float(en.TENS[word]), i + 1


def _words(tokens: Tokens, i: int) -> Numeral | None:
    """A number in words: "two hundred and five thousand", "a million", "one and a half"."""
    total, current, last, scaled = 0.0, 0.0, i, False
    while True:
        small = _small(tokens, last)
        word = tokens.low(last)
        # "two hundred five" goes on, "twenty thirty" are two numbers
        if small is not None and current % 100 == 0 and (current or not total or scaled):
            current += small[0]
            last = small[1]
        elif word in ("a", "an") and last == i and tokens.low(last + 1) in en.SCALES:
            current, last = 1.0, last + 1
            continue
        elif word == "few" and tokens.low(last + 1) in en.SCALES and last == i:
            return None
        elif word in en.SCALES and current:
            scale = en.SCALES[word]
            current *= scale
            scaled = True
            # "hundred" multiplies within its thousands; larger scales close a group of digits
            if scale > 100:
                total, current = total + current, 0.0
            last += 1
        elif word == "and" and last > i and _small(tokens, last + 1) and scaled:
            last += 1
            continue
        else:
            break
        if tokens.low(last) == "-" and tokens.low(last + 1) in en.SCALES and current:
            last += 1
    if last == i:
        return None
    value = total + current
    value, last = _and_a_half(tokens, value, last)
    return Numeral(value, value, i, last, scaled=scaled)


def _and_a_half(tokens: Tokens, value: float, last: int) -> tuple[float, int]:
    """Adds "and a half (million)", "-and-a-half" to ``value``."""
    words: list[str] = []
    k = last
    while len(words) < 3 and k < len(tokens):
        if tokens.forms[k] not in ("-", "‑"):
            words.append(tokens.lows[k])
        k += 1
    if words == ["and", "a", "half"]:
        value, last = value + 0.5, k
        if tokens.low(last) in en.SCALES:
            value, last = value * en.SCALES[tokens.low(last)], last + 1
    return value, last


def _vague(tokens: Tokens, i: int) -> Numeral | None:
    """An open lower bound: "hundreds of billions", "tens of thousands", "dozens of"."""
    word = tokens.low(i)
    if word in ("several", "few", "couple") and tokens.low(i + 1) in en.SCALES:
        scale = en.SCALES[tokens.low(i + 1)]
        # "several thousand" are two at least
        return Numeral(2 * scale, None, i, i + 2, scaled=True)
    if word not in en.VAGUE:
        return None
    value, last = en.VAGUE[word], i + 1
    while tokens.low(last) == "of" and tokens.low(last + 1) in en.VAGUE:
        value, last = value * en.VAGUE[tokens.low(last + 1)], last + 2
    # alone "scores" are results, and "tens" count nothing
    if word in ("tens", "scores") and last == i + 1 and tokens.low(last) != "of":
        return None
    return Numeral(value, None, i, last, scaled=True)


def _fraction(tokens: Tokens, i: int) -> Numeral | None:
    """A part: "half", "a third of", "two-thirds", "three quarters", "half a million"."""
    word = tokens.low(i)
    if word == "half":
        return _half(tokens, i)
    if word in ("a", "one") or word in en.ONES:
        after = i + 2 if tokens.low(i + 1) in ("-", "‑") else i + 1
        bottom = en.FRACTIONS.get(tokens.low(after))
        top = 1.0 if word in ("a", "one") else float(en.ONES[word])
        if bottom is None or not top or top >= bottom:
            return None
        plural = tokens.low(after).endswith(("s", "halves"))
        # "two third" is no part: number and form must agree
        if (top > 1) != plural or not _part(tokens, i, after):
            return None
        value = top / bottom
        scaled = tokens.low(after + 1) in en.SCALES
        last = after + 1
        if scaled:
            value, last = value * en.SCALES[tokens.low(last)], last + 1
        return Numeral(value, value, i, last, fraction=not scaled, scaled=scaled)
    if word == "quarter" and tokens.low(i + 1) in ("million", "billion"):
        value = en.SCALES[tokens.low(i + 1)] / 4
        return Numeral(value, value, i, i + 2, scaled=True)
    return None


def _one_in(tokens: Tokens, i: int) -> Numeral | None:
    """“One in four”, “two out of three”: a part of a whole."""
    top = _plain(tokens, i)
    at = i + 3 if tokens.lows[i + 1 : i + 3] == ["out", "of"] else i + 2
    if top is None or not (at == i + 3 or tokens.low(i + 1) == "in"):
        return None
    bottom = _plain(tokens, at)
    if bottom is None or not 0 < top < bottom <= 1000 or tokens.kind(at + 1) != "word":
        return None
    # "two in three years" is a count and a length of time
    if top > 9 or bottom in (2,) or (at == i + 2 and tokens.low(at + 1) in DURATIONS):
        return None
    return Numeral(top / bottom, top / bottom, i, at + 1, fraction=True)


def _plain(tokens: Tokens, i: int) -> float | None:
    """The value of one token that is a number, None for another."""
    if tokens.kind(i) == "number":
        return number(tokens.form(i))
    value = en.ONES.get(tokens.low(i)) or en.TENS.get(tokens.low(i))
    return float(value) if value else None


def _part(tokens: Tokens, i: int, bottom: int) -> bool:
    """Whether a fraction word means a part here and not "a third country" or "a quarter"."""
    if tokens.low(bottom - 1) in ("-", "‑") or tokens.low(bottom).endswith("s"):
        return tokens.low(bottom + 1) not in ("place", "placed", "graders")
    after = tokens.low(bottom + 1)
    return after in ("of", "million", "billion") or (
        tokens.low(i - 1) in ("by", "than", "about", "nearly", "almost", "to")
        and after in ("", ".", ",", ";", "to", "in", "from", "since", "over", "this", "last", "and")
    )


def _half(tokens: Tokens, i: int) -> Numeral | None:
    after = tokens.low(i + 1)
    if after in ("a", "-", "an") and tokens.low(i + 2) in en.SCALES:
        value = en.SCALES[tokens.low(i + 2)] / 2
        return Numeral(value, value, i, i + 3, scaled=True)
    if after in ("million", "billion", "trillion"):
        value = en.SCALES[after] / 2
        return Numeral(value, value, i, i + 2, scaled=True)
    before = tokens.low(i - 1)
    # "the second half of" is a time
    if after == "of" and before not in ("first", "second", "other", "latter"):
        return Numeral(0.5, 0.5, i, i + 1, fraction=True)
    owned = after in ("the", "its", "their") or before in ("by", "in", "than", "about", "nearly")
    if owned and after != "-" and before not in ("first", "second", "other", "the", "latter"):
        return Numeral(0.5, 0.5, i, i + 1, fraction=True)
    return None

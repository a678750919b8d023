"""Figures of a sentence: percentages, money, quantities, counts, multiples and ranks.

:func:`find` reads the number, its modifier and its unit; what it measures is for ``subject``.
Numbers that are names or labels ("COVID-19", "Key Point 1", "Section 301", scores, times) are
left alone.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.facts import english as en
from briefing.facts import english_money as money_words
from briefing.facts import structure, units
from briefing.facts.amounts import Amount, is_level, joined, modified, range_end
from briefing.facts.counting import count_after, is_odds, is_score
from briefing.facts.lexicon import group
from briefing.facts.money import is_weight, money_after, money_before
from briefing.facts.numbers import Numeral, numeral_at
from briefing.facts.tokens import Tokens
from briefing.language.clauses import Place
from briefing.model.article import FigureKind


def may_hold(tokens: Tokens) -> bool:
    """Whether a sentence can hold a figure: a quick look."""
    return any(_begins(tokens, i) for i in range(len(tokens)))


def find(tokens: Tokens, taken: bytearray) -> list[Amount]:
    """The figures of a sentence in order; ``taken`` marks tokens that are part of a date."""
    found: list[Amount] = []
    i = 0
    while i < len(tokens):
        amount = None if taken[i] else _amount(tokens, i, taken)
        if amount is None:
            i += 1
            continue
        whole = modified(tokens, amount)
        if not _denied(tokens, whole.lead) and not _only_describes(tokens, whole):
            found.append(whole)
        # past all of it: the second number of a range is no figure of its own
        i = max(amount.last, i + 1)
    return found


def _only_describes(tokens: Tokens, amount: Amount) -> bool:
    """Whether a count only says of what kind a thing is, or is part of a name.

    "A ten-person jury", "ten person jury", "TV 2", "the Big 12".
    """
    if amount.kind not in (FigureKind.COUNT, FigureKind.NUMBER):
        return False
    if tokens.form(amount.last) in ("-", "‑") and tokens.glued(amount.last):
        return True
    if _is_word_of_name(tokens, amount.first):
        return True
    number = structure.place(tokens, amount.first, amount.last)
    part = 0 < amount.low < 1  # "a tenth last year"
    return number is Place.NAME or (number is Place.MODIFIER and amount.noun == (0, 0) and not part)


def _is_word_of_name(tokens: Tokens, i: int) -> bool:
    """Whether a number in words is a word of a name: "the Big Ten", "the Seven Lakes"."""
    if i == 0 or tokens.kinds[i] != "word" or not tokens.capital(i):
        return False
    return tokens.kinds[i - 1] == "word" and tokens.capital(i - 1) and i > 1


def _denied(tokens: Tokens, lead: int) -> bool:
    """Whether a figure is named as what is not so: "4%, not 5%", "rather than 5%"."""
    pair = (tokens.low(lead - 2), tokens.low(lead - 1))
    if pair in (("rather", "than"), ("instead", "of")):
        return True
    return pair[1] == "not" and pair[0] not in ("or", "if")


_STARTERS = frozenset(
    {"a", "an", "half", "several", "few", "couple", "quarter", "percent", "percents", "per"}
    | en.ONES.keys()
    | en.TENS.keys()
    | en.VAGUE.keys()
    | en.MULTIPLES.keys()
    | en.ORDINALS.keys()
    | money_words.PREFIX_CODES
    | {code.lower() for code in money_words.CODES}
)
"""Words in lower case that a figure may begin with."""


def _begins(tokens: Tokens, i: int) -> bool:
    """Whether a figure may begin at token ``i``: a quick look that spares most words the rest."""
    kind = tokens.kinds[i]
    if kind == "mark":
        return tokens.forms[i] in money_words.SYMBOLS or tokens.forms[i] in en.GLYPHS
    if kind != "word":
        return kind in ("number", "ordinal", "abbreviation", "short")
    return (
        tokens.lows[i] in _STARTERS
        or tokens.forms[i] in money_words.GLUED_CODES
        or tokens.form(i + 1) in ("$", "£")
        or tokens.forms[i][1:] in money_words.CODES
    )


def _amount(tokens: Tokens, i: int, taken: bytearray) -> Amount | None:
    kind, low = tokens.kinds[i], tokens.lows[i]
    if not _begins(tokens, i):
        return None
    # before numbers are read: "third" and "second" would be parts and lengths of time
    if kind == "word":
        if low in en.MULTIPLES:
            return _multiple(tokens, i)
        if low in en.ORDINALS:
            return _ordinal(tokens, i)
    elif kind == "ordinal":
        return _ordinal(tokens, i)
    money = money_before(tokens, i)
    if money is not None:
        return money
    numeral = numeral_at(tokens, i)
    if numeral is None:
        return _percent_of(tokens, i)
    if any(taken[numeral.first : numeral.last]) or is_odds(tokens, numeral):
        return None
    return _after_number(tokens, _signed(tokens, numeral), taken)


def _signed(tokens: Tokens, numeral: Numeral) -> Numeral:
    """With a minus sign that is no hyphen and no dash between words."""
    i = numeral.first - 1
    if tokens.low(i) not in en.MINUS:
        return numeral
    spelled = tokens.low(i) in ("minus", "negative")
    sign = tokens.glued(numeral.first) and not tokens.glued(i) and tokens.low(i) != "–"
    if not spelled and not sign:
        return numeral
    high = -numeral.high if numeral.high is not None else None
    return replace(numeral, low=-numeral.low, high=high, first=i)


def _after_number(tokens: Tokens, numeral: Numeral, taken: bytearray) -> Amount | None:
    """What the words after a number make of it."""
    # first, since it reads ranges itself: in "5 to 10%" the unit stands behind the second number
    percent = _percentage(tokens, numeral)
    if percent is not None:
        return percent
    low, high, last = numeral.low, numeral.high, numeral.last
    other = range_end(tokens, last, last + 1) or _between_end(tokens, numeral)
    if other is not None and is_level(tokens, numeral.first, numeral, other):
        other = None
    ranged = other is not None and not is_score(tokens, numeral, other)
    if other is not None and ranged:
        low, high, last = joined(numeral, other)
    amount = Amount(numeral.first, last, FigureKind.NUMBER, low, high, lead=numeral.first)
    return (
        # in this order: "pounds" are money unless they weigh, and a unit is no thing counted
        money_after(tokens, amount, numeral)
        or _measure_after(tokens, amount)
        or count_after(tokens, amount, numeral, ranged, taken)
    )


def _between_end(tokens: Tokens, numeral: Numeral) -> Numeral | None:
    """The second number of "between 5 and 10"."""
    if tokens.low(numeral.first - 1) != "between" or tokens.low(numeral.last) != "and":
        return None
    other = numeral_at(tokens, numeral.last + 1)
    return other if other is not None and other.low > numeral.low else None


# --- percent ------------------------------------------------------------------------------------


def _percentage(tokens: Tokens, numeral: Numeral) -> Amount | None:
    """A percentage or a range of two: "34.5%", "10-12%", "between 5 and 10 percent"."""
    first, low, high = numeral.first, numeral.low, numeral.high
    unit = _percent_at(tokens, numeral.last)
    if unit is not None:
        end = _percent_range_end(tokens, numeral, unit[1])
        if end is not None:
            high, unit = end
    else:
        last = numeral.last
        other = range_end(tokens, last, last + 1) or _between_end(tokens, numeral)
        unit = _percent_at(tokens, other.last) if other is not None else None
        if other is None or unit is None or other.low < numeral.low:
            return None
        low, high, _ = joined(numeral, other)
    return Amount(first, unit[1], FigureKind.PERCENT, low, high, unit[0], lead=first)


def _percent_range_end(
    tokens: Tokens, numeral: Numeral, i: int
) -> tuple[float | None, tuple[str, int]] | None:
    """The second of "10% to 12%", "between 10% and 12%"; "from 10% to 145%" are two figures."""
    before = tokens.low(numeral.first - 1)
    between = before == "between" and tokens.low(i) == "and"
    if before == "from" or not (between or tokens.low(i) in en.RANGE_WORDS):
        return None
    other = numeral_at(tokens, i + 1)
    unit = _percent_at(tokens, other.last) if other is not None else None
    if other is None or unit is None or other.low <= numeral.low:
        return None
    return None if is_level(tokens, numeral.first, numeral, other) else (other.high, unit)


def _percent_at(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """A percent unit at token ``i``, and the token after it."""
    if tokens.low(i) == "-" and tokens.glued(i):
        i += 1
    pair = (tokens.low(i), tokens.low(i + 1))
    if pair in en.PERCENT:
        return en.PERCENT[pair], i + 2
    if pair[:1] not in en.PERCENT:
        return None
    if pair[0] in ("percentage", "percent") and pair[1] == "-" and tokens.low(i + 2) == "point":
        return "percentage point", i + 3
    return en.PERCENT[pair[:1]], i + 1


def _percent_of(tokens: Tokens, i: int) -> Amount | None:
    """The number after the unit, as in a table's head: "per cent of 210"."""
    if tokens.lows[i] not in ("percent", "percents", "per") or tokens.kind(i - 1) in (
        "number",
        "word",
    ):
        return None
    at = i + 2 if tokens.lows[i : i + 2] == ["per", "cent"] else i + 1
    if tokens.low(at) != "of" or (at == i + 1 and tokens.lows[i] == "per"):
        return None
    numeral = numeral_at(tokens, at + 1)
    if numeral is None or tokens.kind(numeral.last) == "word":
        return None
    return Amount(i, numeral.last, FigureKind.PERCENT, numeral.low, numeral.high, "%", lead=i)


# --- measures -----------------------------------------------------------------------------------

_AFTER_DIGITS = frozenset(
    {"ha", "mt", "nm", "db", "hp", "tb", "gb", "mb", "ml", "ft", "kb", "hz", "oz"}
)


def _measure_after(tokens: Tokens, amount: Amount) -> Amount | None:
    """A unit of measure after the number: "40 km", "two square miles", "12-foot", "30C"."""
    i = amount.last
    hyphen = tokens.low(i) == "-" and tokens.glued(i) and tokens.glued(i + 1)
    i += hyphen
    word, form = tokens.low(i), tokens.form(i)
    if word in ("pound", "pounds") and is_weight(tokens, i):
        return replace(amount, kind=FigureKind.QUANTITY, unit="pound-mass", last=i + 1)
    if word in units.DURATIONS:
        return _duration(tokens, amount, i)
    pair = (units.UNITS.get(word, word), units.UNITS.get(tokens.low(i + 1), tokens.low(i + 1)))
    if pair in units.PHRASES:
        return replace(amount, kind=FigureKind.QUANTITY, unit=units.PHRASES[pair], last=i + 2)
    digits = tokens.kind(amount.last - 1) == "number"
    glued = digits and tokens.glued(amount.last) and not hyphen
    # "30C" is a temperature, "30c" are cents
    if glued and word in units.GLUED_UNITS and (word not in "cf" or form.isupper()):
        unit = units.GLUED_UNITS[word]
        return replace(amount, kind=FigureKind.QUANTITY, unit=unit, last=i + 1)
    if word not in units.UNITS or (word in _AFTER_DIGITS and not digits):
        return None
    measured = replace(amount, kind=FigureKind.QUANTITY, unit=units.UNITS[word], last=i + 1)
    return _per(tokens, measured)


def _per(tokens: Tokens, amount: Amount) -> Amount:
    """“Miles per hour”, “km/h”, “barrels a day”."""
    i = amount.last
    if tokens.low(i) in ("per", "a", "an", "/"):
        other = {"h": "hour", "s": "second"}.get(tokens.low(i + 1), tokens.low(i + 1))
        unit = units.PHRASES.get((amount.unit, other))
        if unit:
            return replace(amount, unit=unit, last=i + 2)
    return amount


def _duration(tokens: Tokens, amount: Amount, i: int) -> Amount:
    """A length of time or an age: "six years", "34-year-old"."""
    unit, last = units.DURATIONS[tokens.low(i)], i + 1
    following = (tokens.low(last), tokens.low(last + 1))
    if following[0] in ("old", "olds"):
        unit, last = f"{unit} of age", last + 1
    elif following in (("-", "old"), ("-", "olds"), ("of", "age")):
        unit, last = f"{unit} of age", last + 2
    return replace(amount, kind=FigureKind.QUANTITY, unit=unit, last=last)


# --- multiples and ranks ------------------------------------------------------------------------


_WITH_MULTIPLE = group("figures.with_multiple")


def _multiple(tokens: Tokens, i: int) -> Amount | None:
    low, after = tokens.lows[i], tokens.low(i + 1)
    if after in _WITH_MULTIPLE:  # "doubled down on the plan"
        return None
    if low == "twice" and after not in ("as", "the", "its", "their", "that", "what"):
        return None
    return Amount(i, i + 1, FigureKind.MULTIPLE, en.MULTIPLES[low], en.MULTIPLES[low], lead=i)


def _ordinal(tokens: Tokens, i: int) -> Amount | None:
    """An ordinal, or a rank: "third-largest"."""
    low = tokens.lows[i]
    value = float(en.ORDINALS.get(low) or re.sub(r"\D", "", low)[:12])
    hyphen = tokens.low(i + 1) == "-"
    # "first harvest" ends as superlatives do
    rank = tokens.low(i + 2 if hyphen else i + 1).endswith("est") and (hyphen or low != "first")
    last = i + (3 if hyphen else 2) if rank else i + 1
    kind = FigureKind.RANK if rank else FigureKind.ORDINAL
    return Amount(i, last, kind, value, value, lead=i)

"""Figures of a sentence: percentages, money, quantities, counts, multiples and ranks.

:func:`find` reads the number, its modifier and its unit; what it measures is for ``subject``.
Numbers that are names or labels ("COVID-19", "Key Point 1", "Section 301", scores, times) are
left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefing.facts import english as en
from briefing.facts import units
from briefing.facts import words as wd
from briefing.facts.lexicon import group
from briefing.facts.numbers import Numeral, numeral_at
from briefing.facts.tokens import Tokens
from briefing.model import FigureKind


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure at tokens ``first`` to ``last`` (excluded).

    ``noun`` is the tokens of the thing counted, (0, 0) where there is none; ``lead`` to ``bound``
    (excluded) are the tokens with a modifier before or after.
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


def find(tokens: Tokens, taken: bytearray) -> list[Amount]:
    """The figures of a sentence in order; ``taken`` marks tokens that are part of a date."""
    found: list[Amount] = []
    i = 0
    while i < len(tokens):
        amount = None if taken[i] else _amount(tokens, i, taken)
        if amount is None:
            i += 1
            continue
        found.append(_modified(tokens, amount))
        i = max(amount.last, i + 1)
    return found


def _amount(tokens: Tokens, i: int, taken: bytearray) -> Amount | None:
    low = tokens.lows[i]
    if low in en.MULTIPLES:
        return _multiple(tokens, i)
    if low in en.ORDINALS or tokens.kinds[i] == "ordinal":
        return _ordinal(tokens, i)
    money = _money_prefixed(tokens, i)
    if money is not None:
        return money
    numeral = numeral_at(tokens, i)
    if numeral is None or any(taken[numeral.first : numeral.last]):
        return None
    return _after_number(tokens, _signed(tokens, numeral), taken)


def _signed(tokens: Tokens, numeral: Numeral) -> Numeral:
    """With a minus sign that is no hyphen and no dash between words."""
    i = numeral.first - 1
    if tokens.low(i) not in en.MINUS:
        return numeral
    if tokens.low(i) in ("minus", "negative") or (
        tokens.glued(numeral.first) and not tokens.glued(i) and tokens.low(i) != "–"
    ):
        high = -numeral.high if numeral.high is not None else None
        return replace(numeral, low=-numeral.low, high=high, first=i)
    return numeral


# --- money before the number --------------------------------------------------------------------


def _currency_at(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """A currency sign or code at token ``i`` and the token after: "US$", "€", "CHF"."""
    form, low = tokens.form(i), tokens.low(i)
    if form in en.SYMBOLS:
        after = i + 1
        return en.SYMBOLS[form], after
    if tokens.form(i + 1) == "$":
        if low in en.DOLLARS and (tokens.glued(i + 1) or low in ("c", "us", "u.s.")):
            return en.DOLLARS[low], i + 2
        if form.upper() in en.CODES:
            return form.upper(), i + 2
    if tokens.form(i + 1) == "£" and tokens.glued(i + 1) and form.isupper():
        return "GBP", i + 2
    if form in en.CODES or (low in en.PREFIX_CODES and form != "SEN"):
        after = i + 1
        if tokens.form(after) == "." and tokens.kind(after + 1) == "number":
            after += 1
        return en.CODE_ALIASES.get(low) or (form if form in en.CODES else low), after
    return None


def _money_prefixed(tokens: Tokens, i: int) -> Amount | None:
    sign = _currency_at(tokens, i)
    if sign is None:
        return None
    unit, at = sign
    minus = tokens.form(at) in ("-", "−") and tokens.glued(at + 1)
    at += minus
    numeral = numeral_at(tokens, at) if tokens.kind(at) == "number" else None
    if numeral is None:
        return None
    if minus or (tokens.form(i - 1) in ("-", "−") and tokens.glued(i) and not tokens.glued(i - 1)):
        numeral = replace(numeral, low=-numeral.low, high=-(numeral.high or 0))
    last = numeral.last
    low, high = numeral.low, numeral.high
    other = _range_end(tokens, last)
    if other is not None:
        low, high, last = _joined(numeral, other)
    if tokens.low(last) in en.CURRENCY_WORDS and tokens.low(last) not in en.AMBIGUOUS_CURRENCY:
        last += 1
    elif tokens.form(last) in en.CODES:
        unit, last = en.CODE_ALIASES.get(tokens.low(last), tokens.form(last)), last + 1
    return Amount(i, last, FigureKind.MONEY, low, high, unit, lead=i)


def _range_end(tokens: Tokens, i: int) -> Numeral | None:
    """The second number of a range whose connector is token ``i``: "to 12", "-40", "-$5"."""
    if tokens.low(i) not in en.RANGE_WORDS:
        return None
    at = i + 1
    sign = _currency_at(tokens, at)
    if sign is not None:
        at = sign[1]
    if tokens.kind(at) != "number" and tokens.low(i) != "to":
        return None
    return numeral_at(tokens, at)


def _joined(first: Numeral, second: Numeral) -> tuple[float, float | None, int]:
    """Bounds of a range; "5 to 6 million" scales both."""
    low = first.low
    if second.scaled and not first.scaled and second.low and low < 1000 <= second.low:
        scale = 10.0 ** (len(str(int(second.low))) - 1)
        while scale > 1 and low * scale > second.low:
            scale /= 1000
        low *= max(scale if scale in (1e3, 1e6, 1e9, 1e12) else _thousands(second.low), 1)
    return low, second.high, second.last


def _thousands(value: float) -> float:
    scale = 1.0
    while value >= scale * 1000:
        scale *= 1000
    return scale


# --- the number first ---------------------------------------------------------------------------


def _after_number(tokens: Tokens, numeral: Numeral, taken: bytearray) -> Amount | None:
    """What the words after a number make of it."""
    first, last = numeral.first, numeral.last
    low, high = numeral.low, numeral.high
    ranged = False
    unit = _percent_at(tokens, last)
    if unit is None:
        other = _range_end(tokens, last)
        if other is not None and not _is_score(tokens, numeral, other):
            low, high, last = _joined(numeral, other)
            ranged = True
            unit = _percent_at(tokens, last)
    elif tokens.low(last + 1 if unit[1] == last + 1 else unit[1]) in en.RANGE_WORDS:
        other = _range_end(tokens, unit[1])
        end = _percent_at(tokens, other.last) if other else None
        if other is not None and end is not None and not _moves_from(tokens, first):
            return Amount(first, end[1], FigureKind.PERCENT, low, other.high, end[0], lead=first)
    if unit is not None:
        return Amount(first, unit[1], FigureKind.PERCENT, low, high, unit[0], lead=first)
    amount = Amount(first, last, FigureKind.NUMBER, low, high, lead=first)
    return (
        _money_after(tokens, amount, numeral)
        or _measure_after(tokens, amount)
        or _count_after(tokens, amount, numeral, ranged, taken)
    )


def _moves_from(tokens: Tokens, first: int) -> bool:
    """Whether "from" stands before: "from 10% to 145%" are two figures, before and after."""
    return tokens.low(first - 1) == "from"


def _percent_at(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """A percent unit at token ``i``, and the token after it."""
    if tokens.low(i) == "-":
        i += 1
    pair = (tokens.low(i), tokens.low(i + 1))
    if pair in en.PERCENT:
        return en.PERCENT[pair], i + 2
    if pair[:1] in en.PERCENT:
        if pair[0] in ("bp", "pp") and not (tokens.glued(i) or tokens.kind(i - 1) == "number"):
            return None
        if pair[1] == "-" and tokens.low(i + 2) == "point" and pair[0] in ("percentage", "percent"):
            return "percentage point", i + 3
        return en.PERCENT[pair[:1]], i + 1
    return None


def _money_after(tokens: Tokens, amount: Amount, numeral: Numeral) -> Amount | None:
    """A currency word, sign or code after the number: "300 million euros", "12-cent"."""
    i = amount.last
    if tokens.low(i) == "-" and tokens.glued(i) and tokens.glued(i + 1):
        i += 1
    word = tokens.low(i)
    nation, after = "", i
    for length in (2, 1):
        words = " ".join(tokens.lows[i : i + length])
        if words in en.NATIONS and tokens.low(i + length) in en.CURRENCY_WORDS:
            nation, after = en.NATIONS[words], i + length
            break
    word = tokens.low(after)
    if word in en.CURRENCY_WORDS and not (
        word in en.AMBIGUOUS_CURRENCY and not nation and not _is_money(tokens, i, numeral)
    ):
        unit = nation if nation and word in en.SHARED_CURRENCIES else en.CURRENCY_WORDS[word]
        return _with_cents(
            tokens, replace(amount, kind=FigureKind.MONEY, unit=unit, last=after + 1)
        )
    if tokens.form(i) in en.SYMBOLS and not (
        tokens.kind(i + 1) == "number" and tokens.glued(i + 1)
    ):
        return replace(amount, kind=FigureKind.MONEY, unit=en.SYMBOLS[tokens.form(i)], last=i + 1)
    if tokens.form(i) in en.CODES:
        unit = en.CODE_ALIASES.get(tokens.low(i), tokens.form(i))
        scale = en.SCALES.get(tokens.low(i + 1), 1.0)
        high = amount.high * scale if amount.high is not None else None
        return replace(
            amount,
            kind=FigureKind.MONEY,
            unit=unit,
            low=amount.low * scale,
            high=high,
            last=i + 1 + (scale > 1),
        )
    if amount.high is None and tokens.low(i) == "in" and numeral.scaled:
        if {"billions", "millions", "trillions"} & set(tokens.lows[amount.first : amount.last]):
            if tokens.low(i + 1) not in ("the", "a", "need", "poverty") and not tokens.capital(
                i + 1
            ):
                return replace(amount, kind=FigureKind.MONEY)
    return None


_WEIGHT = group("figures.weight")


def _is_money(tokens: Tokens, i: int, numeral: Numeral) -> bool:
    """Whether an ambiguous currency word means money: "won", "mark", "pounds", "p"."""
    word = tokens.low(i)
    if word == "p":
        return numeral.digits and tokens.glued(i)
    if word == "won":
        return numeral.scaled or tokens.low(i + 1) in (".", ",", "(", "", "to", "in", "per", "a")
    if word in ("pound", "pounds"):
        return not _WEIGHT & set(tokens.lows[max(0, i - 8) : i + 4]) and tokens.low(i + 1) != "of"
    return word != "mark" and word != "real"


def _with_cents(tokens: Tokens, amount: Amount) -> Amount:
    """ "Thirteen dollars and forty-five cents", "15 dollars 50"."""
    i = amount.last
    if amount.unit in ("cent", "pence") or amount.high != amount.low:
        return amount
    at = i + 1 if tokens.low(i) == "and" else i
    small = numeral_at(tokens, at)
    if small is None or not 0 < small.low < 100 or small.scaled or small.low != int(small.low):
        return amount
    if en.CURRENCY_WORDS.get(tokens.low(small.last)) in ("cent", "pence"):
        value = amount.low + small.low / 100
        return replace(amount, low=value, high=value, last=small.last + 1)
    if at == i and tokens.low(small.last) in ("", ".", ","):
        value = amount.low + small.low / 100
        return replace(amount, low=value, high=value, last=small.last)
    return amount


def _unit_word(tokens: Tokens, i: int) -> str:
    word = tokens.low(i)
    return units.UNITS.get(word, word)


def _measure_after(tokens: Tokens, amount: Amount) -> Amount | None:
    """A unit of measure after the number: "40 km", "two square miles", "12-foot", "30C"."""
    i = amount.last
    hyphen = tokens.low(i) == "-" and tokens.glued(i) and tokens.glued(i + 1)
    i += hyphen
    word = tokens.low(i)
    if word in units.DURATIONS:
        return _duration(tokens, amount, i)
    pair = (_unit_word(tokens, i), _unit_word(tokens, i + 1))
    if pair in units.PHRASES:
        return replace(amount, kind=FigureKind.QUANTITY, unit=units.PHRASES[pair], last=i + 2)
    glued = tokens.glued(amount.last) and tokens.kind(amount.last - 1) == "number"
    form = tokens.form(i)
    if glued and not hyphen and word in units.GLUED_UNITS and (word not in "cf" or form.isupper()):
        return replace(amount, kind=FigureKind.QUANTITY, unit=units.GLUED_UNITS[word], last=i + 1)
    if (
        word in units.UNITS
        and word not in ("second", "degree", "°")
        and not (
            word in ("ha", "mt", "nm", "db", "hp", "tb", "gb", "mb", "ml", "ft")
            and tokens.kind(amount.last - 1) != "number"
        )
    ):
        return _per_hour(
            tokens, replace(amount, kind=FigureKind.QUANTITY, unit=units.UNITS[word], last=i + 1)
        )
    if word in ("degree", "degrees", "°"):
        return replace(amount, kind=FigureKind.QUANTITY, unit="degree", last=i + 1)
    return None


def _per_hour(tokens: Tokens, amount: Amount) -> Amount:
    """ "Miles per hour", "km/h", "barrels a day"."""
    i = amount.last
    if tokens.low(i) in ("per", "a", "an", "/"):
        other = {"h": "hour", "s": "second"}.get(tokens.low(i + 1), tokens.low(i + 1))
        unit = units.PHRASES.get((amount.unit, other))
        if unit:
            return replace(amount, unit=unit, last=i + 2)
    return amount


def _duration(tokens: Tokens, amount: Amount, i: int) -> Amount:
    unit = units.DURATIONS[tokens.low(i)]
    last = i + 1
    rest = [tokens.low(last + k) for k in range(2)]
    if rest[0] == "-" and rest[1] in ("old", "olds"):
        return replace(amount, kind=FigureKind.QUANTITY, unit=f"{unit} of age", last=last + 2)
    if rest[0] in ("old",) or rest == ["of", "age"]:
        return replace(
            amount,
            kind=FigureKind.QUANTITY,
            unit=f"{unit} of age",
            last=last + (1 if rest[0] == "old" else 2),
        )
    return replace(amount, kind=FigureKind.QUANTITY, unit=unit, last=last)


# --- things counted -----------------------------------------------------------------------------

_LABELS = group("figures.labels")
_ONE_NOT = group("figures.one_not")
_SCORING = group("figures.scoring")


def _is_score(tokens: Tokens, first: Numeral, second: Numeral) -> bool:
    """Whether "3-1" is a result and no range."""
    if tokens.low(first.last) == "to":
        return False
    if second.low <= first.low:
        return True
    around = set(
        tokens.lows[max(0, first.first - 6) : first.first]
        + tokens.lows[second.last : second.last + 3]
    )
    return second.low < 160 and bool(around & _SCORING)


def _is_label(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether a number is a name or part of one: "COVID-19", "Section 301", "Boeing 737"."""
    i = numeral.first
    before = tokens.low(i - 1)
    if (
        before in ("-", "–", "/", ".", "#", ":", "@", "_")
        and tokens.glued(i)
        and tokens.glued(i - 1)
    ):
        return True
    if tokens.glued(i) and tokens.kind(i - 1) in ("word", "abbreviation"):
        return True
    if before == "." and tokens.low(i - 2) in ("no", "nos"):
        return True
    if before in _LABELS and numeral.digits:
        return True
    if before == "of" and tokens.low(i - 2) == "group":
        return True
    if (
        before in ("and", ",", "to")
        and tokens.kind(i - 2) == "number"
        and tokens.low(i - 3) in _LABELS
    ):
        return True
    return bool(
        tokens.glued(numeral.last)
        and numeral.digits
        and tokens.kind(numeral.last) in ("word", "clock")
    )


def _count_after(
    tokens: Tokens, amount: Amount, numeral: Numeral, ranged: bool, taken: bytearray
) -> Amount | None:
    """A count of things, or a bare number where it can be nothing else."""
    if _is_label(tokens, numeral):
        return None
    i = amount.last
    if numeral.fraction:
        return amount
    if numeral.low == 1 and not numeral.digits and not numeral.scaled:
        if tokens.low(i) in _ONE_NOT or tokens.low(amount.first - 1) in (
            "no",
            "any",
            "every",
            "this",
            "that",
            "the",
            "which",
            "each",
            "-",
            "another",
        ):
            return None
    if tokens.low(i) in ("-", "–") and not ranged and tokens.kind(i + 1) in ("number",):
        return None
    if tokens.low(i) == "of" and tokens.low(i + 1) in (
        "the",
        "them",
        "its",
        "their",
        "these",
        "those",
    ):
        noun = counted(tokens, i + 2, amount.low)
    elif tokens.low(i) == "of":
        noun = counted(tokens, i + 1, amount.low) if amount.high is None else None
    else:
        noun = counted(tokens, i, amount.low)
    if noun is not None:
        if any(taken[noun[0] : noun[1]]):
            return None
        unit = singular(tokens, noun)
        return replace(amount, kind=FigureKind.COUNT, unit=unit, noun=noun)
    return amount if _stands_alone(tokens, amount, numeral) else None


def _stands_alone(tokens: Tokens, amount: Amount, numeral: Numeral) -> bool:
    before = tokens.low(amount.first - 1)
    if tokens.capital(amount.first - 1) and amount.first > 1 and numeral.digits:
        return False
    if numeral.digits and not numeral.scaled and amount.first == 0:
        return False
    if before in ("(", "[", "'", "’") or tokens.low(amount.last) in (")", ":", "/", "]"):
        return numeral.scaled
    return True


def counted(tokens: Tokens, i: int, value: float) -> tuple[int, int] | None:
    """Tokens of the noun phrase that a number counts, from the first modifier to its head."""
    first = i
    if tokens.low(i) == "-" and tokens.glued(i) and tokens.glued(i + 1):
        i += 1
        first = i
        return (i, i + 1) if tokens.kind(i) == "word" else None
    last_noun = None
    k = i
    while k < len(tokens) and k < i + 6:
        low = tokens.lows[k]
        if tokens.kinds[k] not in ("word", "abbreviation") or low in ("a.m.", "p.m.", "am", "pm"):
            if low == "-" and tokens.glued(k) and tokens.glued(k + 1):
                k += 1
                continue
            if (
                low == ","
                and wd.is_adjective(tokens.low(k - 1))
                and wd.is_adjective(tokens.low(k + 1))
            ):
                k += 1
                continue
            break
        if low in wd.FUNCTION and not (
            low in ("more", "other", "such", "total") and last_noun is None
        ):
            break
        if tokens.low(k + 1) == "-" and tokens.glued(k + 1) and tokens.glued(k + 2):
            k += 2
            continue
        if not wd.is_adjective(low):
            last_noun = k
            if is_plural(low) and tokens.low(k + 1) not in _FOLLOWING_NOUNS:
                break
        k += 1
    if last_noun is None:
        return None
    if value != 1 and not is_plural(tokens.lows[last_noun]):
        plural = next((j for j in range(i, last_noun) if is_plural(tokens.lows[j])), None)
        if plural is None and tokens.lows[last_noun].endswith(("ed", "ing")):
            return None
        last_noun = plural if plural is not None else last_noun
    while first < last_noun and (tokens.lows[first] in ("more", "other", "such")):
        first += 1
    return first, last_noun + 1


_FOLLOWING_NOUNS = group("figures.following_nouns")
_PLURALS = group("figures.plurals")
_SINGULARS = {
    "people": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "mice": "mouse",
    "teeth": "tooth",
    "crises": "crisis",
    "analyses": "analysis",
    "bases": "base",
    "buses": "bus",
    "gases": "gas",
    "viruses": "virus",
    "series": "series",
    "species": "species",
    "others": "other",
}


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    return word in _PLURALS or (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    )


def singular(tokens: Tokens, noun: tuple[int, int]) -> str:
    """The thing counted, in singular, without the adjectives before it: "trade agreement"."""
    first, last = noun
    while first < last - 1 and (
        wd.is_adjective(tokens.lows[first]) or tokens.forms[first] in ("-", ",")
    ):
        first += 1
    words = [tokens.forms[k] if tokens.capital(k) else tokens.lows[k] for k in range(first, last)]
    words[-1] = _singular(words[-1])
    return re.sub(r" ?- ?", "-", " ".join(words))


def _singular(word: str) -> str:
    if word in _SINGULARS or not is_plural(word):
        return _SINGULARS.get(word, word)
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


# --- multiples, ranks, modifiers ----------------------------------------------------------------


def _multiple(tokens: Tokens, i: int) -> Amount | None:
    low = tokens.lows[i]
    if low == "twice" and tokens.low(i + 1) not in ("as", "the", "its", "their", "that", "what"):
        return None
    value = en.MULTIPLES[low]
    return Amount(i, i + 1, FigureKind.MULTIPLE, value, value, lead=i)


def _ordinal(tokens: Tokens, i: int) -> Amount | None:
    low = tokens.lows[i]
    value = en.ORDINALS.get(low) or float(re.sub(r"\D", "", low)[:12])
    rank = tokens.low(i + 1) == "-" and tokens.low(i + 2).endswith("est")
    rank = rank or (tokens.low(i + 1).endswith("est") and low != "first")
    kind = FigureKind.RANK if rank else FigureKind.ORDINAL
    last = i + (3 if tokens.low(i + 1) == "-" and rank else 1)
    return Amount(i, last, kind, float(value), float(value), lead=i)


def _modified(tokens: Tokens, amount: Amount) -> Amount:
    """With the modifier before ("more than") or after ("or more") the number."""
    first = amount.first
    for length in (4, 3, 2, 1):
        if first - length < 0:
            continue
        words = " ".join(tokens.lows[first - length : first])
        if words in en.MODIFIERS:
            if words in ("around", "over", "some", "about", "under", "above", "below") and (
                tokens.low(first - 2) in ("all", "take", "took", "taken")
            ):
                break
            return replace(amount, modifier=en.MODIFIERS[words], lead=first - length)
    after = " ".join(tokens.lows[amount.last : amount.last + 2])
    if after in en.MODIFIERS_AFTER:
        return replace(amount, modifier=en.MODIFIERS_AFTER[after], trail=2)
    return amount

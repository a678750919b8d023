"""Sums of money: sign, code or word before or after the number."""

from __future__ import annotations

from dataclasses import replace

from briefing.facts import english as en
from briefing.facts import english_money as money_words
from briefing.facts.amounts import Amount, is_level, joined, range_end
from briefing.facts.lexicon import group
from briefing.facts.numbers import Numeral, numeral_at
from briefing.facts.tokens import Tokens
from briefing.model.article import FigureKind

_WEIGHT = group("figures.weight")
_SUMS = group("money.sums")
_SAFE_LOWER_CODES = group("money.lower_codes")
_CODE_SCALES = {"M": 1e6, "B": 1e9, "K": 1e3, "T": 1e3}
_MINUS = ("-", "−")


def money_before(tokens: Tokens, i: int) -> Amount | None:
    """A sum whose currency stands before the number: "$1.2bn", "US$5", "CHF 20", "Rs 500"."""
    sign = currency_at(tokens, i)
    if sign is None:
        return None
    unit, at, scale = sign
    # "$-5" is written as well as "-$5"
    minus = tokens.form(at) in _MINUS and tokens.glued(at + 1)
    numeral = numeral_at(tokens, at + minus) if tokens.kind(at + minus) == "number" else None
    if numeral is None:
        return None
    if minus or (tokens.form(i - 1) in _MINUS and tokens.glued(i) and not tokens.glued(i - 1)):
        numeral = replace(numeral, low=-numeral.low, high=-(numeral.high or 0))
    low, high, last = numeral.low, numeral.high, numeral.last
    second = currency_at(tokens, last + 1)
    other = range_end(tokens, last, second[1] if second else last + 1)
    if other is not None and is_level(tokens, i, numeral, other):
        other = None
    elif other is None and tokens.low(i - 1) == "between" and tokens.low(last) == "and":
        other = numeral_at(tokens, second[1] if second else last + 1)
    # "from $5 to $7", each with its sign, are two sums, and the way from one to the other
    if other is not None and not (second and tokens.low(i - 1) == "from"):
        low, high, last = joined(numeral, other)
    unit, last = _named_again(tokens, unit, last)
    high = high * scale if high is not None else None
    return Amount(i, last, FigureKind.MONEY, low * scale, high, unit, lead=i)


def _named_again(tokens: Tokens, unit: str, last: int) -> tuple[str, int]:
    """“$5 million dollars”, “$5 USD”: the currency named a second time."""
    word = tokens.low(last)
    if word in money_words.CURRENCY_WORDS and word not in money_words.AMBIGUOUS_CURRENCY:
        return unit, last + 1
    if tokens.form(last) in money_words.CODES and unit == "USD":
        return money_words.CODE_ALIASES.get(word, tokens.form(last)), last + 1
    return unit, last


def currency_at(tokens: Tokens, i: int) -> tuple[str, int, float] | None:
    """A currency sign or code at token ``i``, the token after, and the scale that it implies."""
    form, low = tokens.form(i), tokens.low(i)
    glued = tokens.glued(i + 1) and tokens.glued(i + 2) and tokens.kind(i + 2) == "number"
    if form == "$" and glued and tokens.low(i + 1) in money_words.DOLLARS:
        return money_words.DOLLARS[tokens.low(i + 1)], i + 2, 1.0
    if form in money_words.SYMBOLS:
        return money_words.SYMBOLS[form], i + 1, 1.0
    following = tokens.form(i + 1)
    if following == "$":
        # with a space between only these are a country: "a $5 note" is no Australian one
        if low in money_words.DOLLARS and (
            tokens.glued(i + 1) or low in ("c", "us", "u.s.", "hk", "nz")
        ):
            return money_words.DOLLARS[low], i + 2, 1.0
        if form.upper() in money_words.CODES:
            return form.upper(), i + 2, 1.0
    if following == "£" and tokens.glued(i + 1) and form.isupper():
        return "GBP", i + 2, 1.0
    code = _code(form)
    if code is not None:
        return code[0], i + 1, code[1]
    if form in money_words.GLUED_CODES and tokens.glued(i + 1):
        return money_words.GLUED_CODES[form], i + 1, 1.0
    if low in money_words.PREFIX_CODES and form != "SEN":
        dotted = tokens.form(i + 1) == "." and tokens.kind(i + 2) == "number"
        return money_words.CODE_ALIASES.get(low, low), i + 1 + dotted, 1.0
    return None


def _code(form: str) -> tuple[str, float] | None:
    """An ISO code, perhaps with a scale before it ("MEUR"), and that scale."""
    if form in money_words.CODES:
        return money_words.CODE_ALIASES.get(form.lower(), form), 1.0
    # in small letters most codes are words: "all", "try", "top"
    if form.lower() == form and form in _SAFE_LOWER_CODES:
        return money_words.CODE_ALIASES.get(form, form.upper()), 1.0
    if len(form) == 4 and form[1:] in money_words.CODES and form[0] in _CODE_SCALES:
        return form[1:], _CODE_SCALES[form[0]]
    return None


def money_after(tokens: Tokens, amount: Amount, numeral: Numeral) -> Amount | None:
    """A currency word, sign or code after the number: "300 million euros", "12-cent"."""
    i = amount.last
    if tokens.low(i) == "-" and tokens.glued(i) and tokens.glued(i + 1):
        i += 1
    worded = _worded(tokens, amount, numeral, i)
    if worded is not None:
        return worded
    form = tokens.form(i)
    if form in money_words.SYMBOLS and not (tokens.kind(i + 1) == "number" and tokens.glued(i + 1)):
        return replace(amount, kind=FigureKind.MONEY, unit=money_words.SYMBOLS[form], last=i + 1)
    code = _code(form)
    if code is not None:
        return _with_cents(tokens, _coded(tokens, amount, i, *code))
    return _unstated(tokens, amount, i) if amount.high is None else None


def _worded(tokens: Tokens, amount: Amount, numeral: Numeral, i: int) -> Amount | None:
    if amount.high is None and tokens.low(i) == "of":  # "billions of dollars"
        i += 1
    nation, after = "", i
    for length in (2, 1):
        words = " ".join(tokens.lows[i : i + length])
        if words in money_words.NATIONS and tokens.low(i + length) in money_words.CURRENCY_WORDS:
            nation, after = money_words.NATIONS[words], i + length
            break
    word = tokens.low(after)
    if word not in money_words.CURRENCY_WORDS:
        return None
    if word in money_words.AMBIGUOUS_CURRENCY and not nation and not _is_money(tokens, i, numeral):
        return None
    unit = (
        nation
        if nation and word in money_words.SHARED_CURRENCIES
        else money_words.CURRENCY_WORDS[word]
    )
    return _with_cents(tokens, replace(amount, kind=FigureKind.MONEY, unit=unit, last=after + 1))


def _coded(tokens: Tokens, amount: Amount, i: int, unit: str, scale: float) -> Amount:
    """With a code after the number, and a scale after that: "75 USD million"."""
    more = en.SCALES.get(tokens.low(i + 1), 1.0)
    factor = scale * more
    high = amount.high * factor if amount.high is not None else None
    last = i + 1 + (more > 1)
    return replace(
        amount, kind=FigureKind.MONEY, unit=unit, low=amount.low * factor, high=high, last=last
    )


def _unstated(tokens: Tokens, amount: Amount, i: int) -> Amount | None:
    """“Hundreds of billions in disrupted trade”: money whose currency is not said."""
    scales = {"billions", "millions", "trillions"} & set(tokens.lows[amount.first : amount.last])
    after = tokens.low(i + 1)
    if not scales or tokens.low(i) != "in" or after in ("the", "a", "need", "poverty"):
        return None
    return None if tokens.capital(i + 1) else replace(amount, kind=FigureKind.MONEY)


def _is_money(tokens: Tokens, i: int, numeral: Numeral) -> bool:
    """Whether an ambiguous currency word means money: "won", "mark", "pounds", "p"."""
    word = tokens.low(i)
    if word == "p":
        return numeral.digits and tokens.glued(i)
    # in most reports "won" behind a number is a verb
    if word == "won":
        return numeral.scaled or tokens.low(i + 1) in (".", ",", "(", "", "to", "in", "per", "a")
    if word in ("pound", "pounds"):
        return not is_weight(tokens, i)
    return word not in ("mark", "real", "crown")


def is_weight(tokens: Tokens, i: int) -> bool:
    """Whether "pounds" at token ``i`` is a weight: "208 pounds of rope", "weighs 208 pounds"."""
    near = set(tokens.lows[max(0, i - 8) : i + 4])
    # where a sentence has sums in pounds, its other pounds are money too
    if near & _SUMS or "£" in tokens.text:
        return False
    return bool(_WEIGHT & near) or tokens.low(i + 1) in ("of", "per")


def _with_cents(tokens: Tokens, amount: Amount) -> Amount:
    """“Thirteen dollars and forty-five cents”, “15 dollars 50”."""
    i = amount.last
    if amount.unit in ("cent", "pence") or amount.high != amount.low:
        return amount
    at = i + 1 if tokens.low(i) == "and" else i
    small = numeral_at(tokens, at)
    if small is None or small.scaled or not 0 < small.low < 100 or small.low % 1:
        return amount
    value = amount.low + small.low / 100
    if money_words.CURRENCY_WORDS.get(tokens.low(small.last)) in ("cent", "pence"):
        return replace(amount, low=value, high=value, last=small.last + 1)
    # "15 dollars 50": only where nothing follows that 50 could count
    if at == i and tokens.low(small.last) in ("", ".", ","):
        return replace(amount, low=value, high=value, last=small.last)
    return amount

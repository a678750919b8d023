"""A sentence as one symbol a token, for the patterns of time expressions.

Here words with two lives are told apart: "may" and "March", "second", "fall", years and counts.
"""

from __future__ import annotations

from briefing.facts import english as en
from briefing.facts import english_money as money_words
from briefing.facts import english_time as time
from briefing.facts.accounts import year_of
from briefing.facts.lexicon import group
from briefing.facts.tokens import Tokens

_AFTER_MAY = group("dates.after_may")
_MONTH_LEADS = group("dates.month_leads")
_SHORT_NAMES = frozenset({"sun", "sat", "mon", "mar", "jan", "wed", "dec", "jun", "jul", "sep"})
_GLUED_UNITS = {"h": "h", "d": "u", "w": "u", "y": "u", "hr": "h", "hrs": "h"}


def symbols(tokens: Tokens) -> str:
    """One symbol a token (see ``english_time``); "_" for a word of no interest."""
    line = [_symbol(tokens, i) for i in range(len(tokens))]
    for first, last in _holidays(tokens):
        line[first:last] = "X" * (last - first)
    return "".join(line)


def _symbol(tokens: Tokens, i: int) -> str:
    kind, low = tokens.kinds[i], tokens.lows[i]
    if kind == "word":
        return _word_symbol(tokens, i, low)
    match kind:
        case "number":
            return _number_symbol(tokens, i)
        case "iso" | "slash":
            return "I"
        case "short":
            return "J"
        case "clock":
            return "C"
        case "ordinal":
            return "o" if int(low[:-2]) <= 31 else "_"
        case "decade":
            return "R"
        case "skip":
            return "_"
    if low in en.GLYPHS:
        return "n"
    return time.SYMBOLS.get(low, "_")


def _word_symbol(tokens: Tokens, i: int, low: str) -> str:
    if low in time.MONTHS or low in time.WEEKDAYS:
        return _name_symbol(tokens, i)
    if low in en.ONES or low in en.TENS or low in en.SCALES:
        return "N"
    if low in en.ORDINALS:
        # "per second" and "a split second" are the unit
        counted = low == "second" and tokens.low(i - 1) in ("one", "per", "split")
        return "h" if counted else "O"
    if low.startswith("fy") and year_of(low):
        return "&"
    if len(low) <= 3 and low in _GLUED_UNITS and tokens.glued(i) and tokens.kind(i - 1) == "number":
        return _GLUED_UNITS[low]
    symbol = time.SYMBOLS.get(low, "_")
    if symbol == "S":
        return "S" if _is_season(tokens, i) else "_"
    if symbol == "s" and tokens.form(i - 1) not in ("'", "’"):
        return "_"
    # "h" or "yr" without a number glued to it is no unit
    if symbol in "uh" and len(low) < 3:
        return "_"
    return symbol


def _number_symbol(tokens: Tokens, i: int) -> str:
    form, after = tokens.forms[i], tokens.low(i + 1)
    if tokens.form(i - 1) in money_words.SYMBOLS or (
        after in ("%", "percent", "per") and after != "per"
    ):
        return "_"
    if not form.isdigit():
        return "n" if "," not in form else "_"
    if len(form) == 8 and form[:2] in ("19", "20") and form[4:6] <= "12" and form[6:] <= "31":
        return "I"
    value = int(form) if len(form) < 5 else 0
    # years that reports tell of; what is beyond is a count
    if len(form) == 4 and 1000 <= value <= 2199:
        return "Y"
    return "d" if 1 <= value <= 31 and len(form) < 3 else "n"


def _name_symbol(tokens: Tokens, i: int) -> str:
    """Month and weekday names, with care for "may", "march", "sun" and short forms."""
    low = tokens.lows[i]
    symbol = "M" if low in time.MONTHS else "W"
    if low not in time.AMBIGUOUS:
        return "_" if low in ("april", "june") and _is_given_name(tokens, i) else symbol
    dotted = tokens.form(i + 1) == "."
    near = _day_like(tokens, i - 1) or _day_like(tokens, i + 2 if dotted else i + 1)
    near = near or (tokens.form(i + 1) in ("/", "-") and _day_like(tokens, i + 2))
    if not tokens.capital(i):
        # in small letters they are words, unless a day follows
        if low in ("sun", "sat", "mon", "mar"):
            return symbol if near and tokens.kind(i + 1) in ("number", "ordinal") else "_"
        if low in ("may", "march"):
            return symbol if near or tokens.low(i - 1) in ("in", "early", "late", "mid") else "_"
        return symbol
    if low in ("may", "march"):
        led = tokens.low(i - 1) in ("in", "since", "until", "during")
        return symbol if near or led or _month_like(tokens, i) else "_"
    if low in _SHORT_NAMES:
        if tokens.kind(i + 1) == "word" and tokens.capital(i + 1) and not near:
            return "_"  # a firm's name, a newspaper's
        return symbol if near or dotted or tokens.low(i - 1) in _MONTH_LEADS else "_"
    return symbol


def _is_given_name(tokens: Tokens, i: int) -> bool:
    """Whether "April" or "June" is a person's: a surname follows and nothing leads to a date."""
    following = tokens.form(i + 1)
    surname = following[:1].isupper() and not following.isupper() and len(following) > 2
    if tokens.kind(i + 1) != "word" or not surname or tokens.low(i - 1) in _MONTH_LEADS:
        return False
    return i > 0 and tokens.low(i + 2) in ("said", ",", "told", "was", "is", "says", "who")


def _day_like(tokens: Tokens, i: int) -> bool:
    form = tokens.form(i)
    if tokens.kind(i) == "ordinal":
        return True
    return form.isdigit() and (len(form) == 4 or (len(form) < 3 and 1 <= int(form) <= 31))


def _month_like(tokens: Tokens, i: int) -> bool:
    """Whether a capitalised "May" or "March" is the month here."""
    after, before = tokens.low(i + 1), tokens.low(i - 1)
    # there any word has a capital
    if i == 0 or before in ("“", '"', "‘", ":"):
        return after in ("'", "’", ",", "and", "to", "is", "was", "saw")
    if tokens.capital(i - 1) and tokens.kind(i - 1) == "word":
        return before in _MONTH_LEADS or before in time.WEEKDAYS or before in time.MONTHS
    if tokens.capital(i + 1) and before not in _MONTH_LEADS:
        return False
    return after not in _AFTER_MAY


def _is_season(tokens: Tokens, i: int) -> bool:
    """Whether "fall" or "spring" is a season here; the other seasons always are."""
    low, before, after = tokens.lows[i], tokens.low(i - 1), tokens.low(i + 1)
    if low not in ("fall", "spring"):
        return True
    if tokens.kind(i + 1) == "number" or (after == "of" and tokens.kind(i + 2) == "number"):
        return before not in ("to", "a", "will", "could", "may")
    if before in ("last", "next", "this", "early", "late", "mid", "previous", "following", "that"):
        return True
    if low == "spring":
        return before in ("in", "by", "since", "until", "the", "-") and after not in ("water", "of")
    return (
        before == "the"
        and tokens.low(i - 2) in ("in", "by", "since", "until", "during")
        and (after != "of")
    )


def _holidays(tokens: Tokens) -> list[tuple[int, int]]:
    """Token ranges of named holidays, the longest name first."""
    found = []
    i = 0
    while i < len(tokens):
        if tokens.lows[i] in time.FIRST_HOLIDAY_WORDS:
            last = _holiday_end(tokens, i)
            if last:
                found.append((i, last))
                i = last
                continue
        i += 1
    return found


def holiday_name(tokens: Tokens, first: int, last: int) -> str:
    """The words of a holiday with straight apostrophes, as the tables have them."""
    return tokens.slice(first, last).lower().replace("’", "'").replace(".", "")


def _holiday_end(tokens: Tokens, first: int) -> int:
    # the longest first ("Christmas Eve"); six tokens hold any with its apostrophe
    for last in range(min(first + 6, len(tokens)), first, -1):
        name = holiday_name(tokens, first, last)
        if is_holiday(name):
            return last
    return 0


def is_holiday(name: str) -> bool:
    """Whether a table has a day for the name that :func:`holiday_name` gave."""
    return name in time.HOLIDAYS or name in time.EASTER or name in time.FLOATING

"""Things counted: which words after a number it counts, and when a number counts nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.facts import words as wd
from briefing.facts.amounts import Amount
from briefing.facts.lexicon import group
from briefing.facts.numbers import Numeral
from briefing.facts.tokens import Tokens
from briefing.model.article import FigureKind

_LABELS = group("figures.labels")
_STREETS = group("counting.streets")
_ONE_NOT = group("figures.one_not")
_NOT_ONE = group("counting.not_one")
_SCORING = group("figures.scoring")
_HEADS = group("figures.following_nouns")
_PLURALS = group("figures.plurals")
_CLOSERS = frozenset({")", ":", "/", "]"})
_PLACES = frozenset({"in", "at", "from", "near", "of", "across"})
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
    "buses": "bus",
    "gases": "gas",
    "viruses": "virus",
    "series": "series",
    "species": "species",
    "others": "other",
    "shoes": "shoe",
    "movies": "movie",
}


def is_score(tokens: Tokens, first: Numeral, second: Numeral) -> bool:
    """Whether "3-1" is a result and no range."""
    if tokens.low(first.last) == "to":
        return False
    # a range goes up
    if second.low <= first.low:
        return True
    before = tokens.lows[max(0, first.first - 6) : first.first]
    around = set(before + tokens.lows[second.last : second.last + 3])
    # the highest scores that reports give are those of basketball, and lie below
    return second.low < 160 and bool(around & _SCORING)


def is_odds(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether a number is half of a saying ("2-to-1", "one-on-one") or none: "zero-hours"."""
    i, last = numeral.first, numeral.last
    after = tokens.lows[last : last + 3]
    before = tokens.lows[max(0, i - 3) : i]
    joined = ["-", "to", "-"], ["-", "on", "-"]
    glued = tokens.glued(last) and tokens.glued(last + 1)
    if (after in joined and glued) or (before in joined and tokens.glued(i)):
        return True
    return numeral.low == 0 and not numeral.digits and after[:1] == ["-"] and glued


def _is_address(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether a number is that of a house: "300 Slater Street"."""
    k = numeral.last
    # a street's name is short, and each of its words has a capital
    while k < numeral.last + 4 and tokens.capital(k):
        if k > numeral.last and tokens.lows[k].rstrip(".") in _STREETS:
            return True
        k += 1
    return False


def is_label(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether a number is a name or part of one: "COVID-19", "Section 301", "Boeing 737"."""
    i, last = numeral.first, numeral.last
    before = tokens.low(i - 1)
    glued = tokens.glued(i)
    if before in ("-", "–", "/", ".", "#", ":", "@", "_") and glued and tokens.glued(i - 1):
        return True
    if glued and tokens.kind(i - 1) in ("word", "abbreviation"):
        return True
    # "No. 3": the full stop is a token of its own
    if before == "." and tokens.low(i - 2) in ("no", "nos"):
        return True
    if before in _LABELS and (numeral.digits or tokens.capital(i - 1)):
        return True
    if _is_address(tokens, numeral):
        return True
    if before == "of" and tokens.low(i - 2) == "group":
        return True
    # "Sections 301 and 302": the label stands before the first of them only
    listed = before in ("and", ",", "to") and tokens.kind(i - 2) == "number"
    if listed and tokens.low(i - 3) in _LABELS:
        return True
    # "5G", "3D", "2:30": what is glued to digits makes a name or a time of them
    return tokens.glued(last) and numeral.digits and tokens.kind(last) in ("word", "clock")


def count_after(
    tokens: Tokens, amount: Amount, numeral: Numeral, ranged: bool, taken: bytearray
) -> Amount | None:
    """A count of things, or a bare number where it can be nothing else."""
    if is_label(tokens, numeral):
        return None
    i = amount.last
    if numeral.fraction:
        return amount
    # before a noun is looked for: what follows "aged 69" is another phrase
    if _is_age(tokens, amount, numeral):
        return replace(amount, kind=FigureKind.QUANTITY, unit="year of age")
    if _is_pronoun(tokens, amount, numeral):
        return None
    # a score or a telephone number, of which no half counts anything
    if tokens.low(i) in ("-", "–") and not ranged and tokens.kind(i + 1) == "number":
        return None
    if numeral.digits and not numeral.scaled and _in_name(tokens, amount.first, taken):
        return None
    noun = _noun_at(tokens, amount)
    if noun is not None and not any(taken[noun[0] : noun[1]]):
        return replace(amount, kind=FigureKind.COUNT, unit=singular(tokens, noun), noun=noun)
    if noun is not None:
        return None
    return amount if _stands_alone(tokens, amount, numeral) else None


def _is_age(tokens: Tokens, amount: Amount, numeral: Numeral) -> bool:
    """Whether a number is an age: "aged 69", or after a name "Anna Weber, 69,"."""
    first, last = amount.first, amount.last
    # nobody is older; "aged 200 years" is a tree or a cheese
    if tokens.low(first - 1) == "aged" and numeral.low < 120:
        return True
    between = tokens.form(first - 1) == "," and tokens.form(last) in (",", ".", ";", ")")
    named = _named(tokens, first - 2) if first >= 2 else False
    return between and named and numeral.digits and not numeral.scaled and 0 < numeral.low < 120


def _is_pronoun(tokens: Tokens, amount: Amount, numeral: Numeral) -> bool:
    """Whether "one" counts nothing: "one of them", "no one"."""
    if numeral.low != 1 or numeral.digits or numeral.scaled:
        return False
    return tokens.low(amount.last) in _ONE_NOT or tokens.low(amount.first - 1) in _NOT_ONE


def _noun_at(tokens: Tokens, amount: Amount) -> tuple[int, int] | None:
    i = amount.last
    if tokens.low(i) != "of":
        return counted(tokens, i, amount.low)
    if tokens.low(i + 1) in ("the", "its", "their", "these", "those", "our", "his", "her"):
        return counted(tokens, i + 2, amount.low)
    return counted(tokens, i + 1, amount.low) if amount.high is None else None


def _stands_alone(tokens: Tokens, amount: Amount, numeral: Numeral) -> bool:
    """Whether a number with nothing counted after it is a figure at all."""
    first, before = amount.first, tokens.low(amount.first - 1)
    if numeral.scaled:
        return True
    # a bare number that opens a line counts the items of a list
    if numeral.digits and first == 0:
        return False
    # "one" alone stands for a noun
    if not numeral.digits and numeral.low == 1:
        return False
    return before not in ("(", "[", "'", "’") and tokens.low(amount.last) not in _CLOSERS


def _in_name(tokens: Tokens, i: int, taken: bytearray) -> bool:
    """Whether a number follows a name and is part of it: "Apollo 11", "the FTSE 100".

    A name after "in" or "at" is a place: "In Texas 12 people died".
    """
    if i < 2 or taken[i - 1] or not _named(tokens, i - 1):
        return False
    k = i - 1
    while k >= 0 and (_named(tokens, k) or tokens.lows[k] in ("the", "&")):
        k -= 1
    # at the head of a sentence only "The" makes sure that a name has begun before the number
    if k < 0:
        return tokens.lows[0] == "the" and i > 1
    return tokens.lows[k] not in _PLACES


def _named(tokens: Tokens, i: int) -> bool:
    return tokens.kinds[i] == "word" and any(letter.isupper() for letter in tokens.forms[i])


def counted(tokens: Tokens, i: int, value: float) -> tuple[int, int] | None:
    """Tokens of the noun phrase that a number counts, from the first modifier to its head."""
    if tokens.low(i) == "-" and tokens.glued(i) and tokens.glued(i + 1):
        return (i + 1, i + 2) if tokens.kind(i + 1) == "word" else None
    first = i
    while tokens.low(first) in ("more", "other", "such", "of"):
        first += 1
    head = _head(tokens, first)
    if head is None:
        return None
    # more than one counts a plural, or the words are no noun phrase of this number
    if value != 1 and not is_plural(tokens.lows[head]):
        plural = next((j for j in range(first, head) if is_plural(tokens.lows[j])), None)
        if plural is None:
            return None
        head = plural
    return first, head + 1


def _head(tokens: Tokens, first: int) -> int | None:
    """The last noun of the phrase that begins at ``first``: its first plural, if it has one."""
    head = None
    k = first
    # seven tokens: behind a longer run of adjectives and hyphens stands another phrase
    while k < min(len(tokens), first + 7):
        low = tokens.lows[k]
        if tokens.kinds[k] not in ("word", "abbreviation") or low in ("a.m.", "p.m.", "am", "pm"):
            if not _joins(tokens, k):
                break
        elif low in wd.FUNCTION:
            break
        # what stands before a hyphen is never the head: "12 state-owned ferries"
        elif tokens.low(k + 1) == "-" and tokens.glued(k + 1) and tokens.glued(k + 2):
            k += 1
        elif not wd.is_adjective(low):
            # "40 people arrested": behind the noun comes its verb
            if head is not None and (low.endswith("ed") or low in wd.SAYING):
                break
            head = k
            if is_plural(low) and tokens.low(k + 1) not in _HEADS:
                break
        k += 1
    return head


def _joins(tokens: Tokens, k: int) -> bool:
    """Whether a mark stands inside the phrase: a hyphen, a comma between adjectives."""
    if tokens.forms[k] == "-":
        return tokens.glued(k) and tokens.glued(k + 1)
    between = wd.is_adjective(tokens.low(k - 1)) and wd.is_adjective(tokens.low(k + 1))
    return tokens.forms[k] == "," and between


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in _PLURALS:
        return True
    # "bus", "glass", "virus" and "crisis" are one
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def singular(tokens: Tokens, noun: tuple[int, int]) -> str:
    """The thing counted, in singular, without the adjectives before it: "trade agreement"."""
    first, last = noun
    while first < last - 1 and (wd.is_adjective(tokens.lows[first]) or tokens.forms[first] in "-,"):
        hyphen = tokens.low(first + 1) == "-" and tokens.glued(first + 1) and first + 3 < last
        first += 3 if hyphen else 1
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

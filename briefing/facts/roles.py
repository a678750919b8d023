"""What people are: the whole noun phrase of a role, before a name or after it.

A role ends where its noun phrase ends, never in a preposition, and holds no other person.
"""

from __future__ import annotations

from briefing.facts import structure
from briefing.facts import words as wd
from briefing.facts.lexicon import group, listed
from briefing.facts.phrases import Range, clause_end
from briefing.facts.tokens import Tokens
from briefing.language.clauses import Place

HONORIFICS = group("people.honorifics")
RANKS = group("people.ranks")
NOT_NAMES = group("people.not_names")
_SHIPS = frozenset({"lady", "lord", "sir", "dame", "miss"})
_ROLE_MODIFIERS = group("people.role_modifiers")
FAMILY = group("people.family")
_LONGEST_TITLE = 5
"""Words that the parse may put before a title: with more it has taken in what stands before
it."""
_WORDS = frozenset({"word", "abbreviation", "name"})


def namelike(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` can be part of a name: a word with a capital."""
    return tokens.capital(i) and tokens.kind(i) in ("word", "name", "abbreviation")


def is_role(word: str) -> bool:
    """Whether a lower-case word names what a person is."""
    return word in listed("roles")


def split_title(tokens: Tokens, run: Range) -> tuple[Range | None, Range]:
    """The title that a run begins with and the name that is left: "Vice Premier | He Lifeng"."""
    first, last = run
    # at the head of a sentence the noun has a capital too: "Biologist Ada Vey"
    if first == 0 and last > first + 2 and _is_doer(tokens, first):
        return (first, first + 1), (first + 1, last)
    # from the end: the last word of a title parts it from the name
    for k in range(last - 1, first - 1, -1):
        low = tokens.lows[k]
        if (is_role(low) or low in HONORIFICS) and k + 1 < last:
            start = k + 1
            # "Dr.": the full stop is a token of its own
            while start < last and tokens.forms[start] in (".", "-"):
                start += 1
            if low in RANKS:
                return (first, start), (start, last)
            # a "Lord" or "Dame" that opens the run says what somebody is, as "Mr" does not
            if low in HONORIFICS and (k > first or low not in _SHIPS):
                title = (first, k) if k > first and is_role(tokens.lows[k - 1]) else None
                return title, (start, last)
            return (first, k + 1), (start, last)
    return None, run


def of_office(tokens: Tokens, run: Range) -> tuple[Range | None, Range]:
    """The office that a run goes on with, and the name: "Secretary of | Health | Ada Venn"."""
    first, last = run
    if tokens.low(first - 1) != "of" or not is_role(tokens.low(first - 2)) or last - first < 3:
        return None, run
    if any(is_role(tokens.lows[k]) for k in range(first, last)):
        return None, run  # "spokesman of President Ilir Vane": whose, and not of what
    given = (k for k in range(first + 1, last - 1) if tokens.forms[k] in listed("given_names"))
    # a known given name opens the name; else it is the last two words
    name = next(given, last - 2)
    return (title_start(tokens, first - 2), name), (name, last)


def lower_title(tokens: Tokens, first: int) -> Range | None:
    """A role in lower case right before a name: "finance minister", "chief executive of X"."""
    k = first - 1
    if k < 0 or not (is_role(tokens.lows[k]) or _is_doer(tokens, k)):
        return None
    return title_start(tokens, k), k + 1


def _is_doer(tokens: Tokens, k: int) -> bool:
    """Whether a noun before a person's name tells what he does by its ending: "biologist Ada Vey".

    The structure must take what follows for a person, and the noun for a part of the name.
    """
    low = tokens.lows[k]
    plain = k == 0 or not tokens.capital(k)
    named = plain and namelike(tokens, k + 1) and namelike(tokens, k + 2)
    if not named or low in _NO_DOERS or not low.endswith(_DOERS):
        return False
    modifies = structure.place(tokens, k, k + 1) in (Place.MODIFIER, Place.NAME)
    return modifies and structure.is_person(tokens, k + 1, k + 3)


_TOLD_IN = group("speakers.papers") | {"interview", "speech", "briefing", "conference"}
_SAID_IN = 3
"""Words of what somebody says something in: "a short written statement"."""
_DOERS = ("ist", "ian", "man", "woman", "eer", "er", "or", "ant", "ess", "ologist")
_NO_DOERS = group("people.no_doers")


def opens_as_deed(tokens: Tokens, i: int) -> bool:
    """Whether a participle opens the sentence: "Calling President Vale a fool"; not "Acting"."""
    low = tokens.low(i)
    return i == 0 and low.endswith("ing") and low != "acting" and is_role(tokens.low(1))


def title_start(tokens: Tokens, k: int) -> int:
    """Where the title whose last word is token ``k`` begins: "Tesla co-founder and CEO"."""
    start = k
    while start > 0:
        low = tokens.lows[start - 1]
        if low == "and" and start > 1 and is_role(tokens.lows[start - 2]):
            start -= 2
        elif tokens.forms[start - 1] == "Under" and tokens.forms[start] == "Secretary":
            start -= 1  # "under secretary" is an office, and no preposition
        elif opens_as_deed(tokens, start - 1):
            break
        elif _in_title(tokens, start - 1) and low not in NOT_NAMES:
            start -= 1
        else:
            break
    # "Orvane's minister": the possessive stays with what is left out
    while (start < k and tokens.kinds[start] == "mark") or tokens.lows[start] == "s":
        start += 1
    if tokens.lows[max(0, start - 3) : start] == ["-", "in", "-"] and start > 3:  # editor-in-chief
        return start - 4
    if tokens.lows[max(0, start - 2) : start] == ["then", "-"]:
        return start - 2
    return _whole_title(tokens, start, k)


def _whole_title(tokens: Tokens, start: int, k: int) -> int:
    """The title with all that its noun phrase has before it: "World time-trial champion"."""
    if tokens.low(start - 1) == "first" and tokens.lows[start] == "lady":
        start -= 1
        return start - 1 if tokens.low(start - 1) == "former" else start
    phrase = structure.noun_phrase(tokens, k, k + 1)
    first = min(phrase[0], start) if phrase else start
    while first < start and tokens.lows[first] in wd.DETERMINERS:
        first += 1
    between = range(first, start)
    plain = all(
        (tokens.kinds[i] in _WORDS and tokens.lows[i] not in wd.FUNCTION) or tokens.forms[i] == "-"
        for i in between
    )
    return first if plain and len(between) <= _LONGEST_TITLE else start


def _in_title(tokens: Tokens, i: int) -> bool:
    low = tokens.lows[i]
    if low in _ROLE_MODIFIERS or is_role(low) or low in wd.ADJECTIVES or namelike(tokens, i):
        return True
    return low in ("-", "'", "’", "s") and tokens.glued(i)


def role_after(tokens: Tokens, last: int) -> Range | None:
    """A role that follows the name: ", chair of ...", ", who heads ...", ", the minister"."""
    if tokens.form(last) != ",":
        return None
    i = last + 1
    # an age between the two: ", 52, chair of"
    if tokens.kind(i) == "number" and tokens.form(i + 1) == ",":
        i += 2
    if tokens.low(i) == "who" and tokens.low(i + 1) in (
        "heads",
        "leads",
        "runs",
        "chairs",
        "founded",
        "owns",
        "headed",
        "led",
        "chaired",
        "directs",
        "oversees",
        "manages",
        "represents",
        "ran",
    ):
        return i + 1, clause_end(tokens, i + 1)
    end = _list_end(tokens, clause_end(tokens, i))
    start = i + 1 if tokens.low(i) in ("the", "a", "an", "its", "their", "his", "her") else i
    # the head stands among the first words; one farther on is of somebody else
    for k in range(start, min(end, start + 8)):
        low = tokens.lows[k]
        if is_role(low) and (
            k + 1 >= end
            or tokens.lows[k + 1] in wd.PREPOSITIONS | {"and", "-"}
            or is_role(tokens.low(k + 1))
        ):
            if low in FAMILY and tokens.low(k + 1) != "of":
                return None
            return _unled(tokens, start, _role_end(tokens, start, end))
        if low in wd.FUNCTION and low not in ("the", "of", "and", "for"):
            return None
        if low in wd.SAYING and not tokens.capital(k):
            return None
    return None


def _list_end(tokens: Tokens, end: int) -> int:
    """Past the commas of one name: "the Copper, Tin and Zinc Workers", "Brask, Oulton & Pell"."""
    if tokens.form(end) != "," or not (tokens.capital(end - 1) and tokens.capital(end + 1)):
        return end
    k, joined = end + 1, 0
    while k < len(tokens) and k < end + 14:
        low = tokens.lows[k]
        named = tokens.capital(k) or tokens.kinds[k] == "number"
        if low in ("and", "&") and tokens.capital(k + 1):
            joined = k + 1
        elif not named and not (low == "," and tokens.capital(k + 1) and not joined):
            break
        k += 1
    return k if joined else end


def _unled(tokens: Tokens, first: int, end: int) -> Range | None:
    """The role with the title that it quotes, and without a preposition that leads nowhere."""
    if tokens.low(end - 1) in wd.PREPOSITIONS and tokens.form(end) in ("“", '"'):
        close = next(
            (k for k in range(end + 1, len(tokens)) if tokens.forms[k] in ("”", '"')), None
        )
        if close is not None:
            return first, close + 1
    leading = wd.PREPOSITIONS | wd.DETERMINERS | {"and", ","}
    while end > first and tokens.lows[end - 1] in leading and not tokens.glued(end - 1):
        end -= 1
    if end <= first or tokens.lows[first] in wd.CONJUNCTIONS - wd.DETERMINERS:
        return None
    return first, end


def _role_end(tokens: Tokens, first: int, end: int) -> int:
    for k in range(first, end):
        if tokens.lows[k] in ("in", "at") and tokens.low(k + 1) in ("a", "an"):
            said = tokens.lows[k + 2 : k + 2 + _SAID_IN]
            if not _TOLD_IN.isdisjoint(said):
                return k  # "a director of the bank in a written statement", "at a conference"
        if tokens.lows[k] in (
            "who",
            "said",
            "told",
            "says",
            "which",
            "during",
            "after",
            "when",
            "as",
        ) or (tokens.lows[k] in wd.SAYING and k > first and not tokens.capital(k)):
            return k
    return end

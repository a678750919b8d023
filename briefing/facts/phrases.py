"""Noun phrases and clauses without a parser: how far a subject, an object, a clause reaches.

A token range is (first, last), last excluded. When the bounds are not sure the answer is None:
a wrong subject is worse than none.
"""

from __future__ import annotations

from briefing.facts import words as wd
from briefing.facts.lexicon import group
from briefing.facts.tense import verb_tense
from briefing.facts.tokens import Tokens

Range = tuple[int, int]

_HARD = frozenset({";", ":", "“", "”", '"', "(", ")", "—", "[", "]"})
_CLAUSE = group("phrases.clause")
_LEADS = group("phrases.leads")
_LONGEST = 18


def is_verb(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` is a verb as far as the closed lists know."""
    low = tokens.lows[i]
    if low in wd.AUXILIARIES or low in wd.SAYING:
        return not (low in ("will", "may", "might", "can") and tokens.capital(i) and i > 0)
    if low in wd.UP_VERBS or low in wd.DOWN_VERBS:
        return low.endswith(("ed", "ing")) or low in (
            "fell",
            "rose",
            "grew",
            "sank",
            "slid",
            "shrank",
            "fallen",
            "risen",
        )
    return not low.endswith("ed") and verb_tense(tokens, i) is not None


def clause_start(tokens: Tokens, i: int) -> int:
    """First token of the clause that token ``i`` is in, walking back over no clause mark."""
    k = i - 1
    while k >= 0:
        form, low = tokens.forms[k], tokens.lows[k]
        if form in _HARD or form == "," or low in _CLAUSE:
            return k + 1
        if form in ("-", "–") and not tokens.glued(k):
            return k + 1
        if low in ("and", "or") and any(is_verb(tokens, j) for j in range(_back(tokens, k), k)):
            return k + 1
        k -= 1
    return 0


def _back(tokens: Tokens, i: int) -> int:
    """Where the words before token ``i`` begin, up to the nearest mark."""
    k = i - 1
    while (
        k >= 0
        and tokens.forms[k] not in _HARD
        and tokens.forms[k] != ","
        and tokens.lows[k] not in _CLAUSE
    ):
        k -= 1
    return k + 1


def subject_before(tokens: Tokens, verb: int, dates: bytearray) -> Range | None:
    """The noun phrase that is the subject of the verb at token ``verb``."""
    last = verb
    while (
        last > 0
        and (
            tokens.lows[last - 1] in wd.AUXILIARIES
            or tokens.lows[last - 1] in wd.ADVERBS
            or tokens.lows[last - 1].endswith("ly")
        )
        and not dates[last - 1]
    ):
        last -= 1
    if last > 0 and tokens.forms[last - 1] == ",":
        opened = _relative_opened(tokens, last - 1)
        if opened is None:
            return None
        last = opened
    return trimmed(tokens, clause_start(tokens, last), last, dates)


def _relative_opened(tokens: Tokens, comma: int) -> int | None:
    """Where the parenthesis that ends at ``comma`` opened: ", which temporarily suspends ... ,"."""
    for k in range(comma - 1, -1, -1):
        if tokens.forms[k] in _HARD:
            return None
        if tokens.forms[k] == ",":
            if tokens.low(k + 1) in (
                "which",
                "who",
                "whose",
                "including",
                "excluding",
                "a",
                "an",
                "the",
                "where",
            ):
                return k
            if tokens.low(k + 1) in wd.PREPOSITIONS:
                continue
            return None
    return None


def trimmed(tokens: Tokens, first: int, last: int, dates: bytearray) -> Range | None:
    """The range without leading adverbs and dates; None when it is no safe noun phrase."""
    moved = True
    while moved and first < last:
        moved = False
        low = tokens.lows[first]
        if (
            low in _LEADS
            or low == ","
            or dates[first]
            or (low.endswith("ly") and len(low) > 4 and not tokens.capital(first))
        ) or (
            low in ("in", "on", "by", "during", "since", "for")
            and first + 1 < last
            and dates[first + 1]
        ):
            first, moved = first + 1, True
    while last > first and (
        dates[last - 1]
        or tokens.lows[last - 1] in ("in", "on", "at", "the", "for", "during")
        or tokens.forms[last - 1] in ("'", "’")
    ):
        last -= 1
    return (first, last) if _is_noun_phrase(tokens, first, last) else None


def _is_noun_phrase(tokens: Tokens, first: int, last: int) -> bool:
    if not 0 < last - first <= _LONGEST:
        return False
    if tokens.lows[first] in wd.PREPOSITIONS or tokens.lows[first] in wd.AUXILIARIES:
        return False
    if tokens.lows[first] in wd.PRONOUNS or tokens.lows[first] in wd.CONJUNCTIONS - wd.DETERMINERS:
        return False
    if any(is_verb(tokens, k) for k in range(first, last)):
        return False
    return any(
        tokens.kinds[k] in ("word", "abbreviation", "name")
        and tokens.lows[k] not in wd.FUNCTION
        and not wd.is_adjective(tokens.lows[k])
        for k in range(first, last)
    )


_JOINS = group("phrases.joins")
_STOPS = group("phrases.stops")


def object_after(tokens: Tokens, i: int, dates: bytearray, longest: int = 12) -> Range | None:
    """The noun phrase that begins at token ``i`` with its "of", "to", "for" parts."""
    first, k = i, i
    while k < len(tokens) and k < i + longest:
        form, low = tokens.forms[k], tokens.lows[k]
        if dates[k] or low in _STOPS:
            break
        if tokens.kinds[k] == "mark" and form not in ("-", "–", "'", "’", "&", "."):
            break
        if form == "." and not tokens.glued(k + 1):
            break
        if is_verb(tokens, k) and k > i:
            break
        if low in ("and", "or") and not _joins_nouns(tokens, k):
            break
        if low in wd.ADVERBS and low not in ("total", "combined", "most", "more") and k > i:
            break
        if low in ("in", "by", "at", "with") and not _place_follows(tokens, k):
            break
        if low in wd.PRONOUNS and k > i and form != "US":
            break
        k += 1
    while k > first and (tokens.lows[k - 1] in wd.FUNCTION or tokens.kinds[k - 1] == "mark"):
        k -= 1
    return (first, k) if _is_noun_phrase(tokens, first, k) else None


def _place_follows(tokens: Tokens, i: int) -> bool:
    at = i + 1
    if tokens.low(at) == "the":
        at += 1
    return tokens.low(i) == "in" and tokens.capital(at)


def _joins_nouns(tokens: Tokens, i: int) -> bool:
    """Whether "and" joins two nouns and not two clauses."""
    for k in range(i + 1, min(i + 5, len(tokens))):
        if is_verb(tokens, k):
            return False
        if tokens.kinds[k] == "mark":
            break
    return tokens.low(i + 1) not in wd.FUNCTION


def clause_end(tokens: Tokens, i: int) -> int:
    """Token after the clause that goes on from token ``i``: the next comma, mark or end."""
    k = i
    while k < len(tokens):
        form = tokens.forms[k]
        if form in _HARD or form == "," or (form in (".", "!", "?") and k == len(tokens) - 1):
            return k
        if form in ("-", "–") and not tokens.glued(k) and not tokens.glued(k + 1):
            return k
        k += 1
    return k

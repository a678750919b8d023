"""Events: which dates are deadlines, which are scheduled, which are past, and of what.

A deadline is a day by which something must or will happen or ends ("by Wednesday", "is set to
expire in August"); a scheduled event is set for its date; a past one happened then.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.facts import words as wd
from briefing.facts.dates import Found
from briefing.facts.lexicon import group
from briefing.facts.phrases import Range, clause_end, is_verb
from briefing.facts.tense import verb_tense
from briefing.facts.tokens import Tokens
from briefing.model import DateKind, DateMention, EventKind, Tense


@dataclass(frozen=True, slots=True)
class Happening:
    """An event of a sentence, as token ranges."""

    kind: EventKind
    what: Range | None
    condition: Range | None
    hedged: bool


_ENDS = group("events.ends")
_BY = frozenset({"by", "until", "till", "before"})
_CONDITIONS = frozenset({"unless", "if", "provided", "assuming"})
_OBLIGES = group("events.obliges")


def event(tokens: Tokens, found: Found, mention: DateMention) -> Happening | None:
    """What the date at ``found`` is the date of, or None where it is no event's."""
    if mention.kind not in (DateKind.DATE, DateKind.TIME) or mention.start is None:
        return None
    kind = _kind(tokens, found, mention)
    if kind is None:
        return None
    condition = _condition(tokens, found)
    what = _what(tokens, found, condition)
    if what is None:
        return None
    hedged = bool(wd.HEDGES & set(tokens.lows[what[0] : what[1]]))
    return Happening(kind, what, condition, hedged)


def _kind(tokens: Tokens, found: Found, mention: DateMention) -> EventKind | None:
    if _is_deadline(tokens, found, mention):
        return EventKind.DEADLINE
    if mention.tense is Tense.AHEAD and found.tense is not Tense.PAST:
        return EventKind.SCHEDULED
    if found.tense is Tense.AHEAD and mention.tense is not Tense.PAST:
        return EventKind.SCHEDULED
    if found.tense is Tense.PAST and mention.tense is not Tense.AHEAD:
        return EventKind.PAST
    if mention.tense is Tense.PAST:
        return EventKind.PAST
    return None


def _is_deadline(tokens: Tokens, found: Found, mention: DateMention) -> bool:
    if mention.tense is Tense.PAST:
        return False
    first = found.first
    before = [
        w
        for w in tokens.lows[max(0, first - 4) : first]
        if w not in ("the", "end", "of", "next", "this", "close")
    ]
    lead = before[-1] if before else ""
    if lead in _BY and found.tense is not Tense.PAST:
        return (
            lead == "by"
            or (lead in ("before",) and found.tense is Tense.AHEAD)
            or _until(tokens, first)
        )
    if before[-3:] in (["no", "later", "than"], ["not", "later", "than"]):
        return True
    clause = tokens.lows[_clause_left(tokens, first) : first]
    if found.tense is Tense.PAST and "deadline" not in clause:
        return False
    near = clause[-9:]
    if "deadline" in near or "deadline" in tokens.lows[found.last : found.last + 2]:
        return True
    return bool(_ENDS & set(near)) and _ends_then(near)


def _until(tokens: Tokens, first: int) -> bool:
    """Whether "until Friday" is a limit: "has until Friday to reply", "extended until July 9"."""
    near = tokens.lows[max(0, first - 8) : first]
    return bool({"has", "have", "had", "given", "extended", "until", "extend"} & set(near))


def _ends_then(near: list[str]) -> bool:
    word = next(w for w in reversed(near) if w in _ENDS)
    at = len(near) - 1 - near[::-1].index(word)
    if word == "due":
        return near[at + 1 : at + 2] in ([], ["on"], ["by"], ["in"])
    if (
        word in ("close", "end")
        and at > 0
        and near[at - 1] in ("the", "an", "to")
        and word == "close"
    ):
        return near[at - 1] == "to"
    if word == "end" and near[at - 1] in ("the", "an"):
        return False
    return len(near) - at <= 6


def _clause_left(tokens: Tokens, i: int) -> int:
    """Where the clause of a date begins: back over "which ..." parentheses to a full mark."""
    k = i - 1
    while k >= 0:
        low, form = tokens.lows[k], tokens.forms[k]
        if form in (";", ":", "“", "”", '"', "—"):
            return k + 1
        if low in ("that", "while", "but", "whereas", "although", "because", "after") and k:
            return k + 1
        if form == "," and _new_clause(tokens, k + 1):
            return k + 1
        if (
            low in ("and",)
            and _verb_between(tokens, k + 1, i)
            and _verb_between(tokens, 0, k)
            and _noun_between(tokens, k + 1, i)
        ):
            return k + 1
        k -= 1
    return 0


def _new_clause(tokens: Tokens, i: int) -> bool:
    """Whether a comma before token ``i`` begins a clause of its own."""
    low = tokens.low(i)
    if low in ("which", "who", "whose", "where", "including"):
        return False
    if low in ("and", "but", "while", "as", "after", "when", "with", "said", "says", "according"):
        return True
    if low.endswith("ing"):
        return True
    opened = any(
        tokens.lows[j] in ("which", "who", "whose", "where", "including")
        and tokens.low(j - 1) == ","
        for j in range(i)
    )
    return not opened and _verb_between(tokens, 0, i) and low in wd.DETERMINERS | wd.PRONOUNS


def _verb_between(tokens: Tokens, first: int, last: int) -> bool:
    return any(
        is_verb(tokens, j) or verb_tense(tokens, j) for j in range(first, min(last, len(tokens)))
    )


def _noun_between(tokens: Tokens, first: int, last: int) -> bool:
    return (
        first < last
        and (
            tokens.lows[first] not in wd.FUNCTION
            or tokens.lows[first] in wd.DETERMINERS | wd.PRONOUNS
        )
        and not is_verb(tokens, first)
        and verb_tense(tokens, first) is None
    )


def _what(tokens: Tokens, found: Found, condition: Range | None) -> Range | None:
    """The words that say what happens: the clause before the date, or after one that leads."""
    first = _clause_left(tokens, found.first)
    last = found.first
    while last > first and (
        tokens.lows[last - 1] in wd.PREPOSITIONS | {"the", "end", "than", "later", "no", "of", ","}
    ):
        last -= 1
    while first < last and (
        tokens.lows[first] in ("and", "but", "that", ",") or tokens.kinds[first] == "mark"
    ):
        first += 1
    if last - first >= 3 and _verb_between(tokens, first, last):
        return first, last
    begin = found.last + 1 if tokens.form(found.last) == "," else found.last
    end = clause_end(tokens, begin)
    if condition is not None and begin < condition[0] < end:
        end = condition[0]
    if end - begin >= 3:
        return begin, end
    return (first, last) if last - first >= 2 else None


def _condition(tokens: Tokens, found: Found) -> Range | None:
    """ "Unless ...", "if ..." of the same sentence, or a leading "Should talks fail"."""
    for k in range(len(tokens)):
        low = tokens.lows[k]
        if low in _CONDITIONS and not (
            low == "if" and tokens.low(k - 1) in ("as", "even", "ask", "asked")
        ):
            if low == "provided" and tokens.low(k + 1) not in ("that", "the"):
                continue
            return k, clause_end(tokens, k + 1)
    if tokens.low(0) == "should" and len(tokens) > 3:
        return 0, clause_end(tokens, 1)
    return None

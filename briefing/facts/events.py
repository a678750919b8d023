"""Events: which dates are deadlines, which are scheduled, which are past, and of what.

A deadline is a day by which something must or will happen or ends ("by Wednesday", "is set to
expire in August"); a scheduled event is set for its date; a past one happened then.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.facts import denial
from briefing.facts import words as wd
from briefing.facts.dates import Found
from briefing.facts.lexicon import group
from briefing.facts.phrases import HARD, Range, clause_end, is_verb, object_after
from briefing.facts.tense import verb_tense
from briefing.facts.tokens import Tokens
from briefing.model.article import DateKind, DateMention, EventKind, Tense


@dataclass(frozen=True, slots=True)
class Happening:
    """An event of a sentence, as token ranges."""

    kind: EventKind
    what: Range | None
    condition: Range | None
    hedged: bool


_ENDS = group("events.ends")
_DEALS = group("events.deals")
_LIMITS = group("events.limits")
_FORECASTS = group("events.forecasts")
_CONDITIONS = frozenset({"unless", "if", "provided", "assuming"})
_NEAR = 10
"""Tokens before a date in which the word that makes it a limit stands."""


def event(tokens: Tokens, found: Found, mention: DateMention) -> Happening | None:
    """What the date at ``found`` is the date of, or None where it is no event's."""
    dated = mention.kind in (DateKind.DATE, DateKind.TIME) or found.name == "in"
    if not dated or mention.start is None or found.name in ("clock", "years"):
        return None
    if _bounds_period(tokens, found) or _is_report(tokens, found):
        return None
    kind = _kind(tokens, found, mention)
    if kind is None or _never_was(tokens, found, kind):
        return None
    condition = _condition(tokens)
    what = _what(tokens, found, condition)
    if what is None and kind is not EventKind.DEADLINE:
        return None
    if what is not None and tokens.low(what[0]) in ("s", "'s", "'", "’"):
        return None
    said = tokens.lows[what[0] : what[1]] if what else []
    return Happening(kind, what, condition, bool(wd.HEDGES & set(said)))


def _never_was(tokens: Tokens, found: Found, kind: EventKind) -> bool:
    """Whether the words deny the event: called off, a plan not kept, "it is not true that"."""
    if denial.untrue(tokens, found.first):
        return True
    ahead = kind is not EventKind.PAST
    return ahead and (
        denial.off(tokens, found.first, found.last) or denial.kept_from(tokens, found.first)
    )


def _bounds_period(tokens: Tokens, found: Found) -> bool:
    """Whether the date only ends a period of accounts: "the quarter ended Sept. 30"."""
    before = tokens.low(found.first - 1)
    if before in ("on", "in"):
        before = tokens.low(found.first - 2)
    return before in ("ended", "ending")


def _is_report(tokens: Tokens, found: Found) -> bool:
    """Whether the date is when somebody said it: "officials said on Saturday"."""
    before = found.first - 1
    if tokens.low(before) in ("on", "late", "early"):
        before -= 1
    if tokens.low(before) in ("reporters", "journalists", "parliament", "investors"):
        before -= 1
    return tokens.low(before) in ("said", "says", "told", "added", "reported")


def _kind(tokens: Tokens, found: Found, mention: DateMention) -> EventKind | None:
    if mention.tense is not Tense.PAST and _is_deadline(tokens, found):
        return EventKind.DEADLINE
    ahead, past = Tense.AHEAD, Tense.PAST
    if mention.tense is ahead:
        return EventKind.SCHEDULED if found.tense is not past else None
    if found.tense is ahead and mention.tense is not past:
        return EventKind.SCHEDULED
    if found.tense is past or mention.tense is past:
        edge = tokens.low(found.first - 1) in ("before", "until", "after", "than", "till")
        return None if edge else EventKind.PAST
    return None


# --- deadlines ----------------------------------------------------------------------------------


def _is_deadline(tokens: Tokens, found: Found) -> bool:
    first = found.first
    lead = first - 1
    while tokens.low(lead) in (
        "the",
        "end",
        "of",
        "next",
        "this",
        "midnight",
        "noon",
        "on",
        "in",
        "at",
    ):
        if tokens.low(lead) in ("on", "in", "at") and tokens.low(lead - 1) not in _CLOCKS:
            break
        lead -= 1
    while tokens.kind(lead) in ("clock", "number") or tokens.low(lead) in _CLOCKS:
        lead -= 1
    near = tokens.lows[max(0, first - _NEAR) : first]
    match tokens.low(lead):
        case "by" | "before":
            return found.tense is Tense.AHEAD and not _is_forecast(near)
        case "than" if tokens.low(lead - 1) == "later":
            return True
        case "until" | "till" | "to" if _LIMITS & set(near):
            return True
    if found.name == "in" and tokens.low(first - 1) == "within":
        return found.tense is Tense.AHEAD
    after = tokens.lows[found.last : found.last + 2]
    if "deadline" in near or "deadline" in after or "ultimatum" in near:
        return True
    if tokens.low(found.last) == "to":
        return False
    return found.tense is not Tense.PAST and _ends_then(tokens, first)


_CLOCKS = frozenset({"noon", "midnight", "a.m.", "p.m.", "am", "pm"})


def _is_forecast(near: list[str]) -> bool:
    """Whether a measure is only forecast to move by then: "inflation to ease to 2% by 2026"."""
    moves = (wd.UP_VERBS | wd.DOWN_VERBS) & set(near)
    return bool(moves and _FORECASTS & set(near))


def _ends_then(tokens: Tokens, first: int) -> bool:
    """Whether a word of ending governs the date: "expires in August", "runs out on Friday"."""
    for k in range(first - 1, max(-1, first - 8), -1):
        low = tokens.lows[k]
        if tokens.forms[k] in HARD or (low in ("and", "but", "after", "when") and k < first - 1):
            return False
        if low == "out" and tokens.low(k - 1) in ("run", "runs", "running"):
            return True
        if low == "due" and (
            k == first - 1 or (k == first - 2 and tokens.low(k + 1) in ("on", "in", "by"))
        ):
            return True
        if low in _ENDS:
            return low == "deadline" or (not _is_noun_here(tokens, k) and not _is_deal(tokens, k))
    return False


def _is_noun_here(tokens: Tokens, k: int) -> bool:
    return tokens.low(k - 1) in wd.DETERMINERS or tokens.low(k - 1) in ("'s", "of", "year", "s")


def _is_deal(tokens: Tokens, k: int) -> bool:
    """Whether what closes or ends then is a deal or a market, which sets nobody a limit."""
    words = set(tokens.lows[max(0, k - 9) : k])
    return bool(_DEALS & words)


# --- what happens -------------------------------------------------------------------------------


def _what(tokens: Tokens, found: Found, condition: Range | None) -> Range | None:
    """The words that say what happens: the clause before the date, or after one that leads."""
    if tokens.form(found.last) in ("'", "’") and tokens.low(found.last + 1) == "s":
        return object_after(tokens, found.last + 2, bytearray(len(tokens)))
    first, last = _clause_left(tokens, found.first), found.first
    last = max(first, _date_lead(tokens, last))
    while first < last and (_leads(tokens, first) or tokens.kinds[first] == "mark"):
        first += 1
    while last - first > 2 and tokens.lows[last - 1] in _TRAILING:
        last -= 1
    if last - first >= 2 and _verb_between(tokens, first, last):
        return first, last
    if last - first >= 2 and first < last and found.first - last <= 2:
        end = clause_end(tokens, found.last)
        if _verb_between(tokens, found.last, end) and tokens.form(found.last) != ",":
            return first, end
    begin = found.last + 1 if tokens.form(found.last) == "," else found.last
    end = clause_end(tokens, begin)
    while begin < end and _leads(tokens, begin):
        begin += 1
    if condition is not None and begin < condition[0] < end:
        end = condition[0]
    if end - begin >= 3 and _verb_between(tokens, begin, end):
        return begin, end
    return (first, last) if last - first >= 2 else None


_TRAILING = wd.DETERMINERS | frozenset({"despite", "of", "with", "and", "or", "as", "'", "’"})
_DATE_LEADS = frozenset(
    {"in", "on", "by", "until", "till", "before", "from", "to", "for", "at", "during", "since"}
    | {"within", "after", "around", "about", "into", "through", "of"}
)


def _date_lead(tokens: Tokens, last: int) -> int:
    """Where the words that lead to a date begin: "no later than", "by the end of"."""
    k = last
    while tokens.low(k - 1) in ("the", "end", "late", "early", "only", "just"):
        k -= 1
    if tokens.lows[max(0, k - 2) : k] == ["later", "than"]:
        k -= 3
    elif tokens.low(k - 1) in _DATE_LEADS:
        k -= 1
    return k - 1 if tokens.form(k - 1) == "," else k


def _leads(tokens: Tokens, i: int) -> bool:
    return tokens.lows[i] in ("and", "but", "that", "as", "with", "when", "while", "after", "so")


def _clause_left(tokens: Tokens, i: int) -> int:
    """Where the clause of a date begins: back over "which ..." parentheses to a full mark."""
    for k in range(i - 1, -1, -1):
        low, form = tokens.lows[k], tokens.forms[k]
        if form in HARD:
            return k + 1
        if k and low in (
            "that",
            "since",
            "while",
            "but",
            "whereas",
            "although",
            "because",
            "after",
            "when",
        ):
            return k + 1
        if form == "," and _new_clause(tokens, k + 1):
            return k + 1
        if low == "and" and _two_clauses(tokens, k, i):
            return k + 1
    return 0


def _two_clauses(tokens: Tokens, k: int, end: int) -> bool:
    """Whether "and" at ``k`` joins two clauses, each with its own subject and verb."""
    after = tokens.low(k + 1)
    if is_verb(tokens, k + 1) or verb_tense(tokens, k + 1) is not None:
        return False
    if after in wd.FUNCTION and after not in wd.DETERMINERS | wd.PRONOUNS:
        return False
    return _verb_between(tokens, k + 1, end) and _verb_between(tokens, 0, k)


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
    starts = low in wd.DETERMINERS | wd.PRONOUNS
    return not opened and starts and _verb_between(tokens, 0, i)


def _verb_between(tokens: Tokens, first: int, last: int) -> bool:
    return any(
        is_verb(tokens, j) or verb_tense(tokens, j) is not None
        for j in range(first, min(last, len(tokens)))
    )


def _condition(tokens: Tokens) -> Range | None:
    """“Unless ...”, “if ...” of the same sentence, or a leading “Should talks fail”."""
    for k in range(len(tokens)):
        low, before = tokens.lows[k], tokens.low(k - 1)
        if low not in _CONDITIONS or (low == "if" and before in ("as", "even", "ask", "asked")):
            continue
        if low == "provided" and tokens.low(k + 1) not in ("that", "the"):
            continue
        return k, clause_end(tokens, k + 1)
    if tokens.low(0) == "should" and len(tokens) > 3:
        return 0, clause_end(tokens, 1)
    return None

"""Where an action lies in time, read off the verbs around a place in a sentence.

No parser: the nearest verb or cue word before the place decides, then the nearest after it. A
participle after "be" ("to be published") is skipped, so that what governs it decides.
"""

from __future__ import annotations

from briefing.facts import denial
from briefing.facts.lexicon import group
from briefing.facts.tokens import Tokens
from briefing.model.article import Tense

_AHEAD = group("tense.ahead")
_PAST = group("tense.past")
_HAVE = frozenset({"has", "have", "'ve", "having"})
_BARE_LEADS = frozenset(
    {"to", "will", "would", "can", "may", "might", "could", "must", "should", "n't"}
)
_BE = frozenset({"be", "being"})
_PRESENT = frozenset({"is", "are", "'s", "am", "remains", "says", "continues"})
_NOT_PAST = group("tense.not_past")
_INFINITIVE_LEADS = group("tense.infinitive_leads")
_TIMETABLE = group("tense.timetable")
_OVER = group("dates.over")
_TIME_LEADS = frozenset({"on", "in", "at", "next", "this", "tomorrow", "later"})


def verb_tense(tokens: Tokens, i: int) -> Tense | None:
    """The tense that token ``i`` says, or None when it is no verb or cue."""
    word = tokens.lows[i]
    if tokens.capital(i) and i and not tokens.forms[i].isupper():
        return None
    if word in _TIMETABLE and tokens.low(i + 1) in _TIME_LEADS:
        return Tense.AHEAD
    if word in _INFINITIVE_LEADS and tokens.low(i + 1) == "to":
        return Tense.AHEAD
    if word in _AHEAD:
        return _ahead(tokens, i)
    if word in _PAST:
        return None if _bare(tokens, i) or _after_be(tokens, i) else Tense.PAST
    if word in _HAVE and tokens.low(i + 1) == "to":
        return Tense.AHEAD
    if word in _HAVE:
        return None if tokens.low(i - 1) in _BARE_LEADS else Tense.PAST
    if word in _PRESENT:
        return Tense.PRESENT
    if word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST:
        return None if _after_be(tokens, i) else Tense.PAST
    return None


def _after_be(tokens: Tokens, i: int) -> bool:
    """Whether a participle follows "be": "will be held", "to be formally opened"."""
    before = tokens.low(i - 1)
    return before in _BE or (before.endswith("ly") and tokens.low(i - 2) in _BE)


def _bare(tokens: Tokens, i: int) -> bool:
    """Whether a verb is an infinitive here: "would cut", "to shed"."""
    before = tokens.low(i - 1)
    return before in _BARE_LEADS or (before.endswith("ly") and tokens.low(i - 2) in _BARE_LEADS)


def _ahead(tokens: Tokens, i: int) -> Tense | None:
    word, after = tokens.lows[i], tokens.low(i + 1)
    if word in ("expected", "set", "due", "planned", "intended", "poised", "slated", "scheduled"):
        if after in ("to", "for", "on", "in", "by", "at", "as", "out") or word == "scheduled":
            was = {"was", "were", "had"} & set(tokens.lows[max(0, i - 3) : i])
            return Tense.PAST if was and after == "to" else Tense.AHEAD
        return Tense.PAST if word not in ("due", "poised") else None
    if word in ("would", "could", "may", "might", "should"):
        return Tense.PAST if after == "have" else Tense.AHEAD
    if word == "going":
        return Tense.AHEAD if after == "to" else None
    if word == "may" and tokens.capital(i):
        return None
    if word in ("begins", "opens", "plan", "plans", "aim", "hope", "forecast", "ahead"):
        return Tense.AHEAD
    return Tense.AHEAD


def tense_at(tokens: Tokens, first: int, last: int) -> Tense:
    """Where a date at tokens ``first`` to ``last`` (excluded) lies, by the words around it."""
    if tokens.low(first - 1) in ("by", "until", "till") and not _past_around(tokens, first, last):
        return Tense.AHEAD
    if _is_over(tokens, last):
        return Tense.PAST
    if denial.kept_from(tokens, first):
        return Tense.UNKNOWN
    for i in range(first - 1, -1, -1):
        if tokens.forms[i] in (";", ":"):
            break
        if tokens.lows[i] == "following" and i < first - 1:
            return Tense.PAST
        found = verb_tense(tokens, i)
        if found is Tense.PAST and tokens.lows[i] in _AHEAD:  # "was due to begin on": once ahead
            return Tense.UNKNOWN
        if found is not None:
            return found
    for i in range(last, len(tokens)):
        if tokens.forms[i] in (
            "”",
            '"',
        ):  # who says it, and when, places nothing inside a quotation
            break
        if tokens.forms[i] in (";", ":") or denial.passive(tokens, i) is not None:
            break
        found = verb_tense(tokens, i)
        if found is not None:
            return found
    return Tense.UNKNOWN


def _is_over(tokens: Tokens, last: int) -> bool:
    """Whether a date is that of a day of trading gone by: "a premium to Monday's close"."""
    possessive = tokens.form(last) in ("'", "’") and tokens.low(last + 1) == "s"
    return possessive and bool(_OVER & set(tokens.lows[last + 2 : last + 4]))


def _past_around(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the verb before a date, or after one that leads, is of the past.

    "Had fallen by March", "By March they were back": no limit that lies ahead.
    """
    for i in (*range(first - 2, -1, -1), *range(last, len(tokens))):
        found = verb_tense(tokens, i)
        if found is not None:
            return found is Tense.PAST
    return False

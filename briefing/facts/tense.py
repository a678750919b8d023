"""Which words are verbs, and of what time, as far as their form tells.

For the rules that only ask whether a stretch holds a verb; the time of a date is that of the clause
that governs it (``standing``).
"""

from __future__ import annotations

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
_TIME_LEADS = frozenset({"on", "in", "at", "next", "this", "tomorrow", "later"})


def verb_tense(tokens: Tokens, i: int) -> Tense | None:
    """The tense that token ``i`` says, or None when it is no verb or cue."""
    word = tokens.lows[i]
    # part of a name; where all is in capitals they tell nothing
    if tokens.capital(i) and i and not tokens.forms[i].isupper():
        return None
    if word in _TIMETABLE and tokens.low(i + 1) in _TIME_LEADS:
        return Tense.AHEAD
    if word in _INFINITIVE_LEADS and tokens.low(i + 1) == "to":
        return Tense.AHEAD
    if word in _AHEAD:
        return _ahead(tokens, i)
    if word in _PAST:
        # "to cut", "be cut": the form is of the past, the time is not
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
            # "was set to": what was ahead then need not be ahead now
            was = {"was", "were", "had"} & set(tokens.lows[max(0, i - 3) : i])
            return Tense.PAST if was and after == "to" else Tense.AHEAD
        return Tense.PAST if word not in ("due", "poised") else None
    if word in ("would", "could", "may", "might", "should"):
        return Tense.PAST if after == "have" else Tense.AHEAD
    if word == "going":
        return Tense.AHEAD if after == "to" else None
    # the month, or a name
    if word == "may" and tokens.capital(i):
        return None
    if word in ("begins", "opens", "plan", "plans", "aim", "hope", "forecast", "ahead"):
        return Tense.AHEAD
    return Tense.AHEAD

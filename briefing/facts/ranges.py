"""Stretches of days told by their two ends: one date where something goes on from one to the other.

"Between June and August", "from 3 to 9 July", "24 and 25 June". As time expressions each end is a
date of its own; what happens from the one to the other has both.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.facts.dates import Found
from briefing.facts.resolve import Value
from briefing.facts.tokens import Tokens
from briefing.language.clauses import Place
from briefing.model.article import DateKind, Tense

_LEADS = {"between": frozenset({"and"}), "from": frozenset({"to", "until", "till", "through"})}
_UNTOLD = frozenset({Place.NONE, Place.COUNT, Place.MODIFIER, Place.NAME})
_DASHES = frozenset({"-", "–", "—"})
_ENDS = frozenset({"day", "dayrange", "month", "weekday", "year", "weekdate", "numeric", "daylist"})


def merged(tokens: Tokens, found: list[Found]) -> list[Found]:
    """The dates with those two that are the ends of a stretch as one; the others as they are.

    Ends that do not fit (an end before its beginning) are left out: neither is the day of anything.
    """
    result: list[Found] = []
    i = 0
    while i < len(found):
        if i + 1 < len(found) and _is_stretch(tokens, found[i], found[i + 1]):
            whole = _whole(found[i], found[i + 1])
            result += [whole] if whole else []
            i += 2
            continue
        result.append(found[i])
        i += 1
    return result


def _is_stretch(tokens: Tokens, one: Found, other: Found) -> bool:
    if one.name not in _ENDS or other.name not in _ENDS or one.stands.moved or other.stands.moved:
        return False
    gap = tokens.lows[one.last : other.first]
    # "from early May to the end": such words part no ends
    gap = [
        word for word in gap if word not in ("the", "early", "late", "mid", "-") or len(gap) == 1
    ]
    if len(gap) != 1:
        return False
    led = gap[0] in _LEADS.get(tokens.low(one.first - 1), ())
    listed = one.name == other.name == "dayrange" and gap[0] in ("and", "to")
    # "May and June" without a lead are two dates
    return led or listed or gap[0] in _DASHES


def _whole(one: Found, other: Found) -> Found | None:
    start, end = one.value.start, other.value.end
    if start is None or end is None or start > end:
        return None
    value = Value(DateKind.DATE, f"{one.value.timex}/{other.value.timex}", start, end)
    tense = other.tense if one.tense is Tense.UNKNOWN else one.tense
    stands = one.stands
    if stands.place in _UNTOLD:  # the parser took "between 3" for the number of something
        stands = replace(other.stands, lead=stands.lead)
    return replace(one, last=other.last, value=value, tense=tense, name="range", stands=stands)

"""What a figure says: which way, by or to how much, of what, and against what.

Works on the words around the figure. Each rule answers only where its pattern is plain; where
none fits, the field stays empty.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.facts import words as wd
from briefing.facts.figures import Amount
from briefing.facts.lexicon import group
from briefing.facts.phrases import (
    Range,
    clause_end,
    is_verb,
    object_after,
    subject_before,
)
from briefing.facts.tokens import Tokens
from briefing.model import Direction, FigureKind


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is said of a figure, as token ranges."""

    direction: Direction | None = None
    relation: str = ""
    movement: Range | None = None
    subject: Range | None = None
    comparison: Range | None = None


def meaning(tokens: Tokens, amount: Amount, dates: bytearray) -> Meaning:
    """Direction, relation, subject and comparison of a figure."""
    found = (
        _nominal_after(tokens, amount, dates)
        or _nominal_before(tokens, amount, dates)
        or _verbal(tokens, amount, dates)
        or _comparative(tokens, amount, dates)
        or _static(tokens, amount, dates)
        or Meaning()
    )
    if found.subject is None and amount.noun != (0, 0):
        found = replace(found, subject=amount.noun)
    return replace(found, comparison=comparison(tokens, amount, dates))


def _way(word: str, ups: frozenset[str], downs: frozenset[str]) -> Direction | None:
    if word in ups:
        return Direction.UP
    return Direction.DOWN if word in downs else None


# --- "a 34.5% drop in exports", "a drop of 34.5% in exports" ------------------------------------


def _nominal_after(tokens: Tokens, amount: Amount, dates: bytearray) -> Meaning | None:
    i = amount.last
    for k in range(i, min(i + 4, len(tokens))):
        low = tokens.lows[k]
        way = _way(low, wd.UP_NOUNS, wd.DOWN_NOUNS)
        if way is not None and not dates[k]:
            subject = _of_what(tokens, k + 1, dates)
            if subject is None and k > i:
                subject = (
                    (i, k)
                    if all(not wd.is_adjective(w) for w in tokens.lows[i:k])
                    and low not in ("rates",)
                    else None
                )
            return Meaning(way, "by", (k, k + 1), subject)
        if low in wd.FUNCTION or tokens.kinds[k] != "word":
            return None
    return None


def _of_what(tokens: Tokens, i: int, dates: bytearray) -> Range | None:
    """The noun phrase after "in" or "of", past a date between: "in May in exports"."""
    k = i
    while k < len(tokens) and (
        dates[k] or (tokens.lows[k] in ("in", "on") and k + 1 < len(tokens) and dates[k + 1])
    ):
        k += 1
    if tokens.low(k) in ("in", "of", "for"):
        return object_after(tokens, k + 1, dates)
    return None


def _nominal_before(tokens: Tokens, amount: Amount, dates: bytearray) -> Meaning | None:
    """ "A drop of 34.5% in exports", "an increase of about 5 million"."""
    i = amount.lead
    if tokens.low(i - 1) not in ("of", "by"):
        return None
    way = _way(tokens.low(i - 2), wd.UP_NOUNS, wd.DOWN_NOUNS)
    if way is None or (tokens.low(i - 1) == "by" and tokens.low(i - 3) not in wd.DETERMINERS):
        return None
    subject = _of_what(tokens, amount.last, dates)
    return Meaning(way, "by", (i - 2, i - 1), subject)


# --- "exports fell 34.5%", "pushing duties to 100%" ---------------------------------------------


def _verbal(tokens: Tokens, amount: Amount, dates: bytearray) -> Meaning | None:
    at = amount.lead
    relation, start = _relation(tokens, at)
    for k in range(start, max(-1, start - 12), -1):
        low, form = tokens.lows[k], tokens.forms[k]
        if form in (";", ":", "“", "”", '"', "(", ")", ".") or (form == "," and k < start):
            break
        if dates[k]:
            continue
        found = _moved_by(tokens, k, start, relation, amount, dates)
        if found is not None:
            return found
        if low in ("that", "which", "who", "but", "while", "as") or (
            low in wd.SAYING and k < start
        ):
            break
    return None


def _relation(tokens: Tokens, i: int) -> tuple[str, int]:
    """ "by" or "to" before the figure, and the token before that word."""
    word = tokens.low(i - 1)
    if word in ("a", "an", "the", "its", "their"):
        word, i = tokens.low(i - 2), i - 1
    if word == "by":
        return "by", i - 2
    if word in ("to", "at"):
        return "to", i - 2
    if word == "from":
        return "from", i - 2
    return "", i - 1


def _moved_by(
    tokens: Tokens, k: int, start: int, relation: str, amount: Amount, dates: bytearray
) -> Meaning | None:
    low = tokens.lows[k]
    if relation == "from":
        return None
    cause = _way(low, wd.UP_CAUSES, wd.DOWN_CAUSES)
    if cause is not None and k < start and relation in ("by", "to"):
        subject = object_after(tokens, k + 1, dates)
        if subject is not None and subject[1] <= start + 1:
            return Meaning(cause, relation, (k, k + 1), subject)
    particle = _way(low, wd.UP_PARTICLES, wd.DOWN_PARTICLES)
    if particle is not None:
        verb = next(
            (j for j in range(k - 1, max(-1, k - 3), -1) if tokens.lows[j] in wd.PARTICLE_VERBS),
            None,
        )
        if verb is not None:
            subject = _clause_subject(tokens, verb, dates)
            return Meaning(particle, relation or "by", (verb, k + 1), subject)
        if k == start:
            return Meaning(
                particle, relation or "by", (k, k + 1), _clause_subject(tokens, k, dates)
            )
        return None
    way = _way(low, wd.UP_VERBS, wd.DOWN_VERBS)
    if way is None or _is_noun_here(tokens, k):
        return None
    if start - k > 5 and not _only_dates(tokens, k + 1, start + 1, dates):
        return None
    return Meaning(way, relation or "by", (k, k + 1), _clause_subject(tokens, k, dates))


def _only_dates(tokens: Tokens, first: int, last: int, dates: bytearray) -> bool:
    return all(dates[i] or tokens.lows[i] in wd.FUNCTION for i in range(first, last))


def _is_noun_here(tokens: Tokens, k: int) -> bool:
    """Whether "rise", "cut", "gain" is a noun here: after a determiner or an adjective."""
    low, before = tokens.lows[k], tokens.low(k - 1)
    if low.endswith(("ed", "ing")) and before not in wd.DETERMINERS:
        return False
    return (
        before in wd.DETERMINERS
        or before in ("of", "for", "'s", "%")
        or (wd.is_adjective(before) and low in wd.UP_NOUNS | wd.DOWN_NOUNS)
    )


def _clause_subject(tokens: Tokens, verb: int, dates: bytearray) -> Range | None:
    """The subject of a verb, and of the main clause for ", plunging 34.5%"."""
    low = tokens.lows[verb]
    before = tokens.low(verb - 1)
    if (
        before == ","
        or (low.endswith("ing") and before in ("after", "before", "by", "and", "while"))
        or (low in ("up", "down") and before in (",", "("))
    ):
        return main_subject(tokens, verb - 1, dates)
    if before in ("and", "but", "then", "before"):
        return main_subject(tokens, verb - 1, dates)
    return subject_before(tokens, verb, dates)


def main_subject(tokens: Tokens, before: int, dates: bytearray) -> Range | None:
    """The subject of the clause that ends before token ``before``: the one of its last verb."""
    for k in range(before - 1, -1, -1):
        if tokens.forms[k] in (";", ":", "“", "”", "(", ")"):
            return None
        if is_verb(tokens, k) and not dates[k]:
            return subject_before(tokens, k, dates)
    return None


# --- "10% higher", "60% of supply", "the rate was 4.2%", "a 25% tariff" -------------------------


def _comparative(tokens: Tokens, amount: Amount, dates: bytearray) -> Meaning | None:
    low = tokens.low(amount.last)
    way = _way(
        low,
        frozenset({"higher", "more", "up", "above"}),
        frozenset({"lower", "less", "fewer", "down", "below"}),
    )
    if way is None:
        return None
    if low in ("more", "fewer", "less"):
        noun = (
            object_after(tokens, amount.last + 1, dates)
            if tokens.low(amount.last + 1) != "than"
            else None
        )
        return Meaning(way, "by", (amount.last, amount.last + 1), noun)
    return Meaning(
        way, "by", (amount.last, amount.last + 1), _static_subject(tokens, amount, dates)
    )


_STATIC = group("subject.static")


def _static(tokens: Tokens, amount: Amount, dates: bytearray) -> Meaning | None:
    i = amount.last
    if (
        tokens.low(i) == "of"
        and amount.noun == (0, 0)
        and amount.kind in (FigureKind.PERCENT, FigureKind.NUMBER)
    ):
        return Meaning(subject=object_after(tokens, i + 1, dates))
    if amount.kind is FigureKind.MONEY and tokens.low(i) in ("in", "of", "worth"):
        at = i + (2 if tokens.lows[i : i + 2] == ["worth", "of"] else 1)
        noun = None if dates[at : at + 1] == b"\1" else object_after(tokens, at, dates)
        if noun is not None and not tokens.capital(noun[0]):
            return Meaning(subject=noun)
    if (
        (
            amount.kind in (FigureKind.PERCENT, FigureKind.MONEY)
            and i < len(tokens)
            and tokens.kinds[i] == "word"
        )
        and tokens.lows[i] not in wd.FUNCTION
        and not dates[i]
        and not is_verb(tokens, i)
    ):
        noun = _attributive(tokens, i, dates)
        if noun is not None:
            return Meaning(subject=noun)
    subject = _static_subject(tokens, amount, dates)
    relation = "to" if tokens.low(amount.lead - 1) == "at" else ""
    return Meaning(relation=relation, subject=subject) if subject else None


def _attributive(tokens: Tokens, i: int, dates: bytearray) -> Range | None:
    """The noun phrase that a figure stands before: "a 25% tariff on steel"."""
    return object_after(tokens, i, dates)


def _static_subject(tokens: Tokens, amount: Amount, dates: bytearray) -> Range | None:
    """The subject of "was", "stood at", "reached" before the figure."""
    start = amount.lead - 1
    for k in range(start, max(-1, start - 5), -1):
        low = tokens.lows[k]
        if low in _STATIC:
            return subject_before(tokens, k, dates)
        if (
            low
            not in (
                "at",
                "a",
                "an",
                "the",
                "to",
                "for",
                "record",
                "only",
                "just",
                "still",
                "already",
                "by",
                "new",
                "all-time",
                "high",
                "of",
                "now",
                "about",
            )
            and not dates[k]
            and not low.endswith("ly")
        ):
            return None
    return None


# --- comparison ---------------------------------------------------------------------------------

_COMPARED = frozenset({"compared", "versus", "vs", "against"})


def comparison(tokens: Tokens, amount: Amount, dates: bytearray) -> Range | None:
    """ "The steepest drop since February 2020", "compared with ...", "from a year earlier"."""
    for k in range(amount.last, min(len(tokens), amount.last + 16)):
        if tokens.forms[k] in (";", ":"):
            break
        if k > amount.last and tokens.kinds[k] == "number" and not dates[k]:
            break
        first = _compares_at(tokens, k, dates)
        if first is not None:
            last = clause_end(tokens, k + 1)
            return first, last
    return _compared_before(tokens, amount)


def _compares_at(tokens: Tokens, k: int, dates: bytearray) -> int | None:
    low, after = tokens.lows[k], tokens.low(k + 1)
    if low in _COMPARED:
        return k
    if low in ("higher", "lower", "more", "less", "fewer", "faster", "slower") and after == "than":
        return k
    if low in ("up", "down") and after == "from":
        return k
    if low == "from" and (
        (tokens.low(k + 1) in ("a", "the", "last") and any(dates[k + 1 : k + 4]))
        or tokens.kind(k + 1) == "number"
    ):
        return k
    if low in ("year", "month", "quarter") and tokens.lows[k + 1 : k + 5] in (
        ["-", "on", "-", low],
        ["-", "over", "-", low],
    ):
        return k
    if low in ("the", "its", "their", "a") and _superlative_follows(tokens, k + 1):
        return k
    return None


def _superlative_follows(tokens: Tokens, i: int) -> bool:
    for k in range(i, min(i + 5, len(tokens))):
        low = tokens.lows[k]
        if (
            (
                low.endswith("est")
                and len(low) > 4
                and low not in ("interest", "west", "forest", "request", "latest")
            )
            or low in ("best", "worst", "most", "least")
            or (low in ("first", "record"))
        ):
            rest = tokens.lows[k : clause_end(tokens, k)]
            return bool(
                {"since", "ever", "record", "years", "months", "decades", "year", "history", "time"}
                & set(rest)
            )
        if (
            low in wd.FUNCTION
            or (tokens.kinds[k] not in ("word", "ordinal") and tokens.forms[k] != "-")
        ) and not (low.endswith("ly")):
            return False
    return False


def _compared_before(tokens: Tokens, amount: Amount) -> Range | None:
    """ "Higher than the current 10 per cent baseline": the figure is what is compared with."""
    for k in range(amount.lead - 1, max(-1, amount.lead - 5), -1):
        if (
            tokens.lows[k] == "than"
            and tokens.low(k - 1) in ("higher", "lower", "more", "less", "faster", "slower")
            and amount.lead - k <= 4
            and k - 1 > 0
            and amount.modifier == ""
        ):
            return k - 1, clause_end(tokens, amount.last)
        if tokens.kinds[k] == "mark":
            return None
    return None

"""What a figure says: which way, by or to how much, of what, and against what.

Works on the words around the figure. Each rule answers only where its pattern is plain; where
none fits, the field stays empty. A figure that is joined to the one before ("rose 5.2% to 56.4
million", "$4.64, or 6.6%") is of the same thing and moved the same way.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.facts import structure
from briefing.facts import words as wd
from briefing.facts.amounts import Amount
from briefing.facts.comparison import comparison
from briefing.facts.lexicon import group
from briefing.facts.movement import Meaning, moved, static_subject
from briefing.facts.phrases import Range, is_verb, noun_before, object_after, proper
from briefing.facts.tokens import Tokens
from briefing.facts.units import DURATIONS
from briefing.language.clauses import Place
from briefing.model.article import FigureKind

_JOINERS = group("subject.joiners")
_WHOLES = frozenset({"of", "to"})
_EMPTY_NOUNS = group("subject.empty_nouns")
_GATHERED = group("subject.gathered")
_BEARINGS = group("subject.bearings")
_COUNTING = frozenset({FigureKind.PERCENT, FigureKind.NUMBER})


def meanings(tokens: Tokens, amounts: list[Amount], dates: bytearray) -> list[Meaning]:
    """What is said of each figure of a sentence, in order."""
    found: list[Meaning] = []
    for index, amount in enumerate(amounts):
        # the next figure ends a comparison, unless it tells the same sum in other money
        stop = next(
            (a.lead for a in amounts[index + 1 :] if _is_figure(a) and not _converted(tokens, a)),
            len(tokens),
        )
        if amount.unit.endswith(" of age"):  # an age moves nothing and measures nobody
            found.append(Meaning())
            continue
        own = _own(tokens, amount, dates)
        if index and own.direction is None:
            own = _inherited(tokens, amounts[index - 1], amount, found[-1], own, dates)
        elif index and own.subject is None and _apposed(tokens, own):
            own = replace(own, subject=found[-1].subject)
        # a noun that is counted has exact bounds already
        if own.subject != amount.noun:
            own = replace(own, subject=proper(tokens, own.subject, dates))
        held = comparison(tokens, amount, dates, stop, own.direction is not None)
        found.append(replace(own, comparison=held))
    return found


def _apposed(tokens: Tokens, own: Meaning) -> bool:
    """Whether a movement is said of the figure before: ", a decline of 21%", "after a 5% fall"."""
    if own.movement is None:
        return False
    for k in range(own.movement[0] - 1, max(-1, own.movement[0] - 7), -1):
        low = tokens.lows[k]
        if low in ("a", "an"):
            return tokens.low(k - 1) in (",", "after", "following", "reversing")
        if low in wd.FUNCTION and low not in ("about", "per"):
            return False
    return False


def _is_figure(amount: Amount) -> bool:
    """Whether a figure is more than a length of time or a rank."""
    return amount.kind not in (FigureKind.ORDINAL, FigureKind.RANK) and (
        amount.unit not in DURATIONS
    )


def _converted(tokens: Tokens, amount: Amount) -> bool:
    """Whether a sum stands in brackets after another: "11.5 billion francs ($12.4 billion)"."""
    return tokens.low(amount.lead - 1) == "(" and amount.kind is FigureKind.MONEY


def _own(tokens: Tokens, amount: Amount, dates: bytearray) -> Meaning:
    if amount.kind in (FigureKind.ORDINAL, FigureKind.RANK):
        return Meaning()
    if _is_away(tokens, amount):
        return Meaning()
    found = moved(tokens, amount, dates) or _static(tokens, amount, dates) or Meaning()
    if found.subject is None and amount.noun != (0, 0):
        found = replace(found, subject=amount.noun)
    if found.subject is not None and _names_nothing(tokens, found.subject):
        return replace(found, subject=None)
    return found


def _names_nothing(tokens: Tokens, subject: Range) -> bool:
    """Whether words say not what is measured: "others", "the strongest of which"."""
    lows = tokens.lows[subject[0] : subject[1]]
    return lows == ["others"] or (lows[-1] in ("which", "whom", "them") and "of" in lows)


def _is_away(tokens: Tokens, amount: Amount) -> bool:
    """Whether a length only tells how far away a thing is: "85km (53 miles) south of the cape"."""
    if amount.kind is not FigureKind.QUANTITY:
        return False
    k = amount.last
    if tokens.form(k) == "(":
        close = next((j for j in range(k, min(len(tokens), k + 8)) if tokens.forms[j] == ")"), k)
        k = close + 1
    away = tokens.low(k).replace("-", "") in _BEARINGS
    hyphened = tokens.form(k + 1) == "-" and tokens.low(k + 2) in _BEARINGS
    return away or (hyphened and tokens.low(k) in _BEARINGS)


def _inherited(
    tokens: Tokens, before: Amount, amount: Amount, said: Meaning, own: Meaning, dates: bytearray
) -> Meaning:
    """The meaning of the figure before, where only joining words stand between."""
    between = range(max(before.last, before.noun[1]), amount.lead)
    words = [tokens.lows[k] for k in between if not dates[k]]
    # behind more than nine words another clause has begun
    if said.direction is None or len(words) > 9 or not all(w in _JOINERS for w in words):
        return own
    # "fell 5% and 200 jobs": what it counts is its own
    if "and" in words and amount.noun != (0, 0):
        return own
    # the same again, in other units
    if words == ["("]:
        return replace(said, comparison=None)
    if "from" in words or "than" in words or not words:
        return replace(own, subject=own.subject or said.subject)
    relation = "to" if "to" in words or "at" in words else said.relation
    relation = "by" if "by" in words else relation
    return Meaning(said.direction, relation, said.movement, said.subject or own.subject)


# --- "60% of supply", "the rate was 4.2%", "a 25% tariff" ---------------------------------------


def _static(tokens: Tokens, amount: Amount, dates: bytearray) -> Meaning | None:
    subject = static_subject(tokens, amount, dates)
    if subject is not None and amount.kind is not FigureKind.COUNT:
        return Meaning(
            relation="to" if tokens.low(amount.lead - 1) == "at" else "", subject=subject
        )
    noun = (
        _part_of(tokens, amount, dates)
        or _worth(tokens, amount, dates)
        or _attributive(tokens, amount, dates)
        or _noun_of(tokens, amount)
        or _described(tokens, amount, dates)
    )
    return Meaning(subject=noun) if noun is not None else None


def _part_of(tokens: Tokens, amount: Amount, dates: bytearray) -> Range | None:
    """“60% of global supply”, “a third of tenants”."""
    if tokens.low(amount.last) != "of" or amount.kind not in _COUNTING or amount.noun != (0, 0):
        return None
    whole = structure.counted(tokens, amount.first, amount.last)
    found = object_after(tokens, amount.last + 1, dates, _WHOLES)
    if whole is None or whole[0] != amount.last + 1 or any(dates[whole[0] : whole[1]]):
        return found
    goes_on = found is not None and tokens.low(whole[1]) in wd.PREPOSITIONS
    return found if goes_on and found and found[1] > whole[1] else whole


def _described(tokens: Tokens, amount: Amount, dates: bytearray) -> Range | None:
    """“A 40-metre crane”, “one in five nurses”, “2,000 hectares of barley”."""
    i = amount.last
    if amount.kind is FigureKind.QUANTITY and amount.unit not in DURATIONS:
        if tokens.low(i) == "of":
            return object_after(tokens, i + 1, dates, _WHOLES)
        if structure.place(tokens, amount.first, i) is not Place.MODIFIER:
            return None
    elif amount.kind is not FigureKind.NUMBER or amount.low >= 1 or amount.noun != (0, 0):
        return None
    whole = structure.noun_phrase(tokens, amount.first, i)
    return (i, whole[1]) if whole and whole[1] > i and not any(dates[i : whole[1]]) else None


def _worth(tokens: Tokens, amount: Amount, dates: bytearray) -> Range | None:
    """“$813 million in aid”, “$4bn worth of goods”, “bribes worth £340,000”."""
    if amount.kind is not FigureKind.MONEY:
        return None
    if tokens.low(amount.lead - 1) in ("worth", "totalling", "totaling"):
        return noun_before(tokens, amount.lead - 1)
    i = amount.last
    if tokens.lows[i : i + 2] == ["worth", "of"]:
        return object_after(tokens, i + 2, dates, _WHOLES)
    if tokens.low(i) in ("in", "of") and i + 1 < len(tokens) and not dates[i + 1]:
        if tokens.low(i) == "in" and tokens.low(i + 1) in wd.DETERMINERS:  # "in a telethon"
            return None
        noun = object_after(tokens, i + 1, dates, _WHOLES)
        return None if noun is None or tokens.capital(noun[0]) else noun
    return None


def _attributive(tokens: Tokens, amount: Amount, dates: bytearray) -> Range | None:
    """“A 25% tariff on steel”, “the current 10 per cent baseline”."""
    i = amount.last
    if amount.kind not in (FigureKind.PERCENT, FigureKind.MONEY) or i >= len(tokens):
        return None
    if tokens.kinds[i] != "word" or dates[i] or is_verb(tokens, i) or tokens.capital(i):
        return None
    if tokens.lows[i] in wd.FUNCTION or tokens.lows[i].endswith(("ed", "ly")):
        return None
    return object_after(tokens, i, dates)


def _noun_of(tokens: Tokens, amount: Amount) -> Range | None:
    """“Losses of 780 million francs”, “a trade surplus of $104.8 billion”."""
    i = amount.lead
    if tokens.low(i - 1) != "of" or amount.kind is FigureKind.COUNT:
        return None
    noun = noun_before(tokens, i - 1)
    if noun is None or tokens.lows[noun[1] - 1] in _EMPTY_NOUNS:
        return None
    if amount.kind is FigureKind.NUMBER and tokens.lows[noun[1] - 1] not in _GATHERED:
        return None
    return noun

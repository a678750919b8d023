"""What stands around a figure: the time it is of, who says so, and whether it is hedged."""

from __future__ import annotations

from briefing.facts import structure
from briefing.facts import words as wd
from briefing.facts.amounts import Amount
from briefing.facts.dates import Found
from briefing.facts.lexicon import group
from briefing.facts.phrases import Range, clause_start, object_after, subject_before
from briefing.facts.tokens import Tokens
from briefing.language.clauses import Clause, Time
from briefing.model.article import DateKind

_REACH = 14
"""Tokens between a figure and the date that says when."""

_BREAKS = group("context.breaks")
_NOT_WHEN = frozenset({"since", "until", "than", "from", "after", "before", "till", "by"})
_REPORTING = group("context.reporting")


def period(tokens: Tokens, amount: Amount, found: list[Found], taken: list[Range]) -> Found | None:
    """The date that says when: the nearest in the figure's clause, in none of ``taken``.

    ``taken`` are the comparisons of the sentence, whose dates are of something else.
    """
    best: tuple[int, Found] | None = None
    own = structure.clause(tokens, amount.first, amount.last)
    for item in found:
        # a date that tells which noun is meant ("the 2032 budget") does not say when
        if item.stands.of_noun or not _shares(tokens, own, item, amount):
            continue
        if not _fits(tokens, item, amount):
            continue
        if any(first <= item.first < last for first, last in taken):
            continue
        distance = _distance(tokens, item, amount)
        if distance is not None and (best is None or distance < best[0]):
            best = distance, item
    return best[1] if best else _when(tokens, amount, own, found)


def _when(tokens: Tokens, amount: Amount, own: Clause | None, found: list[Found]) -> Found | None:
    """The day of what happened just then: "12 died when a bus left the road on Saturday"."""
    if own is None or own.time is not Time.PAST:
        return None
    for item in found:
        other = item.stands.clause
        if item.first < amount.last or other is None or other.time is not Time.PAST:
            continue
        words = tokens.lows[amount.last : item.first]
        # one "when" and no other break, or the day is that of a third clause
        once = words.count("when") == 1 and _BREAKS & set(words) == {"when"}
        if (
            once
            and len(words) <= _REACH
            and not item.stands.of_noun
            and _fits(tokens, item, amount)
        ):
            opens = amount.last + words.index("when")
            verb = structure.clause(tokens, opens, opens + 1)
            return item if structure.same_clause(verb, other) else None
    return None


def _shares(tokens: Tokens, own: Clause | None, item: Found, amount: Amount) -> bool:
    """Whether a date is of the figure's clause, or of the one that the clause goes on with.

    "Sales sank in May, plunging 21%"; "sales rose 5%, the office said, in May".
    """
    other = item.stands.clause
    if own is None or other is None or structure.same_clause(own, other):
        return own is other or (own is not None and other is not None)
    # a participle shares its day with the verb whose subject it shares
    if own.verb.text.endswith("ing") and own.subject is not None and other.subject is not None:
        return own.subject.start == other.subject.start
    between = tokens.lows[amount.last : item.first]
    return len(between) > 2 and between[-2] == "," and between[-3] in wd.SAYING


def _fits(tokens: Tokens, item: Found, amount: Amount) -> bool:
    """Whether a time expression can say when: a stretch of days, no limit, no report's day."""
    value = item.value
    if value.kind not in (DateKind.DATE, DateKind.DURATION, DateKind.TIME):
        return False
    # "recently", and a length that begins on no day, say nothing of when
    if value.timex.endswith("_REF") or (value.kind is DateKind.DURATION and value.start is None):
        return False
    # the number is the date's own
    if item.first <= amount.first < item.last or item.name == "clock":
        return False
    # "Friday's vote": the day is the vote's, and not the count's
    if tokens.form(item.last) in ("'", "’") and tokens.low(item.last + 1) == "s":
        return False
    before = tokens.low(item.first - 1)
    # "the year ended 30 June" bounds accounts
    if before in ("ended", "ending") or tokens.low(item.first - 2) in (
        "ended",
        "ending",
        "payable",
    ):
        return False
    if before in _NOT_WHEN:
        # "5% by May" tells when it is reached
        return before == "by" and item.first >= amount.last
    if before in ("on", "in"):
        before = tokens.low(item.first - 2)
    # "said on Friday" is the day of the words
    return before not in wd.SAYING


def _distance(tokens: Tokens, item: Found, amount: Amount) -> int | None:
    """Tokens between a date and the figure, None where another clause stands between."""
    if item.last <= amount.lead:
        between = range(item.last, amount.lead)
        # at the head, with a comma behind it, a date is that of the whole sentence
        leading = item.first <= 3 and tokens.form(item.last) == ","
    else:
        between = range(amount.last, item.first)
        leading = False
    if len(between) > _REACH and not leading:
        return None
    if not leading and any(tokens.lows[k] in _BREAKS for k in between):
        return None
    if any(tokens.forms[k] in (";", "“", "”") for k in between):
        return None
    if _another_clause(tokens, between):
        return None
    follows = item.first >= amount.last and len(between) <= 1
    # right behind a figure a date is its own; a leading one gives way to one that is near
    return len(between) + (6 if leading else 0) - (2 if follows else 0)


def _another_clause(tokens: Tokens, between: range) -> bool:
    """Whether a sentence goes on with another verb after who said it: ", he said, and cut"."""
    said = next((k for k in between if tokens.lows[k] in wd.SAYING), None)
    return said is not None and any(
        tokens.forms[k] == "," and tokens.low(k + 1) in ("and", "but")
        for k in range(said, between.stop)
    )


def attribution(tokens: Tokens, dates: bytearray) -> Range | None:
    """Who says so: "according to X", "X said"."""
    for k in range(len(tokens) - 2):
        if tokens.lows[k] == "according" and tokens.low(k + 1) == "to":
            return object_after(tokens, k + 2, dates)
    for k in range(1, len(tokens)):
        if tokens.lows[k] in _REPORTING and tokens.lows[k - 1] not in wd.DETERMINERS:
            who = subject_before(tokens, k, dates)
            # a longer one, or one with a number in it, is a clause taken for a subject
            if who is not None and who[1] - who[0] <= 10 and not _names_figure(tokens, who):
                return who
    return None


def _names_figure(tokens: Tokens, span: Range) -> bool:
    return any(tokens.kinds[k] == "number" for k in range(*span))


def hedged(tokens: Tokens, amount: Amount) -> bool:
    """Whether a word before the figure in its clause makes it less than certain."""
    start = clause_start(tokens, amount.lead)
    return bool(wd.HEDGES & set(tokens.lows[start : amount.lead]))

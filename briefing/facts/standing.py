"""How a date stands in its sentence: what governs it, what leads to it, and when that is.

The tense is that of the date's own verb, and of no other: a noun such as "plan" or "forecast"
looks nowhere, and what somebody said on a day was said, whatever it was that he said.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.facts import denial, structure
from briefing.facts import words as wd
from briefing.facts.lexicon import group
from briefing.facts.tokens import Tokens
from briefing.language.clauses import Clause, Mood, Place, Time
from briefing.language.clauses.words import clause_words
from briefing.model.article import Tense

_STATES = group("tense.states")
_SETTING = group("tense.setting")
_DATED = group("tense.dated")
_OVER = group("dates.over")
_AWAITING = group("tense.awaiting")
_QUESTIONED = frozenset({"asked", "questioned", "pressed"})
_STAYING = frozenset({"stay", "stays", "remain", "remains", "is", "are"})
_MOVING = group("tense.moving")
_CALLING_OFF = group("tense.calling_off") | _MOVING
_INNER = frozenset(
    {"the", "end", "of", "least", "late", "early", "mid", "-", "next", "this", "start", "close"}
    | {"about", "around"}
)
_CLOCKS = frozenset({"noon", "midnight", "a.m.", "p.m.", "am", "pm"})
_TWO = {"prior to": "before", "ahead of": "before", "later than": "by", "as of": "from"}
_ONCE = group("tense.once")
_HAVING = frozenset({"have", "has", "had"})
_TIMETABLE = group("tense.timetable")
_OF_NOUN = frozenset({Place.MODIFIER, Place.NAME, Place.COUNT})
_TO = frozenset({"to", "until", "till", "for", "into"})
_REACH = 6
"""Tokens before a date's verb in which "was due to" stands."""


_QUOTATION = frozenset('"“”')


@dataclass(frozen=True, slots=True)
class Standing:
    """How a date stands.

    ``lead`` is the preposition that leads to it ("by", also for "no later than"; "before", also for
    "prior to"), "" without one. ``of_noun`` says that the date tells which noun is meant ("the 2032
    budget", "January delivery"), ``moved`` that something was put to this day, ``cancelled`` that
    nothing is meant for it any more ("moved from Monday to Thursday"), ``meant`` that something was
    only to be then ("was due on Monday").
    """

    clause: Clause | None = None
    place: Place = Place.NONE
    lead: str = ""
    tense: Tense = Tense.UNKNOWN
    of_noun: bool = False
    moved: bool = False
    cancelled: bool = False
    meant: bool = False


def standing(tokens: Tokens, first: int, last: int) -> Standing:
    """How the date at tokens ``first`` to ``last`` (excluded) stands."""
    clause = _outside(tokens, first, structure.clause(tokens, first, last))
    place = structure.place(tokens, first, last)
    lead = lead_of(tokens, first)
    owned = _is_owner(tokens, last)
    of_noun = place in _OF_NOUN and not owned and not _ends_clause(tokens, last)
    moved, cancelled = _moved(tokens, clause, place, lead)
    tense = _tense(tokens, first, last, clause, lead)
    # told in the past, the new day is ahead all the same
    if cancelled or moved:
        tense = Tense.AHEAD
    # "the 2032 budget": when the verb is, says nothing of the year in the noun
    elif of_noun and tense is not Tense.PAST:
        tense = Tense.UNKNOWN
    meant = _was_due(tokens, first, clause)
    return Standing(clause, place, lead, tense, of_noun, moved, cancelled, meant)


def _outside(tokens: Tokens, first: int, clause: Clause | None) -> Clause | None:
    """The clause that a date is told in, where it hangs on what is only quoted before it.

    "They shouted 'we want a vote' on Thursday" tells when they shouted.
    """
    verb = structure.tokens_of(tokens, clause.verb) if clause else None
    if verb is None or verb[0] >= first:
        return clause
    marks = [k for k in range(first) if tokens.forms[k] in _QUOTATION]
    before = sum(k < verb[0] for k in marks)
    if len(marks) % 2 or not before % 2:
        return clause  # the date is quoted as well, or the verb is not
    opened = marks[before - 1]
    return structure.clause(tokens, opened - 1, opened) if opened else clause


def _moved(tokens: Tokens, clause: Clause | None, place: Place, lead: str) -> tuple[bool, bool]:
    """Whether something was put to a day, and whether it was taken from it."""
    verb = structure.tokens_of(tokens, clause.verb) if clause else None
    if clause is None or verb is None:
        return False, False
    # "put off": the parser hangs the particle on the verb, or leaves it a word of its own
    plain = clause.lemma.partition(" ")[0]
    lemmas = {clause.lemma, plain, f"{plain} {tokens.low(verb[1])}"}
    if lead in _TO and lemmas & _MOVING:
        return True, False
    if clause.time is not Time.PAST or not lemmas & _CALLING_OFF:
        return False, False
    of_what = place in (Place.OF_NOUN, Place.MODIFIER) and lead in ("on", "for")
    return False, of_what or (lead == "from" and bool(lemmas & _MOVING))


def _ends_clause(tokens: Tokens, last: int) -> bool:
    """Whether nothing follows that a date could be a modifier of."""
    return tokens.kind(last) not in ("word", "abbreviation", "name")


def lead_of(tokens: Tokens, first: int) -> str:
    """The preposition before a date, past "the end of"; two words as the one that they mean."""
    k = first - 1
    if tokens.low(first) in ("by", "until", "on"):  # it is part of the expression
        return tokens.low(first)
    while k > 0 and (tokens.lows[k] in _INNER or tokens.lows[k : k + 2] == ["at", "least"]):
        k -= 1
    if tokens.low(k) in ("on", ","):  # "by 6 p.m. on Saturday"
        at = k - 1
        while at > 0 and (tokens.kinds[at] in ("clock", "number") or tokens.lows[at] in _CLOCKS):
            at -= 1
        k = at if at < k - 1 and tokens.lows[at] in ("by", "until", "till", "before") else k
    two = f"{tokens.low(k - 1)} {tokens.low(k)}"
    return _TWO.get(two, tokens.low(k))


def _is_owner(tokens: Tokens, last: int) -> bool:
    """Whether a date owns what follows: "Friday's vote"."""
    return tokens.form(last) in ("'", "’") and tokens.low(last + 1) == "s"


def _is_over(tokens: Tokens, last: int) -> bool:
    """Whether a date is that of a day of trading gone by: "a premium to Monday's close"."""
    return _is_owner(tokens, last) and bool(_OVER & set(tokens.lows[last + 2 : last + 4]))


def _tense(tokens: Tokens, first: int, last: int, clause: Clause | None, lead: str) -> Tense:
    if _is_over(tokens, last):
        return Tense.PAST
    if lead == "by" and tokens.low(first - 1) == "than":  # no later than
        return Tense.AHEAD
    if tokens.low(0) in _QUESTIONED and "," in tokens.lows[first:]:  # "Asked ... in May, he said"
        return Tense.PAST
    if lead == "before" and structure.place(tokens, first, last) is Place.OF_NOUN:
        return Tense.UNKNOWN  # "the price before Monday"
    if _has_until(tokens, first, clause) or _is_supposed(tokens, clause, lead):
        return Tense.AHEAD
    if denial.kept_from(tokens, first) or _was_due(tokens, first, clause):
        return Tense.PRESENT  # near, on either side
    if clause is None:
        ahead = lead in ("by", "until") or timetabled(tokens, first)
        return Tense.AHEAD if ahead else Tense.UNKNOWN
    match clause.time:
        case Time.PAST if lead in ("until", "till") and _stays(tokens, clause):
            return Tense.AHEAD
        case Time.PAST if lead == "from" and clause.lemma in clause_words().announcing:
            return Tense.AHEAD  # "declared three days of mourning from Wednesday"
        case Time.PAST:
            return Tense.PAST
        case _ if _since(tokens, first):
            return Tense.PAST
        case Time.FUTURE:
            return Tense.AHEAD
        case Time.PRESENT | Time.NONE:
            return _of_present(tokens, first, last, clause, lead)
    return Tense.UNKNOWN


def _of_present(tokens: Tokens, first: int, last: int, clause: Clause, lead: str) -> Tense:
    """“The fair opens on Friday” is ahead, "the rate stands at 3% this month" is not."""
    lemma = clause.lemma.partition(" ")[0]
    place = structure.place(tokens, first, last)
    if lead in ("by", "until", "till"):
        return Tense.AHEAD
    if lemma in _AWAITING:
        return Tense.AHEAD
    if place is Place.OBJECT:  # "if we lose April"
        return Tense.UNKNOWN
    if clause.time is Time.NONE and (clause.subject is None or lead not in ("on", "at")):
        return Tense.UNKNOWN
    if _is_owner(tokens, last) or (place is Place.OF_NOUN and _after(tokens, clause, first)):
        return Tense.UNKNOWN
    if clause.passive:
        return Tense.AHEAD if lemma in _SETTING or lead in ("by", "until") else Tense.PRESENT
    if lemma == "be":
        is_it = place is Place.COMPLEMENT or (place is Place.ADJUNCT and clause.object is None)
        said = clause.subject.lemma.lower() if clause.subject else ""
        return Tense.AHEAD if is_it and said in _DATED else Tense.PRESENT
    still = lemma in _STATES or lemma in wd.UP_VERBS or lemma in wd.DOWN_VERBS
    return Tense.PRESENT if still else Tense.AHEAD


def _is_supposed(tokens: Tokens, clause: Clause | None, lead: str) -> bool:
    """Whether a limit is that of a condition still open: "if they have not settled by 3 May"."""
    if clause is None or clause.mood is not Mood.SUPPOSED or lead not in ("by", "before"):
        return False
    return "had" not in tokens.lows and ["would", "have"] not in (
        tokens.lows[k : k + 2] for k in range(len(tokens))
    )


def _has_until(tokens: Tokens, first: int, clause: Clause | None) -> bool:
    """Whether somebody is left time: "the council has until noon on Friday to answer"."""
    for k in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if tokens.lows[k] in ("until", "till"):
            given = clause is not None and clause.lemma in ("give", "allow", "leave")
            return given or tokens.low(k - 1) in _HAVING
    return False


def timetabled(tokens: Tokens, first: int) -> bool:
    """Whether a verb of timetables stands before, where the structure knows no verb at all."""
    return bool(_TIMETABLE & set(tokens.lows[max(0, first - _REACH) : first]))


def _since(tokens: Tokens, first: int) -> bool:
    """Whether a date is that of what went before: "since the flood on | 20 January"."""
    for k in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if tokens.lows[k] in ("since", "following"):
            return True
        if tokens.kinds[k] == "mark" and tokens.forms[k] not in ("'", "’", "-"):
            return False
    return False


def _after(tokens: Tokens, clause: Clause, first: int) -> bool:
    """Whether the verb stands after the date: "the meeting on Monday shows"."""
    return clause.verb.start > tokens.starts[first] + tokens.shift


def _stays(tokens: Tokens, clause: Clause) -> bool:
    """Whether a participle only tells a state that goes on: "stays closed until"."""
    verb = structure.tokens_of(tokens, clause.verb)
    return verb is not None and tokens.low(verb[0] - 1) in _STAYING


def _was_due(tokens: Tokens, first: int, clause: Clause | None) -> bool:
    """Whether a thing was only meant for then: "was due to begin on Monday"."""
    if clause is None or clause.mood is Mood.SUPPOSED:
        return False
    verb = structure.tokens_of(tokens, clause.verb)
    if verb is None:
        return False
    before = tokens.lows[max(0, verb[0] - _REACH) : verb[0] + 1]
    for i, low in enumerate(before[:-1]):
        been = low == "been" and "had" in before[:i]  # "had been set for" a day that was changed
        if been and before[i + 1] in _ONCE:
            return True
        if low in ("was", "were") and before[i + 1] in _ONCE:
            return "to" in before[i + 2 : i + 4] or before[i + 1] == before[-1]
    return False

"""Events: which dates are deadlines, which are scheduled, which are past, and of what.

A deadline is a day by which somebody must do something, or on which what is granted ends ("by
Wednesday", "is set to expire in August"); a scheduled event is set for its date; a past one
happened then. What is asked, denied, supposed or only rumoured is no event.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.facts import denial, structure
from briefing.facts import words as wd
from briefing.facts.dates import Found
from briefing.facts.lexicon import group, listed
from briefing.facts.phrases import Range, clause_end, object_after
from briefing.facts.standing import Standing, timetabled
from briefing.facts.tokens import Tokens
from briefing.language.clauses import Clause, Mood, Place, Time
from briefing.model.article import DateKind, DateMention, EventKind, Tense


@dataclass(frozen=True, slots=True)
class Happening:
    """An event of a sentence, as token ranges."""

    kind: EventKind
    what: Range | None
    condition: Range | None
    hedged: bool


_EXPIRY = group("events.expiry")
_ENDS = group("events.ends")
_WINDOWS = group("events.windows")
_LIMITS = group("events.limits")
_DIRECTED = group("tense.infinitive_leads")
_ENDING = group("events.ending")
_LAPSING = group("events.lapsing")
_STAYING = group("events.staying")
_TELLING = group("events.telling")
_UNSURE = frozenset({Mood.ASKED, Mood.DENIED, Mood.SUPPOSED, Mood.RUMOURED})
_HEDGED = frozenset({Mood.FORECAST, Mood.INTENDED})
_SET_TO = frozenset({"set", "due", "going", "is", "are", "expected", "scheduled", "has", "have"})
_CONDITIONS = frozenset({"unless", "if", "provided"})
_EDGES = frozenset({"before", "after", "since", "until", "till", "than", "from"})
_OPENING = 6
"""Tokens at the head of a sentence among which a condition that opens it begins."""
_NEAR = 10
"""Tokens before a date in which the word that makes it a limit stands."""


def event(tokens: Tokens, found: Found, mention: DateMention) -> Happening | None:
    """What the date at ``found`` is the date of, or None where it is no event's."""
    dated = mention.kind in (DateKind.DATE, DateKind.TIME) or found.name == "in"
    if not dated or mention.start is None or found.name in ("clock", "years"):
        return None
    stands = found.stands
    clause = stands.clause
    if clause is None:
        return _headless(tokens, found)
    if stands.of_noun or stands.cancelled or stands.place is Place.OBJECT:
        return None
    # before what is only supposed goes: a limit with a condition holds all the same
    if hung := _hangs_on(tokens, found, clause):
        return hung
    if clause.mood in _UNSURE or _bounds_period(tokens, found) or _is_report(clause, stands):
        return None
    latest = tokens.low(found.first - 1) == "than"  # no later than
    if not latest and _names_which(tokens, found, clause):
        return None
    if found.tense is not Tense.PAST and _is_no_plan(tokens, found):
        return None
    kind = _kind(tokens, found, mention)
    if kind is None or _never_was(tokens, found, clause, kind):
        return None
    condition = _condition(tokens, clause)
    what = _what(tokens, found, clause, condition)
    # a limit counts even where what is due cannot be cut out in one piece
    if what is None and kind is not EventKind.DEADLINE:
        return None
    said = tokens.lows[what[0] : what[1]] if what else []
    hedged = clause.mood in _HEDGED or bool(wd.HEDGES & set(said))
    return Happening(kind, what, condition, hedged)


def _hangs_on(tokens: Tokens, found: Found, clause: Clause) -> Happening | None:
    """A limit on which what follows hangs: "if nothing is paid by 3 May, the bank will sue".

    Or one that holds "unless" something comes before it.
    """
    if clause.mood is not Mood.SUPPOSED or found.stands.lead not in ("by", "before", "within"):
        return None
    if found.tense is not Tense.AHEAD:
        return None
    if clause.condition is not None:
        condition = _condition(tokens, clause)
        if condition is None or tokens.lows[condition[0]] != "unless":
            return None
        return Happening(
            EventKind.DEADLINE, _what(tokens, found, clause, condition), condition, hedged=False
        )
    opens = max((k for k in range(found.first) if tokens.lows[k] in _CONDITIONS), default=None)
    if opens is None:
        return None
    closes = max(clause_end(tokens, opens + 1), found.last)
    rest = range(closes, len(tokens)) if opens <= _OPENING else range(opens)
    firm = next((k for k in rest if tokens.lows[k] in ("will", "would", "must")), None)
    if firm is None:
        return None
    if any(tokens.lows[k : k + 2] == ["would", "have"] for k in range(len(tokens))):
        return None
    start = rest.start
    while start < rest.stop and (tokens.kinds[start] == "mark" or tokens.lows[start] in _OPENERS):
        start += 1
    end = clause_end(tokens, firm) if rest.start else opens
    return Happening(EventKind.DEADLINE, (start, end), (opens, closes), hedged=False)


def _headless(tokens: Tokens, found: Found) -> Happening | None:
    """An event of a sentence whose verb the parser took for a noun: "The cap lapses in March"."""
    if found.tense is not Tense.AHEAD or not timetabled(tokens, found.first):
        return None
    start, last = 0, _date_lead(tokens, found.first)
    while start < last and tokens.lows[start] in _OPENERS:
        start += 1
    what = _without_tail(tokens, start, last)
    said = set(tokens.lows[start:last])
    ends = bool(_ENDING & said) and any(w in _WINDOWS or w.rstrip("s") in _WINDOWS for w in said)
    ends = ends or bool(_LAPSING & said)
    kind = EventKind.DEADLINE if ends else EventKind.SCHEDULED
    opens = next((k for k in range(found.last, len(tokens)) if tokens.lows[k] in _CONDITIONS), None)
    condition = None if opens is None else (opens, clause_end(tokens, opens + 1))
    return Happening(kind, what, condition, hedged=False) if what else None


def _never_was(tokens: Tokens, found: Found, clause: Clause, kind: EventKind) -> bool:
    """Whether the words deny the event: called off, a plan not kept, "it is not true that"."""
    if denial.untrue(tokens, found.first) or denial.kept_from(tokens, found.first):
        return True
    if kind is EventKind.PAST:
        return False
    if clause.negated and found.stands.lead not in ("until", "till", "before", "by"):
        return True
    return denial.off(tokens, found.first, found.last)


def _bounds_period(tokens: Tokens, found: Found) -> bool:
    """Whether the date only ends a period of accounts: "the quarter ended Sept. 30"."""
    before = tokens.low(found.first - 1)
    if before in ("on", "in"):
        before = tokens.low(found.first - 2)
    return before in ("ended", "ending")


def _is_report(clause: Clause, stands: Standing) -> bool:
    """Whether the date is when somebody said it: "officials said on Saturday".

    What will be told then is an event: "will report its results on 24 July".
    """
    told = clause.lemma in _TELLING and not clause.passive and stands.lead != "by"
    return told and clause.time is not Time.FUTURE


def _names_which(tokens: Tokens, found: Found, clause: Clause) -> bool:
    """Whether the date only says which of its noun is meant: "the target year of 2027".

    So does a limit that hangs on a noun: "the reductions by 2030 were debated".
    """
    of = tokens.low(found.first - 1) == "of"
    if of and tokens.low(found.first - 2) not in _PARTS_OF_TIME:
        return True
    limit = found.stands.lead in ("by", "within") and not clause.obliged
    return limit and found.stands.place is Place.OF_NOUN


_PARTS_OF_TIME = frozenset(
    {"end", "start", "beginning", "middle", "close", "rest", "week", "night"}
)


def _is_no_plan(tokens: Tokens, found: Found) -> bool:
    """Whether nobody has set the day: a plea, a wish, a purpose, what is so every year."""
    clause = found.stands.clause
    assert clause is not None
    if clause.wished or clause.habitual:
        return True
    if clause.purpose and not found.stands.moved:
        return True
    verb = structure.tokens_of(tokens, clause.verb)
    if found.name != "in" or verb is None or tokens.low(verb[0] - 1) != "to":
        return False
    return not clause.undertaken and tokens.low(verb[0] - 2) not in _SET_TO  # "too hard to do in"


def _kind(tokens: Tokens, found: Found, mention: DateMention) -> EventKind | None:
    ahead, past, unknown = Tense.AHEAD, Tense.PAST, Tense.UNKNOWN
    stands = found.stands
    if mention.tense is not past and _is_deadline(tokens, found, mention):
        return EventKind.DEADLINE
    if found.tense is ahead and mention.tense is not past:
        edge = stands.lead in _EDGES - {"from", "until", "till"} and not stands.moved
        return None if edge else EventKind.SCHEDULED
    if mention.tense is ahead and _is_set(clause_of(found), stands, mention):
        return EventKind.SCHEDULED
    if mention.tense is ahead or found.tense is unknown:
        return None
    if found.tense is past or mention.tense is past:
        return None if stands.lead in _EDGES else EventKind.PAST
    return None


def clause_of(found: Found) -> Clause:
    """The clause of a date that has one."""
    assert found.stands.clause is not None
    return found.stands.clause


def _is_set(clause: Clause, stands: Standing, mention: DateMention) -> bool:
    """Whether the present tells of a day to come: "voters go to the polls on 21 September"."""
    day = mention.start is not None and mention.start == mention.end
    # beside a month or a year the present tells a habit or a state
    return day and clause.time is Time.PRESENT and stands.lead == "on" and not clause.negated


# --- deadlines ----------------------------------------------------------------------------------


def _is_deadline(tokens: Tokens, found: Found, mention: DateMention) -> bool:
    stands, clause = found.stands, found.stands.clause
    assert clause is not None
    near = tokens.lows[max(0, found.first - _NEAR) : found.first]
    ahead = found.tense is Tense.AHEAD
    if stands.lead in ("by", "before", "within"):
        told = clause.obliged or _is_told(tokens, clause)
        latest = tokens.low(found.first - 1) == "than"  # no later than
        own = clause.undertaken or _awaited_of(found, clause)
        sure = told or latest or own or clause.mood not in _HEDGED
        if stands.lead == "before":
            return ahead and told and tokens.low(found.first - 1) != "to"  # prior to: no limit
        return ahead and sure
    if clause.lemma in ("have", "give", "allow", "leave") and ahead and "until" in near:
        return True
    if stands.lead in ("until", "till", "to") and ahead:
        if stands.moved:
            return clause.lemma in _LIMITS
        lasting = clause.lemma in _STAYING and clause.time is Time.PRESENT
        if stands.lead != "to" and lasting and not clause.negated:
            return True
        return bool(_LIMITS & set(near)) or _is_window(clause)
    named = clause.subject.lemma.lower() if clause.subject else ""
    if "deadline" in near or "deadline" in tokens.lows[found.last : found.last + 2]:
        return True
    if named in ("deadline", "cutoff", "cut-off", "ultimatum"):
        return True
    ahead = found.tense is not Tense.PAST or mention.tense is Tense.AHEAD  # "run out" is both
    return ahead and _ends_then(tokens, found, clause)


def _awaited_of(found: Found, clause: Clause) -> bool:
    """Whether people are expected to have something done by a near day: no forecast, a limit."""
    if clause.mood is not Mood.FORECAST or clause.subject is None or clause.passive:
        return False
    who = clause.subject.lemma.lower()
    acts = who in listed("roles") or who.title() in listed("organisation_words")
    return acts and found.name not in _FAR


_FAR = frozenset({"year", "decade", "century", "season", "fiscal"})


def _is_window(clause: Clause) -> bool:
    """Whether the clause is about what is granted for a time: "the ban", "nominations"."""
    words = clause.subject.text.lower().split() if clause.subject else []
    return any(word in _WINDOWS or word.rstrip("s") in _WINDOWS for word in words)


def _is_told(tokens: Tokens, clause: Clause) -> bool:
    """Whether the clause is what somebody is told or has agreed to do: "was ordered to pay"."""
    verb = structure.tokens_of(tokens, clause.verb)
    if verb is None:
        return False
    near = range(max(1, verb[0] - _NEAR), verb[0] + 1)
    return any(tokens.lows[k] == "to" and tokens.lows[k - 1] in _DIRECTED for k in near)


def _ends_then(tokens: Tokens, found: Found, clause: Clause) -> bool:
    """Whether what is granted ends then: "expires in August", "nominations close on Friday"."""
    if found.stands.lead == "from" or tokens.low(found.last) == "to":
        return False
    if clause.lemma in _EXPIRY:
        return True
    if clause.lemma in _ENDS and (_is_window(clause) or clause.condition is not None):
        return True
    near = tokens.lows[max(0, found.first - _NEAR) : found.first]
    if clause.lemma in _ENDS and "due" in near:
        return True
    return clause.lemma == "be" and "due" in tokens.lows[max(0, found.first - 3) : found.first]


# --- what happens -------------------------------------------------------------------------------


def _what(tokens: Tokens, found: Found, clause: Clause, condition: Range | None) -> Range | None:
    """The words that say what happens: the clause without the date, as far as it is one piece."""
    verb = structure.tokens_of(tokens, clause.verb)
    if verb is None:
        return None
    if tokens.form(found.last) in ("'", "’") and tokens.low(found.last + 1) == "s":
        return object_after(tokens, found.last + 2, bytearray(len(tokens)))
    start = _start(tokens, clause, verb[0])
    lead = _date_lead(tokens, found.first)
    if start < lead and verb[0] < lead:
        if found.stands.moved or tokens.low(found.last) == "to":  # "is due on Monday to vote"
            return start, max(_end(tokens, clause, found.last, condition), found.last)
        return _without_tail(tokens, start, lead)
    if start < lead:  # the date stands between: "the vote on Friday | will go on"
        return start, _end(tokens, clause, max(verb[1], found.last), condition)
    begin = found.last + 1 if tokens.form(found.last) == "," else found.last
    end = _end(tokens, clause, max(begin, verb[1]), condition)
    while begin < end and (tokens.lows[begin] in _OPENERS or tokens.kinds[begin] == "mark"):
        begin += 1
    return (begin, end) if end - begin >= 2 else None


_OPENERS = frozenset({"and", "but", "that", "as", "with", "when", "while", "after", "so", "which"})
_HELPERS = wd.AUXILIARIES | frozenset({"due", "expected", "set", "scheduled", "likely", "to"})


def _start(tokens: Tokens, clause: Clause, verb: int) -> int:
    """Where the clause begins: its subject, where that stands before the verb."""
    subject = structure.tokens_of(tokens, clause.subject) if clause.subject else None
    if subject is not None and subject[0] < verb:
        return subject[0]
    k = verb
    while k > 0 and (tokens.lows[k - 1] in _HELPERS or tokens.lows[k - 1].endswith("ly")):
        k -= 1
    return k


def _end(tokens: Tokens, clause: Clause, at: int, condition: Range | None) -> int:
    """Where the clause ends that goes on at token ``at``: before its condition, at a mark."""
    end = clause_end(tokens, at)
    what = structure.tokens_of(tokens, clause.object) if clause.object else None
    if what is not None and what[0] >= at - 1:
        end = max(end, what[1])
    if condition is not None and at <= condition[0] < end:
        end = condition[0]
    return end


def _without_tail(tokens: Tokens, first: int, last: int) -> Range | None:
    """The range without words that lead on: "talks despite", "the sale of"."""
    while last - first > 2 and tokens.lows[last - 1] in _TRAILING:
        last -= 1
    return (first, last) if last - first >= 2 else None


_TRAILING = wd.DETERMINERS | frozenset({"despite", "of", "with", "and", "or", "as", "'", "’", ","})
_DATE_LEADS = frozenset(
    {
        "in",
        "on",
        "by",
        "between",
        "until",
        "till",
        "before",
        "from",
        "to",
        "for",
        "at",
        "during",
        "since",
    }
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


def _condition(tokens: Tokens, clause: Clause) -> Range | None:
    """“Unless ...”, “if ...”, “provided that ...” that the clause hangs on."""
    if clause.condition is not None:
        return structure.tokens_of(tokens, clause.condition)
    return None

"""The time of a clause, from its auxiliaries and from the verb that it hangs on."""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise

from briefing.language.clauses.tree import (
    below,
    child,
    governing,
    heads_clause,
    is_passive,
    lemma,
    subject_token,
    way_up,
)
from briefing.language.clauses.words import clause_words
from briefing.language.parsed import Parsed


class Time(StrEnum):
    """When a clause is, seen from the day of the report (or of the telling, where it is told)."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


def auxiliaries(parsed: Parsed, verb: int) -> list[int]:
    """The auxiliaries of a verb; a verb joined to another by "and" may have those of the first."""
    own = below(parsed, verb, "aux", "auxpass")
    token = parsed.tokens[verb]
    first = token.head
    if own or token.relation != "conj" or not heads_clause(parsed, first):
        return own
    if subject_token(parsed, verb) is not None:
        if not _leaves_out(parsed, verb, first):
            return own
    elif token.has("VerbForm=Fin"):
        return own
    # one that stands behind the verb cannot be its own
    return [one for one in auxiliaries(parsed, first) if one < verb]


def _leaves_out(parsed: Parsed, verb: int, first: int) -> bool:
    """Whether a passive leaves its auxiliaries to the one before it: and the gates replaced."""
    token = parsed.tokens[verb]
    participle = token.has("Aspect=Perf") or token.has("Tense=Past")
    return participle and is_passive(parsed, first) and child(parsed, verb, "dobj") is None


def time_of(parsed: Parsed, verb: int) -> Time:
    """The time of the clause of a verb."""
    seen: set[int] = set()
    # every step should go up, but a verb may share the time of one that shares its own
    while verb not in seen:
        seen.add(verb)
        found = _own_time(parsed, verb)
        if isinstance(found, Time):
            return found
        verb = found
    return Time.NONE


def time_at(parsed: Parsed, index: int, verb: int) -> Time:
    """The time that holds for the token ``index`` in the clause of ``verb``.

    What is, or was, scheduled for a day comes after it was scheduled.
    """
    found = time_of(parsed, verb)
    if found is Time.PRESENT and _is_behind_participle(parsed, index, verb):
        return Time.PAST
    way = way_up(parsed, index)
    inside = way[: way.index(verb) + 1] if verb in way else []
    for lower, upper in pairwise(inside):
        if lemma(parsed, upper) not in clause_words().scheduling:
            continue
        if parsed.tokens[lower].relation == "prep" and _sets(parsed, lower, upper):
            return Time.FUTURE
    return found


def _is_behind_participle(parsed: Parsed, index: int, verb: int) -> bool:
    """Whether a token may be of what was done to a subject: the bill signed this month helps."""
    subject = subject_token(parsed, verb)
    if subject is None or index > verb:
        return False
    return any(
        subject < one < index and parsed.tokens[one].has("Tense=Past")
        for one in below(parsed, subject, "acl")
    )


def _sets(parsed: Parsed, preposition: int, word: int) -> bool:
    """Whether a preposition gives the day that is set: scheduled for, extended to, due on."""
    if parsed.tokens[word].pos in ("VERB", "NOUN"):
        return lemma(parsed, preposition) in ("for", "to", "until", "till", "by")
    return True


def is_perfect(parsed: Parsed, verb: int) -> bool:
    """Whether a clause is in a perfect tense: "have" with a participle, and not "has to"."""
    helpers = auxiliaries(parsed, verb)
    if not any(lemma(parsed, one) in ("have", "'ve", "’ve") for one in helpers):
        return False
    return any(parsed.tokens[one].has("Tense=Past") for one in (verb, *helpers[1:]))


def _own_time(parsed: Parsed, verb: int) -> Time | int:
    """The time, or the verb whose time it shares."""
    helpers = auxiliaries(parsed, verb)
    perfect = is_perfect(parsed, verb)
    for one in helpers:
        if parsed.tokens[one].tag == "MD":
            return _modal_time(lemma(parsed, one), perfect=perfect)
    # behind the modals: "will have to close" is told by its "will"
    if any(parsed.tokens[one].tag == "TO" for one in helpers):
        if perfect:
            return Time.PAST
        # "has to close": the auxiliary with a tense puts it ahead
        held = any(parsed.tokens[one].has("VerbForm=Fin") for one in helpers)
        return Time.FUTURE if held else _infinitive_time(parsed, verb)
    for one in helpers:
        if parsed.tokens[one].has("VerbForm=Fin"):
            return Time.PAST if perfect else _tense(parsed, one)
    if perfect:
        return Time.PAST
    token = parsed.tokens[verb]
    if token.has("VerbForm=Fin"):
        return _tense(parsed, verb)
    return _bare_time(parsed, verb)


def _modal_time(modal: str, *, perfect: bool) -> Time:
    if perfect:
        return Time.PAST
    return Time.PRESENT if modal in clause_words().ability else Time.FUTURE


def _tense(parsed: Parsed, index: int) -> Time:
    token = parsed.tokens[index]
    if token.has("Tense=Past") or _is_bare_past(parsed, index):
        return Time.PAST
    return Time.PRESENT if token.has("Tense=Pres") else Time.NONE


def _is_bare_past(parsed: Parsed, index: int) -> bool:
    """Whether a verb without an "s" is a past: the dam burst, and no "the dam bursts"."""
    token = parsed.tokens[index]
    subject = subject_token(parsed, index)
    if subject is None or token.text.lower() != lemma(parsed, index) or token.pos == "AUX":
        return False
    noun = parsed.tokens[subject]
    one = noun.has("Number=Sing") and noun.pos in ("NOUN", "PROPN")
    several = child(parsed, subject, "conj") is not None
    return one and not several and lemma(parsed, index) in clause_words().unchanged


def _infinitive_time(parsed: Parsed, verb: int) -> Time | int:
    token = parsed.tokens[verb]
    if token.head == verb:
        return Time.NONE
    if token.relation == "conj" and heads_clause(parsed, token.head):
        return token.head
    # "managed to open" is when the managing was
    if lemma(parsed, token.head) in clause_words().factual:
        matrix = governing(parsed, token.head)
        return Time.NONE if matrix is None else matrix
    return Time.FUTURE


def _bare_time(parsed: Parsed, verb: int) -> Time | int:
    """The time of a participle, gerund or bare infinitive without an auxiliary."""
    token = parsed.tokens[verb]
    if token.has("Aspect=Perf"):
        return Time.PAST
    if token.head == verb:
        return Time.NONE
    if token.relation == "pcomp":
        return _gerund_time(parsed, verb)
    if token.relation == "xcomp" and lemma(parsed, token.head) in clause_words().intending:
        return Time.FUTURE
    matrix = governing(parsed, token.head)
    return Time.NONE if matrix is None else matrix


def _gerund_time(parsed: Parsed, verb: int) -> Time | int:
    preposition = parsed.tokens[verb].head
    above = parsed.tokens[preposition].head
    if parsed.tokens[above].relation in ("acomp", "attr"):  # "was instrumental in opening"
        above = parsed.tokens[above].head
    # "fined for hiding it", "before closing": no part of the verb's time
    if not heads_clause(parsed, above) or lemma(parsed, preposition) in ("for", "before"):
        return Time.NONE
    return above


def is_ongoing(parsed: Parsed, verb: int) -> bool:
    """Whether a verb tells what is going on just then ("is being debated", "are searching")."""
    tokens = parsed.tokens
    held = auxiliaries(parsed, verb)
    forms = [tokens[verb], *(tokens[one] for one in held)]
    being = any(one.text.lower() == "being" for one in forms)
    return being or (
        tokens[verb].has("Aspect=Prog") and any(tokens[one].lemma == "be" for one in held)
    )

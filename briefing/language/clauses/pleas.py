"""Whether a stretch belongs to what somebody only asks for, hopes for or advises."""

from __future__ import annotations

from itertools import pairwise

from briefing.language.clauses.tree import (
    child,
    governing,
    heads_clause,
    lemma,
    top,
    way_up,
)
from briefing.language.clauses.words import clause_words
from briefing.language.parsed import Parsed

_AUXILIARIES = ("aux", "auxpass")


def is_pleaded(parsed: Parsed, start: int, end: int) -> bool:
    """Whether a stretch stands under asking, hoping or advising, or what may or might be.

    An order of a court or a law is none; "hopeful that it ends before 2031" is, and so is what
    somebody expects of another ("she expects the bank to cut its rate on 2 May").
    """
    index = top(parsed, start, end)
    verb = None if index is None else governing(parsed, index)
    if verb is None:
        return False
    words = clause_words()
    if _is_expected_of_another(parsed, verb):
        return True
    asking = words.hoping
    heads = [one for one in (verb, *way_up(parsed, verb)) if lemma(parsed, one) in asking]
    if heads:
        return True
    own = [one for one in parsed.children[verb] if parsed.tokens[one].relation in _AUXILIARIES]
    if any(lemma(parsed, one) in words.advising for one in own):
        return True
    return any(
        parsed.tokens[one].relation in ("acomp", "attr", "xcomp") and lemma(parsed, one) in asking
        for head in (verb, *way_up(parsed, verb))
        if heads_clause(parsed, head)
        for one in parsed.children[head]
    )


def _is_expected_of_another(parsed: Parsed, verb: int) -> bool:
    """Whether somebody foresees what a clause tells of another; what is expected of all is not."""
    return any(
        lemma(parsed, upper) in clause_words().foreseeing
        and parsed.tokens[lower].relation in ("ccomp", "xcomp")
        and child(parsed, lower, "nsubj", "nsubjpass") is not None
        # "is expected to" names nobody who expects
        and child(parsed, upper, "nsubj") is not None
        for lower, upper in pairwise((verb, *way_up(parsed, verb)))
    )


def may_be_past(parsed: Parsed, start: int, end: int) -> bool:
    """Whether a day with an infinitive may be one on which something was: "had to close on Monday".

    So it is of "won leave to build on Monday", where the day may be that of the winning.
    """
    index = top(parsed, start, end)
    verb = None if index is None else governing(parsed, index)
    if verb is None or not any(
        parsed.tokens[one].relation == "aux" and parsed.tokens[one].text.lower() == "to"
        for one in parsed.children[verb]
    ):
        return False
    token, head = parsed.tokens[verb], parsed.tokens[verb].head
    for lower, upper in pairwise(way_up(parsed, verb)):
        # as far as one infinitive hangs on another
        if parsed.tokens[lower].relation not in ("xcomp", "advcl"):
            break
        if lemma(parsed, upper) == "have":  # "had to wait until this year to return"
            return _was(parsed, upper)
    over = governing(parsed, head) if token.relation in ("acl", "relcl") else None
    return over is not None and parsed.tokens[over].has("VerbForm=Fin") and _was(parsed, over)


def _was(parsed: Parsed, verb: int) -> bool:
    return parsed.tokens[verb].has("Tense=Past")

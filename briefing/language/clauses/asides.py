"""Whether a stretch stands only beside what its sentence tells, or in what somebody calls for."""

from __future__ import annotations

from briefing.language.clauses.times import is_perfect
from briefing.language.clauses.tree import (
    below,
    child,
    governing,
    heads_clause,
    lemma,
    top,
    way_up,
)
from briefing.language.clauses.words import clause_words
from briefing.language.parsed import Parsed

_BEING = frozenset({"is", "was", "'s", "’s"})
_BESIDE = frozenset({"before", "after", "by", "without", "despite", "since"})
"""Prepositions whose gerund tells how or when something else is done: "before reaching Tarn"."""


def is_beside(parsed: Parsed, start: int, end: int) -> bool:
    """Whether a stretch belongs to what only goes along with what a sentence tells.

    So does "as the guild prepares to meet on Monday", which tells when another thing was, and
    "before reaching Tarn on Monday".
    """
    return any(_is_beside(parsed, one) for one in _verbs_above(parsed, start, end))


def _is_beside(parsed: Parsed, verb: int) -> bool:
    token = parsed.tokens[verb]
    if token.relation == "advcl":
        # other conjunctions ("if", "unless") bear on what is told, and are moods
        return any(lemma(parsed, one) == "as" for one in below(parsed, verb, "mark"))
    gerund = token.relation == "pcomp" and token.tag == "VBG"
    return gerund and lemma(parsed, token.head) in _BESIDE


def is_relative(parsed: Parsed, start: int, end: int) -> bool:
    """Whether a stretch stands in a clause that only tells more of a noun: "who left on Monday"."""
    verbs = _verbs_above(parsed, start, end)
    return any(parsed.tokens[verb].relation == "relcl" for verb in verbs)


def is_called_for(parsed: Parsed, start: int, end: int) -> bool:
    """Whether somebody calls on others for what a stretch belongs to: "vote on Monday", "let us".

    So it is with "it is up to the people to judge them on Monday".
    """
    for verb in _verbs_above(parsed, start, end):
        token = parsed.tokens[verb]
        # a bare form with no subject and no auxiliary is an imperative
        alone = child(parsed, verb, "nsubj", "nsubjpass", "aux", "auxpass") is None
        if token.tag == "VB" and alone and token.relation in ("ROOT", "ccomp"):
            return True
        upper = parsed.tokens[token.head]
        if token.relation == "xcomp" and upper.text.lower() in _BEING:
            return any(lemma(parsed, one) == "up" for one in parsed.children[token.head])
    return False


def is_reckoned(parsed: Parsed, start: int, end: int) -> bool:
    """Whether how much will be in a stretch of time is reckoned, or told to grow or shrink by then.

    "They calculated that it will cost 3% in 2030", "trade will grow in 2030"; what somebody raises
    or cuts is laid down.
    """
    verbs = _verbs_above(parsed, start, end)
    words = clause_words()
    if any(lemma(parsed, one) in words.reckoning for one in verbs[1:]):
        return True
    own = verbs[:1]
    return any(
        lemma(parsed, one) in words.varying and child(parsed, one, "dobj") is None for one in own
    )


def is_before_another(parsed: Parsed, start: int, end: int) -> bool:
    """Whether what a stretch belongs to was to come after a thing that is itself long past.

    "The guild had printed a bill that said he would sing on Monday": that Monday may be gone. What
    is said to have been decided ("she said they had agreed to meet on Monday") is none.
    """
    verbs = _verbs_above(parsed, start, end)
    return any(
        is_perfect(parsed, verb)
        and parsed.tokens[verb].relation in ("ROOT", "conj")
        and any(parsed.tokens[one].text.lower() == "had" for one in below(parsed, verb, "aux"))
        # the nearest verb is the day's own; those above it say from when it is seen
        for verb in verbs[1:]
    )


def _verbs_above(parsed: Parsed, start: int, end: int) -> list[int]:
    """The verbs on which a stretch hangs, the nearest first."""
    index = top(parsed, start, end)
    verb = None if index is None else governing(parsed, index)
    if verb is None:
        return []
    return [one for one in (verb, *way_up(parsed, verb)) if heads_clause(parsed, one)]

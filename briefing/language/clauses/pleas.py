"""Whether a stretch belongs to what somebody only asks for, hopes for or advises."""

from __future__ import annotations

from briefing.language.clauses.tree import governing, heads_clause, lemma, top, way_up
from briefing.language.clauses.words import clause_words
from briefing.language.parsed import Parsed

_AUXILIARIES = ("aux", "auxpass")


def is_pleaded(parsed: Parsed, start: int, end: int) -> bool:
    """Whether a stretch stands under asking, hoping or advising, or what may or might be.

    An order of a court or a law is none; "hopeful that it ends before 2031" is.
    """
    index = top(parsed, start, end)
    verb = None if index is None else governing(parsed, index)
    if verb is None:
        return False
    words = clause_words()
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

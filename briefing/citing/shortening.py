"""A statement cut after what it is printed for: less to read, and still the article's own words.

Only a whole part at the end of a sentence goes, an apposition, a relative or an adverbial clause,
and only one that holds no negation, condition, doubt or attribution, and from which nothing that
stays takes its noun or its verb (:func:`briefing.language.clauses.cuttable`). The brief marks each
cut with an ellipsis in brackets.
"""

from __future__ import annotations

from functools import lru_cache

from briefing.language import clauses, grammar
from briefing.language.lexicon import base

LEAST = 30
"""Fewest characters that are worth a cut."""

_KEPT = 4096  # sentences; an edit asks about the same again
_END = " .!?…\"”’')]"


@lru_cache(maxsize=_KEPT)
def shorten(sentence: str, needed: int, language: str = "en") -> int:
    """Where ``sentence`` may end: an offset at or after ``needed``, or its whole length.

    ``needed`` is the end of the last words that must stay. Sentences in a language without a
    grammar, and those whose structure is not understood, are never cut.
    """
    code = base(language)
    if len(sentence) - needed < LEAST or not grammar.reads(code):
        return len(sentence)
    (parsed,) = grammar.parse([sentence], code)
    last = len(sentence.rstrip(_END))
    ends = [
        start
        for start, end in clauses.cuttable(parsed)
        if needed <= start and end >= last and len(sentence) - start >= LEAST
    ]
    return min(ends, default=len(sentence))

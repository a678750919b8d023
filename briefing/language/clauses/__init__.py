"""Questions over a parsed sentence, in words of the field; no tag and no relation leaves here.

Each takes a :class:`~briefing.language.parsed.Parsed` and offsets into its sentence. Where the
structure gives no answer, the answer is None, or the kind that says so.
"""

from briefing.language.clauses.asides import (
    is_before_another,
    is_beside,
    is_called_for,
    is_reckoned,
    is_relative,
)
from briefing.language.clauses.claims import Claim, claim, claims
from briefing.language.clauses.cutting import cuttable
from briefing.language.clauses.definites import (
    fuller_forms,
    nouns,
    referring,
    turns,
    unexplained,
    unexplained_phrases,
)
from briefing.language.clauses.findings import captions, only_looks, shows_nobody
from briefing.language.clauses.governing import Clause, clause, main_clause, main_clauses
from briefing.language.clauses.leaning import Leaning, leanings, owns, stands_alone, unnamed
from briefing.language.clauses.moods import Mood
from briefing.language.clauses.passing import describes, has_been_done, is_passing, stays, wavers
from briefing.language.clauses.phrases import (
    Place,
    apposed,
    counted,
    is_person,
    is_place,
    modified,
    noun_phrase,
    place,
)
from briefing.language.clauses.pleas import is_pleaded, may_be_past
from briefing.language.clauses.times import Time
from briefing.language.clauses.tree import Phrase

__all__ = [
    "Claim",
    "Clause",
    "Leaning",
    "Mood",
    "Phrase",
    "Place",
    "Time",
    "apposed",
    "captions",
    "claim",
    "claims",
    "clause",
    "counted",
    "cuttable",
    "describes",
    "fuller_forms",
    "has_been_done",
    "is_before_another",
    "is_beside",
    "is_called_for",
    "is_passing",
    "is_person",
    "is_place",
    "is_pleaded",
    "is_reckoned",
    "is_relative",
    "leanings",
    "main_clause",
    "main_clauses",
    "may_be_past",
    "modified",
    "noun_phrase",
    "nouns",
    "only_looks",
    "owns",
    "place",
    "referring",
    "shows_nobody",
    "stands_alone",
    "stays",
    "turns",
    "unexplained",
    "unexplained_phrases",
    "unnamed",
    "wavers",
]

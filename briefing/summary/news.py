"""How much news a sentence carries: what can be checked in it, and who takes which stand.

Figures, names and days are counted elsewhere (:mod:`briefing.sameness.evidence`); explanation of
what everybody knows has none of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from briefing.language.cues import pattern
from briefing.language.kin import stances, vague_stems
from briefing.language.lexicon import lexicon
from briefing.language.terms import Stems
from briefing.summary.candidates import Candidate

STAND = 0.7
"""What a stand that somebody takes counts as details."""
PLAIN = 0.3
"""What a sentence without names, numbers and days is worth against a detailed one."""
DETAILED = 3.0
"""Details of a sentence that is worth all it can be."""
VAGUE = 0.1
"""What each vague word after the first takes from a sentence's worth."""
ROSTER = 0.05
"""What a sentence that only names people is worth: the note's list tells who takes part."""
PEOPLE = 0.12  # one full name in a sentence of usual length, where a roster's word stands by it
MOSTLY_PEOPLE = 0.5
"""Its least share of names and roles, where it has a word of rosters and where not."""
GENERAL = 0.3
"""Share of sentences with vague words from which reports are an essay on the news. News has under a
tenth; there, what is detailed is no better than what is not (36 stories, benchmarks/RESULTS.md)."""
SUPPOSED = 0.65
"""What a sentence is worth that tells what could be."""
_MOST_KEPT = 65_536  # 2,000 articles have about 48,000 sentences
_SUPPOSES = pattern("supposing")


@lru_cache(maxsize=_MOST_KEPT)
def stand(stems: Stems) -> float:
    """What a verb of position counts as details ("accused", "promised"), else 0."""
    return STAND if stands(stems) else 0.0


@lru_cache(maxsize=_MOST_KEPT)
def stands(stems: Stems) -> frozenset[str]:
    """The kinds of stand that the verbs of a sentence take ("accuses", "promises")."""
    known = stances()
    befores = ("", *stems.words)
    return frozenset(
        known[word]
        for before, word in zip(befores, stems.words, strict=False)
        # "China disputes that", but "to settle disputes"
        if word in known and (not word.endswith("s") or before[:1].isupper())
    )


@lru_cache(maxsize=_MOST_KEPT)
def supposed(text: str) -> float:
    """The share of a sentence's worth that is left where it only supposes ("might provide")."""
    return SUPPOSED if _SUPPOSES.search(text) else 1.0


def generality(pool: Sequence[Candidate]) -> float:
    """How far the reports talk in general, from 0 (news) to 1 (an essay on the news)."""
    may = [one for one in pool if one.eligible]
    vague = sum(_vague_words(one.stems) > 1 for one in may)
    return min(1.0, vague / (GENERAL * len(may))) if may else 0.0


def substance(one: Candidate, details: float) -> float:
    """What a sentence of a general report is worth, from 0 to 1: little without ``details``."""
    found = PLAIN + (1 - PLAIN) * min(1.0, (details + stand(one.stems)) / DETAILED)
    found *= max(0.0, 1 - VAGUE * max(0, _vague_words(one.stems) - 1))
    return found * supposed(one.sentence.text)


@lru_cache(maxsize=_MOST_KEPT)
def _vague_words(stems: Stems) -> int:
    return len(vague_stems().intersection(stems.terms))


def is_roster(one: Candidate) -> bool:
    """Whether a sentence only names people."""
    lists = not lexicon().roster.isdisjoint(map(str.lower, one.stems.words))
    return (lists and one.people >= PEOPLE) or one.people >= MOSTLY_PEOPLE

"""English words by class: what the rules for phrases need to know of a word.

Closed classes and the verbs and nouns of movement and of saying. The open classes (adjectives,
verbs) are lists of common news words, never complete; a rule that needs to be sure asks for more
than one sign.
"""

from __future__ import annotations

from briefing.facts.lexicon import group

DETERMINERS = group("determiners")
PREPOSITIONS = group("prepositions")
CONJUNCTIONS = group("conjunctions")
PRONOUNS = group("pronouns")
AUXILIARIES = group("auxiliaries")
ADVERBS = group("adverbs")
FUNCTION = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES | ADVERBS
ADJECTIVES = group("adjectives")
_NOT_SUPERLATIVE = group("comparison.not_superlative")
_ADJECTIVE_ENDINGS = ("ous", "ful", "less", "ible", "able", "ical", "ish", "ary")

UP_VERBS = group("up_verbs")
DOWN_VERBS = group("down_verbs")
UP_CAUSES = group("up_causes")
DOWN_CAUSES = group("down_causes")
UP_NOUNS = group("up_nouns")
DOWN_NOUNS = group("down_nouns")
PARTICLE_VERBS = group("particle_verbs")
"""Verbs that move only with "up", "down", "higher" or "lower" after them."""
UP_PARTICLES = frozenset({"up", "higher"})
DOWN_PARTICLES = frozenset({"down", "lower"})

SAYING = group("saying")
HEDGES = group("hedges")


def is_adjective(word: str) -> bool:
    """Whether a lower-case word is an adjective as far as known."""
    # "table", "diary" and "radish" end so too: short words of that form are nouns
    return word in ADJECTIVES or (len(word) > 6 and word.endswith(_ADJECTIVE_ENDINGS))


def is_superlative(low: str) -> bool:
    """Whether a word, in small letters, says that nothing of its kind goes beyond: "worst"."""
    if low in ("best", "worst", "most", "least", "first", "record", "fewest"):
        return True
    return low.endswith("est") and len(low) > 4 and low not in _NOT_SUPERLATIVE

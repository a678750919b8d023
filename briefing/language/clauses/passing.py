"""What time overtakes: what goes on just then, is to come, has halted, or a search has spotted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from briefing.language.clauses.claims import claims
from briefing.language.clauses.governing import verbs
from briefing.language.clauses.moods import Mood
from briefing.language.clauses.times import Time, auxiliaries, is_ongoing, time_of
from briefing.language.clauses.tree import Phrase, below, lemma
from briefing.language.clauses.words import clause_words
from briefing.language.counted import counted, harms
from briefing.language.parsed import Parsed
from briefing.language.terms import stems


def is_passing(parsed: Parsed) -> bool:
    """Whether a sentence tells what time overtakes: what goes on just then, or is to come."""
    said = [one.text.lower() for one in parsed.tokens]
    if not clause_words().upcoming.isdisjoint(said) or _up_to_now(said):
        return True
    for index in verbs(parsed):
        time = time_of(parsed, index)
        will = any(
            parsed.tokens[one].tag == "MD" and lemma(parsed, one) != "would"
            for one in auxiliaries(parsed, index)
        )
        if will and time is Time.FUTURE:
            return True
        if time is Time.PRESENT and is_ongoing(parsed, index):
            return True
    return any(
        one.time is Time.FUTURE or one.mood in (Mood.FORECAST, Mood.INTENDED)
        for one in claims(parsed)
    )


def _up_to_now(said: Sequence[str]) -> bool:
    """Whether a count or a state is told as of the day of its report: "so far"."""
    return any(f"{a}_{b}" in clause_words().up_to_now for a, b in pairwise(said))


def wavers(parsed: Parsed) -> bool:
    """Whether a sentence tells of a halt, or of a thing that a search first reports.

    Both are often over, or taken back, a day later; people who are found are not.
    """
    words = clause_words()
    return any(
        one.predicate in words.halting
        or (one.predicate in words.spotting and one.what is not None and _thing(parsed, one.what))
        for one in claims(parsed)
        if not one.negated and one.time is not Time.FUTURE
    )


def describes(parsed: Parsed) -> bool:
    """Whether a sentence only says what something consists of, or has: no news."""
    found = claims(parsed)
    return bool(found) and all(
        one.predicate in clause_words().describing and one.time is Time.PRESENT for one in found
    )


def _thing(parsed: Parsed, what: Phrase) -> bool:
    token = parsed.tokens[what.head]
    if below(parsed, token.head, "oprd", "acomp", "xcomp"):
        return False  # "found guilty"
    return token.pos == "NOUN" and _living().isdisjoint(stems(token.text).kin)


@cache
def _living() -> frozenset[str]:
    """The kin of the nouns for people, and for what befell them."""
    return counted("people").union(*harms().values(), stems("body corpse remains").kin)

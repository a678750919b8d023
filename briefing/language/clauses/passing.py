"""What time overtakes: what goes on just then, is to come, has halted, or a search has spotted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from briefing.language.clauses.claims import Claim, claims
from briefing.language.clauses.governing import Clause, main_clauses, verbs
from briefing.language.clauses.moods import Mood
from briefing.language.clauses.times import Time, auxiliaries, is_ongoing, is_perfect, time_of
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
            # "would" is ahead of what was said, and may be over by now
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
    """Whether a count or a state is told as of the day of its report: "so far", "not yet"."""
    if "yet" in said and not clause_words().negative.isdisjoint(said):
        return True
    return any(f"{a}_{b}" in clause_words().up_to_now for a, b in pairwise(said))


def has_been_done(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause is in a perfect tense: done by now, and on no day that it names."""
    return is_perfect(parsed, clause.verb.head)


def wavers(parsed: Parsed) -> bool:
    """Whether a sentence tells of a halt, or of a thing that a search first reports.

    Both are often over, or taken back, a day later; people who are found are not.
    """
    words = clause_words()
    told = [(one.predicate, one.what) for one in claims(parsed) if _has_happened(one)]
    told += [  # "was found floating" claims that it floated
        (one.lemma, one.subject if one.passive else one.object)
        for one in main_clauses(parsed)
        if _has_happened(one)
    ]
    return any(
        deed in words.halting
        or (deed in words.spotting and what is not None and _thing(parsed, what))
        for deed, what in told
    )


def _has_happened(one: Claim | Clause) -> bool:
    return not one.negated and one.time is not Time.FUTURE


def stays(parsed: Parsed) -> bool:
    """Whether a sentence tells how things are, and not what happened: "is shrouded in doubt".

    So it is true of the day on which it is told. A count in figures is not meant: a count stands
    until another is told.
    """
    told, found = claims(parsed), main_clauses(parsed)
    # in digits, for "one of" and "two-way" count nothing
    counted = any(parsed.sentence[start].isdigit() for one in told for start, _ in one.numbers)
    if counted or not told or any(one.time is not Time.PRESENT for one in told):
        return False
    passive = bool(found) and all(one.passive and one.time is Time.PRESENT for one in found)
    return passive or all(one.predicate.split()[0] == "be" for one in told)


def describes(parsed: Parsed) -> bool:
    """Whether a sentence only says what something consists of, or has: no news."""
    found = claims(parsed)
    return bool(found) and all(
        one.predicate in clause_words().describing and one.time is Time.PRESENT for one in found
    )


def _thing(parsed: Parsed, what: Phrase) -> bool:
    token = parsed.tokens[what.head]
    judged = below(parsed, token.head, "oprd", "acomp", "xcomp")
    if any(parsed.tokens[one].pos == "ADJ" for one in judged):
        return False  # "found guilty"
    # a name may be somebody's
    return token.pos == "NOUN" and _living().isdisjoint(stems(token.text).kin)


@cache
def _living() -> frozenset[str]:
    """The kin of the nouns for people, and for what befell them."""
    return counted("people").union(*harms().values(), stems("body corpse remains").kin)

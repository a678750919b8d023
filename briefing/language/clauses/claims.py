"""Claims: who did what to whom, how many, when and who says so, as one comparable value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from briefing.language.clauses.governing import Clause, clause_of, verbs
from briefing.language.clauses.moods import Mood
from briefing.language.clauses.phrases import Place, is_hyphened, place
from briefing.language.clauses.times import Time
from briefing.language.clauses.tree import (
    Phrase,
    below,
    governing,
    heads_clause,
    is_told,
    lemma,
    subtree,
    way_up,
)
from briefing.language.clauses.words import clause_words
from briefing.language.parsed import Parsed

_WHEN = ("DATE", "TIME")
_KEPT = 65_536  # of two thousand articles; an edit asks about the same again


@dataclass(frozen=True, slots=True)
class Claim:
    """What one clause claims.

    ``who`` does it and ``what`` it is done to, whether told in the active or the passive;
    ``predicate`` is the lemma of the verb, of "be" with what the subject is said to be.
    ``numbers`` and ``when`` are spans in the sentence, in characters, of the figures and the
    expressions of time that belong to this clause.
    """

    who: Phrase | None
    predicate: str
    what: Phrase | None
    negated: bool
    mood: Mood
    time: Time
    speaker: Phrase | None
    condition: Phrase | None
    numbers: tuple[tuple[int, int], ...]
    when: tuple[tuple[int, int], ...]


def claim(parsed: Parsed) -> Claim | None:
    """What a sentence claims: of a sentence that only passes on words, what they claim."""
    found = claims(parsed)
    return found[0] if found else None


@lru_cache(maxsize=_KEPT)
def claims(parsed: Parsed) -> tuple[Claim, ...]:
    """The claims of a sentence, the main one first, then those joined to it by "and".

    A verb of saying claims nothing of its own where it holds what is said.
    """
    main = [one for one in verbs(parsed) if _is_main(parsed, one)]
    return tuple(_claim(parsed, one) for one in main)


def _is_main(parsed: Parsed, verb: int) -> bool:
    if _only_tells(parsed, verb):
        return False
    for lower in way_up(parsed, verb):
        token = parsed.tokens[lower]
        if token.head == lower:
            return token.relation == "ROOT" or lower == verb
        told = is_told(parsed, lower) and _only_tells(parsed, token.head)
        leading = token.relation == "acomp" and bool(below(parsed, lower, "xcomp"))
        joined = token.relation == "conj" and heads_clause(parsed, token.head)
        if not (told or leading or joined or _carried(parsed, lower)):
            return False
    return False


def _only_tells(parsed: Parsed, verb: int) -> bool:
    """Whether a verb only hands on the clause below it: said that, plans to, is expected to."""
    words = clause_words()
    telling = words.saying | words.asking | words.denying | words.claiming
    if any(is_told(parsed, one) for one in below(parsed, verb, "ccomp", "advcl")):
        return lemma(parsed, verb) in telling | words.forecasting | words.intending
    if parsed.tokens[verb].relation == "parataxis":
        return lemma(parsed, verb) in telling
    return any(_carried(parsed, one) for one in _infinitives(parsed, verb))


def _infinitives(parsed: Parsed, verb: int) -> list[int]:
    holders = [verb, *below(parsed, verb, "acomp")]
    return [one for holder in holders for one in below(parsed, holder, "xcomp")]


def _carried(parsed: Parsed, verb: int) -> bool:
    """Whether an infinitive is the claim, and the verb above it only its mood or phase."""
    token = parsed.tokens[verb]
    if token.relation == "acomp":
        return False
    words = clause_words()
    carrying = (
        (words.forecasting | words.intending | words.failing | words.factual | words.scheduling)
        | words.passive_claiming
        | {"be", "go", "have", "need", "agree", "decide"}
    )
    if token.relation != "xcomp" or not heads_clause(parsed, verb):
        return False
    return lemma(parsed, token.head) in carrying


def _claim(parsed: Parsed, verb: int) -> Claim:
    found = clause_of(parsed, verb)
    # turned round, so that active and passive tell the same claim
    who, what = (found.agent, found.subject) if found.passive else (found.subject, found.object)
    numbers, when = _spans(parsed, verb)
    return Claim(
        who=who,
        predicate=_predicate(parsed, verb, found),
        what=what,
        negated=found.negated,
        mood=found.mood,
        time=found.time,
        speaker=found.speaker,
        condition=found.condition,
        numbers=numbers,
        when=when,
    )


def _predicate(parsed: Parsed, verb: int, found: Clause) -> str:
    said = below(parsed, verb, "acomp", "attr", "oprd")
    # a value is compared by itself: it must not make another predicate of "be"
    if found.lemma != "be" or not said or _measures(parsed, said[0]):
        return found.lemma
    return f"be {lemma(parsed, said[0])}"


def _measures(parsed: Parsed, index: int) -> bool:
    """Whether what the subject is said to be is a value: 61.3 percent, 30 June."""
    return parsed.tokens[index].pos == "NUM" or bool(below(parsed, index, "nummod"))


def _spans(
    parsed: Parsed, verb: int
) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    # without the clauses below, which make claims of their own
    inside = [one for one in subtree(parsed, verb) if governing(parsed, one) == verb]
    starts = {parsed.tokens[one].start for one in inside}
    when = tuple(
        (name.start, name.end)
        for name in parsed.names
        if name.label in _WHEN
        and name.start in starts
        # in "the May figures" the time is the noun's
        and place(parsed, name.start, name.end) is Place.ADJUNCT
    )
    dates = [(name.start, name.end) for name in parsed.names if name.label in _WHEN]
    numbers: list[tuple[int, int]] = []
    for one in inside:
        token = parsed.tokens[one]
        if token.pos != "NUM" or any(start <= token.start < end for start, end in dates):
            continue
        if numbers and one and numbers[-1][1] == parsed.tokens[one - 1].end:
            numbers[-1] = (numbers[-1][0], token.end)  # 3 million
        else:
            numbers.append((token.start, token.end))
    counts = tuple(
        span
        for span in numbers
        if place(parsed, *span) is not Place.NAME and not is_hyphened(parsed, span[1])
    )
    return counts, when

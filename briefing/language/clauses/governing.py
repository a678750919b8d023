"""The clause that governs a stretch of a sentence: its verb, who does what, when, who says so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from briefing.language.clauses.aims import is_habitual, is_purpose, is_undertaken, is_wished
from briefing.language.clauses.moods import Mood, condition_of, is_obliged, standing_of
from briefing.language.clauses.times import Time, time_at
from briefing.language.clauses.tree import (
    Phrase,
    below,
    child,
    governing,
    heads_clause,
    is_passive,
    is_told,
    lemma,
    noun_phrase_of,
    phrase,
    subject_token,
    subtree,
    top,
    way_up,
    word,
)
from briefing.language.clauses.words import clause_words
from briefing.language.parsed import Parsed

_RELATIVE = ("WDT", "WP")
_KEPT = 65_536  # of two thousand articles; an edit asks about the same again


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as it bears on one stretch of its sentence.

    ``verb`` is the main verb, without auxiliaries; ``lemma`` is its lemma with its particle ("carry
    out"). ``subject`` is who the clause is about, also where another clause names it; ``object``
    its direct object or what the subject is said to be; ``agent`` who does it in the passive.
    ``negated`` and ``mood`` hold for the stretch asked about: in "denied the loss of 40 jobs" the
    denying is a fact and the loss is denied. ``speaker`` is who says the clause, None where the
    report itself does. ``condition`` is the whole clause that it hangs on ("unless both sign").
    ``wished`` says that somebody only pleads for it, ``purpose`` that it tells what something is
    for, ``undertaken`` that one has set it to oneself, ``habitual`` that it is so every time.
    """

    verb: Phrase
    lemma: str
    subject: Phrase | None
    object: Phrase | None
    agent: Phrase | None
    passive: bool
    time: Time
    mood: Mood
    negated: bool
    obliged: bool
    speaker: Phrase | None
    condition: Phrase | None
    wished: bool = False
    purpose: bool = False
    undertaken: bool = False
    habitual: bool = False


@lru_cache(maxsize=_KEPT)
def clause(parsed: Parsed, start: int, end: int) -> Clause | None:
    """The clause that governs a stretch; None where there is no verb above it."""
    index = top(parsed, start, end)
    verb = None if index is None else governing(parsed, index)
    if index is None or verb is None:
        return None
    return clause_of(parsed, verb, index)


def main_clause(parsed: Parsed) -> Clause | None:
    """The clause that the sentence hangs on; None where its structure is not understood."""
    roots = (one for one, token in enumerate(parsed.tokens) if token.head == one)
    verb = next((one for one in roots if heads_clause(parsed, one)), None)
    return None if verb is None else clause_of(parsed, verb)


@lru_cache(maxsize=_KEPT)
def main_clauses(parsed: Parsed) -> tuple[Clause, ...]:
    """The main clause, what it says or holds, and those joined to it: what the sentence tells."""
    roots = [one for one, token in enumerate(parsed.tokens) if token.head == one]
    found = [one for one in roots if heads_clause(parsed, one)]
    for one in found:
        # the list grows while it is walked, so that those joined to these are met as well
        for other in below(parsed, one, "ccomp", "conj", "xcomp", "parataxis"):
            if other not in found and heads_clause(parsed, other):
                found.append(other)
    return tuple(clause_of(parsed, one) for one in found)


def clause_of(parsed: Parsed, verb: int, index: int | None = None) -> Clause:
    """The clause of a verb, as it bears on the token ``index`` in it."""
    own = _own_clause(parsed, verb)
    if index is None or index == verb:
        return own
    standing = standing_of(parsed, index, verb)
    time = time_at(parsed, index, verb)
    return replace(own, time=time, mood=standing.mood, negated=standing.negated)


@lru_cache(maxsize=_KEPT)
def _own_clause(parsed: Parsed, verb: int) -> Clause:
    """The clause of a verb, as it bears on the verb itself."""
    standing = standing_of(parsed, verb, verb)
    subject = subject_of(parsed, verb)
    what = object_of(parsed, verb)
    agent = _agent(parsed, verb)
    condition = condition_of(parsed, verb)
    speaker = speaker_of(parsed, verb)
    return Clause(
        verb=word(parsed, verb),
        lemma=_lemma(parsed, verb),
        subject=None if subject is None else noun_phrase_of(parsed, subject),
        object=None if what is None else noun_phrase_of(parsed, what),
        agent=None if agent is None else noun_phrase_of(parsed, agent),
        passive=is_passive(parsed, verb),
        time=time_at(parsed, verb, verb),
        mood=standing.mood,
        negated=standing.negated,
        obliged=is_obliged(parsed, verb),
        speaker=None if speaker is None else noun_phrase_of(parsed, speaker),
        condition=None if condition is None else _whole(parsed, condition),
        wished=is_wished(parsed, verb),
        purpose=is_purpose(parsed, verb),
        undertaken=is_undertaken(parsed, verb),
        habitual=is_habitual(parsed, verb),
    )


def verbs(parsed: Parsed) -> tuple[int, ...]:
    """The verbs that head a clause, in order."""
    return tuple(i for i in range(len(parsed.tokens)) if heads_clause(parsed, i))


def _whole(parsed: Parsed, index: int) -> Phrase:
    return phrase(parsed, subtree(parsed, index), index)


def _lemma(parsed: Parsed, verb: int) -> str:
    particle = child(parsed, verb, "prt")
    name = lemma(parsed, verb)
    return name if particle is None else f"{name} {lemma(parsed, particle)}"


def subject_of(parsed: Parsed, verb: int) -> int | None:
    """The noun that a clause is about, also where it stands elsewhere.

    A relative pronoun stands for its noun; an infinitive shares the object of the verb above it
    ("ordered the firm to pay"), else its subject; a participle after a noun is about that noun.
    """
    for _ in range(len(parsed.tokens)):  # every step goes up; this is only a net
        own = subject_token(parsed, verb)
        if own is None:
            own = _taken_for_joined(parsed, verb)
        if own is not None:
            return _antecedent(parsed, verb, own)
        above = _subject_giver(parsed, verb)
        if above is None:
            return None
        giver, is_noun = above
        if is_noun:
            return giver
        verb = giver
    return None


def _taken_for_joined(parsed: Parsed, verb: int) -> int | None:
    """The noun right before a verb that the parser joined to an earlier noun.

    In "sold it in May and Krol bought it", Krol is no second May.
    """
    if parsed.tokens[verb].relation != "conj":
        return None
    before = verb - 1
    while before >= 0 and parsed.tokens[before].relation in ("aux", "auxpass", "advmod", "neg"):
        before -= 1
    if before < 0 or parsed.tokens[before].relation != "conj":
        return None
    return before if parsed.tokens[before].pos in ("NOUN", "PROPN", "PRON") else None


def _antecedent(parsed: Parsed, verb: int, subject: int) -> int | None:
    token = parsed.tokens[verb]
    if parsed.tokens[subject].tag in _RELATIVE and token.relation == "relcl":
        return token.head
    return subject


def _subject_giver(parsed: Parsed, verb: int) -> tuple[int, bool] | None:
    """The verb whose subject a clause shares, or the noun that it is about."""
    token = parsed.tokens[verb]
    if token.head == verb:
        return None
    if token.relation == "xcomp":
        shared = child(parsed, token.head, "dobj")
        if shared is not None and shared < verb:
            return shared, True
    if token.relation in ("acl", "relcl"):
        # in "a plan to close it" the plan closes nothing
        infinitive = any(parsed.tokens[one].tag == "TO" for one in below(parsed, verb, "aux"))
        if not infinitive:
            return token.head, True
    # such a clause has a subject of its own; where none is found it borrows none
    if token.relation == "ccomp":
        return None
    if token.relation == "pcomp":
        judged = _judged(parsed, token.head)
        if judged is not None:
            return judged, True
    above = governing(parsed, token.head)
    return None if above is None else (above, False)


def _judged(parsed: Parsed, preposition: int) -> int | None:
    """Who a gerund is about after a verb that judges or holds: fined the bank for failing."""
    verb = governing(parsed, preposition)
    if verb is None or lemma(parsed, verb) not in clause_words().judging:
        return None
    if lemma(parsed, preposition) not in ("for", "of", "from"):
        return None
    if is_passive(parsed, verb):
        return subject_token(parsed, verb)
    # "fined the bank three million for failing": beside a sum the bank is the dative
    found = child(parsed, verb, "dative")
    return child(parsed, verb, "dobj") if found is None else found


def object_of(parsed: Parsed, verb: int) -> int | None:
    """The direct object, or what the subject is said to be."""
    found = child(parsed, verb, "dobj")
    if found is None:
        found = child(parsed, verb, "attr", "oprd")
    return found


def _agent(parsed: Parsed, verb: int) -> int | None:
    by = child(parsed, verb, "agent")
    return None if by is None else child(parsed, by, "pobj")


def speaker_of(parsed: Parsed, verb: int) -> int | None:
    """Who says a clause: the nearest one who says it, or according to whom it is so."""
    way = way_up(parsed, verb)
    for lower in way:
        named = _according(parsed, lower, way)
        if named is None and heads_clause(parsed, lower):
            named = _inserted(parsed, lower, way)
        if named is not None:
            return named
        token = parsed.tokens[lower]
        if token.head != lower and is_told(parsed, lower):
            named = _teller(parsed, token.head)
            if named is not None:
                return named
    return None


def _teller(parsed: Parsed, verb: int) -> int | None:
    words = clause_words()
    if lemma(parsed, verb) not in words.saying | words.asking | words.denying | words.claiming:
        return None
    return _agent(parsed, verb) if is_passive(parsed, verb) else subject_of(parsed, verb)


def _inserted(parsed: Parsed, verb: int, way: list[int]) -> int | None:
    """The subject of a verb of saying that is put into the clause: Halm said."""
    for one in below(parsed, verb, "parataxis", "advcl", "dep", "ccomp"):
        token = parsed.tokens[one]
        # not what the clause itself hangs on, and not a clause told before it
        if one in way or (token.relation == "ccomp" and one < verb):
            continue
        # with an object of its own it says that, and not the clause around it
        if lemma(parsed, one) not in clause_words().saying or _carries(parsed, one):
            continue
        if token.relation in ("advcl", "ccomp") and not _set_off(parsed, one):
            continue
        subject = subject_token(parsed, one)
        if subject is not None:
            return subject
    return None


def _carries(parsed: Parsed, verb: int) -> bool:
    return child(parsed, verb, "ccomp", "dobj", "xcomp") is not None


def _set_off(parsed: Parsed, verb: int) -> bool:
    """Whether a clause stands between commas and opens without a word of its own, or with "as"."""
    first = subtree(parsed, verb)[0]
    opener = child(parsed, verb, "mark", "advmod")
    bare = opener is None or lemma(parsed, opener) == "as"
    return bare and (first == 0 or parsed.tokens[first - 1].text in (",", "”", '"', "–", "—"))


def _according(parsed: Parsed, index: int, way: list[int]) -> int | None:
    for one in below(parsed, index, "prep", "advcl", "advmod"):
        if one in way:
            continue
        if lemma(parsed, one) not in clause_words().according and (
            parsed.tokens[one].text.lower() not in clause_words().according
        ):
            continue
        link = child(parsed, one, "prep")
        named = child(parsed, one if link is None else link, "pobj")
        # without its "to" the word was misread, unless a name follows
        if named is not None and (link is not None or parsed.tokens[named].pos == "PROPN"):
            return named
    return None

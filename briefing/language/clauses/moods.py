"""Whether a clause states a fact: mood and polarity, from its words and from those above it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from briefing.language.clauses.aims import is_asked_aloud, is_disputed
from briefing.language.clauses.times import Time, auxiliaries, is_perfect, time_of
from briefing.language.clauses.tree import (
    below,
    child,
    governing,
    heads_clause,
    is_passive,
    is_told,
    lemma,
    subject_token,
    subtree,
    way_up,
)
from briefing.language.clauses.words import clause_words
from briefing.language.parsed import Parsed


class Mood(StrEnum):
    """How a clause holds. Only FACT is stated as so; with a future time, as settled."""

    FACT = "fact"
    ASKED = "asked"
    DENIED = "denied"
    SUPPOSED = "supposed"
    RUMOURED = "rumoured"
    FORECAST = "forecast"
    INTENDED = "intended"


_KEPT = 65_536  # of two thousand articles; each verb below asks about those above it
_STRENGTH = tuple(Mood)[1:]
_HELD = frozenset(
    {
        *("ccomp", "xcomp", "dobj", "pcomp", "pobj", "prep", "acl", "oprd", "attr", "csubj"),
        *("nsubjpass", "csubjpass", "dative", "acomp"),
    }
)
"""How a clause or noun stands below the word whose effect it takes."""
_CLAUSAL = frozenset({"ccomp", "xcomp", "pcomp", "acl", "csubj", "csubjpass", "nsubjpass", "dobj"})
_INFINITE = frozenset({"xcomp", "pcomp", "acl", "ccomp"})


@dataclass(frozen=True, slots=True)
class Standing:
    """The mood of a clause, and whether it is said not to be so."""

    mood: Mood
    negated: bool


@lru_cache(maxsize=_KEPT)
def standing_of(parsed: Parsed, index: int, verb: int) -> Standing:
    """Mood and polarity of what the token ``index`` tells within the clause of ``verb``."""
    told, negated = _of_verb(parsed, verb)
    moods = set(told)
    way = way_up(parsed, index)
    inside = way[: way.index(verb)] if verb in way else []
    for one in inside:
        moods.update(_noun_moods(parsed, one))
        # two negations are none, so each turns what was found before
        negated ^= _negative_phrase(parsed, one)
    for lower, upper in pairwise([*inside, verb]):
        moods.update(_from_above(parsed, lower, upper))
    negated ^= _verb_negated(parsed, verb, inside)
    # the members stand in order of strength: a rumour that is denied is denied
    mood = next((one for one in _STRENGTH if one in moods), Mood.FACT)
    return Standing(mood, negated)


@lru_cache(maxsize=_KEPT)
def _of_verb(parsed: Parsed, verb: int) -> tuple[frozenset[Mood], bool]:
    """What holds for all of a clause: its moods, and whether what stands above turns it round."""
    moods = set(_own_moods(parsed, verb))
    turned = False
    open_to_not = True
    for lower, upper in _complement_steps(parsed, verb):
        moods.update(_from_above(parsed, lower, upper))
        if heads_clause(parsed, upper):
            moods.update(_own_moods(parsed, upper))
        # "refused to confirm that it closed" does not say that it stayed open
        open_to_not &= not _closed(parsed, lower, upper)
        turned ^= open_to_not and _turned(parsed, lower, upper)
    if is_disputed(parsed, verb):
        moods.add(Mood.RUMOURED)
    if is_asked_aloud(parsed, verb):
        moods.add(Mood.ASKED)
    return frozenset(moods), turned


def _closed(parsed: Parsed, lower: int, upper: int) -> bool:
    """Whether a "not" above stays above: only some verbs hand theirs to the clause they hold."""
    return (
        parsed.tokens[lower].relation in ("ccomp", "advcl", "relcl")
        and lemma(parsed, upper) not in clause_words().raising
    )


def condition_of(parsed: Parsed, verb: int) -> int | None:
    """The verb of the condition that a clause hangs on ("unless both sign")."""
    for one in (verb, *_shared(parsed, verb)):
        for clause in below(parsed, one, "advcl"):
            if _opens_condition(parsed, clause):
                return clause
    return None


def is_obliged(parsed: Parsed, verb: int) -> bool:
    """Whether the clause must be done: must, has to, is required to."""
    words = clause_words()
    if any(
        parsed.tokens[one].tag == "MD" and lemma(parsed, one) in words.obliging
        for one in auxiliaries(parsed, verb)
    ):
        return True
    token = parsed.tokens[verb]
    helpers = {lemma(parsed, one) for one in below(parsed, verb, "aux")}
    if {"have", "to"} <= helpers and not is_perfect(parsed, verb):
        return True
    held = token.relation in ("xcomp", "ccomp") or (token.relation == "acl" and "to" in helpers)
    return held and lemma(parsed, token.head) in words.obliging


def _complement_steps(parsed: Parsed, verb: int) -> Iterator[tuple[int, int]]:
    """The steps up from a verb, as far as what stands above bears on it."""
    for lower in way_up(parsed, verb)[:-1]:
        token = parsed.tokens[lower]
        upper = token.head
        if token.relation == "conj":
            if subject_token(parsed, lower) is not None and heads_clause(parsed, lower):
                continue  # its own clause: the first one's words are not its, those above are
            yield lower, upper
        elif token.relation in _HELD or _purpose(parsed, lower):
            yield lower, upper
        elif token.relation == "relcl" and _negative_phrase(parsed, upper):
            yield lower, upper  # no law that bans it
            return
        else:
            return


def _purpose(parsed: Parsed, verb: int) -> bool:
    token = parsed.tokens[verb]
    infinitive = any(parsed.tokens[one].tag == "TO" for one in below(parsed, verb, "aux"))
    return token.relation in ("advcl", "relcl") and infinitive


def _shared(parsed: Parsed, verb: int) -> list[int]:
    """The verbs that a clause hangs on as their infinitive: it shares their condition."""
    found = []
    while parsed.tokens[verb].relation in ("xcomp", "acomp", "conj"):
        verb = parsed.tokens[verb].head
        found.append(verb)
    return found


def _from_above(parsed: Parsed, lower: int, upper: int) -> Iterator[Mood]:
    """What a word does to what hangs on it."""
    words = clause_words()
    relation = parsed.tokens[lower].relation
    name = lemma(parsed, upper)
    if relation == "prep" and heads_clause(parsed, upper) and not _content(parsed, lower, upper):
        return
    negated = heads_clause(parsed, upper) and _plainly_negated(parsed, upper)
    clausal = relation in _CLAUSAL or (relation == "prep" and not heads_clause(parsed, upper))
    if name in words.denying and relation in _HELD:
        yield Mood.RUMOURED if negated else Mood.DENIED
    elif relation == "ccomp" and name in words.saying - words.raising:
        if negated or standing_of(parsed, upper, upper).negated:
            yield Mood.RUMOURED
        teller = subject_token(parsed, upper)
        if teller is not None:
            yield from _noun_moods(parsed, teller)
    elif relation in ("acl", "relcl") and _negative_phrase(parsed, upper):
        yield Mood.DENIED
    if relation == "ccomp" and _left_open(parsed, lower, upper, negated=negated):
        yield Mood.ASKED
    if name in words.supposing and relation == "ccomp":
        yield Mood.SUPPOSED
    if name in words.claiming and relation in (*_INFINITE, "prep", "pobj"):
        yield Mood.RUMOURED
    if name in words.claiming and relation == "dobj" and _charge(parsed, lower):
        yield Mood.RUMOURED
    if name in words.passive_claiming and relation == "xcomp" and is_passive(parsed, upper):
        yield Mood.RUMOURED
    if name in words.forecasting and clausal:
        yield Mood.FORECAST
    if name in words.intending and relation in (*_INFINITE, "prep"):
        yield Mood.INTENDED
    if relation == "xcomp" and _was_to_be(parsed, lower, upper):
        yield Mood.INTENDED


def _charge(parsed: Parsed, accused: int) -> bool:
    """Whether an object carries what it is accused of: accuses the firm of dumping ash."""
    return any(
        lemma(parsed, one) == "of" and child(parsed, one, "pcomp") is not None
        for one in below(parsed, accused, "prep")
    )


def _was_to_be(parsed: Parsed, lower: int, upper: int) -> bool:
    """Whether an infinitive was once settled, and may not be so any more: was due to open."""
    name = lemma(parsed, upper)
    # "was expected to" is a forecast by its verb
    if name != "be" and name not in clause_words().scheduling - {"expect"}:
        return False
    holder = governing(parsed, upper)
    if holder is None or time_of(parsed, holder) is not Time.PAST:
        return False
    return time_of(parsed, lower) is Time.FUTURE


def _content(parsed: Parsed, preposition: int, verb: int) -> bool:
    """Whether a preposition gives what a verb is about: accused of, calls for, plans for."""
    words = clause_words()
    name, link = lemma(parsed, verb), lemma(parsed, preposition)
    if name in words.claiming or name in words.denying:
        return link in ("of", "with", "for", "about", "over")
    return name in words.intending and link in ("for", "on", "about") and name != "offer"


def _left_open(parsed: Parsed, lower: int, upper: int, *, negated: bool) -> bool:
    words = clause_words()
    openers = {lemma(parsed, one) for one in subtree(parsed, lower) if one < lower}
    if "whether" in {lemma(parsed, one) for one in below(parsed, lower, "mark", "advmod")}:
        return True
    if "if" in {lemma(parsed, one) for one in below(parsed, lower, "mark")}:
        return True
    name = lemma(parsed, upper)
    if not openers & words.interrogative:
        return name in ("doubt", "wonder")
    return negated or name in words.asking or "unclear" in _predicate(parsed, upper)


def _predicate(parsed: Parsed, verb: int) -> set[str]:
    return {lemma(parsed, one) for one in below(parsed, verb, "acomp", "attr")}


def _own_moods(parsed: Parsed, verb: int) -> Iterator[Mood]:
    """What the words of the clause itself say of it."""
    words = clause_words()
    if _opens_condition(parsed, verb) or _inverted(parsed, verb):
        yield Mood.SUPPOSED
    helpers = auxiliaries(parsed, verb)
    names = {lemma(parsed, one) for one in helpers if parsed.tokens[one].tag == "MD"}
    perfect = is_perfect(parsed, verb)
    if names & words.possibility:
        imagined = perfect and "could" in names
        # "may close if it rains" is supposed, "may close" is foreseen
        hinged = condition_of(parsed, verb) is not None
        yield Mood.SUPPOSED if imagined or hinged else Mood.FORECAST
    if names & {"would", "'d", "’d"} and (perfect or not _told_in_the_past(parsed, verb)):
        yield Mood.SUPPOSED
    if names & {"should", "ought"}:
        yield Mood.INTENDED
    adverbs = {lemma(parsed, one) for one in below(parsed, verb, "advmod", "acomp")}
    if adverbs & (words.likely | {"unlikely"}):
        yield Mood.FORECAST
    if adverbs & words.rumour:
        yield Mood.RUMOURED


def _told_in_the_past(parsed: Parsed, verb: int) -> bool:
    """Whether "would" is the "will" of something said: said the line would open."""
    if condition_of(parsed, verb) is not None:
        return False
    while parsed.tokens[verb].relation in ("conj", "xcomp"):
        verb = parsed.tokens[verb].head
    token = parsed.tokens[verb]
    telling = token.head
    if not is_told(parsed, verb):
        telling = next(iter(below(parsed, verb, "parataxis")), verb)
    if telling == verb or lemma(parsed, telling) not in clause_words().saying:
        return False
    return time_of(parsed, telling) is Time.PAST


def _opens_condition(parsed: Parsed, verb: int) -> bool:
    """Whether a clause is a condition by the word that opens it."""
    # "asked if it opens" asks and supposes nothing
    if parsed.tokens[verb].relation == "ccomp":
        return False
    if parsed.tokens[verb].text.lower() in clause_words().condition:
        return child(parsed, verb, "ccomp") is not None  # provided the board agrees
    openers = below(parsed, verb, "mark", "advmod", "prep")
    first = [one for one in openers if one < verb]
    # "until" says how long, and supposes nothing
    return any(lemma(parsed, one) in clause_words().condition - {"until", "till"} for one in first)


def _inverted(parsed: Parsed, verb: int) -> bool:
    """Whether a clause is a condition by its order: had he stayed, were it to fail."""
    if parsed.tokens[verb].relation not in ("advcl", "ccomp"):
        return False
    subject = subject_token(parsed, verb)
    helpers = [*below(parsed, verb, "aux", "auxpass"), verb]
    first = parsed.tokens[helpers[0]]
    opening = first.text.lower() in ("had", "were", "should")
    return subject is not None and opening and helpers[0] < subject < verb


def _noun_moods(parsed: Parsed, index: int) -> Iterator[Mood]:
    marks = {lemma(parsed, one) for one in below(parsed, index, "amod", "advmod")}
    if marks & clause_words().rumour:
        yield Mood.RUMOURED


def _negative_phrase(parsed: Parsed, index: int) -> bool:
    """Whether a noun or preposition is negative by itself: no ship, not the mayor, without."""
    words = clause_words()
    if lemma(parsed, index) in words.negative and parsed.tokens[index].pos != "VERB":
        return True
    return any(_negates(parsed, one) for one in below(parsed, index, "det", "neg", "preconj"))


def _negates(parsed: Parsed, index: int) -> bool:
    """Whether a negative word denies, and does not only limit: not only, no more than."""
    words = clause_words()
    token = parsed.tokens[index]
    if token.text.lower() not in words.negative and lemma(parsed, index) not in words.negative:
        return False
    following = parsed.tokens[index + 1].text.lower() if index + 1 < len(parsed.tokens) else ""
    return following not in words.no_more


def _plainly_negated(parsed: Parsed, verb: int) -> bool:
    """Whether a verb has a "not" of its own, or an argument that is none."""
    if any(_negates(parsed, one) for one in below(parsed, verb, "neg", "preconj")):
        return True
    token = parsed.tokens[verb]
    if token.relation == "conj":  # neither confirmed nor denied
        links = {lemma(parsed, one) for one in below(parsed, token.head, "cc")}
        if links & clause_words().negative:
            return True
    for adverb in below(parsed, verb, "advmod", "acomp", "attr"):
        if lemma(parsed, adverb) in clause_words().negative:
            return True
        if child(parsed, adverb, "neg") is not None:  # no longer
            return True
    subject = subject_token(parsed, verb)
    if subject is not None and _negative_phrase(parsed, subject):
        return True
    return any(_negative_phrase(parsed, one) for one in below(parsed, verb, "dobj", "attr"))


def _verb_negated(parsed: Parsed, verb: int, inside: list[int]) -> bool:
    """Whether the clause is negated for the word from which ``inside`` leads up to its verb.

    What is not so *until* Friday is so from Friday.
    """
    if any(lemma(parsed, one) in clause_words().limit for one in inside):
        return False
    counted = {one for one in inside if _negative_phrase(parsed, one)}
    if counted & {subject_token(parsed, verb), *below(parsed, verb, "dobj", "attr")}:
        return False  # its own phrase says so already
    if _plainly_negated(parsed, verb):
        return True
    token = parsed.tokens[verb]
    # in "has not sold or let it" both verbs have the one "not"
    bare = subject_token(parsed, verb) is None and not token.has("VerbForm=Fin")
    if token.relation == "conj" and bare and heads_clause(parsed, token.head):
        return _plainly_negated(parsed, token.head)
    return False


def _turned(parsed: Parsed, lower: int, upper: int) -> bool:
    """Whether the word above turns a clause into its opposite: failed to, without, did not plan."""
    words = clause_words()
    relation = parsed.tokens[lower].relation
    name = lemma(parsed, upper)
    if not heads_clause(parsed, upper):
        failing = name in words.failing and relation in ("xcomp", "pcomp", "acl", "prep")
        return failing or (relation == "pcomp" and name in words.negative)
    if relation not in ("xcomp", "ccomp", "prep", "acomp"):
        return False
    turned = name in words.failing and relation != "acomp"
    if relation == "prep":
        return turned and lemma(parsed, lower) == "from"
    if relation in ("xcomp", "acomp") or name in words.raising:
        turned ^= _plainly_negated(parsed, upper)
    return turned

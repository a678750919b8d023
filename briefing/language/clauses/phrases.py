"""What a stretch is in its clause: a modifier, a name's part, an argument; its noun phrase."""

from __future__ import annotations

from enum import StrEnum

from briefing.language.clauses.tree import (
    Phrase,
    below,
    child,
    heads_clause,
    lemma,
    noun_phrase_of,
    top,
)
from briefing.language.parsed import Parsed

_MODIFYING = ("compound", "amod", "nmod", "poss")
_NUMERIC = ("nummod", "quantmod", "compound")
_NAMES = frozenset(
    {"PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
)
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_JOINTS = frozenset("-‐‑–")


class Place(StrEnum):
    """What a stretch is in its clause."""

    SUBJECT = "subject"
    OBJECT = "object"
    COMPLEMENT = "complement"
    """what the subject is said to be"""
    ADJUNCT = "adjunct"
    """beside the verb: when, where, by how much"""
    OF_NOUN = "of a noun"
    """after a preposition that belongs to a noun"""
    COUNT = "count"
    """the number of a noun"""
    MODIFIER = "modifier"
    """before a noun, of what kind it is: January delivery, the 2032 budget"""
    NAME = "part of a name"
    APPOSITION = "apposition"
    VERB = "verb"
    NONE = "none"


def place(parsed: Parsed, start: int, end: int) -> Place:
    """What the stretch from ``start`` to ``end`` is in its clause."""
    index = top(parsed, start, end)
    if index is None:
        return Place.NONE
    if _in_name(parsed, start, end, index):
        return Place.NAME
    # "on 3 May and 4 June": the second stands where the first does
    return _place_of(parsed, _first_conjunct(parsed, index))


def counted(parsed: Parsed, start: int, end: int) -> Phrase | None:
    """What a number counts, as a whole phrase: "40 members of the board", without its clauses.

    Of "12 of the ferries" it is the ferries. None where the number counts nothing.
    """
    index = top(parsed, start, end)
    if index is None:
        return None
    if _place_of(parsed, index) is Place.COUNT:
        return noun_phrase_of(parsed, _noun_above(parsed, index))
    of = next((one for one in below(parsed, index, "prep") if lemma(parsed, one) == "of"), None)
    noun = None if of is None else child(parsed, of, "pobj")
    return None if noun is None else noun_phrase_of(parsed, noun)


def modified(parsed: Parsed, start: int, end: int) -> Phrase | None:
    """The noun that a modifier stands before, as a whole phrase; None for anything else."""
    index = top(parsed, start, end)
    if index is None or _place_of(parsed, index) is not Place.MODIFIER:
        return None
    return noun_phrase_of(parsed, _noun_above(parsed, index))


def apposed(parsed: Parsed, start: int, end: int) -> Phrase | None:
    """The whole phrase of the noun that a stretch only names again: "the envoy of Orvane, Vey"."""
    index = top(parsed, start, end)
    if index is None or parsed.tokens[index].relation != "appos":
        return None
    head = parsed.tokens[index].head
    while parsed.tokens[head].relation == "pobj":  # it hangs on the last noun of the phrase
        above = parsed.tokens[parsed.tokens[head].head].head
        if above >= head or heads_clause(parsed, above):
            break
        head = above
    return noun_phrase_of(parsed, head)


def is_place(parsed: Parsed, start: int, end: int) -> bool:
    """Whether a name is taken for a place."""
    return any(
        name.label in _PLACES and name.start < end and start < name.end for name in parsed.names
    )


def is_person(parsed: Parsed, start: int, end: int) -> bool:
    """Whether a name is taken for a person's."""
    return any(
        name.label == "PERSON" and name.start < end and start < name.end for name in parsed.names
    )


def noun_phrase(parsed: Parsed, start: int, end: int, *, relatives: bool = False) -> Phrase | None:
    """The whole phrase of the noun that a stretch is or stands before.

    ``relatives`` also takes the clauses and appositions that hang on it.
    """
    index = top(parsed, start, end)
    if index is None or heads_clause(parsed, index):
        return None
    head = _noun_above(parsed, index)
    return noun_phrase_of(parsed, head, relatives=relatives)


def is_hyphened(parsed: Parsed, end: int) -> bool:
    """Whether a stretch up to ``end`` only begins a compound with a hyphen: ten-person."""
    joint = parsed.sentence[end : end + 1]
    return joint in _JOINTS and parsed.sentence[end + 1 : end + 2].isalpha()


def _noun_above(parsed: Parsed, index: int) -> int:
    """The head of the phrase in which a token is a modifier, a number or an article."""
    inner = (*_MODIFYING, *_NUMERIC, "det", "predet", "case", "neg")
    while parsed.tokens[index].relation in inner and not heads_clause(
        parsed, parsed.tokens[index].head
    ):
        index = parsed.tokens[index].head
    return index


def _first_conjunct(parsed: Parsed, index: int) -> int:
    while parsed.tokens[index].relation == "conj" and not heads_clause(parsed, index):
        index = parsed.tokens[index].head
    return index


def _in_name(parsed: Parsed, start: int, end: int, index: int) -> bool:
    """Whether a stretch is a smaller part of a name."""
    token, head = parsed.tokens[index], parsed.tokens[parsed.tokens[index].head]
    names = (name for name in parsed.names if name.label in _NAMES)
    if any(
        name.start <= start and end <= name.end and name.end - name.start > end - start
        for name in names
    ):
        return True
    if token.pos == "NUM" and token.relation in ("nummod", "appos") and head.end + 1 == token.start:
        # a number behind its noun is its name: Terminal 3, Article 50
        return parsed.sentence[head.end] == " " and head.pos in ("PROPN", "NOUN")
    # months and weekdays are tagged as names too, and are part of none
    both = token.pos == head.pos == "PROPN" and token.relation == "compound"
    return both and not _dated(parsed, start, end)


def _dated(parsed: Parsed, start: int, end: int) -> bool:
    return any(
        name.label in ("DATE", "TIME") and name.start < end and start < name.end
        for name in parsed.names
    )


def _place_of(parsed: Parsed, index: int) -> Place:
    if heads_clause(parsed, index):
        return Place.VERB
    token = parsed.tokens[index]
    head = parsed.tokens[token.head]
    if token.relation in ("nummod", "quantmod") and token.pos == "NUM":
        return _number_place(parsed, index)
    if token.relation in _MODIFYING:
        return Place.MODIFIER
    if token.relation == "pobj":
        return _behind_preposition(parsed, token.head)
    simple = {
        "nsubj": Place.SUBJECT,
        "nsubjpass": Place.SUBJECT,
        "dobj": Place.OBJECT,
        "dative": Place.OBJECT,
        "attr": Place.COMPLEMENT,
        "oprd": Place.COMPLEMENT,
        "acomp": Place.COMPLEMENT,
        "appos": Place.APPOSITION,
        "advmod": Place.ADJUNCT,
    }
    if token.relation == "npadvmod":
        if heads_clause(parsed, token.head):
            return Place.ADJUNCT
        # "40 metres long"; "the fire Monday"
        return Place.MODIFIER if head.pos == "ADJ" else Place.OF_NOUN
    return simple.get(token.relation, Place.NONE)


def _number_place(parsed: Parsed, index: int) -> Place:
    """A number before a plural counts it; before a singular it says which, or of what size."""
    head = parsed.tokens[parsed.tokens[index].head]
    # a word of a longer number, which has its place as a whole
    if head.pos == "NUM":
        return Place.NONE
    hyphen = is_hyphened(parsed, parsed.tokens[index].end)
    # in "a $5 million plan" nothing is counted
    money = child(parsed, index, "quantmod", "nmod")
    if hyphen or (money is not None and parsed.tokens[money].pos == "SYM"):
        return Place.MODIFIER
    one = lemma(parsed, index) in ("one", "1")
    if head.has("Number=Plur") or one or head.lemma in ("percent", "people", "%"):
        return Place.COUNT
    return Place.MODIFIER


def _behind_preposition(parsed: Parsed, preposition: int) -> Place:
    # "in the middle of May" is what its first preposition is
    while parsed.tokens[preposition].relation in ("prep", "pobj", "pcomp", "agent"):
        above = parsed.tokens[preposition].head
        if heads_clause(parsed, above):
            return Place.ADJUNCT
        if parsed.tokens[above].relation not in ("prep", "pcomp"):
            return Place.OF_NOUN
        preposition = above
    return Place.NONE

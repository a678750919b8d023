"""Whether a sentence stands alone: what in it leans on a sentence before."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from briefing.language.clauses.antecedents import REFLEXIVE, has_named
from briefing.language.clauses.governing import subject_of
from briefing.language.clauses.tree import (
    Phrase,
    below,
    child,
    has_finite_verb,
    heads_clause,
    is_passive,
    lemma,
    subtree,
    way_up,
    word,
)
from briefing.language.clauses.words import clause_words
from briefing.language.counted import harms
from briefing.language.parsed import Parsed, Token
from briefing.language.terms import stems

_AT = frozenset({"by", "at", "since", "after", "before", "during"})
_LARGE = 2
"""Digits of a number that says by itself what it counts, beside a verb of harm."""
_PAIR = frozenset({"both", "neither"})
_REST = frozenset({"other", "remaining"})
_NOUNS = ("NOUN", "PROPN")
_KEPT = 65_536  # of two thousand articles; an edit asks about the same again
_QUOTES = frozenset('"“”„«»')


class Leaning(StrEnum):
    """Why a sentence does not stand alone."""

    PRONOUN = "pronoun"
    POINTING = "pointing word"
    ELLIPSIS = "left-out noun"
    CONNECTIVE = "connective"
    NO_VERB = "no finite verb"
    SPEAKER = "unnamed speaker"
    OWN = "the speaker's own body"


def stands_alone(parsed: Parsed) -> bool:
    """Whether nothing in a sentence points to one before it, and it has a finite main verb."""
    return not leanings(parsed)


@lru_cache(maxsize=_KEPT)
def leanings(parsed: Parsed, *, opening: bool = False) -> tuple[Leaning, ...]:
    """All by which a sentence leans on others; without structure it is held to lack a verb.

    ``opening`` says that no sentence stands before it: a pronoun must then mean something in it.
    """
    return tuple(dict.fromkeys(kind for kind, _ in _leanings(parsed, opening)))


def unnamed(parsed: Parsed) -> tuple[Phrase, ...]:
    """The pronouns of a person ("him") for whom the sentence has no name."""
    return tuple(
        word(parsed, index)
        for kind, index in _leanings(parsed, False)
        if kind is Leaning.PRONOUN and parsed.tokens[index].text.lower() in clause_words().personal
    )


def owns(parsed: Parsed, pronoun: Phrase) -> bool:
    """Whether a pronoun says whose something is: "her offer"."""
    return parsed.tokens[pronoun.head].relation == "poss"


def _leanings(parsed: Parsed, opening: bool) -> Iterator[tuple[Leaning, int]]:
    """What leans, each with the token that does; 0 where the sentence does as a whole."""
    if _dangling_connective(parsed):
        yield Leaning.CONNECTIVE, 0
    if not has_finite_verb(parsed):
        yield Leaning.NO_VERB, 0
    quoted = _quoted(parsed)
    named: list[int] = []  # what the sentence has named that a pronoun may stand for
    for index, token in enumerate(parsed.tokens):
        if index in quoted:
            if _is_the_speakers(parsed, index):
                yield Leaning.OWN, index
            continue
        name = token.text.lower()
        if name in clause_words().speaking and token.pos in ("PRON", "DET"):
            yield Leaning.SPEAKER, index
        if _stands_for_something(parsed, index) and (
            _speaks_last(parsed, index)
            or not (has_named(parsed, named, index) or (opening and _told_of(parsed, index)))
        ):
            yield Leaning.PRONOUN, index
        if _points_back(parsed, index):
            yield Leaning.POINTING, index
        if _left_out_noun(parsed, index):
            yield Leaning.ELLIPSIS, index
        # behind the questions, for no pronoun stands for itself or for what comes later
        if _names(parsed, index):
            named.append(index)


def _told_of(parsed: Parsed, pronoun: int) -> bool:
    """Whether any thing before a pronoun is one to stand for: "by a report on the bay, it"."""
    if parsed.tokens[pronoun].text.lower() in clause_words().personal:
        return False  # of several people it may be any, or none
    return any(
        token.pos in ("NOUN", "PROPN")
        and _fits(parsed.tokens[pronoun], token)
        and pronoun not in subtree(parsed, one)
        and not _is_when(parsed, one)
        for one, token in enumerate(parsed.tokens[:pronoun])
    )


def _is_when(parsed: Parsed, index: int) -> bool:
    """Whether a noun only says when, before its sentence has begun: "by nightfall they"."""
    above = parsed.tokens[parsed.tokens[index].head]
    return above.text.lower() in clause_words().limit | _AT and above.relation == "prep"


def _dangling_connective(parsed: Parsed) -> bool:
    first = next((i for i, token in enumerate(parsed.tokens) if token.pos != "PUNCT"), None)
    if first is None:
        return False
    token = parsed.tokens[first]
    if token.text.lower() not in clause_words().connectives:
        return False
    if token.relation in ("det", "preconj", "nummod", "amod"):
        return False
    return token.relation in ("cc", "advmod", "mark", "intj", "dep") and _at_top(parsed, first)


def _at_top(parsed: Parsed, index: int) -> bool:
    """Whether a word hangs on the main verb: "later this year" leans on nothing."""
    head = parsed.tokens[index].head
    if parsed.tokens[index].relation == "advmod" and below(parsed, index, "npadvmod", "prep"):
        return False
    return heads_clause(parsed, head) and parsed.tokens[head].relation in ("ROOT", "ccomp")


def _is_the_speakers(parsed: Parsed, index: int) -> bool:
    """Whether a word in a quotation points to its speaker's own body: "this board"."""
    token, words = parsed.tokens[index], clause_words()
    noun = lemma(parsed, token.head)
    points = token.text.lower() == "this" and token.relation == "det"
    return points and noun in words.institution | words.enterprise


def _quoted(parsed: Parsed) -> set[int]:
    """The tokens between quotation marks: their words are their speaker's."""
    inside: set[int] = set()
    opened = False
    for index, token in enumerate(parsed.tokens):
        if token.text in _QUOTES:
            opened = token.text not in "”»" if token.text in "“”„«»" else not opened
        elif opened:
            inside.add(index)
    return inside


def _names(parsed: Parsed, index: int) -> bool:
    """Whether a token is a noun that a later pronoun can stand for: a subject, not a bystander."""
    token = parsed.tokens[index]
    if token.pos not in ("NOUN", "PROPN"):
        return False
    return token.relation in ("nsubj", "nsubjpass", "ROOT", "dobj", "attr") or (
        token.relation in ("poss", "conj")
        and parsed.tokens[token.head].relation in ("nsubj", "nsubjpass")
    )


def _stands_for_something(parsed: Parsed, index: int) -> bool:
    token = parsed.tokens[index]
    if token.text.lower() not in clause_words().pronouns or token.pos not in ("PRON", "DET"):
        return False
    if token.text.lower().endswith(REFLEXIVE) and parsed.tokens[index - 1].pos in _NOUNS and index:
        return False  # "the bills themselves"
    if token.relation == "expl" or (token.text.lower() == "it" and _says_nothing(parsed, index)):
        return False
    return not _named_later(parsed, index)


def _speaks_last(parsed: Parsed, index: int) -> bool:
    """Whether a pronoun is who said what stands before it: "The gate would open, he said".

    Whom the words before name is somebody of whom he speaks.
    """
    token = parsed.tokens[index]
    verb = token.head
    if token.text.lower() not in clause_words().personal or token.relation != "nsubj":
        return False  # "The board will sell, it said" is the board
    if lemma(parsed, verb) not in clause_words().saying:
        return False
    said = child(parsed, verb, "ccomp")
    aside = parsed.tokens[verb].relation == "parataxis"
    return aside or (said is not None and said < index)


def _says_nothing(parsed: Parsed, index: int) -> bool:
    """Whether "it" stands for a clause to come, or for the weather."""
    verb = parsed.tokens[index].head
    words = {lemma(parsed, verb)} | {
        lemma(parsed, one) for one in below(parsed, verb, "acomp", "oprd", "attr")
    }
    if not heads_clause(parsed, verb):
        return False
    cleft = any(below(parsed, one, "relcl") for one in below(parsed, verb, "attr"))
    later = [
        one
        for holder in (verb, *below(parsed, verb, "acomp", "attr"))
        for one in below(parsed, holder, "ccomp", "xcomp", "csubj", "advcl")
        if one > verb
    ]
    copula = lemma(parsed, verb) == "be" and bool(later)
    passive = is_passive(parsed, verb) and child(parsed, verb, "ccomp") is not None
    return cleft or copula or passive or bool(words & clause_words().weather)


def _named_later(parsed: Parsed, index: int) -> bool:
    """Whether the pronoun opens an adverbial part whose main clause names its noun.

    "In his speech, Halm said" and "When she arrived, Halm said" stand alone.
    """
    way = way_up(parsed, index)
    for lower in way[:-1]:
        token = parsed.tokens[lower]
        if token.relation not in ("prep", "advcl") or not heads_clause(parsed, token.head):
            continue
        subject = subject_of(parsed, token.head)
        if (
            subject is not None
            and subject > index
            and _fits(parsed.tokens[index], parsed.tokens[subject])
        ):
            return parsed.tokens[subject].pos in ("NOUN", "PROPN")
    return False


def _fits(pronoun: Token, noun: Token) -> bool:
    plural = pronoun.text.lower() in ("they", "their", "them", "theirs", "themselves")
    return plural == noun.has("Number=Plur") or plural


def _points_back(parsed: Parsed, index: int) -> bool:
    token = parsed.tokens[index]
    if token.text.lower() not in clause_words().pointing or token.tag in ("WDT", "IN", "WP"):
        return False
    if token.relation == "det" or token.relation == "predet" or token.relation == "amod":
        noun = lemma(parsed, token.head)
        return noun not in clause_words().period
    if token.relation in ("advmod", "mark"):
        return False
    # "that" and "those" before their own clause or phrase point forward: those who, that of
    return not below(parsed, index, "relcl", "prep", "acl")


def _left_out_noun(parsed: Parsed, index: int) -> bool:
    token = parsed.tokens[index]
    if token.pos == "NUM" and token.relation in ("pobj", "dobj") and _is_the_rest(parsed, index):
        return True
    if token.text.lower() not in clause_words().elliptical and token.pos != "NUM":
        return False
    there = token.relation == "attr" and child(parsed, token.head, "expl") is not None
    pair = token.text.lower() in _PAIR and token.relation in ("dobj", "pobj", "dative")
    if not (token.relation in ("nsubj", "nsubjpass") or there or pair) or below(
        parsed, index, "prep", "relcl", "acl"
    ):
        return False
    if parsed.tokens[index].pos == "PROPN":
        return False
    if token.pos == "NUM" and token.text.isalpha() and _is_definite(parsed, index):
        return True  # "the three, Anna, Jan and Odo," had been named
    others = [parsed.tokens[one].pos for one in subtree(parsed, index) if one != index]
    if {"NOUN", "PROPN", "SYM"} & set(others):
        return False
    if token.pos == "NUM" and _comes_to_harm(parsed, index):
        return False
    sharing = token.pos == "NUM" or token.text.lower() in clause_words().sharing
    return not (sharing and _several_before(parsed, index))


def _is_the_rest(parsed: Parsed, index: int) -> bool:
    """Whether a number is of what is left of things named before: "the other 11"."""
    rest = any(lemma(parsed, one) in _REST for one in below(parsed, index, "amod"))
    counted = any(token.pos == "NUM" for token in parsed.tokens[:index])
    whose = below(parsed, index, "prep")
    return rest and _is_definite(parsed, index) and not (counted or whose)


def _is_definite(parsed: Parsed, index: int) -> bool:
    return any(lemma(parsed, one) == "the" for one in below(parsed, index, "det"))


def _comes_to_harm(parsed: Parsed, number: int) -> bool:
    """Whether a large number can only be of people: "at least 40 were killed"."""
    if len(parsed.tokens[number].text) < _LARGE or not parsed.tokens[number].text[0].isdigit():
        return False
    kin = stems(parsed.tokens[parsed.tokens[number].head].text).kin
    return not frozenset[str]().union(*harms().values()).isdisjoint(kin)


def _several_before(parsed: Parsed, index: int) -> bool:
    """Whether the sentence names several before, of whom "neither" or "many" may be said."""
    return any(
        token.has("Number=Plur")
        or (token.pos in ("NOUN", "PROPN") and child(parsed, one, "conj") is not None)
        for one, token in enumerate(parsed.tokens[:index])
        if token.pos in ("NOUN", "PROPN") and index not in _own(parsed, one)
    )


def _own(parsed: Parsed, index: int) -> list[int]:
    """What a noun consists of, without the clauses that tell of it."""
    return subtree(parsed, index, ("acl", "relcl", "advcl", "ccomp"))

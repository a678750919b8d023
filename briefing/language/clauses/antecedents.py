"""What in its own sentence a pronoun may stand for."""

from __future__ import annotations

from itertools import pairwise

from briefing.language.clauses.tree import (
    below,
    child,
    lemma,
    subtree,
    way_up,
)
from briefing.language.clauses.words import clause_words
from briefing.language.parsed import Parsed, Token

REFLEXIVE = ("self", "selves")
_NOBODY = frozenset({"GPE", "DATE", "TIME"})  # labels of names that no person has
_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ism", "ship", "ance", "ence")
"""Ends of nouns that are nobody's."""


def has_named(parsed: Parsed, named: list[int], pronoun: int) -> bool:
    """Whether a noun before a pronoun is one to stand for: not "the fall of his government".

    So is the noun of whose clause the pronoun is a part: "a man who had sold his boat".
    """
    way = way_up(parsed, pronoun)
    told = any(
        parsed.tokens[upper].pos in ("NOUN", "PROPN")
        and parsed.tokens[lower].relation == "relcl"
        and _agrees(parsed.tokens[pronoun], parsed.tokens[upper])
        for lower, upper in pairwise(way)
    )
    return told or any(
        pronoun not in subtree(parsed, one, ("conj",)) and _may_mean(parsed, pronoun, one)
        for one in named
    )


def _may_mean(parsed: Parsed, pronoun: int, noun: int) -> bool:
    """Whether a pronoun may stand for a noun: "him" for no assembly, "it" for nobody by name."""
    said, token = parsed.tokens[pronoun].text.lower(), parsed.tokens[noun]
    labels = {
        one.label: one.end - one.start for one in parsed.names if one.start <= token.start < one.end
    }
    if said in clause_words().personal:
        if labels.keys() & _NOBODY or lemma(parsed, noun) in clause_words().institution:
            return False
        # the parser takes many a surname for a body, but none that has an article
        if "ORG" in labels and _has_article(parsed, noun):
            return False
        if not _agrees(parsed.tokens[pronoun], token) or _does_it_to(parsed, noun, pronoun):
            return False
        return token.pos != "NOUN" or not lemma(parsed, noun).endswith(_ABSTRACT)
    if said == "it" and _acts_for_another(parsed, pronoun) and _is_aside_of_person(parsed, noun):
        return False
    if said in ("it", "its", "itself"):
        return labels.get("PERSON", 0) <= token.end - token.start  # a whole name is a person's
    if said == "them":
        return token.has("Number=Plur") or child(parsed, noun, "conj") is not None
    return True


def _has_article(parsed: Parsed, noun: int) -> bool:
    return any(lemma(parsed, one).lower() == "the" for one in below(parsed, noun, "det"))


def _does_it_to(parsed: Parsed, noun: int, pronoun: int) -> bool:
    """Whether a noun does to whom a pronoun means what it would do to itself: "a judge freed her".

    A pronoun beside its verb is never the verb's own subject (Chomsky's principle B).
    """
    token, said = parsed.tokens[noun], parsed.tokens[pronoun]
    aimed = said.relation in ("dobj", "dative") and not said.text.lower().endswith(REFLEXIVE)
    return aimed and token.relation == "nsubj" and token.head == said.head


def _acts_for_another(parsed: Parsed, pronoun: int) -> bool:
    """Whether a pronoun is whom somebody wants to do something: "wants it to resign"."""
    token = parsed.tokens[pronoun]
    verb = parsed.tokens[token.head]
    return (
        token.relation == "nsubj"
        and verb.relation in ("ccomp", "xcomp")
        and ("to" in [parsed.tokens[one].text.lower() for one in below(parsed, token.head, "aux")])
    )


def _is_aside_of_person(parsed: Parsed, noun: int) -> bool:
    """Whether a clause that only says who somebody is names a noun."""
    way = way_up(parsed, noun)
    return any(
        parsed.tokens[lower].relation == "relcl"
        and any(parsed.tokens[one].text.lower() == "who" for one in parsed.children[lower])
        for lower in way
    )


def _agrees(pronoun: Token, noun: Token) -> bool:
    """Whether both are of one or both of several."""
    plural = pronoun.text.lower() in ("they", "their", "them", "theirs", "themselves")
    return plural == noun.has("Number=Plur")

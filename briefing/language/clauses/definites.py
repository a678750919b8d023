"""What only a sentence before explains: "the council", "the second tremor", "however"."""

from __future__ import annotations

from briefing.language.clauses.tree import heads_clause, lemma, subtree
from briefing.language.clauses.words import clause_words
from briefing.language.parsed import Parsed

_ACTING = ("nsubj", "nsubjpass", "poss", "agent")
_REACHED = ("dobj", "pobj", "dative", "attr")
_TELLING = frozenset(
    {"prep", "relcl", "acl", "compound", "nummod", "appos", "poss", "nmod", "amod", "npadvmod"}
)
"""What below a noun says which one is meant."""


def unexplained(parsed: Parsed) -> tuple[str, ...]:
    """The nouns with a definite article of which the sentence does not say which ones they are.

    A noun says it by what belongs to it ("the council of Orrin", "the port council"), by being
    known to everybody ("the police"), or by a name before it that it may stand for. An ordinal or
    a comparing word ("the second tremor", "the same report") says only that others were named.
    """
    found = []
    named = False
    for index, token in enumerate(parsed.tokens):
        leans = _counts_on(parsed, index) or (not named and _bare(parsed, index))
        if leans and token.pos in ("NOUN", "PROPN") and _definite(parsed, index):
            found.append(token.text)
        named = named or token.pos == "PROPN"
    return tuple(found)


def _definite(parsed: Parsed, index: int) -> bool:
    return any(
        parsed.tokens[one].relation == "det" and lemma(parsed, one) == "the"
        for one in parsed.children[index]
    )


def _bare(parsed: Parsed, index: int) -> bool:
    token = parsed.tokens[index]
    if token.pos == "PROPN" or token.relation not in (*_ACTING, *_REACHED):
        return False
    words = clause_words()
    if lemma(parsed, index) in words.unique or lemma(parsed, index) in words.period:
        return False
    if token.relation in _REACHED and not _is_central(parsed, index):
        return False
    return not any(parsed.tokens[one].relation in _TELLING for one in parsed.children[index])


def _is_central(parsed: Parsed, index: int) -> bool:
    """Whether it is what the main clause is about: its object, or that of "according to"."""
    token = parsed.tokens[index]
    holder = token.head
    if token.relation == "pobj":
        by = (holder, parsed.tokens[holder].head)
        return any(parsed.tokens[one].text.lower() in clause_words().according for one in by)
    return parsed.tokens[holder].relation == "ROOT"


def _counts_on(parsed: Parsed, index: int) -> bool:
    """Whether a word before the noun says that others of its kind were named."""
    token = parsed.tokens[index]
    if token.relation not in (*_ACTING, *_REACHED):
        return False
    later = {
        parsed.tokens[one].relation
        for one in parsed.children[index]
        if one > index and parsed.tokens[one].relation in ("prep", "relcl", "acl", "nmod")
    }
    if later:
        return False
    return any(
        parsed.tokens[one].relation in ("amod", "nummod")
        and parsed.tokens[one].text.lower() in clause_words().counting
        for one in subtree(parsed, index)
        if one < index
    )


def turns(parsed: Parsed) -> bool:
    """Whether an adverb of a main clause ties the sentence to the one before, also from within."""
    return any(
        token.relation == "advmod"
        and token.text.lower() in clause_words().turning
        and heads_clause(parsed, token.head)
        and parsed.tokens[token.head].relation in ("ROOT", "ccomp", "conj")
        for token in parsed.tokens
    )

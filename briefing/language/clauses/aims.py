"""What a clause tells besides facts: what is wished, disputed, usual, what something is for."""

from __future__ import annotations

from briefing.language.clauses.tree import below, child, heads_clause, lemma, subtree, way_up
from briefing.language.clauses.words import clause_words
from briefing.language.parsed import Parsed

_HELD = frozenset(
    {"xcomp", "ccomp", "advcl", "acl", "prep", "pcomp", "pobj", "conj", "dobj", "relcl", "acomp"}
)
"""How a clause hangs below a plea, also through what the plea is for."""
_PURPOSE = frozenset({"advcl", "acl", "relcl"})


def is_infinitive(parsed: Parsed, verb: int) -> bool:
    """Whether a clause is told by an infinitive: to leave."""
    return any(parsed.tokens[one].tag == "TO" for one in below(parsed, verb, "aux"))


def is_wished(parsed: Parsed, verb: int) -> bool:
    """Whether somebody only pleads for a clause, or wishes it: urged the states to sign."""
    words = clause_words()
    if lemma(parsed, verb) in words.wishing:
        return True
    # without the topmost, which hangs on nothing
    for one in way_up(parsed, verb)[:-1]:
        token = parsed.tokens[one]
        if token.relation not in _HELD:
            return False
        # a joined clause with a subject of its own is no part of the plea
        if token.relation == "conj" and child(parsed, one, "nsubj", "nsubjpass") is not None:
            return False
        if lemma(parsed, token.head) in words.pleading | words.wishing and _below(parsed, one):
            return True
    return False


def _below(parsed: Parsed, index: int) -> bool:
    """Whether a token is what its head pleads for: an infinitive, a clause, "for ..."."""
    token = parsed.tokens[index]
    if token.relation == "prep":
        return lemma(parsed, index) == "for"
    return token.relation in ("xcomp", "ccomp", "advcl", "acl")


def is_purpose(parsed: Parsed, verb: int) -> bool:
    """Whether a clause only tells what something is for: a treaty designed to cut emissions.

    What one is ordered, or bound by a noun, to do is no mere purpose: an order to leave.
    """
    words = clause_words()
    # in "to cut it and to measure it" the second hangs where the first does
    while parsed.tokens[verb].relation == "conj" and heads_clause(parsed, parsed.tokens[verb].head):
        verb = parsed.tokens[verb].head
    if not is_infinitive(parsed, verb):
        return False
    token = parsed.tokens[verb]
    above = lemma(parsed, token.head)
    if token.relation in _PURPOSE:
        settled = words.obliging | words.intending | words.scheduling | words.forecasting
        return above not in settled | words.factual
    participle = parsed.tokens[token.head].tag == "VBN"
    return token.relation == "xcomp" and participle and above in words.designing


def is_undertaken(parsed: Parsed, verb: int) -> bool:
    """Whether somebody has set it to himself: plans to, aims to, has agreed to."""
    for one in way_up(parsed, verb)[:-1]:
        token = parsed.tokens[one]
        if token.relation != "xcomp":
            return False
        if lemma(parsed, token.head) in clause_words().undertaking:
            # "was committed to pay", "committed the firm to pay": it was set to another
            passive = child(parsed, token.head, "auxpass", "nsubjpass") is not None
            return not passive and child(parsed, token.head, "dobj") is None
    return False


def is_habitual(parsed: Parsed, verb: int) -> bool:
    """Whether a clause tells what is so every time: the season usually starts in May."""
    adverbs = {lemma(parsed, one) for one in below(parsed, verb, "advmod", "npadvmod")}
    return bool(adverbs & clause_words().habitual)


def is_disputed(parsed: Parsed, verb: int) -> bool:
    """Whether what a clause tells is disputed behind it: ", a claim that the army denied"."""
    words = clause_words()
    for index in range(verb + 1, len(parsed.tokens)):
        token = parsed.tokens[index]
        if token.relation != "relcl" or lemma(parsed, index) not in words.denying:
            continue
        told = child(parsed, index, "dobj")
        which = told is not None and parsed.tokens[told].tag == "WDT"
        named = lemma(parsed, token.head) in words.claiming | words.account
        opened = subtree(parsed, token.head)[0] if named else told
        if opened is None or not (which or (named and token.head > verb)):
            continue
        # only behind a comma is it said of all that stands before
        if opened and parsed.tokens[opened - 1].text == ",":
            return True
    return False


def is_asked_aloud(parsed: Parsed, verb: int) -> bool:
    """Whether the clause is a question by its mark."""
    for index in range(verb + 1, len(parsed.tokens)):
        mark = parsed.tokens[index].text
        if mark == "?":
            return not _tells(parsed, verb)
        if mark in (".", "!", ";"):
            return False
    return False


def _tells(parsed: Parsed, verb: int) -> bool:
    """Whether a verb holds the words of somebody, so that their mark is not its own."""
    words = clause_words()
    inner = below(parsed, verb, "ccomp", "parataxis")
    return bool(inner) and lemma(parsed, verb) in words.saying | words.asking

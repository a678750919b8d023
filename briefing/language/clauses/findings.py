"""Sentences that tell of a telling, a going or a showing, and not what came of it."""

from __future__ import annotations

from briefing.language.clauses.governing import subject_of
from briefing.language.clauses.tree import below, child, heads_clause, lemma
from briefing.language.clauses.words import clause_words
from briefing.language.parsed import Parsed

_NEWS = "news"
_WHAT_FOR = ("advcl", "xcomp", "ccomp", "conj", "dative")
_ANY = frozenset({"a", "an", "some"})
_OF_WHOM = ("prep", "relcl", "acl", "appos", "poss", "compound", "nmod")


def only_looks(parsed: Parsed) -> bool:
    """Whether a report only says that somebody has looked into a thing, or has gone to a place.

    "Harbour News has investigated the fire", "a group of students travelled to Belmar", "the mayor
    was responding to a report": what was found, what it was for, what was said is told elsewhere.
    """
    root = _root(parsed)
    if root is None or any(below(parsed, root, one) for one in _WHAT_FOR):
        return False
    subject = subject_of(parsed, root)
    if subject is None:
        return False
    words, who = clause_words(), lemma(parsed, subject).lower()
    if lemma(parsed, root) in words.looking:
        # "the report", or an outlet that speaks of its own work
        return who in words.pieces or who.endswith(_NEWS)
    if lemma(parsed, root) in words.reacting:
        return parsed.tokens[root].tag == "VBG"
    return (
        lemma(parsed, root) in words.going
        and who in words.companies
        # "went to Belmar for the vote" says what it was for
        and "for" not in {lemma(parsed, one) for one in below(parsed, root, "prep")}
    )


def captions(parsed: Parsed) -> bool:
    """Whether a sentence reads as what stands below a picture or beside a recording.

    "People watch the flood from a bridge" is told in the present tense of people without a name;
    "Coast News's Ada Venn discusses the flood" says what is talked about, and not what is said.
    """
    root = _root(parsed)
    # the plain present; "are watching" may be news of the day
    if root is None or parsed.tokens[root].tag not in ("VBP", "VBZ") or below(parsed, root, "aux"):
        return False
    subject = subject_of(parsed, root)
    if subject is None:
        return False
    led = below(parsed, subject, "det", "poss")
    if lemma(parsed, root) in clause_words().presenting:
        # the outlet's own reporter, named as such
        return any(parsed.tokens[one].relation == "poss" for one in led)
    if lemma(parsed, root) not in clause_words().pictured:
        return False
    named = (subject, *below(parsed, subject, "compound"))
    articles = {lemma(parsed, one) for one in led}
    return articles <= _ANY and not any(parsed.tokens[one].pos == "PROPN" for one in named)


def shows_nobody(parsed: Parsed) -> bool:
    """Whether pictures are given out of which the sentence does not say what they show."""
    root, words = _root(parsed), clause_words()
    if root is None or lemma(parsed, root) not in words.giving_out:
        return False
    shown = child(parsed, root, "dobj", "nsubjpass")
    if shown is None or lemma(parsed, shown) not in words.pictures:
        return False
    return not any(
        # whatever stands behind the noun tells: "photos of the flood", "photos taken at night"
        one > shown or _says_what(parsed, one)
        for one in below(parsed, shown, *_OF_WHOM)
    )


def _says_what(parsed: Parsed, index: int) -> bool:
    return parsed.tokens[index].relation in ("compound", "nmod", "poss")


def _root(parsed: Parsed) -> int | None:
    """The main verb; None where there is none."""
    found = next((one for one, token in enumerate(parsed.tokens) if token.head == one), None)
    return found if found is not None and heads_clause(parsed, found) else None

"""Whether two accounts of one sentence, or of two neighbours, cannot both be right."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from briefing.language.assertions import news_at
from briefing.language.clauses.accounts import About, Account, accounts, dispute_words
from briefing.language.clauses.tree import Phrase, below, child, lemma, subtree
from briefing.language.parsed import Parsed
from briefing.language.predicates import Assertion, Mood, Party, family, opposites
from briefing.language.terms import word_kin
from briefing.language.tokens import stem, words

_KEPT = 4096  # only sentences in which somebody says no come here, few of a report
_SAID = frozenset({Mood.FACT, Mood.DOUBTFUL, Mood.AHEAD})

_POINTING = frozenset({"he", "she", "it", "they", "his", "her", "its", "their"})

Place = tuple[int, int]
"""Start and end in a sentence, in characters."""


@lru_cache(maxsize=_KEPT)
def within(parsed: Parsed) -> Place | None:
    """Where in a sentence two tellers tell one thing differently."""
    found = accounts(parsed)
    for number, one in enumerate(found):
        if one.rival:
            return one.start, one.end
        if (place := _denied_in_relative(parsed, one)) is not None:
            return place
        for other in found[number + 1 :]:
            if _at_odds(parsed, one, parsed, other):
                return min(one.start, other.start), max(one.end, other.end)
    return None


@lru_cache(maxsize=_KEPT)
def between(first: Parsed, second: Parsed, *, beside: bool = True) -> tuple[Place, Place] | None:
    """The accounts of two sentences, one after the other, that cannot both be right.

    ``beside`` says that none stands between them: then the second may leave out what it answers.
    """
    answers = accounts(second)
    for one in reversed(accounts(first)):
        for other in answers:
            if not beside and other.about is not About.CLAUSE:
                continue
            if other.about is About.REFERENCE and other is not answers[0]:
                continue  # "it" is what its own sentence told before
            if _at_odds(first, one, second, other):
                return (one.start, one.end), (other.start, other.end)
    return None


def denied_in(headline: str, language: str = "en") -> str:
    """What a headline says is denied: all behind the word for it; English alone."""
    if language != "en":
        return ""
    known = {stem(word, language) for word in dispute_words("denying")}
    found = (one for one in words(headline) if stem(one.casefold(), language) in known)
    word = next(found, "")
    return headline.partition(word)[2] if word else ""


def names_its_tellers(parsed: Parsed) -> bool:
    """Whether each pronoun of a sentence stands in what a teller with a name says: "Holt says it".

    Of a teller that is no name, "it" can be another thing: "the council says it was inspected".
    """
    pronouns = [
        i
        for i, token in enumerate(parsed.tokens)
        if token.pos == "PRON" and token.has("PronType=Prs") and token.lemma.lower() in _POINTING
    ]
    told = [a for a in accounts(parsed) if parsed.tokens[a.teller.head].pos == "PROPN"]
    return bool(pronouns) and all(
        any(a.teller.end <= parsed.tokens[i].start < a.end for a in told) for i in pronouns
    )


def _at_odds(first: Parsed, one: Account, second: Parsed, other: Account) -> bool:
    if _same_teller(one.teller, other.teller):
        return False
    if one.content is None or one.about is not About.CLAUSE:
        return False
    said = _said(first, one)
    if not said or any(a.mood not in _SAID for a in said):
        return False
    if other.about is About.REFERENCE:
        return other.denies and not one.denies
    if not (one.is_named and other.is_named):
        return False
    if other.about is About.ELLIPSIS:
        return not one.denies and other.negated is not said[0].negated
    against = _said(second, other)
    if any(a.mood not in _SAID for a in against):
        return False
    counts = any(_counts_some(p, a) for p, a in ((first, one), (second, other)))
    if not counts and any(_contrary(a, b) for a in said for b in against):
        return True
    return other.denies and not one.denies and _echoes(said, second, other, against)


def _said(parsed: Parsed, one: Account) -> tuple[Assertion, ...]:
    if one.content is None:
        return ()
    return tuple(news_at(parsed, one.content, denied=one.denies))


def _contrary(one: Assertion, other: Assertion) -> bool:
    hollow = {family(word) for word in dispute_words("hollow")}
    if one.deed in hollow or other.deed in hollow:
        return False
    turned = one.deed == other.deed and one.negated is not other.negated
    excluded = frozenset({one.deed, other.deed}) in opposites() and one.negated is other.negated
    if not (turned or excluded):
        return False
    sides = ((one.agent, other.agent), (one.patient, other.patient))
    if any(_apart(a, b) for a, b in sides) and not _crossed(one, other):
        return False
    return _may_be_one(one, other)


def _counts_some(parsed: Parsed, account: Account) -> bool:
    """Whether an account is of so many of a kind: 40 per cent ran, 60 per cent did not."""
    if account.content is None:
        return False
    subjects = below(parsed, account.content, "nsubj", "nsubjpass")
    inside = [i for subject in subjects for i in subtree(parsed, subject)]
    turned = any(a.negated for a in _said(parsed, account))
    return turned and any(parsed.tokens[i].pos == "NUM" for i in inside)


def _may_be_one(one: Assertion, other: Assertion) -> bool:
    """Whether the two share a party, or one of them leaves it to a pronoun."""
    mine, theirs = (a.agent.heads | a.patient.heads for a in (one, other))
    points = [a.agent.pointing or a.patient.pointing for a in (one, other)]
    wide = one.agent.wide | one.patient.wide
    return bool(mine & theirs) or any(points) or bool(wide & theirs) or not (mine and theirs)


def _crossed(one: Assertion, other: Assertion) -> bool:
    """Whether one is told in the passive: it is owed by the town, the town owes."""
    return not one.agent.heads or not other.agent.heads


def _apart(one: Party, other: Party) -> bool:
    if not one.heads or not other.heads:
        return False
    return one.wide.isdisjoint(other.heads) and other.wide.isdisjoint(one.heads)


def _echoes(
    said: Iterable[Assertion], parsed: Parsed, other: Account, against: Iterable[Assertion]
) -> bool:
    """Whether one denies to have been what another has just told of them: "had been unfair"."""
    if other.content is None or child(parsed, other.content, "acomp", "attr") is None:
        return False
    subject = child(parsed, other.content, "nsubj")
    if subject is None:
        return False
    own = parsed.tokens[subject].pos == "PRON" or child(parsed, subject, "det") is not None
    its = any(parsed.tokens[i].tag == "PRP$" for i in below(parsed, other.teller.head, "poss"))
    named = frozenset(word_kin((other.teller.text.split()[-1],))[0])
    bearer = any(a.agent.wide & named or a.patient.wide & named for a in said)
    return own and (its or bearer) and any(True for _ in against)


def _same_teller(one: Phrase, other: Phrase) -> bool:
    return one.lemma.lower() == other.lemma.lower()


def _denied_in_relative(parsed: Parsed, one: Account) -> Place | None:
    """Where a thing is wanted that another, in a clause behind it, says is not due."""
    if one.content is None or one.about is not About.CLAUSE or not one.is_named:
        return None
    relative = next(
        (
            i
            for i, token in enumerate(parsed.tokens)
            if token.relation == "relcl" and child(parsed, i, "ccomp") == one.content
        ),
        None,
    )
    if relative is None:
        return None
    holder = parsed.tokens[parsed.tokens[relative].head].head
    wanting = lemma(parsed, holder) in dispute_words("wanting") | dispute_words("telling")
    said = _said(parsed, one)
    subject = child(parsed, holder, "nsubj")
    if not wanting or subject is None or not said or not said[0].negated:
        return None
    if parsed.tokens[subject].pos == "PRON" or parsed.tokens[subject].lemma == one.teller.lemma:
        return None
    return parsed.tokens[subject].start, one.end

"""Accounts: who says in a sentence that something is so, or denies it, and against whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources

from briefing.language.clauses.governing import subject_of
from briefing.language.clauses.moods import Mood, standing_of
from briefing.language.clauses.tree import (
    Phrase,
    below,
    child,
    governing,
    heads_clause,
    is_passive,
    lemma,
    noun_phrase_of,
    subtree,
)
from briefing.language.lexicon import sections
from briefing.language.parsed import Parsed

_KEPT = 65_536  # of two thousand articles; an edit asks about the same again
_NEGATIVE = frozenset({"not", "n't", "n’t", "never", "no"})


class About(StrEnum):
    """In what form an account gives what is said."""

    CLAUSE = "clause"
    REFERENCE = "reference"
    """that, the accusation: what was said just before"""
    ELLIPSIS = "ellipsis"
    """that it was not, that it did"""
    NOTHING = "nothing"
    """a denial that names whom it is against, and of which the rest is its own noun"""


@dataclass(frozen=True, slots=True)
class Account:
    """What somebody says is so, or is not.

    ``teller`` is who says it; ``denies`` that they say that it is not so; ``content`` the index of
    the verb of what is said, None where it is no clause; ``negated`` that an ellipsis is. ``rival``
    says that the sentence itself names another who says the contrary. ``start`` is where it
    begins in the sentence, ``end`` where it ends, in characters.
    """

    teller: Phrase
    start: int
    end: int
    about: About
    content: int | None = None
    denies: bool = False
    negated: bool = False
    rival: bool = False

    @property
    def is_named(self) -> bool:
        """Whether the teller is more than a pronoun."""
        return self.teller.lemma.lower() not in _pronouns()


@cache
def dispute_words(kind: str, language: str = "en") -> frozenset[str]:
    """The words of a kind, as the data file explains them."""
    file = resources.files("briefing.language") / "data" / f"{language}.disputes.txt"
    return sections(file.read_text("utf-8"))[kind]


@cache
def _pronouns() -> frozenset[str]:
    return frozenset({"he", "she", "it", "they", "who", "which", "that", "i", "we", "one", "you"})


@lru_cache(maxsize=_KEPT)
def accounts(parsed: Parsed) -> tuple[Account, ...]:
    """The accounts of a sentence, in the order in which they begin."""
    found = []
    for index in range(len(parsed.tokens)):
        one = _of_verb(parsed, index) if heads_clause(parsed, index) else _of_source(parsed, index)
        if one is not None:
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def _of_source(parsed: Parsed, index: int) -> Account | None:
    """What is so "according to" somebody."""
    if lemma(parsed, index) not in ("accord", "according") or not parsed.children[index]:
        return None
    link = child(parsed, index, "prep")
    named = child(parsed, index if link is None else link, "pobj")
    content = governing(parsed, parsed.tokens[index].head)
    if named is None or content is None:
        return None
    return _made(parsed, index, noun_phrase_of(parsed, named), About.CLAUSE, content)


def _of_verb(parsed: Parsed, verb: int) -> Account | None:
    name = lemma(parsed, verb)
    teller = _teller(parsed, verb)
    if teller is None or not _is_told_so(parsed, verb):
        return None
    said = _told(parsed, verb)
    # "was said to have sold it": what is said is an infinitive then
    if said is None and is_passive(parsed, verb):
        said = child(parsed, verb, "xcomp")
    if name in dispute_words("denying"):
        return _denial(parsed, verb, teller, said)
    if name in dispute_words("accusing"):
        # the parser hangs "of selling it" on the verb, or on whom that accuses
        holders = (verb, *below(parsed, verb, "dobj"))
        of = [p for one in holders for p in below(parsed, one, "prep") if lemma(parsed, p) == "of"]
        deed = child(parsed, of[0], "pcomp") if of else None
        return None if deed is None else _made(parsed, verb, teller, About.CLAUSE, deed)
    if name not in dispute_words("telling") or said is None:
        return None
    if _only_auxiliary(parsed, said):
        return _made(parsed, verb, teller, About.ELLIPSIS, said)
    if _is_untrue(parsed, said):
        return _made(parsed, verb, teller, About.REFERENCE, None, denies=True)
    return _made(parsed, verb, teller, About.CLAUSE, said, rival=_set_against(parsed, verb, said))


def _is_told_so(parsed: Parsed, verb: int) -> bool:
    """Whether somebody does say it: not "does not deny", "would say", "if it denies"."""
    first, last = _part(parsed, verb)
    if not first <= parsed.tokens[parsed.tokens[verb].head].start < last:
        return True  # behind a semicolon begins another sentence
    standing = standing_of(parsed, verb, verb)
    return not standing.negated and standing.mood in (Mood.FACT, Mood.RUMOURED)


def _told(parsed: Parsed, verb: int) -> int | None:
    """The clause that a verb of saying holds: behind it, else before it in the same part."""
    clauses = below(parsed, verb, "ccomp")
    behind = [one for one in clauses if one > verb]
    start, _ = _part(parsed, verb)
    before = [one for one in clauses if one < verb and parsed.tokens[one].start >= start]
    return next(iter((*behind, *before)), None)


def _part(parsed: Parsed, index: int) -> tuple[int, int]:
    """The stretch between semicolons in which a token stands, in characters."""
    place = parsed.tokens[index].start
    start = parsed.sentence.rfind(";", 0, place) + 1
    end = parsed.sentence.find(";", place)
    return start, len(parsed.sentence) if end < 0 else end


def _teller(parsed: Parsed, verb: int) -> Phrase | None:
    """Who tells what hangs on a verb; None for a thing that the report itself tells."""
    if is_passive(parsed, verb):
        by = child(parsed, verb, "agent")
        found = None if by is None else child(parsed, by, "pobj")
    else:
        found = subject_of(parsed, verb)
    return None if found is None else noun_phrase_of(parsed, found)


def _denial(parsed: Parsed, verb: int, teller: Phrase, said: int | None) -> Account | None:
    if said is not None:
        against = _set_against(parsed, verb, said)
        return _made(parsed, verb, teller, About.CLAUSE, said, denies=True, rival=against)
    what = child(parsed, verb, "dobj")
    if what is None:
        done = child(parsed, verb, "xcomp")
        # "denied selling it" says what was not so; of other verbs it is what one would not do
        if done is None or lemma(parsed, verb) != "deny":
            return None
        against = _set_against(parsed, verb, done)
        return _made(parsed, verb, teller, About.CLAUSE, done, denies=True, rival=against)
    word = lemma(parsed, what)
    if word in dispute_words("referring"):
        return _made(parsed, verb, teller, About.REFERENCE, None, denies=True)
    if word not in dispute_words("claims"):
        return None
    if _owner(parsed, what, teller):
        return _made(parsed, verb, teller, About.NOTHING, None, denies=True, rival=True)
    # a noun with more to it ("the claim about the dam") tells its own, not what went before
    told = child(parsed, what, "acl", "relcl", "ccomp", "prep")
    if told is None:
        return _made(parsed, verb, teller, About.REFERENCE, None, denies=True)
    return None


def _owner(parsed: Parsed, noun: int, teller: Phrase) -> bool:
    """Whether a claim is named as that of another: the club's claim, a claim by the club."""
    owner = child(parsed, noun, "poss")
    if owner is None:
        by = [p for p in below(parsed, noun, "prep", "agent") if lemma(parsed, p) in ("by", "from")]
        owner = child(parsed, by[0], "pobj") if by else None
    # whose "his claim" is the sentence does not say
    if owner is None or parsed.tokens[owner].pos == "PRON":
        return False
    return not teller.start <= parsed.tokens[owner].start < teller.end


def _set_against(parsed: Parsed, verb: int, said: int) -> bool:
    """Whether a clause is set against what another says: "as a foreman claimed"."""
    # the parser hangs such a clause on either verb, or below what is said
    for holder in (verb, said, *below(parsed, said, "xcomp", "advcl")):
        for one in below(parsed, holder, "advcl"):
            if _as_told(parsed, one) and lemma(parsed, verb) in dispute_words("denying"):
                return True
            if lemma(parsed, one) in dispute_words("against") and _names_another(parsed, one):
                return True
        for one in below(parsed, holder, "advmod", "prep"):
            if lemma(parsed, one) == "contrary" and _names_another(parsed, one):
                return True
    return False


def _as_told(parsed: Parsed, verb: int) -> bool:
    mark = child(parsed, verb, "mark")
    subject = child(parsed, verb, "nsubj")
    if mark is None or lemma(parsed, mark) != "as" or subject is None:
        return False
    telling = lemma(parsed, verb) in dispute_words("telling")
    return telling and parsed.tokens[subject].pos != "PRON"


def _names_another(parsed: Parsed, index: int) -> bool:
    """Whether a word of contradiction is followed by a claim and whose it is, or by who told it."""
    inside = subtree(parsed, index)
    nouns = [i for i in inside if lemma(parsed, i) in dispute_words("claims") | {"report"}]
    for noun in nouns:
        links = below(parsed, noun, "prep", "agent")
        by = [p for p in links if lemma(parsed, p) in ("by", "from", "of")]
        if by or child(parsed, noun, "poss") is not None:
            return True
    told = [i for i in inside if lemma(parsed, i) in dispute_words("telling")]
    subjects = [child(parsed, i, "nsubj") for i in told]
    return any(s is not None and parsed.tokens[s].pos != "PRON" for s in subjects)


def _only_auxiliary(parsed: Parsed, clause: int) -> bool:
    """Whether a clause is an auxiliary that stands for what was said before: it was not, it did."""
    token = parsed.tokens[clause]
    if token.pos != "AUX" and lemma(parsed, clause) not in ("do", "have", "be"):
        return False
    rest = {"nsubj", "nsubjpass", "neg", "mark", "punct"}
    return all(parsed.tokens[one].relation in rest for one in parsed.children[clause])


def _is_untrue(parsed: Parsed, clause: int) -> bool:
    """Whether a clause says of what was said that it is not true, or is false."""
    held = child(parsed, clause, "acomp")
    subject = child(parsed, clause, "nsubj")
    if held is None or subject is None:
        return False
    if lemma(parsed, subject) not in dispute_words("referring") | dispute_words("claims"):
        return False
    turned = child(parsed, clause, "neg") is not None
    word = lemma(parsed, held)
    return (word == "true" and turned) or (word in ("false", "untrue") and not turned)


def _made(
    parsed: Parsed,
    verb: int,
    teller: Phrase,
    about: About,
    content: int | None,
    *,
    denies: bool = False,
    rival: bool = False,
) -> Account:
    first, last = _part(parsed, verb)
    # not beyond a semicolon, though the parser makes one sentence of both sides
    parts = [i for i in _parts(parsed, verb, content) if first <= parsed.tokens[i].start < last]
    negated = about is About.ELLIPSIS and content is not None and _turned(parsed, content)
    return Account(
        teller,
        min([teller.start, *(parsed.tokens[i].start for i in parts)]),
        max([teller.end, *(parsed.tokens[i].end for i in parts)]),
        about,
        content,
        denies,
        negated,
        rival,
    )


def _parts(parsed: Parsed, verb: int, content: int | None) -> Iterator[int]:
    yield verb
    if content is not None:
        yield from subtree(parsed, content, ("advcl", "punct", "parataxis"))


def _turned(parsed: Parsed, index: int) -> bool:
    return any(parsed.tokens[i].text.lower() in _NEGATIVE for i in parsed.children[index])

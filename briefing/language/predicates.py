"""What a sentence asserts, as values: a predicate, its parties, how it is put; and its families.

The kinds of verbs are data (``data/<code>.assertions.txt``), as are the pairs that exclude each
other (``data/<code>.opposites.txt``).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

from briefing.language.kin import word_families
from briefing.language.tokens import stem


class Mood(StrEnum):
    """How a predicate is put."""

    FACT = "fact"
    AHEAD = "ahead"  # planned, promised, expected
    SUPPOSED = "supposed"  # may, would, if
    ASKED = "asked"
    DOUBTFUL = "doubtful"  # somebody's belief or allegation


@dataclass(frozen=True, slots=True)
class Party:
    """Who or what takes part: the kin of its head nouns, and of all that describes them.

    ``names`` are the kin of the words that are names. ``pointing`` says that it is a pronoun.
    """

    heads: frozenset[str] = frozenset()
    wide: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    pointing: bool = False

    def __bool__(self) -> bool:
        return bool(self.heads) or self.pointing

    def joined(self, other: Party) -> Party:
        """The two as one party."""
        return Party(
            self.heads | other.heads,
            self.wide | other.wide,
            self.names | other.names,
            self.pointing or other.pointing,
        )


NOBODY = Party()


@dataclass(frozen=True, slots=True)
class Assertion:
    """One predicate of a sentence with its parties.

    ``deed`` is the family of the predicate (a copula's complement is the predicate); ``agent``
    does it, ``patient`` has it done to it, ``beside`` is what else its clause names, ``goal`` what
    of that the deed reaches ("into a wall"). ``speaker`` is who says so. ``main`` holds for the
    news of a sentence, not for its side clauses. ``start`` and ``end`` are the predicate in the
    sentence, from the word that turns it round where one does ("not guilty", "denied that it will
    raise").
    """

    deed: str
    negated: bool
    mood: Mood
    agent: Party
    patient: Party
    beside: Party
    goal: Party
    speaker: Party
    main: bool
    start: int
    end: int


@cache
def verbs(kind: str, language: str = "en") -> frozenset[str]:
    """The lemmas of a kind; empty for a language without the table."""
    return _table(language).get(kind, frozenset())


@cache
def _table(language: str) -> dict[str, frozenset[str]]:
    file = resources.files(__package__) / "data" / f"{language}.assertions.txt"
    if not file.is_file():
        return {}
    lines = [line for line in file.read_text("utf-8").splitlines() if line and line[0] != "#"]
    return {kind: frozenset(words.split()) for kind, _, words in (x.partition(":") for x in lines)}


@cache
def opposites(language: str = "en") -> frozenset[frozenset[str]]:
    """Pairs of families of predicates that exclude each other."""
    file = resources.files(__package__) / "data" / f"{language}.opposites.txt"
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    return frozenset(
        frozenset(family(word, language) for word in line.split())
        for line in lines
        if line and line[0] != "#"
    )


@cache
def same_deeds(deed: str, language: str = "en") -> frozenset[str]:
    """The families of predicates that tell the same as this one of the same parties."""
    return _deeds(language).get(deed, frozenset({deed}))


@cache
def sole_deeds(language: str = "en") -> frozenset[str]:
    """The families of predicates that only one agent can have done: cause, win."""
    return frozenset(family(word, language) for word in verbs("sole", language))


@cache
def _deeds(language: str) -> dict[str, frozenset[str]]:
    file = resources.files(__package__) / "data" / f"{language}.deeds.txt"
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    found: dict[str, frozenset[str]] = {}
    for line in lines:
        if line and line[0] != "#":
            kinds = frozenset(_deed(word, language) for word in line.split(", "))
            for kind in kinds:
                found[kind] = found.get(kind, frozenset()) | kinds
    return found


def _deed(words: str, language: str) -> str:
    """The family of a predicate with its particle: "step down"."""
    verb, _, particle = words.partition(" ")
    return f"{family(verb, language)} {particle}".strip()


@cache
def family(lemma: str, language: str = "en") -> str:
    """The family of a predicate: "~rise" of "climb", its stem where it has none."""
    stemmed = stem(lemma.lower(), language)
    return word_families(language).get(stemmed, stemmed)

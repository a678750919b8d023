"""Sentences that point back, made to stand alone: by leaving out a connective, by saying who.

Two visible changes and no other. A connective that opens the sentence goes ("However, the port
..." is "[T]he port ..."); a pronoun that opens it is replaced by whom it means, where the sentence
before names exactly one person ("[Ines Valcourt] said ..."). What is not the article's own stands
in brackets. Where neither is safe, there is no completed sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefing.language.cues import pattern
from briefing.model.article import Analysis, Person, Sentence, Span

_CONNECTIVE = pattern("connective")
_PRONOUN = pattern("opening_pronoun")
_PERSONAL = pattern("personal")
_NAMED = re.compile(r"(?<=\s)[A-Z]\w")
_OTHERS = pattern("he_or_she")
_WRONG_TITLE = {"He": pattern("of_a_woman"), "She": pattern("of_a_man")}


@dataclass(frozen=True, slots=True)
class Completed:
    """How a sentence reads alone. ``text`` is its end from ``start`` on, or holds brackets."""

    text: str
    start: int
    verbatim: bool


def named_in(analysis: Analysis) -> Mapping[Span, tuple[Person, ...]]:
    """The people whom each sentence names."""
    found: dict[Span, dict[str, Person]] = {}
    for person in analysis.facts.people:
        for mention in person.mentions:
            found.setdefault(mention.sentence, {})[person.name] = person
    return {span: tuple(people.values()) for span, people in found.items()}


def complete(
    sentence: Sentence,
    before: Sentence | None,
    people: Mapping[Span, tuple[Person, ...]],
    language: str = "en",
) -> Completed | None:
    """How ``sentence`` reads without the one ``before`` it; None where that is not sure."""
    if language.partition("-")[0] != "en":
        return None
    text = sentence.text
    match = _CONNECTIVE.match(text)
    start = match.end() if match else 0
    rest = text[start:]
    if pronoun := _PRONOUN.match(rest[:1].upper() + rest[1:]):
        who = _antecedent(pronoun[1], sentence, before, people)
        if who is None:
            return None
        return Completed(f"[{who}] {rest[pronoun.end() :]}", start, verbatim=False)
    alone = without_connective(text)
    return Completed(alone, start, verbatim=alone == rest) if alone else None


def without_connective(text: str) -> str | None:
    """The text without the connective that it opens with; None where it has none."""
    match = _CONNECTIVE.match(text)
    rest = text[match.end() :] if match else ""
    pointing = _PERSONAL.search(rest)
    if not rest or (pointing and not _NAMED.search(f" {rest[: pointing.start()]}")):
        return None  # nobody was named whom "he" could mean
    return rest if rest[0].isupper() or rest[0].isdigit() else f"[{rest[0].upper()}]{rest[1:]}"


def _antecedent(
    pronoun: str,
    sentence: Sentence,
    before: Sentence | None,
    people: Mapping[Span, tuple[Person, ...]],
) -> str | None:
    """The one person whom the sentence before names, where nobody else can be meant."""
    if before is None or sentence.paragraph - before.paragraph > 1:
        return None
    named = people.get(before.span, ())
    if len(named) != 1 or sentence.span in people or len(named[0].name.split()) < 2:
        return None
    if _OTHERS.search(before.text) and not before.text.startswith(named[0].name):
        return None
    at = before.text.find(named[0].name.split()[-1])
    if _WRONG_TITLE[pronoun].search(before.text[:at]):
        return None
    return named[0].name

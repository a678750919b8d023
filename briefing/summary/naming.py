"""Who and what a sentence means, said in brackets where its report leaves no doubt.

A surname gets the rest of its name, and the role of somebody whom no printed line names; a pronoun
becomes the one person whom its paragraph names before it; a noun with "the" of which the sentence
does not say which one it is becomes the only such noun that its report named before. What stands
in brackets is the report's own, from another sentence of it. Where two could be meant, nothing is
added.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.language import clauses, grammar
from briefing.language.clauses.words import clause_words
from briefing.language.cues import pattern
from briefing.language.lexicon import base
from briefing.language.offices import is_of_unnamed, is_whole, office_words
from briefing.language.parsed import Parsed, Token
from briefing.model.article import Analysis, Person, PersonMention, Sentence
from briefing.summary.completing import without_connective
from briefing.summary.heads import lead_of

_ACTING = ("nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj")
_THINGS = frozenset({"ORG", "NORP", "FAC", "LOC", "EVENT", "DATE", "TIME", "LAW", "PRODUCT"})
_SAME = frozenset({"attr", "appos"})
"""Relations of a noun that says what somebody is who is named beside it."""
_WHOLE = 2
"""Words of a whole name."""
_NEAR = 2
"""Sentences before a pronoun in one of which the person must be named."""
_LONG_ROLE = 3
"""Words from which a role stands behind its name."""
_BRACKETS = re.compile(r"\[([^\]]*)\] ?")
_LEGAL = re.compile(r"(?i)\s*(?:,? (?:plc|ltd|inc|corp|llc|ag|se)\b\.?|['’]s?)\s*\Z")
_OTHERS = pattern("he_or_she")
_OF_A_MAN = frozenset({"he", "him", "his", "himself"})


@dataclass(frozen=True, slots=True)
class Naming:
    """Words in brackets for a stretch of the article, which is empty where they are only put in.

    ``is_of_name`` says that they stand beside a name.
    """

    start: int
    end: int
    text: str
    is_of_name: bool = False


def namings(
    sentence: Sentence, analysis: Analysis, told: str = "", explained: Collection[str] = ()
) -> tuple[Naming, ...]:
    """What a sentence needs to be read alone, in its order.

    ``told`` are the words of the lines that the reader has before him: whom they name needs no
    role. ``explained`` are the nouns (lemmas) that need no explanation.
    """
    code = base(analysis.article.language)
    if code != "en" or not grammar.reads(code):
        return ()
    (parsed,) = grammar.parse([sentence.text], code)
    found = [
        *_opening(sentence),
        *_surnames(sentence, analysis, told),
        *_pronouns(sentence, analysis, parsed, told),
        *_definites(sentence, analysis, parsed, explained),
    ]
    return tuple(sorted(found, key=lambda one: one.start))


def with_namings(text: str, start: int, found: Iterable[Naming]) -> str:
    """A text that begins at ``start`` of its article, with what belongs into it."""
    for one in sorted(found, key=lambda one: -one.start):
        if start <= one.start and one.end <= start + len(text):
            first, last = one.start - start, one.end - start
            text = f"{text[:first]}{one.text}{text[last:]}"
    return text


def without_brackets(text: str) -> str:
    """The text as it reads with what stands in brackets."""
    return _BRACKETS.sub(lambda found: f"{found[1]} " if found[0][-1] == " " else found[1], text)


def in_brackets(text: str) -> str:
    """All that stands in brackets."""
    return " ".join(found[1] for found in _BRACKETS.finditer(text))


def is_unknown(sentence: Sentence, analysis: Analysis, told: str) -> bool:
    """Whether it names somebody by surname alone of whom neither role nor printed line tells."""
    return any(
        mention.role is None
        and mention.text == person.name.split()[-1]
        and person.name not in sentence.text
        and person.role is None
        and re.search(rf"\b{re.escape(mention.text)}\b", told) is None
        for person in analysis.facts.people
        for mention in _within(person, sentence)
        if len(person.name.split()) >= _WHOLE
    )


def _within(person: Person, sentence: Sentence) -> list[PersonMention]:
    return [one for one in person.mentions if one.sentence == sentence.span]


def _opening(sentence: Sentence) -> Iterator[Naming]:
    """A connective that opens the sentence goes: "However, on" is "[O]n"."""
    alone = without_connective(sentence.text)
    if alone and alone.startswith("["):
        length = len(sentence.text) - len(alone) + 3  # its first letter and two brackets
        yield Naming(sentence.span.start, sentence.span.start + length, alone[:3])


def _surnames(sentence: Sentence, analysis: Analysis, told: str) -> Iterator[Naming]:
    for person in analysis.facts.people:
        first, _, surname = person.name.partition(" ")
        bare = [one for one in _within(person, sentence) if one.role is None]
        if not bare or len(person.name.split()) < _WHOLE or person.name in sentence.text:
            continue
        place = bare[0].span
        said = bare[0].text
        if said not in (first, surname) or analysis.article.slice(place) != said:
            continue
        # 'Georgina "Gina" Vey' names another Vey whole
        if analysis.article.text[: place.start].rstrip().endswith(('"', "”", ")")):
            continue
        role = _role(person, analysis, told)
        short = len(role.split()) < _LONG_ROLE
        if said == first:  # a family name that stands first, or a given name
            if role and short:
                yield Naming(place.start, place.start, f"[{role}] ", is_of_name=True)
            yield Naming(place.end, place.end, f" [{surname}]", is_of_name=True)
            continue
        before = f"[{role} {first}] " if role and short else f"[{first}] "
        yield Naming(place.start, place.start, before, is_of_name=True)
        if role and not short and analysis.article.text.startswith(" ", place.end):
            yield Naming(place.end, place.end, f"[, {role},]", is_of_name=True)


def _role(person: Person, analysis: Analysis, told: str) -> str:
    """The role of somebody whom no printed line names, if it says what he is in two words or whole.

    Of what he is "the mine manager", the report has told, and so has the note.
    """
    role = person.role.text if person.role else ""
    if not role or person.name in told or is_of_unnamed(role):
        return ""
    words = office_words(analysis.article.language)
    aside = words and role.split()[-1].lower() in words.family | words.bystanders
    several = len(role.split()) == _WHOLE and not aside
    return role if several or is_whole(role, analysis.article.language) else ""


def _pronouns(
    sentence: Sentence, analysis: Analysis, parsed: Parsed, told: str
) -> Iterator[Naming]:
    """The first pronoun that means nobody in its sentence; who is named, those behind it mean."""
    pointing = clauses.unnamed(parsed)
    if not pointing or any(_within(one, sentence) for one in analysis.facts.people):
        return
    first = pointing[0]
    person = _person_before(sentence, analysis, first.text.lower() in _OF_A_MAN)
    if person is None:
        return
    role = _role(person, analysis, told)
    name = f"{role} {person.name}" if role and len(role.split()) < _LONG_ROLE else person.name
    start = sentence.span.start + first.start
    owner = "'s" if clauses.owns(parsed, first) else ""
    yield Naming(start, start + len(first.text), f"[{name}{owner}]")


def _person_before(sentence: Sentence, analysis: Analysis, man: bool) -> Person | None:
    """The only person of whom the sentences before in a paragraph tell."""
    before = _paragraph_before(sentence, analysis)
    named = [p for p in analysis.facts.people if any(_within(p, one) for one in before)]
    if len(named) != 1 or len(named[0].name.split()) < _WHOLE:
        return None
    (person,) = named
    if not any(_within(person, one) for one in before[-_NEAR:]):
        return None
    at = min(m.span.start for one in before for m in _within(person, one))
    text = analysis.article.text
    start = before[0].span.start
    wrong = pattern("of_a_woman" if man else "of_a_man").search(text, start, at)
    if wrong or _OTHERS.search(text, start, at):
        return None
    spoken = {w.lower() for w in _OTHERS.findall(text[at : sentence.span.start])}
    if any((word in _OF_A_MAN) is not man for word in spoken):
        return None
    places = (*before, sentence)
    return None if any(_tells_of_another(one, person, analysis) for one in places) else person


def _paragraph_before(sentence: Sentence, analysis: Analysis) -> list[Sentence]:
    """The sentences before one in its paragraph, or in the one before where it opens its own."""
    before = analysis.sentences[: sentence.position]
    for back in range(2):
        number = sentence.paragraph - back
        if found := [one for one in before if one.paragraph == number]:
            return found
    return []


def _tells_of_another(sentence: Sentence, person: Person, analysis: Analysis) -> bool:
    """Whether it speaks of somebody else: "a neighbour", or a name that may be a person's."""
    code = base(analysis.article.language)
    (parsed,) = grammar.parse([sentence.text], code)
    own = [
        range(part.start - sentence.span.start, part.end - sentence.span.start)
        for mention in _within(person, sentence)
        for part in (mention.span, *((mention.role.span,) if mention.role else ()))
    ]
    others = [one for one in parsed.tokens if not any(one.start in part for part in own)]
    return any(_is_somebody(token, parsed) for token in others)


def _is_somebody(token: Token, parsed: Parsed) -> bool:
    """Whether a word is for one person, or a name of nothing that is known to be no person."""
    if token.pos == "PROPN":
        labels = {one.label for one in parsed.names if one.start <= token.start < one.end}
        named = token.relation in _ACTING and token.text.lower() not in clause_words().day
        where = "GPE" in labels and token.relation == "pobj"
        return "PERSON" in labels or (named and not where and not labels & _THINGS)
    # "Holt is the first woman" speaks of Holt
    told = token.pos == "NOUN" and token.relation not in _SAME
    return told and token.lemma.lower() in _people() and not token.has("Number=Plur")


@cache
def _people() -> frozenset[str]:
    """Nouns for a person."""
    words = office_words()
    known = clause_words().sole_office | clause_words().human
    if words is None:
        return known
    offices = words.portfolios | words.bystanders | words.family | words.serving | words.alone
    return known | offices


def _definites(
    sentence: Sentence, analysis: Analysis, parsed: Parsed, explained: Collection[str]
) -> Iterator[Naming]:
    for phrase in clauses.unexplained_phrases(parsed):
        if phrase.lemma.lower() in explained:
            continue
        before = analysis.sentences[: sentence.position]
        full = _fuller(phrase, before, analysis) or _principal(phrase, before, analysis)
        if full:
            start = sentence.span.start + phrase.start
            yield Naming(start, start + len(phrase.text), f"[{_opened(full, phrase.start == 0)}]")


def _opened(text: str, first: bool) -> str:
    return text[0].upper() + text[1:] if first else text


def _fuller(phrase: clauses.Phrase, before: Sequence[Sentence], analysis: Analysis) -> str:
    """The only form in which the sentences before name the noun, if that says more."""
    code = base(analysis.article.language)
    noun = phrase.lemma.lower()
    forms = {
        form: None
        for parsed in grammar.parse([one.text for one in before], code)
        for form in clauses.fuller_forms(parsed, noun)
    }
    if "" in forms:
        return ""
    own = {word.lower() for word in phrase.text.split()}
    fuller = [one for one in forms if not own.issuperset(one.lower().split())]
    different = {one.lower() for one in fuller}
    if len(different) != 1 or not (own - {"the"}).issubset(fuller[0].lower().split()):
        return ""
    form = fuller[0]
    owned = re.search(r"['’]s? ", form) is not None
    return form if owned else f"the {form}"


def _principal(phrase: clauses.Phrase, before: Sequence[Sentence], analysis: Analysis) -> str:
    """The company that a report is about: the only body that it has named, in its headline too."""
    if phrase.lemma.lower() not in clause_words().enterprise or len(phrase.text.split()) > _WHOLE:
        return ""
    code = base(analysis.article.language)
    told = [one.text for one in before if one.position >= lead_of(analysis)]
    named = {
        _LEGAL.sub("", parsed.sentence[one.start : one.end]).removeprefix("the ").strip()
        for parsed in grammar.parse(told, code)
        for one in parsed.names
        if one.label == "ORG"
    }
    name = next(iter(named)) if len(named) == 1 else ""
    return name if name and name in analysis.article.title and name in told[0] else ""

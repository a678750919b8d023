"""Whether a sentence tells again what another one has told, in words that are less alike.

What is mostly the same in words or in sense is found elsewhere. Here a sentence that tells the same
with more around it is known by what two do not share by chance: a short sentence's count, the count
of the same things on the same day, the words of a quotation, the deed of the same parties, a death.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from briefing.language import clauses, grammar
from briefing.language.clauses import Phrase
from briefing.language.clauses.words import clause_words
from briefing.language.counted import counted, harms
from briefing.language.lexicon import base
from briefing.language.parsed import Parsed
from briefing.language.predicates import family
from briefing.language.terms import stems

_KEPT = 8192
_SHORT = 14
"""Words of a sentence that tells one thing."""
_MOSTLY = 0.6
"""Share of the words of a short sentence, its numbers apart, that the other one has."""
_BESIDE = 2
"""Words that two quotations of the same words share beside them."""
_LETTERS = 4
"""Letters of a word of a quotation that is not there by chance."""
_WHOLE = 2
"""Words of a whole name."""
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_DATES = frozenset({"DATE", "TIME"})
_DEATH = "dead"
_QUOTED = re.compile(r"[\"“]([^\"“”]+)[\"”]")
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=_KEPT)
def repeats(one: str, other: str, language: str = "en") -> bool:
    """Whether ``one`` tells only, or mainly, what ``other`` has told."""
    code = base(language)
    if not grammar.reads(code):
        return False
    a, b = grammar.parse([one, other], code)
    asked = (_is_count_of, _same_group, _same_quotation, _same_deed, _same_death)
    return any(same(a, b) for same in asked)


@lru_cache(maxsize=_KEPT)
def names_actor(one: str, other: str, language: str = "en") -> bool:
    """Whether ``other`` has, in whatever clause, of whom or what ``one`` tells a deed.

    So it is held to have where the structure of ``one`` is not understood.
    """
    code = base(language)
    a, b = grammar.parse([one, other], code)
    found = clauses.claim(a)
    if found is None or found.who is None:
        return True
    return found.who.lemma.lower() in {token.lemma.lower() for token in b.tokens}


@lru_cache(maxsize=_KEPT)
def _words(parsed: Parsed) -> frozenset[str]:
    """The content words of a sentence, as lemmas."""
    return frozenset(t.lemma.lower() for t in parsed.tokens if t.pos in _CONTENT)


@lru_cache(maxsize=_KEPT)
def _counts(parsed: Parsed) -> Mapping[str, str]:
    """Each number of a sentence that is none of a date, and what it counts (a lemma), if told."""
    dates = [one for one in parsed.names if one.label in _DATES]
    found = {}
    for token in parsed.tokens:
        if token.pos != "NUM" or any(one.start <= token.start < one.end for one in dates):
            continue
        things = clauses.counted(parsed, token.start, token.end)
        found[token.text.lower()] = things.lemma.lower() if things else ""
    return found


def _is_count_of(one: Parsed, other: Parsed) -> bool:
    """Whether a short sentence gives the other's count, in its words or of its speaker."""
    mine, theirs = _counts(one), _counts(other)
    if not mine or not mine.keys() <= theirs.keys() or not _is_short(one):
        return False
    said, told = _words(one), _words(other)
    if len(said & told) >= _MOSTLY * len(said):
        return True
    found = clauses.claim(one)
    speaker = found.speaker if found else None
    same = all(noun in told or noun in counted("anybody") for noun in mine.values() if noun)
    return same and speaker is not None and speaker.lemma.lower() in told


@lru_cache(maxsize=_KEPT)
def _is_short(parsed: Parsed) -> bool:
    return len(_WORD.findall(parsed.sentence)) <= _SHORT


def _same_group(one: Parsed, other: Parsed) -> bool:
    """Whether both tell of so many of the same things, and of one day of the week."""
    if (days := _days(one)).isdisjoint(_days(other)):
        return False
    groups = {(n, noun) for n, noun in _counts(one).items() if noun} & _counts(other).items()
    beside = _words(one) & _words(other) - {noun for _, noun in groups} - days
    return bool(groups and beside)


@lru_cache(maxsize=_KEPT)
def _days(parsed: Parsed) -> frozenset[str]:
    """The days of the week that a sentence names, as lemmas."""
    told = (t for t in parsed.tokens if t.text.lower() in clause_words().same_day)
    return frozenset(token.lemma.lower() for token in told)


def _same_quotation(one: Parsed, other: Parsed) -> bool:
    """Whether both hold the same words of a quotation, and tell of the same."""
    if _quoted(one).isdisjoint(_quoted(other)):
        return False
    outside = [frozenset(stems(_QUOTED.sub(" ", parsed.sentence)).kin) for parsed in (one, other)]
    return len(outside[0] & outside[1]) >= _BESIDE


@lru_cache(maxsize=_KEPT)
def _quoted(parsed: Parsed) -> frozenset[tuple[str, ...]]:
    """The pairs of longer words that follow each other in quotations, but for little words."""
    return frozenset(
        pair
        for found in _QUOTED.finditer(parsed.sentence)
        for pair in pairwise(
            word.lower() for word in _WORD.findall(found[1]) if len(word) >= _LETTERS
        )
    )


def _same_deed(one: Parsed, other: Parsed) -> bool:
    """Whether both tell that one party did the same to one other, each by a name of it."""
    a, b = clauses.claim(one), clauses.claim(other)
    if a is None or b is None or a.negated is not b.negated:
        return False
    if family(a.predicate) != family(b.predicate):
        return False
    who, what = (
        _names(one, mine) & _names(other, theirs)
        for mine, theirs in ((a.who, b.who), (a.what, b.what))
    )
    return bool(who and what)


def _names(parsed: Parsed, phrase: Phrase | None) -> frozenset[str]:
    if phrase is None:
        return frozenset()
    return frozenset(
        token.text
        for index, token in enumerate(parsed.tokens)
        if token.pos == "PROPN" and _is_below(parsed, index, phrase.head)
    )


def _is_below(parsed: Parsed, index: int, head: int) -> bool:
    """Whether a name belongs to a noun or stands beside it; what clauses of it name does not."""
    while index != head:
        token = parsed.tokens[index]
        if token.head == index or token.pos == "VERB":
            return False
        index = token.head
    return True


def _same_death(one: Parsed, other: Parsed) -> bool:
    """Whether both name one person whole, and tell of deaths."""
    return not _dead(one).isdisjoint(_dead(other))


@lru_cache(maxsize=_KEPT)
def _dead(parsed: Parsed) -> frozenset[str]:
    """The people whom a sentence that tells of deaths names whole."""
    tells = not harms()[_DEATH].isdisjoint(stems(parsed.sentence).kin)
    return _people(parsed) if tells else frozenset()


def _people(parsed: Parsed) -> frozenset[str]:
    names = (parsed.sentence[n.start : n.end] for n in parsed.names if n.label == "PERSON")
    return frozenset(name for name in names if len(name.split()) >= _WHOLE)

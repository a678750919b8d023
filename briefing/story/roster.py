"""The roster: people merged over articles, with every role that is told of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.facts import lexicon
from briefing.language.terms import terms
from briefing.model.article import Analysis, Person, PersonMention, Phrase, Span
from briefing.sameness.names import are_misspelt, are_variants, parts, same_name
from briefing.story.support import Told, family_of
from briefing.summary.candidates import own_day

_REGNAL = lexicon.group("people.regnal")
_WHOLE = 2
"""Words of a whole name."""
_SHARED = 2
"""Words that roles of one person share whose given name is written in two ways."""


@dataclass(frozen=True, slots=True)
class Participant:
    """A person of the story. ``name`` is the whole name that most reports write.

    ``roles`` are the distinct wordings, the best first; conflicting ones are all kept.
    ``importance`` is comparable within one roster only.
    """

    name: str
    mentions: tuple[PersonMention, ...]
    roles: tuple[Phrase, ...]
    organisation: Phrase | None
    families: int
    importance: float


def roster(
    analyses: Sequence[Analysis], families: Sequence[Sequence[int]]
) -> tuple[Participant, ...]:
    """The people of all articles, one entry each, most important first."""
    family = family_of(families)
    told = [
        Told(person, index, family[index])
        for index, analysis in enumerate(analyses)
        for person in analysis.facts.people
    ]
    groups: list[list[Told[Person]]] = []
    by_word: dict[str, list[int]] = {}
    # Fullest names first, so that "Lind" finds every "Lind" with a given name.
    for mention in sorted(told, key=lambda mention: _fullness(mention.fact)):
        name = mention.fact.name
        words = parts(name)
        near = by_word.get(words[-1], ()) if words else ()
        matches = [
            number
            for number in near
            if same_name(groups[number][0].fact.name, name)
            and (len(words) > 1 or _in_one_office(mention.fact, groups[number]))
        ]
        if len(words) == 1:  # of those of the name, the one whose whole name somebody tells
            whole = [n for n in matches if len(parts(groups[n][0].fact.name)) > 1]
            matches = whole or matches
        if len(matches) == 1:
            groups[matches[0]].append(mention)
            continue
        for word in dict.fromkeys(words):
            by_word.setdefault(word, []).append(len(groups))
        groups.append([mention])
    groups = _merged(groups)
    days = {a.article.id: own_day(a) or date.min for a in analyses}
    people = [_participant(group, days) for group in groups]
    return tuple(sorted(people, key=lambda person: (-person.importance, person.name)))


def _in_one_office(person: Person, group: Sequence[Told[Person]]) -> bool:
    """Whether a person told by the surname alone has a word of a role of the others.

    A report that names nobody else so may mean another of the name.
    """
    if len(parts(group[0].fact.name)) == 1:
        return True
    crowned = {role.text.split()[-1].lower() for role in _told_roles(person)} & _REGNAL
    held = {
        word for other in group for role in _told_roles(other.fact) for word in terms(role.text)
    }
    if not crowned <= held:
        return False  # "King Osric" is not Prince Edmund Osric
    return any(not held.isdisjoint(terms(role.text)) for role in _told_roles(person))


def _merged(groups: list[list[Told[Person]]]) -> list[list[Told[Person]]]:
    """The groups, those of one person whose name the reports write in two ways as one.

    No report may tell of both, and they must hold one office.
    """
    kept: list[list[Told[Person]]] = []
    for group in groups:
        name = group[0].fact.name
        for other in kept:
            if are_variants(other[0].fact.name, name) and _are_of_one(group, other):
                other += group
                break
        else:
            kept.append(group)
    return kept


def _are_of_one(group: Sequence[Told[Person]], other: Sequence[Told[Person]]) -> bool:
    """Whether two groups stand in different reports and a role of each is of one body."""
    if not {one.article for one in group}.isdisjoint(one.article for one in other):
        return False
    mine, theirs = (
        {frozenset(terms(role.text)) for one in told for role in _told_roles(one.fact)}
        for told in (group, other)
    )
    spelt = are_misspelt(group[0].fact.name, other[0].fact.name)
    return any(
        a & b if spelt else len(a & b) >= max(_SHARED, min(len(a), len(b)) / 2)
        for a in mine
        for b in theirs
    )


def _told_roles(person: Person) -> list[Phrase]:
    """The roles that an article tells of a person."""
    phrases = [mention.role for mention in person.mentions if mention.role]
    if person.role and person.role not in phrases:
        phrases.append(person.role)
    return phrases


def _fullness(person: Person) -> tuple[int, int, str, str, int]:
    first = person.mentions[0].span
    count = len(person.name.split())
    return (-count, -len(person.name), person.name, first.article, first.start)


def _participant(group: list[Told[Person]], days: Mapping[str, date]) -> Participant:
    people = [mention.fact for mention in group]
    mentions = tuple(mention for person in people for mention in person.mentions)
    families = len({mention.family for mention in group})
    roles = _roles(people, days)
    return Participant(
        name=_name(group),
        mentions=mentions,
        roles=roles,
        organisation=next((person.organisation for person in people if person.organisation), None),
        families=families,
        importance=2.0 * families + min(len(mentions), 10) * 0.2 + (1.0 if roles else 0.0),
    )


def _name(group: Sequence[Told[Person]]) -> str:
    """The whole name that most independent reports write, of several the fullest.

    What one alone writes otherwise is a slip, or words of the page run into the name.
    """
    told = {name: {one.family for one in group if one.fact.name == name} for name in _names(group)}
    # of as many the first: the group begins with the fullest
    return max(told, key=lambda name: (len(name.split()) >= _WHOLE, len(told[name])))


def _names(group: Sequence[Told[Person]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.fact.name for one in group))


def _roles(people: list[Person], days: Mapping[str, date]) -> tuple[Phrase, ...]:
    """Distinct role wordings, the one told most often first, then the fullest.

    A wording whose words all stand in a fuller one ("Treasury Secretary" in "US Treasury
    Secretary") is left out; one that says something else stays. Each is taken from the newest
    report that has it.
    """
    wordings: dict[frozenset[str], list[Phrase]] = {}
    for person in people:
        for phrase in _told_roles(person):
            key = frozenset(terms(phrase.text)) or frozenset([phrase.text.lower()])
            wordings.setdefault(key, []).append(phrase)
    fullest = [key for key in wordings if not any(key < other for other in wordings)]
    told = {
        key: sum(len(phrases) for part, phrases in wordings.items() if part <= key)
        for key in fullest
    }
    ranked = sorted(fullest, key=lambda key: (-told[key], -len(key), sorted(key)))

    def newest(phrase: Phrase) -> tuple[int, Span]:
        return -days.get(phrase.span.article, date.min).toordinal(), phrase.span

    return tuple(min(wordings[key], key=newest) for key in ranked)


def speaker(name: str, people: Sequence[Participant]) -> Participant | None:
    """The one of ``people`` whom ``name`` means; None where it could be none or several."""
    found = [one for one in people if same_name(one.name, name)] if name else []
    if not found:  # as another report writes the name
        found = [one for one in people if any(same_name(m.text, name) for m in one.mentions)]
    return found[0] if len(found) == 1 else None

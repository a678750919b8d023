"""Offices of a country: whose the reader cannot know where a story is of several countries.

"The foreign minister" of a story of one country is its own; of two, nobody's. So it is with "the
Foreign Ministry spokeswoman", and with "the Attorney General".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from briefing.compose.context import Context
from briefing.facts.lexicon import group
from briefing.language import words as split
from briefing.language.clauses.words import clause_words
from briefing.language.kin import places
from briefing.language.terms import terms
from briefing.language.tokens import stem
from briefing.model.article import Analysis
from briefing.model.brief import PersonLine
from briefing.story import Participant
from briefing.summary.heads import lead_of
from briefing.wording import calendar

# there is one pope, of whatever country a story is
_SOLE = clause_words().sole_office - {"pope"}
_FILLING = group("people.role_modifiers") | {"of", "the", "state"}
"""Words beside an office that leave open of which country."""
_NOWHERE = _SOLE | _FILLING
_SPEAKING = frozenset({"ministry", "spokesman", "spokeswoman", "spokesperson", "official"})
_LOCAL = frozenset({"mayor", "governor"})
_LEVELS = frozenset(stem(word) for word in ("state", "county", "provincial", "regional", "city"))
_SEVERAL = 2
"""Countries from which "the foreign minister" may be either's; in a story of one he is its own. A
sentence that names more people than that names a delegation, which says whose they are."""
_NONE: frozenset[str] = frozenset()


def sole_office(line: PersonLine) -> frozenset[str]:
    """The words of a person's office, where only one person holds it; else none."""
    role = line.roles[0].text.casefold() if line.roles else ""
    head = role.partition(" of ")[0].split()
    return frozenset(role.split()) if head and head[-1] in clause_words().sole_office else _NONE


def is_open(role: str) -> bool:
    """Whether a role is an office of a country, and does not say of which."""
    said = role.casefold().split()
    office = role.casefold().partition(" of ")[0].split()
    # its last word is no office, so the list of offices does not find it
    if said[-2:] == ["attorney", "general"] or _SOLE & set(office[-1:]):
        return _NOWHERE.issuperset(said)
    return "ministry" in said and (_FILLING | _SPEAKING).issuperset(said)


def contradicts(role: str, other: str) -> bool:
    """Whether one role is of a country, and the other the same of a part: a federal, a state judge.

    One of the two reports is wrong, and nobody knows which.
    """
    one, two = (frozenset(terms(text)) for text in (role, other))
    # "feder" is what stemming leaves of "federal"
    nation = {word for word in one - two if word.lower() in places() or word == "feder"}
    level = {word for word in two - one if word in _LEVELS}
    return bool(nation and level) and one - nation == two - level


def of_nowhere(context: Context, cast: Iterable[tuple[Participant, PersonLine]]) -> frozenset[str]:
    """The ids of those whose office leaves open of which country, where there are several.

    Of whom half of the reports tell, the reader knows; who is named beside others belongs to them.
    """
    cast = list(cast)
    named = Counter(span for one, _ in cast for span in {m.sentence for m in one.mentions})
    offices = [
        line.roles[0].text
        for _, line in cast
        if (words := sole_office(line)) and words.isdisjoint(_LOCAL)
    ]
    told = _countries(context.analyses)
    several = len(told) >= _SEVERAL or any(countries_in(office) for office in offices)
    return frozenset(
        line.id
        for one, line in cast
        if several
        and line.roles
        and is_open(line.roles[0].text)
        and 2 * one.families < len(context.families)
        and not any(named[mention.sentence] > _SEVERAL for mention in one.mentions)
    )


@lru_cache(maxsize=16)
def _countries(analyses: tuple[Analysis, ...]) -> frozenset[str]:
    """The countries that the headlines and the openings of the reports name."""
    found: set[str] = set()
    for analysis in analyses:
        lead = lead_of(analysis)
        opening = [s.text for s in analysis.sentences if s.position <= lead]
        for text in (analysis.article.title, *opening):
            found |= countries_in(text)
    return frozenset(found)


def countries_in(text: str) -> frozenset[str]:
    """The countries that a text names, each by its first name: "U.S.", "the Norwegians"."""
    # splitting would make letters of "U.S.", and keep the "'s" of a country's name with it
    said = split(text.replace("U.S.", "US").replace("’s", "").replace("'s", ""))
    names = (*said, *(f"{one} {other}" for one, other in pairwise(said)))
    # "us" and "turkey" in small letters are no countries
    known = (name.lower() for name in names if name[:1].isupper())
    return frozenset(
        places().get(name, name)
        for name in known
        if name in places() or name in calendar.countries("en")
    )

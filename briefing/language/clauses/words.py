"""The words by which a language marks what a clause does: data, one file a language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

from briefing.language.lexicon import sections


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """Lemmas by what they do to a clause, lower case; the data file explains each section."""

    saying: frozenset[str]
    announcing: frozenset[str]
    asking: frozenset[str]
    denying: frozenset[str]
    claiming: frozenset[str]
    passive_claiming: frozenset[str]
    forecasting: frozenset[str]
    intending: frozenset[str]
    supposing: frozenset[str]
    failing: frozenset[str]
    raising: frozenset[str]
    factual: frozenset[str]
    obliging: frozenset[str]
    scheduling: frozenset[str]
    judging: frozenset[str]
    condition: frozenset[str]
    interrogative: frozenset[str]
    possibility: frozenset[str]
    ability: frozenset[str]
    future: frozenset[str]
    likely: frozenset[str]
    rumour: frozenset[str]
    negative: frozenset[str]
    no_more: frozenset[str]
    limit: frozenset[str]
    according: frozenset[str]
    connectives: frozenset[str]
    pronouns: frozenset[str]
    speaking: frozenset[str]
    personal: frozenset[str]
    pointing: frozenset[str]
    elliptical: frozenset[str]
    sharing: frozenset[str]
    weather: frozenset[str]
    period: frozenset[str]
    unique: frozenset[str]
    counting: frozenset[str]
    turning: frozenset[str]
    adding: frozenset[str]
    answering: frozenset[str]
    always_turning: frozenset[str]
    upcoming: frozenset[str]
    up_to_now: frozenset[str]
    day: frozenset[str]
    same_day: frozenset[str]
    standing_in: frozenset[str]
    sole_office: frozenset[str]
    open_ended: frozenset[str]
    amount: frozenset[str]
    hoping: frozenset[str]
    advising: frozenset[str]
    wishing: frozenset[str]
    pleading: frozenset[str]
    designing: frozenset[str]
    habitual: frozenset[str]
    unchanged: frozenset[str]
    undertaking: frozenset[str]
    account: frozenset[str]
    pictured: frozenset[str]
    presenting: frozenset[str]
    looking: frozenset[str]
    reacting: frozenset[str]
    pieces: frozenset[str]
    going: frozenset[str]
    companies: frozenset[str]
    giving_out: frozenset[str]
    pictures: frozenset[str]
    weighty: frozenset[str]
    institution: frozenset[str]
    summoning: frozenset[str]
    halting: frozenset[str]
    spotting: frozenset[str]
    describing: frozenset[str]
    anybody: frozenset[str]
    human: frozenset[str]
    summing: frozenset[str]
    harmed: frozenset[str]
    courtesy: frozenset[str]
    foreseeing: frozenset[str]
    reckoning: frozenset[str]
    varying: frozenset[str]
    enterprise: frozenset[str]
    of_enterprise: frozenset[str]


@cache
def clause_words(language: str = "en") -> ClauseWords:
    """The words of a language that has a parser."""
    file = resources.files("briefing.language") / "data" / f"{language}.clauses.txt"
    # a section that has no field here, or a field without a section, fails at once
    return ClauseWords(**sections(file.read_text("utf-8")))

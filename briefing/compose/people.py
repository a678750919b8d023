"""Who: the people of the story, and what they said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing import language, story
from briefing.compose.context import Context
from briefing.compose.redundancy import Printed
from briefing.language.boundaries import split
from briefing.language.clauses.words import clause_words
from briefing.model.article import Span
from briefing.model.brief import Citation, PersonLine, QuoteLine, Role
from briefing.story import Participant
from briefing.summary.candidates import is_balanced, newest_day, own_day
from briefing.summary.fitness import spoken_fault

_NAME = 2
"""Words of a whole name."""
_GOES_ON = re.compile(r" [A-Z][a-z]+(?! (?:said|told|says|was|is|has|and))")
"""A capital letter right behind a role that ends in one: the name in it was cut."""
_NAME_GOES_ON = re.compile(r"[-‐‑]\w|\s(?:d|de|du|da|von|van|der|al|bin|ibn)[ '’-][\w'’]")
"""A hyphen or a particle right behind a name: it goes on."""
_FEWEST_SAID = 4
"""Words of a quotation that says something alone ("very well" does not)."""


def people(
    context: Context, roster: Sequence[Participant], printed: Printed
) -> tuple[PersonLine, ...]:
    """Those who act in the printed lines first; of the others, those whose role is known."""
    lines = [_whole(context, context.citing.participant(one)) for one in roster]
    lines = _in_office(context, lines)
    acting = [_acts(one, printed) for one in lines]
    first = [one for one, acts in zip(lines, acting, strict=True) if acts]
    others = [one for one, acts in zip(lines, acting, strict=True) if not acts]
    return context.kept(
        (one for one in (*first, *others) if one.id in context.held or _is_known(context, one)),
        context.options.people,
    )


def _in_office(context: Context, lines: Sequence[PersonLine]) -> list[PersonLine]:
    """The lines without those whose office a newer report gives to somebody else."""

    def told(line: PersonLine) -> date:
        return own_day(context.source(line.roles[0].spans[0].source)) or date.min

    holder: dict[str, date] = {}
    for line in lines:
        if office := _office(line):
            holder[office] = max(told(line), holder.get(office, date.min))
    return [
        line
        for line in lines
        if line.id in context.held or not (o := _office(line)) or told(line) >= holder[o]
    ]


def _office(line: PersonLine) -> str:
    """The office of a person, where only one person holds it; else nothing."""
    role = line.roles[0].text.casefold() if line.roles else ""
    return role if role.split()[-1:] and role.split()[-1] in clause_words().sole_office else ""


def _whole(context: Context, line: PersonLine) -> PersonLine:
    """The line with those roles that are whole: told to their end, and of somebody or something."""
    if line.id in context.held:
        return line
    kept = tuple(role for role in line.roles if _is_whole_role(context, role))
    return replace(line, roles=kept)


def _is_whole_role(context: Context, role: Role) -> bool:
    said = role.text.split()
    place = role.spans[0]
    after = context.source(place.source).article.text[place.end : place.end + 24]
    cut = said[-1][0].isupper() and _GOES_ON.match(after) is not None
    cut = cut and not _is_name_behind(context, role)
    if cut or said[-1].lower() in clause_words().open_ended:
        return False
    if len(said) > 1:
        return True
    return said[0].lower() in clause_words().high_office or said[0][0].isupper()


def _is_name_behind(context: Context, role: Role) -> bool:
    """Whether a person's name follows a role, as it does before names."""
    place = role.spans[0]
    people = context.source(place.source).facts.people
    return any(
        mention.span.start - place.end in range(3) for one in people for mention in one.mentions
    )


def _is_known(context: Context, line: PersonLine) -> bool:
    """Whether a whole name has a whole role; a single word is no name without its title."""
    if not line.roles or len(line.text.split()) < _NAME:
        return False
    place = line.spans[0]
    after = context.source(place.source).article.text[place.end : place.end + 12]
    return _NAME_GOES_ON.match(after) is None


def _acts(line: PersonLine, printed: Printed) -> bool:
    """Whether a printed line names the person."""
    places: tuple[Citation, ...] = (*line.spans, *line.support)
    return printed.holds(places)


def quotes(
    context: Context, roster: Sequence[Participant], printed: Printed
) -> tuple[QuoteLine, ...]:
    """The quotations that no printed line holds, each with its speaker's full name and role.

    One whose speaker is not known, or that says too little, is left out.
    """
    newest = newest_day(context.analyses)
    said = story.quotations(context.analyses, context.families)
    lines = (context.citing.quotation(one, story.speaker(one.quote.person, roster)) for one in said)
    telling = tuple(
        line
        for line in lines
        if line.id in context.held or (line.speaker and _says(context, line, newest))
    )
    return context.kept(printed.new_quotes(telling, context.held), context.options.quotes)


def _is_whole(text: str) -> bool:
    """Whether a quotation begins where its speaker's sentence does."""
    begins = text[:1].isupper() or text[:1].isdigit() or text[:1] == "["
    return begins and is_balanced(text)


def _says(context: Context, line: QuoteLine, newest: date | None) -> bool:
    """Whether the words say something alone, and still."""
    if len(language.words(line.text)) < _FEWEST_SAID or not _is_whole(line.text):
        return False
    analysis = context.source(line.spans[0].source)
    day = own_day(analysis)
    older = newest is not None and (day is None or day < newest)
    code = analysis.article.language
    parts = [line.text[start:end] for start, end in split(line.text, code)]
    said = Span(analysis.article.id, line.statement_spans[0].start, line.statement_spans[0].end)
    return context.stands(said) and all(
        spoken_fault(part, code, older=older, first=not n) is None for n, part in enumerate(parts)
    )

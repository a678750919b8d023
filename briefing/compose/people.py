"""Who: the people of the story, and what they said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefing import language, story
from briefing.compose.context import Context
from briefing.compose.redundancy import Printed
from briefing.language.boundaries import split
from briefing.model.article import Span
from briefing.model.brief import Citation, PersonLine, QuoteLine
from briefing.story import Participant
from briefing.summary.candidates import newest_day, own_day
from briefing.summary.fitness import spoken_fault

_FEWEST_SAID = 4
"""Words of a quotation that says something alone ("very well" does not)."""


def people(
    context: Context, roster: Sequence[Participant], printed: Printed
) -> tuple[PersonLine, ...]:
    """Those who act in the printed lines first; of the others, those whose role is known."""
    lines = [context.citing.participant(one) for one in roster]
    acting = [_acts(one, printed) for one in lines]
    first = [one for one, acts in zip(lines, acting, strict=True) if acts]
    others = [one for one, acts in zip(lines, acting, strict=True) if not acts]
    return context.kept(
        (one for one in (*first, *others) if one.roles or one.id in context.held),
        context.options.people,
    )


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


def _says(context: Context, line: QuoteLine, newest: date | None) -> bool:
    """Whether the words say something alone, and still."""
    if len(language.words(line.text)) < _FEWEST_SAID:
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

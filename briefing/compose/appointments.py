"""The office into which the newest reports say that somebody has come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.compose.context import Context
from briefing.language.clauses.words import clause_words
from briefing.model.article import Analysis, PersonMention, Span
from briefing.model.brief import PersonLine, Role
from briefing.sameness.names import same_name
from briefing.summary.candidates import newest_day, own_day

_OFFICES = "|".join(sorted(clause_words().sole_office))
_COMES_IN = re.compile(
    r"(?:sworn in|sworn into office|inaugurated|installed|took office|taken office) as "
    rf"(?:the |its |their )?(?P<office>(?:(?!of )[\w’'-]+ ){{0,4}}(?:{_OFFICES})\b"
    r"(?: of (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*)?)"
)
_OF_HIS = re.compile(
    r"(?:,[^;]+,)?"
    r"(?: (?:was|is|has|been|formally|officially|finally|today|yesterday|[A-Z]\w+day))* \Z"
)
"""What may stand between a name and the verb: an aside, helping verbs, a day."""


def office_taken(context: Context, line: PersonLine) -> Role | None:
    """The office that a report of the newest day says the person has been sworn into."""
    if " " not in line.text:
        return None  # a surname alone: of whom, the whole name says
    newest = newest_day(context.analyses)
    for analysis in context.analyses:
        # an older report may tell of whoever took the office before
        if own_day(analysis) != newest:
            continue
        for mention, found in _taken(analysis):
            if same_name(line.text, mention.text) or same_name(mention.text, line.text):
                place = Span(analysis.article.id, found.start, found.end)
                (cited,) = context.citing.cite([place])
                return Role(text=analysis.article.slice(place), spans=(cited,))
    return None


@lru_cache(maxsize=64)
def _taken(analysis: Analysis) -> tuple[tuple[PersonMention, Span], ...]:
    """Who has come into which office, by a report: the last named before the verb."""
    return tuple(_found(analysis))


def _found(analysis: Analysis) -> Iterator[tuple[PersonMention, Span]]:
    article = analysis.article
    mentions = [one for person in analysis.facts.people for one in person.mentions]
    for sentence in analysis.sentences:
        found = _COMES_IN.search(sentence.text)
        if found is None:
            continue
        at = sentence.span.start + found.start()
        before = [one for one in mentions if one.sentence == sentence.span and one.span.end <= at]
        # "Ada Venn watched as Odo Kral was sworn in": the nearest before the verb comes in
        last = max(before, key=lambda one: one.span.end, default=None)
        # other words between the two are another clause, and may have another subject
        if last and _OF_HIS.fullmatch(article.text, last.span.end, at):
            start, end = found.span("office")
            offset = sentence.span.start
            yield last, Span(article.id, offset + start, offset + end)

"""The roles of a person as the note prints them: whole, in the words of one report.

A role may stand in its report with more before it or behind it than was found for it ("campaigner"
of "Global warming campaigner"); the whole noun phrase is taken. What is still half is left out.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from briefing.compose.context import Context
from briefing.language import clauses, grammar
from briefing.language.clauses.words import clause_words
from briefing.language.lexicon import base
from briefing.language.offices import is_whole
from briefing.model.article import Analysis, Sentence, Span
from briefing.model.brief import PersonLine, Role
from briefing.summary.candidates import own_day
from briefing.summary.heads import lead_of

_GOES_ON = re.compile(r" [A-Z][a-z]+(?! (?:said|told|says|was|is|has|and))")
"""A capital letter right behind a role that ends in one: the name in it was cut."""
_SEAT = re.compile(r", (?:[A-Z][\w.’'-]+)(?: [A-Z][\w.’'-]+){0,2}(?=,| (?:said|says|told|added)\b)")
"""Where a body sits, behind its name: "the University of Norland, Port Ellery, said"."""
_SEATED = re.compile(r"\b(?:University|College|Institute|Mayor|Bishop|Archbishop) of [A-Z][\w-]+\Z")
_OF_A_BODY = re.compile(r"(\w+)[’']s [a-z-]+(?: [a-z-]+){0,3}")
_AS = re.compile(r"\bas\b")
"""What somebody did "as mayor" is no role."""
_OF_WHAT = re.compile(r"\b[A-Z]\w+ (?:of|for) \Z")
_NO_ROLE = re.compile(r"\bwith\b|(?:^|\s)[b-zB-Z](?:\s|$)")
"""What is no role: whom somebody walks with, and the buttons of a page ("Embed x Share")."""
_OWNING = ("'", "’")
_SERVING = (" of ", " to ", " for ", "for ", "to ")
_DETERMINERS = ("the", "a", "an", "its", "his", "her", "their")
_PASSES = timedelta(days=60)
"""A role that the reports told so long before another one is of the past."""


def with_whole_roles(context: Context, line: PersonLine, people: Collection[str]) -> PersonLine:
    """The line with the roles that are whole, and of the time of the newest."""
    if line.id in context.held:
        return line
    found = [one for role in line.roles if (one := _completed(context, role, people))]
    days = [_told(context, role) for role in found]
    newest = max(days, default=date.min)
    kept = (r for r, day in zip(found, days, strict=True) if day >= newest - _PASSES)
    return replace(line, roles=tuple(dict.fromkeys(kept)))


def _told(context: Context, role: Role) -> date:
    return own_day(context.source(role.spans[0].source)) or date(1, 12, 31)


def _completed(context: Context, role: Role, people: Collection[str]) -> Role | None:
    """The role with all its words; None where it is half."""
    analysis = context.source(role.spans[0].source)
    article, place = analysis.article, role.spans[0]
    start, end = _reach(analysis, place.start, place.end)
    text = article.text[start:end]
    if text.lower().startswith("and "):
        start, text = start + 4, text[4:]
    if text.lower().startswith("new ") and not _is_place(analysis, start):
        start, text = start + 4, text[4:]  # it was new on the day of its report
    if _OF_WHAT.search(article.text[:start]) and text[0].isupper():
        return None  # "Department of Corrections spokesman": its beginning is lost
    if _NO_ROLE.search(text):
        return None
    after = article.text[end : end + 24]
    if _is_list(analysis, start, end) or _AS.search(text):
        return None
    cut = text.split()[-1][0].isupper() and _GOES_ON.match(after) is not None
    if cut and not _is_name_behind(analysis, end):
        return None
    if text.split()[-1].lower() in clause_words().open_ended:
        return None
    if not is_whole(text, article.language, people) and not _is_of_the_lead(context, text):
        return None
    return Role(text=text, spans=(replace(place, start=start, end=end),))


def _is_list(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a stretch names other people, as a list does: "Ada Venn, Odo Kral and Mira Sand"."""
    code = base(analysis.article.language)
    sentence = next((s for s in analysis.sentences if s.span.start <= start < s.span.end), None)
    if sentence is None or not grammar.reads(code):
        return False
    (parsed,) = grammar.parse([sentence.text], code)
    first, last = start - sentence.span.start, end - sentence.span.start
    return any(
        one.label == "PERSON"
        and first <= one.start
        and one.end <= last
        and not sentence.text.startswith(_OWNING, one.end)
        and not sentence.text[: one.start].endswith(_SERVING)
        for one in parsed.names
    )


def _is_place(analysis: Analysis, start: int) -> bool:
    """Whether a name begins there: "New Jersey"."""
    code = base(analysis.article.language)
    sentence = next((s for s in analysis.sentences if s.span.start <= start < s.span.end), None)
    if sentence is None or not grammar.reads(code):
        return False
    (parsed,) = grammar.parse([sentence.text], code)
    return any(one.start == start - sentence.span.start for one in parsed.names)


def _is_of_the_lead(context: Context, text: str) -> bool:
    """Whether it is an office of what the only report opens with: "board's chairwoman"."""
    body = _OF_A_BODY.fullmatch(text)
    if body is None or len(context.analyses) != 1:
        return False
    (analysis,) = context.analyses
    lead = lead_of(analysis)
    opening = next((s.text for s in analysis.sentences if s.position == lead), "")
    return body[1].lower() in opening.lower().split()


def _reach(analysis: Analysis, start: int, end: int) -> tuple[int, int]:
    """Where the noun phrase of a role begins and ends."""
    code = base(analysis.article.language)
    sentence = next((s for s in analysis.sentences if s.span.start <= start < s.span.end), None)
    if sentence is None or not grammar.reads(code):
        return start, end
    first, last = _phrase(sentence, start, end, code)
    text = analysis.article.text
    before_name = _is_name_behind(analysis, end)
    if last <= end or before_name or _names_somebody(analysis, end, last):
        last = end
    if first < start and _names_somebody(analysis, first, start):
        first = start
    seat = _SEAT.match(text, last)
    if seat and not before_name and _SEATED.search(text[first:last]):
        last = seat.end()
    return first, last


def _phrase(sentence: Sentence, start: int, end: int, code: str) -> tuple[int, int]:
    """The noun phrase of a role's first word to the left, and of the whole role to the right."""
    (parsed,) = grammar.parse([sentence.text], code)
    offset = sentence.span.start
    left = clauses.noun_phrase(parsed, start - offset, end - offset)
    if left is None:
        return start, end
    first, last = left.start, left.end
    words = sentence.text[first : start - offset].split()
    if words and words[0].lower() in _DETERMINERS:
        first += len(words[0]) + 1
    plain = all(word.isalpha() for word in sentence.text[first : start - offset].split())
    first = first + offset if first + offset < start and plain else start
    return first, max(end, last + offset)


def _names_somebody(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a person of the article is named in a stretch."""
    span = Span(analysis.article.id, start, end)
    return any(
        mention.span.overlaps(span)
        for person in analysis.facts.people
        for mention in person.mentions
    )


def _is_name_behind(analysis: Analysis, end: int) -> bool:
    """Whether a person's name follows a role, as it does before names."""
    return any(
        mention.span.start - end in range(3)
        for person in analysis.facts.people
        for mention in person.mentions
    )

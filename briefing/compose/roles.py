"""The role of a person as the note prints it: whole, in the words of one report.

A role may stand in its report with more before it or behind it than was found for it ("campaigner"
of "Global warming campaigner"); the whole noun phrase is taken. What is still half is left out.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from briefing.compose.appointments import office_taken
from briefing.compose.context import Context
from briefing.compose.nations import contradicts, is_open
from briefing.compose.trimming import trimmed
from briefing.facts.lexicon import listed
from briefing.language import clauses, grammar
from briefing.language.clauses.words import clause_words
from briefing.language.cues import pattern
from briefing.language.kin import places
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
_JOINED_FIELD = re.compile(r"\b[A-Z]\w+ and \Z")
_NO_ROLE = re.compile(r"\bwith\b|^one |(?:^|\s)[b-zB-Z](?:\s|$)")
"""What is no role: whom somebody walks with, "one player", and the buttons of a page ("Embed x
Share")."""
_ONLY_NAMES = re.compile(r"(?:[A-Z][\w’'-]*\s?)+")
_OWNING = ("'", "’")
_SERVING = (" of ", " to ", " for ", "for ", "to ")
_DETERMINERS = ("the", "a", "an", "its", "his", "her", "their")
_OVER = pattern("role_over")
_WAS = re.compile(r"(?i)then-")
_PASSES = timedelta(days=60)
"""A role that the reports told so long before another one is of the past."""


def with_whole_role(context: Context, line: PersonLine, people: Collection[str]) -> PersonLine:
    """The line with the best of the roles that are whole, and of the time of the newest.

    One alone: of those with a second one readers called 7 of 38 wrong, of the others 5 of 133.
    """
    if line.id in context.held:
        return line
    taken = office_taken(context, line)
    if taken and not any(taken.text.lower() in role.text.lower() for role in line.roles):
        return replace(line, roles=(taken,))  # whatever else somebody is, or was
    given = [
        role
        for role in line.roles
        if not any(contradicts(role.text, other.text) for other in line.roles)
    ]
    found = [one for role in given if (one := _completed(context, role, people))]
    found = [one for one in found if not _WAS.match(one.text)] or found
    found = [one for one in found if not _is_over(one.text, [other.text for other in found])]
    days = [_told(context, role) for role in found]
    newest = max(days, default=date.min)
    kept = (r for r, day in zip(found, days, strict=True) if day >= newest - _PASSES)
    # the sort is stable: of roles as open the one that was told first stays first
    whole = sorted({role.text: role for role in kept}.values(), key=_openness)
    return replace(line, roles=tuple(whole[:1]))


def _is_over(role: str, roles: Collection[str]) -> bool:
    """Whether another role says that this one is over: "President" beside "ousted President"."""
    if _OVER.match(role):
        return False
    office = role.split()[-1].lower()
    return any(_OVER.match(one) and one.split()[-1].lower() == office for one in roles)


def _openness(role: Role) -> int:
    """How much a role leaves open: of which country, or that it is a clause and no office."""
    return 2 * role.text.startswith("who ") + is_open(role.text)


def _told(context: Context, role: Role) -> date:
    # not ``date.min``, from which no days can be taken away
    return own_day(context.source(role.spans[0].source)) or date(1, 12, 31)


def _completed(context: Context, role: Role, people: Collection[str]) -> Role | None:
    """The role with all its words; None where it is half."""
    analysis = context.source(role.spans[0].source)
    article, place = analysis.article, role.spans[0]
    start, end = _reach(analysis, place.start, place.end)
    # the parser counts the "and" between two people to the second one's phrase
    if article.text[start:end].lower().startswith("and "):
        start += 4
    cut = trimmed(analysis, start, end)
    if cut is None:
        return None
    (start, end), text = cut, article.text[slice(*cut)]
    if not text or text.startswith("-") or _is_half(analysis, start, end):
        return None
    said = _of_one_office(text)
    if not is_whole(said, article.language, people) and not _is_of_the_lead(context, text):
        return None
    return Role(text=text, spans=(replace(place, start=start, end=end),))


def _is_half(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a part of a role is missing, or what was found for it is none."""
    article = analysis.article
    text = article.text[start:end]
    if _OF_WHAT.search(article.text[:start]) and text[0].isupper():
        return True  # "Department of Corrections spokesman": its beginning is lost
    # 40 characters hold one name of a field and "and"
    joined = _JOINED_FIELD.search(article.text, max(0, start - 40), start)
    if joined and text[0].isupper() and text.split()[0].lower() not in places():
        # "Trade and Harbours Minister": of one of two fields
        return not _names_somebody(analysis, joined.start(), joined.end())
    if _NO_ROLE.search(text) or _is_list(analysis, start, end) or _AS.search(text):
        return True
    if _ONLY_NAMES.fullmatch(text) and not _holds_office(text):
        return True  # "Norland Harbour" of "Norland Harbour left back": a body is no role
    cut = text.split()[-1][0].isupper() and _GOES_ON.match(article.text[end : end + 24]) is not None
    if cut and not _is_name_behind(analysis, end):
        return True
    return text.split()[-1].lower() in clause_words().open_ended


def _holds_office(text: str) -> bool:
    """Whether one of the words is an office: "Foreign Minister", and no "Norland Harbour"."""
    return not listed("roles").isdisjoint(re.split(r"[\s-]", text.lower()))


def _of_one_office(role: str) -> str:
    """A role of several fields with no "and" between them: "trade and industry minister"."""
    parts = role.split(" and ")
    said = parts[0]
    for before, after in pairwise(parts):
        plain = before.split()[-1].lower() not in listed("roles") and " of " not in before
        said += f" {after}" if plain and " of " not in after else f" and {after}"
    return said


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
        # "Ada Venn's lawyer" and "aide to Ada Venn" name somebody else, and are roles
        and not sentence.text.startswith(_OWNING, one.end)
        and not sentence.text[: one.start].endswith(_SERVING)
        for one in parsed.names
    )


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
    before_name = _is_name_behind(analysis, end)
    first, last = _phrase(sentence, start, end, code, before_name=before_name)
    text = analysis.article.text
    # the parser makes one phrase of a role and the name behind it
    if last <= end or before_name or _names_somebody(analysis, end, last):
        last = end
    if first < start and _names_somebody(analysis, first, start):
        first = start
    seat = _SEAT.match(text, last)
    if seat and not before_name and _SEATED.search(text[first:last]):
        last = seat.end()
    return first, last


def _phrase(
    sentence: Sentence, start: int, end: int, code: str, *, before_name: bool
) -> tuple[int, int]:
    """The noun phrase of a role; before a name, also of its last word."""
    (parsed,) = grammar.parse([sentence.text], code)
    offset = sentence.span.start
    heads = [start - offset]
    if before_name:
        # before a name the parser may hang a title's first words on another head than its last
        heads.append(max(sentence.text.rfind(" ", 0, end - offset) + 1, start - offset))
    found = [clauses.noun_phrase(parsed, head, end - offset) for head in heads]
    phrases = [one for one in found if one]
    if not phrases:
        return start, end
    first, last = min(one.start for one in phrases), max(one.end for one in phrases)
    words = sentence.text[first : start - offset].split()
    if words and words[0].lower() in _DETERMINERS:
        first += len(words[0]) + 1
    # a comma or a number between them belongs to what stands before the role
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
        # nothing, a space, or a comma and a space between them
        mention.span.start - end in range(3)
        for person in analysis.facts.people
        for mention in person.mentions
    )

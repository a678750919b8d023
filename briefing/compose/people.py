"""Who: the people of the story, and what they said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from briefing import language, story
from briefing.compose.context import Context
from briefing.compose.nations import of_nowhere, sole_office
from briefing.compose.redundancy import Printed
from briefing.compose.roles import with_whole_role
from briefing.compose.worth import FEW, worth_saying
from briefing.language import clauses, cues, grammar
from briefing.language.boundaries import split
from briefing.language.clauses.words import clause_words
from briefing.language.lexicon import base
from briefing.language.offices import office_words
from briefing.language.terms import stems
from briefing.model.article import ParagraphKind, PersonMention, Span
from briefing.model.brief import Citation, Line, PersonLine, QuoteLine, Role
from briefing.story import Participant
from briefing.summary.candidates import is_balanced, newest_day, own_day
from briefing.summary.fitness import spoken_fault

_SEVERAL = 2
"""Independent reports that tell of somebody who is in no printed line. Of such people of 48 stories
readers would leave 61 of 100, of those told of by one report alone 20."""
_DELEGATION = 3
"""People who matter beside whom one sentence names somebody of theirs."""
_NAME = 2
"""Words of a whole name."""
_NAME_GOES_ON = re.compile(r"[-‐‑]\w|\s(?:d|de|du|da|von|van|der|al|bin|ibn)[ '’-][\w'’]")
"""A hyphen or a particle right behind a name: it goes on."""
_TRIED = 4
"""Mentions of somebody that are looked at."""
_UNSAID = (cues.pattern("courtesy"), cues.pattern("answer"))
"""What a quotation says only because it is due, or to who asked."""
_RETOLD = cues.pattern("retold")
_RETOLD_FROM = 0.7
"""Share of the words of the shorter of two quotations from which they are one: reports spell and
cut what somebody said in ways of their own."""
_FEWEST_SAID = 4
"""Words of a quotation that says something alone ("very well" does not)."""


def people(
    context: Context, roster: Sequence[Participant], lines: Sequence[Line]
) -> tuple[PersonLine, ...]:
    """Those who act in the ``lines`` first, then those of whom several reports tell.

    Each has a whole name and a whole role; nobody else is told of.
    """
    names = frozenset(one.name.lower() for one in roster)
    cast = [
        (one, with_whole_role(context, context.citing.participant(one), names)) for one in roster
    ]
    out = _out_of_office(context, [line for _, line in cast])
    out |= of_nowhere(context, cast)
    known = [
        (one, line)
        for one, line in cast
        if line.id in context.held
        or (_is_known(context, line) and line.id not in out and not _is_of_a_name(context, one))
    ]
    newest = newest_day(context.analyses)
    printed = Printed()
    printed.add(place for line in lines for place in line.spans)
    acting = [pair for pair in known if printed.holds(_cited(context, pair[0]))]
    # of few reports nearly nobody is told of twice
    few = len(context.families) <= FEW
    heard = frozenset() if few else _heard(context, lines)
    told = [
        (one, line)
        for one, line in known
        if line.id in context.held
        or (one.families >= _SEVERAL and (few or _has_a_part(one, line, heard)))
        or (few and _leads(context, one, newest))
    ]
    several = (one for one, _ in known if one.families >= _SEVERAL)
    with_them = _sentences({*several, *(one for one, _ in (*acting, *told))})
    beside = [pair for pair in known if _is_beside(pair[0], with_them)]
    # who matters for two reasons stands once, where the first of them puts him
    found = (line for _, line in dict.fromkeys((*acting, *told, *beside)))
    return context.kept(found, context.options.people)


def _heard(context: Context, lines: Sequence[Line]) -> frozenset[str]:
    """The names of whom some report quotes, and the surnames that the lines have."""
    said = story.quotations(context.analyses, context.families)
    spoken = {one.person.name for one in said if one.person}
    return frozenset(spoken).union(*(language.words(line.text) for line in lines))


def _has_a_part(one: Participant, line: PersonLine, heard: Collection[str]) -> bool:
    """Whether somebody whom no line names in whole speaks, or is named there by half.

    Of those who neither speak nor stand in a line readers would leave 20 of 43, of the others of
    whom several reports tell 119 of 147. Who reports has no part in what he reports.
    """
    words = office_words()
    press = words is not None and not words.press.isdisjoint(line.roles[0].text.lower().split())
    return not press and (one.name in heard or one.name.split()[-1] in heard)


def _cited(context: Context, one: Participant) -> tuple[Citation, ...]:
    return context.citing.cite(mention.span for mention in one.mentions)


def _sentences(people: Iterable[Participant]) -> Counter[Span]:
    """How many of these people each sentence names."""
    return Counter(span for one in people for span in {m.sentence for m in one.mentions})


def _is_beside(one: Participant, named: Counter[Span]) -> bool:
    """Whether a sentence names the person beside several who matter, as of one delegation."""
    return any(named[mention.sentence] >= _DELEGATION for mention in one.mentions)


def _leads(context: Context, one: Participant, newest: date | None) -> bool:
    """Whether the sentence that opens a report of the newest days names the person."""
    leads = {
        next((s.span for s in a.sentences if s.kind is ParagraphKind.BODY), None)
        for a in context.analyses
        if _is_new(own_day(a), newest)
    }
    return any(mention.sentence in leads for mention in one.mentions)


def _is_new(day: date | None, newest: date | None) -> bool:
    """Whether a report is of the newest day or the one before, or nobody knows."""
    return day is None or newest is None or (newest - day).days <= 1


def _out_of_office(context: Context, lines: Sequence[PersonLine]) -> frozenset[str]:
    """The ids of those whose office a report gives to somebody else, and none an older one."""
    held = [
        (line.id, office, own_day(context.source(line.roles[0].spans[0].source)) or date.min)
        for line in lines
        if (office := sole_office(line))
    ]
    return frozenset(
        key
        for key, office, day in held
        for other, theirs, newer in held
        # of one day too: then two have the office, nobody knows who, and both go
        if key != other and newer >= day and office == theirs
    )


def _is_of_a_name(context: Context, one: Participant) -> bool:
    """Whether it is a part of a longer name that is nobody's, wherever it stands: of a firm's."""
    kinds = [_kind(context, mention) for mention in one.mentions[:_TRIED]]
    # the parser errs on names in lists and headlines: one reading as a person is enough
    return any(kind is False for kind in kinds) and True not in kinds


def _kind(context: Context, mention: PersonMention) -> bool | None:
    """True where the grammar takes a mention for a person, False where for a part of a name."""
    analysis = next(a for a in context.analyses if a.article.id == mention.span.article)
    code = base(analysis.article.language)
    if not grammar.reads(code):
        return None
    (parsed,) = grammar.parse([analysis.article.slice(mention.sentence)], code)
    start, end = (at - mention.sentence.start for at in (mention.span.start, mention.span.end))
    if clauses.is_person(parsed, start, end):
        return True
    whole = [one for one in parsed.names if one.start < end and start < one.end]
    return False if any(one.start < start or end < one.end for one in whole) else None


def _is_known(context: Context, line: PersonLine) -> bool:
    """Whether a whole name has a whole role; a single word is no name without its title."""
    if not line.roles or len(line.text.split()) < _NAME:
        return False
    place = line.spans[0]
    # room for a particle and the first letter of what it leads to
    after = context.source(place.source).article.text[place.end : place.end + 12]
    return _NAME_GOES_ON.match(after) is None


def quotes(
    context: Context, roster: Sequence[Participant], printed: Printed, told: Sequence[Line]
) -> tuple[QuoteLine, ...]:
    """The quotations that no printed line holds, each with its speaker's full name and role.

    One whose speaker is not known by name and whole role, that says too little, or that is not
    worth its line beside those ``told`` is left out.
    """
    newest = newest_day(context.analyses)
    names = frozenset(one.name.lower() for one in roster)
    lines = []
    for one in story.quotations(context.analyses, context.families):
        speaker = story.speaker(one.quote.person, roster)
        line = context.citing.quotation(one, speaker)
        if line.id not in context.held:
            if not (line.speaker and _says(context, line, newest)):
                continue
            if not (speaker or one.quote.person) and _is_nobody(line.speaker):
                continue
            day = own_day(context.source(line.spans[0].source))
            if speaker and not (
                _is_new(day, newest)
                or speaker.families >= _SEVERAL
                or printed.holds(_cited(context, speaker))
            ):
                continue  # whom one old report alone quotes
            if speaker or one.quote.person:
                roles = _roles(context, speaker, names)
                if not roles:
                    continue
                line = replace(line, role=roles[0].text)
        lines.append(line)
    new = printed.new_quotes(lines, context.held)
    worth = worth_saying(context, new, told, frozenset(one.name for one in roster))
    return context.kept(_each_once(worth, context.held), context.options.quotes)


def _each_once(lines: Iterable[QuoteLine], held: Collection[str]) -> Iterator[QuoteLine]:
    """The quotations without those whose words one before has, spelt otherwise or a part of it."""
    found: list[frozenset[str]] = []
    for line in lines:
        said = frozenset(stems(line.text).kin)
        told = (len(said & other) / (min(len(said), len(other)) or 1) for other in found)
        if line.id in held or max(told, default=0.0) < _RETOLD_FROM:
            found.append(said)
            yield line


def _is_nobody(speaker: str) -> bool:
    """Whether words name no speaker: "The paper", or a letter that a page broke off."""
    led, _, rest = speaker.partition(" ")
    return (led.lower() == "the" and rest == rest.lower()) or len(speaker) == 1


def _roles(
    context: Context, speaker: Participant | None, names: Collection[str]
) -> tuple[Role, ...]:
    """The whole roles of a speaker; none of one whom nobody knows."""
    if speaker is None:
        return ()
    return with_whole_role(context, context.citing.participant(speaker), names).roles


def _is_whole(text: str) -> bool:
    """Whether a quotation begins where its speaker's sentence does."""
    # a name that was put in opens with its bracket
    begins = text[:1].isupper() or text[:1].isdigit() or text[:1] == "["
    return begins and is_balanced(text)


def _says(context: Context, line: QuoteLine, newest: date | None) -> bool:
    """Whether the words say something alone, and still."""
    said = language.words(line.text)
    if len(said) < _FEWEST_SAID or not (_is_whole(line.text) and is_balanced(line.statement)):
        return False
    if any(one.search(line.text) for one in _UNSAID) or _RETOLD.match(line.text):
        return False
    if not clause_words().rumour.isdisjoint(map(str.lower, said)):
        return False  # hearsay in somebody's mouth
    analysis = context.source(line.spans[0].source)
    day = own_day(analysis)
    # a report without a day may be an old one
    older = newest is not None and (day is None or day < newest)
    code = analysis.article.language
    parts = [line.text[start:end] for start, end in split(line.text, code)]
    place = Span(analysis.article.id, line.statement_spans[0].start, line.statement_spans[0].end)
    return context.stands(place) and all(
        spoken_fault(part, code, older=older, first=not n) is None for n, part in enumerate(parts)
    )

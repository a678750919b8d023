"""Positions: who takes which stand, each in a sentence that stands alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing import story, summary
from briefing.compose.context import Context
from briefing.compose.redundancy import Printed, says_nothing_new
from briefing.language import clauses, grammar
from briefing.language.cues import pattern
from briefing.language.lexicon import base
from briefing.language.offices import is_of_unnamed
from briefing.model.article import Analysis, Sentence
from briefing.model.brief import Line, PositionLine
from briefing.summary.candidates import newest_day, own_day
from briefing.summary.fitness import line_fault
from briefing.summary.stands import parties_of, stands_in

_ENDS = re.compile(r"[.!?…][\"”’'»)\]]*\Z")
_ACT = re.compile(
    r"charge[ds] [^,;]*?\bwith |(?:deni|refus)e[ds] (?:(?!to\b|that\b|it\b|\w+ing\b)[\w-]+ ){0,4}"
    r"(?:access|entry|passage|permission|permits?|visas?|asylum|bail|licen[cs]es?)\b"
)
"""What an authority does, and is no stand: to charge somebody with a crime, to deny him a thing."""
_OF_ITS_DAY = 2
"""Days after which what somebody warned of, threatened, asked for, praised or condemned has come,
or has not. Of 17 such stands in older reports readers left one."""
_NO_STAND = frozenset({"promises"})
"""Kinds by which somebody gives and takes no side: a pledge is a figure or a date."""


def positions(
    context: Context, printed: Printed, told: Sequence[Line] = ()
) -> tuple[PositionLine, ...]:
    """Who takes which stand, one a party, without what is printed or the lines ``told`` say.

    A stand of which another telling is printed comes last.
    """
    stands = [one for one in context.told.positions if one.kind not in _NO_STAND]
    held = [
        printed.holds(context.citing.cite(one.span for one in position.statements))
        for position in stands
    ]
    # in turn within each group: a printed telling must not use up its party's turn
    fresh = story.in_turn(one for one, known in zip(stands, held, strict=True) if not known)
    known = story.in_turn(one for one, known in zip(stands, held, strict=True) if known)
    holders: set[str] = set()
    lines = []
    for position in (*fresh, *known):
        line = _position(context, position)
        if line is None:
            continue
        new = position.holder not in holders and not says_nothing_new(line, told)
        if line.id in context.held or (new and not printed.tells((*line.spans, *line.support))):
            printed.add(line.spans, line.support)
            holders.add(position.holder)
            lines.append(line)
    return context.kept(lines, context.options.positions)


def _position(context: Context, position: story.Position) -> PositionLine | None:
    """The first statement that stands alone, as it is or completed."""
    _, statements = context.citing.as_touched(
        ("position",), position.statements, lambda one: one.span
    )
    for sentence in statements:
        analysis = context.source(context.citing.numbers[sentence.span.article])
        takes = _takes_it(position, sentence, analysis)
        takes = takes and not _is_overtaken(context, position, sentence)
        stands = takes and context.stands(sentence.span)
        completed = summary.alone(analysis, sentence) if stands else None
        if completed and _reads(sentence, analysis, named=completed.text != sentence.text):
            others = [one for one in statements if one is not sentence]
            return context.citing.position(position, sentence, completed, others)
    return None


def _reads(sentence: Sentence, analysis: Analysis, *, named: bool) -> bool:
    """Whether a statement can be read beside nothing else; a stand is dated, and never overtaken.

    "The group's spokesman" is anybody's. ``named`` says that its opening is completed.
    """
    roles = (
        mention.role.text
        for person in analysis.facts.people
        for mention in person.mentions
        if mention.sentence == sentence.span and mention.role
    )
    if any(map(is_of_unnamed, roles)) or not _ENDS.search(sentence.text):
        return False  # a list of headlines ends in no mark
    return line_fault(sentence, analysis, None, completed=named) is None


def _is_overtaken(context: Context, position: story.Position, sentence: Sentence) -> bool:
    """Whether it is a warning, an appeal, praise or blame of days before the newest report."""
    analysis = context.source(context.citing.numbers[sentence.span.article])
    day, newest = own_day(analysis), newest_day(context.analyses)
    if day is None or newest is None or (newest - day).days < _OF_ITS_DAY:
        return False
    code = base(analysis.article.language)
    verb = position.verb.span
    text = context.source(context.citing.numbers[verb.article]).article.text
    # with the word behind it: "called for"
    return pattern("of_its_day", code).match(text, verb.start) is not None


def _takes_it(position: story.Position, sentence: Sentence, analysis: Analysis) -> bool:
    """Whether it is the holder, as the sentence names it, of whom a main clause tells.

    "The White House has warned" is a stand of the United States. Where no grammar reads the
    language, the words decide that found the stand.
    """
    code = base(analysis.article.language)
    if not grammar.reads(code):
        return True
    (parsed,) = grammar.parse([sentence.text], code)
    subjects = [one.subject for one in clauses.main_clauses(parsed) if one.subject]
    stands = stands_in(sentence.text, parties_of(analysis))
    return any(
        (stand.kind, stand.holder) == (position.kind, position.holder)
        # in "was praised by the board" the board is no subject, in "said Odo Kral" no word before
        # the verb is
        and subject.start <= stand.actor[0] < subject.end <= stand.verb[0]
        and not _ACT.match(sentence.text, stand.verb[0])
        for stand in stands
        for subject in subjects
    )

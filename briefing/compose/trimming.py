"""What of the words found for a role is the role: neither less nor more than its noun phrase."""

from __future__ import annotations

import re

from briefing.compose.redundancy import WEEKDAYS
from briefing.language import cues, grammar
from briefing.language.kin import places
from briefing.language.lexicon import base
from briefing.language.offices import office_words
from briefing.language.parsed import Parsed
from briefing.model.article import Analysis

_TOLD_ON = re.compile(rf"(?:{'|'.join(sorted(WEEKDAYS))}) ")
"""The time of the sentence, right before a role: "on Tuesday President Ada Venn"."""
_AGED = re.compile(r"\d{1,3}-year-old ")
_OF_ITS_DAY = cues.pattern("role_passing")
"""What somebody was on the day of the report, and need not be today, or what it thinks of him."""
_PLACED = re.compile(r"\b(?:in|at|to|near|from|outside) \Z", re.IGNORECASE)
_UNNAMED_PLACE = re.compile(
    r",? (?:in|at|for|across|from|near) (?:the|this|that) (?P<where>[^,]+)\Z"
)
_DOING = re.compile(r", [a-z]+ing ")
"""What came of the thing that a role is named by: "owner of the mill that burnt, killing nine"."""
_HERE = re.compile(r",? (?:here|there)\Z")
_CLAUSE_OPENS = frozenset({"who", "which", "that", "where", "whose", "whom"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_POSSESSIVE = re.compile(r"\b(?:its|their|his|her|our|my|your) \Z", re.IGNORECASE)


def trimmed(analysis: Analysis, start: int, end: int) -> tuple[int, int] | None:
    """Where the role that stands in a stretch of a report begins and ends; None where it is half.

    What is cut: the credit of a picture before it, a day, an age, what holds for the report's day
    only, a place in which the words before it end ("in Varn | Norlandish minister"), a verb that
    goes on behind it, what came of it, a bracket that does not close, and a place that another
    sentence names ("in the district"). "Its president" is nobody's.
    """
    text = analysis.article.text
    # six characters: "their " is the longest of them
    if _POSSESSIVE.search(text, max(0, start - 6), start):
        return None
    # in the order in which they stand before a role: the credit, the day, the age, the place
    start = _behind_credit(analysis, start, end)
    start = _behind_place(text, _without_day(analysis, start, end), end)
    end = _before_verb(analysis, start, end)
    if doing := _DOING.search(text, start, end):
        end = doing.start()
    opened = text.rfind("(", start, end)
    if opened > text.rfind(")", start, end):
        end = start + len(text[start:opened].rstrip())
    return start, _without_place(text, start, end, analysis.article.language)


def _behind_credit(analysis: Analysis, start: int, end: int) -> int:
    """Past an agency or the outlet itself, whose picture it was: "Coast Press Norlandish king"."""
    text, article = analysis.article.text, analysis.article
    for name in (article.outlet, *(one.name for one in article.credits)):
        if name and text.startswith(f"{name} ", start) and start + len(name) + 1 < end:
            after = text[start + len(name) + 1 : end]
            said = after.lower().split(" ")
            # only where a country follows: "Times editor" begins with an outlet and is a role
            if not places().keys().isdisjoint((said[0], " ".join(said[:2]))):
                return end - len(after)
    return start


def _without_day(analysis: Analysis, start: int, end: int) -> int:
    """Past the day of the sentence, an age, and what need not hold today."""
    text = analysis.article.text
    for pattern in (_TOLD_ON, _AGED):
        before = pattern.match(text, start, end)
        start = before.end() if before else start
    passing = _OF_ITS_DAY.match(text, start, end)
    return passing.end() if passing and not _is_name(analysis, start) else start


def _is_name(analysis: Analysis, start: int) -> bool:
    """Whether a name begins there: "New Jersey"."""
    parsed, offset = _sentence(analysis, start)
    return parsed is not None and any(one.start == start - offset for one in parsed.names)


def _behind_place(text: str, start: int, end: int) -> int:
    """Past a place that the words before a role end in: "in Varn Norlandish minister Ada Venn"."""
    # eight characters: "outside " is the longest of them
    if not _PLACED.search(text, max(0, start - 8), start):
        return start
    said = text[start:end].split(" ")
    for n in range(1, len(said) - 1):
        adjective = said[n].lower()
        # a country's adjective opens what follows; its noun may go on ("South Korea")
        if adjective in places() and adjective not in places().values():
            return start + len(" ".join(said[:n])) + 1
        if not said[n][:1].isupper():
            break
    return start


def _before_verb(analysis: Analysis, start: int, end: int) -> int:
    """Where the verb of the whole sentence begins, if a role runs into it."""
    parsed, offset = _sentence(analysis, start)
    if parsed is None or analysis.article.text.startswith("who ", start):
        return end
    # the first word is the role's own, also where the tagger takes it for a verb
    for index in parsed.within(start - offset, end - offset)[1:]:
        token = parsed.tokens[index]
        if token.text.lower() in _CLAUSE_OPENS:
            return end
        # with a capital it is part of a title, whatever its tag
        if token.tag in _FINITE and token.text.islower() and token.pos in ("VERB", "AUX"):
            return offset + parsed.tokens[index - 1].end
    return end


def _without_place(text: str, start: int, end: int, language: str) -> int:
    """Where a role ends before a place that only another sentence names."""
    words = office_words(language)
    for pattern in (_HERE, _UNNAMED_PLACE):
        found = pattern.search(text[start:end])
        if found is None or words is None:
            continue
        where = found.groupdict().get("where", "")
        if (where.islower() and where.split()[-1] in words.bodies) or not where:
            end = start + found.start()
    return end


def _sentence(analysis: Analysis, start: int) -> tuple[Parsed | None, int]:
    """The structure of the sentence in which a role stands, and where it begins."""
    code = base(analysis.article.language)
    sentence = next((s for s in analysis.sentences if s.span.start <= start < s.span.end), None)
    if sentence is None or not grammar.reads(code):
        return None, 0
    (parsed,) = grammar.parse([sentence.text], code)
    return parsed, sentence.span.start

"""What a brief tells that an earlier one did not, and what that one told and this does not.

Lines are matched by what they say and not by where it was taken from alone: the same news from
another article is no news. A figure with another value and an event on another day are changed;
of a sentence so is one that says the same with another number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from briefing.facts.english import ONES, TENS
from briefing.language.lexicon import base
from briefing.language.terms import stems
from briefing.model.brief import (
    Brief,
    DateLine,
    DifferenceLine,
    FigureLine,
    Line,
    PersonLine,
    QuoteLine,
    lines_of,
    with_lines,
    words_of,
)
from briefing.sameness.names import same_name

_SENTENCE = 0.6  # least share of the shorter one's kin for two sentences to say the same
_SUBJECT = 0.5  # and for two figures to measure the same
_EVENT = 0.5  # and for two dates to be of one event
_QUOTE = 0.75  # and for two quotations: a speaker's own words change less
_NUMBER = re.compile(
    # "1,200", "1.200", "1 200" and "1’200" are thousands: hardly a note gives thousandths
    r"(?<![\d.,])(?P<grouped>[1-9]\d{0,2}([., '’\u00a0\u2009\u202f])\d{3}(?:\2\d{3})*(?!\d))"
    r"(?P<rest>[.,]\d+)?|\d+(?:[.,]\d+)*"
)
_NO_DIGIT = re.compile(r"\D")
_SMALL = ONES | TENS
_IN_WORDS = re.compile(
    # "one" is a pronoun as well
    rf"\b(?:({'|'.join(TENS)})(?:[- ]({'|'.join(n for n, v in ONES.items() if 1 <= v <= 9)}))?"
    rf"|({'|'.join(n for n, v in ONES.items() if v > 1)}))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Since:
    """``fresh`` lines were not there, ``gone`` ones are not there now, ``changed`` are pairs."""

    fresh: tuple[Line, ...] = ()
    gone: tuple[Line, ...] = ()
    changed: tuple[tuple[Line, Line], ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is different."""
        return bool(self.fresh or self.gone or self.changed)


def since(earlier: Brief, brief: Brief) -> Since:
    """What ``brief`` has new, no longer, or otherwise than ``earlier``."""
    language = brief.language
    before = list(lines_of(earlier).values())
    after = list(lines_of(brief).values())
    told = {line.id: line for line in before}
    pairs = {line.id: told.pop(line.id) for line in after if line.id in told}
    # what is the same is paired first, so that a changed line takes no partner from it
    for how in (_alike, _akin):
        for line in after:
            if line.id not in pairs:
                found = _first(line, told.values(), language, how)
                if found is not None:
                    pairs[line.id] = told.pop(found.id)
    # a line may say in two places what an earlier one said in one
    for line in after:
        if line.id not in pairs and (found := _first(line, before, language, _alike)):
            pairs[line.id] = found
    said = [_told(line) for line in before]
    return Since(
        fresh=tuple(
            line for line in after if line.id not in pairs and not _is_said(line, said, language)
        ),
        gone=tuple(line for line in told.values() if _first(line, after, language, _alike) is None),
        changed=tuple(
            (pairs[line.id], line)
            for line in after
            if line.id in pairs and not _alike(pairs[line.id], line, language)
        ),
    )


def mark_new(brief: Brief, earlier: Brief) -> Brief:
    """The brief with its new lines marked, and those that tell something otherwise than before.

    The analyst's own wording of the same line is not new.
    """
    found = since(earlier, brief)
    news = {line.id for line in found.fresh}
    news |= {after.id for before, after in found.changed if before.id != after.id}
    return with_lines(brief, lambda line: replace(line, new=line.id in news))


def _first(
    line: Line,
    others: Iterable[Line],
    language: str,
    how: Callable[[Line, Line, str], bool],
) -> Line | None:
    return next((other for other in others if how(other, line, language)), None)


def _is_said(line: Line, said: Iterable[str], language: str) -> bool:
    """Whether another section told it: a point yesterday, a row of a table today."""
    words = _told(line)
    numbers = _numbers(f"{line.text} {words}", language)
    return any(
        # a number that was not told is news, however alike the words are
        numbers <= _numbers(other, language) and _share(words, other, language) >= _SENTENCE
        for other in said
    )


def _told(line: Line) -> str:
    """The words of a line; of a difference all that is told."""
    if isinstance(line, DifferenceLine):
        return " ".join(told.statement for told in line.tellings)
    return words_of(line)


# --- whether two lines say the same -------------------------------------------------------------


def _alike(one: Line, other: Line, language: str) -> bool:
    """Whether two lines say the same, numbers and days included."""
    match one, other:
        case FigureLine(), FigureLine():
            values = [(f.unit, f.low, f.high, f.modifier) for f in (one, other)]
            same = values[0] == values[1] if one.low is not None else one.text == other.text
            return same and _akin(one, other, language)
        case DateLine(), DateLine():
            days = [(d.start, d.end) if d.start else d.text for d in (one, other)]
            return days[0] == days[1] and _akin(one, other, language)
        case DifferenceLine(), DifferenceLine():
            tellings = [{_plain(told.text) for told in d.tellings} for d in (one, other)]
            return tellings[0] == tellings[1]
    numbers = [_numbers(line.text, language) for line in (one, other)]
    return _akin(one, other, language) and numbers[0] == numbers[1]


def _akin(one: Line, other: Line, language: str) -> bool:
    """Whether two lines are about the same thing."""
    match one, other:
        case FigureLine(), FigureLine():
            if (one.kind, one.unit) != (other.kind, other.unit):
                return False
            about = (one.subject or one.statement, other.subject or other.statement)
            return one.period_timex == other.period_timex and _share(*about, language) >= _SUBJECT
        case DateLine(), DateLine():
            return _share(one.statement or one.text, other.statement or other.text, language) >= (
                _EVENT
            )
        case PersonLine(), PersonLine():
            return same_name(one.text, other.text) or same_name(other.text, one.text)
        case QuoteLine(), QuoteLine():
            return _share(one.text, other.text, language) >= _QUOTE
    if type(one) is not type(other) or isinstance(one, DifferenceLine):
        return False
    return _plain(one.text) == _plain(other.text) or (
        _share(one.text, other.text, language) >= _SENTENCE
    )


def _share(one: str, other: str, language: str) -> float:
    """The part of the shorter text's words, in families, that the other has too."""
    a, b = (frozenset(stems(text, language).kin) for text in (one, other))
    least = min(len(a), len(b))
    # stop words alone leave no kin to share; then the wording decides
    return len(a & b) / least if least else float(_plain(one) == _plain(other))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _numbers(text: str, language: str) -> frozenset[str]:
    """The numbers of a text in one form: "1,200" of one outlet is "1200" of another."""
    found = {
        (_NO_DIGIT.sub("", one["grouped"]) + (one["rest"] or "") if one["grouped"] else one[0])
        for one in _NUMBER.finditer(text)
    }
    if base(language) == "en":
        for one in _IN_WORDS.finditer(text):
            found.add(str(sum(_SMALL[word.lower()] for word in one.groups() if word)))
    return frozenset(number.replace(",", ".") for number in found)

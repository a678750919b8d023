"""Headline, byline, date line and genre: lines that move into an article's fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.model.article import Genre
from briefing.model.origins import Dateline
from briefing.reading import bylines, datelines, dates
from briefing.reading.case import HEADING, KEY_POINT, STOPPED, Case, Verdict, normal
from briefing.reading.credits import is_credit

HEADLINE_WORDS = 32
"""A longer first line is taken for the article's first sentence."""
HEADLINE_LINES = 15
"""Lines before the body among which the headline is looked for."""
_DATELINE_LINES = 6
"""Lines above the body among which a dateline may stand alone."""
_NAME_WORDS = 6
"""Words that the name of an outlet has at most."""
_DATE_LINE, _UPDATE_LINE = "date line", "update line"
OPINION = re.compile(
    r"(?:(?:guest |our |reader )?(?:opinions?|commentary|editorials?|op-?eds?|viewpoints?|"
    r"columns?)|comment is free|comment|guest (?:essay|column|post|contribution)|columnists?|"
    r"our view|letters? to the editor|perspectives?|leader comment|the .{3,20} view|"
    r"opinion (?:piece|article)|"
    r"(?:gast)?kommentar|meinung(?:en)?|leitartikel|gastbeitrag|kolumnen?|glosse|"
    r"tribune|éditorial|édito|chronique|opinión|columna|tribuna)(?: ?[|/:>»–—-].{0,60})?",
    re.IGNORECASE,
)
"""A label that says of an article that it is opinion."""
OPINION_BY = re.compile(
    r"(?:(?:an )?opinion(?: piece| column| article)?|(?:guest )?commentary|op-?ed|"
    r"(?:guest )?column|(?:guest )?essay|(?:ein )?kommentar|gastbeitrag|kolumne|meinung|tribune|"
    r"opinión) (?:by|von|par|de|por)(?: .{3,80})?",
    re.IGNORECASE,
)
"""Whose opinion it is: "Opinion by Ada Holm"."""
_LABEL_END = re.compile(r"\s?[:|]\s|\s[–—-]\s|\.\s")
"""What parts a label from the headline that it stands before."""
_LETTERS = re.compile(
    r"(?:readers?[’']? )?letters?(?: to the editors?)?|leserbriefe?|courrier des lecteurs|"
    r"cartas al director",
    re.IGNORECASE,
)
_COMMENT = Verdict(reason="comment form")
_KICKER_LINES = 3
"""Lines below a headline among which a label of its section may stand."""
_MENU_WORDS = 2
"""Words that an entry of a menu has at most."""


def headline(case: Case) -> None:
    """Find the title's line before the body; repeats of it there are residue."""
    before = _before_body(case)
    title = normal(case.metadata.title)
    places = [n for n in before if title and normal(case.lines[n]) == title]
    if not places and not title and (index := _best_headline(case, before)) is not None:
        title = normal(case.lines[index])
        places = [n for n in before if normal(case.lines[n]) == title]
    if not places:
        return
    shown = places[0]
    case.metadata = replace(case.metadata, title=case.lines[shown])
    case.verdicts[shown] = HEADING
    for index in places[1:]:
        case.set_aside(index, "duplicated headline")


def _before_body(case: Case) -> list[int]:
    """Open blocks up to the first of running text, and that one if it may be a headline."""
    body = case.body()
    last = body[0] if body else len(case.lines) - 1
    return [n for n in range(last + 1) if case.open(n)]


def _best_headline(case: Case, before: Sequence[int]) -> int | None:
    """What the page marks as its main heading, else a line before the body.

    Of those the one that shares most words with the body, the first among equals.
    """
    blocks = case.page.blocks
    marked = [n for n in before if blocks[n].level == 1 or (blocks[n].level and n == before[0])]
    if marked:
        return marked[0]
    near = [n for n in before[-HEADLINE_LINES:] if _may_be_headline(case, n)]
    if not near:
        return None
    text = " ".join(case.lines[n] for n in case.body()[:12])
    words = {word for word in normal(text).split() if len(word) > 3}

    def shared(index: int) -> float:
        own = {word for word in normal(case.lines[index]).split() if len(word) > 3}
        return len(own & words) * min(1.0, len(own) / 3) / (len(own) + 1) if own else 0.0

    best = max(near, key=lambda index: (round(shared(index), 6), -index))
    return best if best == before[0] or shared(best) >= 0.2 else None


def _may_be_headline(case: Case, index: int) -> bool:
    """Whether a line is of a headline's length and form, and more text comes after it."""
    line = case.lines[index]
    rest = next((n for n in range(index + 1, len(case.lines)) if case.open(n)), None)
    if rest is None or not 3 <= len(line.split()) <= HEADLINE_WORDS:
        return False
    if (
        case.page.blocks[index].listed
        or KEY_POINT.match(line)
        or dates.is_date_line(line)
        or bylines.read(line)
    ):
        return False
    return not STOPPED.search(line) or bool(KEY_POINT.match(case.lines[rest]))


def header(case: Case) -> None:
    """Byline, date line and genre between the headline and the body, or just above the two."""
    body = case.body()
    last = body[0] if body else len(case.lines)
    top = next((n for n in range(last) if case.verdicts[n] == HEADING), 0)
    for index in range(last):
        line = case.lines[index]
        if not case.open(index) and case.verdicts[index] not in (HEADING, _COMMENT):
            continue
        if _is_label(case, index, top):
            case.metadata = replace(case.metadata, genre=Genre.OPINION)
            if case.verdicts[index] != HEADING:  # "Opinion: ..." may be the headline itself
                case.set_aside(index, "section label")
        elif not case.open(index):  # a label alone
            continue
        elif dates.is_date_line(line):
            case.set_aside(index, _DATE_LINE)
            _take_date(case, line)
        elif is_credit(line):
            case.set_aside(index, "byline")
        elif names := bylines.read(line):
            _take_byline(case, index, names)
            _take_date(case, line)
        elif _names_and_dates(line):
            case.set_aside(index, _DATE_LINE)
            _take_date(case, line)


def _is_label(case: Case, index: int, top: int) -> bool:
    """Whether a line at the headline labels the article as opinion.

    It stands right above the headline and in no row of short lines, which is a menu, or among
    the few lines below it; or it says whose opinion it is.
    """
    line = case.lines[index]
    if case.verdicts[index] == HEADING:
        label = _LABEL_END.split(line, maxsplit=1)[0]
        parted = len(label) < len(line) and OPINION.fullmatch(label)
        return index == top and bool(parted or _LETTERS.fullmatch(line))
    if top - 1 <= index <= top + _KICKER_LINES and OPINION_BY.fullmatch(line):
        return True
    if not OPINION.fullmatch(line):
        return False
    above = case.lines[index - 1] if index else ""
    if case.verdicts[index] == _COMMENT:  # also the name of a button
        return index == top - 1 == 0
    if index == top - 1:
        return not above or len(above.split()) > _MENU_WORDS
    return top < index <= top + _KICKER_LINES


def _names_and_dates(line: str) -> bool:
    """Whether a line is a name and a date: "The Coast Herald, 5 March 2026"."""
    name, comma, rest = line.partition(", ")
    words = name.split()
    return (
        bool(comma)
        and len(words) <= _NAME_WORDS
        and all(word[:1].isupper() or word in ("of", "the", "and") for word in words)
        and dates.find(rest) is not None
        and dates.is_date_line(rest)
        and not datelines.alone(line)
    )


_SPEAKS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .'’-]+:")
"""A name in capitals before a colon: whose turn it is to speak."""


def dateline(case: Case) -> None:
    """The dateline at the body's start, or on a line of its own above it.

    Its day is the article's where no other line says one, and only with its year: "NORLUND,
    June 10, 2025 (Coast Press) - ..." has one; to "June 10" the year or month of a date that is
    not whole ("June 2025") is added where they fit.
    """
    body = case.body()
    first = body[0] if body else 0
    for index in [n for n in range(max(0, first - _DATELINE_LINES), first) if case.open(n)]:
        if found := datelines.alone(case.lines[index]):
            case.set_aside(index, "dateline")
            _take_dateline(case, index, found)
            return
    for index in body[:2]:
        speaks = index != first or any(map(_SPEAKS.match, case.lines[first + 1 :]))
        if found := datelines.begins(case.lines[index], first=not speaks):
            _take_dateline(case, index, found)
            return


def _take_dateline(case: Case, index: int, found: datelines.Found) -> None:
    start = case.page.blocks[index].start
    case.dateline = Dateline(start, start + found.end, found.place, found.timex, found.agency)
    known = case.metadata
    if known.published is not None:
        return
    timex = dates.joined(known.published_timex, found.timex)
    place = "dateline"
    if timex and timex != found.timex:
        place = f"dateline and {known.published_found_in}"
    if day := dates.find(timex):
        case.metadata = replace(known, published=day, published_timex=timex,
                                published_found_in=place)  # fmt: skip
    elif found.timex and not known.published_timex:
        case.metadata = replace(known, published_timex=found.timex, published_found_in=place)


def _take_date(case: Case, line: str) -> None:
    """The date of a date line; one of publication goes before one of an update."""
    found = dates.find(line)
    place = _UPDATE_LINE if dates.is_update(line) else _DATE_LINE
    known = case.metadata
    better = known.published_found_in == _UPDATE_LINE and place == _DATE_LINE
    if found and (known.published is None or better):
        case.metadata = replace(
            known, published=found, published_found_in=place, published_timex=found.isoformat()
        )


def _take_byline(case: Case, index: int, names: tuple[str, ...]) -> None:
    case.set_aside(index, "byline")
    if not case.metadata.byline:
        case.metadata = replace(case.metadata, byline=names)


def labelled(case: Case) -> None:
    """Explicit bylines ("Written by ...") and labelled dates anywhere, such as below the body."""
    for index, line in enumerate(case.lines):
        if not case.open(index):
            continue
        if names := bylines.read(line, explicit=True):
            _take_byline(case, index, names)
        elif dates.is_date_line(line) and not line[:1].isdigit():
            case.set_aside(index, "date line")
            _take_date(case, line)

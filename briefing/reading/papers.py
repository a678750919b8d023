"""The paper and the author that pasted text names, where nothing else says them.

Only lines around the headline and at the end of the text are asked, and only forms that nothing
but a paper's name fills: a label, a copyright line, a name that ends as papers' names do, alone or
beside a day and a person. Words that tell a paper's name are data (``data/papers.toml``).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from briefing.reading import bylines, dates
from briefing.reading.case import HEADING, Case

_ABOVE, _BELOW = 6, 8
"""Lines above and below the headline that are asked."""
_LAST = 8
"""Lines at the end of a text that are asked."""
_MOST_WORDS = 5  # an article, three words and "Gazette"; more words are a sentence of names
_LONGEST = 140  # characters: longer lines are sentences, which name papers by the way
_BIG = r"[^\W\d_a-zß-öø-ÿ][\w.’'&-]*"
_NAME = re.compile(
    rf"(?:(?:the|der|die|das|le|la|les|el|los) )?{_BIG}"
    rf"(?: (?:{_BIG}|&|and|und|et|y|of|de|der|des|du|la)){{0,4}}"
)
_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))[\s©]*(?:\(c\)\s*)?(?:19|20)\d\d,?\s+(?:by\s+)?(?P<name>[^.,|]{3,60}?)"
    r"(?:[.,|]?\s*(?:all rights reserved|alle rechte vorbehalten|tous droits réservés).*)?[.]?",
    re.IGNORECASE,
)
_FOR = re.compile(r"(?P<who>.{4,60}?)\s+(?:for|für|pour|para)\s+(?P<name>.{3,60})", re.IGNORECASE)
_PIECES = re.compile(r"\s*[|·•]\s*|\s+[–—-]\s+|,\s+|\*+")
_BAR = re.compile(r"\s+\|\s+(?P<name>[^|]{3,60})$")
_DASH = re.compile(r"\s+[–—-]\s+(?P<name>[^|–—]{3,60})$")
_TITLE_LABEL = re.compile(
    r"(?:title|headline|titel|überschrift|titre|título|titular)\s*:\s+(?=\S)", re.IGNORECASE
)
_TRADE = re.compile(
    r"@\w{2,30}|(?:[\w&’'-]+ ){0,5}(?:correspondent|reporter|editor|writer|journalist|columnist|"
    r"redakteur(?:in)?|korrespondent(?:in)?|journaliste|correspondante?|redactora?|periodista)"
    r"(?:,? [\w&’' -]{2,40})?",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:by|von|par|por)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Words:
    ends: frozenset[str]
    no_paper: frozenset[str]
    label: re.Pattern[str]


@cache
def _words() -> _Words:
    table = tomllib.loads(files("briefing.reading").joinpath("data/papers.toml").read_text("utf-8"))
    return _Words(
        frozenset(table["ends"].split()),
        frozenset(table["no_paper"].split()),
        re.compile(rf"(?:{table['labels']})\s*:\s*(?P<name>.{{3,60}})", re.IGNORECASE),
    )


def is_paper(name: str) -> bool:
    """Whether a name ends as those of papers do, and no section's or button's does."""
    words = name.casefold().split()
    if not 1 < len(words) <= _MOST_WORDS or not _NAME.fullmatch(name) or name.islower():
        return False
    before = words[-2]
    bare = len(words) == 2 and before in ("the", "der", "die", "das", "le", "la", "el")
    return words[-1] in _words().ends and (bare or before not in _words().no_paper)


def named(case: Case) -> None:
    """Give the text the outlet that it names, and the author beside it."""
    if not case.page.surrounded:
        return
    top = next((n for n, one in enumerate(case.verdicts) if one == HEADING), 0)
    if label := _TITLE_LABEL.match(case.metadata.title):
        case.metadata = replace(case.metadata, title=case.metadata.title[label.end() :])
    _signed(case, top)
    if case.metadata.outlet or _of_title(case, top):
        return
    found = dict.fromkeys(name for name in _labelled(case, top) if name)
    if not found:
        found = dict.fromkeys(name for name in _in_lines(case, top) if name)
    if len(found) == 1:
        case.metadata = replace(case.metadata, outlet=next(iter(found)))


def _signed(case: Case, top: int) -> None:
    """The author whose name stands alone on a line, right above a trade, a handle or a paper."""
    if case.metadata.byline:
        return
    for index in _near(case, top):
        below = case.lines[index + 1].strip(" *_") if index + 1 < len(case.lines) else ""
        names = bylines.alone(case.lines[index]) if len(case.lines[index]) < _LONGEST else ()
        if not names or is_paper(case.lines[index]):
            continue
        if _TRADE.fullmatch(below) or is_paper(below):
            _give(case, index, names)
            if _TRADE.fullmatch(below) and case.open(index + 1):
                case.set_aside(index + 1, "byline")
            return


def _of_title(case: Case, top: int) -> bool:
    """Whether the headline ends in the paper's name, which then is no part of the title."""
    title = case.metadata.title
    if not title or title != case.lines[top]:
        return False
    found = _BAR.search(title) or _DASH.search(title)
    if found is None:
        return False
    name = found["name"].strip()
    whole = len(title[: found.start()].split()) > 2
    if not whole or not (is_paper(name) or ("|" in found[0] and _is_name(name))):
        return False
    case.metadata = replace(case.metadata, title=title[: found.start()].strip(), outlet=name)
    return True


def _is_name(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS and bool(_NAME.fullmatch(text)) and text[:1].isupper()


def _near(case: Case, top: int) -> Iterator[int]:
    """The lines around the headline, and the last ones, that are no running text."""
    count = len(case.lines)
    first = next((n for n in case.body() if n > top), count)
    yield from range(max(0, top - _ABOVE), top)
    yield from range(top + 1, min(first, top + 1 + _BELOW, count))


def _labelled(case: Case, top: int) -> Iterator[str]:
    count = len(case.lines)
    places = {*_near(case, top), *range(max(top + 1, count - _LAST), count)}
    for index in sorted(places):
        line = case.lines[index].strip(" *_")
        if len(line) > _LONGEST:
            continue
        match = _words().label.fullmatch(line) or _COPYRIGHT.fullmatch(line)
        name = match["name"].strip(" .*_") if match else ""
        if match and _is_name(name):
            yield name
            if case.open(index):
                case.set_aside(index, "source line")


def _in_lines(case: Case, top: int) -> Iterator[str]:
    for index in _near(case, top):
        line = case.lines[index].strip(" *_")
        if len(line) > _LONGEST or line == case.metadata.title:
            continue
        if is_paper(line):
            yield line
        elif (match := _FOR.fullmatch(line)) and (names := bylines.alone(match["who"])):
            name = match["name"].strip()
            paper = name.removeprefix("the ").removeprefix("The ")
            if is_paper(name) or is_paper(paper):
                _give(case, index, names)
                yield paper
        else:
            yield from _in_pieces(case, index, line)


def _in_pieces(case: Case, index: int, line: str) -> Iterator[str]:
    """A paper, a day and perhaps a person on one line: "Coast Post - 4 May 2026 - Ines Ohm"."""
    pieces = [piece.strip() for piece in _PIECES.split(line) if piece.strip()]
    papers = [piece for piece in pieces if is_paper(piece)]
    days = [piece for piece in pieces if dates.is_date_line(piece)]
    rest = [piece for piece in pieces if piece not in papers and piece not in days]
    names = [name for piece in rest for name in bylines.alone(_LEAD.sub("", piece))]
    if len(papers) != 1 or not days or len(names) < len(rest):
        return
    day = dates.find(line)
    if day is not None and case.metadata.published is None:
        case.metadata = replace(
            case.metadata,
            published=day,
            published_found_in="date line",
            published_timex=day.isoformat(),
        )
    _give(case, index, tuple(names))
    yield papers[0]


def _give(case: Case, index: int, names: tuple[str, ...]) -> None:
    """Set a line aside that names the author, and give the text that author if it has none."""
    case.set_aside(index, "byline")
    if names and not case.metadata.byline:
        case.metadata = replace(case.metadata, byline=names)

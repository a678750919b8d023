"""The brief: what a house style's template sees, and nothing else.

Plain frozen values with a JSON form (:func:`to_json`, :func:`from_json`) under a numbered schema
(:data:`SCHEMA`). Each printed line carries :class:`Citation` spans that lead to the exact words.
The lines themselves are in :mod:`briefing.model.lines`, the table of sections in
:mod:`briefing.model.sections`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import msgspec

from briefing.model.article import Genre
from briefing.model.errors import BriefingError
from briefing.model.lines import (
    ELLIPSIS,
    Citation,
    DateLine,
    DifferenceLine,
    Earlier,
    FigureLine,
    Line,
    Origin,
    PersonLine,
    PositionLine,
    QuoteLine,
    Role,
    Telling,
    in_runs,
    quoted,
    runs,
    statement_of,
    words_of,
)
from briefing.model.notices import NOTHING_TO_SAY, Receipt
from briefing.model.origins import PageStart
from briefing.model.sections import SECTIONS

__all__ = (
    "ELLIPSIS",
    "SECTIONS",
    "Brief",
    "Citation",
    "DateLine",
    "DifferenceLine",
    "Earlier",
    "FigureLine",
    "Line",
    "Origin",
    "Passage",
    "PersonLine",
    "PositionLine",
    "QuoteLine",
    "Role",
    "Source",
    "SourceStatement",
    "Telling",
    "Withdrawn",
    "from_json",
    "in_runs",
    "in_sections",
    "lines_of",
    "pages_of",
    "quoted",
    "runs",
    "statement_of",
    "to_json",
    "unseen_escaped",
    "with_lines",
    "words_of",
)

Day = date
"""The type, for a class that has a field named ``date``."""
SCHEMA = 1
"""Version of the JSON form; raised when a field changes its meaning or goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A numbered source. ``family`` is equal for reprints of one report, from 1.

    ``given`` names what the analyst gave and not the source: "date", "title", "outlet", "byline".
    ``repeats`` is the number of the source of that family that it shares most of its text with, 0
    for an independent report; ``shared`` is how much of the shorter one's text, from 0 to 1.
    ``unresolved`` counts its dates that have no place in the calendar, as it has no date itself.
    ``two_ways`` are its dates in numbers of which either may be the month, as written.
    ``credit`` names the agencies whose report it carries, ``cites`` other outlets that it cites;
    ``place`` is where it was filed, by its dateline, ``accessed`` the day on which its page was
    saved. ``updates`` is the number of the source that it is a later version of, 0 for none:
    ``new_passages`` are its sentences that the earlier version lacks, ``gone_passages`` those of
    the earlier one that it lacks. ``unread`` says that an error kept its facts from being read,
    ``receipt`` what a desk should know of how it came in. ``pages`` say on which page of a
    document its words stand (:meth:`page_of`); empty for one page and where there are no pages.
    """

    number: int
    article: str
    title: str
    outlet: str = ""
    date: date | None = None
    date_assumed: bool = False
    byline: tuple[str, ...] = ()
    name: str = ""
    address: str = ""
    genre: Genre = Genre.NEWS
    language: str = "en"
    words: int = 0
    family: int = 0
    given: tuple[str, ...] = ()
    repeats: int = 0
    shared: float = 0.0
    unresolved: int = 0
    two_ways: tuple[str, ...] = ()
    credit: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    place: str = ""
    accessed: Day | None = None
    updates: int = 0
    new_passages: tuple[Citation, ...] = ()
    gone_passages: tuple[Citation, ...] = ()
    receipt: Receipt = NOTHING_TO_SAY
    unread: bool = False
    pages: tuple[PageStart, ...] = ()

    def page_of(self, offset: int) -> int:
        """The number of the page, from 1, on which a character stands; 0 without pages."""
        index = bisect_right(self.pages, offset, key=lambda page: page.start)
        return self.pages[index - 1].number if index else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceStatement:
    """What the brief rests on. ``first`` and ``last`` are the days of the dated articles.

    ``nameless`` counts the articles without an outlet, ``languages`` are the codes of those that
    are read, ``single`` counts the printed points and figures that one report alone tells, of
    ``claims`` in all.
    """

    articles: int
    outlets: int
    independent: int
    first: date | None = None
    last: date | None = None
    undated: int = 0
    opinion: int = 0
    nameless: int = 0
    languages: tuple[str, ...] = ()
    single: int = 0
    claims: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """A report that is no source, for a notice says so: ``why`` is "withdrawn" or "corrected"."""

    article: str
    title: str
    outlet: str = ""
    why: str = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph of a source in which words stand that lines were taken from, for the annex.

    ``text`` is the article's text from ``start`` to ``end``; ``paragraph`` is its number among
    the article's paragraphs, from 1.
    """

    source: int
    start: int
    end: int
    text: str
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A briefing note, composed and not yet laid out. Empty sections do not print.

    ``title_spans`` is empty when the analyst wrote the title. ``notes`` are the program's own
    remarks for the reader (an assumed date, an article left out); ``left_out`` counts the lines
    that a page limit took away, filled in by the renderer. ``confidence`` is the analyst's own in
    the assessment ("high", "moderate", "low" or ""), never the program's; ``draft`` marks a note
    that is not finished ("Draft 3"), "" for one that is. ``annex`` holds the passages of the
    sources where an annex is asked for; a page limit counts without it. ``withdrawn`` are reports
    that were given and that a notice takes back or corrects: nothing of them is in the note.
    ``unread`` names the files that were given and could not be read.
    """

    title: str
    date: date
    schema: int = SCHEMA
    title_spans: tuple[Citation, ...] = ()
    marking: str = ""
    author: str = ""
    addressee: str = ""
    language: str = "en"
    bottom_line: tuple[Line, ...] = ()
    points: tuple[Line, ...] = ()
    figures: tuple[FigureLine, ...] = ()
    deadlines: tuple[DateLine, ...] = ()
    timeline: tuple[DateLine, ...] = ()
    people: tuple[PersonLine, ...] = ()
    quotes: tuple[QuoteLine, ...] = ()
    positions: tuple[PositionLine, ...] = ()
    differences: tuple[DifferenceLine, ...] = ()
    assessment: tuple[Line, ...] = ()
    next_steps: tuple[Line, ...] = ()
    confidence: str = ""
    draft: str = ""
    source_statement: SourceStatement | None = None
    sources: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()
    page_limit: float = 0
    left_out: int = 0
    annex: tuple[Passage, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    unread: tuple[str, ...] = ()


def in_sections(brief: Brief) -> Iterator[tuple[str, Line]]:
    """Each line with the section that it stands in, in the order of the sections."""
    for section in SECTIONS:
        for line in getattr(brief, section):
            yield section, line


def with_lines(
    brief: Brief, change: Callable[[Line], Line], sections: Iterable[str] = SECTIONS
) -> Brief:
    """The brief with every line of these sections changed."""
    changed: dict[str, Any] = {
        section: tuple(map(change, getattr(brief, section))) for section in sections
    }
    return replace(brief, **changed)


def lines_of(brief: Brief) -> dict[str, Line]:
    """All lines of a brief by their ids, in the order of the sections."""
    return {line.id: line for _, line in in_sections(brief)}


def pages_of(brief: Brief, source: Source) -> tuple[int, ...]:
    """The pages of a source's document on which words stand that lines cite, ascending."""
    if not source.pages:
        return ()
    cited = (
        citation
        for line in lines_of(brief).values()
        for told in (line, *getattr(line, "tellings", ()))
        for citation in (*told.spans, *getattr(told, "support", ()))
    )
    pages = {source.page_of(one.start) for one in cited if one.source == source.number}
    return tuple(sorted(pages - {0}))


def to_json(brief: Brief, *, indent: int = 2) -> bytes:
    """The brief as UTF-8 JSON, keys in the order of the fields; ``indent`` 0 is compact."""
    data = unseen_escaped(msgspec.json.encode(brief))
    return msgspec.json.format(data, indent=indent) + b"\n" if indent else data


_UNSEEN = re.compile(
    "[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
)


def unseen_escaped(data: bytes) -> bytes:
    """JSON with what a terminal would act on, and what nobody sees, written as escapes."""
    if data.isascii() and b"\x7f" not in data:
        return data

    def escape(match: re.Match[str]) -> str:
        units = match[0].encode("utf-16-be")
        return "".join(f"\\u{units[n]:02x}{units[n + 1]:02x}" for n in range(0, len(units), 2))

    return _UNSEEN.sub(escape, data.decode("utf-8")).encode("utf-8")


def from_json(data: bytes) -> Brief:
    """The brief that :func:`to_json` wrote.

    Raises :class:`BriefingError` for anything else, naming the field, and for a brief of a later
    schema: what a later version says in it would be lost, or meant otherwise.
    """
    try:
        if (schema := _schema_decoder.decode(data).schema) > SCHEMA:
            raise BriefingError(
                f"a newer version of Briefing Desk wrote this note (schema {schema}, and this one"
                f" knows {SCHEMA}); update the program to read it"
            )
        return msgspec.json.decode(data, type=Brief)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise BriefingError(f"this is no brief of schema {SCHEMA}: {error}") from error


class _Numbered(msgspec.Struct):
    schema: int = SCHEMA


_schema_decoder = msgspec.json.Decoder(_Numbered)

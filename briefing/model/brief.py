"""The brief: what a house style's template sees, and nothing else.

Plain frozen values with a JSON form (:func:`to_json`, :func:`from_json`) under a numbered schema
(:data:`SCHEMA`). Each printed line carries :class:`Citation` spans that lead to the exact words.
``text`` of a line whose origin is VERBATIM is exactly ``article.text[start:end]`` of each of its
``spans``, joined by `` […] `` where there is more than one; where the analyst struck words at its
beginning or its end, ``[…] `` stands before it or `` […]`` after it (:func:`quoted`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import msgspec

from briefing.model.article import Direction, EventKind, FigureKind, Genre, PageStart
from briefing.model.errors import BriefingError
from briefing.model.notices import NOTHING_TO_SAY, Receipt

Day = date
"""The type, for a class that has a field named ``date``."""
SCHEMA = 1
"""Version of the JSON form; raised when a field changes its meaning or goes."""

SECTIONS = (
    "bottom_line",
    "points",
    "figures",
    "deadlines",
    "timeline",
    "people",
    "quotes",
    "positions",
    "differences",
    "assessment",
    "next_steps",
)
"""The fields of a :class:`Brief` that hold lines."""


class Origin(StrEnum):
    """Whose words a line holds."""

    VERBATIM = "verbatim"
    EDITED = "edited"  # an article's words, changed by the analyst
    OWN = "own"  # the analyst's
    COMPLETED = "completed"  # an article's words and, in brackets, what they need to stand alone


@dataclass(frozen=True, slots=True)
class Citation:
    """``start`` to ``end`` in the article text of the source with this number (from 1)."""

    source: int
    start: int
    end: int


def _marks(*groups: tuple[Citation, ...]) -> tuple[int, ...]:
    return tuple(sorted({citation.source for group in groups for citation in group}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A printed line.

    ``spans`` is where ``text`` was taken from; ``support`` is where other sources say the same
    in other words: of a sentence, whole sentences. ``alike`` are whole sentences of other sources
    that may say the same, the likest first: to choose from, not to cite. ``rank`` orders what may
    be left out for a page limit: the line with the highest rank goes first, 0 never goes.
    ``original`` is what the words (``text``, or the statement of a figure or a date) were before
    they were edited or completed, "" where they were not; ``new`` says that an earlier note on the
    subject did not have this line.
    """

    id: str
    text: str
    spans: tuple[Citation, ...]
    support: tuple[Citation, ...] = ()
    alike: tuple[Citation, ...] = ()
    origin: Origin = Origin.VERBATIM
    rank: int = 0
    original: str = ""
    new: bool = False

    @property
    def marks(self) -> tuple[int, ...]:
        """Numbers of the sources that the words were taken from, ascending."""
        return _marks(self.spans)

    @property
    def also(self) -> tuple[int, ...]:
        """Numbers of further sources that say the same, ascending."""
        return tuple(n for n in _marks(self.support) if n not in self.marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A value that a newer report replaced: its words, its places, the day it was told of."""

    text: str
    spans: tuple[Citation, ...]
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine(Line):
    """A key figure. ``text`` is the figure as written; ``statement`` the sentence around it.

    ``statement_cut`` says that the sentence's end is left out: print an ellipsis in brackets.
    ``subject``, ``period``, ``comparison`` and ``attribution`` are words of the source or "".
    ``low``, ``high``, ``unit``, ``modifier``, ``relation`` are as in
    :class:`briefing.model.article.Figure`; ``period_start`` and ``period_end`` are inclusive days.

    Who says what: ``spans`` and ``support`` are the sources with this number, ``trends`` those
    that tell the movement without one ("a marked decline"), ``differing`` those with another
    number, ``earlier`` those that gave another before (the latest first), and ``silent`` the
    numbers of the sources that say nothing of it. Each source is in one of these groups.
    ``statement`` is "" where the brief prints that sentence already.
    """

    kind: FigureKind
    statement: str
    statement_spans: tuple[Citation, ...]
    statement_cut: bool = False
    low: float | None = None
    high: float | None = None
    unit: str = ""
    modifier: str = ""
    direction: Direction | None = None
    relation: str = ""
    subject: str = ""
    period: str = ""
    period_timex: str = ""
    period_start: date | None = None
    period_end: date | None = None
    comparison: str = ""
    attribution: str = ""
    hedged: bool = False
    trends: tuple[Citation, ...] = ()
    differing: tuple[Citation, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    silent: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLine(Line):
    """A date ahead or past. ``text`` is the date's words in the source ("in August").

    ``statement`` and ``statement_cut`` are as in :class:`FigureLine`; of a sentence that the brief
    prints already, ``statement`` is only what says what happens.
    ``assumed`` says that the day rests on the date that was assumed for an undated article.
    ``timex`` keeps the precision that the source gives ("2025-08"); ``start`` and ``end`` are
    its first and last day. ``what`` and ``condition`` are words of the source or "".
    """

    kind: EventKind
    timex: str
    statement: str
    statement_spans: tuple[Citation, ...]
    statement_cut: bool = False
    start: date | None = None
    end: date | None = None
    what: str = ""
    condition: str = ""
    hedged: bool = False
    assumed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role as one or more sources write it."""

    text: str
    spans: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine(Line):
    """A person. ``text`` is the name, ``roles`` all that sources call them (the best first)."""

    roles: tuple[Role, ...] = ()
    organisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteLine(Line):
    """A quotation. ``text`` is the words between the marks, ``speaker`` "" when unknown."""

    statement: str
    statement_spans: tuple[Citation, ...]
    speaker: str = ""
    speaker_spans: tuple[Citation, ...] = ()
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionLine(Line):
    """A stand that somebody takes: who says what about whom.

    ``holder`` and ``towards`` are parties as the program names them ("china", a person's name),
    ``towards`` "" where nobody is addressed; ``stand`` is the kind ("accuses", "demands").
    """

    holder: str = ""
    stand: str = ""
    towards: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How one source puts what another puts differently: its words and the sentence around."""

    text: str
    spans: tuple[Citation, ...]
    statement: str
    statement_spans: tuple[Citation, ...]

    @property
    def marks(self) -> tuple[int, ...]:
        """Numbers of the sources that the words were taken from, ascending."""
        return _marks(self.spans)

    @property
    def also(self) -> tuple[int, ...]:
        """No other sources: each has a telling of its own."""
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceLine(Line):
    """Something that sources tell differently. ``text`` and ``spans`` are the first telling's.

    ``subject`` is "figure", "date" or "claim" (a measure rises here and falls there).
    """

    tellings: tuple[Telling, ...]
    subject: str = ""


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


def lines_of(brief: Brief) -> dict[str, Line]:
    """All lines of a brief by their ids, in the order of the sections."""
    return {line.id: line for section in SECTIONS for line in getattr(brief, section)}


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


def words_of(line: Line) -> str:
    """What the analyst edits of a line: the statement of a figure or a date, else the text."""
    if isinstance(line, FigureLine | DateLine) and line.statement:
        return line.statement
    return line.text


_RUN = 3
"""Numbers that follow each other and are said as a range."""


def runs(numbers: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Ascending numbers in runs: of a run of three and more its first and its last.

    1, 3, 4, 6, 7, 8 are (1,), (3,), (4,), (6, 8).
    """
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    said: list[tuple[int, ...]] = []
    for run in found:
        said += [(run[0], run[-1])] if len(run) >= _RUN else [(one,) for one in run]
    return tuple(said)


def in_runs(numbers: Sequence[int]) -> str:
    """Numbers in words: "1, 3, 6–8"."""
    return ", ".join("–".join(map(str, run)) for run in runs(numbers))


ELLIPSIS = " […]"
"""Marks words left out of a statement; it is the program's, not the source's."""


def quoted(pieces: Iterable[str], *, begun: bool = True, ended: bool = True) -> str:
    """Pieces of a source as a line prints them.

    ``begun`` says that its beginning is there, ``ended`` its end.
    """
    words = f"{ELLIPSIS} ".join(pieces)
    return f"{'' if begun else ELLIPSIS.lstrip() + ' '}{words}{'' if ended else ELLIPSIS}"


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

    Raises :class:`BriefingError` for anything else, naming the field.
    """
    try:
        return msgspec.json.decode(data, type=Brief)
    except (msgspec.MsgspecError, ValueError) as error:
        raise BriefingError(f"this is no brief of schema {SCHEMA}: {error}") from error

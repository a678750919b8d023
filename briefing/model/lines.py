"""What a brief prints: lines of eight kinds, each with the places that it leads to.

``text`` of a line whose origin is VERBATIM is exactly ``article.text[start:end]`` of each of its
``spans``, joined by `` […] `` where there is more than one; where the analyst struck words at its
beginning or its end, ``[…] `` stands before it or `` […]`` after it (:func:`quoted`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing.model.article import Direction, EventKind, FigureKind


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
    numbers of the sources that surely say nothing of it. No source is in two of these groups.
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
    """A person. ``text`` is the name, ``roles`` the best of what sources call them, or nothing."""

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


def statement_of(line: FigureLine | DateLine) -> str:
    """The statement of a row as it is shown, the sign for what was cut after it."""
    return line.statement + (ELLIPSIS if line.statement_cut else "")

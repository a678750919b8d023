"""The sections of a note: the one table that all else about them is derived from.

A section is a field of :class:`briefing.model.brief.Brief`, a block of a house style's template,
and a title in ``briefing/wording/data/titles.json``, all of one name. What differs between
sections stands here; that they are listed nowhere else is kept by ``tests/test_architecture.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from briefing.model.article import EventKind, FigureKind
from briefing.model.lines import (
    Citation,
    DateLine,
    DifferenceLine,
    FigureLine,
    Line,
    Origin,
    PersonLine,
    PositionLine,
    QuoteLine,
    Telling,
)


class Form(StrEnum):
    """How the lines of a section stand on the page."""

    PARAGRAPHS = "paragraphs"
    NUMBERED = "numbered"
    LISTED = "listed"
    ROWS = "rows"  # a table: the value or the day, and its sentence
    QUOTED = "quoted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One section.

    ``line`` is the kind of its lines; None where the program speaks of the note as a whole.
    ``key`` is how ids of the lines begin that the program chose; "" where a person writes them.
    ``worth`` is the rank of the first line and the step to the next in the one order in which a
    page limit takes lines, None where none goes. ``essential`` sections say what a reader acts
    on: they stay on one page, on a slide, in a huge note, and one source alone is worth a warning.
    ``attributed`` lines name who speaks, or who somebody is, so that a comment may be their source.
    ``picked`` is the place among the sections that words selected in an article can be put in, 0
    for none; ``receives`` says that sentences of other sections may be moved here.
    ``beside`` stands beside the note, and no page limit counts it.
    """

    id: str
    line: type[Line] | None = None
    key: str = ""
    form: Form = Form.LISTED
    worth: tuple[int, int] | None = None
    essential: bool = False
    attributed: bool = False
    picked: int = 0
    receives: bool = False
    needed: bool = False
    beside: bool = False

    @property
    def counted(self) -> bool:
        """Whether the program chooses its lines, so that a limit means something."""
        return bool(self.key)

    @property
    def written(self) -> bool:
        """Whether only a person writes its lines."""
        return self.line is not None and not self.key

    @property
    def of_sentences(self) -> bool:
        """Whether its lines are sentences, and no rows of facts."""
        return self.line in (Line, PositionLine)


TABLE = (
    Kind(
        id="bottom_line",
        line=Line,
        key="bottom",
        form=Form.PARAGRAPHS,
        essential=True,
        receives=True,
    ),
    Kind(
        id="points",
        line=Line,
        key="point",
        form=Form.NUMBERED,
        worth=(10, 8),
        essential=True,
        picked=1,
        receives=True,
    ),
    Kind(
        id="figures",
        line=FigureLine,
        key="figure",
        form=Form.ROWS,
        worth=(12, 10),
        essential=True,
        picked=3,
    ),
    Kind(
        id="deadlines",
        line=DateLine,
        key="date",
        form=Form.ROWS,
        worth=(11, 10),
        essential=True,
        picked=4,
    ),
    Kind(id="timeline", line=DateLine, key="past", form=Form.ROWS, worth=(40, 15)),
    # a name takes little room, so many go before the first sentence does
    Kind(id="people", line=PersonLine, key="person", worth=(15, 4), attributed=True, picked=5),
    Kind(
        id="quotes",
        line=QuoteLine,
        key="quote",
        form=Form.QUOTED,
        worth=(25, 17),
        attributed=True,
        picked=2,
    ),
    Kind(id="positions", line=PositionLine, key="position", worth=(34, 16), attributed=True),
    Kind(id="differences", line=DifferenceLine, key="difference", worth=(14, 12)),
    Kind(id="assessment", line=Line, form=Form.PARAGRAPHS, essential=True),
    Kind(id="next_steps", line=Line, essential=True),
    Kind(id="source_statement", beside=True),
    # what was left out is said, and every mark leads somewhere
    Kind(id="notes", needed=True, beside=True),
    Kind(id="sources", needed=True, beside=True),
)
"""All sections, in the order of a house style that says nothing."""

BY_ID = {kind.id: kind for kind in TABLE}

PRINTED = tuple(BY_ID)
"""Ids of all that a house style may order and name."""

SECTIONS = tuple(kind.id for kind in TABLE if kind.line is not None)
"""The sections that hold lines."""

COUNTED = tuple(kind.id for kind in TABLE if kind.counted)
"""Sections whose lines the program chooses."""

WRITTEN = tuple(kind.id for kind in TABLE if kind.written)
"""Sections that only a person writes."""

SENTENCES = tuple(kind.id for kind in TABLE if kind.of_sentences)
"""Sections whose lines are sentences."""

ESSENTIAL = tuple(kind.id for kind in TABLE if kind.essential)
"""Sections that a reader acts on."""

NEEDED = tuple(kind.id for kind in TABLE if kind.needed)
"""Sections that every house style prints."""

BESIDE = tuple(kind.id for kind in TABLE if kind.beside)
"""Sections that no page limit counts."""

PICKED = tuple(k.id for k in sorted(TABLE, key=lambda kind: kind.picked) if k.picked)
"""Sections that words selected in an article can be put in, as they are offered."""

RECEIVING = tuple(kind.id for kind in TABLE if kind.receives)
"""Sections that sentences of other sections may be moved into."""

KEYS = {kind.key: kind.id for kind in TABLE if kind.key}
"""How the id of a line that the program chose begins, and the section that it is of."""


def home_of(line: str, section: str) -> str:
    """The section that a line is of by its id: where it was chosen, or put by hand.

    ``section``, where it stands, of one whose id names none.
    """
    head = line.split("-", 1)[0]
    added = head.removeprefix("added_")
    return KEYS.get(head, added if added != head and added in BY_ID else section)


def takes(section: str, line: Line, home: str) -> bool:
    """Whether a line of the section ``home`` may be moved into ``section``, where it is not now.

    A sentence of an article goes among sentences of articles, and back. What a person wrote goes
    wherever a person writes, and among the sentences.
    """
    kind = BY_ID[section]
    if line.origin is Origin.OWN:
        return section != home and (kind.receives or kind.written)
    return BY_ID[home].of_sentences and BY_ID[home].counted and (kind.receives or section == home)


def bare_line(
    section: str,
    *,
    line_id: str = "",
    text: str,
    spans: tuple[Citation, ...] = (),
    statement: str = "",
    statement_spans: tuple[Citation, ...] = (),
    origin: Origin = Origin.VERBATIM,
) -> Line:
    """A line of a section of which nothing is known but its words and the sentence around them."""
    kind = BY_ID[section].line or Line
    said: dict[str, Any] = {"id": line_id, "text": text, "spans": spans, "origin": origin}
    around: dict[str, Any] = {"statement": statement, "statement_spans": statement_spans}
    if kind is FigureLine:
        return FigureLine(kind=FigureKind.NUMBER, **said, **around)
    if kind is DateLine:
        event = EventKind.PAST if section == "timeline" else EventKind.SCHEDULED
        return DateLine(kind=event, timex="", **said, **around)
    if kind is QuoteLine:
        return QuoteLine(**said, **around)
    if kind is DifferenceLine:
        around["statement"] = statement or text
        return DifferenceLine(tellings=(Telling(text=text, spans=spans, **around),), **said)
    return kind(**said)

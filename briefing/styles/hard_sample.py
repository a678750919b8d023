"""A brief that is hard to print, to try a house style on: twenty reports, long names, long words.

All of it is invented. It holds something of every section, more than fits on a page, and has no
page limit, so that nothing of it is left out.
"""

# ruff: noqa: E501 - the sentences are data

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, TypeVar

from briefing.model.article import Direction, EventKind, FigureKind, Genre
from briefing.model.brief import (
    Brief,
    Citation,
    DateLine,
    DifferenceLine,
    FigureLine,
    Line,
    Origin,
    PersonLine,
    PositionLine,
    QuoteLine,
    Role,
    Source,
    SourceStatement,
    Telling,
)
from briefing.model.sections import SECTIONS, bare_line

SOURCES = 20  # so many that their list and the marks of a line take room
_DAY = date(2025, 6, 10)
_OUTLETS = (
    "The Tarnholm Observer", "Radio Vesterlund", "Northern Waterways Quarterly Review",
    "Kirkeby Evening Gazette", "Öresund-Anzeiger für Schifffahrt und Häfen", "Inland Transport Weekly",
    "Saint-Aubin Libre",
)  # fmt: skip
_TITLE = (
    "Aldermere lock to stay shut to barges above 1,200 tonnes until the autumn inspection, as five "
    "provinces agree on night convoys and grain exporters ask for emergency rail capacity"
)
_POINTS = (
    "The Waterways Administration closed the western chamber of the Aldermere lock on 2 June after "
    "divers found cracks along 18 metres of the mitre sill.",
    "Barge traffic on the upper Tarn fell by 37.4 per cent in the first week of June compared with "
    "the same week of last year.",
    "Repairs will cost between 96 million and 118 million crowns, the administration said, two "
    "fifths more than it reckoned with in February.",
    "The five provinces along the river agreed on Sunday to let convoys pass through the eastern "
    "chamber around the clock until the inspection is complete.",
    "Grain exporters have asked the railways for 140 additional block trains before the harvest.",
    "The Inland Skippers' Association called the timetable “unworkable for anyone who sails alone”.",
    "Insurers have raised the premium for passages above Kirkeby by a quarter since the closure.",
    "Engineers from the Polytechnic of Vesterlund warned of the same cracks in a report of 2022 that "
    "was not published.",
    "A survey by Donaudampfschifffahrtsgesellschaft-Versicherungsverein of 212 shippers found that "
    "two thirds had moved cargo to the road.",
    "Fishing above the weir is forbidden until further notice.",
)
_FIGURES = (
    ("37.4 per cent", FigureKind.PERCENT, 1, "Barge traffic on the upper Tarn", "in the first week of June", Direction.DOWN),
    ("between 96 million and 118 million crowns", FigureKind.MONEY, 2, "Repairs", "", None),
    ("140", FigureKind.COUNT, 4, "additional block trains", "before the harvest", None),
    ("a quarter", FigureKind.MULTIPLE, 6, "the premium for passages above Kirkeby", "since the closure", Direction.UP),
    ("18 metres", FigureKind.QUANTITY, 0, "the mitre sill", "", None),
    ("212", FigureKind.COUNT, 8, "shippers", "", None),
    ("two thirds", FigureKind.MULTIPLE, 8, "had moved cargo to the road", "", None),
)  # fmt: skip
_AHEAD = (
    ("on Thursday", "2025-06-12", "The transport committee hears the administration on Thursday.", EventKind.SCHEDULED, date(2025, 6, 12), date(2025, 6, 12)),
    ("by the end of the month", "2025-06-30", "Claims for lost cargo must reach the compensation office by the end of the month.", EventKind.DEADLINE, date(2025, 6, 30), date(2025, 6, 30)),
    ("in October", "2025-10", "The western chamber is due to reopen in October unless the autumn inspection finds that the sill has moved again.", EventKind.SCHEDULED, date(2025, 10, 1), date(2025, 10, 31)),
    ("in the fourth quarter", "2025-Q4", "The provinces decide on a second lock in the fourth quarter.", EventKind.SCHEDULED, date(2025, 10, 1), date(2025, 12, 31)),
)  # fmt: skip
_PAST = (
    ("in 2022", "2022", "Engineers warned of cracks in 2022.", EventKind.PAST, date(2022, 1, 1), date(2022, 12, 31)),
    ("on 2 June", "2025-06-02", "The western chamber was closed on 2 June.", EventKind.PAST, date(2025, 6, 2), date(2025, 6, 2)),
    ("on Sunday", "2025-06-08", "The five provinces agreed on night convoys on Sunday.", EventKind.PAST, date(2025, 6, 8), date(2025, 6, 8)),
)  # fmt: skip
_PEOPLE = (
    ("Dr. Wilhelmina-Charlotte van der Hoeven-Lindqvist of Tarnholm", "deputy permanent secretary for inland waterways, locks and the protection of river banks"),
    ("Bo Ek", "lock keeper"),
    ("Prof. Anneliese Schwarzenbacher-Ødegaard", "who led the survey of the sill"),
    ("Jean-Baptiste de La Rochefontaine", "chairman of the Inland Skippers' Association"),
    ("Mira Osei", ""),
    ("Tomasz Wierzbicki", "head of freight at the railways"),
)  # fmt: skip
_QUOTES = (
    ("We shall open the chamber when the concrete says so and not when the calendar does.", "Dr. Wilhelmina-Charlotte van der Hoeven-Lindqvist of Tarnholm", "deputy permanent secretary"),
    ("Nobody asked those who sail alone.", "", ""),
    ("There are not 140 trains to be had in the whole country before August, and whoever promises them has never ordered one.", "Tomasz Wierzbicki", "head of freight at the railways"),
)  # fmt: skip
_POSITIONS = (
    "The province of Vesterlund accuses the administration of having kept the report of 2022 from it.",
    "The administration says that the province was told in a letter that nobody answered.",
)
_TELLINGS = (
    ("96 million", "One report puts the cost of the repairs at 96 million crowns."),
    ("118 million", "Another speaks of 118 million crowns."),
)

L = TypeVar("L", bound=Line)


@lru_cache(maxsize=1)
def hard_sample() -> Brief:
    """The brief; the same each time."""
    brief = _given()
    lacking: dict[str, Any] = {
        section: (_of(section),) for section in SECTIONS if not getattr(brief, section)
    }
    return replace(brief, **lacking)


def _of(section: str) -> Line:
    """A line of a section that the sample has no words of its own for."""
    return bare_line(section, line_id=f"{section}-1", text=_POINTS[0], spans=_cite(1, _POINTS[0]))


def _given() -> Brief:
    return Brief(
        title=_TITLE,
        date=_DAY,
        marking="For official use: the addressee and the permanent secretary only",
        author="Office for Inland Waterways, Locks and River Banks",
        addressee="Minister of Transport, Inland Navigation and the Protection of the Sea Bed",
        bottom_line=tuple(_line("bottom", n, text, rank=0) for n, text in enumerate(_POINTS[:2])),
        points=tuple(_line("point", n, text, also=n % 2) for n, text in enumerate(_POINTS)),
        figures=tuple(_figure(n) for n in range(len(_FIGURES))),
        deadlines=tuple(_dated("ahead", n, row) for n, row in enumerate(_AHEAD)),
        timeline=tuple(_dated("past", n, row) for n, row in enumerate(_PAST)),
        people=tuple(_person(n) for n in range(len(_PEOPLE))),
        quotes=tuple(_quote(n) for n in range(len(_QUOTES))),
        positions=tuple(map(_position, range(len(_POSITIONS)))),
        differences=(_difference(),),
        assessment=(_own("The chamber is unlikely to reopen before the harvest has passed."),),
        next_steps=(
            _own("Ask the administration for the report of 2022 by Friday."),
            _own("Prepare a line to take on the cost of the repairs."),
        ),
        source_statement=SourceStatement(
            articles=SOURCES,
            outlets=len(_OUTLETS),
            independent=SOURCES - 4,
            first=_DAY - timedelta(days=8),
            last=_DAY,
            undated=1,
            opinion=1,
        ),
        sources=tuple(_source(n) for n in range(1, SOURCES + 1)),
        notes=(
            "No date was found in report-7.txt: 10 June 2025 is assumed, and dates that are told "
            "from it rest on that.",
        ),
    )


def _cite(number: int, text: str, start: int = 0) -> tuple[Citation, ...]:
    return (Citation(number % SOURCES + 1, start, start + len(text)),)


def _line(kind: str, number: int, text: str, *, also: int = 0, rank: int = 1) -> Line:
    support = tuple(Citation(n, 0, 40) for n in (7, 13, 19)) if also else ()
    spans = _cite(number, text, number * 400)
    return Line(id=f"{kind}-{number}", text=text, spans=spans, support=support, rank=rank)


def _position(number: int) -> PositionLine:
    line = _line("position", number, _POSITIONS[number])
    return PositionLine(id=line.id, text=line.text, spans=line.spans, rank=line.rank)


def _own(text: str) -> Line:
    return Line(id=f"own-{len(text)}", text=text, spans=(), origin=Origin.OWN)


def _figure(number: int) -> FigureLine:
    text, kind, point, subject, period, direction = _FIGURES[number]
    statement = _POINTS[point]
    start = point * 400 + max(0, statement.find(text))
    return FigureLine(
        id=f"figure-{number}",
        text=text,
        spans=_cite(point, text, start),
        kind=kind,
        statement=statement,
        statement_spans=_cite(point, statement, point * 400),
        subject=subject,
        period=period,
        direction=direction,
        rank=1,
    )


def _dated(name: str, number: int, row: tuple[str, str, str, EventKind, date, date]) -> DateLine:
    text, timex, statement, kind, start, end = row
    at = 9_000 + number * 300
    return DateLine(
        id=f"{name}-{number}",
        text=text,
        spans=_cite(number + 3, text, at + max(0, statement.find(text))),
        kind=kind,
        timex=timex,
        statement=statement,
        statement_spans=_cite(number + 3, statement, at),
        start=start,
        end=end,
        condition=statement[statement.find("unless") : -1] if "unless" in statement else "",
        rank=1,
    )


def _person(number: int) -> PersonLine:
    name, role = _PEOPLE[number]
    roles = (Role(text=role, spans=_cite(number, role)),) if role else ()
    spans = _cite(number, name)
    return PersonLine(id=f"person-{number}", text=name, spans=spans, roles=roles, rank=1)


def _quote(number: int) -> QuoteLine:
    text, speaker, role = _QUOTES[number]
    return QuoteLine(
        id=f"quote-{number}",
        text=text,
        spans=_cite(number + 9, text),
        statement=text,
        statement_spans=_cite(number + 9, text),
        speaker=speaker,
        role=role,
        rank=1,
    )


def _difference() -> DifferenceLine:
    tellings = tuple(
        Telling(
            text=text,
            spans=_cite(n + 4, text, statement.index(text)),
            statement=statement,
            statement_spans=_cite(n + 4, statement),
        )
        for n, (text, statement) in enumerate(_TELLINGS)
    )
    first = tellings[0]
    return DifferenceLine(
        id="difference-0", text=first.text, spans=first.spans, tellings=tellings, rank=1
    )


def _source(number: int) -> Source:
    return Source(
        number=number,
        article=f"sample-{number}",
        title=_POINTS[number % len(_POINTS)].split(",")[0].rstrip("."),
        outlet="" if number == 11 else _OUTLETS[number % len(_OUTLETS)],
        date=None if number == 7 else _DAY - timedelta(days=number % 9),
        byline=("Jonas Ekelund", "Marie-Claire Fontaine") if number % 6 == 1 else (),
        name=f"report-{number}.txt",
        address="https://example.org/aldermere/" + "lock-repairs/" * 5 if number == 3 else "",
        genre=Genre.OPINION if number == 5 else Genre.NEWS,
        words=600,
        family=min(number, SOURCES - 4),
    )

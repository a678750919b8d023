"""A hard sample brief, with every section filled: what a style is tried on where no dossier is open.

People, places and outlets are invented. It has what real briefs are awkward with: long names and
headlines, a range of money, a figure in words, an unnamed speaker, an undated source, an opinion
piece, a reprint, lines of the analyst's, and a difference between sources.
"""

# ruff: noqa: E501 - the sentences are data

from __future__ import annotations

from datetime import date
from functools import lru_cache

from briefing.brief import (
    Brief,
    Citation,
    DateLine,
    DifferenceLine,
    FigureLine,
    Line,
    Origin,
    PersonLine,
    QuoteLine,
    Role,
    Source,
    SourceStatement,
    Telling,
)
from briefing.model import Direction, EventKind, FigureKind, Genre

_POINTS = (
    (1, "The water board of Vessby closed the Orrin dam to visitors on Monday after engineers found a crack of 14 metres below the eastern spillway.", (2, 4)),
    (2, "Some 3,200 households in the lower valley have been told to keep a bag packed, although no order to leave has been given.", (1,)),
    (3, "Repairs will cost between 38 million and 46 million crowns and cannot begin before the lake has fallen by six metres, the board said.", ()),
    (4, "Farmers downstream say that the early release of water has flooded meadows that were to be cut this week, and ask for the same compensation that was paid in 2019.", ()),
    (5, "Two inspectors had reported damp joints in the spillway in October, according to minutes that the Vessby Chronicle has seen.", (3,)),
)  # fmt: skip
_FIGURES = (
    ("14 metres", FigureKind.QUANTITY, 1, "a crack", "", None, 0),
    ("between 38 million and 46 million crowns", FigureKind.MONEY, 3, "Repairs", "", None, 2),
    ("3,200", FigureKind.COUNT, 2, "households in the lower valley", "", None, 1),
)
_LEVELS = (
    (4, "The lake fell by 8.4 percent in the first week of May.", "8.4 percent", "The lake", "in the first week of May", Direction.DOWN, 8.4),
    (3, "The lake had fallen by 3.1 percent in April, a wet month.", "3.1 percent", "The lake", "in April", Direction.DOWN, 3.1),
)  # fmt: skip
_DATES = (
    (3, "on Thursday", "2025-05-15", EventKind.SCHEDULED, date(2025, 5, 15), date(2025, 5, 15), "The board will publish its own inspection reports on Thursday."),
    (4, "by 30 May", "2025-05-30", EventKind.DEADLINE, date(2025, 5, 30), date(2025, 5, 30), "Claims for lost hay must reach the valley office by 30 May."),
    (1, "in September", "2025-09", EventKind.SCHEDULED, date(2025, 9, 1), date(2025, 9, 30), "Divers are to look at the foot of the dam in September if the lake is low enough."),
)  # fmt: skip
_PAST = (
    (5, "in October", "2024-10", date(2024, 10, 1), date(2024, 10, 31), "Two inspectors had reported damp joints in the spillway in October."),
    (1, "on Monday", "2025-05-12", date(2025, 5, 12), date(2025, 5, 12), "The water board closed the dam to visitors on Monday."),
)  # fmt: skip
_PEOPLE = (
    (
        "Dr. Wilhelmina-Charlotte Østergaard-Brandenstein",
        "deputy permanent secretary for inland waters",
    ),
    ("Aurel Tamsin", "chief engineer of the water board"),
    ("Jorun Keld", ""),
    ("Prof. Matej Ilves", "who led the survey of 2019"),
)
_SOURCES = (
    ("Crack found below spillway closes Orrin dam", "The Vessby Chronicle", date(2025, 5, 13), ("Edda Larch",), Genre.NEWS, 1),
    ("Valley told to keep a bag packed", "Lowland Radio", date(2025, 5, 13), (), Genre.NEWS, 2),
    ("Dam repairs to cost up to 46 million crowns, and to wait for the lake", "Orrin Valley Business Letter", date(2025, 5, 12), ("Tove Brisk", "Halvar Moen"), Genre.NEWS, 3),
    ("Who pays for the hay?", "The Upland Farmer", None, (), Genre.OPINION, 4),
    ("Crack found below spillway closes Orrin dam", "Evening Dispatch", date(2025, 5, 13), (), Genre.NEWS, 1),
)  # fmt: skip


@lru_cache(maxsize=1)
def sample() -> Brief:
    """The sample, the same each time."""
    bottom = _line("bottom", 1, "The Orrin dam stays closed to visitors until at least September, and 3,200 households in the lower valley should be ready to leave at short notice.", (2, 4), 0)  # fmt: skip
    return Brief(
        title="Crack below the spillway closes the Orrin dam; 3,200 households on notice as repairs wait for the lake to fall",
        date=date(2025, 5, 14),
        marking="OFFICIAL – SAMPLE",
        author="Mattis Quill, Resilience Unit",
        addressee="Minister for Inland Waters",
        bottom_line=(bottom,),
        points=tuple(
            _line("point", source, text, also, n + 1, edited=n == 3)
            for n, (source, text, also) in enumerate(_POINTS)
        ),
        figures=(*(_figure(n, *row) for n, row in enumerate(_FIGURES)),
                 *(_level(n, *row) for n, row in enumerate(_LEVELS))),
        deadlines=tuple(_dated("date", n, *row) for n, row in enumerate(_DATES)),
        timeline=tuple(
            _dated("past", n, source, words, timex, EventKind.PAST, start, end, said)
            for n, (source, words, timex, start, end, said) in enumerate(_PAST)
        ),
        people=tuple(
            PersonLine(
                id=f"person-{n}", text=name, spans=_cite(n % 5 + 1, 1200 + 80 * n, name), rank=30 + n,
                roles=(Role(text=role, spans=()),) if role else (),
            )
            for n, (name, role) in enumerate(_PEOPLE)
        ),
        quotes=(
            _quote(0, 2, "Nobody has to leave tonight, and nobody should be surprised if that changes.", "Aurel Tamsin", "chief engineer of the water board"),
            _quote(1, 4, "We were promised that the water would wait until the hay was in.", "", ""),
        ),
        positions=(
            _line("position", 4, "The farmers' union accuses the board of putting visitors before meadows.", (), 50),
        ),
        differences=(_difference(),),
        assessment=(_own("assessment", "It is likely that the lake will be low enough for divers in September; a dry June would bring this forward."),),
        next_steps=(
            _own("step-1", "Ask the board for the inspection reports of October before they are published."),
            _own("step-2", "Prepare a line on compensation for the farmers downstream."),
        ),
        source_statement=SourceStatement(
            articles=5, outlets=5, independent=4, first=date(2025, 5, 12), last=date(2025, 5, 13),
            undated=1, opinion=1,
        ),
        sources=tuple(
            Source(
                number=n, article=f"sample-{n}", title=title, outlet=outlet, date=day,
                byline=byline, name=f"sample-{n}.txt", genre=genre, words=420, family=family,
            )
            for n, (title, outlet, day, byline, genre, family) in enumerate(_SOURCES, 1)
        ),
        notes=("No date found in sample-4.txt: relative dates in it are left as they are.",),
        page_limit=0,
    )  # fmt: skip


def _cite(source: int, start: int, text: str) -> tuple[Citation, ...]:
    return (Citation(source, start, start + len(text)),)


def _line(
    section: str, source: int, text: str, also: tuple[int, ...], rank: int, *, edited: bool = False
) -> Line:
    return Line(
        id=f"{section}-{rank}",
        text=text,
        spans=_cite(source, 100 * rank, text),
        support=tuple(Citation(number, 40, 160) for number in also),
        origin=Origin.EDITED if edited else Origin.VERBATIM,
        rank=rank,
    )


def _own(name: str, text: str) -> Line:
    return Line(id=name, text=text, spans=(), origin=Origin.OWN)


def _figure(
    n: int, text: str, kind: FigureKind, source: int, subject: str, period: str,
    direction: Direction | None, point: int,
) -> FigureLine:  # fmt: skip
    statement = _POINTS[point][1]
    start = 100 * (point + 1)
    return FigureLine(
        id=f"figure-{n}", text=text, spans=_cite(source, start + statement.index(text), text),
        kind=kind, statement=statement, statement_spans=_cite(source, start, statement),
        subject=subject, period=period, direction=direction, rank=10 + n,
    )  # fmt: skip


def _level(
    n: int, source: int, said: str, text: str, subject: str, period: str, direction: Direction,
    value: float,
) -> FigureLine:  # fmt: skip
    start = 900 + 100 * n
    return FigureLine(
        id=f"level-{n}", text=text, spans=_cite(source, start + said.index(text), text),
        kind=FigureKind.PERCENT, statement=said, statement_spans=_cite(source, start, said),
        subject=subject, period=period, direction=direction, low=value, high=value, unit="%",
        rank=15 + n,
    )  # fmt: skip


def _dated(
    section: str, n: int, source: int, words: str, timex: str, kind: EventKind, start: date,
    end: date, said: str,
) -> DateLine:  # fmt: skip
    at = 2000 + 150 * n
    return DateLine(
        id=f"{section}-{n}", text=words, spans=_cite(source, at + said.index(words), words),
        kind=kind, timex=timex, statement=said, statement_spans=_cite(source, at, said),
        start=start, end=end, hedged="are to" in said, rank=20 + n,
        condition="if the lake is low enough" if "if the lake" in said else "",
    )  # fmt: skip


def _quote(n: int, source: int, text: str, speaker: str, role: str) -> QuoteLine:
    return QuoteLine(
        id=f"quote-{n}", text=text, spans=_cite(source, 3000, text), statement=text,
        statement_spans=_cite(source, 3000, text), speaker=speaker, role=role, rank=40 + n,
    )  # fmt: skip


def _difference() -> DifferenceLine:
    told = (
        (1, "14 metres", "The crack is 14 metres long."),
        (2, "nine metres", "Engineers measured a crack of nine metres."),
    )
    tellings = tuple(
        Telling(
            text=words,
            spans=_cite(source, 3400 + said.index(words), words),
            statement=said,
            statement_spans=_cite(source, 3400, said),
        )
        for source, words, said in told
    )
    first = tellings[0]
    return DifferenceLine(
        id="difference-0", text=first.text, spans=first.spans, tellings=tellings, rank=45
    )

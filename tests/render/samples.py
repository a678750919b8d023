"""Sample briefs with invented content, as wide as a real one can be."""

# ruff: noqa: E501 - the sentences are data

from __future__ import annotations

import dataclasses
from datetime import date

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

POINTS = (
    "Traffic through the Halden Strait fell by 41.2% in the first week of May after the port authority of Lindmark closed the northern channel to vessels above 30,000 tonnes.",
    "Ministers of the five coastal states agreed on Tuesday night to keep the southern channel open around the clock until the survey of the seabed is complete.",
    "The Lindmark Dredging Company said that clearing the northern channel will cost between 180 million and 210 million crowns, a third more than it estimated in March.",
    "Insurers have doubled the premium for passages through the strait since 28 April, according to the shipping exchange in Varnby.",
    "The transport ministry has told importers to expect delays of up to nine days for containers bound for Osterhamn and Kell.",
    "Fishing crews from Saltvik blocked the entrance of the inner harbour for six hours on Monday to protest against the new pilotage fees.",
    "A joint survey by three universities found that the sandbank has moved 640 metres to the east since the winter storms.",
    "The opposition has asked for a debate in parliament before the summer recess.",
)
FIGURES = (
    (
        "41.2%",
        FigureKind.PERCENT,
        0,
        "Traffic through the Halden Strait",
        "in the first week of May",
        Direction.DOWN,
    ),
    (
        "180 million and 210 million crowns",
        FigureKind.MONEY,
        2,
        "clearing the northern channel",
        "",
        None,
    ),
    ("nine days", FigureKind.COUNT, 4, "", "", None),
    ("640 metres", FigureKind.QUANTITY, 6, "the sandbank", "since the winter storms", None),
    (
        "doubled",
        FigureKind.MULTIPLE,
        3,
        "the premium for passages through the strait",
        "since 28 April",
        Direction.UP,
    ),
    ("30,000 tonnes", FigureKind.QUANTITY, 0, "", "", None),
)
PEOPLE = (
    ("Ingrid Solvang-Aakre", "transport minister of Lindmark"),
    ("Teodor Wiik", "head of the port authority"),
    ("Maja Lindqvist", "chief executive of the Lindmark Dredging Company"),
    ("Prof. Anselm Rørvik", "who led the survey"),
    ("Oskar Brandt", ""),
    ("Karin Holmgaard", "leader of the opposition"),
    ("Petra Nyland", "spokeswoman for the Saltvik crews"),
)
QUOTES = (
    (
        "We will not reopen the channel on a guess; we will reopen it on a measurement.",
        "Teodor Wiik",
        "head of the port authority",
    ),
    ("Nobody asked the crews before the fees went up.", "", ""),
)
DATES = (
    (
        "in August",
        "2025-08",
        "The northern channel is due to reopen in August unless the autumn survey finds that the bank is still moving.",
        EventKind.SCHEDULED,
        date(2025, 8, 1),
        date(2025, 8, 31),
    ),
    (
        "on Wednesday",
        "2025-06-11",
        "The five ministers meet again on Wednesday in Varnby.",
        EventKind.SCHEDULED,
        date(2025, 6, 11),
        date(2025, 6, 11),
    ),
    (
        "by the end of the third quarter",
        "2025-Q3",
        "Claims for lost catches must reach the fisheries office by the end of the third quarter.",
        EventKind.DEADLINE,
        date(2025, 7, 1),
        date(2025, 9, 30),
    ),
    (
        "next week",
        "2025-W25",
        "The pilotage fees come before the transport committee next week.",
        EventKind.SCHEDULED,
        date(2025, 6, 16),
        date(2025, 6, 22),
    ),
)
TITLE = "Halden Strait: northern channel closed, traffic down two fifths"
OUTLETS = (
    "The Varnby Courier",
    "Lindmark Broadcasting",
    "Coastal Shipping Weekly",
    "Osterhamn Post",
    "Kell Evening News",
)
HEADLINES = (
    "Northern channel shut to large ships after sandbank shifts",
    "Ministers agree on night passages through southern channel",
    "Dredging bill for the strait rises by a third",
    "Crews from Saltvik block inner harbour over pilotage fees",
    "What the closure of the strait means for importers",
)


def _span(source: int, start: int, text: str) -> tuple[Citation, ...]:
    return (Citation(source, start, start + len(text)),)


def line(number: int, text: str, source: int, also: tuple[int, ...] = ()) -> Line:
    """A point with its citation."""
    return Line(
        id=f"article{source}:{number * 400}-{number * 400 + len(text)}",
        text=text,
        spans=_span(source, number * 400, text),
        support=tuple(Citation(n, 10, 90) for n in also),
        rank=number,
    )


def figure(number: int, row: tuple, sources: int) -> FigureLine:
    """A key figure from one of the points."""
    text, kind, point, subject, period, direction = row
    statement, source = POINTS[point], point % sources + 1
    start = point * 400 + statement.index(text)
    return FigureLine(
        id=f"figure{number}:{start}",
        text=text,
        spans=_span(source, start, text),
        kind=kind,
        statement=statement,
        statement_spans=_span(source, point * 400, statement),
        subject=subject,
        period=period,
        direction=direction,
        rank=20 + number,
        support=(Citation(2, 5, 9),) if number == 0 and source != 2 else (),
    )


def dated(number: int, row: tuple, source: int) -> DateLine:
    """A date ahead."""
    text, timex, statement, kind, start, end = row
    at = 9000 + number * 300
    return DateLine(
        id=f"date{number}:{at}",
        text=text,
        kind=kind,
        timex=timex,
        statement=statement,
        spans=_span(source, at + statement.index(text), text),
        rank=number and 10 + number,
        statement_spans=_span(source, at, statement),
        start=start,
        end=end,
        condition=statement[statement.index("unless") : -1] if "unless" in statement else "",
    )


def brief(articles: int = 3, points: int = 6, figures: int = 5, **changes: object) -> Brief:
    """A brief from ``articles`` articles; keyword arguments replace its fields."""
    sources = tuple(
        Source(
            number=n + 1,
            article=f"a{n}",
            title=HEADLINES[n % 5],
            outlet=OUTLETS[n % 5],
            date=date(2025, 6, 6 + n % 5),
            name=f"report-{n + 1}.txt",
            words=600,
            family=n + 1,
            byline=("Jonas Ek",) if n == 1 else (),
            genre=Genre.NEWS,
            address="https://example.org/strait/1" if n == 0 else "",
        )
        for n in range(articles)
    )
    made = Brief(
        title=TITLE,
        date=date(2025, 6, 10),
        marking="For official use",
        author="Office of Maritime Affairs",
        addressee="Minister of Transport",
        bottom_line=tuple(
            dataclasses.replace(line(n, POINTS[n], 1 + n, (3,) if not n else ()), rank=0)
            for n in range(2)
        ),
        points=tuple(
            dataclasses.replace(
                line(
                    n, POINTS[n % 8], n % articles + 1, (1,) if n % 3 == 1 and articles > 1 else ()
                ),
                id=f"point{n}",
            )
            for n in range(1, points + 1)
        ),
        figures=tuple(figure(n, FIGURES[n % 6], articles) for n in range(figures)),
        deadlines=tuple(dated(n, row, n % articles + 1) for n, row in enumerate(DATES)),
        people=tuple(
            PersonLine(
                id=f"person{n}",
                text=name,
                spans=_span(n % articles + 1, 50 * n, name),
                rank=40 + n,
                roles=(Role(text=role, spans=()),) if role else (),
            )
            for n, (name, role) in enumerate(PEOPLE)
        ),
        quotes=tuple(
            QuoteLine(
                id=f"quote{n}",
                text=text,
                spans=_span(n % articles + 1, 700, text),
                statement=text,
                statement_spans=_span(n % articles + 1, 700, text),
                speaker=speaker,
                role=role,
                rank=30 + n,
            )
            for n, (text, speaker, role) in enumerate(QUOTES)
        ),
        sources=sources,
        source_statement=SourceStatement(
            articles=articles,
            outlets=min(articles, 5),
            independent=max(articles - 1, 1),
            first=date(2025, 6, 6),
            last=date(2025, 6, 6 + min(articles, 5) - 1),
        ),
        page_limit=1 if articles <= 3 else 2,
    )
    return dataclasses.replace(made, **changes)


LONG_TITLE = (
    "Northern channel of the Halden Strait stays closed to large vessels until the autumn survey "
    "as ministers of five coastal states agree night passages and insurers double premiums for all"
)
LONG_NAME = "Dr. Wilhelmina-Charlotte von Hohenfels-Brandenstein-Aakre of Saltvik and Kell"


def case_none() -> Brief:
    """Nothing but a title, a bottom line and its source."""
    made = brief(1, 0, 0, author="", addressee="", marking="")
    return dataclasses.replace(made, deadlines=(), people=(), quotes=())


def case_long() -> Brief:
    """A headline of 200 characters, long names, long figures, words without a break."""
    made = brief(5, 8, 6)
    people = tuple(
        dataclasses.replace(
            person,
            text=LONG_NAME,
            roles=(
                Role(
                    text="deputy permanent under-secretary of state for coastal waters, "
                    "inland navigation and the protection of the seabed",
                    spans=(),
                ),
            ),
        )
        for person in made.people
    )
    wordy = dataclasses.replace(
        made.points[1], text="See https://www.example.org/" + "a-very-long-path/" * 12
    )
    return dataclasses.replace(
        made,
        title=LONG_TITLE,
        marking="Restricted: for the addressee and the permanent secretary only",
        author=LONG_NAME,
        addressee="Minister of Transport, Coastal Waters, Inland Navigation and the Protection of the Seabed",
        people=people,
        points=(made.points[0], wordy, *made.points[2:]),
    )


def case_many() -> Brief:
    """Twenty articles and far more lines than fit, no page limit."""
    made = brief(20, 40, 18, page_limit=0)
    past = (dataclasses.replace(line, id=f"past {line.id}") for line in made.deadlines)
    return dataclasses.replace(made, timeline=tuple(past))


def case_limited() -> Brief:
    """As many lines, and a limit of two pages."""
    return dataclasses.replace(case_many(), page_limit=2)


def case_own() -> Brief:
    """Lines that the analyst wrote or changed, undated and opinion sources, remarks."""
    made = brief(4, 4, 3)
    own = Line(
        id="own1",
        text="The channel is unlikely to reopen before the survey is complete.",
        spans=(),
        origin=Origin.OWN,
    )
    step = Line(
        id="own2",
        text="Ask the port authority for the survey data by Friday.",
        spans=(),
        origin=Origin.OWN,
    )
    edited = dataclasses.replace(made.points[0], origin=Origin.EDITED)
    sources = (
        dataclasses.replace(made.sources[0], date_assumed=True),
        dataclasses.replace(made.sources[1], date=None),
        dataclasses.replace(made.sources[2], genre=Genre.OPINION, outlet=""),
        *made.sources[3:],
    )
    return dataclasses.replace(
        made,
        points=(edited, *made.points[1:]),
        assessment=(own,),
        next_steps=(
            step,
            dataclasses.replace(
                step, id="own3", text="Prepare a line to take on the pilotage fees."
            ),
        ),
        sources=sources,
        notes=(
            "No date found in report-1.txt: 10 June 2025 is assumed, and relative dates rest on it.",
        ),
        source_statement=SourceStatement(
            articles=4,
            outlets=3,
            independent=3,
            first=date(2025, 6, 6),
            last=date(2025, 6, 9),
            undated=1,
            opinion=1,
        ),
        page_limit=2,
    )


# --- the matrix: every shipped style is printed in each of these ------------------------------------

ARABIC = "أعلنت سلطة الميناء إغلاق القناة الشمالية أمام السفن الكبيرة حتى انتهاء المسح في أغسطس."
HEBREW = "רשות הנמל סגרה את התעלה הצפונית לכלי שיט גדולים עד לסיום הסקר באוגוסט, 34.5% פחות תנועה."
CHINESE = "港务局关闭了北部航道，直到八月调查结束。"
HEADLINE = (
    "Northern channel of the Halden Strait stays closed to large vessels until the autumn survey as "
    "five coastal states agree on night passages, insurers double premiums and importers fear long delays"
)
assert len(HEADLINE) > 190


def _cases() -> dict[str, Brief]:
    five = brief(5, 8, 6)
    people = tuple(
        dataclasses.replace(
            person,
            text=LONG_NAME,
            roles=(
                Role(
                    text="deputy permanent under-secretary of state for coastal waters, inland navigation and the protection of the seabed",
                    spans=(),
                ),
            ),
        )
        for person in five.people
    )
    right = tuple(
        dataclasses.replace(one, text=text, statement=text)
        if hasattr(one, "statement")
        else dataclasses.replace(one, text=text)
        for one, text in zip(five.points, (ARABIC, HEBREW, *POINTS), strict=False)
    )
    cjk = (dataclasses.replace(five.points[0], text=CHINESE), *five.points[1:])
    return {
        "3 articles": brief(3, 6, 4),
        "5 articles": five,
        "20 articles": brief(20, 40, 18, page_limit=2),
        "long names": dataclasses.replace(
            five,
            people=people,
            author=LONG_NAME,
            addressee=LONG_NAME,
            marking="Restricted: for the addressee and the permanent secretary only",
            draft="Draft 2 for comment",
        ),
        "no figures": dataclasses.replace(five, figures=()),
        "right to left": dataclasses.replace(five, title=ARABIC, points=right),
        "cjk": dataclasses.replace(five, title=CHINESE, points=cjk),
        "200-character headline": dataclasses.replace(five, title=HEADLINE),
        "everything": case_everything(),
    }


def case_everything() -> Brief:
    """Every section at once, and a mark of a draft."""
    made = case_own()
    past = (dataclasses.replace(line, id=f"past {line.id}") for line in made.deadlines)
    tellings = tuple(
        Telling(
            text=words,
            spans=_span(n, 3000 + said.index(words), words),
            statement=said,
            statement_spans=_span(n, 3000, said),
        )
        for n, words, said in (
            (1, "640 metres", "The sandbank has moved 640 metres."),
            (2, "half a mile", "The sandbank moved half a mile, the pilots said."),
        )
    )
    difference = DifferenceLine(
        id="difference", text=tellings[0].text, spans=tellings[0].spans, tellings=tellings, rank=60
    )
    position = PositionLine(
        id="position",
        text="The crews accuse the port authority of raising the fees without asking anybody.",
        spans=_span(3, 5000, "The crews accuse"),
        rank=61,
    )
    return dataclasses.replace(
        made,
        timeline=tuple(past),
        differences=(difference,),
        positions=(position,),
        draft="Draft 2",
        confidence="moderate",
    )


def matrix() -> dict[str, Brief]:
    """Briefs by what is awkward about them."""
    return _cases()

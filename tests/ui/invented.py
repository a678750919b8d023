"""Invented articles and a brief of them, for the panes without workers."""

from __future__ import annotations

from datetime import date

from briefing.model.article import Article, EventKind, FigureKind, Paragraph
from briefing.model.brief import (
    Brief,
    Citation,
    DateLine,
    FigureLine,
    Line,
    PersonLine,
    QuoteLine,
    Role,
    Source,
)
from briefing.model.origins import Residue

TEXT = (
    "Ferry fares on the Aske will rise by 12 percent in September.\n\n"
    "“The old boats cannot go on,” said Mara Lindqvist, the harbour director.\n\n"
    "Share this story"
)


def article(key: str = "a", text: str = TEXT, day: date | None = date(2025, 6, 1)) -> Article:
    """An article with this id."""
    end = text.rfind("\n\n") if "\n\n" in text else len(text)
    return Article(
        id=key,
        name=f"{key}.txt",
        text=text,
        paragraphs=(Paragraph(0, max(1, end)),),
        residue=(Residue(end + 2, len(text), "share bar"),) if end + 2 < len(text) else (),
        title=f"Ferries {key}",
        outlet=f"The {key.upper()} Post",
        published=day,
    )


def cite(words: str, source: int = 1, text: str = TEXT) -> tuple[Citation, ...]:
    """Where the words stand."""
    start = text.index(words)
    return (Citation(source, start, start + len(words)),)


SENTENCE = "Ferry fares on the Aske will rise by 12 percent in September."
SAID = "The old boats cannot go on,"

BRIEF = Brief(
    title="Ferries",
    date=date(2025, 6, 10),
    points=(
        Line(id="point-1", text=SENTENCE, spans=cite(SENTENCE), support=cite(SENTENCE, 2), rank=1),
    ),
    figures=(
        FigureLine(
            id="figure-1",
            text="12 percent",
            spans=cite("12 percent"),
            kind=FigureKind.PERCENT,
            statement=SENTENCE,
            statement_spans=cite(SENTENCE),
            subject="Ferry fares",
            period="September",
            rank=2,
        ),
    ),
    deadlines=(
        DateLine(
            id="date-1",
            text="in September",
            spans=cite("in September"),
            kind=EventKind.SCHEDULED,
            timex="2025-09",
            statement=SENTENCE,
            statement_spans=cite(SENTENCE),
            start=date(2025, 9, 1),
            end=date(2025, 9, 30),
            rank=3,
        ),
    ),
    people=(
        PersonLine(
            id="person-1",
            text="Mara Lindqvist",
            spans=cite("Mara Lindqvist"),
            roles=(Role(text="harbour director", spans=cite("harbour director")),),
            rank=4,
        ),
    ),
    quotes=(
        QuoteLine(
            id="quote-1",
            text=SAID,
            spans=cite(SAID),
            statement=SAID,
            statement_spans=cite(SAID),
            speaker="Mara Lindqvist",
            rank=5,
        ),
    ),
    sources=(
        Source(number=1, article="a", title="Ferries a"),
        Source(number=2, article="b", title="Ferries b"),
    ),
)

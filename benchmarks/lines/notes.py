"""The notes of the sets, composed as the program does it for a user."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.lines.labels import Labels, load, report_paths
from briefing import reading
from briefing.compose.order import assume_dates, compose
from briefing.model.article import Article
from briefing.model.brief import (
    Brief,
    Citation,
    DateLine,
    DifferenceLine,
    FigureLine,
    Line,
    PersonLine,
    QuoteLine,
    lines_of,
)
from briefing.model.formats import Format
from briefing.model.options import Choices, merge
from briefing.model.sections import COUNTED
from briefing.styles import load as load_style
from briefing.worker.session import Session

STYLE = "ministry"


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A line of a note: ``shown`` is all that it prints, ``also`` the reports that it adds."""

    section: str
    shown: str
    line: Line
    reports: frozenset[int]
    also: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A set's note. ``articles`` and ``reports`` are by the number of the source.

    ``on_one_page`` are the ids of the lines that a note of one page keeps.
    """

    labels: Labels
    brief: Brief
    lines: tuple[Printed, ...]
    on_one_page: frozenset[str]
    articles: dict[int, Article]
    reports: dict[int, int]


def shown(line: Line) -> str:
    """All words that a line prints, its parts apart."""
    parts = [line.text]
    if isinstance(line, FigureLine):
        parts += [line.statement, line.subject, line.period, line.comparison, line.attribution]
        parts += [f"earlier {one.text}" for one in line.earlier]
    elif isinstance(line, DateLine):
        parts += [line.statement, line.what, line.condition]
    elif isinstance(line, PersonLine):
        parts += [*(role.text for role in line.roles), line.organisation]
    elif isinstance(line, QuoteLine):
        parts += [line.statement, line.speaker, line.role]
    elif isinstance(line, DifferenceLine):
        parts += [f"{telling.text}: {telling.statement}" for telling in line.tellings]
    return " ".join(" | ".join(dict.fromkeys(filter(None, parts))).split())


def cited_paragraph(note: Note, place: Citation) -> str:
    """The paragraph in which the words of a citation stand."""
    article = note.articles[place.source]
    for one in article.paragraphs:
        if one.start <= place.start < one.end:
            return " ".join(article.text[one.start : one.end].split())
    return article.text[place.start : place.end]


def make(name: str, session: Session | None = None) -> Note:
    """The note of a set on its day, and what of a short one stays on its page.

    Reads and composes in this process, where no busy machine ends it; a ``session`` lays the short
    note out, without one there is none.
    """
    labels = load(name)
    articles: list[Article] = []
    numbers: dict[str, int] = {}
    for number, path in report_paths(name).items():
        found = reading.read_bytes(path.read_bytes(), path.name)
        articles += found
        numbers |= {article.id: number for article in found}
    style = load_style(STYLE)
    options = merge(labels.day, style.options, Choices(date=labels.day))
    brief = compose(assume_dates(articles, labels.day), options)
    by_id = {article.id: article for article in articles}
    reports = {source.number: numbers[source.article] for source in brief.sources}
    return Note(
        labels=labels,
        brief=brief,
        lines=tuple(_printed(brief, reports)),
        on_one_page=_on_one_page(session, articles, labels) if session else frozenset(),
        articles={source.number: by_id[source.article] for source in brief.sources},
        reports=reports,
    )


def _printed(brief: Brief, reports: dict[int, int]) -> Iterator[Printed]:
    for section in COUNTED:
        for line in getattr(brief, section):
            yield Printed(
                section=section,
                shown=shown(line),
                line=line,
                reports=frozenset(reports[number] for number in line.marks),
                also=frozenset(reports[number] for number in line.also),
            )


def _on_one_page(session: Session, articles: list[Article], labels: Labels) -> frozenset[str]:
    """Ids of the lines of a note of one page that its layout keeps."""
    style = load_style(STYLE)
    options = merge(labels.day, style.options, Choices(date=labels.day, pages=1))
    brief = compose(assume_dates(articles, labels.day), options)
    _, reply = session.render(brief, style, Format.PDF)
    return frozenset(lines_of(brief)) - frozenset(reply.left_out)

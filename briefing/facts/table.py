"""Facts as rows, one a fact, in the order of the text: what a table, CSV or JSON of them holds."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.article import (
    Article,
    DateMention,
    Event,
    EventKind,
    Facts,
    Figure,
    FigureKind,
    Organisation,
    Person,
    Phrase,
    Quote,
    Span,
)
from briefing.model.fact_rows import Row


def rows(article: Article, facts: Facts) -> tuple[Row, ...]:
    """The facts of an article as rows, by their place in the text.

    A date that is an event's is one row, the event's; ordinals ("the second day") are none.
    """
    dated = {event.date.span for event in facts.events}
    found = [
        *(
            _figure(article, figure)
            for figure in (*facts.figures, *facts.trends)
            if figure.kind is not FigureKind.ORDINAL
        ),
        *(_event(article, event) for event in facts.events),
        *(_date(article, date) for date in facts.dates if date.span not in dated),
        *(_person(article, person) for person in facts.people),
        *(_organisation(article, organisation) for organisation in facts.organisations),
        *(_quote(article, quote) for quote in facts.quotes),
    ]
    paged = (replace(row, page=article.page_of(row.start) or None) for row in found)
    # the kind last: a date and an event may stand at one place
    return tuple(sorted(paged, key=lambda row: (row.start, row.end, row.kind)))


def _words(phrase: Phrase | None) -> str:
    return phrase.text if phrase is not None else ""


def _figure(article: Article, figure: Figure) -> Row:
    return Row(
        kind="trend" if figure.is_trend else "figure",
        text=figure.text,
        start=figure.span.start,
        end=figure.span.end,
        family=figure.kind.value,
        value=figure.low,
        upper=figure.high if figure.high != figure.low else None,
        unit=figure.unit,
        modifier=figure.modifier or ("at least" if figure.low and figure.high is None else ""),
        direction=figure.direction.value if figure.direction else "",
        relation=figure.relation,
        subject=_words(figure.subject),
        period=figure.period.text if figure.period else "",
        timex=figure.period.timex if figure.period else "",
        comparison=_words(figure.comparison),
        attribution=_words(figure.attribution),
        hedged=figure.hedged,
        sentence=article.slice(figure.sentence),
    )


def _date(article: Article, date: DateMention, kind: str = "date") -> Row:
    return Row(
        kind=kind,
        text=date.text,
        start=date.span.start,
        end=date.span.end,
        family=date.kind.value,
        timex=date.timex,
        first_day=date.start.isoformat() if date.start else "",
        last_day=date.end.isoformat() if date.end else "",
        tense=date.tense.value,
        sentence=article.slice(date.sentence),
    )


_EVENTS = {
    EventKind.DEADLINE: "deadline",
    EventKind.SCHEDULED: "scheduled",
    EventKind.PAST: "past",
}


def _event(article: Article, event: Event) -> Row:
    date = event.date
    return Row(
        kind=_EVENTS[event.kind],
        text=date.text,
        start=date.span.start,
        end=date.span.end,
        family=date.kind.value,
        timex=date.timex,
        first_day=date.start.isoformat() if date.start else "",
        last_day=date.end.isoformat() if date.end else "",
        tense=date.tense.value,
        what=_words(event.what),
        condition=_words(event.condition),
        hedged=event.hedged,
        sentence=article.slice(event.sentence),
    )


def _person(article: Article, person: Person) -> Row:
    first = person.mentions[0]
    return Row(
        kind="person",
        text=person.name,
        start=first.span.start,
        end=first.span.end,
        role=_words(person.role),
        sentence=article.slice(first.sentence),
    )


def _organisation(article: Article, organisation: Organisation) -> Row:
    first: Span = organisation.mentions[0]
    return Row(kind="organisation", text=organisation.name, start=first.start, end=first.end)


def _quote(article: Article, quote: Quote) -> Row:
    return Row(
        kind="quote",
        text=" […] ".join([quote.text, *(article.slice(span) for span in quote.more)]),
        start=quote.span.start,
        end=quote.span.end,
        speaker=quote.person or _words(quote.speaker),
        role=_words(quote.role),
        sentence=article.slice(quote.sentence),
    )

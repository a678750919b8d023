"""Bottom line and points: chosen together, so that nothing is said twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from briefing import summary
from briefing.compose.context import Context, of_other_languages, spans_of
from briefing.compose.redundancy import Printed
from briefing.edits.standing import up_to
from briefing.model.article import Span
from briefing.model.brief import Citation, DateLine, FigureLine, Line

_OPENING = 3
"""Sentences at the head of an article that hold its news."""
_SHARED = 3
"""Independent reports that make a figure or a date a point as well."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The lines that open a note, in the order of reading."""

    bottom_line: tuple[Line, ...]
    points: tuple[Line, ...]


def opening(context: Context, rows: Iterable[FigureLine | DateLine], printed: Printed) -> Opening:
    """The bottom line and the points.

    What a table prints (``rows``) is no point, unless several reports tell it and the table can
    leave the sentence away; dates ahead print theirs whole. What the lines say, and what says the
    same, is entered in ``printed``.
    """
    options = context.options
    held = {section: spans_of(context.held, section) for section in ("bottom", "point")}
    pinned = held["bottom"] | held["point"]
    given = len(held["bottom"])
    # what the analyst took out is chosen still and counts as told, so its place is filled
    most = options.bottom_line + len(spans_of(context.dropped - context.only_here, "bottom"))
    first = summary.opening(
        context.analyses,
        context.families,
        max(0, most - given),
        exclude=_excluded(context, held["bottom"]) | held["point"],
        include=held["bottom"],
    )
    room = options.bottom_line - given
    first = (*first[:given], *up_to(first[given:], room, _is_dropped(context, "bottom")))
    taken = frozenset(choice.sentence.span for choice in first)
    # chosen twice: which sentences several reports tell is known only of those that were chosen;
    # what tables tell of the others is then left to them
    choices = _choices(context, pinned | taken)
    shared = {c.sentence.span for c in choices if _is_shared(context, c)}
    rows = tuple(rows)
    whole = _tabled(context, (row for row in rows if isinstance(row, DateLine)))
    if told := (_tabled(context, rows) - shared | whole) - taken - pinned:
        choices = _choices(context, pinned | taken, told)
    points = [c for c in choices if c.sentence.span in held["point"]]
    others = [c for c in choices if c.sentence.span not in taken | pinned]
    points += up_to(others, options.points - len(points), _is_dropped(context, "point"))
    cite = context.citing.cite
    for choice in (*first, *points):
        printed.add(cite([choice.sentence.span]), cite(one.span for one in choice.support))
    return Opening(
        tuple(context.citing.point("bottom", choice) for choice in first),
        _points(context, points),
    )


def _points(context: Context, choices: Sequence[summary.Choice]) -> tuple[Line, ...]:
    """The points in the order of reading, each with its place by importance as its rank."""
    importance = {c.sentence.span: n for n, c in enumerate(choices)}
    return tuple(
        replace(context.citing.point("point", c), rank=importance[c.sentence.span])
        for c in summary.order(choices, context.analyses)
    )


def _choices(
    context: Context, wanted: Collection[Span], told: Collection[Span] = ()
) -> tuple[summary.Choice, ...]:
    options = context.options
    return summary.summarize(
        context.analyses,
        context.families,
        algorithm=options.algorithm,
        count=options.points + options.bottom_line + len(context.dropped),
        exclude=_excluded(context, wanted).union(told),
        include=wanted,
        told=told,
        complete=True,
    )


def _excluded(context: Context, wanted: Collection[Span]) -> frozenset[Span]:
    """What the analyst took out or has put elsewhere, what is in another language or overtaken."""
    dropped = spans_of(context.only_here, "bottom") | spans_of(context.only_here, "point")
    dropped |= context.elsewhere.difference(wanted)
    dropped |= frozenset(context.told.standing.sentences).difference(wanted)
    return dropped | of_other_languages(context.analyses).difference(wanted)


def _is_dropped(context: Context, section: str) -> Callable[[summary.Choice], bool]:
    """Whether a choice is a line of this section that the analyst took out."""
    dropped = spans_of(context.dropped, section)
    return lambda choice: choice.sentence.span in dropped


def _is_shared(context: Context, choice: summary.Choice) -> bool:
    """Whether several independent reports tell it."""
    family = {
        context.analyses[index].article.id: number
        for number, group in enumerate(context.families)
        for index in group
    }
    told = {family[one.span.article] for one in (choice.sentence, *choice.support)}
    return len(told) >= _SHARED


def _tabled(context: Context, rows: Iterable[FigureLine | DateLine]) -> frozenset[Span]:
    """The sentences that tables print, and other tellings of the same.

    No opening is among them, and of other tellings none near it: they have news of their own.
    """
    told: defaultdict[int, list[tuple[Citation, int]]] = defaultdict(list)
    for row in rows:
        # position 0 opens its report: no table takes that away from the points
        for least, places in ((1, row.statement_spans), (_OPENING, row.support)):
            for one in places:
                told[one.source].append((one, least))
    return frozenset(
        sentence.span
        for number, places in told.items()
        for sentence in context.source(number).sentences
        if any(
            p.start < sentence.span.end
            and sentence.span.start < p.end
            and sentence.position >= least
            for p, least in places
        )
    )

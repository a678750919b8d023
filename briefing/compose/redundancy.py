"""Each thing once: what one section prints in full, another does not print again.

A sentence that a table of figures or dates prints is left out of the points, unless it opens the
brief or several reports tell it; then the table's row keeps its value and loses its sentence. A
date past is left out where a point tells it, and so is a quotation that a point holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from briefing.language.terms import stems
from briefing.model.brief import Citation, DateLine, FigureLine, Line, QuoteLine, words_of

# subjects under which a row without its sentence would be a bare number
_SAY_NOTHING = frozenset({"", "people", "persons", "others"})
_TOLD = 0.65
"""Share of the words of a line from which other lines tell it."""
_OF_IT = 0.3
"""Share of the words of a past event, below which it is none of the story that the lines tell."""
WEEKDAYS = frozenset(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])


@dataclass(slots=True)
class Printed:
    """The places of the articles that the brief prints already, and those that say the same."""

    places: dict[int, list[Citation]] = field(default_factory=dict)
    same: dict[int, list[Citation]] = field(default_factory=dict)

    def add(self, spans: Iterable[Citation], same: Iterable[Citation] = ()) -> None:
        """Count ``spans`` as printed, and ``same`` as saying what they say."""
        for span in spans:
            self.places.setdefault(span.source, []).append(span)
        for span in same:
            self.same.setdefault(span.source, []).append(span)

    def holds(self, spans: Iterable[Citation]) -> bool:
        """Whether one of these is printed already, or a part of it."""
        return _meet(spans, self.places)

    def tells(self, spans: Iterable[Citation]) -> bool:
        """Whether one of these is printed already, in these words or in others."""
        told = tuple(spans)
        return _meet(told, self.places) or _meet(told, self.same)

    def figures(
        self, lines: Iterable[FigureLine], held: Collection[str] = ()
    ) -> tuple[FigureLine, ...]:
        """The rows; where a telling of a figure is printed already, without their sentence.

        A row that says then not even what is measured is left out, unless it is ``held``.
        """
        found = []
        for line in lines:
            row = line
            told = (*line.statement_spans, *line.spans, *line.support)
            if line.statement_spans and self.holds(told):
                tells = line.subject.lower() not in _SAY_NOTHING
                if not tells and line.id not in held:
                    continue  # the sentence says all that the row could
                if tells:
                    row = replace(line, statement="", statement_spans=(), statement_cut=False)
            else:
                # of two rows of one sentence the second keeps its value alone
                self.add(line.statement_spans)
            found.append(row)
        return tuple(found)

    def dates(self, lines: Iterable[DateLine], held: Collection[str] = ()) -> tuple[DateLine, ...]:
        """The rows, whole: what hangs on a day is said with it, told or not.

        A weekday that an undated article tells ("on Monday") is left out where a printed line
        tells the same of another day: the day that was assumed for the article is too late. Of
        ``held`` lines none is left out.
        """
        found = []
        for line in lines:
            if (
                line.id not in held
                and line.assumed
                and line.text in WEEKDAYS
                and not self.holds((*line.statement_spans, *line.spans))
                and self.tells(line.statement_spans)
            ):
                continue
            self.add(line.statement_spans)
            found.append(line)
        return tuple(found)

    def new_quotes(
        self, lines: Iterable[QuoteLine], pinned: Collection[str] = ()
    ) -> tuple[QuoteLine, ...]:
        """Those quotations that no printed sentence holds, and those that are pinned."""
        return tuple(line for line in lines if line.id in pinned or not self.holds(line.spans))


def says_nothing_new(line: Line, told: Iterable[Line]) -> bool:
    """Whether the lines printed before have, taken together, most of the words of one more."""
    return _share(line, told) >= _TOLD


def is_of_the_story(line: Line, told: Collection[Line]) -> bool:
    """Whether a line has some words in common with those printed before; else it is colour."""
    return not told or _share(line, told) >= _OF_IT


def _share(line: Line, told: Iterable[Line]) -> float:
    """The share of the words of a line that others have."""
    words = frozenset(stems(words_of(line)).kin)
    said = frozenset[str]().union(*(stems(words_of(one)).kin for one in told))
    return len(words & said) / max(1, len(words))


def fresh(
    rows: Iterable[DateLine], told: Collection[Line], held: Collection[str] = ()
) -> list[DateLine]:
    """The past events of the story that the lines printed before have not told."""
    return [
        row
        for row in rows
        if row.id in held or (is_of_the_story(row, told) and not says_nothing_new(row, told))
    ]


def within_no_other(
    lines: Iterable[FigureLine], held: Collection[str] = ()
) -> tuple[FigureLine, ...]:
    """The rows; without those whose sentence a row that says more prints with its own."""
    rows = tuple(lines)
    return tuple(
        row for row in rows if row.id in held or not any(_holds_more(other, row) for other in rows)
    )


def _holds_more(one: FigureLine, other: FigureLine) -> bool:
    return any(
        a.source == b.source and a.start <= b.start and b.end <= a.end and a != b
        for a in one.statement_spans
        for b in other.statement_spans
    )


def _meet(spans: Iterable[Citation], places: dict[int, list[Citation]]) -> bool:
    return any(
        span.start < one.end and one.start < span.end
        for span in spans
        for one in places.get(span.source, ())
    )

"""The brief as rows: a heading for each section, a row for each line, what was left out below."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum

from PySide6.QtCore import QCoreApplication, QLocale

from briefing.desk.state import Desk, DroppedLine
from briefing.model.article import EventKind
from briefing.model.brief import (
    ELLIPSIS,
    Brief,
    Citation,
    DateLine,
    DifferenceLine,
    FigureLine,
    Line,
    Origin,
    PersonLine,
    QuoteLine,
)
from briefing.model.sections import SECTIONS, WRITTEN
from briefing.styles import HouseStyle
from ui.look.dates import without_year, written
from ui.note.changes import NO_CHANGES, Changes


class State(Enum):
    """What becomes of a line."""

    PRINTED = "printed"
    OVER = "over"  # no room on the pages
    DROPPED = "dropped"  # taken out by the analyst
    GONE = "gone"  # no longer chosen since something else changed


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the draft. ``line`` is None for a heading, a remark and a prompt.

    ``lead`` stands out before ``text``: a figure's value, a date, a name. ``note`` is the small
    print under it, ``tags`` say what the analyst did ("edited"), ``original`` what stood there
    before; ``edited`` says that it can be put back. ``fresh`` lines were not in the draft that
    the user knows. A ``prompt`` is an empty place to write in.
    """

    section: str
    text: str
    lead: str = ""
    note: str = ""
    line: Line | None = None
    heading: bool = False
    pinned: bool = False
    state: State = State.PRINTED
    tags: tuple[str, ...] = ()
    original: str = ""
    edited: bool = False
    fresh: bool = False
    prompt: bool = False

    @property
    def key(self) -> str:
        """The line's id; "" for a heading and a remark, a name of its own for a prompt."""
        if self.prompt:
            return f"prompt-{self.section}"
        return self.line.id if self.line else ""

    @property
    def chosen(self) -> bool:
        """Whether the user can move to it."""
        return self.line is not None or self.prompt

    @property
    def alive(self) -> bool:
        """Whether it is a line that belongs to the brief now."""
        return self.line is not None and self.state in (State.PRINTED, State.OVER)


LINE_BREAK = "\u2028"
"""The only character at which Qt's text layout begins a new line."""
_ADDED = "added_"
"""How the ids begin of lines that the analyst chose in an article."""


# rows are plain values: there is no object whose tr they could ask
def _tr(words: str) -> str:
    return QCoreApplication.translate("Draft", words)


def rows_of(
    brief: Brief,
    style: HouseStyle | None,
    desk: Desk,
    over: frozenset[str],
    changes: Changes = NO_CHANGES,
    *,
    show_gone: bool = False,
) -> tuple[Row, ...]:
    """The draft of a brief. ``over`` are the ids of lines for which the pages have no room."""
    dropped = {one.line.id for one in desk.dropped}
    rows: list[Row] = []
    for section, title in _titles(style):
        lines: Sequence[Line] = getattr(brief, section)
        # a line is out at once, before the brief without it is composed
        kept = [line for line in lines if line.id not in dropped]
        if kept or section in WRITTEN:  # what is still to be written shows too
            rows.append(Row(section, title, heading=True, note=_count(kept, over)))
            rows += [_line_row(section, line, desk, over, changes) for line in kept]
        if section in WRITTEN:
            rows.append(Row(section, _prompt(section, bool(kept)), prompt=True))
    rows += _notes(brief)
    rows += _left_out(desk.dropped, _tr("Taken out"), State.DROPPED, brief)
    if show_gone:
        rows += _left_out(changes.gone, _tr("No longer chosen"), State.GONE, brief)
    return tuple(rows)


def _prompt(section: str, begun: bool) -> str:
    if begun:
        return _tr("Write another line…")
    if section == "assessment":
        return _tr("Write the assessment…")
    return _tr("Write the next steps…")


def _titles(style: HouseStyle | None) -> tuple[tuple[str, str], ...]:
    # the draft needs no style, and may be there before it
    if style is None:
        return tuple((section, section.replace("_", " ").capitalize()) for section in SECTIONS)
    return tuple((s.id, s.title) for s in style.sections if s.id in SECTIONS)


def _count(lines: Sequence[Line], over: frozenset[str]) -> str:
    left = sum(line.id in over for line in lines)
    return _tr("{} without room").format(left) if left else ""


def _line_row(section: str, line: Line, desk: Desk, over: frozenset[str], changes: Changes) -> Row:
    lead, text, note = parts(line)
    return Row(
        section,
        text,
        lead,
        note,
        line,
        pinned=line.id in desk.edits.pinned,
        state=State.OVER if line.id in over else State.PRINTED,
        tags=_tags(line, desk),
        original=line.original,
        edited=bool(desk.edits.of(line.id)),
        fresh=line.id in changes.fresh,
    )


def _tags(line: Line, desk: Desk) -> tuple[str, ...]:
    """What was done to a line, and what an earlier note did not have, in few words."""
    tags = []
    if line.origin is Origin.OWN:
        tags.append(_tr("your words"))
    elif line.origin is Origin.EDITED:
        tags.append(_tr("edited"))
    elif any(one.line == line.id for one in desk.edits.struck):
        tags.append(_tr("shortened"))
    elif any(one.line == line.id for one in desk.edits.swapped):
        tags.append(_tr("another sentence"))
    elif line.id.startswith(_ADDED):
        tags.append(_tr("chosen by you"))
    if any(one.line == line.id for one in desk.edits.moved):
        tags.append(_tr("moved here"))
    if line.origin is Origin.COMPLETED:
        tags.append(_tr("a word explained in brackets"))
    if line.new:
        tags.append(_tr("not in the earlier note"))
    return tuple(tags)


def _notes(brief: Brief) -> list[Row]:
    if not brief.notes:
        return []
    heading = Row("notes", _tr("Notes at the end"), heading=True)
    return [heading, *(Row("notes", note) for note in brief.notes)]


def _left_out(lines: tuple[DroppedLine, ...], title: str, state: State, brief: Brief) -> list[Row]:
    if not lines:
        return []
    numbers = {source.article: source.number for source in brief.sources}
    rows = [Row(state.value, title, heading=True, note=_tr("not printed"))]
    for one in lines:
        lead, text, note = parts(one.line)
        line = renumbered(one.line, numbers)
        rows.append(Row(one.section, text, lead, note, line, state=state))
    return rows


def renumbered(line: Line, numbers: Mapping[str, int]) -> Line:
    """A line of an earlier brief, with the place of its words by the numbers of this one.

    Numbers of sources change as articles come and go; the id says where the words stand.
    """
    # such ids end in article, start and end; those of own words do not
    _, article, start, end = line.id.rsplit("-", 3) if line.id.count("-") > 2 else ("", "", "", "")
    here = start.isdigit() and end.isdigit() and article in numbers
    spans = (Citation(numbers[article], int(start), int(end)),) if here else ()
    if isinstance(line, FigureLine | DateLine | QuoteLine):
        line = replace(line, statement_spans=())
    if isinstance(line, PersonLine):
        line = replace(line, roles=tuple(replace(role, spans=()) for role in line.roles))
    if isinstance(line, DifferenceLine):
        nowhere = tuple(replace(t, spans=(), statement_spans=()) for t in line.tellings)
        line = replace(line, tellings=nowhere)
    # under the new numbers the old places would lead into other articles
    return replace(line, spans=spans, support=())


def parts(line: Line) -> tuple[str, str, str]:
    """Lead, text and small print of a line."""
    if line.origin is Origin.OWN:
        return "", line.text, ""
    for kind, how in _PARTS:
        if isinstance(line, kind):
            return how(line)
    return "", line.text, ""


def words_of(line: Line) -> str:
    """What the analyst edits of a line: the statement of a figure or a date, else the text."""
    if isinstance(line, FigureLine | DateLine) and line.statement:
        return line.statement
    return line.text


def _statement(line: FigureLine | DateLine) -> str:
    return line.statement + (ELLIPSIS if line.statement_cut else "")


def _figure(line: Line) -> tuple[str, str, str]:
    assert isinstance(line, FigureLine)
    measured = (line.subject, line.period, line.comparison)
    return line.text, _statement(line), "  ·  ".join(words for words in measured if words)


def _date(line: Line) -> tuple[str, str, str]:
    assert isinstance(line, DateLine)
    words = [f"“{line.text}”"]
    if line.kind is EventKind.DEADLINE:
        words.append(_tr("deadline"))
    if line.assumed:
        words.append(_tr("rests on an assumed date"))
    return when(line), _statement(line), "  ·  ".join(words)


def _difference(line: Line) -> tuple[str, str, str]:
    assert isinstance(line, DifferenceLine)
    words = "  /  ".join(told.text for told in line.tellings)
    return words, LINE_BREAK.join(told.statement for told in line.tellings), ""


def when(line: DateLine) -> str:
    """The calendar date of a line, no more precise than its source; its words if there is none."""
    first, last = line.start, line.end
    if first is None or last is None:
        return line.text
    locale = QLocale()
    names = [
        locale.standaloneMonthName(day.month, QLocale.FormatType.LongFormat)
        for day in (first, last)
    ]
    if first == last:
        return written(first)
    whole = first.day == 1 and (last + timedelta(days=1)).day == 1 and first.year == last.year
    if whole and first.month == last.month:
        return f"{names[0]} {first.year}"
    if whole and (first.month, last.month) == (1, 12):
        return str(first.year)
    return f"{without_year(first)} – {written(last)}"


def _person(line: Line) -> tuple[str, str, str]:
    assert isinstance(line, PersonLine)
    role = line.roles[0].text if line.roles else ""
    return line.text, role or line.organisation, ""


def _quote(line: Line) -> tuple[str, str, str]:
    assert isinstance(line, QuoteLine)
    said_by = f"{line.speaker}, {line.role}" if line.speaker and line.role else line.speaker
    return "", f"“{line.text}”", said_by


# down here, since it names the functions above
_PARTS: tuple[tuple[type[Line], Callable[[Line], tuple[str, str, str]]], ...] = (
    (FigureLine, _figure),
    (DateLine, _date),
    (PersonLine, _person),
    (QuoteLine, _quote),
    (DifferenceLine, _difference),
)

"""What the analyst changed, put into a brief: the last stage of composing.

Each edit is applied where its line, or its article, is there; the others wait
(:func:`briefing.edits.pending.waiting`).
No edit takes another one away: lines that are dropped do not print, and of all others each is in
the brief that has an edit of its own.
"""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

from briefing.citing.finding import Findings
from briefing.edits.retell import retold
from briefing.edits.standing import rests_on, sentences_taken_out
from briefing.model.brief import (
    Brief,
    DateLine,
    Line,
    Origin,
)
from briefing.model.edits import Edits, Own
from briefing.model.line_ids import added_id
from briefing.model.sections import SECTIONS, bare_line, takes

Lines = dict[str, list[Line]]


def kept_lines(edits: Edits) -> frozenset[str]:
    """Ids of the lines that no page limit takes: those that the analyst had a hand in."""
    made = {*map(added_id, edits.added), *(own.id for own in edits.own)}
    return edits.invested.union(made)


def edited(brief: Brief, edits: Edits, findings: Findings) -> Brief:
    """The brief with all edits whose lines and articles are there."""
    if not edits:
        return brief
    lines: Lines = {section: list(getattr(brief, section)) for section in SECTIONS}
    # the order matters: what comes back or is added may then be moved, and what is dropped goes
    # last, wherever it lies by then; words are changed when all lines are in their places
    _revive(lines, edits, findings)
    _add(lines, edits, findings)
    _write(lines, edits)
    _move(lines, edits)
    _take_out(lines, edits, brief)
    for section, found in lines.items():
        told = [retold(one, edits, findings, brief.date) for one in found]
        told = _in_time(told, edits)
        lines[section] = _placed(told, edits, section)
    changes: dict[str, Any] = {section: tuple(found) for section, found in lines.items()}
    return replace(brief, **changes)


def _revive(lines: Lines, edits: Edits, findings: Findings) -> None:
    """Bring back lines with edits that the articles no longer bring up by themselves."""
    here = {line.id for found in lines.values() for line in found}
    # sorted, since a set has no order and the note must be the same each time
    for key in sorted(edits.invested - here):
        revived = findings.revived(key)
        if revived is not None:
            section, line = revived
            lines[section].append(line)


def _add(lines: Lines, edits: Edits, findings: Findings) -> None:
    """Add the words that the analyst chose, in the place of a line that says just them."""
    invested = edits.invested
    for edit in dict.fromkeys(edits.added):
        line = findings.added(edit) if edit.section in SECTIONS else None
        if line is None or _is_here(lines, line.id):
            continue
        section = lines[edit.section]
        same = [
            n
            for n, one in enumerate(section)
            if one.id not in invested and set(line.spans) & {*one.spans, *one.support}
            if one.origin is not Origin.OWN and not one.id.startswith("added_")
        ]
        at = same[0] if same else len(section)
        lines[edit.section] = [
            *section[:at],
            line,
            *(one for n, one in enumerate(section) if n >= at and n not in same),
        ]


def _move(lines: Lines, edits: Edits) -> None:
    """Put sentences into the sections that the analyst wants them in; there they are plain ones."""
    for edit in edits.moved:
        for section, found in lines.items():
            line = next((one for one in found if one.id == edit.line), None)
            if line is None or edit.section not in lines or section == edit.section:
                continue
            # an own line names its section itself
            if takes(edit.section, line, section) and line.origin is not Origin.OWN:
                found.remove(line)
                lines[edit.section].append(_plain(line))
            break


def _plain(line: Line) -> Line:
    """A sentence without what it was besides in its section (whose stand it is)."""
    return Line(**{field.name: getattr(line, field.name) for field in fields(Line)})


def _take_out(lines: Lines, edits: Edits, brief: Brief) -> None:
    """Take dropped lines out, and the rows whose only sentence went with them."""
    dropped, touched = frozenset(edits.dropped), kept_lines(edits)
    sentences = sentences_taken_out(edits)
    articles = {source.number: source.article for source in brief.sources}
    for section, found in lines.items():
        lines[section] = [
            line
            for line in found
            if line.id not in dropped
            and (line.id in touched or not rests_on(line, sentences, articles))
        ]


def _is_here(lines: Lines, key: str) -> bool:
    return any(line.id == key for found in lines.values() for line in found)


def _write(lines: Lines, edits: Edits) -> None:
    """Add the analyst's own lines."""
    for own in {own.id: own for own in edits.own}.values():
        if own.section in SECTIONS and own.text and not _is_here(lines, own.id):
            lines[own.section].append(own_line(own))


def own_line(own: Own) -> Line:
    """A line in the analyst's own words, of the kind that its section holds."""
    return bare_line(own.section, line_id=own.id, text=own.text, origin=Origin.OWN)


# --- order --------------------------------------------------------------------------------------


def _in_time(lines: list[Line], edits: Edits) -> list[Line]:
    """Dates that came or were corrected, in their place in time."""
    moved = {one.line for one in edits.corrected if one.field == "date"}
    moved |= edits.invested | {added_id(one) for one in edits.added}
    order = [line for line in lines if not (isinstance(line, DateLine) and line.id in moved)]
    for line in lines:
        if isinstance(line, DateLine) and line.id in moved:
            day = line.start or date.max
            later = (n for n, one in enumerate(order) if _day(one) > day)
            order.insert(next(later, len(order)), line)
    return order


def _day(line: Line) -> date:
    return (line.start if isinstance(line, DateLine) else None) or date.max


def _placed(lines: list[Line], edits: Edits, section: str) -> list[Line]:
    """The lines as the analyst placed them; one not placed stays after the one it followed."""
    wanted = next((one.lines for one in edits.placed if one.section == section), ())
    by_id = {line.id: line for line in lines}
    order = [by_id[key] for key in dict.fromkeys(wanted) if key in by_id]
    placed = {line.id for line in order}
    for before, line in zip([None, *lines], lines, strict=False):
        if line.id not in placed:
            at = order.index(before) + 1 if before is not None else 0
            order.insert(at, line)
    return order

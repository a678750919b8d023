"""Score the notes of the labelled sets: ``python -m benchmarks.lines.score [SET ...] [--why]``.

A row a set: facts that bottom line and points hold, that any line tells, and that bottom line and
points of a note of one page hold, of five; whether the title is right, and whether the first line
is the news; dates ahead that were asked for and printed, and false ones; figures; differences;
"also" marks that the labels bear out, false ones, and those that no label knows; roles and speakers
right and false; lines that say what may never be printed; lines in all, and lines that another one
tells already. ``--why`` lists each failure. Labels are no judge of lines that they do not name: for
that, see the sheets that ``benchmarks.lines.sheet`` writes.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from benchmarks.lines.labels import Ahead, Difference, Fact, holds, is_value, names
from benchmarks.lines.notes import Note, Printed, cited_paragraph, make
from briefing.model.brief import (
    DateLine,
    DifferenceLine,
    FigureLine,
    PersonLine,
    QuoteLine,
    Telling,
)
from briefing.worker.session import Session

COLUMNS = (
    ("facts", ("fact held", "fact told", "fact short", "fact asked")),
    ("title", ("title right", "title asked")),
    ("opening", ("opening right", "opening asked")),
    ("ahead", ("ahead found", "ahead asked")),
    ("false", ("ahead false",)),
    ("figures", ("figure found", "figure asked")),
    ("differ", ("difference found", "difference asked")),
    ("false", ("difference false",)),
    ("also", ("also right",)),
    ("false", ("also false",)),
    ("unknown", ("also unknown",)),
    ("roles", ("role right",)),
    ("false", ("role false",)),
    ("speakers", ("speaker right",)),
    ("false", ("speaker false",)),
    ("never", ("never",)),
    ("lines", ("lines",)),
    ("twice", ("twice",)),
)
_OPENING = ("bottom_line", "points")
_TELLING = (*_OPENING, "figures", "deadlines", "timeline", "quotes", "positions")
_CONTENT = re.compile(r"\d[\d.,]*|[^\W\d]{4,}")
_SHARED = 0.75
"""Share of the shorter line's content words from which another line tells it already."""
_FEWEST = 5
"""Content words that a line has at least to be told twice."""


Count = tuple[str, str]
"""What is counted, and what to say of it under ``--why`` ("" says nothing)."""


def score(note: Note) -> Iterator[Count]:
    """All that is counted in a note."""
    yield from _facts(note)
    yield from _title(note)
    yield from _opening(note)
    yield from _dates(note)
    yield from _figures(note)
    yield from _differences(note)
    yield from _marks(note)
    yield from _people(note)
    yield from _nevers(note)
    yield from _twice(note)
    yield from (("lines", "") for _ in note.lines)


def _facts(note: Note) -> Iterator[Count]:
    opening = [line for line in note.lines if line.section in _OPENING]
    short = [line for line in opening if line.line.id in note.on_one_page]
    for fact in note.labels.facts:
        yield "fact asked", ""
        if _tells(fact, opening):
            yield "fact held", ""
        else:
            yield "", f"fact not held: {fact.about}"
        if _tells(fact, note.lines):
            yield "fact told", ""
        if _tells(fact, short):
            yield "fact short", ""


def _tells(fact: Fact, lines: list[Printed] | tuple[Printed, ...]) -> bool:
    return any(holds(line.shown, way) for line in lines for way in fact.told)


def _title(note: Note) -> Iterator[Count]:
    title = note.brief.title
    yield "title asked", ""
    if holds(title, note.labels.title) and not any(
        holds(title, w) for w in note.labels.title_never
    ):
        yield "title right", ""
    else:
        yield "", f"title: {title}"


def _opening(note: Note) -> Iterator[Count]:
    news = [fact for fact in note.labels.facts if fact.news]
    first = [line for line in note.lines if line.section == "bottom_line"][:1]
    yield "opening asked", ""
    if any(_tells(fact, first) for fact in news):
        yield "opening right", ""
    else:
        yield "", f"opening: {' '.join(line.shown for line in first) or 'none'}"


def _dates(note: Note) -> Iterator[Count]:
    found: set[str] = set()
    for printed in note.lines:
        if not isinstance(printed.line, DateLine) or printed.section != "deadlines":
            continue
        about, wrong = _date(printed, note.labels.ahead)
        found.add(about)
        if wrong:
            yield "ahead false", f"date ahead, {wrong}: {printed.line.timex} {printed.shown}"
    for label in note.labels.ahead:
        if label.must:
            yield "ahead asked", ""
            if label.about in found:
                yield "ahead found", ""
            else:
                yield "", f"date ahead missing: {label.about}"


def _date(printed: Printed, labels: tuple[Ahead, ...]) -> tuple[str, str]:
    """What a printed date is, and what is wrong with it; the first of a pair of "" is no label."""
    alike = [label for label in labels if holds(printed.shown, label.told)]
    right = [label for label in alike if _same_day(printed, label)]
    if not alike:
        return "", "none of this set"
    if not right:
        return "", "another day"
    if right[0].overtaken:
        return "", "overtaken"
    lost = [label for label in right if label.whole and not holds(printed.shown, label.whole)]
    return right[0].about, f"without what it hangs on ({lost[0].whole})" if lost else ""


def _same_day(printed: Printed, label: Ahead) -> bool:
    line = printed.line
    if not isinstance(line, DateLine):
        return False
    days = (line.start, line.end)
    if label.is_range:
        return days == (label.first, label.last)
    return label.first in days or label.last in days


def _figures(note: Note) -> Iterator[Count]:
    for label in note.labels.figures:
        if label.side:
            continue
        yield "figure asked", ""
        if any(
            is_value(x.shown, label.value) and holds(x.shown, label.measure) for x in note.lines
        ):
            yield "figure found", ""
        else:
            yield "", f"figure missing: {label.about}"


def _differences(note: Note) -> Iterator[Count]:
    found: set[str] = set()
    for printed in note.lines:
        if isinstance(printed.line, DifferenceLine):
            met = [d for d in note.labels.differences if _differs(printed.line.tellings, d)]
            found |= {difference.about for difference in met}
            if not met:
                yield "difference false", f"no difference: {printed.shown}"
    for label in note.labels.differences:
        if label.about in found:
            yield "difference found", ""
        if not label.optional or label.about in found:
            yield "difference asked", ""
        if not label.optional and label.about not in found:
            yield "", f"difference missing: {label.about}"


def _differs(tellings: tuple[Telling, ...], label: Difference) -> bool:
    """Whether two tellings are on two sides, or one passage tells both."""
    sides = [
        {i for i, s in enumerate(label.sides) if holds(f"{t.text} {t.statement}", s.told)}
        for t in tellings
    ]
    if len(sides) == 1:
        return len(sides[0]) > 1
    return any(a and b and len(a | b) > 1 for a, b in combinations(sides, 2))


def _marks(note: Note) -> Iterator[Count]:
    for printed in note.lines:
        if not printed.also or isinstance(printed.line, PersonLine):
            continue
        if isinstance(printed.line, FigureLine):
            vouching = _vouching_for_figure(note, printed)
        else:
            vouching = _vouching(note, printed)
        told = f"{printed.section}: {printed.shown} {sorted(printed.reports)}"
        for number in sorted(printed.also):
            if vouching is None:
                yield "also unknown", f"also {number}, no label: {told}"
            elif number in vouching:
                yield "also right", ""
            else:
                yield "also false", f"also {number} is false: {told}"


def _vouching_for_figure(note: Note, printed: Printed) -> frozenset[int] | None:
    """The reports whose cited paragraph has the figure of this measure, None without a label."""
    found = [
        label
        for label in note.labels.figures
        if is_value(printed.line.text, label.value) and holds(printed.shown, label.measure)
    ]
    if not found:
        return None
    cited = {
        note.reports[place.source]: cited_paragraph(note, place) for place in printed.line.support
    }
    return frozenset(
        number
        for number, text in cited.items()
        if all(
            number in one.reports and is_value(text, one.value) and holds(text, one.measure)
            for one in found
        )
    )


def _vouching(note: Note, printed: Printed) -> frozenset[int] | None:
    """The reports that bear out all that a line says, None where no label speaks of it."""
    found = [
        label.reports
        for label in note.labels.same
        if holds(printed.shown, label.words)
        and not any(holds(printed.shown, word) for word in label.but)
    ]
    return frozenset.intersection(*found) if found else None


def _people(note: Note) -> Iterator[Count]:
    for printed in note.lines:
        line = printed.line
        if isinstance(line, PersonLine):
            for label in note.labels.who:
                if label.first.split()[-1] == line.text.split()[-1]:
                    for role in line.roles:
                        if holds(role.text, label.second):
                            yield "role right", ""
                        else:
                            yield "role false", f"role: {line.text}: {role.text}"
        elif isinstance(line, QuoteLine) and line.speaker:
            for label in note.labels.said:
                if holds(line.text, label.first):
                    if holds(f"{line.speaker} {line.role}", label.second):
                        yield "speaker right", ""
                    else:
                        yield "speaker false", f"speaker: {line.speaker}: {line.text}"


def _nevers(note: Note) -> Iterator[Count]:
    """Each label at most once a line; a date in brackets before the words is no excuse."""
    told = [("title", note.brief.title), *((line.section, line.shown) for line in note.lines)]
    for section, text in told:
        for label in note.labels.never:
            if label.sections and section not in label.sections:
                continue
            if holds(text, label.words) and not (label.unless and holds(text, label.unless)):
                yield "never", f"never ({label.why}): {section}: {text}"


def _twice(note: Note) -> Iterator[Count]:
    seen: list[tuple[frozenset[str], str]] = []
    for printed in note.lines:
        if printed.section not in _TELLING:
            continue
        words = frozenset(word.lower().rstrip(".,") for word in _CONTENT.findall(printed.shown))
        if len(words) < _FEWEST:
            continue
        for other, text in seen:
            if len(words & other) >= _SHARED * min(len(words), len(other)):
                yield "twice", f"twice: {printed.section}: {printed.shown} = {text}"
                break
        seen.append((words, printed.shown))


def _row(name: str, counts: Counter[str]) -> str:
    cells = ["/".join(str(counts[key]) for key in keys) for _, keys in COLUMNS]
    width = [max(len(head), 7) for head, _ in COLUMNS]
    width[0] = 11
    return " ".join([f"{name:<12}", *(f"{c:>{w}}" for c, w in zip(cells, width, strict=True))])


def _head() -> str:
    width = [max(len(head), 7) for head, _ in COLUMNS]
    width[0] = 11
    heads = (head for head, _ in COLUMNS)
    return " ".join([f"{'set':<12}", *(f"{h:>{w}}" for h, w in zip(heads, width, strict=True))])


def main() -> None:
    """Print the table, and with ``--why`` what lies behind it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("sets", nargs="*", metavar="SET", help="all, if none is named")
    parser.add_argument("--why", action="store_true", help="list each failure")
    given = parser.parse_args()
    total: Counter[str] = Counter()
    told: list[str] = []
    print(_head())
    with Session() as session:
        for name in given.sets or names():
            counted = list(score(make(name, session)))
            counts = Counter(what for what, _ in counted)
            print(_row(name, counts), flush=True)
            total += counts
            told += [f"\n== {name}", *(why for _, why in counted if why)]
    print(_row("all", total))
    if given.why:
        print("\n".join(told))


if __name__ == "__main__":
    main()

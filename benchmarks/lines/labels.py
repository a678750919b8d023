"""What an editor marked in a set of reports: its labels, and whether they stand in the reports.

A set is a folder ``sets/NAME`` of reports, numbered by the first two digits of their file names,
and ``labels.toml``. Labels are written from the reports alone. Words are regular expressions that
begin at a word, with case aside; a list of them asks for all in one paragraph or printed line.

* ``story``, ``day`` (of the note), ``title`` and ``title_never``;
* ``fact``: what the story turns on, five a set; ``told`` are the ways to say it, ``news`` one that
  the first line may open with;
* ``ahead``: every date that is ahead on that day; ``on`` is a day, a month, a year or a range,
  ``whole`` what may not be cut off; a note ``must`` have it, or may not where it is ``overtaken``;
* ``figure``: ``value`` and ``measure``, a ``side`` one is not asked for; ``difference``: ``sides``
  that exclude each other, an ``optional`` one is not asked for;
* ``same``: lines that only the reports ``in`` bear out (``but`` says more than that);
* ``never``: what may not be printed, in ``sections`` or anywhere, ``unless`` the line says so;
* ``who``: what a person is; ``said``: who speaks.

``in`` are the reports in which the words stand.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

SETS = Path(__file__).parent / "sets"
LABELS = "labels.toml"
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What the story turns on; each of ``told`` is a way to say it. ``news`` may open the note."""

    about: str
    news: bool
    told: tuple[Words, ...]
    reports: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """A date that is ahead; ``first`` and ``last`` are its days, equal for a single one."""

    about: str
    first: date
    last: date
    is_range: bool
    told: Words
    whole: str
    must: bool
    overtaken: bool
    reports: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure that a note must have, and what it measures; not where it is a ``side`` matter."""

    about: str
    side: bool
    value: str
    measure: str
    reports: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """How some of the reports tell what others tell differently."""

    told: Words
    reports: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Sides that exclude each other. An ``optional`` one is right and need not be printed."""

    about: str
    sides: tuple[Side, ...]
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Same:
    """A line with these words, and with none of ``but``, is borne out by these reports alone."""

    words: Words
    but: Words
    reports: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Never:
    """What may not be printed; in any section where ``sections`` is empty."""

    words: str
    unless: str
    sections: Words
    why: str
    reports: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A name and a role, or the words of a quotation and their speaker."""

    first: str
    second: str
    reports: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """All labels of a set."""

    name: str
    story: str
    day: date
    title: Words
    title_never: Words
    facts: tuple[Fact, ...]
    ahead: tuple[Ahead, ...]
    figures: tuple[Figure, ...]
    differences: tuple[Difference, ...]
    same: tuple[Same, ...]
    never: tuple[Never, ...]
    who: tuple[Pair, ...]
    said: tuple[Pair, ...]


def holds(text: str, words: str | Iterable[str]) -> bool:
    """Whether all of the words stand in a text."""
    asked = (words,) if isinstance(words, str) else words
    return all(re.search(rf"(?<!\w)(?:{one})", text, re.IGNORECASE) for one in asked)


def is_value(text: str, value: str) -> bool:
    """Whether a text holds a figure, and not another one that begins with it."""
    return holds(text, rf"(?:{value})(?!\d|[.,]\d)")


def names() -> tuple[str, ...]:
    """The names of the sets, in order."""
    return tuple(sorted(path.parent.name for path in SETS.glob(f"*/{LABELS}")))


def report_paths(name: str) -> dict[int, Path]:
    """The files of a set's reports by their numbers."""
    files = sorted(path for path in (SETS / name).iterdir() if path.name != LABELS)
    return {int(path.name[:2]): path for path in files}


def load(name: str) -> Labels:
    """The labels of a set. Raises KeyError where one lacks what it must have."""
    data = tomllib.loads((SETS / name / LABELS).read_text(encoding="utf-8"))
    return Labels(
        name=name,
        story=data["story"],
        day=data["day"],
        title=tuple(data["title"]),
        title_never=tuple(data["title_never"]),
        facts=tuple(_fact(one) for one in data["fact"]),
        ahead=tuple(_ahead(one) for one in data["ahead"]),
        figures=tuple(
            Figure(
                about=o["is"],
                side=o.get("side", False),
                value=o["value"],
                measure=o["measure"],
                reports=_reports(o),
            )
            for o in data["figure"]
        ),
        differences=tuple(_difference(one) for one in data.get("difference", ())),
        same=tuple(
            Same(words=tuple(o["line"]), but=tuple(o.get("but", ())), reports=_reports(o))
            for o in data["same"]
        ),
        never=tuple(_never(one) for one in data["never"]),
        who=tuple(
            Pair(first=o["name"], second=o["role"], reports=_reports(o)) for o in data["who"]
        ),
        said=tuple(
            Pair(first=o["words"], second=o["by"], reports=_reports(o)) for o in data["said"]
        ),
    )


def _reports(one: Mapping[str, Any]) -> frozenset[int]:
    return frozenset(one["in"])


def _fact(one: Mapping[str, Any]) -> Fact:
    told = tuple(tuple(way) for way in one["told"])
    news = one.get("news", False)
    return Fact(about=one["is"], news=news, told=told, reports=_reports(one))


def _ahead(one: Mapping[str, Any]) -> Ahead:
    first, last = _days(one["on"])
    return Ahead(
        about=one["is"],
        first=first,
        last=last,
        is_range="/" in one["on"],
        told=tuple(one["told"]),
        whole=one.get("whole", ""),
        must=one.get("must", False),
        overtaken=one.get("overtaken", False),
        reports=_reports(one),
    )


def _days(on: str) -> tuple[date, date]:
    """First and last day of "2026-05-01", "2026-05", "2026" or "2026-05-01/2026-05-03"."""
    if "/" in on:
        first, last = on.split("/")
        return date.fromisoformat(first), date.fromisoformat(last)
    parts = [int(part) for part in on.split("-")]
    if len(parts) == 3:
        return date(*parts), date(*parts)
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0], 12, 31)
    year, month = parts
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _difference(one: Mapping[str, Any]) -> Difference:
    sides = tuple(Side(told=tuple(s["told"]), reports=_reports(s)) for s in one["sides"])
    return Difference(about=one["about"], sides=sides, optional=one.get("optional", False))


def _never(one: Mapping[str, Any]) -> Never:
    return Never(
        words=one["line"],
        unless=one.get("unless", ""),
        sections=tuple(one.get("sections", ())),
        why=one["why"],
        reports=_reports(one),
    )


def complaints(labels: Labels, reports: Mapping[int, Iterable[str]]) -> Iterator[str]:
    """What is wrong with labels: words that do not stand in a report that they name.

    ``reports`` are the paragraphs of each report by its number, blank space made one space.
    """
    told = {number: tuple(paragraphs) for number, paragraphs in reports.items()}
    for about, ways, numbers in _claims(labels):
        for number in sorted(numbers):
            found = told.get(number, ())
            if not any(holds(paragraph, way) for paragraph in found for way in ways):
                yield f"{labels.name}: report {number} does not say: {about}"


def _claims(labels: Labels) -> Iterator[tuple[str, tuple[Words, ...], frozenset[int]]]:
    """What each label says, the ways to say it, and the reports that do."""
    for fact in labels.facts:
        yield fact.about, fact.told, fact.reports
    for ahead in labels.ahead:
        yield ahead.about, ((*ahead.told, *filter(None, [ahead.whole])),), ahead.reports
    for figure in labels.figures:
        yield figure.about, ((figure.value, figure.measure),), figure.reports
    for difference in labels.differences:
        for side in difference.sides:
            yield f"{difference.about} {side.told}", (side.told,), side.reports
    for same in labels.same:
        yield f"same {same.words}", (same.words,), same.reports
    for never in labels.never:
        yield f"never {never.words}", ((never.words,),), never.reports
    for pair in (*labels.who, *labels.said):  # a report may tell the two apart from each other
        yield pair.first, ((pair.first,),), pair.reports
        yield f"{pair.first}: {pair.second}", ((pair.second,),), pair.reports

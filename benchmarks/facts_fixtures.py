"""Scores the facts stage on the labelled sentences of ``tests/facts/fixtures``.

    python benchmarks/facts_fixtures.py [--errors] [open.txt held.txt ...]

Prints precision, recall and F1 for deadlines, periods, comparisons, subjects, directions and
speakers. A field labelled "-" counts against precision when it is filled; one labelled "?" is not
scored. A subject or comparison is right when its words agree with the label's by at least
two thirds (Dice); a period when its TIMEX3 value is the label's; a speaker when the
label's name is in the words or the merged name.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.adapters.facts import article_of, sentences_of
from briefing.facts import extract
from briefing.model.article import EventKind, Facts, Figure, Quote

FIXTURES = Path(__file__).resolve().parents[1] / "tests" / "facts" / "fixtures"
KINDS = ("deadline", "period", "comparison", "subject", "direction", "speaker")


@dataclass(slots=True)
class Labelled:
    """An article of a fixture file with its labels."""

    name: str
    published: date
    paragraphs: list[str] = field(default_factory=list)
    figures: list[tuple[int, list[str]]] = field(default_factory=list)
    deadlines: list[tuple[int, str]] = field(default_factory=list)
    scheduled: list[tuple[int, str]] = field(default_factory=list)
    speakers: list[tuple[int, list[str]]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The article as one text, a line a paragraph."""
        return "\n".join(self.paragraphs)

    def bounds(self, paragraph: int) -> tuple[int, int]:
        """Offsets of a paragraph in :attr:`text`."""
        start = sum(len(p) + 1 for p in self.paragraphs[:paragraph])
        return start, start + len(self.paragraphs[paragraph])


@dataclass(slots=True)
class Count:
    """Right, found and labelled."""

    right: int = 0
    found: int = 0
    labelled: int = 0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.found + self.labelled
        return 2 * self.right / both if both else 0.0

    def line(self, name: str) -> str:
        """One line of the report."""
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.labelled if self.labelled else 0.0
        return (
            f"{name:<12} P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * self.f1:5.1f}"
            f"   ({self.right} right, {self.found} found, {self.labelled} labelled)"
        )


def read(path: Path) -> Iterator[Labelled]:
    """The articles of a fixture file."""
    current: Labelled | None = None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            if current:
                yield current
            _, name, day = line.split()
            current = Labelled(name, date.fromisoformat(day))
        elif current is None or not line.strip():
            continue
        elif line.startswith(" "):
            _label(current, line[1], [part.strip() for part in line[2:].split(" | ")])
        else:
            current.paragraphs.append(line)
    if current:
        yield current


def _label(article: Labelled, mark: str, parts: list[str]) -> None:
    paragraph = len(article.paragraphs) - 1
    match mark:
        case "*":
            article.figures.append((paragraph, parts))
        case "!":
            article.deadlines.append((paragraph, parts[0]))
        case "~":
            article.scheduled.append((paragraph, parts[0]))
        case '"':
            article.speakers.append((paragraph, parts))


def _words(text: str) -> list[str]:
    stop = {"the", "a", "an", "its", "their"}
    return [w for w in re.findall(r"[\w.%$£€]+", text.lower().replace("’", "'")) if w not in stop]


def alike(one: str, other: str) -> bool:
    """Whether two phrases share two thirds of their words."""
    first, second = _words(one), _words(other)
    shared = sum(min(first.count(w), second.count(w)) for w in set(first))
    return bool(first and second) and 2 * shared / (len(first) + len(second)) >= 2 / 3


class Scores:
    """The counts of all kinds, and what went wrong."""

    def __init__(self) -> None:
        self.counts = {kind: Count() for kind in KINDS}
        self.errors: list[str] = []

    def add(self, kind: str, where: str, label: str, found: str, right: bool) -> None:
        """One field: ``label`` and ``found`` are "" where there is none."""
        count = self.counts[kind]
        count.labelled += bool(label)
        count.found += bool(found)
        count.right += right
        if not right and (label or found):
            self.errors.append(f"{kind}: {where}: labelled {label!r}, found {found!r}")

    def article(self, labelled: Labelled) -> None:
        """Scores one article."""
        article = article_of(labelled.text, labelled.published)
        facts = extract(article, sentences_of(article))
        for paragraph, parts in labelled.figures:
            self._figure(labelled, paragraph, parts, facts)
        self._deadlines(labelled, facts)
        for paragraph, (start, speaker) in labelled.speakers:
            self._speaker(labelled, paragraph, start, speaker, facts)

    def _figure(self, labelled: Labelled, paragraph: int, parts: list[str], facts: Facts) -> None:
        text, direction, subject, period, comparison = parts
        figure = _find(labelled, paragraph, text, facts.figures)
        where = f"{labelled.name}: {text}"
        found: dict[str, str] = {}
        if figure is not None:
            found = {
                "direction": figure.direction.value if figure.direction else "",
                "subject": figure.subject.text if figure.subject else "",
                "period": figure.period.timex if figure.period else "",
                "comparison": figure.comparison.text if figure.comparison else "",
            }
        for kind, label in (
            ("direction", direction),
            ("subject", subject),
            ("period", period),
            ("comparison", comparison),
        ):
            if label == "?":
                continue
            wanted, got = "" if label == "-" else label, found.get(kind, "")
            same = wanted == got if kind in ("direction", "period") else alike(wanted, got)
            self.add(kind, where, wanted, got, bool(wanted) and same)

    def _deadlines(self, labelled: Labelled, facts: Facts) -> None:
        spans = {
            (labelled.bounds(p)[0] + labelled.paragraphs[p].index(words), words)
            for p, words in labelled.deadlines
        }
        found = [e.date.span for e in facts.events if e.kind is EventKind.DEADLINE]
        hits = set()
        for start, words in sorted(spans):
            hit = next((s for s in found if s.start < start + len(words) and start < s.end), None)
            hits.add(hit)
            self.add("deadline", labelled.name, words, words if hit else "", hit is not None)
        for span in found:
            if span not in hits:
                self.add("deadline", labelled.name, "", labelled.text[span.start : span.end], False)

    def _speaker(
        self, labelled: Labelled, paragraph: int, start: str, speaker: str, facts: Facts
    ) -> None:
        first, last = labelled.bounds(paragraph)
        quote = next(
            (q for q in facts.quotes if first <= q.span.start < last and _has(labelled, q, start)),
            None,
        )
        found = "" if quote is None or quote.speaker is None else quote.speaker.text
        right = found != "" and quote is not None and speaker in (found, quote.person)
        self.add("speaker", f"{labelled.name}: {start}", speaker, found, right)


def _has(labelled: Labelled, quote: Quote, start: str) -> bool:
    spans = (quote.span, *quote.more)
    return any(labelled.text[s.start : s.end].startswith(start) for s in spans)


def _find(
    labelled: Labelled, paragraph: int, text: str, figures: Iterable[Figure]
) -> Figure | None:
    """The figure that overlaps the labelled words of a paragraph."""
    base, _ = labelled.bounds(paragraph)
    match = re.search(rf"(?<!\w){re.escape(text)}", labelled.paragraphs[paragraph])
    assert match is not None, f"{labelled.name}: no {text!r}"
    start, end = base + match.start(), base + match.end()
    inside = [f for f in figures if f.span.start < end and start < f.span.end]
    return max(inside, key=lambda f: len(f.span), default=None)


def main(arguments: list[str]) -> None:
    """Prints the scores of each file named, or of all."""
    names = [a for a in arguments if not a.startswith("-")] or ["open.txt", "held.txt"]
    for name in names:
        scores = Scores()
        for article in read(FIXTURES / name):
            scores.article(article)
        print(f"== {name}")
        for kind in KINDS:
            print("  ", scores.counts[kind].line(kind))
        if "--errors" in arguments:
            print("\n".join(f"   ! {error}" for error in scores.errors))


if __name__ == "__main__":
    main(sys.argv[1:])

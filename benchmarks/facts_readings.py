"""Scores what is read from the structure of a sentence, on sentences of ten fields.

    python benchmarks/facts_readings.py [--errors] [readings_open.txt readings_held.txt ...]

Each line of ``tests/facts/fixtures/readings_*.txt`` is a kind, a text published on Tuesday, 10 June
2025, a stretch of it and labels (the README beside it tells which). Printed is how many of each
kind are right. A mood is right as well where no figure is found at all.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.adapters.facts import article_of, sentences_of
from benchmarks.facts_fixtures import FIXTURES, alike
from briefing.facts import extract
from briefing.model.article import Facts, FigureKind, Mood, Span

DAY = date(2025, 6, 10)
MOODS = {mood.value for mood in Mood if mood.open}


@dataclass(slots=True)
class Reading:
    """A labelled line and what is found for it."""

    kind: str
    text: str
    labels: list[str]
    facts: Facts = field(default_factory=Facts)

    def hits(self, span: Span) -> bool:
        """Whether a span meets the stretch that is labelled."""
        start = self.text.index(self.labels[0])
        return span.start < start + len(self.labels[0]) and start < span.end

    def outcomes(self) -> Iterator[tuple[str, bool, str]]:
        """Kind, whether it is right, and what was found."""
        match self.kind:
            case "date":
                yield self._date()
            case "figure":
                yield from self._figure()
            case "person":
                yield self._person()
            case "speaker":
                yield self._speaker()

    def _date(self) -> tuple[str, bool, str]:
        wanted, timex = self.labels[1:3]
        events = [event for event in self.facts.events if self.hits(event.date.span)]
        found = (events[0].kind.value, events[0].date.timex) if events else ("-", "-")
        right = found == (wanted, timex) or found == (wanted, timex.partition("T")[0])
        return f"date: {wanted}", right, " ".join(found)

    def _figure(self) -> Iterator[tuple[str, bool, str]]:
        figures = [
            one
            for one in self.facts.figures
            if self.hits(one.span) and one.kind is not FigureKind.ORDINAL
        ]
        if self.labels[1] in MOODS:
            moods = {one.mood for one in figures}
            yield "mood", all(mood.open for mood in moods), ", ".join(sorted(moods))
            return
        if self.labels[1] == "none":
            yield "no figure", not figures, ", ".join(one.text for one in figures)
            return
        subject, period, comparison = self.labels[1:4]
        one = figures[0] if figures else None
        said = one.subject.text if one and one.subject else "-"
        when = one.period.timex if one and one.period else "-"
        held = one.comparison.text if one and one.comparison else "-"
        yield "figure", one is not None and not one.mood.open, one.text if one else "-"
        if subject != "-":
            yield "subject", alike(subject, said), said
        yield "period", when == period, when
        if comparison != "-":
            yield "comparison", alike(comparison, held), held

    def _person(self) -> tuple[str, bool, str]:
        name, role = self.labels
        people = [
            person
            for person in self.facts.people
            if any(self.hits(mention.span) for mention in person.mentions)
        ]
        if role == "none":
            return "nobody", not people, ", ".join(person.name for person in people)
        found = people[0] if people else None
        told = found.role.text if found and found.role else "-"
        right = found is not None and found.name == name and told.lower() == role.lower()
        return "role", right, f"{found.name if found else '-'}, {told}"

    def _speaker(self) -> tuple[str, bool, str]:
        quotes = [quote for quote in self.facts.quotes if self.hits(quote.span)]
        speaker = quotes[0].speaker if quotes else None
        found = (quotes[0].person or (speaker.text if speaker else "-")) if quotes else "no quote"
        wanted = self.labels[1]
        return "speaker", found == wanted or (wanted != "-" and alike(wanted, found)), found


def read(path: Path) -> Iterator[Reading]:
    """The lines of a file with what is found for each."""
    for line in path.read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        kind, text, *labels = (part.strip() for part in line.replace(" ¶ ", "\n").split(" | "))
        article = article_of(text, DAY)
        yield Reading(kind, text, labels, extract(article, sentences_of(article)))


def score(path: Path, *, errors: bool = False) -> tuple[Counter[str], Counter[str]]:
    """Right and labelled, by kind."""
    right: Counter[str] = Counter()
    labelled: Counter[str] = Counter()
    for reading in read(path):
        for kind, is_right, found in reading.outcomes():
            labelled[kind] += 1
            right[kind] += is_right
            if errors and not is_right:
                print(f"   ! {kind}: {reading.text} {reading.labels}: found {found!r}")
    return right, labelled


def main(arguments: list[str]) -> None:
    """Prints the scores of each file named, or of both."""
    names = [one for one in arguments if not one.startswith("-")]
    for name in names or ["readings_open.txt", "readings_held.txt"]:
        print(f"== {name}")
        right, labelled = score(FIXTURES / name, errors="--errors" in arguments)
        for kind, count in labelled.items():
            print(f"   {kind:<16} {right[kind]:3} of {count:3}")
        print(f"   {'all':<16} {right.total():3} of {labelled.total():3}")


if __name__ == "__main__":
    main(sys.argv[1:])

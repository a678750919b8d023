"""How many printed lines of labelled stories readers would leave, by what they said before.

    python -m benchmarks.lines.judged LABELS ROWS REPORTS [REPORTS ...]

LABELS and REPORTS are those of ``train.py``; ROWS holds for each story ``STORY.lab``, in which a
reader has judged what the other sections could print, a row a line, parted by tabs: the line's id
and its verdict by the rubric of ``sheet.py`` (OK, WRONG, DANGLING, REPEAT, WEAK, MISPLACED). Each
story's note is composed as a user gets it, and each of its lines is looked up: those that open it
and points by their sentence, all others by their id. "?" is what nobody has judged; REPEAT is also
a point whose main thing a line before it has told. Labels, rows and reports are no part of the
repository.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

from benchmarks.lines.train import Label, labels_in
from briefing import reading
from briefing.compose.analysing import analysed
from briefing.compose.order import assume_dates, compose, in_order
from briefing.compose.weighing import sentence_at
from briefing.model.brief import Line
from briefing.model.options import Options
from briefing.model.sections import SECTIONS

VERDICTS = {"O": "OK", "W": "WRONG", "D": "DANGLING", "K": "WEAK"}
LED = ("bottom_line", "points")


def verdicts_in(path: Path) -> dict[str, str]:
    """The verdict of each row that a reader has judged, by its id."""
    rows = (row.split("\t") for row in path.read_text("utf-8").splitlines() if "\t" in row)
    return {row[0]: row[1].strip() for row in rows}


class Story:
    """One story: its reports, and what readers said of them."""

    def __init__(self, folder: Path, labels: Path, rows: Path) -> None:
        read = [
            one
            for path in sorted(folder.iterdir())
            for one in reading.read_bytes(path.read_bytes(), path.name)
        ]
        self.day = max(one.published for one in read if one.published)
        self.articles = in_order(assume_dates(read, self.day))
        self.labels = labels_in(labels)
        self.rows = verdicts_in(rows) if rows.exists() else {}

    def judged(self) -> tuple[dict[str, Counter[str]], float]:
        """The verdicts of its note's lines, a counter a section; the key facts that it holds."""
        brief = compose(self.articles, Options(date=self.day))
        numbers = {one.id: number for number, one in enumerate(self.articles, 1)}
        self.place = {one.number: numbers[one.article] for one in brief.sources}
        found: dict[str, Counter[str]] = defaultdict(Counter)
        told: set[str] = set()
        facts: dict[str, float] = {}
        for section in SECTIONS:
            for line in getattr(brief, section):
                if section not in LED:
                    found[section][self.rows.get(line.id, "?")] += 1
                    continue
                label = self._label(line)
                again = label.verdict == "O" and label.tells[:1] and label.tells[0] in told
                found[section]["REPEAT" if again else VERDICTS.get(label.verdict, "?")] += 1
                told.update(label.tells)
                for fact, share in label.facts.items() if label.verdict != "W" else ():
                    facts[fact] = max(share, facts.get(fact, 0.0))
        return found, sum(facts.values())

    def _label(self, line: Line) -> Label:
        """What a reader said of the sentence of a line."""
        number = self.place[line.spans[0].source]
        sentences = analysed(self.articles[number - 1]).sentences
        sentence = sentence_at(sentences, line.spans[0].start)
        key = (number, sentence.position if sentence else -1)
        return self.labels.get(key, Label("?", (), {}, 0))


def main() -> None:
    """Print a line a section, and one for all."""
    labels, rows, *roots = map(Path, sys.argv[1:])
    folders = [
        folder
        for root in roots
        for folder in sorted(root.iterdir())
        if (labels / f"{folder.name}.lab").exists()
    ]
    total: dict[str, Counter[str]] = defaultdict(Counter)
    facts = 0.0
    for folder in folders:
        name = f"{folder.name}.lab"
        found, held = Story(folder, labels / name, rows / name).judged()
        facts += held
        for section, verdicts in found.items():
            total[section] += verdicts
            total["all"] += verdicts
    for section, verdicts in sorted(total.items(), key=lambda one: one[0] == "all"):
        known = verdicts.total() - verdicts["?"] or 1
        strike, wrong = 1 - verdicts["OK"] / known, verdicts["WRONG"] / known
        print(
            f"{section:12} {verdicts.total():4} lines, {strike:.1%} to strike, {wrong:.1%} wrong",
            dict(verdicts.most_common()),
        )
    print(f"{len(folders)} stories, {facts} facts of {5 * len(folders)}")


if __name__ == "__main__":
    main()

"""Sheets for a reader to judge: ``python -m benchmarks.lines.sheet OUT [SET ...]``.

For each set ``OUT/NAME.tsv`` has a row a printed line, with columns for a verdict and a reason, and
``OUT/NAME.txt`` shows each line with the words that it was taken from, marked where they stand in
their report, and those of the reports that are said to bear it out. A reader who did not write the
program gives the verdicts.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.lines.labels import names
from benchmarks.lines.notes import Note, Printed, make
from briefing.model.brief import Citation, DateLine, DifferenceLine, FigureLine, QuoteLine

VERDICTS = ("ok", "wrong", "dangling", "repeat", "weak", "misplaced")
_CONTEXT = 240
"""Characters that are shown on either side of a passage."""
_HEAD = ("set", "section", "line", "words", "verdict", "reason")


def passage(note: Note, citation: Citation) -> str:
    """The words of a citation between angle brackets, in what stands around them."""
    article = note.articles[citation.source]
    text, start, end = article.text, citation.start, citation.end
    day = article.published.isoformat() if article.published else "no date"
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    around = " ".join(f"{before}<<{text[start:end]}>>{after}".split())
    return f"report {note.reports[citation.source]} ({article.outlet or '?'}, {day}): {around}"


def _places(printed: Printed) -> Iterator[tuple[str, Iterable[Citation]]]:
    """What to show under a line: a word for it, and the passages."""
    line = printed.line
    if isinstance(line, DifferenceLine):
        yield from (
            ("tells", telling.statement_spans or telling.spans) for telling in line.tellings
        )
        return
    whole = isinstance(line, FigureLine | DateLine | QuoteLine) and line.statement_spans
    yield "from", whole or line.spans
    yield "also", line.support
    if isinstance(line, FigureLine):
        yield "differs", line.differing
        yield from (("earlier", one.spans) for one in line.earlier)


def page(note: Note) -> Iterator[str]:
    """The text to read beside the sheet."""
    yield f"{note.labels.name}: {note.labels.story}"
    yield f"\n[title] {note.brief.title}"
    yield from (f"  from {passage(note, place)}" for place in note.brief.title_spans)
    for printed in note.lines:
        yield f"\n[{printed.section} {printed.line.id}] {printed.shown}"
        for word, places in _places(printed):
            yield from (f"  {word} {passage(note, place)}" for place in places)
    yield "\nFacts that bottom line and points should hold:"
    yield from (f"  [ ] {fact.about}" for fact in note.labels.facts)


def write(note: Note, folder: Path) -> int:
    """Write both files of a note; how many rows there are."""
    name = note.labels.name
    rows = [("title", "", note.brief.title)]
    rows += [(printed.section, printed.line.id, printed.shown) for printed in note.lines]
    with (folder / f"{name}.tsv").open("w", encoding="utf-8", newline="") as stream:
        sheet = csv.writer(stream, delimiter="\t")
        sheet.writerow(_HEAD)
        sheet.writerows((name, *row, "", "") for row in rows)
    (folder / f"{name}.txt").write_text("\n".join(page(note)) + "\n", encoding="utf-8")
    return len(rows)


def main() -> None:
    """Write the sheets and say how long they are."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("out", type=Path, help="the folder to write to")
    parser.add_argument("sets", nargs="*", metavar="SET", help="all, if none is named")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    print(f"verdicts: {', '.join(VERDICTS)}")
    for name in given.sets or names():
        rows = write(make(name), given.out)
        print(f"{name}: {rows} lines to judge")


if __name__ == "__main__":
    main()

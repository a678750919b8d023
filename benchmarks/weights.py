"""What each weight and threshold of ranking and sameness is good for: each is taken out once.

    python -m benchmarks.weights [NAME ...]

A row a weight: lines of the notes of the labelled sets that change without it, what the labels
count that changes (``benchmarks.lines.score``), and the labelled pairs of sentences that are told
wrongly then (``tests/summary/data``). One that moves nothing anywhere is not worth its line of
code. A name is a module's and a constant's ("choosing.LEAST"), or the module's alone.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import _lru_cache_wrapper, cache
from math import inf
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "summary"))

from conftest import read_clusters
from test_paraphrase import score_clusters

from benchmarks.lines.labels import names
from benchmarks.lines.notes import make
from benchmarks.lines.score import score
from briefing import reading
from briefing.compose import analysing
from briefing.summary.paraphrase import SAME

NEUTRAL: dict[str, dict[str, float]] = {
    "summary.paraphrase": {
        "COSINE": 0.0, "CONTAINED": 0.0, "SHARED_NUMBER": 0.0, "OTHER_NUMBERS": 0.0,
        "OTHER_PERCENTS": 0.0, "SHARED_NAME": 0.0, "OTHER_NAMES": 0.0,
        "DAYS_APART": 0.0, "BOTH_LEAD": 0.0,
        "ONLY_NAMES": 0.0, "BESIDE": 0.0, "FEWEST": 0,
        "LEAST_SHARED": 0.0, "_MOST_NUMBERS": inf, "_OFTEN": inf, "_SMALL": 0, "_MOST_NAMES": inf,
    },
    "summary.choosing": {"SEEN": 999, "SEVERAL": 999, "ONCE": 0.0, "LEAST": 0.0, "FEWEST": 0},
    "summary.again": {"ALIKE": 0.0},
    "summary.signs": {"LENGTH": 0.0},
    "summary.news": {"STAND": 0.0, "SUPPOSED": 1.0, "PLAIN": 1.0, "VAGUE": 0.0, "ROSTER": 1.0},
    "summary.filling": {"LEAD": 0.0, "CENTRAL": 0.0, "REDUNDANT": inf, "ALONE": 1.0},
    "summary.concepts": {"SINGLE": 0.0},
    "sameness.measures": {
        "_LEAST": 0.0, "OTHERWISE": 0.0, "_AROUND": 0, "_BESIDE": 0, "_BESIDE_HARM": 0,
        "_NEAR": 99,
    },
    "sameness.values": {"FAR": 1e9, "_ROUNDING": 0.0, "CLOSE": 0.0, "_ROUND": 99},
    "sameness.claims": {
        "COVERED": 0.0, "FEWEST": 0, "MOST": 0.0, "_QUOTED": 99, "_SMALL": 0, "_IDLE": 0,
    },
    "sameness.days": {"NEAR": 999},
    "story.agreement": {
        "_SAME_EVENT": 0.0, "_MOST_APART": 999, "_FEWEST": 0,
    },
    "story.contrary": {"_HEAD": 999, "_WEEK": 999},
    "story.ledger": {
        "_TREND": 0.0, "_SHRINKS": 0.0, "_LONGEST": 9999, "_OPENING": 0, "_IDLE": 0, "_FEW": 0,
    },
    "story.timeline": {
        "_ALIKE": 0.0, "_ALIKE_WHOLE": 0.0, "_ALIKE_DEADLINES": 0.0, "_COMMON": inf,
        "_FEWEST_EVENTS": 0,
    },
    "story.versions": {"_ALIKE": 0.0, "_FEWEST": 0},
    "story.standing": {"_ONE_TITLE": 0.0},
    "compose.opening": {"_OPENING": 999, "_SHARED": 999},
    "compose.worth": {"FIGURE": 0.0, "FIGURE_OF_FEW": 0.0, "FEW": 0, "SAID_LEAST": 0.0, "DAYS": 0},
    "compose.figures": {"_SEVERAL": 1, "_FEW": 0, "_LABEL": 0},
    "compose.people": {"_NAME": 0, "_FEWEST_SAID": 0},
    "compose.title": {"_LONGEST": 999, "_SHORTEST": 0},
}  # fmt: skip
"""By module, the value with which each weight says nothing."""

Lines = frozenset[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Result:
    """What was printed, counted, and told wrongly of the labelled pairs."""

    lines: Lines
    counts: Counter[str]
    wrong: int


def measured() -> Result:
    """All measures with the weights as they are now."""
    lines: set[tuple[str, str, str]] = set()
    counts: Counter[str] = Counter()
    for name in names():
        note = make(name)
        lines |= {(name, one.section, one.shown) for one in note.lines}
        counts.update(what for what, _ in score(note) if what)
    clusters = read_clusters()
    pairs = [*score_clusters(clusters, held_out=False), *score_clusters(clusters, held_out=True)]
    return Result(frozenset(lines), counts, sum((p >= SAME) is not truth for p, truth in pairs))


def forget() -> None:
    """Let nothing stand that was computed with other weights; what was read stays."""
    for module in _rooms():
        for name, value in vars(module).items():
            if isinstance(value, _lru_cache_wrapper):
                value.cache_clear()
            elif name.startswith("_KEPT") and isinstance(value, dict) and module is not analysing:
                value.clear()


def _rooms() -> Iterator[ModuleType]:
    rooms = ("summary", "story", "sameness", "compose", "citing")
    for name, module in tuple(sys.modules.items()):
        if name.startswith(tuple(f"briefing.{room}" for room in rooms)):
            yield module


def weights(wanted: Sequence[str]) -> Iterator[tuple[ModuleType, str, float]]:
    """Module, name and neutral value of each weight that is asked for; of all, if none is."""
    for module, found in NEUTRAL.items():
        short = module.rpartition(".")[2]
        for name, neutral in found.items():
            if not wanted or short in wanted or f"{short}.{name}" in wanted:
                yield sys.modules[f"briefing.{module}"], name, neutral


def main() -> None:
    """Print a row a weight."""
    setattr(reading, "read_bytes", cache(reading.read_bytes))  # noqa: B010  each report is read once
    whole = measured()
    print(f"{len(whole.lines)} lines, {whole.wrong} pairs wrong")
    for module, name, neutral in weights(sys.argv[1:]):
        value = getattr(module, name)
        users = [one for one in _rooms() if vars(one).get(name) is value]
        for one in users:
            setattr(one, name, neutral)
        forget()
        without = measured()
        for one in users:
            setattr(one, name, value)
        print(row(f"{module.__name__.rpartition('.')[2]}.{name}", whole, without), flush=True)
    forget()


def row(name: str, whole: Result, without: Result) -> str:
    """A row of the table in Markdown."""
    changed = len(whole.lines - without.lines)
    keys = sorted({*whole.counts, *without.counts} - {"lines"})
    told = ", ".join(
        f"{key} {whole.counts[key]} → {without.counts[key]}"
        for key in keys
        if whole.counts[key] != without.counts[key]
    )
    pairs = f"{whole.wrong} → {without.wrong}" if whole.wrong != without.wrong else ""
    return f"| `{name}` | {changed or ''} | {told} | {pairs} |"


if __name__ == "__main__":
    main()

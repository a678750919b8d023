"""Damaged files through the command line: no traceback, no hang, nothing touched but the target.

``python -m benchmarks.through_command inputs|dossiers [--count 5000] [--at-once 50] [--seed 1]
[--minutes 600]``; ends with 1 where one was not taken well. The files are those that
reading_mutations.py and dossier_mutations.py make. So many at once stand in a folder, and one
``briefing`` process meets them all: inputs as ``briefing facts`` (each is read in the worker and
analysed), dossiers as ``briefing batch`` (each is opened and made a note of). Each command has a
home folder of its own with a private file; every file in it is compared with what it was before.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks import dossier_mutations, reading_mutations
from benchmarks.attacks.run import _CRASH, _patience, _snapshot

ROOT = Path(__file__).parents[1]
_SECONDS = 30.0
_STATUS = (0, 1, 3)
_SLOW = re.compile(r"took longer than|takes more memory or time")
_DATE = ("--date", "2025-06-10", "-q")


def inputs(folder: Path, numbers: range, seed: int, originals: dict[str, bytes]) -> None:
    """Damaged inputs of every format."""
    names = sorted(originals)
    for number in numbers:
        dice = random.Random(f"{seed} {number}")
        name = names[number % len(names)]
        inside = originals[name].startswith(b"PK") and dice.random() < 0.7
        damage = reading_mutations.damaged_inside if inside else reading_mutations.damaged
        data = damage(originals[name], originals[dice.choice(names)], dice)
        (folder / f"{number:05d}{Path(name).suffix}").write_bytes(data)


def dossiers(folder: Path, numbers: range, seed: int, good: bytes) -> None:
    """Damaged dossiers, some with a journal of nonsense."""
    for number in numbers:
        path = folder / f"{number:05d}.dossier"
        dossier_mutations.mutate(path, good, random.Random(f"{seed} {number}"))


def one_command(
    kind: str, numbers: range, seed: int, made_from: object
) -> Iterator[tuple[str, str]]:
    """Make them, run the command; what came of it, counted by the caller, and what is wrong."""
    with tempfile.TemporaryDirectory(prefix="through-") as scratch:
        home = Path(scratch).resolve()
        for name in ("work", "work/in", "data", "cache", "tmp"):
            (home / name).mkdir()
        (home / "private.txt").write_text("private")
        os.environ["BRIEFING_DESK_DATA"] = str(home / "data")
        make = inputs if kind == "inputs" else dossiers
        make(home / "work" / "in", numbers, seed, made_from)  # type: ignore[arg-type]
        before = _snapshot(home)
        files = sorted(str(path) for path in (home / "work" / "in").iterdir())
        line = (
            ["facts", *files, "-f", "json", *_DATE]
            if kind == "inputs"
            else ["batch", "in", "-o", "notes", "-f", "json", "-j", "1", *_DATE]
        )
        code, printed = _run(line, home, len(numbers))
        if code is None:
            yield "hung", f"the command did not end: {printed[-300:]}"
        elif code not in _STATUS or _CRASH.search(printed):
            yield "crashed", f"status {code}: {_CRASH.search(printed)} {printed[-600:]}"
        yield from (("slow", words) for words in printed.splitlines() if _SLOW.search(words))
        refused = sum("error: " in words for words in printed.splitlines())
        yield from (("refused or read in part", "") for _ in range(refused))
        for name in sorted(_changed(before, _snapshot(home))):
            yield "touched", name


def _changed(before: dict[str, str], after: dict[str, str]) -> Iterator[str]:
    for name in before.keys() | after.keys():
        made = name.startswith("work/notes/") and name not in before
        if before.get(name) != after.get(name) and not made:
            yield name


def _run(line: list[str], home: Path, count: int) -> tuple[int | None, str]:
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "BRIEFING_DESK_DATA": str(home / "data"),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing.cli", *line],
        cwd=home / "work",
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        # one that hangs is seen, since no file may take longer than this by itself
        _, told = process.communicate(timeout=_patience() + count * _SECONDS / 5)
    except subprocess.TimeoutExpired:
        process.kill()
        return None, process.communicate()[1].decode("utf-8", "replace")
    return process.returncode, told.decode("utf-8", "replace")


def main() -> int:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", choices=("inputs", "dossiers"))
    parser.add_argument("--count", type=int, default=5_000)
    parser.add_argument("--at-once", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--minutes", type=float, default=600.0, help="begin no command after so many"
    )
    chosen = parser.parse_args()
    made_from: object = reading_mutations.documents()
    if chosen.kind == "dossiers":
        with tempfile.TemporaryDirectory() as scratch:
            os.environ["BRIEFING_DESK_DATA"] = str(Path(scratch, "data"))
            made_from = dossier_mutations.base(Path(scratch, "base.dossier"))
    began, met, slowest = time.monotonic(), 0, 0.0
    tally: Counter[str] = Counter()
    for start in range(0, chosen.count, chosen.at_once):
        if time.monotonic() - began > chosen.minutes * 60:
            break
        numbers = range(start, min(chosen.count, start + chosen.at_once))
        now = time.monotonic()
        for what, words in one_command(chosen.kind, numbers, chosen.seed, made_from):
            tally[what] += 1
            if words:
                print(f"{numbers.start}-{numbers.stop - 1}: {what}: {words}", flush=True)
        slowest = max(slowest, time.monotonic() - now)
        met += len(numbers)
    told = ", ".join(f"{count} {what}" for what, count in sorted(tally.items()))
    print(
        f"{met} mutated {chosen.kind}, {chosen.at_once} a command: {told or 'all taken'};"
        f" slowest command {slowest:.0f} s"
    )
    return 1 if tally["hung"] or tally["crashed"] or tally["touched"] else 0


if __name__ == "__main__":
    sys.exit(main())

"""What an edit costs: the sample articles composed again after one more line was dropped.

    python benchmarks/warm_edit.py [EARLIER]

Processor milliseconds of composing: five articles the first time, with a sixth added, with another
edit each time, and the five once more. EARLIER is a source tree of another commit, measured in
turns with this one (``git archive COMMIT | tar x -C EARLIER``): a machine is not the same from hour
to hour.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from datetime import date
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 3
EDITS = 8
DAY = date(2025, 6, 10)


def _spent(work: Any) -> tuple[float, Any]:
    start = time.process_time()
    done = work()
    return 1000 * (time.process_time() - start), done


def _either(name: str, *places: str) -> Any:
    """What is called ``name`` in the first of these modules that there is."""
    for place in places:
        try:
            return getattr(import_module(place), name)
        except (ImportError, AttributeError):
            continue
    raise ImportError(name)


def measure() -> dict[str, float]:
    """The figures of the tree that Python finds first."""
    compose = _either("compose", "briefing.compose.order", "briefing.compose")
    edits = _either("Edits", "briefing.model.edits", "briefing.edits")
    options = _either("Options", "briefing.model.options", "briefing.options")(date=DAY)
    read, seeds = import_module("briefing.reading"), import_module("seeds")
    articles = [one for path in seeds.paths() for one in read.read_path(path)]
    first, _ = _spent(lambda: compose(articles[:5], options))
    added, brief = _spent(lambda: compose(articles, options))
    lines = [line.id for line in (*brief.points, *brief.figures, *brief.people)][:EDITS]
    spent = [
        _spent(lambda n=n: compose(articles, options, edits(dropped=tuple(lines[: n + 1]))))[0]
        for n in range(len(lines))
    ]
    five = [_spent(lambda: compose(articles[:5], options))[0] for _ in range(2)][1]
    return {"first": first, "added": added, "edit": median(spent), "five": five}


def main() -> None:
    """Measure this tree, and the other in turns with it."""
    trees = [ROOT, *(Path(name).resolve() for name in sys.argv[1:])]
    found: dict[Path, list[dict[str, float]]] = {tree: [] for tree in trees}
    for _ in range(ROUNDS):
        for tree in trees:
            command = [sys.executable, str(Path(__file__).resolve()), "--here"]
            done = subprocess.run(
                command, cwd=tree, env={"PYTHONPATH": str(tree)}, capture_output=True, check=True
            )
            found[tree].append(json.loads(done.stdout))
    for tree, runs in found.items():
        told = ", ".join(f"{key} {min(run[key] for run in runs):.1f} ms" for key in runs[0])
        print(f"{tree.name}: {told}")


if __name__ == "__main__":
    if "--here" in sys.argv:
        print(json.dumps(measure()))
    else:
        main()

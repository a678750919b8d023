"""``briefing build`` on five articles, cold, against a bare script that renders the same HTML.

    python benchmarks/cold_build.py [--rounds 9]

Both are whole processes, run in turn in one session; the figure is the ratio of their medians.
The bare script imports WeasyPrint and writes the HTML that the program made, with the same
fonts and the same PDF variant, and does nothing else.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import seeds
from briefing.worker.launch import Kind, environment

_BARE = """
import sys
from weasyprint import HTML
HTML(filename=sys.argv[1]).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
"""


def _seconds(command: list[str], env: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    return time.perf_counter() - start


def main() -> None:
    """Print both medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    articles = [str(path) for path in seeds.paths()][:5]
    build = [sys.executable, "-m", "briefing.cli", "build", *articles, "--date", "2025-06-10"]
    with tempfile.TemporaryDirectory() as folder:
        page, ours, bare = (str(Path(folder, name)) for name in ("brief.html", "a.pdf", "b.pdf"))
        subprocess.run([*build, "--quiet", "--output", page], check=True)
        commands = {
            "briefing build": ([*build, "--output", ours], dict(os.environ)),
            "bare WeasyPrint": (
                [sys.executable, "-c", _BARE, page, bare],
                environment(Kind.RENDER),
            ),
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds + 1):
            for name, (command, env) in commands.items():
                times[name].append(_seconds(command, env))
    medians = {name: statistics.median(taken[1:]) for name, taken in times.items()}
    for name, median in medians.items():
        print(f"{name:<16} {median * 1000:7.0f} ms")
    print(
        f"ratio {medians['briefing build'] / medians['bare WeasyPrint']:.2f} (at most 1.40 wanted)"
    )


if __name__ == "__main__":
    main()

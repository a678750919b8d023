"""A note of 50, 500 and 2,000 articles that are full of figures.

python benchmarks/scale.py [50 500 2000]

Prints processor seconds and the largest process of each build, and how the time grows: the
exponent between two sizes, 1 for twice the time at twice the articles.
"""

from __future__ import annotations

import math
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PORTS = ("Kell", "Varnby", "Saltvik", "Osterhamn", "Lindmark", "Halden", "Tarn", "Vik")
THINGS = (
    "Container traffic", "Ferry fares", "Pilotage fees", "Fuel sales", "Fish landings",
    "Insurance premiums", "Harbour wages", "Dredging costs", "Passenger numbers", "Grain exports",
)  # fmt: skip
MONTHS = ("March", "April", "May")
VERBS = (("rose", "by"), ("fell", "by"), ("climbed", "to"), ("dropped", "to"))
CLOSE = (
    "The port authority of {port} plans to decide on the fees by {day} July 2025.",
    "“We measured it twice,” said Teodor Wiik, head of the port authority of {port}.",
    "The clearing of the channel off {port} cost {value} million crowns in {month}.",
    "A survey counted {count:,} vessels in the strait off {port} in {month}.",
)


def article(number: int, chance: random.Random) -> str:
    """One report with about twenty figures in it."""
    said = []
    for _ in range(14):
        verb, by = chance.choice(VERBS)
        value = f"{chance.randint(1, 60)}.{chance.randint(0, 9)}"
        thing, port, month = chance.choice(THINGS), chance.choice(PORTS), chance.choice(MONTHS)
        said.append(f"{thing} in {port} {verb} {by} {value}% in {month}, the exchange reported.")
    for pattern in CLOSE:
        values = {
            "port": chance.choice(PORTS),
            "day": chance.randint(1, 28),
            "value": chance.randint(2, 400),
            "count": chance.randint(1_000, 90_000),
            "month": chance.choice(MONTHS),
        }
        said.append(pattern.format(**values))
    head = f"---\noutlet: Gazette {number}\ndate: 2025-06-{number % 9 + 1:02d}\n"
    blocks = [" ".join(said[at : at + 3]) for at in range(0, len(said), 3)]
    return f"{head}title: {said[0][:60]}\n---\n" + "\n\n".join(blocks) + "\n"


def measure(count: int, folder: Path) -> tuple[float, float, float]:
    """Processor seconds, wall seconds and megabytes of a build, in a process of its own."""
    chance = random.Random(count)
    articles = folder / "articles"
    articles.mkdir()
    for number in range(count):
        (articles / f"{number:05d}.txt").write_text(article(number, chance))
    target = folder / "note.pdf"
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    command = [sys.executable, "-m", "briefing.cli", "build", str(articles), "-o", str(target)]
    done = subprocess.run(
        [*command, "--date", "2025-06-10"], capture_output=True, text=True, check=False
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode or not target.read_bytes().startswith(b"%PDF"):
        raise SystemExit(f"{count} articles gave no note: {done.stderr[-2000:]}")
    for line in done.stderr.splitlines():
        if line.startswith("note: "):
            print(f"    {line[:160]}")
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used, time.monotonic() - begun, after.ru_maxrss / 1024


def main() -> None:
    """Print the figures, the largest size in a process that made none before."""
    last: tuple[int, float] | None = None
    for count in [int(one) for one in sys.argv[1:]] or [50, 500, 2000]:
        with tempfile.TemporaryDirectory() as folder:
            used, wall, memory = measure(count, Path(folder))
        grown = math.log(used / last[1]) / math.log(count / last[0]) if last else float("nan")
        print(
            f"{count:6} articles {used:8.1f} s processor {wall:8.1f} s wall "
            f"{memory:7.0f} MB at most, exponent {grown:.2f}",
            flush=True,
        )
        last = count, used


if __name__ == "__main__":
    main()

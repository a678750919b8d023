"""A batch against single commands: processor time, the same bytes, and workers that are killed.

python benchmarks/batch.py [JOBS] [--without single|cluster|kills …] [--kills 20]

Prints processor seconds (children's user and system time) and wall seconds of: single commands,
the warm workers of ``briefing batch``, the same on a dask cluster of two on this machine, and the
warm workers while one is killed at random, so many times over. Says whether all bytes agree.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import seeds

DAY = "2025-06-10"


def lay_out(folder: Path, count: int) -> Path:
    """So many jobs of two or three of the sample articles each, all different."""
    paths = seeds.paths()
    for number in range(count):
        job = folder / "jobs" / f"job{number:04d}"
        job.mkdir(parents=True)
        chosen = [paths[(number + step) % len(paths)] for step in range(2 + number % 2)]
        for path in chosen:
            shutil.copy(path, job)
        (job / "extra.txt").write_text(
            f"---\ndate: 2025-06-09\noutlet: Gazette {number}\n---\n"
            f"Pier traffic in Kell rose by {number % 90 + 2}.{number % 10}% in May, "
            "the harbour board said on Monday.\n"
        )
    return folder / "jobs"


def run(*arguments: str | Path) -> None:
    """One command of the program, which must not fail."""
    subprocess.run(
        [sys.executable, "-m", "briefing.cli", *map(str, arguments)],
        check=True,
        capture_output=True,
    )


@contextmanager
def measured(name: str, count: int) -> Iterator[None]:
    """Print what the body took."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    yield
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    wall = time.monotonic() - begun
    print(f"{name:<24} {used:8.1f} s processor  {wall:8.1f} s wall  {used / count:6.2f} s a note")
    sys.stdout.flush()


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of each note."""
    return {p.name: sha256(p.read_bytes()).hexdigest() for p in sorted(folder.glob("*.pdf"))}


def single(jobs: Path, output: Path) -> None:
    """Each job as a command of its own."""
    output.mkdir()
    for job in sorted(jobs.iterdir()):
        run("build", job, "--date", DAY, "-q", "-o", output / f"{job.name}.pdf")


def cluster(jobs: Path, output: Path) -> None:
    """On a scheduler with two workers, each a process of its own."""
    script = (
        "import sys, time\nfrom distributed import LocalCluster\n"
        "if __name__ == '__main__':\n"
        "    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as one:\n"
        "        print(one.scheduler_address, flush=True)\n        sys.stdin.read()\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "cluster.py"
        place.write_text(script)
        process = subprocess.Popen(
            [sys.executable, place], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout
        address = process.stdout.readline().strip()
        run("batch", jobs, "--date", DAY, "-o", output, "--scheduler", address)
        process.communicate("")


def with_kills(jobs: Path, output: Path, most: int) -> int:
    """The batch while its workers are killed; how many were."""
    arguments = ("batch", jobs, "--date", DAY, "-o", output, "--retries", str(most))
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing.cli", *map(str, arguments)], stderr=subprocess.DEVNULL
    )
    killed = 0
    chance = random.Random(7)

    def kill() -> None:
        nonlocal killed
        while process.poll() is None and killed < most:
            time.sleep(chance.uniform(0.5, 4))
            workers = children(process.pid)
            if workers:
                os.kill(chance.choice(workers), signal.SIGKILL)
                killed += 1

    thread = threading.Thread(target=kill)
    thread.start()
    if process.wait():
        print(f"the batch ended with status {process.returncode}")
    thread.join()
    return killed


def children(process: int) -> list[int]:
    """The workers of a process (Linux)."""
    found = subprocess.run(
        ["ps", "-o", "pid=,args=", "--ppid", str(process)], capture_output=True, text=True
    ).stdout
    return [int(row.split()[0]) for row in found.splitlines() if "briefing.worker" in row]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("jobs", nargs="?", type=int, default=24)
    parser.add_argument("--without", nargs="*", default=[], choices=("single", "cluster", "kills"))
    parser.add_argument("--kills", type=int, default=20)
    given = parser.parse_args()
    count, left_out = given.jobs, given.without
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        jobs = lay_out(place, count)
        print(f"{count} jobs")
        with measured("warm workers", count):
            run("batch", jobs, "--date", DAY, "-o", place / "warm")
        wanted = digests(place / "warm")
        assert len(wanted) == count
        if "single" not in left_out:
            with measured("single commands", count):
                single(jobs, place / "single")
            print("the same bytes:", digests(place / "single") == wanted)
        if "cluster" not in left_out and find_spec("distributed") is None:
            print('dask, two workers: not tried, the extra "cluster" is not installed')
        elif "cluster" not in left_out:
            with measured("dask, two workers", count):
                cluster(jobs, place / "dask")
            print("the same bytes:", digests(place / "dask") == wanted)
        if "kills" not in left_out:
            with measured("warm, killed at random", count):
                killed = with_kills(jobs, place / "killed", given.kills)
            rows = [json.loads(row) for row in (place / "killed" / "batch.jsonl").open()]
            again = sum(row.get("tries", 1) - 1 for row in rows)
            lost = count - len(digests(place / "killed"))
            print(f"killed {killed}, tried again {again}, notes lost {lost}")
            print("the same bytes:", digests(place / "killed") == wanted)


if __name__ == "__main__":
    main()

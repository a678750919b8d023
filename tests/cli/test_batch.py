"""A batch as a user runs it: real workers, some of which are killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

DAY = "2025-06-10"
REPORT = """---
outlet: Quay Gazette {n}
date: 2025-06-0{n}
title: Ferry fares in Kell rise
---
Ferry fares in Kell rose by {n}% on Tuesday, the harbour board said. The new fares hold until
31 August 2025.
"""


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "briefing.cli", *map(str, arguments)]


def run(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "BRIEFING_DESK_CONFIG": ""}
    done = subprocess.run(
        command(*arguments), cwd=cwd, env=env, capture_output=True, text=True, timeout=300
    )
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture
def jobs(tmp_path: Path) -> Path:
    for n in range(1, 5):
        folder = tmp_path / "jobs" / f"job{n}"
        folder.mkdir(parents=True)
        (folder / "report.txt").write_text(REPORT.format(n=n))
    return tmp_path / "jobs"


def log(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "batch.jsonl").read_text().splitlines()]


def test_notes_are_those_of_single_commands_and_stay_where_they_are_whole(
    jobs: Path, tmp_path: Path
) -> None:
    done = run("batch", jobs, "-o", "out", "--date", DAY, "-j", "2", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    out = tmp_path / "out"
    assert {row["job"] for row in log(out)[1:]} == {"job1", "job2", "job3", "job4"}
    run("build", jobs / "job3", "--date", DAY, "-o", "single.pdf", cwd=tmp_path)
    assert (tmp_path / "single.pdf").read_bytes() == (out / "job3.pdf").read_bytes()

    (out / "job2.pdf").unlink()
    (jobs / "job4" / "report.txt").write_text(REPORT.format(n=7))
    kept = (out / "job1.pdf").stat().st_mtime_ns
    again = run("batch", jobs, "-o", "out", "--date", DAY, "--resume", cwd=tmp_path)
    assert again.returncode == 0, again.stderr
    assert "2 of 4 notes are there already" in again.stderr
    assert {row["job"] for row in log(out)[6:]} == {"job2", "job4"}
    assert (out / "job1.pdf").stat().st_mtime_ns == kept


def test_a_job_that_fails_is_told_and_the_others_go_on(jobs: Path, tmp_path: Path) -> None:
    (jobs / "job1" / "report.txt").write_text("")
    (jobs / "job2" / "more.txt").touch()
    out = tmp_path / "out"
    out.mkdir()
    (out / "job3.html").write_text("notes of my own")
    done = run("batch", jobs, "-o", "out", "-f", "html", "--date", DAY, cwd=tmp_path)
    assert done.returncode == 3
    rows = {row.get("job"): row for row in log(out)}
    assert "no article could be read" in str(rows["job1"]["error"])
    assert "more.txt" in str(rows["job2"]["unread"])
    assert "there already" in str(rows["job3"]["error"])
    assert (out / "job3.html").read_text() == "notes of my own"
    assert (out / "job4.html").is_file()


def test_wrong_use_is_told_before_anything_is_done(jobs: Path, tmp_path: Path) -> None:
    assert run("batch", "nowhere", "-o", "out", cwd=tmp_path).returncode == 2
    assert run("batch", jobs, cwd=tmp_path).returncode == 2
    shared = run("batch", jobs, "-o", "out", "--shared", cwd=tmp_path)
    assert (shared.returncode, "--scheduler" in shared.stderr) == (1, True)
    lost = run("batch", jobs, "-o", "o", "--style", "minstry", "--date", DAY, cwd=tmp_path)
    assert lost.returncode == 3
    assert "did you mean 'ministry'" in lost.stderr


def children(process: int) -> list[int]:
    """The workers of a process."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                stat = (entry / "stat").read_text().rpartition(")")[2].split()
                line = (entry / "cmdline").read_bytes()
            except OSError:
                continue
            if int(stat[1]) == process and b"briefing.worker" in line:
                found.append(int(entry.name))
    return found


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_workers_that_are_killed_lose_nothing_and_ctrl_c_leaves_whole_notes(
    jobs: Path, tmp_path: Path
) -> None:
    arguments = command("batch", jobs, "-o", "out", "--date", DAY, "-j", "1", "--retries", "5")
    process = subprocess.Popen(arguments, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    killed = 0
    while process.poll() is None and killed < 3:
        time.sleep(1.5)
        for one in children(process.pid)[:1]:
            os.kill(one, signal.SIGKILL)
            killed += 1
    _, said = process.communicate(timeout=300)
    assert process.returncode == 0, said
    assert killed
    for n in range(1, 5):
        assert (tmp_path / "out" / f"job{n}.pdf").read_bytes().startswith(b"%PDF")

    arguments = command("batch", jobs, "-o", "later", "--date", DAY, "-j", "1")
    process = subprocess.Popen(arguments, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    assert process.stderr
    while "Notes 1/4" not in process.stderr.readline():
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert "--resume goes on" in said
    later = tmp_path / "later"
    whole = [row["file"] for row in log(later)[1:]]
    assert sorted(path.name for path in later.iterdir()) == sorted([*whole, "batch.jsonl"])
    assert children(process.pid) == []


CLUSTER = """
import sys
from distributed import LocalCluster

if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
"""


def test_workers_of_a_scheduler_make_the_same_notes(jobs: Path, tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra [cluster] is not installed")
    (tmp_path / "cluster.py").write_text(CLUSTER)
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    cluster = subprocess.Popen([sys.executable, "cluster.py"], cwd=tmp_path, text=True, **pipes)  # type: ignore[call-overload]
    try:
        address = cluster.stdout.readline().strip()
        here = ("batch", jobs, "--date", DAY, "-f", "html")
        for name, more in (("bytes", ()), ("shared", ("--shared",))):
            done = run(*here, "-o", name, "--scheduler", address, *more, cwd=tmp_path)
            assert done.returncode == 0, done.stderr
        assert run(*here, "-o", "warm", cwd=tmp_path).returncode == 0
    finally:
        cluster.communicate("")
    for n in range(1, 5):
        made = {
            (tmp_path / name / f"job{n}.html").read_bytes() for name in ("bytes", "shared", "warm")
        }
        assert len(made) == 1

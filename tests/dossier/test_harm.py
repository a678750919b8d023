"""Samples of the long runs of benchmarks/: killed while saving, mutated files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and signals")


def run(*arguments: str) -> str:
    """In a process of its own, since it forks."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_kill_9_while_saving_loses_nothing_confirmed() -> None:
    told = run("benchmarks.dossier_kills", "--rounds", "12", "--seed", "3")
    assert "12 kills" in told
    assert "0 unreadable, 0 lost" in told


def test_mutated_dossiers_open_or_are_refused() -> None:
    told = run("benchmarks.dossier_mutations", "--files", "150", "--seed", "4")
    counts = {words: int(count) for count, _, words in (p.partition(" ") for p in told.split(", "))}
    assert counts["opened"] > 10
    assert counts["refused"] > 10

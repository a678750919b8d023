"""Samples of the long runs of benchmarks/: made to harm, mutated, killed while exporting."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="forks, links and pipes"),
    pytest.mark.skipif(not (ROOT / "benchmarks").is_dir(), reason="stands only in a checkout"),
]


def run(*arguments: str) -> str:
    """In a process of its own, since it forks."""
    line = [sys.executable, "-m", *arguments]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize(
    "kind",
    [
        "carried",
        "carriers",
        "databases",
        "dossiers",
        "injections",
        "journals",
        "links",
        "outputs",
        "packs",
        "papers",
        "tables",
        "unseen",
        "ways",
        "yaml_files",
    ],
)
def test_a_sample_of_the_attacks_comes_to_nothing(kind: str) -> None:
    told = run("benchmarks.attacks.run", "--only", kind, "--sample", "2", "--seed", "7")
    assert "2 attacks, 2 held, 0 not" in told


def test_a_note_with_a_number_of_any_length_is_looked_through() -> None:
    """What a viewer shows is looked for private words, also where a strict parser gives up."""
    told = run("benchmarks.attacks.run", "--only", "layouts/picture: huge")
    assert "1 attacks, 1 held, 0 not" in told


def test_there_are_as_many_as_were_meant() -> None:
    names = run("benchmarks.attacks.run", "--list").splitlines()
    assert len(names) == len(set(names)) >= 1_300


@pytest.mark.parametrize("kind", ["inputs", "dossiers"])
def test_mutated_files_are_taken_through_the_command_line(kind: str) -> None:
    told = run("benchmarks.through_command", kind, "--count", "24", "--at-once", "24")
    assert f"24 mutated {kind}" in told
    assert not {"hung", "crashed", "touched"} & set(told.split())


def test_an_export_that_is_killed_leaves_the_old_note_or_the_new_one() -> None:
    """A full disk and a folder that may not be written to are tried as well."""
    told = run("benchmarks.export_kills", "--only", "json", "--rounds", "12", "--seed", "2")
    assert "json: 12 kills" in told
    assert ", 0 wrong" in told

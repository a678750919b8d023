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


FULL = """
import resource, sys
from pathlib import Path
from briefing.dossier import Dossier, Recorded, Step
from briefing.model.errors import DossierUnsaved
from tests.dossier.invented import desk

path = Path(sys.argv[1])
made = Dossier.create(path, desk(3))
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 8192, hard))
more = Recorded(1, Step("add", ""), desk(400))
try:
    made.apply([more])
except DossierUnsaved as error:
    print("unsaved:", error.message)
resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
assert made.position == 0
made.apply([more])
made.close()
again = Dossier.open(path)
assert again.desk(1) == desk(400)
again.close()
print("whole")
"""

READ_ONLY = """
import os, sys
from pathlib import Path
from briefing.dossier import Dossier, Moved
from briefing.model.errors import DossierUnsaved
from tests.dossier.invented import desk

path = Path(sys.argv[1])
Dossier.create(path, desk(3)).close()
path.chmod(0o444)
path.parent.chmod(0o555)
for folder in path.parents:
    if folder != path.parent and os.geteuid() == 0:
        folder.chmod(folder.stat().st_mode | 0o011)
if os.geteuid() == 0:
    os.setuid(65534)  # nothing is read-only for root
try:
    Dossier.open(path)
except DossierUnsaved as error:
    print("unsaved:", error.message)
looked = Dossier.read(path)
assert looked.desk(0) == desk(3)
try:
    looked.apply([Moved(0)])
except DossierUnsaved as error:
    print("unsaved:", error.message)
looked.close()
"""


def script(code: str, path: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_limit_of_the_system_is_a_message_and_nothing_is_lost(tmp_path: Path) -> None:
    told = script(FULL, tmp_path / "a.dossier").splitlines()
    assert told[0].startswith("unsaved: the disk")
    assert told[1] == "whole"


def test_a_read_only_folder_is_a_message_and_can_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    told = script(READ_ONLY, folder / "a.dossier").splitlines()
    folder.chmod(0o755)
    assert len(told) == 2
    assert "nothing can be written beside it" in told[0]
    assert "reading only" in told[1]

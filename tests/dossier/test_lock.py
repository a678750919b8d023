"""Who has a dossier open."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from briefing.dossier.lock import Holder, Lock, holder_of, lock_path, process_start
from briefing.model.errors import DossierTaken


def test_a_lock_is_held_by_one(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    lock = Lock.take(path)
    assert lock.held
    with pytest.raises(DossierTaken) as caught:
        Lock.take(path)
    assert caught.value.ours
    lock.release()
    lock.release()
    assert list(tmp_path.iterdir()) == []
    Lock.take(path).release()


def test_the_lock_of_a_dead_process_is_taken_over(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from briefing.dossier.lock import Lock;"
        "Lock.take(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    )
    path = tmp_path / "a.dossier"
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"held\n"
    with pytest.raises(DossierTaken):
        Lock.take(path)
    process.kill()
    process.communicate()
    lock = Lock.take(path)
    assert lock.holder.process == os.getpid()
    lock.release()
    assert list(tmp_path.iterdir()) == []


def test_a_number_that_another_process_has_by_now_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    ours = Lock.take(path).holder
    gone = Holder(ours.host, ours.process, "other", "", "x")
    lock_path(path).write_bytes(msgspec.json.encode(gone))
    Lock.take(path).release()


def test_the_lock_of_another_machine_is_never_taken_silently(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    other = Holder("the-office", 1, "long ago", "mara", "x")
    lock_path(path).write_bytes(msgspec.json.encode(other))
    with pytest.raises(DossierTaken, match=r"mara.*the-office") as caught:
        Lock.take(path)
    assert not caught.value.ours
    assert holder_of(path) == other
    lock = Lock.take(path, force=True)
    assert lock.held
    lock_path(path).write_bytes(msgspec.json.encode(other))  # they take it back
    assert not lock.held
    lock.release()
    assert holder_of(path) == other


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"[]", b'{"host": 1}', b"x" * 10_000])
def test_a_lock_that_says_nothing_is_not_taken_silently(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.dossier"
    lock_path(path).write_bytes(data)
    with pytest.raises(DossierTaken, match="somebody else"):
        Lock.take(path)
    Lock.take(path, force=True).release()


def test_processes() -> None:
    assert process_start(os.getpid())
    assert process_start(os.getpid()) == process_start(os.getpid())
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    assert process_start(process.pid) is None
    assert process_start(0) is None
    assert process_start(-1) is None

"""Who has a dossier open."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from briefing.dossier.lock import (
    EXPIRES_SECONDS,
    Holder,
    Lock,
    holder_of,
    lock_path,
    process_start,
)
from briefing.model.errors import DossierTaken


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file to lock."""
    folder = tmp_path / "shared"
    folder.mkdir()
    (folder / "a.dossier").touch()
    return folder / "a.dossier"


def names(path: Path) -> list[str]:
    """What lies in the dossier's folder."""
    return sorted(one.name for one in path.parent.iterdir())


def test_a_lock_is_held_by_one(path: Path) -> None:
    lock = Lock.take(path)
    assert lock.held
    with pytest.raises(DossierTaken) as caught:
        Lock.take(path)
    assert caught.value.ours
    lock.release()
    lock.release()
    assert names(path) == ["a.dossier"]
    Lock.take(path).release()


def test_the_lock_of_a_dead_process_is_taken_over(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from briefing.dossier.lock import Lock;"
        "Lock.take(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    )
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
    assert names(path) == ["a.dossier"]


def test_a_number_that_another_process_has_by_now_holds_nothing(path: Path) -> None:
    lock = Lock.take(path)
    lock.release()
    ours = lock.holder
    gone = Holder(ours.host, ours.process, "other", "", "x")
    lock_path(path).write_bytes(msgspec.json.encode(gone))
    Lock.take(path).release()


def test_the_lock_of_another_machine_is_never_taken_silently(path: Path) -> None:
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
def test_a_lock_that_says_nothing_is_not_taken_silently(path: Path, data: bytes) -> None:
    lock_path(path).write_bytes(data)
    with pytest.raises(DossierTaken, match="somebody else"):
        Lock.take(path)
    Lock.take(path, force=True).release()


def test_a_file_is_one_dossier_under_all_its_names(path: Path) -> None:
    other = path.parent.parent / "elsewhere"
    other.mkdir()
    os.link(path, other / "b.dossier")
    os.link(path, path.with_name("c.dossier"))
    path.with_name("d.dossier").symlink_to("a.dossier")
    lock = Lock.take(path)
    again = [other / "b.dossier", path.with_name("c.dossier"), path.with_name("d.dossier")]
    for number in range(4):
        if number == 3:
            again.append(path.rename(path.with_name("e.dossier")))
        name = again[number]
        with pytest.raises(DossierTaken) as caught:
            Lock.take(name)
        assert caught.value.ours
    assert lock.held
    lock.release()
    Lock.take(again[0]).release()
    Lock.take(again[-1]).release()


def test_a_lock_that_was_copied_along_says_nothing(path: Path) -> None:
    theirs = Holder("the-office", 1, "long ago", "mara", "x")
    lock_path(path).write_bytes(msgspec.json.encode(theirs))
    copy = path.parent.parent / "copy"
    shutil.copytree(path.parent, copy)
    Lock.take(copy / "a.dossier").release()


def test_names_in_a_lock_are_shown_as_plain_letters(path: Path) -> None:
    theirs = Holder("\x1b[2Jquay\u202e" * 20, 5, "0", "\x1b]0;x\x07mara", "x")
    lock_path(path).write_bytes(msgspec.json.encode(theirs))
    with pytest.raises(DossierTaken) as caught:
        Lock.take(path)
    assert "mara has it open" in caught.value.message
    assert caught.value.message.isprintable()
    assert len(caught.value.message) < 200


def test_a_lock_that_is_no_plain_file_is_never_read(path: Path) -> None:
    place = lock_path(path)
    place.mkdir()
    for make in (lambda: os.mkfifo(place), lambda: place.symlink_to("/dev/zero"), place.mkdir):
        with pytest.raises(DossierTaken):
            Lock.take(path)
        Lock.take(path, force=True).release()
        assert names(path) == ["a.dossier"]
        make()


def test_a_lock_expires_where_nobody_can_see_the_process(path: Path) -> None:
    theirs = msgspec.json.encode(Holder("the-office", 1, "long ago", "mara", "x"))
    for data in (theirs, b"?"):
        place = lock_path(path)
        place.write_bytes(data)
        moment = place.stat().st_mtime - EXPIRES_SECONDS + 60
        os.utime(place, (moment, moment))
        with pytest.raises(DossierTaken):
            Lock.take(path)
        os.utime(place, (moment - 120, moment - 120))
        Lock.take(path).release()
    assert names(path) == ["a.dossier"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="starts of processes")
def test_a_process_that_is_not_the_one_of_the_lock_holds_nothing(path: Path) -> None:
    host = Lock.take(path)
    host.release()
    for process in (1, os.getpid()):
        void = Holder(host.holder.host, process, "", "", "x")
        lock_path(path).write_bytes(msgspec.json.encode(void))
        Lock.take(path).release()


def test_processes() -> None:
    assert process_start(os.getpid())
    assert process_start(os.getpid()) == process_start(os.getpid())
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    assert process_start(process.pid) is None
    assert process_start(0) is None
    assert process_start(-1) is None

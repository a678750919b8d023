from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.model.errors import ForeignFile, OutputError
from briefing.render import output
from briefing.render.output import free_name, write_new, write_own, write_whole


def test_a_new_file_and_a_replaced_one(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    write_whole(path, b"one")
    assert path.read_bytes() == b"one"
    path.chmod(0o640)
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["brief.pdf"]


def test_a_new_file_has_the_usual_rights(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write_whole(tmp_path / "brief.pdf", b"x")
    finally:
        os.umask(old)
    assert (tmp_path / "brief.pdf").stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to("real.pdf")
    write_whole(tmp_path / "link.pdf", b"new")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"new"


def test_a_folder_or_a_missing_one_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="this is a folder") as caught:
        write_whole(tmp_path, b"x")
    assert caught.value.path == str(tmp_path)
    missing = tmp_path / "missing" / "brief.pdf"
    with pytest.raises(OutputError, match="cannot be written") as caught:
        write_whole(missing, b"x")
    assert caught.value.path == str(missing)
    assert list(tmp_path.iterdir()) == []


def test_when_the_disk_is_full_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["brief.pdf"]


def test_nothing_is_written_over_a_file_of_somebody_else(tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    first = write_own(target, b"one")
    assert write_own(target, b"two", first) == sha256(b"two").hexdigest()
    for digest in ("", first):  # unknown here, and changed since
        with pytest.raises(ForeignFile, match=r"brief\.pdf"):
            write_own(target, b"three", digest)
    assert target.read_bytes() == b"two"
    assert free_name(target).name == "brief 2.pdf"
    (tmp_path / "brief 2.pdf").mkdir()
    assert free_name(target).name == "brief 3.pdf"
    assert free_name(tmp_path / "brief 2.pdf").name == "brief 3.pdf"
    (tmp_path / "2025.pdf").mkdir()
    assert free_name(tmp_path / "2025.pdf").name == "2025 2.pdf"
    assert free_name(tmp_path / "other.pdf").name == "other.pdf"
    (tmp_path / "o.csl.json").touch()
    assert free_name(tmp_path / "o.csl.json").name == "o 2.csl.json"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes in folders")
def test_a_pipe_and_a_device_are_written_into(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    (tmp_path / "link").symlink_to("pipe")
    for name in ("pipe", "link"):
        with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
            write_whole(tmp_path / name, b"the note")
            assert reader.communicate()[0] == b"the note"
        assert stat.S_ISFIFO(pipe.stat().st_mode)
    if not os.geteuid():  # only root makes a device, and only root could lose the real one
        os.mknod(tmp_path / "null", 0o666 | stat.S_IFCHR, os.makedev(1, 3))
        write_whole(tmp_path / "null", b"x")
        write_own(tmp_path / "null", b"x")
        assert stat.S_ISCHR((tmp_path / "null").stat().st_mode)
        os.mknod(tmp_path / "disk", 0o600 | stat.S_IFBLK, os.makedev(7, 255))
        with pytest.raises(OutputError, match="neither a file nor a pipe"):
            write_whole(tmp_path / "disk", b"x")
    assert {p.name for p in tmp_path.iterdir()} <= {"pipe", "link", "null", "disk"}


@pytest.mark.skipif(sys.platform == "win32", reason="descriptors as files")
@pytest.mark.parametrize("place", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_an_open_descriptor_is_written_on_where_it_stands(tmp_path: Path, place: str) -> None:
    if not os.path.lexists(place):
        pytest.skip("not on this system")
    code = (
        "import sys; from pathlib import Path; from briefing.render.output import write_whole;"
        "write_whole(Path(sys.argv[1]), b'note')"
    )
    command = [sys.executable, "-c", code, place]
    log = tmp_path / "log"
    log.write_bytes(b"earlier ")
    with log.open("ab") as stream:
        subprocess.run(command, stdout=stream, check=True)
    assert log.read_bytes() == b"earlier note"
    assert subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout == b"note"
    (tmp_path / "link").symlink_to(place)
    command[-1] = str(tmp_path / "link")
    assert subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout == b"note"


def test_a_new_note_takes_the_first_free_name(tmp_path: Path) -> None:
    target = tmp_path / "Fares rise to 3.1 per cent.pdf"
    assert write_new(target, b"one") == target
    (tmp_path / "Fares rise to 3.1 per cent 2.pdf").symlink_to("nowhere")
    third = write_new(target, b"two")
    assert third.name == "Fares rise to 3.1 per cent 3.pdf"
    assert (target.read_bytes(), third.read_bytes()) == (b"one", b"two")
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize("without", ["", "link"])
def test_a_file_that_comes_in_between_survives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, without: str
) -> None:
    """It comes when the new one lies ready beside it: as late as a test can make it."""
    target = tmp_path / "brief.pdf"
    if without == "link":
        monkeypatch.delattr(os, "link")
    real = output._beside

    @contextmanager
    def beside(place: Path, data: bytes) -> Iterator[Path]:
        with real(place, data) as made:
            target.write_bytes(b"theirs")
            yield made

    monkeypatch.setattr(output, "_beside", beside)
    assert write_new(target, b"ours").name == "brief 2.pdf"
    with pytest.raises(ForeignFile):
        write_own(target, b"ours", sha256(b"before").hexdigest())
    assert target.read_bytes() == b"theirs"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="renameat2")
def test_looking_and_replacing_are_one_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "brief.pdf"
    digest = write_own(target, b"one")
    real = output._exchanged

    def late(made: Path, place: Path) -> bool:
        if made.read_bytes() == b"two":
            target.unlink()
            target.write_bytes(b"theirs")
        return real(made, place)

    monkeypatch.setattr(output, "_exchanged", late)
    with pytest.raises(ForeignFile):
        write_own(target, b"two", digest)
    assert target.read_bytes() == b"theirs"
    assert [p.name for p in tmp_path.iterdir()] == ["brief.pdf"]

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.model.errors import ForeignFile, OutputError
from briefing.render.output import free_name, write_own, write_whole


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

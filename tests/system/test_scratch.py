"""Temporary folders: none is left, and none is taken from a process that lives."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.system.scratch import PREFIX, Own, Scratch, clear_left_over


def test_a_folder_that_is_in_use_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    scratch = Scratch()
    (scratch.path / "sub").mkdir()
    other = f"from briefing.system.scratch import *; clear_left_over(Path({str(tmp_path)!r}))"
    subprocess.run([sys.executable, "-c", other], check=True, timeout=60)
    assert scratch.path.is_dir()
    scratch.remove()
    scratch.remove()
    assert not list(tmp_path.iterdir())


def test_what_is_left_of_others_goes(tmp_path: Path) -> None:
    left = tmp_path / f"{PREFIX}left"
    (left / "deep").mkdir(parents=True)
    (left / "deep" / "file").write_text("x")
    (left / ".in-use").touch()
    new, old = tmp_path / f"{PREFIX}new", tmp_path / f"{PREFIX}old"
    full = tmp_path / f"{PREFIX}full"
    for folder in (new, old, full):
        folder.mkdir()
    (full / "somebody's").touch()
    long_ago = time.time() - 9_000
    os.utime(old, (long_ago, long_ago))
    os.utime(full, (long_ago, long_ago))
    (tmp_path / "another").mkdir()
    (tmp_path / f"{PREFIX}link").symlink_to(tmp_path / "another")
    clear_left_over(tmp_path)
    assert {path.name.removeprefix(PREFIX) for path in tmp_path.iterdir()} == {
        "new", "full", "another", "link",
    }  # fmt: skip


def test_a_worker_uses_the_folder_that_was_made_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tmp_path / f"{PREFIX}made"
    made.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(made))
    with Own() as own:
        assert own.path == made
        (made / "a").mkdir()
        (made / "a" / "b").touch()
    assert not made.exists()


def test_clearing_that_is_cut_short_is_gone_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lock goes last: a folder that holds something without one may be somebody else's."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    scratch = Scratch()
    for name in ("a", "z"):
        (scratch.path / name).mkdir()
        (scratch.path / name / "file").touch()
    gone: list[str] = []

    def cut(path: str, **_: object) -> None:
        gone.append(path)
        raise KeyboardInterrupt

    monkeypatch.setattr("briefing.system.scratch.shutil.rmtree", cut)
    with pytest.raises(KeyboardInterrupt):
        scratch.remove()
    monkeypatch.undo()
    assert gone
    assert (scratch.path / ".in-use").is_file()
    clear_left_over(tmp_path)
    assert not list(tmp_path.iterdir())

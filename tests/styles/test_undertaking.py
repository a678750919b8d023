"""Saving, renaming, importing a style is whole or not done, at whatever moment it is cut short."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.model.errors import StyleError
from briefing.render import output
from briefing.styles import load, own, recovery, undertaking, user_folder
from briefing.styles.pack import import_style, packed

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")

Work = Callable[[], object]


@pytest.fixture(autouse=True)
def data(data_folder: Path) -> Path:
    user_folder().mkdir(parents=True)
    return data_folder


def cut_short(work: Work, *, after: int) -> bool:
    """Do it in a child whose power goes at its nth change of the disk; whether it did."""
    child = os.fork()
    if not child:
        left = [after]

        def counted(real: Callable[..., object]) -> Callable[..., object]:
            def call(*arguments: object, **named: object) -> object:
                left[0] -= 1
                if left[0] < 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                return real(*arguments, **named)

            return call

        for owner, name in ((os, "rename"), (os, "replace"), (os, "link"), (os, "unlink")):
            setattr(owner, name, counted(getattr(owner, name)))
        for name in ("rename", "replace", "unlink", "write_text", "write_bytes", "mkdir"):
            setattr(Path, name, counted(getattr(Path, name)))
        try:
            work()
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def state() -> dict[str, str]:
    """What the user's styles are: their files, and that each can be loaded."""
    undertaking.clean_up()
    for folder in user_folder().iterdir():
        load(folder.name)
    files = {path for path in user_folder().rglob("*") if path.is_file()}
    return {str(p.relative_to(user_folder())): p.read_text() for p in sorted(files)}


def keep(folder: Path) -> Path:
    """A copy of a folder, to put back."""
    copy = folder.with_name("kept")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)
    return copy


def put_back(folder: Path, copy: Path) -> None:
    """As it was."""
    shutil.rmtree(folder)
    shutil.copytree(copy, folder)
    shutil.rmtree(copy)


def litter(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.name.startswith((".", "style-change"))]


def rename() -> None:
    own.rename(user_folder() / "one", "Pier office")


def save() -> None:
    folder = user_folder() / "one"
    recovery.save(folder, {"style.yml": b"name: New\n", "style.css": b"p { color: #123 }\n"})


def bring_in() -> None:
    import_style(user_folder().parent / "pack.zip")


def make() -> None:
    own.make("one", "Third")


def copy() -> None:
    own.duplicate(user_folder() / "two", "Third")


def delete() -> None:
    own.delete(user_folder() / "two")


@pytest.mark.parametrize("work", [rename, save, bring_in, make, copy, delete])
def test_it_is_whole_or_not_done(work: Work, data: Path) -> None:
    for name, base in (("parent", "ministry"), ("child", "parent")):
        (user_folder() / name).mkdir()
        (user_folder() / name / "style.yml").write_text(f"name: {name}\nbased-on: {base}\n")
    (data / "pack.zip").write_bytes(packed("child"))
    own.rename(user_folder() / "child", "Two")
    own.rename(user_folder() / "parent", "One")
    before, seen, after = state(), set(), 0
    while True:
        kept = keep(data)
        killed = cut_short(work, after=after)
        now = state()
        assert litter(data) == []
        seen.add(tuple(sorted(now.items())))
        put_back(data, kept)
        if not killed:
            break
        after += 1
    assert after >= 3
    assert len(seen) == 2  # as before, and as it is meant to be
    assert tuple(sorted(before.items())) in seen


def test_what_cannot_be_written_is_undone(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own.make("ministry", "One")
    own.make("one", "Two")
    before = state()
    real = output.write_whole

    def full(path: Path, data: bytes) -> None:
        if path.parent.name == "two":
            raise OSError(28, "No space left on device")
        real(path, data)

    monkeypatch.setattr(undertaking, "write_whole", full)
    with pytest.raises(StyleError, match="No space left"):
        own.rename(user_folder() / "one", "Pier")
    monkeypatch.undo()
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(data))
    assert state() == before
    assert litter(data) == []


def test_random_kills_leave_nothing_broken() -> None:
    line = [sys.executable, "-m", "benchmarks.style_kills", "--rounds", "12", "--seed", "3"]
    root = Path(__file__).parents[2]
    done = subprocess.run(line, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "12 kills" in done.stdout

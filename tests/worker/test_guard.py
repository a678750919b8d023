"""The guard is tried in processes of its own, since an audit hook cannot be taken out again."""

import subprocess
import sys
from pathlib import Path

import pytest

_SCRIPT = """
import os, sys, pathlib
from briefing.worker.guard import Guard
scratch, allowed, action = sys.argv[1:4]
guard = Guard(pathlib.Path(scratch))
guard.install()
guard.allow([allowed])
try:
    exec(action)
except PermissionError as error:
    print("refused:", error)
else:
    print("done")
"""


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path, Path]:
    made = tuple(tmp_path / name for name in ("scratch", "style", "home"))
    for folder in made:
        folder.mkdir()
        (folder / "file.txt").write_text("text")
    return made  # type: ignore[return-value]


def _try(action: str, folders: tuple[Path, Path, Path]) -> str:
    scratch, style, _ = folders
    command = [sys.executable, "-c", _SCRIPT, str(scratch), str(style), action]
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return run.stdout.strip()


@pytest.mark.parametrize(
    "action",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import subprocess; subprocess.run(['true'])",
        "os.system('true')",
        "os.posix_spawn('/bin/true', ['true'], {})",
        "open('HOME/file.txt')",
        "os.open('HOME/file.txt', os.O_RDONLY)",
        "pathlib.Path('HOME/file.txt').read_text()",
        "os.listdir('HOME')",
        "os.remove('HOME/file.txt')",
        "os.rename('HOME/file.txt', 'HOME/other.txt')",
        "os.rename('SCRATCH/file.txt', 'HOME/stolen.txt')",
        "os.symlink('HOME/file.txt', 'SCRATCH/link')",
        "os.mkdir('HOME/new')",
        "open('STYLE/file.txt', 'w')",
        "open('STYLE/file.txt', 'r+')",
        "open('STYLE/../home/file.txt')",
        "open('/etc/passwd')",
        "import ctypes; ctypes.CDLL('libc.so.6')",
    ],
)
def test_refused(action: str, folders: tuple[Path, Path, Path]) -> None:
    scratch, style, home = folders
    for name, folder in {"HOME": home, "STYLE": style, "SCRATCH": scratch}.items():
        action = action.replace(name, str(folder))
    assert _try(action, folders).startswith("refused:")
    assert (home / "file.txt").read_text() == (style / "file.txt").read_text() == "text"


def test_a_link_out_of_the_style_is_refused(folders: tuple[Path, Path, Path]) -> None:
    _, style, home = folders
    (style / "link.txt").symlink_to(home / "file.txt")
    assert _try(f"open({str(style / 'link.txt')!r})", folders).startswith("refused:")


@pytest.mark.parametrize(
    "action",
    [
        "open('STYLE/file.txt').close()",
        "os.listdir('STYLE')",
        "open('SCRATCH/new', 'w').close()",
        "import csv",
    ],
)
def test_allowed(action: str, folders: tuple[Path, Path, Path]) -> None:
    scratch, style, _ = folders
    action = action.replace("STYLE", str(style)).replace("SCRATCH", str(scratch))
    assert _try(action, folders) == "done"

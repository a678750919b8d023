"""The guard is tried in processes of its own, since an audit hook cannot be taken out again."""

import os
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
        "import ctypes; ctypes.pythonapi.system(b'true')",
        "import ctypes, _ctypes; _ctypes.dlsym(ctypes.pythonapi._handle, 'system')",
        "os.setxattr('HOME/file.txt', 'user.a', b'x')",
        "import sqlite3; sqlite3.connect('HOME/file.txt')",
        "os.kill(os.getppid(), 0)",
        "os.remove('file.txt', dir_fd=os.open('SCRATCH', os.O_RDONLY))",
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


_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the kernel's own part")


@_LINUX
@pytest.mark.parametrize(
    "action",
    [
        "_posixsubprocess.fork_exec([b'true'], [b'/bin/true'], True, (), None, None, -1, -1, -1,"
        " -1, -1, -1, *os.pipe(), False, False, 0, None, None, None, -1, None, False)",
        "assert system(b'touch HOME/made') == 0",
        "assert libc.open(b'HOME/made', 0o101, 0o600) >= 0",
        "assert libc.open(b'HOME/file.txt', 0o1001) >= 0",
        "assert libc.unlink(b'HOME/file.txt') == 0",
        "assert libc.rename(b'SCRATCH/file.txt', b'HOME/made') == 0",
        "assert libc.socket(2, 1, 0) >= 0",
        "assert libc.fork() >= 0 or None",
        "assert libc.execl(b'/bin/true', b'true', None) == 0",
        "etree.ElementTree(etree.fromstring('<a/>')).write('HOME/made')",
        "import resource; resource.setrlimit(resource.RLIMIT_CORE, (9, 9))",
    ],
)
def test_what_the_kernel_refuses_to_native_code(
    action: str, folders: tuple[Path, Path, Path]
) -> None:
    """Functions of C that were bound before the guard, which no audit hook sees."""
    scratch, style, home = folders
    for name, folder in {"HOME": home, "SCRATCH": scratch}.items():
        action = action.replace(name, str(folder))
    script = _SCRIPT.replace(
        "guard.install()",
        "import _posixsubprocess, ctypes; from lxml import etree\n"
        "from briefing.worker.guard import limit_memory; limit_memory(2**31)\n"
        "libc = ctypes.CDLL(None); system = libc.system\n"
        "for name in ('open', 'unlink', 'rename', 'socket', 'fork', 'execl'): getattr(libc, name)\n"
        "held = guard.install()\nif len(held) < 2: sys.exit(77)",
    ).replace("except PermissionError", "except Exception")
    command = [sys.executable, "-c", script, str(scratch), str(style), action]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60)
    if run.returncode == 77:
        pytest.skip("this kernel has no Landlock or no seccomp")
    root_may = "setrlimit" in action and os.geteuid() == 0
    assert run.stdout.startswith("refused:") or root_may, run.stdout + run.stderr
    assert (home / "file.txt").read_text() == "text"
    assert [path.name for path in home.iterdir()] == ["file.txt"]


@_LINUX
def test_threads_and_the_scratch_folder_still_work(folders: tuple[Path, Path, Path]) -> None:
    action = (
        "import threading; t = threading.Thread(target=lambda: open('SCRATCH/a', 'w').close());"
        "t.start(); t.join(); os.rename('SCRATCH/a', 'SCRATCH/b'); os.mkdir('SCRATCH/c')"
    )
    assert _try(action.replace("SCRATCH", str(folders[0])), folders) == "done"
    assert (folders[0] / "b").exists()

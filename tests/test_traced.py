"""What the program asks of the system, by strace; benchmarks/traced.py does more of it."""

from __future__ import annotations

import importlib
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(
    not (ROOT / "benchmarks").is_dir(), reason="stands only in a checkout"
)


def traced_module() -> ModuleType:
    """It stands beside the tests, and is no part of what is installed."""
    if str(ROOT) not in sys.path:
        sys.path.append(str(ROOT))
    return importlib.import_module("benchmarks.traced")


@pytest.mark.skipif(
    shutil.which("strace") is None, reason="strace is missing here: no call was looked at"
)
@pytest.mark.parametrize("name", ["build as a page", "dossier that names files"])
def test_no_connection_and_no_file_but_those_that_are_listed(name: str) -> None:
    traced = traced_module()
    (run,) = (one for one in traced.RUNS if one.name == name)
    assert traced.trace(run) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('7  openat(AT_FDCWD</h/work>, "/h/private.txt", O_RDONLY) = 3</h/private.txt>', "read /h"),
        ('7  openat(AT_FDCWD</h/work>, "../private.txt", O_RDONLY) = 3</h/private.txt>', "read /h"),
        ('7  openat(5</h>, "private.txt", O_RDONLY) = 3</h/private.txt>', "read /h/private.txt"),
        ('7  openat(AT_FDCWD</h/work>, "/etc/x", O_WRONLY|O_CREAT, 0666) = 3</etc/x>', "wrote"),
        ('7  rename("/h/work/a.txt", "/h/work/b.txt") = 0', "wrote /h/work/b.txt"),
        ('7  unlink("/h/work/a.txt") = 0', "wrote /h/work/a.txt"),
        ('7  execve("/usr/bin/gcc", ["gcc"], 0x7 /* 9 vars */) = 0', "started /usr/bin/gcc"),
        ("7  connect(3<TCP:[1]>, {sa_family=AF_INET, ...}, 16) = 0", "connect"),
        ("7  socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3<TCP:[1]>", "socket"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="paths of another kind")
def test_what_may_not_be_is_seen(line: str, said: str) -> None:
    traced = traced_module()
    assert said in " ".join(traced._wrong(line, traced.RUNS[0], Path("/h")))

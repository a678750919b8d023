"""What the guard says to each event, asked without hooking the process; the kernel's filter run."""

from __future__ import annotations

import ctypes
import os
import resource
import struct
import sys
from pathlib import Path
from typing import Any

import pytest

from briefing.worker import kernel
from briefing.worker.guard import Guard, bounded

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and limits of Unix")

REFUSED, NO_SUCH_CALL, ALLOWED = 0x0005_0001, 0x0005_0026, 0x7FFF_0000
CLONE_THREAD = 0x0001_0000


class Places:
    """A scratch folder, a folder that a job may read, and one that it may not."""

    def __init__(self, root: Path, *, network: bool = False) -> None:
        self.scratch, self.style, self.home = (root / name for name in ("scratch", "style", "home"))
        for folder in (self.scratch, self.style, self.home):
            folder.mkdir(exist_ok=True)
            (folder / "file.txt").write_text("text")
        self.guard = Guard(self.scratch, network=network)
        self.guard.allow([str(self.style)])

    def allows(self, event: str, *arguments: Any) -> bool:
        try:
            self.guard._audit(event, arguments)
        except PermissionError:
            return False
        return True


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path)


def test_files_are_written_in_the_scratch_folder_alone(places: Places) -> None:
    for folder, reads, writes in (
        (places.scratch, True, True),
        (places.style, True, False),
        (places.home, False, False),
    ):
        file = str(folder / "file.txt")
        for path in (file, file.encode(), Path(file)):
            assert places.allows("open", path, "r", os.O_RDONLY) is reads
            assert places.allows("open", path, "rb", None) is reads
        for mode in ("w", "ab", "x", "r+", "w+b"):
            assert places.allows("open", file, mode, 0) is writes
        for flags in (os.O_WRONLY, os.O_RDWR, os.O_RDONLY | os.O_CREAT, os.O_TRUNC, os.O_APPEND):
            assert places.allows("open", file, None, flags) is writes


@pytest.mark.parametrize("event", ["os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree"])
def test_changing_a_path_is_writing_it(places: Places, event: str) -> None:
    extra: tuple[Any, ...] = (None, -1) if event == "os.mkdir" else (None,)
    assert places.allows(event, str(places.scratch / "x"), *extra)
    assert not places.allows(event, str(places.style / "x"), *extra)
    assert not places.allows(event, str(places.home / "x"), *extra)


@pytest.mark.parametrize("event", ["os.rename", "os.link", "shutil.move", "shutil.copyfile"])
def test_both_ends_of_a_move_are_looked_at(places: Places, event: str) -> None:
    inside, outside = str(places.scratch / "a"), str(places.home / "a")
    tail = (None, None) if event.startswith("os.") else ()
    assert places.allows(event, inside, str(places.scratch / "b"), *tail)
    assert not places.allows(event, inside, outside, *tail)
    assert not places.allows(event, outside, inside, *tail)


def test_a_path_by_an_open_folder_is_refused_wherever_it_leads(places: Places) -> None:
    inside = str(places.scratch / "a")
    assert places.allows("os.remove", inside, -1)
    assert not places.allows("os.remove", inside, 7)
    assert places.allows("os.utime", inside, None, None, -1)
    assert not places.allows("os.utime", inside, None, None, 7)
    assert not places.allows("os.rename", inside, inside, -1, 7)


def test_what_a_job_may_read_ends_with_the_next_one(places: Places) -> None:
    (places.home / "sub").mkdir()
    assert places.allows("os.listdir", str(places.style))
    assert places.allows("glob.glob", str(places.style), None)
    places.guard.allow([str(places.home / "file.txt"), str(places.home / "sub")])
    assert not places.allows("os.listdir", str(places.style))
    assert places.allows("open", str(places.home / "file.txt"), "r", 0)
    assert places.allows("os.scandir", str(places.home / "sub"))
    assert not places.allows("os.scandir", str(places.home))
    assert not places.allows("open", str(places.home / "file.txt.other"), "r", 0)
    places.guard.allow([])
    assert not places.allows("open", str(places.home / "file.txt"), "r", 0)


@pytest.mark.parametrize("path", ["a\0b", "\ud800"])
def test_what_can_be_no_path_is_refused_alone(places: Places, path: str) -> None:
    places.guard.allow([path, str(places.home)])
    assert places.allows("open", str(places.home / "file.txt"), "r", 0)
    assert not places.allows("open", str(places.style / "file.txt"), "r", 0)


def test_links_and_steps_up_are_followed_before_it_is_asked(places: Places) -> None:
    for folder in (places.style, places.scratch):
        (folder / "link").symlink_to(places.home / "file.txt")
        assert not places.allows("open", str(folder / "link"), "r", 0)
        assert not places.allows("open", str(folder / ".." / "home" / "file.txt"), "r", 0)
    beside = places.scratch.with_name("scratch-of-others")
    beside.mkdir()
    assert not places.allows("open", str(beside / "x"), "w", 0)


def test_pythons_own_files_are_read_and_never_written(places: Places) -> None:
    own = os.__file__
    assert places.allows("open", own, "r", 0)
    assert not places.allows("open", own, "w", 0)
    assert places.allows("open", 3, "w", 0)  # it is open already
    assert places.allows("open", os.devnull, "w", 0)


@pytest.mark.parametrize("network", [False, True])
def test_the_network_is_for_the_worker_that_fetches(tmp_path: Path, network: bool) -> None:
    places = Places(tmp_path, network=network)
    assert places.allows("socket.__new__", None, 2, 1, 0) is network
    assert places.allows("socket.getaddrinfo", "example.org", 443, 0, 0, 0) is network
    for address in (("93.184.216.34", 443), ("2606:4700::1111", 443, 0, 0)):
        assert places.allows("socket.connect", None, address) is network
    refused: tuple[object, ...] = (
        ("127.0.0.1", 80), ("10.0.0.1", 80), ("169.254.169.254", 80), ("::1", 80, 0, 0),
        ("::ffff:127.0.0.1", 80, 0, 0), ("0.0.0.0", 80), (), "/run/socket", b"\0abstract",
    )  # fmt: skip
    for one in refused:
        assert not places.allows("socket.connect", None, one), one
    for event in ("socket.bind", "socket.sendto", "subprocess.Popen", "urllib.Request"):
        assert not places.allows(event, None, ("93.184.216.34", 443), None, None)


def test_functions_of_the_process_itself_are_not_looked_up(places: Places) -> None:
    assert not places.allows("ctypes.dlsym", ctypes.pythonapi, "system")
    assert not places.allows("ctypes.dlsym", ctypes.CDLL(None), "system")
    assert not places.allows("ctypes.dlopen", "libc.so.6")
    assert places.allows("ctypes.dlsym", type("Library", (), {"_name": "libpango"})(), "draw")
    assert places.allows("marshal.loads", b"")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="as Linux counts memory")
def test_a_bound_ends_with_its_code_even_by_an_error() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    with bounded(2**33):
        soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        assert soft > 2**33
        assert hard == before[1]
        with pytest.raises(MemoryError), bounded(2**26):
            bytearray(2**30)
        assert resource.getrlimit(resource.RLIMIT_AS) == (soft, hard)
    assert resource.getrlimit(resource.RLIMIT_AS) == before


# --- the kernel's filter ------------------------------------------------------------------------


def verdict(program: bytes, machine: int, number: int, flags: int = 0) -> int:
    """What the kernel answers: its small language, run by the rules of the kernel's manual."""
    data = struct.pack("<iIQ6Q", number, machine, 0, flags, 0, 0, 0, 0, 0)
    steps = list(struct.iter_unpack("<HBBI", program))
    at = value = 0
    while True:
        code, yes, no, operand = steps[at]
        at += 1
        match code:
            case 0x20:
                (value,) = struct.unpack_from("<I", data, operand)
            case 0x15:
                at += yes if value == operand else no
            case 0x35:
                at += yes if value >= operand else no
            case 0x45:
                at += yes if value & operand else no
            case 0x06:
                return int(operand)
            case _:
                raise AssertionError(f"unknown code {code:#x}")


@pytest.mark.parametrize("network", [False, True])
@pytest.mark.parametrize("name", sorted(kernel._CALLS))
def test_the_filter_lets_threads_begin_and_no_process(name: str, network: bool) -> None:
    calls = kernel._CALLS[name]
    machine, clone, clone3, refused, sockets = calls
    program = kernel._program(*calls, network=network)
    assert len(program) % 8 == 0
    assert verdict(program, machine, clone, CLONE_THREAD | 0x100) == ALLOWED
    assert verdict(program, machine, clone, 17) == REFUSED
    assert verdict(program, machine, clone3) == NO_SUCH_CALL
    assert {verdict(program, machine, number) for number in refused} == {REFUSED}
    answers = {verdict(program, machine, number) for number in sockets}
    assert answers == ({ALLOWED} if network else {REFUSED})
    known = {clone, clone3, *refused, *sockets}
    for number in set(range(500)) - known:
        assert verdict(program, machine, number) == ALLOWED


def test_the_filter_refuses_the_numbers_of_other_machines() -> None:
    for name, calls in kernel._CALLS.items():
        program = kernel._program(*calls, network=True)
        for other in (0x4000_0003, *(one[0] for key, one in kernel._CALLS.items() if key != name)):
            assert verdict(program, other, 0) == REFUSED
    program = kernel._program(*kernel._CALLS["x86_64"], network=True)
    assert verdict(program, 0xC000_003E, 0x4000_0000 + 57) == REFUSED  # fork by its x32 number
    assert verdict(program, 0xC000_003E, 0) == ALLOWED

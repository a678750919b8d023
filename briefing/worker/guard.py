"""What a worker may not do: reach the network, start programs, open files not its own.

The limits are set from inside, before a job is read: an audit hook (PEP 578), which cannot be
taken out again, and what the kernel offers (:mod:`briefing.worker.kernel`, resource limits). An
audit hook stops Python code that goes astray, templates above all; it is no wall against native
code, which the kernel's part is.
docs/security.md says which limits hold on which platform.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import briefing
from briefing.reading.public_addresses import is_public
from briefing.system.waiting import own_record
from briefing.worker import kernel

_REFUSED = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.system",
    "pty.",
    "urllib.",
    "http.",
    "ftplib.",
    "smtplib.",
    "webbrowser.",
    "winreg.",
    "ctypes.dlopen",
    "ctypes.dlsym/handle",
    "ctypes.call_function",
    "sqlite3.",
    "_posixsubprocess.",
    "os.kill",
    "os.killpg",
    "signal.pthread_kill",
    "shutil.make_archive",
    "shutil.unpack_archive",
)
_READING = frozenset({"os.listdir", "os.scandir", "os.chdir", "glob.glob", "pathlib.Path.glob"})
_CHANGING = dict.fromkeys(
    ("os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.chown", "os.truncate", "os.utime",
     "os.setxattr", "os.removexattr", "shutil.rmtree", "shutil.chown"),
    1,
) | dict.fromkeys(
    ("os.rename", "os.link", "os.symlink", "shutil.copyfile", "shutil.move", "shutil.copymode",
     "shutil.copystat", "shutil.copytree"),
    2,
)  # fmt: skip
"""Events that change files, and how many paths they begin with."""
_BY_FOLDER = {
    "os.remove": (1,), "os.rmdir": (1,), "shutil.rmtree": (1,), "os.mkdir": (2,), "os.chmod": (2,),
    "os.symlink": (2,), "os.chown": (3,), "os.utime": (3,), "os.rename": (2, 3), "os.link": (2, 3),
}  # fmt: skip
"""Where events say by which open folder a path is meant."""
_CONNECTING = frozenset(
    {"socket.__new__", "socket.getaddrinfo", "socket.connect", "http.client.send"}
)
"""What a worker that may use the network does, and nothing else of the kind."""
_OWN_RECORDS = (f"/proc/{os.getpid()}/statm", own_record())
_LONGEST_FILE = 2**28  # as much as a frame carries; a writer gone wild fills no disk
_WRITE_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Guard:
    """The folders and files that this process may read and write.

    ``scratch`` is the one folder it may write to; with ``network`` it may look names up and connect
    to public addresses. :meth:`allow` sets what a job may read on top
    of Python's own files; the next call replaces it.
    """

    def __init__(self, scratch: Path, *, network: bool = False) -> None:
        # the links of a virtual environment lead elsewhere, so both spellings are allowed
        # (an editable install is found by an import hook and stands in none of these folders)
        places = (*sys.path, sys.prefix, sys.base_prefix, sys.exec_prefix, *briefing.__path__)
        library = {p for p in places if p}
        if getattr(sys, "frozen", False):  # its modules lie in the program's own file
            library.add(str(Path(sys.executable).parent))
        self._library = _folders(library | {os.path.realpath(p) for p in library})
        self._scratch = _folders({str(scratch), os.path.realpath(scratch)})
        self._job: tuple[str, ...] = ()
        self._network = network

    def allow(self, paths: Iterable[str]) -> None:
        """Let the job that comes read these files and folders, and no others.

        What can be no path, as it holds a NUL, is left out, and so is refused alone.
        """
        job: list[str] = []
        for path in paths:
            with suppress(ValueError):
                job.append(os.path.realpath(path))
        self._job = tuple(job)

    def install(self, writable: Iterable[Path] = ()) -> tuple[str, ...]:
        """Hook this process, and have the kernel guard it where it can. There is no way back.

        ``writable`` are folders that native libraries may write to besides the scratch folder.
        Returns the names of what the kernel holds.
        """
        import subprocess  # noqa: F401  libraries import it; what it does is refused below

        folders = [Path(folder) for folder in self._scratch]
        held = kernel.set_up([*folders, *writable], folders, network=self._network)
        sys.addaudithook(self._audit)
        return held

    def _audit(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            self._open(*arguments)
        elif self._network and event in _CONNECTING:
            if event == "socket.connect" and not _leads_out(arguments[1]):
                raise PermissionError(f"a worker may not connect to {arguments[1]!r}")
        elif event.startswith(_REFUSED):
            raise PermissionError(f"a worker may not do this: {event}")
        elif event == "ctypes.dlsym" and _is_python_itself(arguments[0]):
            raise PermissionError("a worker may not call the interpreter's own library")
        elif event in _READING:
            self._check(arguments[0], writing=False)
        elif event in _CHANGING:
            if any(arguments[place] not in (None, -1) for place in _BY_FOLDER.get(event, ())):
                raise PermissionError(f"a worker may not do this by an open folder: {event}")
            for path in arguments[: _CHANGING[event]]:
                self._check(path, writing=True)

    def _open(self, path: object, mode: object, flags: object) -> None:
        if isinstance(path, int):
            return  # a descriptor that is open already
        by_mode = isinstance(mode, str) and not {"w", "a", "x", "+"}.isdisjoint(mode)
        by_flags = isinstance(flags, int) and bool(flags & _WRITE_FLAGS)
        self._check(path, writing=by_mode or by_flags)

    def _check(self, path: object, *, writing: bool) -> None:
        if isinstance(path, int):
            return
        # os.path, not pathlib: this runs at every import
        place = os.fsdecode(path) if isinstance(path, str | bytes | os.PathLike) else os.curdir
        real = os.path.realpath(place)
        if (real + os.sep).startswith(self._scratch) or real == os.devnull:
            return
        if not writing and real in _OWN_RECORDS:
            return
        # with its end, so that a folder is one of its own places, too
        if not writing and ((real + os.sep).startswith(self._library) or self._is_job(real)):
            return
        raise PermissionError(f"a worker may not {'write' if writing else 'read'} {place}")

    def _is_job(self, real: str) -> bool:
        return any(real == path or real.startswith(path + os.sep) for path in self._job)


def _is_python_itself(library: object) -> bool:
    """Whether a library is the process itself, in which every function of C's library is."""
    return isinstance(library, ctypes.PyDLL) or getattr(library, "_name", "") is None


def _leads_out(address: object) -> bool:
    """Whether a socket's address is a public one of the internet."""
    return isinstance(address, tuple) and bool(address) and is_public(str(address[0]))


def _folders(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(str(Path(path).absolute()) + os.sep for path in paths))


def limit_memory(size: int) -> None:
    """Keep this process below ``size`` bytes of address space for good, where the platform can.

    No core is written, and no file longer than :data:`_LONGEST_FILE`.
    """
    try:
        import resource
    except ImportError:
        return  # Windows: the parent's time limit is the only one
    limits = (
        (resource.RLIMIT_AS, size),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, _LONGEST_FILE),
    )
    for what, limit in limits:
        _, hard = resource.getrlimit(what)
        wanted = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        try:
            resource.setrlimit(what, (wanted, wanted))
        except (ValueError, OSError):
            continue  # macOS refuses an address space limit


@contextmanager
def bounded(size: int) -> Iterator[None]:
    """Let the code inside take ``size`` bytes of address space more, where the platform can."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except (ImportError, OSError, ValueError):
        yield  # no Linux: the limit of the whole process stands
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = pages * resource.getpagesize() + size
    if soft != resource.RLIM_INFINITY:
        wanted = min(wanted, soft)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))

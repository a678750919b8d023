"""Which processes of this machine still run, and the marks of theirs in names of files."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import socket
import sys
from hashlib import sha256
from pathlib import Path

_LEFT = re.compile(r"\.(?:briefing|copy|import|unpacking)-([0-9a-f]{8})-(\d{1,10})-.*", re.DOTALL)


def mark() -> str:
    """What a temporary file of this process bears in its name: machine and process."""
    return f"{_machine()}-{os.getpid()}-"


def sweep(folder: Path) -> None:
    """Take away the temporary files and folders of processes of this machine that are gone."""
    with contextlib.suppress(OSError):
        for entry in list(os.scandir(folder)):
            found = _LEFT.fullmatch(entry.name)
            if found is None or found[1] != _machine() or process_start(int(found[2])) is not None:
                continue
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path, ignore_errors=True)
            else:
                Path(entry.path).unlink(missing_ok=True)


def _machine() -> str:
    return sha256(socket.gethostname().encode()).hexdigest()[:8]


def process_start(process: int) -> str | None:
    """When a process of this machine started, in the system's own terms.

    None when there is no such process, "" where the system does not say.
    """
    if process <= 0:
        return None
    if sys.platform.startswith("linux"):
        return _started_on_linux(process)
    if sys.platform == "win32":
        return _started_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return None
    except OSError:
        return ""
    return ""


def _started_on_linux(process: int) -> str | None:
    try:
        words = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
    except OSError:
        return ""
    # the name in brackets may hold anything; after it the start is the 20th word
    state, *rest = words.rpartition(")")[2].split()
    return None if state in ("Z", "X") else f"{boot} {rest[18]}"


def _started_on_windows(process: int) -> str | None:  # pragma: no cover  not on Linux
    if sys.platform != "win32":
        return ""
    import ctypes
    from ctypes import wintypes

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.OpenProcess.restype = wintypes.HANDLE
    handle = kernel.OpenProcess(0x1000, False, process)  # may ask for times
    if not handle:
        return None if ctypes.get_last_error() == 87 else ""
    times = [wintypes.FILETIME() for _ in range(4)]
    code = wintypes.DWORD()
    try:
        kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        known = kernel.GetProcessTimes(handle, *(ctypes.byref(moment) for moment in times))
    finally:
        kernel.CloseHandle(handle)
    if code.value != 259:  # still active
        return None
    created = times[0]
    return str((created.dwHighDateTime << 32) + created.dwLowDateTime) if known else ""

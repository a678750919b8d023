"""Who has a dossier open: a small file beside it, ``.NAME.dossier.lock``.

A file of its own, because it is made in one step or not at all on shared drives too, and says
who it is without the dossier being opened. It names machine, process and the process's start,
so that a lock whose process is gone is told from one that is held. Where no file can be made
beside the dossier, SQLite cannot write either, and it is opened for reading only.
"""

from __future__ import annotations

import contextlib
import getpass
import os
import secrets
import socket
import sys
from dataclasses import dataclass
from pathlib import Path

import msgspec

from briefing.model.errors import DossierTaken, DossierUnsaved

_MOST = 4096


@dataclass(frozen=True, slots=True)
class Holder:
    """A window that has a dossier open. ``token`` is drawn anew for each lock."""

    host: str
    process: int
    started: str
    user: str = ""
    token: str = ""


_decoder = msgspec.json.Decoder(Holder)


class Lock:
    """Held from :meth:`take` to :meth:`release`."""

    def __init__(self, path: Path, holder: Holder) -> None:
        self.path = path
        self.holder = holder

    @classmethod
    def take(cls, dossier: Path, *, force: bool = False) -> Lock:
        """Lock a dossier.

        The lock of a process of this machine that is gone is taken over; ``force`` takes over
        any. Raises :class:`DossierTaken` while somebody holds it, :class:`DossierUnsaved` where
        nothing can be written beside the dossier.
        """
        lock = cls(lock_path(dossier), _ourselves())
        if lock._make():
            return lock
        found = holder_of(dossier)
        if not force and lock.path.exists() and (found is None or _holds(found)):
            raise _taken(dossier, found)
        lock._set_aside(found)
        if lock._make():
            return lock
        raise _taken(dossier, holder_of(dossier))  # somebody else was faster

    def release(self) -> None:
        """Let others open the dossier; a lock that was taken over is left alone."""
        if self.held:
            with contextlib.suppress(OSError):
                self.path.unlink()

    @property
    def held(self) -> bool:
        """Whether it is still ours."""
        return _read(self.path) == self.holder

    def _make(self) -> bool:
        """Make the file, unless it is there."""
        beside = self.path.with_name(f"{self.path.name}-{self.holder.token}")
        try:
            beside.write_bytes(msgspec.json.encode(self.holder))
            try:
                os.link(beside, self.path)  # whole or not at all
            except FileExistsError:
                return False
            except (OSError, AttributeError):  # a drive without links
                return self._make_plainly()
            finally:
                beside.unlink()
        except OSError as error:
            reason = error.strerror or str(error)
            raise DossierUnsaved(
                f"nothing can be written beside it ({reason})", path=str(self.path)
            ) from error
        return True

    def _make_plainly(self) -> bool:
        try:
            with self.path.open("xb") as file:
                file.write(msgspec.json.encode(self.holder))
        except FileExistsError:
            return False
        return True

    def _set_aside(self, found: Holder | None) -> None:
        """Take away a lock; if it is another one by now, give it back."""
        aside = self.path.with_name(f"{self.path.name}-{self.holder.token}")
        with contextlib.suppress(OSError):
            self.path.rename(aside)  # of two that try, one has it
            if _read(aside) != found:
                with contextlib.suppress(OSError):
                    os.link(aside, self.path)
            aside.unlink()


def lock_path(dossier: Path) -> Path:
    """Where a dossier's lock is."""
    return dossier.with_name(f".{dossier.name}.lock")


def holder_of(dossier: Path) -> Holder | None:
    """Who holds a dossier's lock; None when nobody does, or the lock does not say."""
    return _read(lock_path(dossier))


def _read(path: Path) -> Holder | None:
    try:
        with path.open("rb") as file:
            return _decoder.decode(file.read(_MOST))
    except (OSError, msgspec.MsgspecError, ValueError):
        return None


def _ourselves() -> Holder:
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = ""
    process = os.getpid()
    return Holder(
        socket.gethostname(), process, process_start(process) or "", user, secrets.token_hex(8)
    )


def _holds(holder: Holder) -> bool:
    """Whether the process still runs; of another machine nobody here can say no."""
    if holder.host != socket.gethostname():
        return True
    started = process_start(holder.process)
    return started is not None and (not started or not holder.started or started == holder.started)


def _taken(dossier: Path, holder: Holder | None) -> DossierTaken:
    if holder is None:
        return DossierTaken("somebody else has it open", ours=False, path=str(dossier))
    ours = holder.host == socket.gethostname()
    who = holder.user or "somebody"
    words = (
        "it is open in another window"
        if ours
        else f"{who} has it open on the computer {holder.host}"
    )
    return DossierTaken(words, ours=ours, path=str(dossier))


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

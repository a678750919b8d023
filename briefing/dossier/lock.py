"""Who has a dossier open: a small file beside it, named by the dossier's inode, and one of ours.

Both go by the file and not by its name, so that a link, a second name or a new name is the same
dossier, and a lock that was copied or packed along with a dossier says nothing. The file beside it
is seen from other machines; the one in the user's data holds for every folder of this machine.
Each is made in one step or not at all, and says who it is without the dossier being opened: it
names machine, process and the process's start, so that a lock whose process is gone is told from
one that is held. The lock of a process that cannot be seen from here expires when nothing was
heard of it for a day. Where no file can be made beside the dossier, SQLite cannot write either,
and it is opened for reading only.
"""

from __future__ import annotations

import contextlib
import getpass
import os
import secrets
import socket
import stat
import time
from dataclasses import dataclass
from pathlib import Path

import msgspec

from briefing.dossier.folders import lock_folder
from briefing.model.errors import DossierTaken, DossierUnsaved
from briefing.system.processes import process_start

EXPIRES_SECONDS = 24 * 3600
"""After so long without a change, the lock of a process that cannot be seen from here is void."""

_MOST = 4096  # bytes that are read of a lock: one from elsewhere may be of any size
_LONGEST_NAME = 80  # it is shown in a question
_RENEW_SECONDS = 60.0  # often beside a day, seldom enough for a drive on the network


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
    """Held from :meth:`take` to :meth:`release`.

    ``left`` says that a process of this machine had left a lock behind when it ended.
    """

    def __init__(self, path: Path, holder: Holder) -> None:
        self.path = path
        self.holder = holder
        self.left = False
        self._here: _LockFile | None = None
        self._beside = _LockFile(path, holder)
        self._renewed = time.monotonic()

    @classmethod
    def take(cls, dossier: Path, *, force: bool = False) -> Lock:
        """Lock a dossier, whose file must exist.

        The lock of a process of this machine that is gone, or that is too old, is taken over;
        ``force`` takes over any. Raises :class:`DossierTaken` while somebody holds it,
        :class:`DossierUnsaved` where nothing can be written beside the dossier.
        """
        lock = cls(lock_path(dossier), _ourselves())
        lock._take_here(dossier, force)
        try:
            lock.left |= lock._beside.take(dossier, force)
        except OSError as error:
            lock.release()
            reason = error.strerror or str(error)
            raise DossierUnsaved(
                f"nothing can be written beside it ({reason})", path=str(lock.path)
            ) from error
        except DossierTaken:
            lock.release()
            raise
        return lock

    def _take_here(self, dossier: Path, force: bool) -> None:
        """Take the lock in the user's data, where one can be written there."""
        here = _LockFile(_here_path(dossier), self.holder)
        try:
            here.path.parent.mkdir(parents=True, exist_ok=True)
            self.left = here.take(dossier, force)
        except OSError:
            return
        self._here = here

    def release(self) -> None:
        """Let others open the dossier; a lock that was taken over is left alone."""
        for one in (self._beside, self._here):
            if one is not None and one.held:
                with contextlib.suppress(OSError):
                    one.path.unlink()

    def renew(self) -> None:
        """Say that it is still held, once a minute at most."""
        if time.monotonic() - self._renewed > _RENEW_SECONDS:
            self._renewed = time.monotonic()
            with contextlib.suppress(OSError):
                os.utime(self.path)

    @property
    def held(self) -> bool:
        """Whether it is still ours."""
        return self._beside.held


class _LockFile:
    """One of the two files."""

    def __init__(self, path: Path, holder: Holder) -> None:
        self.path = path
        self._holder = holder
        self._aside = path.with_name(f"{path.name}-{holder.token}")

    @property
    def held(self) -> bool:
        return _read(self.path) == self._holder

    def take(self, dossier: Path, force: bool) -> bool:
        """Make the file; whether one of a process of this machine that is gone lay there.

        Raises :class:`OSError` where nothing can be written.
        """
        if self._make():
            return False
        found = _read(self.path)
        if not force and os.path.lexists(self.path) and self._is_held(found):
            raise _taken(dossier, found)
        self._set_aside(found)
        if self._make():
            return found is not None and found.host == socket.gethostname()
        raise _taken(dossier, _read(self.path))  # somebody else was faster

    def _make(self) -> bool:
        """Make the file, unless it is there."""
        _write_new(self._aside, msgspec.json.encode(self._holder))
        try:
            os.link(self._aside, self.path)  # whole or not at all
        except FileExistsError:
            return False
        except (OSError, AttributeError):  # a drive without links
            return self._make_plainly()
        finally:
            self._aside.unlink()
        return True

    def _make_plainly(self) -> bool:
        try:
            _write_new(self.path, msgspec.json.encode(self._holder))
        except FileExistsError:
            return False
        return True

    def _is_held(self, found: Holder | None) -> bool:
        """Whether its process still runs; where that cannot be seen, whether it is not too old."""
        if found is not None and found.host == socket.gethostname():
            started = process_start(found.process)
            if started is None or started:
                return started is not None and started == found.started
        return not self._is_old()

    def _is_old(self) -> bool:
        """By the clock of the drive: ours may go wrong, or another way."""
        try:
            _write_new(self._aside, b"")
            now = self._aside.stat().st_mtime
            self._aside.unlink()
            return now - self.path.lstat().st_mtime > EXPIRES_SECONDS
        except OSError:
            return False

    def _set_aside(self, found: Holder | None) -> None:
        """Take away a lock; if it is another one by now, give it back."""
        with contextlib.suppress(OSError):
            self.path.rename(self._aside)  # of two that try, one has it
            if _read(self._aside) != found:
                with contextlib.suppress(OSError):
                    os.link(self._aside, self.path)
            if stat.S_ISDIR(self._aside.lstat().st_mode):
                self._aside.rmdir()
            else:
                self._aside.unlink()


def lock_path(dossier: Path) -> Path:
    """Where a dossier's lock is: beside the file itself, whatever leads to it."""
    real = Path(os.path.realpath(dossier))
    with contextlib.suppress(OSError):
        if number := real.stat().st_ino:
            return real.with_name(f".{number:x}.dossier.lock")
    return real.with_name(f".{real.name}.lock")


def _here_path(dossier: Path) -> Path:
    try:
        found = dossier.stat()
    except OSError:
        return lock_folder() / "none.lock"
    return lock_folder() / f"{found.st_dev:x}-{found.st_ino:x}.lock"


def holder_of(dossier: Path) -> Holder | None:
    """Who holds a dossier's lock; None when nobody does, or the lock does not say."""
    return _read(lock_path(dossier))


def is_held(dossier: Path) -> bool:
    """Whether a window has the dossier open, as far as can be seen without touching anything."""
    found = holder_of(dossier)
    if found is None or found.host != socket.gethostname():
        return found is not None
    return process_start(found.process) in ("", found.started)


def _read(path: Path) -> Holder | None:
    """Who a lock names; nothing is read but a plain file."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        handle = os.open(path, flags)
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                return None
            return _decoder.decode(file.read(_MOST))
    except (OSError, msgspec.MsgspecError, ValueError):
        return None


def _write_new(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)


def _ourselves() -> Holder:
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = ""
    process = os.getpid()
    return Holder(
        socket.gethostname(), process, process_start(process) or "", user, secrets.token_hex(8)
    )


def _taken(dossier: Path, holder: Holder | None) -> DossierTaken:
    if holder is None:
        return DossierTaken("somebody else has it open", ours=False, path=str(dossier))
    ours = holder.host == socket.gethostname()
    who, where = _shown(holder.user) or "somebody", _shown(holder.host)
    words = "it is open in another window" if ours else f"{who} has it open on the computer {where}"
    return DossierTaken(words, ours=ours, path=str(dossier))


def _shown(name: str) -> str:
    """A name that somebody else wrote, as it may be shown: of plain letters, and not long."""
    return "".join(char for char in name if char.isprintable())[:_LONGEST_NAME]

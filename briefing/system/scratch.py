"""Private temporary folders, one for each worker, of which none is left behind.

Whoever starts a worker makes its folder and removes it. Where that process is killed, the worker
removes it when its input ends; where both are, the next start does: a file in the folder is locked
as long as its maker lives.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Self

PREFIX = "briefing-desk-"
_LOCK = ".in-use"
_NEW = 60.0
"""Seconds for which a folder without a lock may be one that is just being made."""


class Scratch:
    """A folder for a worker's temporary files. Use as a context manager, or :meth:`remove` it."""

    def __init__(self) -> None:
        _clear_once()
        self.path = Path(tempfile.mkdtemp(prefix=PREFIX))
        self._lock = _locked(self.path / _LOCK)

    def remove(self) -> None:
        """Remove the folder and all in it; safe to call twice."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None
        _remove(self.path)

    def __enter__(self) -> Path:
        """The folder."""
        return self.path

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Remove it."""
        self.remove()


class Own:
    """The folder that a worker itself uses: the one that was made for it, or one of its own."""

    def __init__(self) -> None:
        given = Path(tempfile.gettempdir())
        made = not given.name.startswith(PREFIX)
        self.path = Path(tempfile.mkdtemp(prefix=PREFIX)) if made else given
        self._lock = _locked(self.path / _LOCK) if made else None

    def clear(self) -> None:
        """Remove it, by whole paths: a guarded worker may do nothing by an open folder."""
        for folder, _, files in os.walk(self.path, topdown=False):
            for name in sorted(files, key=_LOCK.__eq__):  # the lock last
                with suppress(OSError):
                    os.remove(os.path.join(folder, name))  # noqa: PTH107, PTH118  by text alone
            with suppress(OSError):
                os.rmdir(folder)  # noqa: PTH106

    def __enter__(self) -> Self:
        """It is made already."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Remove it."""
        self.clear()


def clear_left_over(folder: Path) -> None:
    """Remove what processes that are gone have left in a folder for temporary files."""
    for found in folder.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if _is_ours(found) and _is_left(found):
                _remove(found)


def _remove(folder: Path) -> None:
    """Remove a folder, its lock last: what is cut short is then gone on with at the next start."""
    with suppress(OSError):
        for entry in list(os.scandir(folder)):
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path, ignore_errors=True)
            elif entry.name != _LOCK:
                Path(entry.path).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


@lru_cache(maxsize=1)
def _clear_once() -> None:
    clear_left_over(Path(tempfile.gettempdir()))


def _is_ours(folder: Path) -> bool:
    status = folder.lstat()
    mine = not hasattr(os, "getuid") or status.st_uid == os.getuid()
    return mine and folder.is_dir() and not folder.is_symlink()


def _is_left(folder: Path) -> bool:
    lock = folder / _LOCK
    if not lock.is_file():
        return time.time() - folder.lstat().st_mtime > _NEW and not any(folder.iterdir())
    descriptor = _locked(lock)
    if descriptor is None:
        return False
    os.close(descriptor)
    return True


def _locked(path: Path) -> int | None:
    """A descriptor of the file, locked; None where another process holds it."""
    try:
        import fcntl
    except ImportError:
        return _opened_alone(path)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


def _opened_alone(path: Path) -> int | None:
    """On Windows, where an open file cannot be removed by others."""
    try:
        path.unlink(missing_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT)
    except OSError:
        return None

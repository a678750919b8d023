"""Writing a finished file: whole, or not at all, and never over one that is not ours.

What stands at the target and is no file (a pipe, a terminal, the null device, a descriptor that
the shell opened) is written into, never replaced.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import re
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

from briefing.model.errors import ForeignFile, OutputError
from briefing.system.processes import mark, sweep

STDOUT = "-"
"""The target that means standard output."""

_COUNTED = re.compile(r"(.+) ([2-9]|[1-9]\d)")  # "brief 2", and not "brief 2025"
_TWO_ENDINGS = (".csl.json",)
_DESCRIPTORS = re.compile(r"/dev/fd|/proc/(?P<process>\d+)(?:/task/\d+)?/fd")
_MOST_LINKS = 40  # as many as Linux follows before it calls them a circle
_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2
_AT_FDCWD = -100  # Linux's sign for paths as they are: from the folder one is in


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``.

    It is written beside the target and moved over it only when every byte is on the disk, so
    that what stood there stays until then. A pipe, a device of characters and an open descriptor
    (``/dev/stdout``, ``>(process)``) are written into. Raises :class:`OutputError` naming the path.
    """
    if _written_into(path, data):
        return
    target = _target(path)
    try:
        with _beside(target, data) as made:
            made.replace(target)
    except OSError as error:
        raise _unwritable(path, error) from error


def write_own(path: Path, data: bytes, digest: str = "") -> str:
    """Write ``data``, never over a file of somebody else; returns the SHA-256 of what is there.

    ``digest`` is that of what was written to ``path`` before, "" where nothing was. Looking and
    replacing are one step where the system has one, so that a file made in between stays. Raises
    :class:`ForeignFile` where another file stands there, :class:`OutputError` as
    :func:`write_whole`.
    """
    if _written_into(path, data):
        return sha256(data).hexdigest()
    target = _target(path)
    try:
        with _beside(target, data) as made:
            if target.exists():
                _replace_own(made, target, digest, path)
            elif not _put(made, target):
                raise _foreign(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    return sha256(data).hexdigest()


def write_new(path: Path, data: bytes) -> Path:
    """Write ``data`` to ``path``, or to the first free name with a number after it; which it was.

    Nothing that stands there is touched, whenever it came. Raises :class:`OutputError`.
    """
    free = free_name(path)
    try:
        with _beside(free, data) as made:
            while not _put(made, free):
                free = free_name(free)
    except OSError as error:
        raise _unwritable(path, error) from error
    return free


def free_name(path: Path) -> Path:
    """The path, or the first with a number after its name that nothing stands at."""
    end = next((two for two in _TWO_ENDINGS if path.name.endswith(two)), path.suffix)
    whole = path.name.removesuffix(end)
    counted = _COUNTED.fullmatch(whole)
    stem, number = (counted[1], int(counted[2])) if counted else (whole, 1)
    free = path
    while os.path.lexists(free):
        number += 1
        free = path.with_name(f"{stem} {number}{end}")
    return free


# --- into what is no file -----------------------------------------------------------------------


def _written_into(path: Path, data: bytes) -> bool:
    """Write into what stands there and is no plain file; False where there is nothing such.

    Raises :class:`OutputError` where that is a folder, a disk or a socket.
    """
    try:
        opened = _descriptor(path)
        if opened is None:
            mode = path.stat().st_mode
            if stat.S_ISREG(mode):
                return False
            _refuse_kind(path, mode)
            opened = os.open(path, os.O_WRONLY | getattr(os, "O_NOCTTY", 0))
        with os.fdopen(opened, "wb") as stream:
            stream.write(data)
    except FileNotFoundError:
        return False
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error
    return True


def _refuse_kind(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise OutputError("this is a folder; name a file in it", path=str(path))
    if not (stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)):
        raise OutputError("this is neither a file nor a pipe", path=str(path))


def _descriptor(path: Path) -> int | None:
    """A descriptor of our own where the path names one that is open, as ``/dev/stdout`` does.

    To open it by its path would begin at the first byte, over what is there already.
    """
    place = path.absolute()
    for _ in range(_MOST_LINKS):
        found = _DESCRIPTORS.fullmatch(os.path.realpath(place.parent))
        if found and place.name.isdecimal():
            ours = found["process"] in (None, str(os.getpid()))
            return os.dup(int(place.name)) if ours else None
        if not place.is_symlink():
            return None
        place = place.parent / place.readlink()
    return None


# --- beside the target, and then in its place ---------------------------------------------------


def _target(path: Path) -> Path:
    """Where a path leads: a link stays a link."""
    target = Path(os.path.realpath(path))
    if target.exists() and not os.access(target, os.W_OK):
        raise OutputError("the file there may not be changed", path=str(path))
    return target


@contextmanager
def _beside(target: Path, data: bytes) -> Iterator[Path]:
    """A file beside the target that holds the data on the disk, with the target's rights."""
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    sweep(target.parent)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".briefing-{mark()}", suffix=".part")
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        made.chmod(mode)
        yield made
    finally:
        with contextlib.suppress(OSError):
            made.unlink(missing_ok=True)


def _put(made: Path, target: Path) -> bool:
    """Give the file its name, in one step; False where something has that name already."""
    try:
        os.link(made, target, follow_symlinks=False)
    except FileExistsError:
        return False
    except (OSError, NotImplementedError, AttributeError):  # a drive without links
        return _put_without_links(made, target)
    return True


def _put_without_links(made: Path, target: Path) -> bool:
    """Reserve the name with an empty file of ours, then move over that."""
    try:
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return False
    made.replace(target)
    return True


def _replace_own(made: Path, target: Path, digest: str, path: Path) -> None:
    """Put the file in the target's place, unless that is not what we wrote."""
    if _digest_of(target) != digest:
        raise _foreign(path)
    if not _exchanged(made, target):
        made.replace(target)
    elif _digest_of(made) != digest:  # somebody wrote it since we looked: it goes back
        _exchanged(made, target)
        raise _foreign(path)


def _exchanged(one: Path, other: Path) -> bool:
    """Let two files change places in one step; False where the system cannot."""
    call = _renameat2()
    return call is not None and not call(
        _AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE
    )


@cache
def _renameat2() -> Any:
    """The C library's function, None where there is none."""
    if not sys.platform.startswith("linux"):
        return None
    call = getattr(ctypes.CDLL(None), "renameat2", None)
    if call is not None:
        call.argtypes = (
            ctypes.c_int,
            ctypes.c_char_p,
            ctypes.c_int,
            ctypes.c_char_p,
            ctypes.c_uint,
        )
    return call


def _digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _foreign(path: Path) -> ForeignFile:
    return ForeignFile("a file of this name is there already", path=str(path))


def _unwritable(path: Path, error: Exception) -> OutputError:
    reason = getattr(error, "strerror", None) or str(error)
    return OutputError(f"the file cannot be written ({reason})", path=str(path))


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

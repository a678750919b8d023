"""Writing a finished file: whole, or not at all."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from hashlib import file_digest, sha256
from pathlib import Path

from briefing.model.errors import ForeignFile, OutputError

_COUNTED = re.compile(r"(.+) ([2-9]|[1-9]\d)")  # "brief 2", and not "brief 2025"


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``.

    It is written beside the target and moved over it only when every byte is on the disk, so
    that what stood there stays until then. Raises :class:`OutputError` naming the path.
    """
    target = Path(os.path.realpath(path))  # a link stays a link
    if target.is_dir():
        raise OutputError("this is a folder; name a file in it", path=str(path))
    try:
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        if target.exists() and not os.access(target, os.W_OK):
            raise OutputError("the file there may not be changed", path=str(path))
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".briefing-", suffix=".part")
    except OSError as error:
        raise _unwritable(path, error) from error
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(mode)
        beside.replace(target)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def write_own(path: Path, data: bytes, digest: str = "") -> str:
    """Write ``data``, never over a file of somebody else; returns the SHA-256 of what is there.

    ``digest`` is that of what was written to ``path`` before, "" where nothing was. Raises
    :class:`ForeignFile` where another file stands there, :class:`OutputError` as
    :func:`write_whole`.
    """
    if path.is_file() and _digest_of(path) != digest:
        raise ForeignFile("a file of this name is there already", path=str(path))
    write_whole(path, data)
    return sha256(data).hexdigest()


def _digest_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise _unwritable(path, error) from error


def free_name(path: Path) -> Path:
    """The path, or the first with a number after its name that nothing stands at."""
    counted = _COUNTED.fullmatch(path.stem)
    stem, number = (counted[1], int(counted[2])) if counted else (path.stem, 1)
    free = path
    while free.exists():
        number += 1
        free = path.with_name(f"{stem} {number}{path.suffix}")
    return free


def _unwritable(path: Path, error: OSError) -> OutputError:
    reason = error.strerror or str(error)
    return OutputError(f"the file cannot be written ({reason})", path=str(path))


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

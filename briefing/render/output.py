"""Writing a finished file: whole, or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from briefing.errors import OutputError


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


def _unwritable(path: Path, error: OSError) -> OutputError:
    reason = error.strerror or str(error)
    return OutputError(f"the file cannot be written ({reason})", path=str(path))


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

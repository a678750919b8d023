"""The log of a batch: one line of JSON for each job, written when its note is whole.

A line that was cut short (the power went) is passed over when the log is read, and that job is
done again.
"""

from __future__ import annotations

import os
import stat
import threading
from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec

from briefing.model.errors import OutputError


class Begun(msgspec.Struct, frozen=True, tag="begun", tag_field="line"):
    """The first line of a run: its day, which jobs without a date take, also when it goes on."""

    day: date
    version: str


class Done(msgspec.Struct, frozen=True, tag="done", tag_field="line", omit_defaults=True):
    """A note is whole. ``seconds`` is how long it took, ``tries`` how often it was begun."""

    job: str
    key: str
    file: str
    sha256: str
    seconds: float
    tries: int = 1
    pages: int = 0
    left_out: int = 0
    findings: int = 0
    unread: tuple[str, ...] = ()


class Failed(msgspec.Struct, frozen=True, tag="failed", tag_field="line", omit_defaults=True):
    """A job came to nothing, and why."""

    job: str
    key: str
    error: str
    seconds: float
    tries: int = 1


Line = Begun | Done | Failed
_LARGEST = 2**28  # over 200,000 jobs of a kilobyte each; the log is read into memory whole
_decoder: msgspec.json.Decoder[Line] = msgspec.json.Decoder(Line)


class Log:
    """Appends lines, from any thread, each in one write that is on the disk when it returns."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        before = _content(path)
        try:
            flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
            self._file = os.open(path, flags | getattr(os, "O_BINARY", 0), 0o666)
            if before and not before.endswith(b"\n"):
                os.write(self._file, b"\n")  # after a line that was cut short
        except OSError as error:
            raise _unusable(path, error) from error

    def add(self, line: Line) -> None:
        """Append a line. Raises :class:`OutputError`."""
        data = msgspec.json.encode(line) + b"\n"
        try:
            with self._lock:
                os.write(self._file, data)
                os.fsync(self._file)
        except OSError as error:
            raise _unusable(self._path, error) from error

    def close(self) -> None:
        """Close the file."""
        os.close(self._file)


def lines(path: Path) -> tuple[Line, ...]:
    """The lines of a log that can be read; none where there is no log.

    Raises :class:`OutputError` for what is no plain file, as a link is, and for a file of something
    else: the output folder may come from anybody, and what its log's name leads to is written to.
    """
    data = _content(path)
    found = []
    for row in data.splitlines():
        with suppress(msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            found.append(_decoder.decode(row))
    if data.strip() and not found:
        raise OutputError("this is no log of a batch; name another with --log", path=str(path))
    return tuple(found)


def _content(path: Path) -> bytes:
    """The bytes of a log, none where there is none."""
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode):
            raise OutputError("the log is no plain file; name another with --log", path=str(path))
        if found.st_size > _LARGEST:
            raise OutputError("the log is too large; begin another with --log", path=str(path))
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise _unusable(path, error) from error


def _unusable(path: Path, error: OSError) -> OutputError:
    return OutputError(f"the log cannot be used ({error.strerror or error})", path=str(path))

"""Frames on a pipe: a JSON head and a blob, each behind its length. No pickle.

``head length (4 bytes, big-endian) | blob length (4 bytes) | head (UTF-8 JSON) | blob``.
The decoder does no input or output of its own, so the command line (blocking pipes) and the
window (asynchronous ones) share it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from briefing.model.errors import WorkerLost

_LENGTHS = struct.Struct(">II")
MAX_HEAD = 256 * 2**20  # of lengths read from a broken stream fifteen in sixteen are over it
MAX_BLOB = 256 * 2**20
"""Largest head and blob in bytes; a longer frame means that the stream is no longer ours."""


def encode(head: bytes, blob: bytes = b"") -> bytes:
    """One frame. Raises :class:`WorkerLost` for a part over its limit."""
    _check(len(head), len(blob))
    return _LENGTHS.pack(len(head), len(blob)) + head + blob


def _check(head: int, blob: int) -> None:
    if head > MAX_HEAD or blob > MAX_BLOB:
        raise WorkerLost(f"a message of {head + blob:,} bytes is over the limit")


class Decoder:
    """Cuts a stream of bytes, fed in any pieces, into frames."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> Iterator[tuple[bytes, bytes]]:
        """Yield each ``(head, blob)`` that is whole once ``data`` is added.

        Raises :class:`WorkerLost` when the lengths make no sense.
        """
        self._buffer += data
        while len(self._buffer) >= _LENGTHS.size:
            head, blob = _LENGTHS.unpack_from(self._buffer)
            _check(head, blob)
            end = _LENGTHS.size + head + blob
            if len(self._buffer) < end:
                return
            frame = bytes(self._buffer[_LENGTHS.size : end])
            del self._buffer[:end]
            yield frame[:head], frame[head:]

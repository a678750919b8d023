"""The worker's side: ``python -m briefing.worker desk`` or ``... render``."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import BinaryIO

from briefing.worker import framing
from briefing.worker.guard import Guard, limit_memory
from briefing.worker.jobs import Jobs
from briefing.worker.launch import MEMORY_LIMIT, Kind

_READ_SIZE = 1 << 16


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for the frames alone: a stray print must not break a frame."""
    incoming = os.fdopen(os.dup(0), "rb", buffering=0)
    outgoing = os.fdopen(os.dup(1), "wb", buffering=0)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(2, 1)
    return incoming, outgoing


def _jobs(kind: Kind) -> type[Jobs]:
    """Each kind imports its own libraries and not the other's."""
    if kind is Kind.RENDER:
        from briefing.worker.rendering import RenderJobs

        return RenderJobs
    from briefing.worker.desk import DeskJobs

    return DeskJobs


def main(kind: Kind) -> None:
    """Answer requests until the input ends."""
    incoming, outgoing = _take_pipes()
    limit_memory(MEMORY_LIMIT)
    with tempfile.TemporaryDirectory(prefix="briefing-desk-") as scratch:
        tempfile.tempdir = scratch
        guard = Guard(Path(scratch))

        def send(head: bytes, blob: bytes = b"") -> None:
            data = memoryview(framing.encode(head, blob))
            while data:
                data = data[outgoing.write(data) :]

        jobs = _jobs(kind)(guard, send)
        guard.install()
        jobs.ready()
        decoder = framing.Decoder()
        while data := incoming.read(_READ_SIZE):
            for head, _ in decoder.feed(data):
                jobs.answer(head)


if __name__ == "__main__":
    main(Kind(sys.argv[1]))

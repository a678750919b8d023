"""The worker's side: ``python -m briefing.worker desk``, ``render``, ``check`` or ``web``."""

from __future__ import annotations

import ctypes.util
import gc
import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from typing import BinaryIO

from briefing.system.scratch import Own
from briefing.worker import framing
from briefing.worker.guard import Guard, limit_memory
from briefing.worker.jobs import Jobs
from briefing.worker.launch import MEMORY_LIMITS, Kind, cache_folder

_READ_SIZE = 1 << 16  # what a pipe of Linux holds
# imports and layout make many objects and few cycles: a tenth of the time goes otherwise
_GC_THRESHOLD = 100_000


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
    if kind is Kind.CHECK:
        from briefing.worker.style_checking import CheckJobs

        return CheckJobs
    if kind is Kind.WEB:
        from briefing.worker.web import WebJobs

        return WebJobs
    if kind is Kind.RENDER:
        from briefing.worker.rendering import RenderJobs

        return RenderJobs
    from briefing.worker.drafting import DeskJobs

    return DeskJobs


def _look_up_no_libraries() -> None:
    """Let the linker alone find libraries: elsewhere Python asks gcc, ld and ldconfig for them."""
    if sys.platform.startswith("linux"):
        known = {"c": "libc.so.6", "m": "libm.so.6"}
        ctypes.util.find_library = lambda name: known.get(name)


def serve(
    jobs_of: Callable[[], type[Jobs]],
    memory: int,
    *,
    network: bool = False,
    writes_cache: bool = False,
) -> None:
    """Answer requests until the input ends.

    ``jobs_of`` is called once the limits hold, and imports what it needs; ``memory`` in bytes;
    ``network`` lets the process connect to public addresses; ``writes_cache`` lets fontconfig,
    which is no Python, write its own cache.
    """
    _look_up_no_libraries()
    gc.set_threshold(_GC_THRESHOLD, 50, 50)
    incoming, outgoing = _take_pipes()
    limit_memory(memory)
    with Own() as own:
        tempfile.tempdir = str(own.path)
        guard = Guard(own.path, network=network)

        def send(head: bytes, blob: bytes = b"") -> None:
            data = memoryview(framing.encode(head, blob))
            while data:
                data = data[outgoing.write(data) :]

        jobs = jobs_of()(guard, send)
        guard.install([cache_folder()] if writes_cache else [])
        jobs.ready()
        decoder = framing.Decoder()
        while data := incoming.read(_READ_SIZE):
            for head, _ in decoder.feed(data):
                jobs.answer(head)


def run(kind: str) -> None:
    """Be a worker of this kind until the input ends."""
    wanted = Kind(kind)
    serve(
        partial(_jobs, wanted),
        MEMORY_LIMITS[wanted],
        network=wanted is Kind.WEB,
        writes_cache=wanted in (Kind.RENDER, Kind.CHECK),
    )


if __name__ == "__main__":
    run(sys.argv[1])

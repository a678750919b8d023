"""What is written to a worker in place of its frames: it answers, or ends by itself."""

from __future__ import annotations

import os
import random
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator

from benchmarks.attacks.case import BUILD, Attack, Place, article

_JOB = b'{"type":"ReadFiles","job":1,"paths":["%s"]}'


def _frame(head: bytes, blob: bytes = b"") -> bytes:
    return struct.pack(">II", len(head), len(blob)) + head + blob


FRAMES: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "half a length": lambda: b"\0\0",
    "a length of all": lambda: b"\xff" * 8,
    "a long head": lambda: struct.pack(">II", 2**28, 0) + b"{",
    "noise": lambda: random.Random(5).randbytes(5_000),
    "no JSON": lambda: _frame(b"\xff\xfe{"),
    "deep JSON": lambda: _frame(b"[" * 200_000),
    "a type that is none": lambda: _frame(b'{"type":"Eval","job":1}'),
    "a field that is missing": lambda: _frame(b'{"type":"ReadFiles"}'),
    "a number of no end": lambda: _frame(b'{"type":"ReadFiles","job":1e999,"paths":[]}'),
    "a path of zeros": lambda: _frame(_JOB % b"a\\u0000b"),
    "a path that is long": lambda: _frame(_JOB % (b"a" * 90_000)),
    "a device": lambda: _frame(_JOB % b"/dev/zero"),
    "a style for the desk": lambda: _frame(
        b'{"type":"ReadStyle","job":1,"style":"/","folders":["/"]}'
    ),
}


def _ends(place: Place, kind: str, data: bytes) -> str:
    """What is wrong once the worker has met these bytes, "" for nothing."""
    env = {**os.environ, "TMPDIR": str(place.home / "tmp"), "XDG_CACHE_HOME": str(place.home)}
    command = [sys.executable, "-I", "-X", "utf8", "-m", "briefing.worker", kind]
    try:
        done = subprocess.run(command, input=data, env=env, capture_output=True, timeout=60)
    except subprocess.TimeoutExpired:
        return "the worker did not end"
    left = [path.name for path in (place.home / "tmp").glob("briefing-desk-*")]
    if left:
        return f"it left {left}"
    return "" if done.returncode in (0, 1) else f"status {done.returncode}"


def attacks() -> Iterator[Attack]:
    """The attacks."""
    for kind in ("desk", "render"):
        for name, make in FRAMES.items():
            yield Attack(
                f"{kind}: {name}",
                article,
                ("facts", "a.txt", *BUILD),
                "done",
                check=lambda place, kind=kind, make=make: _ends(place, kind, make()),
            )

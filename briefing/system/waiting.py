"""How long a process stood ready to go on while a busy machine gave it no processor.

Limits of time are for what is slow in itself: what others on the machine take is no fault of it.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

MOST = 5.0
"""How many times a limit may be added to itself for such waiting."""
_NANOSECONDS = 1e9  # in a second


def own_record() -> str:
    """The file of the system that tells it of this process, where there is one."""
    return f"/proc/{os.getpid()}/schedstat"


def waited(process: int = 0) -> float:
    """Seconds that this process's first thread waited so far, or the one of another that did most.

    0.0 where the system does not tell.
    """
    if not process:
        return _seconds(Path(own_record()))
    found = [0.0]
    with suppress(OSError):
        threads = Path(f"/proc/{process}/task").iterdir()
        found += [_seconds(thread / "schedstat") for thread in threads]
    return max(found)


def _seconds(path: Path) -> float:
    try:
        return int(path.read_text("ascii").split()[1]) / _NANOSECONDS
    except (OSError, ValueError, IndexError):
        return 0.0

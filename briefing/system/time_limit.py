"""A limit of time on a piece of code, where the platform has an alarm."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from briefing.system.waiting import MOST, waited

_AGAIN = 0.5
"""Seconds from one alarm to the next: the code inside may have caught the first."""


class OutOfTime(BaseException):
    """Something took too long. No ``except Exception`` on the way may swallow it."""


@contextmanager
def time_limit(seconds: float, what: str) -> Iterator[None]:
    """Raise :class:`OutOfTime` in the code inside when it takes longer, and again until it ends.

    ``what`` is what took so long, in a user's words. While a busy machine keeps the process waiting
    for a processor, the time stands still, up to a limit of its own. Where the platform has no such
    timer, or outside the main thread, only the parent's limit on the whole job holds.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() != threading.main_thread():
        yield
        return
    running = True
    begun, idle = time.monotonic(), waited()

    def stop(_: int, __: FrameType | None) -> None:
        passed = time.monotonic() - begun
        if running and passed - min(waited() - idle, MOST * seconds) >= seconds:
            raise OutOfTime(f"{what} was stopped: it took longer than {seconds:g} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        running = False
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)

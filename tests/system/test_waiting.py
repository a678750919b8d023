"""Time without a processor is told by the system, and does not count against a limit."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.system.time_limit import OutOfTime, time_limit
from briefing.system.waiting import waited

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/schedstat").exists(), reason="the system does not tell it"
)
_LIMITED = """
import os, time
from briefing.system.time_limit import OutOfTime, time_limit
os.sched_setaffinity(0, {%d})
begun, worked = time.monotonic(), time.process_time()
try:
    with time_limit(1.0, "the loop"):
        while True:
            pass
except OutOfTime:
    print(time.monotonic() - begun, time.process_time() - worked)
"""


def test_who_sleeps_waits_for_no_processor() -> None:
    before = waited()
    time.sleep(0.3)
    assert waited() - before < 0.25
    assert waited(os.getpid()) >= before
    assert waited(2**22 + 1) == 0.0


def test_a_limit_is_for_what_is_slow_in_itself() -> None:
    """The loop gets a small share of one processor: the others on it take the rest."""
    place = min(os.sched_getaffinity(0))
    line = f"import os; os.sched_setaffinity(0, {{{place}}})\nwhile True: pass"
    others = [subprocess.Popen([sys.executable, "-c", line]) for _ in range(2)]
    try:
        done = subprocess.run(
            [sys.executable, "-c", _LIMITED % place], capture_output=True, text=True, check=True
        )
    finally:
        for other in others:
            other.kill()
            other.wait()
    passed, worked = map(float, done.stdout.split())
    assert passed > 1.5
    assert worked > 0.1


def test_what_sleeps_is_ended_in_time() -> None:
    began = time.monotonic()
    with pytest.raises(OutOfTime), time_limit(0.3, "the sleep"):
        time.sleep(20)
    assert time.monotonic() - began < 10

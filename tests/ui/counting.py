"""How much work something is, counted: a busy machine takes longer, but calls no more."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType


def calls(work: Callable[[], object]) -> int:
    """The functions that ``work`` calls, Python's own and those of libraries."""
    count = 0

    def counted(frame: FrameType, event: str, detail: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count

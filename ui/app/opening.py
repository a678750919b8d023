"""What keeps Qt from a screen is told in one line; Qt itself would print six and abort."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler


@contextmanager
def told() -> Iterator[None]:
    """While the application is made: where it cannot be, say why, and end with status 1."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            from briefing.system.doctor import why_no_window

            print(f"error: {why_no_window(loaded=True)}{_first(said)}", file=sys.stderr, flush=True)
            os._exit(1)  # a fatal message returns to an abort
        said.append(words)

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    for words in said:
        print(words, file=sys.stderr)


def _first(said: list[str]) -> str:
    return f" ({said[0].strip()})" if said else ""

"""The way in before Qt is loaded: where it cannot be, one line says what is missing."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ui.app.command_line import arguments


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; the exit code, 1 where its window cannot open on this machine.

    ``--help``, ``--version`` and what is wrong on the command line end it before that.
    """
    # read here for what ends without a window, and by main for the rest
    arguments(argv)
    try:
        from ui.app.main import main as opened
    # PySide, or a library of the system that it loads
    except ImportError as error:
        from briefing.system.doctor import why_no_window

        print(f"error: {why_no_window()} ({error})", file=sys.stderr)
        return 1
    return opened(argv)

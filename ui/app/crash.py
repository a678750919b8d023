"""Errors that nobody expected: one dialog with details to copy, whatever part they come from."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType

from PySide6.QtWidgets import QApplication

# one at a time: an error in a paint comes again with each one
_open = False


def install() -> None:
    """Show unexpected errors in a dialog from now on; they still go to the terminal too."""
    sys.excepthook = _hook


def _hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    sys.__excepthook__(kind, error, trace)
    if issubclass(kind, KeyboardInterrupt):
        # 128 and the number of SIGINT, as shells say of Ctrl+C
        QApplication.exit(130)
        return
    show(f"{kind.__name__}: {error}", "".join(traceback.format_exception(kind, error, trace)))


def show(summary: str, details: str) -> None:
    """Open the dialog; while it is open, further errors only go to the terminal."""
    global _open
    if _open or QApplication.instance() is None:
        return
    from ui.shell.dialogs import show_error

    _open = True
    dialog = show_error(QApplication.activeWindow(), summary, details)
    dialog.finished.connect(_close)


def _close() -> None:
    global _open
    _open = False

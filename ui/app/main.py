"""The way in: ``briefing-desk`` and ``python -m ui``.

The window is painted first; only then is the rest imported and the workers started.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from ui.app import opening, settings, translation
from ui.app.command_line import arguments
from ui.look import fonts, theme
from ui.shell.main_window import MainWindow


def application() -> QApplication:
    """The one application, in this program's style and letters."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        app = found
        app.setStyle("fusion")
    else:
        with opening.told():
            # as an argument, since handing over a style object costs some milliseconds
            app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName(settings.APPLICATION)
    app.setDesktopFileName(settings.DESKTOP_FILE)
    translation.install(app)
    fonts.choose(app)
    theme.apply(app, theme.choose(settings.scheme()))
    return app


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; the exit code."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Python's own handler waits for the event loop
    chosen = arguments(sys.argv[1:] if argv is None else argv)
    app = application()
    window = MainWindow()
    # nothing else in Python holds it
    sessions: list[object] = []

    def begin() -> None:
        from ui.app import crash

        crash.install()
        window.furnish()
        from ui.work.session import Session

        sessions.append(Session(window, chosen))

    window.first_painted.connect(begin)
    window.show()
    return app.exec()

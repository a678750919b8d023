"""The way in: ``briefing-desk`` and ``python -m ui``.

The window is painted first; only then is the rest imported and the workers started.
"""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from ui.app import settings, translation
from ui.look import fonts, theme
from ui.shell.main_window import MainWindow


def arguments(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """The command line: ``articles``, ``samples``, ``style`` and ``date`` (an ISO date or None)."""
    parser = argparse.ArgumentParser(
        prog="briefing-desk", description="Make a briefing note from news articles."
    )
    parser.add_argument("articles", nargs="*", help="files and folders to open")
    parser.add_argument("--samples", action="store_true", help="open the sample articles")
    parser.add_argument("--style", default="", help="house style: a name or a folder")
    parser.add_argument("--date", default="", help="date of the brief, as in 2025-06-10")
    parser.add_argument("--version", action="store_true", help="show the version and exit")
    chosen = parser.parse_args(argv)
    if chosen.version:
        from briefing import version

        print(f"briefing-desk {version()}")
        parser.exit()
    if chosen.date:
        from datetime import date

        try:
            chosen.date = date.fromisoformat(chosen.date)
        except ValueError:
            parser.error(f"{chosen.date!r} is no date; write it as in 2025-06-10")
    return chosen


def application() -> QApplication:
    """The one application, in this program's style and letters."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        app = found
        app.setStyle("fusion")
    else:
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

"""The command line of the window, read before Qt is loaded: help and version need no library."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence


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
    chosen = parser.parse_args(sys.argv[1:] if argv is None else argv)
    if chosen.version:
        # loaded only when it is asked for
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

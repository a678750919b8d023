"""The way into the frozen program: the command line, the window, or a worker of either."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> int:
    """Do what the program's own name, or ``--worker KIND``, asks for."""
    if sys.argv[1:2] == ["--worker"]:
        from briefing.worker.__main__ import run

        run(sys.argv[2])
        return 0
    if Path(sys.argv[0]).stem == "briefing-desk":
        from ui.app.start import main as window

        return window()
    from briefing.cli import main as command

    command()
    return 0


if __name__ == "__main__":
    sys.exit(main())

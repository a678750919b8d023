"""Takes every picture that the documents show.

``python docs/pictures/make.py`` draws the note of the samples as ``brief-ministry.png``. Then it
opens the window on the samples, chooses a line of the note so that its source shows, and writes
``window.png`` (light) and ``window-dark.png`` beside this file; then it opens the studio on a style
of its own and writes ``studio.png`` and ``studio-dark.png``.
Where there is no display it starts itself again under Xvfb. ``--folder`` writes elsewhere,
``--scheme`` takes the window's pictures alone, in one appearance, and ``--all`` adds pictures of
the states that a user meets: a question, a message, a mistake.
"""
# ruff: noqa: TID251  the pictures are of the window

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIZE = (1520, 920)
SETTLE_MS = 900
DAY = date(2025, 6, 10)  # of the sample articles
DPI = 100
HERE = Path(__file__).parent


def main() -> int:
    """Take the pictures; 1 when there is no display to be had."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=HERE)
    parser.add_argument("--scheme", choices=("light", "dark", "both"), default="both")
    parser.add_argument("--all", action="store_true")
    chosen = parser.parse_args()
    if "DISPLAY" not in os.environ and sys.platform == "linux":
        return _under_xvfb()
    if chosen.scheme == "both":
        _draw_note(chosen.folder / "brief-ministry.png")
        return max(_again(scheme) for scheme in ("light", "dark"))
    with tempfile.TemporaryDirectory() as settings:
        os.environ["XDG_CONFIG_HOME"] = os.environ["BRIEFING_DESK_DATA"] = settings
        _Shoot(chosen.folder, chosen.scheme, everything=chosen.all).run()
    return 0


def _draw_note(target: Path) -> None:
    """The first page of the samples' note, as ``make brief`` writes it."""
    import pypdfium2

    import briefing
    import seeds

    options = briefing.options_for("ministry", date=DAY)
    note = briefing.compose_note(briefing.read(*seeds.paths()), options)
    pdf = pypdfium2.PdfDocument(briefing.render_note(note, "ministry"))
    pdf[0].render(scale=DPI / 72).to_pil().convert("RGB").save(target, optimize=True)
    print(target)


def _again(scheme: str) -> int:
    """The palette is chosen once a process."""
    command = [sys.executable, __file__, *sys.argv[1:], "--scheme", scheme]
    return subprocess.run(command, check=False).returncode  # noqa: S603  this very script


def _under_xvfb() -> int:
    program = shutil.which("xvfb-run")
    if program is None:
        print("there is no display; install xvfb or start this on a desktop", file=sys.stderr)
        return 1
    screen = f"-screen 0 {SIZE[0] + 80}x{SIZE[1] + 80}x24"
    command = [program, "-a", "-s", screen, sys.executable, __file__, *sys.argv[1:]]
    return subprocess.run(command, check=False).returncode  # noqa: S603  this very script


class _Shoot:
    """One window, one step after another."""

    def __init__(self, folder: Path, scheme: str, *, everything: bool) -> None:
        self._folder = folder
        self._suffix = "-dark" if scheme == "dark" else ""
        self._steps: list[Callable[[], None]] = [self._choose, self._shoot("window")]
        if everything:
            self._steps += [self._trouble, self._shoot("trouble")]
        self._steps += [self._make_style, self._open_studio, self._show_brand, self._shoot_studio]
        self._busy: Callable[[], bool] = lambda: False
        from ui.app import settings

        settings.set_scheme(scheme)

    def run(self) -> None:
        """Open the window, take the pictures, close it."""
        from ui.app.main import application
        from ui.shell.main_window import MainWindow

        app = application()
        self._window = MainWindow()
        self._window.resize(*SIZE)
        self._window.first_painted.connect(self._begin)
        self._window.show()
        app.exec()

    def _begin(self) -> None:
        from ui.app.main import arguments
        from ui.work.session import Session

        self._window.furnish()
        self._session = Session(self._window, arguments(["--samples", "--date", DAY.isoformat()]))
        self._session.preview.shown.connect(self._ready)

    def _ready(self) -> None:
        self._session.preview.shown.disconnect(self._ready)
        self._next()

    def _next(self) -> None:
        from PySide6.QtCore import QTimer

        if self._busy():
            QTimer.singleShot(SETTLE_MS, self._next)
        elif self._steps:
            self._steps.pop(0)()
            QTimer.singleShot(SETTLE_MS, self._next)
        else:
            self._window.close()

    def _choose(self) -> None:
        """The best supported point, with its words in the source."""
        rows = self._session.draft.model.rows
        points = [row for row in rows if row.section == "points" and row.line is not None]
        best = max(points, key=lambda row: len(row.line.also) if row.line else 0)
        self._session.preview.view.setFocus()
        self._session.selecting.choose(best.key)

    def _trouble(self) -> None:
        """An article without a date, a file that is none."""
        folder = Path(tempfile.mkdtemp())
        (folder / "ferries.txt").write_text("Ferry fares on the Aske will rise.", encoding="utf-8")
        (folder / "empty.txt").write_text("", encoding="utf-8")
        self._session.adder.add_paths([str(folder)])

    def _make_style(self) -> None:
        """A style of the user's own, in use for the brief."""
        from briefing.styles import own, user_folder

        user_folder().mkdir(parents=True)
        style = own.make("ministry", "Harbour Office note")
        self._session.styles.use(style.name)
        self._busy = lambda: self._session.styles.style.name != style.name

    def _open_studio(self) -> None:
        self._session.studio.open()
        studio = self._session.studio.studio
        studio.window.resize(*SIZE)
        self._busy = lambda: studio.busy

    def _show_brand(self) -> None:
        """The code of what the form beside it shows."""
        studio = self._session.studio.studio
        studio.code.show_file("_brand.yml")
        studio.window.files_view.show_name("_brand.yml")

    def _shoot_studio(self) -> None:
        self._save(self._session.studio.studio.window, "studio")

    def _shoot(self, name: str) -> Callable[[], None]:
        return lambda: self._save(self._window, name)

    def _save(self, window: QWidget, name: str) -> None:
        from PIL import Image

        target = self._folder / f"{name}{self._suffix}.png"
        window.grab().save(str(target))
        with Image.open(target) as image:
            small = image.convert("RGB").quantize(256, dither=Image.Dither.NONE)
        small.save(target, optimize=True)
        print(target)


if __name__ == "__main__":
    sys.exit(main())

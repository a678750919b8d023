"""How soon the window is painted, and how late its event loop is while a long brief renders.

``python benchmarks/window.py`` measures both in one run, offscreen, and ends with 1 when a limit
is broken:

* first paint from process start, against a bare ``QMainWindow`` of the same size, as the ratio of
  the medians of runs that take turns (limit 1.5);
* lateness of a 5 ms timer in the window, from the order of a ten-page brief until its pages are
  painted (limit 50 ms, 99th percentile 16 ms), and of that what the window's own thread works,
  which other programs on the machine do not change.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

RUNS = 15
RENDERINGS = 6
PAGES = 10
MOST_RATIO, MOST_LATE_MS, MOST_LATE_P99_MS = 1.5, 50.0, 16.0

BARE = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os.write(1, b"."))

app = QApplication(sys.argv[:1])
window = Window()
window.resize(1608, 960)
window.show()
app.exec()
"""
OURS = """
import os
from ui.app import main as app

class Window(app.MainWindow):
    def __init__(self):
        super().__init__()
        self.first_painted.connect(lambda: os.write(1, b"."))

app.MainWindow = Window
app.main(["--samples"])
"""


def first_paint(code: str) -> float:
    """Seconds from the start of a process to its sign that it has painted."""
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        sign = process.stdout.read(1)
        seconds = time.perf_counter() - start
        process.kill()
    if sign != b".":
        raise RuntimeError("the window was never painted")
    return seconds


def paint_ratio() -> dict[str, float]:
    """Medians of both and their ratio; the two take turns so that both meet the same machine."""
    for code in (BARE, OURS):
        first_paint(code)
    pairs = [(first_paint(BARE), first_paint(OURS)) for _ in range(RUNS)]
    bare, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
    return {"bare_ms": bare * 1000, "ours_ms": ours * 1000, "ratio": ours / bare}


def lateness() -> dict[str, float]:
    """Lateness in ms of a 5 ms timer while ten pages are rendered and shown, several times."""
    from PySide6.QtCore import QElapsedTimer, Qt, QTimer

    from ui.app.command_line import arguments
    from ui.app.main import application
    from ui.shell.main_window import MainWindow
    from ui.work.session import Session

    app = application()
    window = MainWindow()
    late: list[float] = []
    work: list[float] = []
    worked = [0.0]
    clock, ticker = QElapsedTimer(), QTimer()
    ticker.setTimerType(Qt.TimerType.PreciseTimer)
    ticker.setInterval(5)

    def tick() -> None:
        late.append(max(0.0, clock.nsecsElapsed() / 1e6 - 5))
        before, worked[0] = worked[0], time.thread_time()
        work.append((worked[0] - before) * 1000 if before else 0.0)
        clock.start()

    ticker.timeout.connect(tick)
    run = _Run(window, ticker, clock)

    def begin() -> None:
        window.furnish()
        run.start(Session(window, arguments(["--samples"])))

    window.first_painted.connect(begin)
    window.show()
    app.exec()
    late.sort()
    work.sort()
    return {
        "pages": run.pages,
        "ticks": len(late),
        "late_max_ms": late[-1],
        "late_p99_ms": late[int(len(late) * 0.99)],
        "late_median_ms": statistics.median(late),
        "work_max_ms": work[-1],
        "work_p99_ms": work[int(len(work) * 0.99)],
    }


class _Run:
    """The samples' brief made ten pages long, rendered again and again."""

    def __init__(self, window: object, ticker: object, clock: object) -> None:
        self.pages = 0
        self._window, self._ticker, self._clock = window, ticker, clock
        self._left = RENDERINGS
        self._begun = False

    def start(self, session: object) -> None:
        """Begin once the session is at rest."""
        self._session = session
        session.renderer.failed.connect(self._give_up)  # type: ignore[attr-defined]
        session.composer.failed.connect(self._give_up)  # type: ignore[attr-defined]
        session.renderer.rendered.connect(self._take)  # type: ignore[attr-defined]

    def _give_up(self, failure: object) -> None:
        print(f"the measurement was disturbed: {failure}", file=sys.stderr)
        os._exit(2)

    def _take(self, pages: object) -> None:
        after(1000 if not self._begun else 400, self._next)
        if self._begun:
            self.pages = pages.reply.pages  # type: ignore[attr-defined]

    def _next(self) -> None:
        session = self._session
        if not self._begun:
            self._begun = True
            self._long = long(session.brief)  # type: ignore[attr-defined]
            self._clock.start()  # type: ignore[attr-defined]
            self._ticker.start()  # type: ignore[attr-defined]
        if not self._left:
            self._ticker.stop()  # type: ignore[attr-defined]
            self._window.close()  # type: ignore[attr-defined]
            return
        self._left -= 1
        brief = replace(self._long, title=f"Rendering {self._left}")
        session.renderer.render(brief, session.styles.style)  # type: ignore[attr-defined]


def after(milliseconds: int, what: Callable[[], None]) -> None:
    """Call ``what`` later."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(milliseconds, what)


def long(brief: object) -> object:
    """The brief with its points repeated until it fills ten pages."""
    from briefing.model.brief import Brief

    assert isinstance(brief, Brief)
    points = tuple(
        replace(point, id=f"{point.id}-{turn}", rank=0)
        for turn in range(PAGES * 3)
        for point in brief.points
    )
    return replace(brief, points=points, page_limit=PAGES * 2)


def main() -> int:
    """Measure, print, judge."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as data:
        os.environ["BRIEFING_DESK_DATA"] = data  # no measurement among the user's dossiers
        figures = paint_ratio() | lateness()
    print(json.dumps({name: round(value, 2) for name, value in figures.items()}, indent=2))
    kept = (
        figures["ratio"] <= MOST_RATIO
        and figures["late_max_ms"] <= MOST_LATE_MS
        and figures["late_p99_ms"] <= MOST_LATE_P99_MS
    )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())

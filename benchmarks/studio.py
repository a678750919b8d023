"""How soon the studio's preview follows a keystroke, and how long a keystroke is blocked.

``python benchmarks/studio.py`` measures both in one run, offscreen, and ends with 1 when a limit
is broken:

* from a keystroke in the style sheet until the new pages are on the screen, against WeasyPrint's
  own rendering of the same document in a warm process; the two take turns, and the ratio is that
  of the medians (limit 1.2). The document is the hard sample in a copy of the ministry style;
* the longest time that the event loop did not come round while a text of 2,000 lines is typed
  into, for a template, a style sheet and a YAML file (limit 16 ms), and of that the processor
  time of the window's thread: on a busy machine the rest is waiting for a processor. What a bare
  text field does in the same minute, with nothing behind it, tells how busy the machine is.
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
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

TURNS = 10
KEYS = 60
LINES = 2_000
KEY_GAP_MS = 120
MOST_RATIO, MOST_BLOCKED_MS = 1.2, 16.0

BARE = """
import sys, time
from pathlib import Path
from weasyprint import HTML
from briefing.render.assets import BASE_URL
from briefing.render.fetcher import StyleFetcher
from briefing.render.html import to_html
from briefing.styles import load
from briefing.styles.hard_sample import hard_sample

style = load(Path(sys.argv[1]))
text = to_html(hard_sample(), style, paged=True)

def render():
    HTML(string=text, base_url=BASE_URL, url_fetcher=StyleFetcher(style.folders)).write_pdf(
        pdf_variant="pdf/ua-1")

render()
print("ready", flush=True)
for _ in sys.stdin:
    start = time.perf_counter()
    render()
    print(time.perf_counter() - start, flush=True)
"""


class Bare:
    """WeasyPrint alone, warm, in a process of its own."""

    def __init__(self, style: Path) -> None:
        from briefing.worker.launch import Kind, environment

        self._process = subprocess.Popen(
            [sys.executable, "-c", BARE, str(style)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment(Kind.RENDER),
            text=True,
        )
        self._line()

    def render(self) -> float:
        """Seconds that it takes once more."""
        assert self._process.stdin is not None
        self._process.stdin.write("again\n")
        self._process.stdin.flush()
        return float(self._line())

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()


class Run:
    """A studio on a copy of a shipped style."""

    def __init__(self) -> None:
        from PySide6.QtWidgets import QMainWindow

        from briefing.styles import own, user_folder
        from ui.app.main import application
        from ui.studio.studio import Studio
        from ui.studio.window import StudioWindow
        from ui.work.tasks import Tasks

        self.app = application()
        user_folder().mkdir(parents=True)
        self.folder = own.make("ministry", "Measured")
        self._owner = QMainWindow()
        self.tasks = Tasks(self._owner)
        self.window = StudioWindow()
        self.studio = Studio(self.window, self.tasks)
        self.window.show()
        self.studio.open(self.folder)
        self.until(lambda: self.studio.preview.pages is not None and self.quiet)

    @property
    def quiet(self) -> bool:
        """Whether nothing runs, and a spare waits."""
        studio = self.studio
        return not (
            studio.trial.busy or studio.preview.stale or studio.saver.busy or studio.buffers.unsaved
        )

    def until(self, condition: Callable[[], bool], seconds: float = 60.0) -> None:
        """Let the event loop run until something holds."""
        from PySide6.QtTest import QTest

        end = time.perf_counter() + seconds
        while not condition():
            if time.perf_counter() > end:
                raise TimeoutError(self.studio.preview.banner.text)
            QTest.qWait(5)

    def keystroke(self) -> float:
        """Seconds from a key in the style sheet until the pages are there."""
        from PySide6.QtCore import QEventLoop
        from PySide6.QtTest import QTest

        self.studio.code.show_file("style.css")
        loop = QEventLoop()
        self.studio.preview.view.swapped.connect(loop.quit)
        start = time.perf_counter()
        QTest.keyClicks(self.studio.code.editor, " ")
        loop.exec()
        seconds = time.perf_counter() - start
        self.studio.preview.view.swapped.disconnect(loop.quit)
        self.until(lambda: self.quiet)
        QTest.qWait(300)
        return seconds

    def blocked(self, name: str, text: str, keys: str) -> list[tuple[float, float]]:
        """Milliseconds that the loop did not come round at each key, by the clock and of work."""
        studio = self.studio
        studio.buffers.set_text(name, text)
        studio.code.go_to(name, LINES // 2)
        gaps = typed(studio.code.editor, keys)
        while studio.buffers.undo():
            pass
        self.until(lambda: not studio.trial.busy)
        return gaps

    def close(self) -> None:
        """End everything."""
        self.window.closing.connect(self.studio.close)
        self.window.close()
        self.tasks.close()


def typed(editor: QWidget, keys: str) -> list[tuple[float, float]]:
    """Milliseconds that the loop did not come round at each key, by the clock and of work."""
    from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer
    from PySide6.QtTest import QTest

    QTest.qWait(3_000)
    gaps: list[tuple[float, float]] = []
    since, ticker, typist, loop = QElapsedTimer(), QTimer(), QTimer(), QEventLoop()
    ticker.setTimerType(Qt.TimerType.PreciseTimer)
    worst, work, spent = 0.0, 0.0, time.thread_time()
    left = list(keys)

    def tick() -> None:
        nonlocal worst, work, spent
        worst = max(worst, since.nsecsElapsed() / 1e6 - 2)
        work = max(work, (time.thread_time() - spent) * 1e3)
        spent = time.thread_time()
        since.start()

    def press() -> None:
        nonlocal worst, work
        gaps.append((worst, work))
        worst = work = 0.0
        if left:
            QTest.keyClicks(editor, left.pop(0))
        else:
            loop.quit()

    ticker.timeout.connect(tick)
    typist.timeout.connect(press)
    since.start()
    ticker.start(2)
    typist.start(KEY_GAP_MS)
    loop.exec()
    ticker.stop()
    typist.stop()
    return gaps[1:]


def bare_field(text: str, keys: str) -> list[tuple[float, float]]:
    """The same for a text field with nothing behind it."""
    from PySide6.QtWidgets import QPlainTextEdit

    field = QPlainTextEdit(text)
    field.resize(700, 900)
    field.show()
    return typed(field, keys)


def repeated(path: Path) -> str:
    """The text of a shipped file until it has enough lines."""
    text = path.read_text(encoding="utf-8")
    return text * (LINES // text.count("\n") + 1)


def main() -> int:
    """Measure, print, judge."""
    with tempfile.TemporaryDirectory() as data:
        os.environ["BRIEFING_DESK_DATA"] = data
        os.environ["XDG_CONFIG_HOME"] = data
        return _measure()


def _measure() -> int:
    from briefing.styles.places import BASE

    run = Run()
    bare = Bare(run.folder)
    run.keystroke()
    pairs = [(bare.render(), run.keystroke()) for _ in range(TURNS)]
    bare.close()
    alone, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
    keys = ("{# a {{ brief.t }} " * 8)[:KEYS]
    gaps = {
        name: run.blocked(name, repeated(BASE / name), keys)
        for name in ("brief.html", "style.css", "style.yml")
    }
    gaps["a bare text field"] = bare_field(repeated(BASE / "brief.html"), keys)
    run.close()
    figures = {
        "weasyprint_ms": alone * 1000,
        "keystroke_to_pages_ms": ours * 1000,
        "ratio": ours / alone,
    }
    for name, found in gaps.items():
        clock, work = (sorted(times) for times in zip(*found, strict=True))
        figures[f"{name}: blocked at most, ms"] = clock[-1]
        figures[f"{name}: blocked, median, ms"] = statistics.median(clock)
        figures[f"{name}: of it work at most, ms"] = work[-1]
        figures[f"{name}: of it work, median, ms"] = statistics.median(work)
    print(json.dumps({name: round(value, 2) for name, value in figures.items()}, indent=2))
    del gaps["a bare text field"]
    most = max(clock for found in gaps.values() for clock, _ in found)
    return 0 if figures["ratio"] <= MOST_RATIO and most <= MOST_BLOCKED_MS else 1


if __name__ == "__main__":
    sys.exit(main())

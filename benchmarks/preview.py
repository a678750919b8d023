"""How soon the preview follows the last keystroke: one page, two pages, 60 articles.

``python benchmarks/preview.py`` opens the window on sample articles, offscreen, types into the
title and takes the time until the new pages are on the screen. WeasyPrint's own rendering of the
same document in a warm process takes turns with it, as the pages cannot be there sooner than that.
It ends with 1 when a keystroke takes more than 1.3 times that, of 60 articles an edit of a line
more than 1.5 times: the wait for more keys, drafting, sending and showing are in it.
``of_the_wanted`` is the share of the 300 ms that are wanted.
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
from typing import Any

import seeds
from benchmarks.desk_session import write_articles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

TURNS = 10
WANTED_MS, MOST_RATIO, MOST_RATIO_OF_MANY = 300.0, 1.3, 1.5
MANY = 60

BARE = """
import sys, time
from pathlib import Path
from weasyprint import HTML
from briefing.model.brief import from_json
from briefing.render.assets import BASE_URL
from briefing.render.fetcher import StyleFetcher
from briefing.render.html import to_html
from briefing.styles import load

style = load("ministry")
text = to_html(from_json(Path(sys.argv[1]).read_bytes()), style, paged=True)

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


class Run:
    """A window on some of the sample articles, and WeasyPrint beside it."""

    def __init__(self, paths: list[Path], pages: str, folder: Path) -> None:
        from ui.app.command_line import arguments
        from ui.app.main import application
        from ui.shell.main_window import MainWindow
        from ui.work.session import Session

        application()
        self.window = MainWindow()
        self.window.show()
        self.window.furnish()
        given = [str(path) for path in paths]
        self.session = Session(self.window, arguments(["--date", "2025-06-10", *given]))
        self.until(lambda: self.session.preview.pages is not None and self.quiet)
        desk = self.session.history.desk
        if pages:
            self.session.history.change("length", desk.with_choice("pages", int(pages)))
        self.until(lambda: self.quiet)
        self._start_bare(folder / f"brief-{len(paths)}.json")

    def _start_bare(self, path: Path) -> None:
        from briefing.model.brief import to_json
        from briefing.worker.launch import Kind, environment

        pages = self.session.preview.pages
        assert pages is not None
        path.write_bytes(to_json(pages.brief))
        self.bare: subprocess.Popen[str] = subprocess.Popen(
            [sys.executable, "-c", BARE, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment(Kind.RENDER),
            text=True,
        )
        self._line()

    def _line(self) -> str:
        assert self.bare.stdout is not None
        return self.bare.stdout.readline().strip()

    def alone(self) -> float:
        """Seconds of WeasyPrint's own rendering."""
        assert self.bare.stdin is not None
        self.bare.stdin.write("again\n")
        self.bare.stdin.flush()
        return float(self._line())

    @property
    def quiet(self) -> bool:
        """Whether nothing runs, and a spare waits."""
        session = self.session
        busy = (session.adder, session.composer, session.renderer)
        return (
            not any(one.busy for one in busy)
            and not session.preview.stale
            and session.render_workers.spare
        )

    def until(self, condition: Callable[[], bool], seconds: float = 120.0) -> None:
        """Let the event loop run until something holds."""
        from PySide6.QtTest import QTest

        end = time.perf_counter() + seconds
        while not condition():
            if time.perf_counter() > end:
                raise TimeoutError("the window does not come to rest")
            QTest.qWait(5)

    def keystroke(self) -> float:
        """Seconds from a key in the title until the pages are there."""
        from PySide6.QtTest import QTest

        edit = self.session.draft.details.title_edit
        return self._seconds(lambda: QTest.keyClicks(edit, "x"))

    def edit(self) -> float:
        """Seconds from another word in a point until the pages are there."""
        history, brief = self.session.history, self.session.brief
        assert brief is not None
        line = brief.points[0]
        desk = history.desk.with_reworded(line.id, f"{line.text} again")
        return self._seconds(lambda: history.change("reword a line", desk))

    def _seconds(self, change: Callable[[], object]) -> float:
        from PySide6.QtCore import QEventLoop
        from PySide6.QtTest import QTest

        loop = QEventLoop()
        self.session.preview.shown.connect(loop.quit)
        start = time.perf_counter()
        change()
        loop.exec()
        seconds = time.perf_counter() - start
        self.session.preview.shown.disconnect(loop.quit)
        self.until(lambda: self.quiet)
        QTest.qWait(200)
        return seconds

    def close(self) -> None:
        """End everything."""
        self.bare.kill()
        self.bare.wait()
        self.window.close()


def measure(paths: list[Path], pages: str, folder: Path) -> dict[str, Any]:
    """The figures of one brief, in milliseconds."""
    run = Run(paths, pages, folder)
    change = run.edit if len(paths) == MANY else run.keystroke
    change()
    pairs = [(run.alone(), change()) for _ in range(TURNS)]
    shown = run.session.preview.view.pages
    run.close()
    alone, ours = (statistics.median(times) * 1000 for times in zip(*pairs, strict=True))
    return {
        "articles": len(paths),
        "pages": shown,
        "most_ratio": MOST_RATIO_OF_MANY if len(paths) == MANY else MOST_RATIO,
        "weasyprint_ms": round(alone),
        "keystroke_to_pages_ms": round(ours),
        "ratio": round(ours / alone, 2),
        "added_ms": round(ours - alone),
        "of_the_wanted": round(ours / WANTED_MS, 2),
    }


def main() -> int:
    """Measure, print, judge."""
    with tempfile.TemporaryDirectory() as data:
        os.environ["BRIEFING_DESK_DATA"] = os.environ["XDG_CONFIG_HOME"] = data
        many = Path(data) / "many"
        many.mkdir()
        write_articles(many, MANY)
        found = [
            measure(paths, pages, Path(data))
            for paths, pages in (
                (list(seeds.paths()[:3]), "1"),
                (list(seeds.paths()), "2"),
                (sorted(many.iterdir()), ""),
            )
        ]
    print(json.dumps(found, indent=2))
    return 0 if all(one["ratio"] <= one["most_ratio"] for one in found) else 1


if __name__ == "__main__":
    sys.exit(main())

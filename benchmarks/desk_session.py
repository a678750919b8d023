"""A scripted session in a real window, with many articles, killed and opened again.

``python -m benchmarks.desk_session [--articles 50]`` (and 500): add all from a folder, drop 20,
pin 5 lines, move 3, reword 2, undo 10, redo 5, kill -9, open again: everything must be there. Told
are the seconds until all are added, from a tick and an undo until the window shows it, and how late
a 5 ms timer is from the first show on; of both also the work of the window's own thread, which
other programs on the machine do not change. Ends with 1 when a limit of the program is broken.
Articles are in invented words, one seed, one set.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

LEFT_OUT, PINNED, MOVED, REWORDED, UNDONE, REDONE = 20, 5, 3, 2, 10, 5
MOST_ADDING_S, MOST_REACTION_MS, MOST_LATE_MS, MOST_LATE_P99_MS = 20.0, 100.0, 100.0, 20.0
_SOUNDS = "ba be bo da de do fa fe ka ke ki la le lo ma mi mo na ne no ra re ri sa se ta te to va"
_PLACES = ("Aske", "Norrvik", "Tolmar", "Senne", "Ostrava Bay", "Kallby", "Marrow", "Vestholm")
_THINGS = ("ferry fares", "grain exports", "port fees", "rail traffic", "milk prices", "rents")
_MONTHS = ("May", "August", "September", "October")


def write_articles(folder: Path, count: int) -> None:
    """So many invented reports of one week, some of the same story."""
    dice = random.Random(11)
    sounds = _SOUNDS.split()
    lexicon = ["".join(dice.choices(sounds, k=dice.choice((2, 3)))) for _ in range(4_000)]
    for number in range(count):
        story = dice.randrange(max(4, count // 6))
        told = random.Random(story)
        place, thing = told.choice(_PLACES), told.choice(_THINGS)
        share, month = told.randrange(3, 60), told.choice(_MONTHS)
        lines = [
            f"The {thing} of {place} will rise by {share} percent in {month}, the council said.",
            f"“We had to act in {month},” said Mara Lindqvist, who leads the {place} council.",
        ]
        for _ in range(dice.randrange(12, 28)):
            words = " ".join(dice.choices(lexicon, k=dice.randrange(9, 24)))
            lines.append(f"{words.capitalize()} in {dice.choice(_PLACES)}.")
        dice.shuffle(lines)
        text = "\n\n".join(" ".join(lines[n : n + 3]) for n in range(0, len(lines), 3))
        head = f"title: {thing.capitalize()} in {place} {number}\noutlet: The {place} Post\n"
        day = f"date: 2025-06-{1 + number % 9:02}\n---\n"
        (folder / f"{number:03}.txt").write_text(head + day + text, encoding="utf-8")


# --- the window's process -----------------------------------------------------------------------


class Script:
    """Does one thing after another in a window; each step waits until the window is at rest."""

    def __init__(self, session: object, folder: str, tell: Callable[[str], None]) -> None:
        from PySide6.QtCore import QElapsedTimer, Qt, QTimer

        from ui.work.session import Session

        assert isinstance(session, Session)
        self.session = session
        self.tell = tell
        self.late: list[float] = []
        self.work: list[float] = []
        self._worked = time.thread_time()
        self.reactions: list[float] = []
        self.efforts: list[float] = []
        self.figures: dict[str, float] = {}
        self._steps = self._script(folder)
        self._waiting: Callable[[], bool] = lambda: True
        self._clock, self._ticker = QElapsedTimer(), QTimer(session)
        self._ticker.setTimerType(Qt.TimerType.PreciseTimer)
        self._ticker.setInterval(5)
        self._ticker.timeout.connect(self._tick)
        self._clock.start()
        self._ticker.start()
        self._poll = QTimer(session)
        self._poll.setInterval(20)
        self._poll.timeout.connect(self._go_on)
        self._poll.start()

    def _tick(self) -> None:
        self.late.append(max(0.0, self._clock.nsecsElapsed() / 1e6 - 5))
        self._clock.start()
        before, self._worked = self._worked, time.thread_time()
        self.work.append((self._worked - before) * 1000)

    def _go_on(self) -> None:
        if self._waiting():
            try:
                self._waiting = next(self._steps)
            except StopIteration:
                self._poll.stop()

    def _at_rest(self) -> bool:
        session = self.session
        return not (
            session.adder.busy
            or session.composer.busy
            or session.renderer.busy
            or session.dossiers.busy
            or session.preview.stale
        )

    def _saved(self) -> bool:
        return not self.session.dossiers.busy

    def _react(self, act: Callable[[], None]) -> None:
        """Time an action until the window has painted what it does."""
        from PySide6.QtWidgets import QApplication

        began, worked = time.perf_counter(), time.thread_time()
        act()
        for view in (self.session.articles.view, self.session.draft.view):
            view.viewport().repaint()
        QApplication.sendPostedEvents()
        self.reactions.append((time.perf_counter() - began) * 1000)
        self.efforts.append((time.thread_time() - worked) * 1000)

    def _script(self, folder: str) -> Iterator[Callable[[], bool]]:
        session = self.session
        yield lambda: session.styles.style is not None
        began = time.perf_counter()
        session.adder.add_paths([folder])
        yield lambda: not session.adder.busy and bool(session.history.desk.entries)
        self.figures["adding_s"] = time.perf_counter() - began
        yield self._at_rest
        self.figures["first_brief_s"] = time.perf_counter() - began
        keys = [entry.original.id for entry in session.history.desk.entries]
        from ui.articles.model import Tick

        for key in keys[:LEFT_OUT]:
            self._react(lambda key=key: session.commands.tick(Tick(key, False)))
            yield self._saved
        yield self._at_rest
        yield from self._edit_lines()
        history = session.history
        for _ in range(UNDONE):
            self._react(session.tools.actions["undo"].trigger)
            yield self._saved
        for _ in range(REDONE):
            self._react(session.tools.actions["redo"].trigger)
            yield self._saved
        yield self._at_rest
        self._end(digest(history.desk, len(history.steps), history.position))

    def _edit_lines(self) -> Iterator[Callable[[], bool]]:
        session = self.session
        history, view = session.history, session.draft.view
        points = [line.id for line in session.brief.points] if session.brief else []
        for key in (points * PINNED)[:PINNED]:
            view.go_to(key)
            self._react(session.tools.actions["pin"].trigger)
            yield self._saved
        for key in points[1 : 1 + MOVED]:
            view.go_to(key)
            self._react(session.tools.actions["move_up"].trigger)
            yield self._saved
        for key in points[:REWORDED]:
            desk = history.desk.with_reworded(key, f"In other words: {key}.")
            self._react(lambda desk=desk: history.change("reword a line", desk))
            yield self._saved
        yield self._at_rest

    def _end(self, told: str) -> None:
        self._ticker.stop()
        for values in (self.late, self.work, self.reactions):
            values.sort()
        figures = self.figures | {
            "reaction_max_ms": self.reactions[-1],
            "reaction_median_ms": self.reactions[len(self.reactions) // 2],
            "late_max_ms": self.late[-1],
            "late_p99_ms": self.late[int(len(self.late) * 0.99)],
            "work_max_ms": self.work[-1],
            "work_p99_ms": self.work[int(len(self.work) * 0.99)],
            "reaction_work_max_ms": max(self.efforts),
        }
        self.tell(json.dumps({"digest": told, "figures": figures}))


def digest(*values: object) -> str:
    """A fingerprint of a desk and its place in the history."""
    return hashlib.sha256(repr(values).encode()).hexdigest()


def child(folder: str) -> int:
    """Run the script, or, without a folder, tell what the window opens with."""
    from PySide6.QtCore import QTimer

    import ui.work.session
    from ui.app import main as app

    make = ui.work.session.Session

    def tell(line: str) -> None:
        print(line, flush=True)

    class Scripted(make):  # type: ignore[valid-type,misc]
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)
            if folder:
                # the limits hold outside the first show
                QTimer.singleShot(1500, lambda: setattr(self, "s", Script(self, folder, tell)))
            else:
                self.dossiers.switched.connect(self._tell)

        def _tell(self) -> None:
            history = self.history
            told = digest(history.desk, len(history.steps), history.position)
            tell(json.dumps({"digest": told}))

    ui.work.session.Session = Scripted  # type: ignore[misc]
    return app.main(["--date", "2025-06-10", "--samples"] if folder else [])


def open_child(data: Path, folder: str) -> dict[str, object]:
    """The line that a child tells; then it is killed."""
    settings = {"BRIEFING_DESK_DATA": str(data), "XDG_CONFIG_HOME": str(data / "config")}
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.desk_session", "--child", folder],
        stdout=subprocess.PIPE,
        env=os.environ | settings,
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        os.kill(process.pid, signal.SIGKILL)
    told: dict[str, object] = json.loads(line)
    return told


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=50)
    parser.add_argument("--child", default=None)
    chosen = parser.parse_args()
    if chosen.child is not None:
        return child(chosen.child)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        folder = Path(place, "articles")
        folder.mkdir()
        write_articles(folder, chosen.articles)
        first = open_child(Path(place, "data"), str(folder))
        again = open_child(Path(place, "data"), "")
    figures = first["figures"]
    assert isinstance(figures, dict)
    same = first["digest"] == again["digest"]
    print(f"{chosen.articles} articles: everything there after kill -9: {same}")
    print(json.dumps({name: round(value, 1) for name, value in figures.items()}, indent=2))
    kept = (
        same
        and figures["adding_s"] <= MOST_ADDING_S
        and figures["reaction_max_ms"] <= MOST_REACTION_MS
        and figures["late_max_ms"] <= MOST_LATE_MS
        and figures["late_p99_ms"] <= MOST_LATE_P99_MS
    )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())

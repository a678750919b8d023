"""Short work off the GUI thread that needs no worker process: listing a folder, writing a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from briefing.model.errors import BriefingError
from ui.work.jobs import next_job


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a task: its value, or the error that a user can act on."""

    job: int
    value: object = None
    error: BriefingError | None = None


class _Task(QRunnable):
    def __init__(self, job: int, work: Callable[[], object], tasks: Tasks) -> None:
        super().__init__()
        self._job = job
        self._work = work
        self._tasks = tasks

    def run(self) -> None:
        try:
            outcome = Outcome(self._job, self._work())
        except BriefingError as error:
            outcome = Outcome(self._job, error=error)
        self._tasks.finished.emit(outcome)


class Tasks(QObject):
    """Runs functions in a thread of its own, which is drained when the window closes.

    The signal belongs to this long-lived object and not to the task: emitting from an object
    that Python has collected raises.
    """

    finished = Signal(object)
    """An :class:`Outcome`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        # one after another: msgspec crashes when two threads meet the same type for the first time
        self._pool.setMaxThreadCount(1)

    def run(self, work: Callable[[], object]) -> int:
        """Have ``work`` done; returns the job number of its :class:`Outcome`."""
        job = next_job()
        self._pool.start(_Task(job, work, self))
        return job

    def drain(self) -> None:
        """Wait until everything is done."""
        self._pool.waitForDone()

    def close(self) -> None:
        """Wait for what runs, drop what has not begun."""
        self._pool.clear()
        self._pool.waitForDone()

"""One job after another for a worker, where only the newest counts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from briefing.worker.messages import Request
from ui.work.jobs import Answer, Workers

PATIENCE_MS = 100
"""How long a job may go on when a newer one waits and a warm worker is free."""


class Newest(QObject):
    """Asks at once when nothing is asked yet, else when the older job ends or is ended."""

    answered = Signal(object)
    """The :class:`ui.work.jobs.Answer` to the job that was asked last; older ones are dropped."""

    def __init__(self, workers: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._workers = workers
        self._job = 0
        self._next: Callable[[int], Request] | None = None
        self._since = QElapsedTimer()
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._hurry)
        workers.answered.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return bool(self._job) or self._next is not None

    def ask(self, make: Callable[[int], Request]) -> None:
        """Have the request that ``make`` gives for a job number done, in place of any other."""
        self._next = make
        if not self._job:
            self._ask()
        else:
            # a job that is nearly done is sooner there than a new one
            self._clock.start(max(0, PATIENCE_MS - self._since.elapsed()))

    def stop(self) -> None:
        """Have nothing done any more."""
        self._next = None
        self._workers.cancel(self._job)
        self._job = 0

    def _hurry(self) -> None:
        """End what is out of date, but only where another worker can begin at once."""
        if self._job and self._next is not None and self._workers.spare:
            # its process ends, and the spare one begins at once
            self._workers.cancel(self._job)
            self._job = 0
            self._ask()

    def _ask(self) -> None:
        make, self._next = self._next, None
        if make is not None:
            self._since.start()
            self._job = self._workers.ask(make)

    def _take(self, answer: Answer) -> None:
        if answer.job != self._job:
            return
        self._job = 0
        if self._next is not None:
            self._ask()
        else:
            self.answered.emit(answer)

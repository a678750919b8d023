"""Pages from the web that the user asked for, one after another, each by a process of its own."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from briefing.worker.failure import Failure
from briefing.worker.launch import WEB_SECONDS, Kind
from briefing.worker.messages import FetchPage, PageFetched
from ui.work.jobs import Answer, WorkerProcess, next_job


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page as text that can be read as an article; ``name`` is a file name for it."""

    text: str
    name: str


class Fetcher(QObject):
    """Fetches what it is given. No process runs, and nothing is sent, before that."""

    fetched = Signal(object)
    """A :class:`WebPage`."""
    failed = Signal(object)
    """A :class:`Failure`, which names the address; the others go on."""
    progressed = Signal(str)
    """The address that is being fetched."""
    finished = Signal()
    """Everything that was asked for is fetched, or fetching was stopped."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[str, date]] = deque()
        self._process: WorkerProcess | None = None
        self._address = ""

    @property
    def busy(self) -> bool:
        """Whether anything is being fetched."""
        return self._process is not None

    def fetch(self, addresses: Iterable[str], day: date) -> None:
        """Fetch the pages at these addresses; ``day`` is today."""
        self._waiting.extend((address, day) for address in addresses)
        if not self.busy:
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            self.finished.emit()
            return
        self._address, day = self._waiting.popleft()
        self.progressed.emit(self._address)
        process = self._process = WorkerProcess(Kind.WEB, WEB_SECONDS, self)
        process.answered.connect(self._take)
        process.ask(FetchPage(next_job(), self._address, day))

    def _take(self, answer: Answer) -> None:
        self._end()
        if isinstance(answer.reply, PageFetched):
            # "replace": one broken byte is no reason to lose the page
            text = answer.blob.decode("utf-8", "replace")
            self.fetched.emit(WebPage(text, answer.reply.name))
        elif (failure := answer.failure) is not None:
            self.failed.emit(
                Failure(failure.kind, failure.message, self._address, 0, failure.details)
            )
        self._next()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            # it is ended on purpose: no answer about that, but its end still frees it
            process.blockSignals(True)
            process.end()
            process.ended.connect(process.deleteLater)
            process.blockSignals(False)

    def stop(self) -> None:
        """Fetch nothing more; what was fetched stays."""
        self._waiting.clear()
        if self.busy:
            self._end()
            self.finished.emit()

    def close(self) -> None:
        """Stop, and wait until no process is left."""
        self._waiting.clear()
        for process in self.findChildren(WorkerProcess):
            process.close()
        self._process = None

"""Writing the brief to a file: rendered in a worker, written off the GUI thread, stoppable."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefing.brief import Brief
from briefing.styles import HouseStyle
from briefing.worker.messages import Failure, Format, Rendered
from ui.jobs import Answer, Workers
from ui.preview.rendering import request
from ui.tasks import Outcome, Tasks

SUFFIXES = {
    ".pdf": Format.PDF,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".md": Format.MARKDOWN,
    ".json": Format.JSON,
}
"""What is written for which end of a file's name; PDF for any other."""


def form_of(target: Path) -> Format:
    """The format that a file's name asks for."""
    return SUFFIXES.get(target.suffix.lower(), Format.PDF)


class Exporter(QObject):
    """One export at a time. The file changes only when everything went well, and then at once."""

    began = Signal(object)
    """The target as a :class:`Path`."""
    exported = Signal(object)
    """The target, written."""
    stopped = Signal(object)
    """The target, untouched."""
    failed = Signal(object)
    """A :class:`Failure`; the target is untouched."""

    def __init__(self, workers: Workers, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._workers = workers
        self._tasks = tasks
        self._target = Path()
        self._rendering = 0
        self._writing = 0
        workers.answered.connect(self._take)
        tasks.finished.connect(self._finish)

    @property
    def busy(self) -> bool:
        """Whether an export runs."""
        return bool(self._rendering or self._writing)

    def export(self, brief: Brief, style: HouseStyle, target: Path) -> None:
        """Write the brief to ``target`` in the format of its suffix."""
        self._target = target
        form = form_of(target)
        self._rendering = self._workers.ask(lambda job: request(job, brief, style, form))
        self.began.emit(target)

    def stop(self) -> None:
        """End the rendering. Once the finished file is being put in place it is too late."""
        if self._rendering:
            self._workers.cancel(self._rendering)
            self._rendering = 0
            self.stopped.emit(self._target)

    def _take(self, answer: Answer) -> None:
        if answer.job != self._rendering:
            return
        self._rendering = 0
        if answer.failure is not None:
            self.failed.emit(answer.failure)
        elif isinstance(answer.reply, Rendered):
            target, data = self._target, answer.blob
            self._writing = self._tasks.run(lambda: _write(target, data))

    def _finish(self, outcome: Outcome) -> None:
        if outcome.job != self._writing:
            return
        self._writing = 0
        if outcome.error is not None:
            self.failed.emit(Failure.of(outcome.error))
        else:
            self.exported.emit(self._target)


def _write(target: Path, data: bytes) -> None:
    from briefing.render.output import write_whole

    write_whole(target, data)

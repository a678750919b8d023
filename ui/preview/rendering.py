"""The preview's pages: rendered in a worker, the newest brief wins."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from briefing.brief import Brief
from briefing.styles import HouseStyle
from briefing.worker.messages import Format, Render, Rendered
from ui.jobs import Answer, Workers

PATIENCE_MS = 100
"""How long a rendering may go on when a newer brief waits and a warm worker is free."""


@dataclass(frozen=True, slots=True)
class Pages:
    """A rendered brief. ``data`` is the PDF; ``reply`` tells what was left out."""

    brief: Brief
    style: HouseStyle
    data: bytes
    reply: Rendered


def request(job: int, brief: Brief, style: HouseStyle, form: Format = Format.PDF) -> Render:
    """The request that renders a brief in a house style."""
    folders = tuple(str(folder) for folder in style.folders)
    return Render(job, brief, folders[0], folders, form)


class Renderer(QObject):
    """Keeps the pages up to date with the newest brief and style."""

    began = Signal()
    """The pages that were rendered last are out of date."""
    rendered = Signal(object)
    """:class:`Pages`."""
    failed = Signal(object)
    """A :class:`briefing.worker.messages.Failure`; the last good pages stay."""

    def __init__(self, workers: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._workers = workers
        self._job = 0
        self._current: tuple[Brief, HouseStyle] | None = None
        self._next: tuple[Brief, HouseStyle] | None = None
        self._since = QElapsedTimer()
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._hurry)
        workers.answered.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether newer pages are on their way."""
        return bool(self._job) or self._next is not None

    def render(self, brief: Brief, style: HouseStyle) -> None:
        """Have this rendered, in place of whatever is being rendered or waits."""
        self._next = (brief, style)
        self.began.emit()
        if not self._job:
            self._ask()
        else:
            self._clock.start(max(0, PATIENCE_MS - self._since.elapsed()))

    def stop(self) -> None:
        """Render nothing more."""
        self._next = None
        self._workers.cancel(self._job)
        self._job = 0

    def _hurry(self) -> None:
        """End what is out of date, but only where another worker can begin at once."""
        if self._job and self._next is not None and self._workers.spare:
            self._workers.cancel(self._job)
            self._job = 0
            self._ask()

    def _ask(self) -> None:
        if self._next is None:
            return
        brief, style = self._current = self._next
        self._next = None
        self._since.start()
        self._job = self._workers.ask(lambda job: request(job, brief, style))

    def _take(self, answer: Answer) -> None:
        if answer.job != self._job or self._current is None:
            return
        self._job = 0
        if self._next is not None:
            self._ask()
        elif answer.failure is not None:
            self.failed.emit(answer.failure)
        elif isinstance(answer.reply, Rendered):
            self.rendered.emit(Pages(*self._current, answer.blob, answer.reply))

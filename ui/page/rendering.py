"""The preview's pages: rendered in a worker, the newest brief wins."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from briefing.model.brief import Brief
from briefing.styles import HouseStyle
from briefing.worker.messages import Format, Render, Rendered
from ui.work.jobs import Answer, Workers
from ui.work.newest import Newest


@dataclass(frozen=True, slots=True)
class Pages:
    """A rendered brief. ``data`` is the PDF; ``reply`` tells what was left out."""

    brief: Brief
    data: bytes
    reply: Rendered


def request(
    job: int, brief: Brief, style: HouseStyle, form: Format = Format.PDF, *, boxes: bool = False
) -> Render:
    """The request that renders a brief in a house style; ``boxes`` stand for letters without one.

    Without them a letter that no font has fails the rendering.
    """
    folders = tuple(str(folder) for folder in style.folders)
    return Render(job, brief, folders[0], folders, form, allow_missing_glyphs=boxes)


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
        self._newest = Newest(workers, self)
        self._newest.answered.connect(self._take)
        self._brief: Brief | None = None

    @property
    def busy(self) -> bool:
        """Whether newer pages are on their way."""
        return self._newest.busy

    def render(self, brief: Brief, style: HouseStyle) -> None:
        """Have this rendered, in place of whatever is being rendered or waits."""
        self._brief = brief
        self.began.emit()
        self._newest.ask(lambda job: request(job, brief, style, boxes=True))

    def stop(self) -> None:
        """Render nothing more."""
        self._newest.stop()

    def _take(self, answer: Answer) -> None:
        if answer.failure is not None:
            self.failed.emit(answer.failure)
        elif isinstance(answer.reply, Rendered) and self._brief is not None:
            self.rendered.emit(Pages(self._brief, answer.blob, answer.reply))

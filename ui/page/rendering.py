"""The preview's pages: rendered in a worker, the newest brief wins."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

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


SETTLE_MS = 700
"""How long nothing is typed before pages that were fitted as the ones before are fitted anew."""


class Renderer(QObject):
    """Keeps the pages up to date with the newest brief and style.

    What fitted before mostly fits after a keystroke too: it is tried first, and shown as soon as
    it is there. Once nothing more is typed, the pages are fitted as an export fits them, and
    shown again only where that finds something else.
    """

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
        self._style: HouseStyle | None = None
        self._fitted: tuple[HouseStyle, float, tuple[str, ...]] | None = None
        self._shown: Pages | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._fit_anew)

    @property
    def busy(self) -> bool:
        """Whether newer pages are on their way, or those that are shown are fitted anew."""
        return self._newest.busy or self._settle.isActive()

    def render(self, brief: Brief, style: HouseStyle) -> None:
        """Have this rendered, in place of whatever is being rendered or waits."""
        self._settle.stop()
        self._brief, self._style, self._shown = brief, style, None
        self.began.emit()
        self._ask(brief, style, self._left_out(brief, style))

    def _ask(self, brief: Brief, style: HouseStyle, begin: tuple[str, ...]) -> None:
        self._newest.ask(
            # on the screen boxes are better than no page; an export asks first
            lambda job: msgspec.structs.replace(request(job, brief, style, boxes=True), begin=begin)
        )

    def _left_out(self, brief: Brief, style: HouseStyle) -> tuple[str, ...]:
        """What had no room when pages of this length in this style were fitted last."""
        if self._fitted is None or self._fitted[:2] != (style, brief.page_limit):
            return ()
        return self._fitted[2]

    def _fit_anew(self) -> None:
        if self._brief is not None and self._style is not None:
            self._ask(self._brief, self._style, ())

    def stop(self) -> None:
        """Render nothing more."""
        self._settle.stop()
        self._shown = None
        self._newest.stop()

    def _take(self, answer: Answer) -> None:
        shown, self._shown = self._shown, None
        if answer.failure is not None:
            self.failed.emit(answer.failure)
        elif isinstance(answer.reply, Rendered) and self._brief is not None:
            pages = Pages(self._brief, answer.blob, answer.reply)
            if self._style is not None:
                self._fitted = (self._style, self._brief.page_limit, answer.reply.left_out)
            if answer.reply.begun:
                self._shown = pages
                self._settle.start()
            if shown is None or shown.data != pages.data:
                self.rendered.emit(pages)

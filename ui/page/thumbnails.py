"""Small pictures of the note in each house style, made in a worker while nothing else is wanted."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer

from briefing.model.brief import Brief
from briefing.styles import HouseStyle, load
from briefing.worker.messages import Rendered
from ui.page.rendering import request
from ui.work.house_styles import places
from ui.work.jobs import Answer, Workers
from ui.work.tasks import Outcome, Tasks

WAIT_MS = 60
"""How long to wait where the pages themselves are being made."""
_SCALE = 3
"""A page is drawn this much larger and made small, so that its lines stay a soft grey."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A style, and when each of its files was written."""

    style: HouseStyle
    at: tuple[int, ...]


def _looked_up(key: str) -> _Found:
    style = load(key)
    files = (place for folder in style.folders for place in places(folder))
    return _Found(style, tuple(place.stat().st_mtime_ns for place in sorted(files)))


class Thumbnails(QObject):
    """Makes them one after another; a style that has a mistake gets none."""

    made = Signal(str, QImage)
    """The key of a style, and its picture."""

    def __init__(
        self,
        workers: Workers,
        tasks: Tasks,
        is_busy: Callable[[], bool],
        room: QSize,
        parent: QObject,
    ) -> None:
        """``is_busy`` says whether the workers have something better to do; ``room`` in pixels."""
        super().__init__(parent)
        self._workers = workers
        self._tasks = tasks
        self._is_busy = is_busy
        self._room = room
        self._ratio = 1.0
        self._brief: Brief | None = None
        self._waiting: deque[str] = deque()
        self._made: dict[str, tuple[int, ...]] = {}
        self._key = ""
        self._loading = self._job = 0
        self._document = QPdfDocument(self)
        self._renderer = QPdfPageRenderer(self)
        # off the GUI thread
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(self._document)
        self._renderer.pageRendered.connect(self._take_picture)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(WAIT_MS)
        self._clock.timeout.connect(self._begin)
        tasks.finished.connect(self._take_style)
        workers.answered.connect(self._take_pages)

    @property
    def busy(self) -> bool:
        """Whether pictures are still on their way."""
        return bool(self._key or self._waiting)

    def make(self, keys: Iterable[str], brief: Brief, ratio: float) -> None:
        """Make pictures of these styles, but of those that are as they were when it was done.

        ``ratio`` is of the screen's pixels to the room's.
        """
        self._brief, self._ratio = brief, ratio
        self._waiting = deque(key for key in keys if key != self._key)
        if not self._key:
            self._begin()

    def forget(self) -> None:
        """Another note: make no more of this one, and all of the next."""
        self._clock.stop()
        self._waiting.clear()
        # the same styles, but of another note
        self._made.clear()
        self._key, self._loading, self._job = "", 0, 0

    def _begin(self) -> None:
        # asked again until the pages are there
        if self._is_busy():
            self._clock.start()
        elif self._waiting:
            key = self._key = self._waiting.popleft()
            self._loading = self._tasks.run(lambda: _looked_up(key))

    def _go_on(self) -> None:
        self._key = ""
        self._clock.start()

    def _take_style(self, outcome: Outcome) -> None:
        if not self._loading or outcome.job != self._loading:
            return
        self._loading = 0
        found, brief = outcome.value, self._brief
        if not isinstance(found, _Found) or brief is None or self._made.get(self._key) == found.at:
            self._go_on()
            return
        style, self._made[self._key] = found.style, found.at
        short = replace(brief, page_limit=0)  # laid out once; only the first page is shown
        self._job = self._workers.ask(lambda job: request(job, short, style, boxes=True))

    def _take_pages(self, answer: Answer) -> None:
        if not self._job or answer.job != self._job:
            return
        self._job = 0
        if not isinstance(answer.reply, Rendered):
            self._go_on()
            return
        buffer = QBuffer(self._document)
        buffer.setData(QByteArray(answer.blob))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(buffer)
        paper = self._document.pagePointSize(0)
        size = paper.scaled(self._room * self._ratio, Qt.AspectRatioMode.KeepAspectRatio)
        self._renderer.requestPage(0, (size * _SCALE).toSize())

    def _take_picture(self, page: int, size: QSize, drawn: QImage) -> None:
        key = self._key
        if not key:
            return
        paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
        # a page of a PDF has no ground of its own
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.drawImage(0, 0, drawn)
        painter.end()
        picture = paper.scaled(
            drawn.size() / _SCALE,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        picture.setDevicePixelRatio(self._ratio)
        self.made.emit(key, picture)
        self._go_on()

"""The brief on the clipboard, to paste into an e-mail: made in a worker, rich and plain."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from briefing.model.brief import Brief
from briefing.styles import HouseStyle
from briefing.worker.messages import Format, Rendered
from ui.page.rendering import request
from ui.work.jobs import Answer, Workers


class MailCopier(QObject):
    """One copy at a time; a newer one takes the place of one that is being made."""

    began = Signal()
    """A copy is being made."""
    copied = Signal()
    """The clipboard holds the brief."""
    stopped = Signal()
    """The clipboard is as it was."""
    failed = Signal(object)
    """A :class:`Failure`; the clipboard is as it was."""

    def __init__(self, workers: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._workers = workers
        self._job = 0
        self._plain = ""
        workers.answered.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether a copy is being made."""
        return bool(self._job)

    def copy(self, brief: Brief, style: HouseStyle) -> None:
        """Put the brief on the clipboard."""
        if self._job:
            self._workers.cancel(self._job)
        self._job = self._workers.ask(lambda job: request(job, brief, style, Format.MAIL))
        self.began.emit()

    def stop(self) -> None:
        """Leave the clipboard as it is."""
        if self._job:
            self._workers.cancel(self._job)
            self._job = 0
            self.stopped.emit()

    def _take(self, answer: Answer) -> None:
        if answer.job != self._job or not self._job:
            return
        self._job = 0
        if answer.failure is not None:
            self.failed.emit(answer.failure)
        elif isinstance(answer.reply, Rendered):
            html, plain = msgspec.json.decode(answer.blob, type=tuple[str, str])
            mime = QMimeData()
            mime.setHtml(html)
            # for programs that take no HTML
            mime.setText(plain)
            QGuiApplication.clipboard().setMimeData(mime)
            # by it :meth:`close` sees whether the clipboard still holds the copy
            self._plain = plain
            self.copied.emit()

    def close(self) -> None:
        """Leave plain text on the clipboard, where the copy still is.

        What Python made must not outlive it: the clipboard takes it apart after the interpreter,
        and crashes.
        """
        clipboard = QGuiApplication.clipboard()
        if self._plain and clipboard.text() == self._plain:
            clipboard.setText(self._plain)
        self._plain = ""

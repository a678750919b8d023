"""Saving as one works: what prints is written, what has a mistake is kept aside.

The notes of the main window are printed in the saved style, so a text with a mistake is written
only when the user says so. Until then it is kept for the next time, see
:mod:`briefing.styles.recovery`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.styles import recovery
from briefing.worker.failure import Failure
from ui.studio.buffers import Buffers
from ui.work.tasks import Outcome, Tasks

PAUSE_MS = 600
"""How long after the last good state it is written."""


class Saver(QObject):
    """Writes the texts of one style."""

    saved = Signal()
    """Everything stands on the disk."""
    kept = Signal()
    """What has a mistake is kept aside."""
    failed = Signal(object)
    """A :class:`Failure`: it could not be written."""

    def __init__(self, buffers: Buffers, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._buffers = buffers
        self._tasks = tasks
        self._folder: Path | None = None
        self._good = False
        self._job = 0
        self._keeping = 0
        self._writing: dict[str, str] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._act)
        tasks.finished.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether something is about to be written."""
        return self._pause.isActive() or bool(self._job) or bool(self._keeping)

    def open(self, folder: Path | None) -> None:
        """Write into this folder from now on; None for a style that cannot be changed."""
        self._pause.stop()
        self._folder, self._good = folder, False

    def note_change(self) -> None:
        """A text changed; whether it prints is not known yet."""
        self._good = False

    def note_verdict(self, *, good: bool) -> None:
        """The texts as they stand print, or do not."""
        self._good = good
        if self._folder is not None and self._buffers.unsaved:
            self._pause.start()

    def save(self) -> None:
        """Write everything now, with mistakes and all."""
        self._pause.stop()
        if self._folder is not None:
            self._write(self._buffers.unsaved)

    def finish(self) -> None:
        """Write or keep what there is at once: the window closes, or another style is opened."""
        self._pause.stop()
        unsaved = self._buffers.unsaved
        if self._folder is None or not unsaved:
            return
        # on this thread, for once: there is no later
        folder, good = self._folder, self._good
        windows = self._windows(unsaved)
        if good:
            _written(folder, unsaved, windows)
            self._buffers.mark_saved(unsaved)
        else:
            recovery.keep(folder.name, unsaved)

    def _act(self) -> None:
        unsaved = self._buffers.unsaved
        if self._folder is None or not unsaved:
            return
        if self._good:
            self._write(unsaved)
        else:
            name = self._folder.name
            self._keeping = self._tasks.run(lambda: recovery.keep(name, unsaved))

    def _write(self, texts: dict[str, str]) -> None:
        folder = self._folder
        assert folder is not None
        windows = self._windows(texts)
        self._writing = texts
        self._job = self._tasks.run(lambda: _written(folder, texts, windows))

    def _windows(self, texts: Mapping[str, str]) -> frozenset[str]:
        return frozenset(name for name in texts if self._buffers[name].windows)

    def _take(self, outcome: Outcome) -> None:
        if outcome.job not in (self._job, self._keeping):
            return
        wrote = outcome.job == self._job
        if wrote:
            self._job = 0
        else:
            self._keeping = 0
        if outcome.error is not None:
            self.failed.emit(Failure.of(outcome.error))
        elif wrote:
            self._buffers.mark_saved(self._writing)
            self.saved.emit()
            if self._good and self._buffers.unsaved:  # what changed while it was written
                self._pause.start()
        else:
            self.kept.emit()


def _written(folder: Path, texts: Mapping[str, str], windows: frozenset[str]) -> None:
    made = {}
    for name, text in texts.items():
        ends = text.replace("\n", "\r\n") if name in windows else text
        # half a character, from a broken paste, must not keep the rest from being saved
        made[name] = ends.encode("utf-8", "replace")
    recovery.save(folder, made)

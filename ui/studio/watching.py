"""Notices when another program writes into the style's folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from ui.studio.shelf import read_texts
from ui.work.house_styles import SETTLE_MS, watch_only
from ui.work.tasks import Outcome, Tasks


class Watching(QObject):
    """Watches one folder and the files in it, as a file alone falls silent once it is replaced."""

    found = Signal(object)
    """The texts and the other files as they stand on the disk, see :func:`read_texts`."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._folder: Path | None = None
        self._job = 0
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self.look)
        self._watcher.directoryChanged.connect(lambda: self._settled.start())
        self._watcher.fileChanged.connect(lambda: self._settled.start())
        tasks.finished.connect(self._take)

    def watch(self, folder: Path | None) -> None:
        """Watch this folder, or none."""
        # what is still read of the folder before is dropped
        self._folder, self._job = folder, 0
        self._settled.stop()
        self._rewatch()

    def look(self) -> None:
        """Read the folder again."""
        folder = self._folder
        if folder is not None and folder.is_dir():
            self._rewatch()
            self._job = self._tasks.run(lambda: read_texts(folder))

    def _rewatch(self) -> None:
        watch_only(self._watcher, (self._folder,) if self._folder else ())

    def _take(self, outcome: Outcome) -> None:
        if outcome.job == self._job and outcome.value is not None:
            self._job = 0
            self.found.emit(outcome.value)

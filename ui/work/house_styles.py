"""The house style in use: chosen by name, loaded off the GUI thread, watched for changes.

Both the folders and the files in them are watched. A folder alone does not tell of a file
written in place; a file alone falls silent once an editor saves by moving a new file over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from briefing.model.errors import StyleError
from briefing.styles import HouseStyle, StyleEntry
from briefing.worker.failure import Failure
from ui.look.style_names import description_of, title_of
from ui.shell.options_bar import StyleChoice
from ui.work.tasks import Outcome, Tasks

SETTLE_MS = 120
"""An editor writes a file in several steps; look once they are over."""
DEFAULT = "ministry"


class HouseStyles(QObject):
    """Which styles there are, and the one in use."""

    listed = Signal(object)
    """A tuple of :class:`StyleChoice`."""
    loaded = Signal(object)
    """The :class:`HouseStyle` in use, at first and whenever a file of it changed."""
    failed = Signal(object)
    """A :class:`Failure` with the file and line of a mistake; the last good style stays."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self.key = DEFAULT
        self.style: HouseStyle | None = None
        self._tasks = tasks
        self._loading = 0
        self._listing = 0
        self._folders: tuple[Path, ...] = ()
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self.reload)
        self._watcher.directoryChanged.connect(self._note_change)
        self._watcher.fileChanged.connect(self._note_change)
        tasks.finished.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether a style is being loaded."""
        return bool(self._loading)

    @property
    def listing(self) -> bool:
        """Whether it is being looked which styles there are."""
        return bool(self._listing)

    def list_all(self) -> None:
        """Look which styles there are."""
        self._listing = self._tasks.run(_available)

    def use(self, key: str) -> None:
        """Use the style with this name or in this folder."""
        self.key = key
        self.reload()

    def reload(self) -> None:
        """Load the style in use again."""
        key = self.key
        self._watch(self._folders)
        self._loading = self._tasks.run(lambda: _load(key))

    def close(self) -> None:
        """Watch nothing more."""
        self._settled.stop()
        self._watch(())

    def _take(self, outcome: Outcome) -> None:
        if outcome.job == self._listing:
            self._listing = 0
            self._show_list(outcome.value)
        # an older loading has another number, and is dropped
        elif outcome.job == self._loading:
            self._loading = 0
            self._show_style(outcome)

    def _show_list(self, entries: object) -> None:
        assert isinstance(entries, tuple)
        choices = [_choice(entry) for entry in entries]
        if self.key not in {choice.key for choice in choices}:
            # a folder that was named on the command line is none of the list
            choices.append(StyleChoice(self.key, Path(self.key).name, self.key))
        self.listed.emit(tuple(choices))

    def _show_style(self, outcome: Outcome) -> None:
        if isinstance(outcome.value, HouseStyle):
            self.style = outcome.value
            self._folders = outcome.value.folders
            self._watch(self._folders)
            self.loaded.emit(self.style)
        elif outcome.error is not None:
            # the last good style goes on printing
            self._watch_broken(outcome.error)
            self.failed.emit(Failure.of(outcome.error))

    def _watch_broken(self, error: Exception) -> None:
        """Watch where the mistake is, so that mending it shows at once."""
        path = error.path if isinstance(error, StyleError) else ""
        folder = Path(path).parent if path else Path()
        if path and folder.is_dir():
            self._folders = (*self._folders, folder)
            self._watch(self._folders)

    def _watch(self, folders: tuple[Path, ...]) -> None:
        watch_only(self._watcher, folders)

    def _note_change(self) -> None:
        self._settled.start()


def places(folder: Path) -> Iterator[Path]:
    """The folder, its folders, and the files in them; nothing of a folder that is gone."""
    if not folder.is_dir():
        return
    yield folder
    for place in folder.rglob("*"):
        # what Python and editors write for themselves is no part of a style
        if place.name != "__pycache__" and not place.name.startswith("."):
            yield place


def watch_only(watcher: QFileSystemWatcher, folders: Iterable[Path]) -> None:
    """Have these folders and what is in them watched, and nothing else."""
    wanted = {str(place) for folder in folders for place in places(folder)}
    watched = set(watcher.files()) | set(watcher.directories())
    # each by itself: with an empty list Qt warns
    if gone := sorted(watched - wanted):
        watcher.removePaths(gone)
    if new := sorted(wanted - watched):
        watcher.addPaths(new)


def _choice(entry: StyleEntry) -> StyleChoice:
    return StyleChoice(entry.name, title_of(entry), description_of(entry), entry.error)


def _available() -> tuple[StyleEntry, ...]:
    from briefing.styles import available

    return available()


def _load(key: str) -> HouseStyle:
    from briefing.styles import load

    return load(key)

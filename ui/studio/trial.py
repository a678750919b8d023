"""The style at hand, tried out in a render worker as it is typed.

The worker reads a scratch copy of the style's folder, so that half a word never touches the
saved style. Each change writes one file of the copy and asks again; a newer change ends the older
job, and a warm spare takes over.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, QTimer, Signal

from briefing.model.brief import Brief
from briefing.model.errors import StyleError
from briefing.styles.form import decode
from briefing.styles.places import BASE, SHIPPED, style_folders, user_folder
from briefing.worker.failure import Failure
from briefing.worker.launch import RENDER_SECONDS, Kind
from briefing.worker.messages import ReadStyle, Render, Rendered, StyleRead
from ui.page.rendering import Pages
from ui.work.jobs import Answer, Workers
from ui.work.newest import Newest
from ui.work.tasks import Outcome, Tasks

WORKERS = 2
"""While one prints, the other waits, warm: it begins at once when the older job is ended."""


class Trial(QObject):
    """Reads and prints the newest texts. Paths in failures are those of :attr:`folder`."""

    began = Signal()
    """What is shown is out of date."""
    read = Signal(object)
    """:class:`briefing.styles.form.FormValues`: the style loads."""
    unread = Signal(object)
    """A :class:`Failure`: the style does not load."""
    printed = Signal(object)
    """:class:`ui.page.rendering.Pages`."""
    failed = Signal(object)
    """A :class:`Failure`: it does not print."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._workers = Workers(Kind.RENDER, WORKERS, RENDER_SECONDS, self)
        self._reader = Newest(self._workers, self)
        self._printer = Newest(self._workers, self)
        self._scratch = _scratch()
        self._round = 0
        self._copying = 0
        self._again = False
        self._newer: dict[str, str] = {}
        self._brief: Brief | None = None
        self._printing: Brief | None = None
        self.folder = Path()
        self._others: tuple[str, ...] = ()
        self._reader.answered.connect(self._take_values)
        self._printer.answered.connect(self._take_pages)
        tasks.finished.connect(self._take_copied)

    @property
    def busy(self) -> bool:
        """Whether something newer than what is shown is on its way."""
        return bool(self._copying) or self._reader.busy or self._printer.busy

    # --- what to try ------------------------------------------------------------------------

    def open(self, folder: Path, texts: Mapping[str, str]) -> None:
        """Try the style in ``folder`` with these texts in place of its own."""
        # a folder of its own each time, as a worker may still read the one before
        self._round += 1
        self.folder = Path(self._scratch.path()).resolve() / str(self._round) / folder.name
        target = self.folder
        self._again, self._newer = True, {}
        self.began.emit()
        self._copying = self._tasks.run(lambda: _copied(folder, target, texts))

    def change(self, texts: Mapping[str, str]) -> None:
        """Try these texts.

        They are written here and now: some kilobytes of memory take a tenth of a millisecond, and
        handing them to a thread takes ten when the machine is busy.
        """
        # values for the forms come from YAML alone
        self._again |= any(name.endswith(".yml") for name in texts)
        self._newer.update(texts)
        self.began.emit()
        if not self._copying:
            self._try_newer()

    def show_brief(self, brief: Brief) -> None:
        """Print this brief."""
        if brief != self._brief:
            self._brief = brief
            if self._round and not self._copying:
                self.began.emit()
                self._print()

    def _take_copied(self, outcome: Outcome) -> None:
        if outcome.job != self._copying:
            return
        self._copying = 0
        if outcome.error is not None:
            self.failed.emit(Failure.of(outcome.error))
        elif isinstance(outcome.value, tuple):
            self._others = outcome.value
            self._try_newer()

    def _try_newer(self) -> None:
        texts, self._newer = self._newer, {}
        try:
            _written(self.folder, texts)
        except StyleError as error:
            self.failed.emit(Failure.of(error))
        else:
            self._ask()

    def _ask(self) -> None:
        if self._again:
            self._again = False
            style, folders = str(self.folder), self.folders
            self._reader.ask(lambda job: ReadStyle(job, style, folders))
        self._print()

    @property
    def folders(self) -> tuple[str, ...]:
        """What a worker may read: the scratch copy, and the styles that it may be based on."""
        return (str(self.folder), *self._others)

    def _print(self) -> None:
        brief = self._printing = self._brief
        if brief is not None:
            style, folders = str(self.folder), self.folders
            self._printer.ask(lambda job: Render(job, brief, style, folders))

    # --- what came of it --------------------------------------------------------------------

    def _take_values(self, answer: Answer) -> None:
        if answer.failure is not None:
            self.unread.emit(answer.failure)
        elif isinstance(answer.reply, StyleRead):
            self.read.emit(decode(answer.blob))

    def _take_pages(self, answer: Answer) -> None:
        if self._copying:
            return  # it is out of date already
        if answer.failure is not None:
            self.failed.emit(answer.failure)
        elif isinstance(answer.reply, Rendered) and self._printing is not None:
            self.printed.emit(Pages(self._printing, answer.blob, answer.reply))

    def close(self) -> None:
        """End everything."""
        self._round = 0
        self._reader.stop()
        self._printer.stop()
        self._workers.close()
        scratch = self._scratch
        QTimer.singleShot(0, scratch.remove)


def _scratch() -> QTemporaryDir:
    """A folder of our own, in memory where the system has such a place: a disk may be busy."""
    for place in (os.environ.get("XDG_RUNTIME_DIR", ""), "/dev/shm"):  # noqa: S108
        if place and Path(place).is_dir():
            made = QTemporaryDir(f"{place}/briefing-desk-XXXXXX")
            if made.isValid():
                return made
    return QTemporaryDir()


def _copied(folder: Path, target: Path, texts: Mapping[str, str]) -> tuple[str, ...]:
    """Copy a style and write texts over it; the styles that it may be based on."""
    try:
        target.mkdir(parents=True)
        # sorted, a folder comes before what is in it
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder)
            if path.is_dir():
                (target / name).mkdir(exist_ok=True)
            elif not path.is_symlink() and name.as_posix() not in texts:
                _link(path, target / name)
    except OSError as error:
        raise _unusable(error) from error
    _written(target, texts)
    others = (BASE, *style_folders(SHIPPED), *style_folders(user_folder()))
    return tuple(str(one.resolve()) for one in others)


def _link(path: Path, place: Path) -> None:
    """The same file under two names where the disk can, for fonts may be large; else a copy."""
    try:
        os.link(path, place)
    except OSError:
        shutil.copyfile(path, place)


def _written(target: Path, texts: Mapping[str, str]) -> None:
    try:
        for name, text in texts.items():
            place = target / name
            place.parent.mkdir(parents=True, exist_ok=True)
            # never in place: the copy may be a hard link to the saved file, and the worker may read
            # it
            beside = place.with_name(place.name + "~")
            beside.write_text(text, encoding="utf-8", errors="replace", newline="\n")
            beside.replace(place)
    except OSError as error:
        raise _unusable(error) from error


def _unusable(error: OSError) -> StyleError:
    return StyleError(f"the style cannot be tried ({error.strerror or error})")

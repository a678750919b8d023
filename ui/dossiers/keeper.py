"""Saving what happens to one dossier: in order, at once, never on the GUI thread.

While one transaction is written, what happens next gathers, and goes into the next one; of several
changes to the same step only the last is written. So typing costs a transaction for as many
letters as come while the disk works, and what a crash can take is what came since.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.desk.state import Desk
from briefing.dossier import Change, Dossier, Hit, Moved, Recorded
from ui.work.tasks import Outcome, Tasks

RETRY_MS = 4_000
"""When what could not be written is tried again, unless something happens before."""


class Keeper(QObject):
    """The open dossier. ``path`` is None until a new one has been made."""

    made = Signal()
    """A new dossier has its file."""
    saved = Signal()
    """Everything that happened is on the disk."""
    unsaved = Signal(object)
    """A :class:`briefing.model.errors.DossierError`: not written yet; it is tried again."""
    supplied = Signal(int, object)
    """The number of a step and its :class:`Desk`, as :meth:`want` asked."""
    failed = Signal(object)
    """A :class:`BriefingError`: something else went wrong."""
    found = Signal(object)
    """A tuple of :class:`Hit`: what :meth:`search` found."""

    def __init__(self, make: Callable[[], Dossier], tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self.dossier: Dossier | None = None
        """For the tasks' thread only."""
        self._make = make
        self._tasks = tasks
        self._waiting: list[Change] = []
        self._writing: tuple[Change, ...] = ()
        self._job = 0
        self._wanted: dict[int, int] = {}
        self._search = 0
        self._failing = False
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._write)
        tasks.finished.connect(self._take)

    @classmethod
    def of(cls, dossier: Dossier, tasks: Tasks, parent: QObject) -> Keeper:
        """The keeper of a dossier that is open."""
        keeper = cls(lambda: dossier, tasks, parent)
        keeper.dossier, keeper.path = dossier, dossier.path
        return keeper

    # --- what is asked ------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """Whether something is not on the disk yet."""
        return bool(self._job or self._waiting)

    @property
    def failing(self) -> bool:
        """Whether it could not be written when it was tried last."""
        return self._failing

    @property
    def unwritten(self) -> tuple[Change, ...]:
        """What happened and is not known to be on the disk."""
        return (*self._writing, *self._waiting)

    def record(self, change: Change) -> None:
        """Save a change."""
        if self._waiting and _replaces(change, self._waiting[-1]):
            self._waiting.pop()
        self._waiting.append(change)
        self._write()

    def want(self, number: int) -> None:
        """Have the desk of a step read."""
        self._wanted[self._tasks.run(lambda: self._desk(number))] = number

    def search(self, words: str) -> None:
        """Have words looked for in the articles; only the newest question is answered."""
        self._search = self._tasks.run(lambda: self.opened.search(words))

    def close(self) -> None:
        """Say nothing more. Whoever closes it writes :attr:`unwritten` and closes the dossier."""
        self._clock.stop()
        # the tasks go on, for the next keeper
        self._tasks.finished.disconnect(self._take)
        self.blockSignals(True)

    # --- on the tasks' thread -----------------------------------------------------------------

    @property
    def opened(self) -> Dossier:
        """The dossier, made if it was not; for the tasks' thread only."""
        if self.dossier is None:
            self.dossier = self._make()
        return self.dossier

    def _desk(self, number: int) -> Desk:
        return self.opened.desk(number)

    def write(self, changes: Sequence[Change]) -> Path:
        """Write changes on the tasks' thread; the dossier's path."""
        self.opened.apply(changes)
        return self.opened.path

    # --- on the GUI thread --------------------------------------------------------------------

    def _write(self) -> None:
        if self._job or not self._waiting:
            return
        self._clock.stop()
        self._writing, self._waiting = tuple(self._waiting), []
        # bound now: the attribute is another's by the time the thread runs
        batch = self._writing
        self._job = self._tasks.run(lambda: self.write(batch))

    def _take(self, outcome: Outcome) -> None:
        if outcome.job == self._job:
            self._job = 0
            self._take_written(outcome)
        elif outcome.job in self._wanted:
            number = self._wanted.pop(outcome.job)
            if isinstance(outcome.value, Desk):
                self.supplied.emit(number, outcome.value)
            elif outcome.error is not None:
                self.failed.emit(outcome.error)
        elif outcome.job == self._search:
            hits: tuple[Hit, ...] = outcome.value if isinstance(outcome.value, tuple) else ()
            self.found.emit(hits)

    def _take_written(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            # in front again: a history is nothing without its order
            self._waiting[:0] = self._writing
            self._writing = ()
            self._failing = True
            self._clock.start(RETRY_MS)
            self.unsaved.emit(outcome.error)
            return
        self._writing = ()
        self._failing = False
        if self.path is None and isinstance(outcome.value, Path):
            self.path = outcome.value
            self.made.emit()
        if self._waiting:
            self._write()
        else:
            self.saved.emit()


def _replaces(new: Change, old: Change) -> bool:
    """Whether the old change need not be written any more."""
    if isinstance(new, Moved):
        return isinstance(old, Moved)
    return isinstance(new, Recorded) and isinstance(old, Recorded) and new.number == old.number

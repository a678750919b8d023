"""The history of the desk: every change can be undone; panes are told the new value.

It holds the desks of the newest steps; older ones lie in the dossier and are asked for when the
user goes there. Whatever happens is told as a :class:`briefing.dossier.Change`, to be saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from briefing.desk.state import Desk
from briefing.dossier import Moved, Recorded, Step, now

HELD = 1_000
"""Desks that are held; they share nearly everything, so they are small."""


class History(QObject):
    """The desk and every step that led to it.

    ``steps`` are all there are, ``position`` is the number of the present one; those after it
    were undone. ``locked`` says that nothing may be changed (a dossier open for reading).
    """

    changed = Signal(object)
    """The new :class:`Desk`."""
    moved = Signal()
    """There are other steps than before, or another one is the present one."""
    recorded = Signal(object)
    """A :class:`briefing.dossier.Change`, to be saved."""
    missed = Signal(int)
    """The desk of this step is not here; whoever has it hands it to :meth:`supply`."""
    refused = Signal()
    """Something was to be changed while it is locked."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.locked = False
        self.steps = [Step("", now())]
        self.position = 0
        self._desks = {0: desk}
        self._wanted = -1
        self._merge = -1

    # --- what there is ------------------------------------------------------------------------

    @property
    def target(self) -> int:
        """Where it is going, which is where it is unless a desk is still missing."""
        return self._wanted if self._wanted >= 0 else self.position

    @property
    def undo_words(self) -> str:
        """What undo would undo, "" when there is nothing."""
        return self.steps[self.target].words if self.target else ""

    @property
    def redo_words(self) -> str:
        """What redo would do, "" when there is nothing."""
        return self.steps[self.target + 1].words if self.can_redo else ""

    @property
    def can_undo(self) -> bool:
        """Whether there is a step before this one."""
        return self.target > 0

    @property
    def can_redo(self) -> bool:
        """Whether a step was undone."""
        return self.target + 1 < len(self.steps)

    # --- what the user does -------------------------------------------------------------------

    def change(self, words: str, desk: Desk, *, merge: int = -1) -> None:
        """Go to another desk; ``words`` say what undo would undo. No change is no step.

        Changes with the same ``merge`` number, one after another, become one step.
        """
        if desk == self.desk:
            return
        if self.locked:
            self.refused.emit()
            self.changed.emit(self.desk)  # whatever shows the change already takes it back
            return
        merged = 0 <= merge == self._merge and self.position == len(self.steps) - 1
        number = self.position if merged else self.position + 1
        self._merge = merge
        self._record(number, Step(words, now()), desk)

    def part(self) -> None:
        """The next change is a step of its own, whatever it could be merged with."""
        self._merge = -1

    def undo(self) -> None:
        """Go back one step."""
        self.go(self.target - 1)

    def redo(self) -> None:
        """Go forth one step."""
        self.go(self.target + 1)

    def go(self, number: int) -> None:
        """Make a step the present one; the others stay."""
        if number == self.target or not 0 <= number < len(self.steps):
            return
        self._merge = -1
        self._wanted = number
        desk = self._desks.get(number)
        if desk is None:
            self.moved.emit()
            self.missed.emit(number)
        else:
            self.supply(number, desk)

    def supply(self, number: int, desk: Desk) -> None:
        """Take the desk of a step that was missed."""
        # meanwhile the user went to another step
        if number != self._wanted:
            return
        self._hold(number, desk)
        self.position, self._wanted = number, -1
        if not self.locked:
            self.recorded.emit(Moved(number))
        self._show(desk)

    # --- beginning ----------------------------------------------------------------------------

    def begin(self, desk: Desk) -> None:
        """Start from this desk, with nothing to undo."""
        self._desks.clear()
        self._merge = -1
        self._record(0, Step("", now()), desk)

    def resume(self, steps: Sequence[Step], position: int, desk: Desk) -> None:
        """Go on with the history of a dossier."""
        self.steps, self.position, self._wanted, self._merge = [*steps], position, -1, -1
        self._desks = {position: desk}
        self._show(desk)

    def close(self) -> None:
        """Tell nobody anything more."""
        self.blockSignals(True)

    def _record(self, number: int, step: Step, desk: Desk) -> None:
        # with the first change, what was undone is gone
        for gone in range(number, len(self.steps)):
            self._desks.pop(gone, None)
        self.steps[number:] = [step]
        self.position, self._wanted = number, -1
        self._hold(number, desk)
        self.recorded.emit(Recorded(number, step, desk))
        self._show(desk)

    def _hold(self, number: int, desk: Desk) -> None:
        # put in anew, so that the first of the dict is the one that was not wanted for longest
        self._desks.pop(number, None)
        self._desks[number] = desk
        if len(self._desks) > HELD:
            del self._desks[next(iter(self._desks))]

    def _show(self, desk: Desk) -> None:
        self.desk = desk
        self.moved.emit()
        self.changed.emit(desk)

"""The history of the desk: every change can be undone; panes are told the new value."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from briefing.desk import Desk


class _Change(QUndoCommand):
    """From one desk to another."""

    def __init__(self, words: str, history: History, before: Desk, after: Desk, merge: int) -> None:
        super().__init__(words)
        self._history = history
        self._before = before
        self.after = after
        self._merge = merge

    def id(self) -> int:
        """Changes with the same number, one after another, become one; -1 never does."""
        return self._merge

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over where the next change leads."""
        if not isinstance(other, _Change):
            return False
        self.after = other.after
        return True

    def undo(self) -> None:
        """Go back."""
        self._history.show(self._before)

    def redo(self) -> None:
        """Go forth."""
        self._history.show(self.after)


class History(QObject):
    """The desk and every change made to it."""

    changed = Signal(object)
    """The new :class:`Desk`."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.stack = QUndoStack(self)

    def change(self, words: str, desk: Desk, *, merge: int = -1) -> None:
        """Go to another desk; ``words`` say what undo would undo. No change is no step."""
        if desk != self.desk:
            self.stack.push(_Change(words, self, self.desk, desk, merge))

    def begin(self, desk: Desk) -> None:
        """Start from this desk, with nothing to undo."""
        self.stack.clear()
        self.show(desk)

    def close(self) -> None:
        """Tell nobody anything more: the stack still speaks while it is destroyed."""
        self.blockSignals(True)
        self.stack.blockSignals(True)

    def show(self, desk: Desk) -> None:
        """Take a desk as the present one."""
        self.desk = desk
        self.changed.emit(desk)

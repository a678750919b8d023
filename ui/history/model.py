"""The steps of the history as a list: words, time, and whether each was undone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QObject,
    Qt,
)

from briefing.dossier import Step
from ui.look.dates import without_year_short
from ui.look.index import NOWHERE, Index

TIME = Qt.ItemDataRole.UserRole
"""Role of the moment of a step, as a user reads it."""
UNDONE = Qt.ItemDataRole.UserRole + 1
"""Role of whether a step was undone."""
PRESENT = Qt.ItemDataRole.UserRole + 2
"""Role of whether a step is the present one."""


class HistoryModel(QAbstractListModel):
    """Shows the steps that it is given, the beginning first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self.position = 0

    def show(self, steps: Sequence[Step], position: int) -> None:
        """Take the steps there are now; views are told only of what is new or gone."""
        same = 0
        for old, new in zip(self._steps, steps, strict=False):
            # a step is made once: the same step is the same object
            if old is not new:
                break
            same += 1
        if same < len(self._steps):
            self.beginRemoveRows(NOWHERE, same, len(self._steps) - 1)
            self._steps = self._steps[:same]
            self.endRemoveRows()
        if same < len(steps):
            self.beginInsertRows(NOWHERE, same, len(steps) - 1)
            self._steps = tuple(steps)
            self.endInsertRows()
        before, self.position = self.position, position
        if before != position:
            first, last = sorted((before, position))
            last = min(last, len(self._steps) - 1)
            self.dataChanged.emit(self.index(first), self.index(last))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Steps."""
        return 0 if parent.isValid() else len(self._steps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a step shows."""
        if not index.isValid():
            return None
        row = index.row()
        step = self._steps[row]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _words(step, row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{_words(step, row)}, {_moment(step.time)}{self._state(row)}"
            case _:
                # of its own roles Qt asks by members, of ours by numbers
                return {
                    TIME: _moment(step.time),
                    UNDONE: row > self.position,
                    PRESENT: row == self.position,
                }.get(Qt.ItemDataRole(role) if role < TIME else role)

    def _state(self, row: int) -> str:
        if row == self.position:
            return _tr(", the present step")
        return _tr(", undone") if row > self.position else ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("History", words)


def _words(step: Step, row: int) -> str:
    words = step.words or (_tr("the beginning") if not row else _tr("a change"))
    return words[:1].upper() + words[1:]


def _moment(text: str) -> str:
    """The time of day; of another day, the day too."""
    try:
        moment = datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError):
        return ""
    clock = moment.strftime("%H:%M")
    if moment.date() == datetime.now().astimezone().date():
        return clock
    return f"{without_year_short(moment.date())}, {clock}"

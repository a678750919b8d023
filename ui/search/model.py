"""What a search found as a list model: heads and places."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QObject,
    Qt,
)

from ui.look.index import NOWHERE, Index
from ui.search.places import Head, Place

ROW = Qt.ItemDataRole.UserRole
"""Role of the :class:`Head` or :class:`Place` itself."""

Row = Head | Place


class FoundModel(QAbstractListModel):
    """Shows the rows that it is given; only places can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def show(self, rows: tuple[Row, ...]) -> None:
        """Take other rows."""
        # what was found for other words has nothing in common with this
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Heads and places."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A head only names what is under it."""
        if index.isValid() and isinstance(self._rows[index.row()], Head):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, Head):
            return QCoreApplication.translate("Search", "{}: {} places").format(row.text, row.count)
        return row if role == ROW else None

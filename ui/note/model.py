"""The draft's rows as a list model."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from ui.look.index import NOWHERE, Index
from ui.note.rows import Row, State

ROW = Qt.ItemDataRole.UserRole
"""Role of the :class:`Row` itself."""


class DraftModel(QAbstractListModel):
    """Shows the rows that it is given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def show(self, rows: tuple[Row, ...]) -> None:
        """Take new rows."""
        # a reset takes the current row and the place away, so there is none without need
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row of the line with this id, -1 when it is not here."""
        return next((n for n, row in enumerate(self._rows) if key and row.key == key), -1)

    def heading_of(self, section: str) -> int:
        """The row of a section's heading, -1 when it is not here."""
        rows = enumerate(self._rows)
        return next((n for n, row in rows if row.heading and row.section == section), -1)

    def supportedDropActions(self) -> Qt.DropAction:
        """Lines are moved."""
        return Qt.DropAction.MoveAction

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings and remarks are passed over by the keyboard."""
        if not index.isValid():
            # between two rows, where a line is let go, Qt asks with no index
            return Qt.ItemFlag.ItemIsDropEnabled
        row = self._rows[index.row()]
        if not row.chosen:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if row.alive:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row, self.tr)
            case Qt.ItemDataRole.ToolTipRole:
                return self.tr("New since you looked last") if row.fresh else None
            case _:
                return row if role == ROW else None


def spoken(row: Row, tr: object = str) -> str:
    """A row as a screen reader says it."""
    assert callable(tr)
    words = [row.lead, row.text, row.note, *row.tags]
    if row.line is not None:
        marks = ", ".join(map(str, row.line.marks))
        also = ", ".join(map(str, row.line.also))
        words.append(tr("source {}").format(marks) if marks else "")
        words.append(tr("also in source {}").format(also) if also else "")
    if row.fresh:
        words.append(tr("new"))
    if row.pinned:
        words.append(tr("pinned"))
    words.append(
        {
            State.OVER: tr("no room on the pages"),
            State.DROPPED: tr("taken out"),
            State.GONE: tr("no longer chosen"),
        }.get(row.state, "")
    )
    # sentences bring their dot along
    return ". ".join(word.rstrip(".") for word in words if word)

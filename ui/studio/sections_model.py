"""The sections of a style: those that print in their order, then those that do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)

from briefing.model.sections import COUNTED, NEEDED
from briefing.styles.form import left_out
from briefing.styles.labels import TITLES
from briefing.styles.model import Section
from ui.look.index import Index

SECTION = Qt.ItemDataRole.UserRole
"""Role of the :class:`SectionRow` itself."""
_MIME = "application/x-briefing-section"
"""A kind of its own, so that nothing else can be dropped here, nor this elsewhere."""


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section and whether it prints."""

    section: Section
    prints: bool

    @property
    def needed(self) -> bool:
        """Whether it cannot be left out."""
        return self.section.id in NEEDED

    @property
    def counted(self) -> bool:
        """Whether a limit of lines means something."""
        return self.section.id in COUNTED


class SectionsModel(QAbstractListModel):
    """The rows as Qt shows them; a drag and a tick are told and not done here."""

    moved = Signal(str, int)
    """The id of a section, and the place that it is to have."""
    ticked = Signal(str, bool)
    """The id of a section, and whether it is to print."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[SectionRow, ...] = ()

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these as printing, in this order."""
        rest = (Section(name, TITLES[name]) for name in left_out(sections))
        rows = (
            *(SectionRow(one, True) for one in sections),
            *(SectionRow(one, False) for one in rest),
        )
        if rows == self.rows:
            return
        if [row.section.id for row in rows] == [row.section.id for row in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @property
    def sections(self) -> tuple[Section, ...]:
        """Those that print, in order."""
        return tuple(row.section for row in self.rows if row.prints)

    def row_of(self, name: str) -> int:
        """The row of a section, -1 when there is none."""
        return next((n for n, row in enumerate(self.rows) if row.section.id == name), -1)

    # --- what Qt asks -----------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """How many sections there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title and tick."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == SECTION:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.section.title or TITLES[row.section.id]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.prints else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole and row.needed:
            return self.tr("Every note prints this section; it can be moved and named.")
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Say that the user ticked a section, or took its tick away."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        row = self.rows[index.row()]
        wanted = Qt.CheckState(value) is Qt.CheckState.Checked
        # a view may ask for what cannot be, or is so already
        if row.needed or wanted == row.prints:
            return False
        self.ticked.emit(row.section.id, wanted)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Those that print can be dragged; a place to drop is between two rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        row = self.rows[index.row()]
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not row.needed:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsDragEnabled if row.prints else flags

    def supportedDropActions(self) -> Qt.DropAction:
        """A section moves."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """A kind of its own."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The section's id."""
        mime = QMimeData()
        mime.setData(_MIME, self.rows[indexes[0].row()].section.id.encode())
        return mime

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Say that a section was dropped before ``row``. The view need take nothing away."""
        if not data.hasFormat(_MIME):
            return False
        name = bytes(data.data(_MIME).data()).decode()
        count = len(self.sections)
        to = parent.row() if row < 0 and parent.isValid() else row
        to = count if to < 0 else min(to, count)
        old = self.row_of(name)
        if old < to:
            # once it is taken out, those below move up
            to -= 1
        if old != to:
            self.moved.emit(name, to)
        return False

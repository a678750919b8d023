"""The draft: the brief section by section, each line with the numbers of its sources."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.draft.delegate import DraftDelegate
from ui.draft.model import ROW, DraftModel
from ui.draft.rows import Row

_SETTLE_MS = 30


class DraftView(QListView):
    """The rows of a :class:`DraftModel`."""

    line_chosen = Signal(object)
    """The :class:`Row` that the user moved to or clicked."""

    def __init__(self, model: DraftModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._kept = ""
        self._quiet = False
        self.setAccessibleName(self.tr("Draft"))
        self.setModel(model)
        self.setItemDelegate(DraftDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(_SETTLE_MS)
        self._resized.timeout.connect(self.scheduleDelayedItemsLayout)
        self.clicked.connect(self._choose)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show new rows and stay at the same line and place."""
        if rows == self._model.rows:
            return
        self._kept = self.current.key if self.current else self._kept
        row, place = self.currentIndex().row(), self.verticalScrollBar().value()
        self._quiet = True
        self._model.show(rows)
        found = self._model.row_of(self._kept)
        if found < 0 and row >= 0:
            found = self._nearest(row)
        if found >= 0:
            self.setCurrentIndex(self._model.index(found))
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)
        self._quiet = False

    def _nearest(self, row: int) -> int:
        """The first line at or after a row, else the last before it; -1 when there is none."""
        lines = [n for n, other in enumerate(self._model.rows) if other.line is not None]
        return next((n for n in lines if n >= row), lines[-1] if lines else -1)

    @property
    def current(self) -> Row | None:
        """The row that the user is at."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, Row) else None

    def go_to(self, key: str) -> None:
        """Move to the line with this id."""
        row = self._model.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row))
            self.scrollTo(self._model.index(row), QAbstractItemView.ScrollHint.EnsureVisible)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Say which line the user moved to."""
        super().currentChanged(current, previous)
        if not self._quiet:
            self._choose(current)

    def _choose(self, index: QModelIndex | QPersistentModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Row) and row.line is not None:
            self._kept = row.key
            self.line_chosen.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out again once the size settles."""
        super().resizeEvent(event)
        self._resized.start()

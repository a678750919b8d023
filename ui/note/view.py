"""The draft: the brief section by section, each line with the numbers of its sources."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from ui.look.index import Index
from ui.look.scrolling import SETTLE_MS, rest_when_idle
from ui.note.delegate import DraftDelegate
from ui.note.editor import RowEditor
from ui.note.inline import Inline
from ui.note.layout import Part, more_area
from ui.note.model import ROW, DraftModel
from ui.note.moving import Move, put_before, section_at, shifted
from ui.note.rows import Row

_MANY = 400
"""With more rows than these the list lays itself out piece by piece."""


class DraftView(QListView):
    """The rows of a :class:`DraftModel`."""

    line_chosen = Signal(object)
    """The :class:`Row` that the user moved to or clicked."""
    activated_row = Signal(object)
    """The :class:`Row` that was double clicked."""
    moved = Signal(object)
    """A :class:`Move`."""
    menu_asked = Signal(QPoint)
    """The context menu of the current line is wanted at this place of the screen."""
    back_asked = Signal(object)
    """The :class:`Row` whose original is to be put back."""

    def __init__(self, model: DraftModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._kept = ""
        self._expected = ""
        self._quiet = False
        self._waiting: tuple[Row, ...] | None = None
        self.delegate = DraftDelegate(self)
        self.inline = Inline(self, model, self.delegate)
        self.setAccessibleName(self.tr("Lines of the note"))
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        rest_when_idle(self.verticalScrollBar())
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(SETTLE_MS)
        self._resized.timeout.connect(self.scheduleDelayedItemsLayout)
        self.clicked.connect(self._choose)

    # --- rows ---------------------------------------------------------------------------------

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show new rows and stay at the same line and place; while one is edited, they wait."""
        if self.inline.editor is not None:
            self._waiting = rows
            return
        self._waiting = None
        if rows == self._model.rows:
            return
        # before the model changes: afterwards the current row is gone
        self._kept = self._wanted_in(rows)
        row, place = self.currentIndex().row(), self.verticalScrollBar().value()
        # the reset moves the current row, which is not the user going there
        self._quiet = True
        many = len(rows) > _MANY
        self.setLayoutMode(
            QListView.LayoutMode.Batched if many else QListView.LayoutMode.SinglePass
        )
        self._model.show(rows)
        found = self._model.row_of(self._kept)
        if found < 0 and row >= 0:
            found = self._nearest(row)
        if found >= 0:
            self.setCurrentIndex(self._model.index(found))
        # now, since before it the bar has no range to put the place back in
        if not many:
            self.doItemsLayout()
        self.verticalScrollBar().setValue(place)
        self._quiet = False

    def expect(self, key: str) -> None:
        """Go to the line with this id as soon as it is there."""
        self._expected = key

    def _wanted_in(self, rows: tuple[Row, ...]) -> str:
        """The line to stay at; after one that goes out, the one that comes next."""
        current = self.current
        if self._expected and any(row.key == self._expected for row in rows):
            expected, self._expected = self._expected, ""
            return expected
        if current is None:
            return self._kept
        alive = {row.key: row.alive for row in rows if row.key}
        if not current.alive or alive.get(current.key):
            return current.key
        at = self.currentIndex().row()
        before, after = self._model.rows[:at], self._model.rows[at + 1 :]
        # the next of its section, else the nearest before it, else what comes
        near = (*(r for r in after if r.section == current.section), *reversed(before), *after)
        return next((row.key for row in near if row.alive and alive.get(row.key)), current.key)

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

    def show_quietly(self, key: str) -> None:
        """Move to the line with this id without saying so; "" is none."""
        self._quiet = True
        if key:
            self.go_to(key)
        else:
            self._kept = ""
            self.setCurrentIndex(QModelIndex())
        self._quiet = False

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """To a row that can be chosen: headings and remarks are passed over."""
        found = super().moveCursor(action, modifiers)
        rows, at = self._model.rows, found.row()
        if at < 0 or rows[at].chosen:
            return found
        which = QAbstractItemView.CursorAction
        back = action in (which.MoveUp, which.MovePageUp, which.MoveEnd, which.MovePrevious)
        ways = [range(at, -1, -1), range(at, len(rows))]
        for way in ways if back else reversed(ways):
            for row in way:
                if rows[row].chosen:
                    return self._model.index(row)
        return self.currentIndex()

    def keyboardSearch(self, search: str) -> None:
        """A letter is a command here; one whose command is off does nothing."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say which line the user moved to."""
        super().currentChanged(current, previous)
        if not self._quiet:
            self._choose(current)

    def _choose(self, index: Index) -> None:
        row = index.data(ROW)
        if isinstance(row, Row) and row.chosen:
            self._kept = row.key
            self.line_chosen.emit(row)

    def insert_row(self, row: Row, *, after: Row) -> None:
        """Show a row that the brief does not have yet, after another."""
        self._quiet = True
        here = self._model.row_of(after.key)
        rows = self._model.rows
        self._waiting = rows  # what shows again when nothing is written
        self._model.show((*rows[: here + 1], row, *rows[here + 1 :]))
        self.setCurrentIndex(self._model.index(here + 1))
        self._quiet = False

    # --- editing in place ---------------------------------------------------------------------

    @property
    def editing(self) -> bool:
        """Whether a row is being edited."""
        return self.inline.editor is not None

    def open_editor(self, key: str, editor: RowEditor) -> None:
        """Edit a row in its place."""
        self.inline.open(key, editor)

    def rest_editor(self) -> None:
        """The user is done; the editor stays as it is until the draft shows what was written."""
        editor = self.inline.editor
        if editor is not None:
            if editor.isAncestorOf(QApplication.focusWidget() or self):
                self.setFocus()
            editor.rest()

    def close_editor(self) -> None:
        """Show the row again, and the rows that waited; the keyboard goes back to the list."""
        editor = self.inline.editor
        if editor is None:
            return
        # asked before it goes: what is hidden hands the keyboard on
        had = editor.isAncestorOf(QApplication.focusWidget() or self)
        self.inline.close()
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.show_rows(waiting)
        if had:
            self.setFocus()

    def toggle_original(self, row: Row) -> None:
        """Show what stood in a row before it was edited, or hide it again."""
        self.delegate.opened = "" if self.delegate.opened == row.key else row.key
        place = self.verticalScrollBar().value()
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)
        self.viewport().update()

    def mark_words(self, words: str) -> None:
        """Mark these words wherever they stand."""
        self.delegate.sought = words
        self.viewport().update()

    # --- mouse --------------------------------------------------------------------------------

    def _link(self, place: QPoint) -> tuple[Part, Row] | None:
        index = self.indexAt(place)
        row = index.data(ROW)
        if not isinstance(row, Row):
            return None
        part = self.delegate.link_at(place, row, self.font(), self.visualRect(index))
        return (part, row) if part else None

    def _is_more(self, place: QPoint) -> bool:
        """Whether the three dots of a row are there."""
        index = self.indexAt(place)
        row = index.data(ROW)
        chosen = isinstance(row, Row) and row.chosen
        return chosen and more_area(self.visualRect(index)).contains(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be clicked."""
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        over = self._link(place) is not None or self._is_more(place)
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Say which row was double clicked, though the first click may have made the rows anew."""
        super().mouseDoubleClickEvent(event)
        row = self.indexAt(event.position().toPoint()).data(ROW)
        if event.button() is Qt.MouseButton.LeftButton and isinstance(row, Row) and row.chosen:
            self.activated_row.emit(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow what was clicked."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton and self._is_more(place):
            self.menu_asked.emit(event.globalPosition().toPoint())
            return
        link = self._link(place)
        if event.button() is Qt.MouseButton.LeftButton and link is not None:
            part, row = link
            if part is Part.STATUS:
                self.toggle_original(row)
            else:
                self.back_asked.emit(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the line under the mouse, or of the current one."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            area = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(area.center())
        if self.current is not None:
            self.menu_asked.emit(place)

    # --- dragging -------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take own lines only; files and text are for the window."""
        if event.source() is self:
            super().dragEnterEvent(event)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """A line goes where its kind may stand."""
        super().dragMoveEvent(event)
        if self._target(event) is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say the new order; the draft is composed in it."""
        target = self._target(event)
        # super would move the row in the model itself; all that is needed of it is the end of the
        # drag
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if target is not None and self.current is not None:
            event.acceptProposedAction()
            self.place_line(self.current, target)

    def _target(self, event: QDropEvent) -> int | None:
        """The row before which to put the line, None where it may not go."""
        dragged = self.current
        index = self.indexAt(event.position().toPoint())
        if event.source() is not self or dragged is None or not index.isValid():
            return None
        below = event.position().y() > self.visualRect(index).center().y()
        target = index.row() + (1 if below else 0)
        return target if section_at(self._model.rows, dragged, target) else None

    def place_line(self, row: Row, target: int) -> None:
        """Put a line before the row ``target`` of its section, or of another."""
        self._tell(put_before(self._model.rows, row, target))

    def shift_line(self, row: Row, by: int) -> None:
        """Move a line up (-1) or down (1) within its section, if it can."""
        self._tell(shifted(self._model.rows, row, by))

    def _tell(self, move: Move | None) -> None:
        if move is not None:
            self.moved.emit(move)

    # --- what Qt calls ----------------------------------------------------------------------

    def updateGeometries(self) -> None:
        """Controls in the list move with it."""
        super().updateGeometries()
        self.inline.place()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Controls in the list move with it."""
        super().scrollContentsBy(dx, dy)
        self.inline.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out again once the size settles."""
        super().resizeEvent(event)
        self._resized.start()

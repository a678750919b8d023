"""Controls that stand in the list of the draft: an editor in a row's place, a box at a heading."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListView, QWidget

from ui.look.text_block import semibold
from ui.look.theme import GRID
from ui.note.delegate import DraftDelegate
from ui.note.editor import RowEditor
from ui.note.layout import LEFT, MARKS, RIGHT, Part, part_area
from ui.note.model import DraftModel
from ui.note.rows import Row


class Inline(QObject):
    """Keeps controls at their rows while the list scrolls and changes."""

    def __init__(self, view: QListView, model: DraftModel, delegate: DraftDelegate) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._delegate = delegate
        self._key = ""
        self._beside: dict[str, QWidget] = {}
        self.editor: RowEditor | None = None

    # --- an editor in a row's place -----------------------------------------------------------

    @property
    def key(self) -> str:
        """The line that is being edited, "" for none."""
        return self._key

    def open(self, key: str, editor: RowEditor) -> None:
        """Put an editor in the place of a row and give it the keyboard."""
        self._key, self.editor = key, editor
        # there its coordinates are those of the rows, and the edge of the list cuts it off
        editor.setParent(self._view.viewport())
        editor.grown.connect(self._reserve)
        self._reserve()
        editor.show()
        editor.raise_()
        editor.setFocus()
        self._view.scrollTo(self._model.index(self._model.row_of(key)))

    def close(self) -> None:
        """Take the editor away."""
        editor, self.editor, self._key = self.editor, None, ""
        self._delegate.reserved = ("", 0)
        if editor is not None:
            editor.hide()
            editor.deleteLater()
        self._relayout()

    def _reserve(self) -> None:
        """Make the row as high as the editor."""
        if self.editor is None:
            return
        row = self._model.row_of(self._key)
        if row < 0:
            return
        # a figure, a date or a name over the words stays in sight
        above = self._above(self._model.rows[row])
        reserved = (self._key, self.editor.height_for(self._width()) + above + GRID)
        # laying out places the controls, and so comes back here
        if reserved != self._delegate.reserved:
            self._delegate.reserved = reserved
            self._relayout()
        self.place()

    def _relayout(self) -> None:
        # laying out gives the bar another range: the place is put back by hand
        bar = self._view.verticalScrollBar()
        place = bar.value()
        self._view.doItemsLayout()
        bar.setValue(place)

    def _width(self) -> int:
        return self._view.viewport().width() - LEFT - RIGHT - MARKS + GRID

    def _above(self, row: Row) -> int:
        """Height of what stands above the words and is not edited."""
        area = part_area(
            Part.TEXT, row, self._view.font(), QRect(0, 0, self._view.viewport().width(), 0), False
        )
        if area is None:
            return 0
        return area.top() - GRID // 2 if row.lead else max(0, area.top() - GRID)

    def place(self) -> None:
        """Move every control to its row."""
        self._place_editor()
        for section, widget in self._beside.items():
            self._place_beside(section, widget)

    def _place_editor(self) -> None:
        if self.editor is None:
            return
        row = self._model.row_of(self._key)
        if row < 0:
            return
        rect = self._view.visualRect(self._model.index(row))
        above = self._above(self._model.rows[row])
        self.editor.setGeometry(
            LEFT - GRID,
            rect.top() + above + GRID // 2,
            self._width(),
            rect.height() - above - GRID,
        )

    # --- a control at the right end of a heading, or under it ---------------------------------

    def put_beside(self, section: str, widget: QWidget) -> None:
        """Keep a control at the heading of a section, while that is shown."""
        widget.setParent(self._view.viewport())
        widget.hide()
        self._beside[section] = widget

    def _place_beside(self, section: str, widget: QWidget) -> None:
        row = self._model.heading_of(section)
        if row < 0:
            widget.hide()
            return
        size = widget.sizeHint()
        width = self._view.viewport().width()
        words = QFontMetrics(semibold(self._view.font())).horizontalAdvance(
            self._model.rows[row].text
        )
        # where title and control do not fit side by side
        is_under = LEFT + words + GRID + size.width() + RIGHT > width
        self._reserve_beneath(section, size.height() if is_under else 0)
        rect = self._view.visualRect(self._model.index(row))
        left = LEFT if is_under else rect.right() - RIGHT - size.width()
        widget.setGeometry(
            left, rect.bottom() - size.height(), min(size.width(), width - LEFT), size.height()
        )
        widget.show()

    def _reserve_beneath(self, section: str, height: int) -> None:
        if self._delegate.beneath.get(section, 0) != height:
            self._delegate.beneath[section] = height
            self._relayout()

"""Editing on the page: an editor in a line's place, the tools of the line at the page's edge."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFrame, QToolButton, QVBoxLayout, QWidget

from ui.look.theme import GRID
from ui.note.editor import RowEditor
from ui.page.lines import LinesView
from ui.shell.actions import Actions

TOOLS = (
    "reword", "shorten", "others", "correct", "put_back", "pin", "drop", "move_up", "move_down",
    "new_line",
)  # fmt: skip
_LEAST_WIDTH = 48 * GRID
"""In which the hint and both buttons of an editor stand side by side."""
_BUTTON = 3 * GRID
"""Ten of them under one another find room beside a page in the smallest window."""


class PageTools(QFrame):
    """What can be done with the line that the user is at, one picture under another."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pageTools")
        self.setAccessibleName(self.tr("Tools of the line"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        self.buttons: dict[str, QToolButton] = {}
        for name in TOOLS:
            button = _button(actions[name])
            self.buttons[name] = button
            column.addWidget(button)
        self.hide()

    def fit(self) -> None:
        """Show what can be done now, and no more."""
        for button in self.buttons.values():
            button.setVisible(button.defaultAction().isEnabled())
        self.adjustSize()


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setProperty("tight", "true")
    button.setIconSize(QSize(16, 16))
    button.setFixedSize(_BUTTON + 2, _BUTTON)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAccessibleName(action.toolTip())
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys and the menu do the same
    return button


class PageEditing(QObject):
    """Keeps an editor, and the tools, at their line while the pages scroll and change."""

    def __init__(self, view: LinesView, actions: Actions) -> None:
        super().__init__(view)
        self._view = view
        self._near = ""
        self._below = False
        self.editor: RowEditor | None = None
        self.tools = PageTools(actions, view.viewport())
        for bar in (view.verticalScrollBar(), view.horizontalScrollBar()):
            bar.valueChanged.connect(lambda _: self.place())
        view.laid_out.connect(self.place)

    @property
    def has_keyboard(self) -> bool:
        """Whether the user works on the pages."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self._view or self._view.isAncestorOf(focused))

    def take_keyboard(self) -> None:
        """Give the keyboard to the pages."""
        self._view.setFocus()

    @property
    def host(self) -> QWidget:
        """What panels beside a line stand in."""
        return self._view.viewport()

    # --- an editor ----------------------------------------------------------------------------

    def open(self, near: str, editor: RowEditor, *, below: bool = False) -> None:
        """Put an editor in the place of a line, or ``below`` it, and give it the keyboard."""
        # one at a time
        self.close()
        self._view.reveal(near)
        self._near, self.editor, self._below = near, editor, below
        editor.setParent(self._view.viewport())
        editor.grown.connect(self.place)
        self.place()
        editor.show()
        editor.raise_()
        editor.setFocus()

    def rest(self) -> None:
        """The user is done; the editor stays until the pages show what was written."""
        if self.editor is not None:
            self._view.setFocus()
            self.editor.rest()

    def close(self) -> None:
        """Take the editor away."""
        editor, self.editor = self.editor, None
        if editor is not None:
            # asked before it hides, which hands the keyboard on
            had = editor.isAncestorOf(QApplication.focusWidget() or self._view)
            editor.hide()
            editor.deleteLater()
            if had:
                self._view.setFocus()
        self.place()

    # --- places -------------------------------------------------------------------------------

    def place(self) -> None:
        """Move the editor and the tools to their line."""
        self._place_editor()
        self._place_tools()

    def area_of(self, line: str) -> QRect:
        """Where a line stands in the viewport; the middle of its lower edge when it is nowhere."""
        port = self._view.viewport().rect()
        areas = self._view.areas_of(line) if line else ()
        if areas:
            return areas[0].toAlignedRect()
        return QRect(4 * GRID, port.bottom() - 16 * GRID, port.width() - 8 * GRID, 0)

    def _place_editor(self) -> None:
        if self.editor is None:
            return
        port = self._view.viewport().rect()
        area = self.area_of(self._near)
        width = min(max(area.width() + 3 * GRID, _LEAST_WIDTH), port.width() - 2 * GRID)
        left = max(GRID, min(area.left() - GRID - GRID // 2, port.right() - width - GRID))
        height = self.editor.height_for(width)
        top = area.bottom() + 2 if self._below else area.top() - GRID
        # whole in view, though its line may be half out of it
        top = max(GRID, min(top, port.bottom() - height - GRID))
        self.editor.setGeometry(left, top, width, height)

    def _place_tools(self) -> None:
        line = self._view.marked_line
        areas = self._view.areas_of(line) if line and self.editor is None else ()
        port = QRectF(self._view.viewport().rect())
        if not areas or not areas[0].intersects(port):
            self.tools.hide()
            return
        self.tools.fit()
        edge = self._view.right_edge
        left = min(round(edge) + GRID, round(port.right()) - self.tools.width() - 2)
        top = max(2, min(round(areas[0].top()) - 4, round(port.bottom()) - self.tools.height() - 2))
        self.tools.move(left, top)
        self.tools.show()
        self.tools.raise_()

"""What can be done with the line that the user is at, in one row under the draft."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from ui.look.theme import GRID
from ui.shell.actions import Actions

_SHOWN = ("reword", "shorten", "others", "correct")
_PICTURES = ("pin", "drop", "move_up", "move_down")
"""Known by their pictures alone; the others want a word where there is room."""
_NEW = "new_line"


class LineTools(QFrame):
    """Buttons of the actions; those that do not fit the line are grey."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lineTools")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID // 4)
        actions["new_line"].setIconText(self.tr("New line"))
        self.buttons: dict[str, QToolButton] = {}
        for name in _SHOWN:
            row.addWidget(self._button(actions, name, words=True))
        row.addStretch(1)
        for name in _PICTURES:
            row.addWidget(self._button(actions, name, words=False))
        row.addSpacing(GRID)
        row.addWidget(self._button(actions, _NEW, words=True))
        # it may be narrower than its words, or resizeEvent would never see that
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for words, pictures say it."""
        super().resizeEvent(event)
        # asked with words each time: pictures alone would fit for ever
        self._show_words(True)
        if self.sizeHint().width() > self.width():
            self._show_words(False)

    def _show_words(self, words: bool) -> None:
        style = Qt.ToolButtonStyle
        for name in (*_SHOWN, _NEW):
            button = self.buttons[name]
            # until then its size leaves out what the style sheet adds
            button.ensurePolished()
            button.setToolButtonStyle(
                style.ToolButtonTextOnly if words else style.ToolButtonIconOnly
            )

    def _button(self, actions: Actions, name: str, *, words: bool) -> QToolButton:
        action = actions[name]
        button = QToolButton()
        button.setDefaultAction(action)
        button.setProperty("tight", "true")
        button.setIconSize(QSize(16, 16))
        style = Qt.ToolButtonStyle
        button.setToolButtonStyle(style.ToolButtonTextOnly if words else style.ToolButtonIconOnly)
        button.setAccessibleName(action.toolTip())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.buttons[name] = button
        return button


def line_menu(actions: Actions, parent: QWidget) -> QMenu:
    """The context menu of a line: the actions that fit it."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for group in (
        ("show_source",),
        ("reword", "shorten", "others", "correct", "show_original", "put_back"),
        ("pin", "move_up", "move_down", "drop", "drop_here"),
        ("to_bottom_line", "to_points", "to_assessment", "to_next_steps", "move_home"),
        ("new_line",),
    ):
        fitting = [actions[name] for name in group if actions[name].isEnabled()]
        if fitting:
            menu.addActions(fitting)
            menu.addSeparator()
    return menu
